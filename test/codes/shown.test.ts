// The official tables, and the targets of hours, as a person gets them: LHL_UPDATE=1 writes them anew, for somebody to read as a diff.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeTables } from '../../src/codes/index.ts';
import { lhl } from '../support/run.ts';
import { updating } from '../support/update.ts';

interface Shown {
  readonly codes: readonly object[];
}

// A line for each table, and one for each of its codes.
async function tables(): Promise<string> {
  const shown = await Promise.all(codeTables.map(async ({ id }) => JSON.parse((await lhl(['codes', id, '--reporter', 'json'])).stdout) as Shown));
  return shown.flatMap(({ codes, ...table }) => [table, ...codes]).map((one) => `${JSON.stringify(one)}\n`).join('');
}

it.each([
  ['tables.jsonl', 'lhl codes', tables],
  ['targets.json', 'lhl hours --print-targets', async () => (await lhl(['hours', '--print-targets'])).stdout],
] as const)('%s holds what %s shows', async (name, _, shownBy) => {
  const path = join(import.meta.dirname, name);
  const shown = await shownBy();
  if (updating) writeFileSync(path, shown);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(shown);
});
