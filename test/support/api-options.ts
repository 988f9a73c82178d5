import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formOf, readRoster, type CheckOptions, type FormName } from '../../src/index.ts';
import type { Case } from './fixtures.ts';

/** The day on which tests of the library take place. */
export const TODAY = '115-11-22';

/** What the library is told of a fixture, as its command line tells the command. */
export async function optionsOf({ input, form, expected: { options, stdin } }: Case): Promise<CheckOptions> {
  const given: Record<string, unknown> = { today: TODAY };
  const named: Readonly<Record<string, string>> = { '--as': 'format', '--encoding': 'encoding', '--today': 'today', '--stdin-filename': '', '--roster': 'roster' };
  for (let i = 0; i < options.length; i += 2) given[named[options[i] ?? ''] ?? ''] = options[i + 1];
  if (typeof given['roster'] === 'string') given['roster'] = await readRoster(readFileSync(given['roster']));
  if (form !== null) {
    const as = given['format'] as FormName | undefined;
    given['format'] = (await formOf(readFileSync(form), { name: basename(form), ...(as === undefined ? {} : { as }) })).format;
  }
  return { ...given, ...(stdin === true ? {} : { name: basename(input) }) };
}
