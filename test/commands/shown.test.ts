// Formats, their schemas, official tables and targets as a person gets them: LHL_UPDATE=1 writes them anew, for somebody to read as a diff.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeTables } from '../../src/codes/index.ts';
import { defaultSheetLimits } from '../../src/bytes/sheet/limits.ts';
import { formats } from '../../src/schemas/index.ts';
import { openSheet } from '../../src/system/archives/sheet.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { all, partsOf, template } from '../support/template-book.ts';
import { updating } from '../support/update.ts';

const shown = async (...argv: string[]): Promise<string> => (await lhl(argv)).stdout;

// A line for each table, and one for each of its rows.
async function lines(command: string, ids: readonly string[], rows: 'codes' | 'fields', ...options: string[]): Promise<string> {
  const asked = options.length === 0 ? ['--reporter', 'json'] : options;
  const told = await Promise.all(ids.map(async (id) => JSON.parse(await shown(command, id, ...asked)) as Record<string, readonly object[]>));
  return told.flatMap(({ [rows]: below = [], ...table }) => [table, ...below]).map((one) => `${JSON.stringify(one)}\n`).join('');
}

// A line for each message that a column shows in the workbook to fill in, and for each row of the example.
async function hints(): Promise<string> {
  const told: string[] = [];
  await inFolder(async ({ path }) => {
    for (const { id } of formats.filter(({ kind }) => kind === 'upload')) {
      const bytes = await template(path, id, 'xlsx');
      const { root } = partsOf(bytes);
      told.push(...all(root('xl/worksheets/sheet1.xml'), 'dataValidation').map(({ attributes }) => `${JSON.stringify({ id, ...attributes })}\n`));
      const { rows } = await openSheet(bytes, '範例', defaultSheetLimits);
      told.push(...[...rows].map(({ cells }) => `${JSON.stringify(cells)}\n`));
    }
  });
  return told.join('');
}

it.each([
  ['formats.jsonl', 'lhl formats', () => lines('formats', formats.map(({ id }) => id), 'fields')],
  ['codes.jsonl', 'lhl codes', () => lines('codes', codeTables.map(({ id }) => id), 'codes')],
  ['schemas.jsonl', 'lhl schema --type table-schema', () => lines('schema', formats.map(({ id }) => id), 'fields', '--type', 'table-schema')],
  ['hints.jsonl', 'lhl template -o form.xlsx', hints],
  ['targets.json', 'lhl hours --print-targets', () => shown('hours', '--print-targets')],
] as const)('%s holds what %s shows', async (name, _, show) => {
  const path = join(import.meta.dirname, '..', 'support', 'shown', name);
  const text = await show();
  if (updating) writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
});
