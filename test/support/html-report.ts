import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect } from 'vitest';
import { htmlReport, type Bytes } from '../../src/index.ts';
import { TODAY, optionsOf } from './api-options.ts';
import { NOON } from './fixture-report.ts';
import { argvOf, type Case } from './fixtures.ts';
import { lhl } from './run.ts';

/** The page that the library makes of a file, as text. */
export async function pageIn(file: Bytes, options: Parameters<typeof htmlReport>[1]): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await htmlReport(file, options));
}

/** Expects of a case that the library makes the page that the command writes. */
export async function expectPageOfCommand(one: Case): Promise<void> {
  const { input, expected: { stdin } } = one;
  const argv = argvOf(one).flatMap((word, i, all) => {
    // What the command is only told to call standard input is not its name.
    if (word === '--stdin-filename' || all[i - 1] === '--stdin-filename') return [];
    return word === 'json' ? 'html' : word === input ? basename(input) : word;
  });
  const circumstances = { now: NOON, cwd: dirname(input), ...(stdin === true ? { stdin: readFileSync(input) } : {}) };
  const { stdout } = await lhl(argv, circumstances);
  const modified = stdin === true ? {} : { modified: statSync(input).mtime };
  expect(await pageIn(readFileSync(input), { ...await optionsOf(one), today: TODAY, ...modified })).toBe(stdout);
}
