// The marks and headings by which a column tells who was there, as test/support/marks.txt lists them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersOf, attendanceOf, keepWanted } from '../../src/convert/upload/attendance.ts';
import { layoutOf, type Layout, type TableRow } from '../../src/convert/upload/columns.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { person } from '../support/convert.ts';

const lines = readFileSync(join(import.meta.dirname, '../support/marks.txt'), 'utf8').split('\n');
const words = (kind: string): string[] => lines.find((line) => line.startsWith(`${kind} `))?.slice(kind.length + 1).split('|') ?? [];

const rowsOf = (values: readonly string[]): TableRow[] => values.map((value, i) => ({ row: i + 2, cells: [...person(1), value] }));
const layoutUnder = (header: string): Layout => {
  const found = layoutOf([{ row: 1, cells: ['身分證字號', '姓名', header] }, ...rowsOf([''])], []);
  if ('kind' in found) throw new Error(found.kind);
  return found;
};
const unknown = layoutUnder('甲');
/** Whether a person is asked who was there, by a column of that heading in which each of these values stands twice. */
const isAsked = (header: string, ...values: readonly string[]): boolean => {
  const rows = rowsOf(values.flatMap((value) => [value, value]));
  return attendanceOf(header === '甲' ? unknown : layoutUnder(header), rows, unopened, new Set()).length > 0;
};
const kept = (value: string, ...values: readonly string[]): unknown => {
  const found = keepWanted(unknown, rowsOf(values), [{ column: 'C', not: false, value }]);
  return 'people' in found ? found.people.map(({ cells }) => cells[2]) : found.kind;
};

describe('a column of which nobody knows the heading', () => {
  it('tells who was there where a mark says that somebody was not, whatever else stands there', () => {
    expect(words('absent').filter((word) => !isAsked('甲', word, '自備') || !isAsked('甲', word))).toEqual([]);
    expect(['Not attended', 'NO-SHOW', 'no_show', '請 假', 'ＡＢＳＥＮＴ', '未\u200b到'].filter((word) => !isAsked('甲', word, '自備'))).toEqual([]);
  });

  it('tells it where nothing but marks stands there', () => {
    const marks = [...words('present'), ...words('either')];
    expect(marks.filter((word) => !isAsked('甲', word, '是', '否'))).toEqual([]);
    expect(marks.filter((word) => isAsked('甲', word, '自備') || isAsked('甲', word, '是', '自備'))).toEqual([]);
    expect(isAsked('甲', '是') || isAsked('甲', '', '自備')).toBe(false);
  });
});

describe('a heading', () => {
  it('may ask who was there, with any values', () => {
    expect(words('asked').filter((header) => !isAsked(header, '一樓', '二樓'))).toEqual([]);
    expect(['身上', '課到', '到底', '工作狀態', 'My status', 'Statuses', '甲'].filter((header) => isAsked(header, '一樓', '二樓'))).toEqual([]);
  });

  it('may ask for something else that is answered with yes or no', () => {
    expect(words('else').filter((header) => isAsked(header, '是', '否'))).toEqual([]);
    expect(words('else').filter((header) => !isAsked(header, '請假', '否'))).toEqual([]);
  });
});

describe('marks', () => {
  it.each([['○', '〇', '◯', '⭕', '○', ' ○ '], ['×', '✕', '✖', '✗', '✘', '╳', '×'], ['✓', '✔', '☑', '√', '∨'], ['v', 'V', 'ｖ'], ['no-show', 'No Show', 'NO_SHOW']])(
    '%s is the same in any drawing, width and case', (mark, ...drawn) => { expect(kept(mark, ...drawn, '另')).toEqual(drawn); },
  );

  it('are whole cells: a sign within a text stays as it is', () => {
    for (const [text, other] of [['二〇', '二○'], ['〇二', '○二'], ['a✕', 'a×'], ['✕a', '×a'], ['a√', 'a✓'], ['√a', '✓a']] as const) expect(kept(text, other)).toBe('no-row');
  });

  it('are no times of signing, however many people signed at the same: these count as one', () => {
    for (const [one, other] of [['09:00', '09:05'], ['上午9:00', '上午9:05'], ['115-05-10 09:00', '115-05-10 09:05'], ['2026/5/10 PM 3:00', '2026/5/10 PM 3:05']] as const)
      expect(answersOf(rowsOf([one, one, other, other, '請假', '']), 2).answers).toEqual([{ value: '請假', rows: 1 }, { value: '*', rows: 4 }, { value: '', rows: 1 }]);
  });

  it('are counted as one, the most frequent first, under the first drawing', () => {
    expect(answersOf(rowsOf(['〇', '否', '○', '', '⭕', '否', ' ']), 2)).toEqual({ answers: [{ value: '〇', rows: 3 }, { value: '否', rows: 2 }, { value: '', rows: 2 }], marks: true });
  });
});
