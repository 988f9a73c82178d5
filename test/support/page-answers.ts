import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { MendProblem, check, formats, mend, type Finding, type MendOptions } from '../../src/index.ts';
import { TODAY } from './api-options.ts';
import { allCases } from './fixtures.ts';
import type { Chosen, ShownAnswer } from './page.ts';

// The columns for IDs, names, birthdays, telephone numbers and addresses of e-mail.
const PERSONAL = new Set(formats.flatMap(({ fields }) => fields.flatMap(({ key, personal }) => (personal ? [key] : []))));

/** A fixture as a person chooses it: without options, under its own name. */
export interface FixtureFile extends Chosen {
  /** Such as `unopened/date-format`. */
  readonly fixture: string;
}

/** The files of all fixtures. */
export function fixtureFiles(): FixtureFile[] {
  return allCases().map(({ name, input }) => ({ fixture: name, name: basename(input), bytes: readFileSync(input) }));
}

/** What the page should tell of a file, which is what the library tells; and the findings themselves. */
export async function expectedAnswer({ name, bytes }: Chosen): Promise<{ readonly shown: ShownAnswer; readonly all: readonly Finding[] }> {
  const { format, counts, findings } = await check(bytes, { name, today: TODAY });
  const places = findings.map(({ rule, row, column }) => [rule, row ?? '', column ?? ''].join(' ')).sort();
  return { shown: { file: name, format: format ?? '', errors: String(counts.error), warnings: String(counts.warning), findings: places }, all: findings };
}

/** The bytes that mending a file gives; null where it cannot be mended. */
export async function mendedBytes({ name, bytes }: Chosen, suggested: MendOptions['suggested'] = false): Promise<Uint8Array | null> {
  try {
    return (await mend(bytes, { name, today: TODAY, suggested })).bytes;
  } catch (error) {
    if (error instanceof MendProblem) return null;
    throw error;
  }
}

/** Every ID, name and birthday that a file has in a column for them, and that is long enough to be told from other text. */
export async function personalValues({ name, bytes }: Chosen): Promise<ReadonlySet<string>> {
  const values = new Set<string>();
  await check(bytes, {
    name, today: TODAY, showValues: true,
    onFinding(_, row) {
      for (const { key, value } of row() ?? []) {
        const text = value?.trim() ?? '';
        // Some people mask the data themselves.
        if (key !== null && PERSONAL.has(key) && text.length > 1 && !text.includes('*')) values.add(text);
      }
    },
  });
  return values;
}
