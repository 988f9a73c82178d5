import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FileCheck } from '../../src/checks/check.ts';
import type { Found } from '../../src/findings/finding.ts';
import { isInBig5 } from '../../src/bytes/encoding/big5.ts';
import { CsvReader } from '../../src/bytes/csv/reader.ts';
import type { Format } from '../../src/schemas/format.ts';
import { formats } from '../../src/schemas/index.ts';
import { inFolder } from '../support/folder.ts';

const root = resolve(import.meta.dirname, '..', '..');
const page = readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8');
const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('the page for contributors', () => {
  it('shows a format that works when it is added', async () => {
    const example = blocks.find((block) => block.includes('export const subjects')) ?? '';
    await inFolder(async (folder) => {
      const file = folder.write('subjects.ts', example.replaceAll("from './", `from '${pathToFileURL(resolve(root, 'src/schemas')).href}/`));
      const { subjects } = await import(/* @vite-ignore */ pathToFileURL(file).href) as { subjects: Format };
      const found: Found[] = [];
      const check = new FileCheck([...formats, subjects], null, { today: '115-11-22', encoding: 'utf8-bom', inBig5: isInBig5 }, (finding) => found.push(finding));
      for (const record of new CsvReader('utf8-bom').read(Buffer.from('科目代碼,科目名稱,科目說明\nA1,公文寫作,\nA 2,,\nA1,公文寫作,\n'))) check.row(record);
      expect(check.end().recognised?.format.id).toBe('subjects');
      expect(found.map(({ rule, row, column }) => [rule, row, column])).toEqual([
        ['cell/course-code', 3, 1], ['cell/required', 3, 2], ['table/duplicate', 4, null],
      ]);
    });
  });

  it('shows a rule as it stands in the code', () => {
    const sources = ['src/findings/catalogue.ts', 'src/lang/zh/rules.ts', 'src/checks/row.ts'].map((file) => readFileSync(resolve(root, file), 'utf8')).join('\n');
    const shown = blocks.filter((block) => block.includes('row/hours-span'));
    expect(shown.length).toBe(4);
    for (const block of shown) expect(sources).toContain(block);
  });
});
