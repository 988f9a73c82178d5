// Formats, official tables and targets as a person gets them: LHL_UPDATE=1 writes them anew, for somebody to read as a diff.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeTables } from '../../src/codes/index.ts';
import { formats } from '../../src/schemas/index.ts';
import { lhl } from '../support/run.ts';
import { updating } from '../support/update.ts';

const shown = async (...argv: string[]): Promise<string> => (await lhl(argv)).stdout;

// A line for each table, and one for each of its rows.
async function lines(command: string, ids: readonly string[], rows: 'codes' | 'fields'): Promise<string> {
  const told = await Promise.all(ids.map(async (id) => JSON.parse(await shown(command, id, '--reporter', 'json')) as Record<string, readonly object[]>));
  return told.flatMap(({ [rows]: below = [], ...table }) => [table, ...below]).map((one) => `${JSON.stringify(one)}\n`).join('');
}

it.each([
  ['formats.jsonl', 'lhl formats', () => lines('formats', formats.map(({ id }) => id), 'fields')],
  ['codes.jsonl', 'lhl codes', () => lines('codes', codeTables.map(({ id }) => id), 'codes')],
  ['targets.json', 'lhl hours --print-targets', () => shown('hours', '--print-targets')],
] as const)('%s holds what %s shows', async (name, _, show) => {
  const path = join(import.meta.dirname, '..', 'support', 'shown', name);
  const text = await show();
  if (updating) writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
});
