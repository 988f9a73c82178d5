import { readFileSync } from 'node:fs';
import { argvOf, type Case, type Document } from './fixtures.ts';
import { lhl, type Ran } from './run.ts';

/** A moment for cases that do not name a day: noon in Taipei. */
export const NOON = new Date('2026-11-22T04:00:00Z');

/** What the JSON report says of the file of a case, and how the run ended. */
export async function reportOf(one: Pick<Case, 'input' | 'form' | 'expected'>): Promise<Ran & { readonly file: Document['files'][number]; readonly summary: Document['summary'] }> {
  const ran = await lhl(argvOf(one), { stdin: readFileSync(one.input), now: NOON });
  const { files: [file], summary } = JSON.parse(ran.stdout) as Document;
  if (!file) throw new Error(`${one.input} gives no report`);
  return { ...ran, file, summary };
}
