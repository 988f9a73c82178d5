// The parts of a workbook that the program writes, as a spreadsheet gets them: LHL_UPDATE=1 writes them anew, for somebody to read as a diff.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeBook } from '../../../src/bytes/sheet/write-book.ts';
import { columnName, type Workbook } from '../../../src/bytes/sheet/write-parts.ts';
import { updating } from '../../support/update.ts';
import { cellsOf } from '../../support/workbook.ts';

const list = { sheet: "代碼'表", column: 27, firstRow: 3, lastRow: 9, errorTitle: '代碼', errorText: '請選\n一個' };
const book: Workbook = {
  sheets: [
    {
      name: '填寫 & <寫>', widths: [12, 30.5, 8], frozenRows: 1, blankRows: 3,
      rows: [
        { lines: 1, cells: [{ text: '身分證字號', look: 'strong-heading' }, { text: '縣市', look: 'heading', link: { sheet: "代碼'表", column: 28, row: 3 } }] },
        { lines: 2, cells: [{ text: ' A&B "<丙>"\n\u0001\ud800乙𠮷 ', look: 'fill-in' }, { text: '12.5', look: 'number' }] },
        { lines: 1, cells: [{ text: '', look: 'number' }, { text: '', look: 'sample' }] },
      ],
      hints: [{ column: 1, title: '身分證字號', text: '必填。\n10 個字', list: null }, { column: 2, title: '縣市', text: '"代碼"', list: { ...list, only: true } }],
    },
    {
      name: "代碼'表", widths: [12], frozenRows: 2, blankRows: 0, hints: [{ column: 1, title: '類別', text: '', list: { ...list, only: false } }],
      rows: (['title', 'small', 'note', 'sample'] as const).map((look) => ({ lines: 1, cells: [{ text: look, look }] })),
    },
    { name: '說明', widths: [12], frozenRows: 1, blankRows: 0, hints: [], rows: [{ lines: 1, cells: [{ text: '01', look: 'fill-in' }] }] },
  ],
};

describe.each(['xlsx', 'ods'] as const)('a workbook that is written as .%s', (file) => {
  it('has the same parts as before', () => {
    const path = join(import.meta.dirname, '../../support/shown', `book-${file}.txt`);
    const parts = Object.entries(unzipSync(writeBook(book, file))).map(([name, bytes]) => `== ${name}\n${new TextDecoder().decode(bytes).replaceAll('><', '>\n<')}\n`);
    if (updating) writeFileSync(path, parts.join(''));
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(parts.join(''));
  });

  it('is read as it was, without the characters that XML must not hold', async () => {
    const bytes = writeBook(book, file);
    expect(await cellsOf(bytes)).toEqual([['身分證字號', '縣市'], [' A&B "<丙>"\n乙𠮷 ', '12.5']]);
    expect(await cellsOf(bytes, "代碼'表")).toEqual([['title'], ['small'], ['note'], ['sample']]);
    expect(await cellsOf(bytes, '3')).toEqual([['01']]);
  });
});

it('columns are named as spreadsheets do', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
});
