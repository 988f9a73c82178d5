import { readFileSync } from 'node:fs';
import { argvOf, type Case, type Document } from './fixtures.ts';
import { lhl, type Ran } from './run.ts';

/** A moment for cases that do not name a day: noon in Taipei. */
export const NOON = new Date('2026-11-22T04:00:00Z');

/** How a run with the JSON report ended, and what the report says of its file. */
export interface CaseReport extends Ran {
  readonly file: Document['files'][number];
  readonly summary: Document['summary'];
}

/** What the JSON report says of the file of a case, and how the run ended. */
export async function reportOf(one: Case): Promise<CaseReport> {
  const ran = await lhl(argvOf(one), { stdin: readFileSync(one.input), now: NOON });
  const { files: [file], summary } = JSON.parse(ran.stdout) as Document;
  if (!file) throw new Error(`${one.input} gives no report`);
  return { ...ran, file, summary };
}

const shared = new Map<string, Promise<CaseReport>>();

/**
 * The same, made once for all tests of a process: for those that look at another report or way beside it, and are none of those of
 * mutate/areas.mjs, each of which has to see a change by itself.
 */
export function sharedReportOf(one: Case): Promise<CaseReport> {
  const known = shared.get(one.name) ?? reportOf(one);
  shared.set(one.name, known);
  return known;
}
