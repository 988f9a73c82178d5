// How the columns of somebody's own table are told, without reading a file.
import { describe, expect, it } from 'vitest';
import { letterWord } from '../../src/api/words/columns.ts';
import { layoutOf, type Layout, type LayoutProblem, type Mapping } from '../../src/convert/upload/columns.ts';
import { sift } from '../../src/convert/upload/people.ts';
import { meaningOf, readerFor, namedMeaning } from '../../src/convert/upload/words.ts';
import { formats } from '../../src/schemas/index.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { person } from '../support/convert.ts';

const table = (...rows: (readonly string[])[]): { row: number; cells: readonly string[] }[] => rows.map((cells, i) => ({ row: i + 1, cells }));
const layout = (rows: (readonly string[])[], mappings: Mapping[] = []): Layout => {
  const found = layoutOf(table(...rows), mappings);
  if ('kind' in found) throw new Error(found.kind);
  return found;
};
const problem = (rows: (readonly string[])[], mappings: Mapping[] = []): LayoutProblem => {
  const found = layoutOf(table(...rows), mappings);
  if (!('kind' in found)) throw new Error('no problem');
  return found;
};
const meanings = ({ columns }: Layout): (string | null)[] => columns.map(({ meaning }) => meaning);

describe('a header', () => {
  it('of every column of every format is known', () => {
    for (const format of formats.filter(({ kind }) => kind === 'upload')) for (const { header, key } of format.fields) expect(readerFor(format)(header)?.key).toBe(key);
    for (const header of ['身份證號', '公務帳號', '訓練總單位', '訓練總成績', '課程性質']) expect(meaningOf(header)).not.toBeNull();
  });

  it.each([
    ['身分證', 'idNumber'], ['身分證統一編號', 'idNumber'], ['ID', 'idNumber'], ['ｉｄ', 'idNumber'], [' 身 分 證 字 號 ', 'idNumber'], ['員工姓名', 'name'], ['學員姓名', 'name'],
    ['課程', 'courseName'], ['課程名稱(全銜)', 'courseName'], ['課程名稱（全銜）', 'courseName'], ['活動名稱', 'courseName'], ['研習名稱', 'courseName'],
    ['上課日期', 'startDate'], ['日期', 'startDate'], ['開始日期', 'startDate'], ['結束日期', 'endDate'], ['開始時間', 'startTime'], ['結束時間', 'endTime'],
    ['時數', 'total'], ['研習時數', 'total'], ['認證時數(小時)', 'total'], ['縣市', 'county'], ['成績', 'score'], ['*姓名(必填)', 'name'], ['日期(YYY-MM-DD)', 'startDate'],
  ])('%j is %s', (header, key) => { expect(meaningOf(header)?.key).toBe(key); });

  it.each(['單位', '服務單位', '地點', '上課地點', '上課時間', '備註', '編號', '序號', '出席', '學員', '班別', '研習人數', '職稱', '電話', '認證時數(學分)', '時數(天)', '姓名(緊急聯絡人)', '學歷', '天數', ''])('%j means nothing certain', (header) => {
    expect(meaningOf(header)).toBeNull();
  });

  it('of a field may be named by its key, in any case, or by the portal', () => {
    expect([namedMeaning('IDNUMBER'), namedMeaning('上課縣市'), namedMeaning('*上課縣市'), namedMeaning('date'), namedMeaning('宜蘭')]).toEqual(['idNumber', 'county', 'county', 'date', null]);
  });
});

describe('a column that a person names', () => {
  const letters = [['B', 'A', 'C'], ['王小明', person(0)[0], '1'], ['張三豐', person(1)[0], '2']];

  it('goes by its header, though the header is the letter of another one', () => {
    expect(meanings(layout(letters, [{ column: 'B', to: 'name' }]))).toEqual(['name', 'idNumber', null]);
  });

  it('goes by its letter alone as B:B', () => {
    expect(meanings(layout(letters, [{ column: 'A:A', to: 'name' }, { column: 'b:b', to: 'idNumber' }]))).toEqual(['name', 'idNumber', null]);
    const named = [['B', 'A', 'A:A'], ['王小明', person(0)[0], '1'], ['張三豐', person(1)[0], '2']];
    expect(meanings(layout(named, [{ column: 'A:A', to: 'name' }, { column: 'B:B', to: 'idNumber' }]))).toEqual(['name', 'idNumber', null]);
    expect(problem(letters, [{ column: 'D:D', to: 'name' }]).kind).toBe('no-such-column');
    expect(problem(letters, [{ column: 'A:B', to: 'name' }]).kind).toBe('no-such-column');
  });

  it('goes by its letter where there is no header row', () => {
    const rows = [[...person(0)], [...person(1)], [...person(2)]];
    expect(meanings(layout(rows, [{ column: 'A', to: 'idNumber' }, { column: 'b', to: 'name' }]))).toEqual(['idNumber', 'name']);
    expect(problem(rows, [{ column: 'C', to: 'name' }]).kind).toBe('no-such-column');
  });

  it('is named so where another header is its letter', () => {
    const { columns } = layout(letters, [{ column: 'A:A', to: 'name' }]);
    expect(['A', 'B', 'C'].map((letter) => letterWord(letter, columns))).toEqual(['A:A', 'B:B', 'C']);
  });
});

describe('the header row', () => {
  it('stands below titles that say a date or a course', () => {
    const found = layout([['課程', '資訊安全'], ['日期', '115/5/10', '時數', '3'], [], ['序號', '姓名', '身分證字號'], ['1', '王小明', person(0)[0]]]);
    expect([found.header?.row, found.above, found.rows.map(({ row }) => row), meanings(found)]).toEqual([4, [1, 2], [5], [null, 'name', 'idNumber']]);
  });

  it('is looked for in the first rows only', () => {
    const filler = Array.from({ length: 10 }, () => ['說明', '']);
    expect(problem([...filler, ['姓名', '身分證字號'], ['王', 'x']]).kind).toBe('no-header');
    expect(layout([...filler.slice(1), ['姓名', '身分證字號'], ['王', 'x']]).header?.row).toBe(10);
  });

  it('is never a row with an ID in it', () => {
    expect(problem([['姓名', person(0)[0]], ['身分證字號', '王小明']])).toMatchObject({ kind: 'headerless', column: 1 });
  });

  it('may hold the names of people only where it is no header: they are then not to be shown', () => {
    const found = problem([['姓名', '王小明', '陳美麗'], ['身分證字號', person(0)[0], person(1)[0]]]);
    expect(found).toMatchObject({ kind: 'no-id', columns: [{ meaning: 'name' }, { meaning: null }, { meaning: null }] });
  });
});

describe('a header row that a person stands in, since a line break was lost', () => {
  const data = [person(0)[1], person(0)[0], '3'];
  it.each([
    ['wider than the rows below', ['姓名', '身分證字號', '時數', '陳美麗'], data, false], ['in one cell with a header', ['姓名', '身分證字號', '時數 陳美麗', ''], data, false],
    ['as wide as they are', ['姓名', '身分證字號', '高雄'], data, true], ['with no person', ['姓名', '身分證字號', '時數', '備註'], data, true],
  ] as const)('is not certain: %s', (_what, header, row, certain) => {
    expect(layout([header, row, row])).toMatchObject({ certain });
  });
});

describe('a header of two rows', () => {
  const below = (header: string[], second: string[]): Layout => layout([['研習名冊'], header, second, ['1', '王小明', person(0)[0], '0', '3']]);

  it('is no header where the upper row stands above several columns', () => {
    expect(meanings(below(['序號', '姓名', '身分證字號', '時數', ''], ['', '', '', '數位', '實體']))).toEqual([null, 'name', 'idNumber', null, null]);
  });

  it('is one where both together are', () => {
    expect(meanings(below(['序號', '姓名', '身分證字號', '開始', '結束'], ['', '', '', '日期', '日期']))).toEqual([null, 'name', 'idNumber', 'startDate', 'endDate']);
  });

  it('has the upper one alone where a cell takes both', () => {
    const headers = (...upper: string[]): string[] => layout([['研習名冊'], upper, ['姓名', '身分證字號', ''], ['王小明', person(0)[0], 'x']]).columns.map(({ header }) => header);
    expect(headers('', '證件', '用餐')).toEqual(['姓名', '身分證字號', '用餐']);
    expect(headers('', '證件', '十個字的標題一二三四')).toEqual(['姓名', '身分證字號', '十個字的標題一二三四']);
    // A title, a day, a time, a person, an address, or a word alone is no header.
    for (const above of ['十一個字的標題一二三四五', '5月', '５月', '上午:下午', '陳美麗', 'abc@d.tw']) expect(headers('', '證件', above)).toEqual(['姓名', '身分證字號', '']);
    expect(headers('', '', '用餐')).toEqual(['姓名', '身分證字號', '']);
    const apart = layout([['', '證件', '用餐'], [], ['姓名', '身分證字號', ''], ['王小明', person(0)[0], 'x']]);
    expect(apart.columns.map(({ header }) => header)).toEqual(['姓名', '身分證字號', '']);
  });

  it('may be named by its letter, or by its upper row', () => {
    const rows = [['姓名', '身分證字號', '時數', ''], ['', '', '數位', '實體'], ['王小明', person(0)[0], '0', '3']];
    expect(meanings(layout(rows, [{ column: '時數', to: 'digitalHours' }, { column: 'D', to: 'physicalHours' }]))).toEqual(['name', 'idNumber', 'digitalHours', 'physicalHours']);
  });

  it.each([
    ['a sum', ['合計', '', '', '3', '3 人']], ['the name of a department', ['人事處', '', '', '', '']], ['a person without an ID', ['人事處', '王大同', '', '宜蘭縣', '實體']],
  ])('is not %s', (_what, second) => {
    expect(meanings(below(['單位', '姓名', '身分證字號', '縣市', '學習性質'], second))).toEqual([null, 'name', 'idNumber', 'county', 'nature']);
  });
});

describe('what a person says about a column', () => {
  const rows = [['證號', '姓名', '學員姓名', '日期', 'B'], [person(0)[0], '王小明', '小明', '115/5/10', 'x']];

  it('by its header, in any spelling, or its letter; a header comes first', () => {
    expect(meanings(layout(rows, [{ column: '證號', to: 'idNumber' }, { column: 'b', to: 'attendance' }]))).toEqual(['idNumber', 'name', 'name', 'startDate', 'attendance']);
    expect(meanings(layout(rows, [{ column: 'A', to: 'idNumber' }, { column: ' *姓 名', to: 'certificate' }]))).toEqual(['idNumber', 'certificate', 'name', 'startDate', null]);
  });

  it('takes the place of a column that only looks like it, and leaves out what is not wanted', () => {
    const found = layout(rows, [{ column: 'A', to: 'idNumber' }, { column: 'C', to: 'name' }, { column: 'D', to: null }]);
    expect(meanings(found)).toEqual(['idNumber', null, 'name', null, null]);
    expect(found.columns.map(({ leftOut }) => leftOut)).toEqual([false, false, false, true, false]);
  });

  it('fails for a column that is not there', () => {
    expect(problem(rows, [{ column: 'F', to: 'name' }]).kind).toBe('no-such-column');
    expect(problem(rows, [{ column: '員編', to: 'name' }]).kind).toBe('no-such-column');
    expect(problem(rows, [{ column: 'A', to: 'idNumber' }, { column: '證號', to: 'certificate' }])).toMatchObject({ kind: 'said-twice', column: { index: 0, header: '證號' } });
    expect(problem(rows, [{ column: 'E', to: 'idNumber' }])).toMatchObject({ kind: 'no-id-there', column: { index: 4, header: 'B' } });
  });
});

describe('rows', () => {
  it('are people, blank, nobody, or shifted', () => {
    const found = layout([
      ['序號', '身分證字號', '姓名', '備註'],
      ['1', ...person(0), ''], ['', '', '', ''], ['2', ...person(1)], ['合計', '', '', '2'], ['', '合計：', '2 人', ''], ['承辦人：', '', '', ''],
      ['序號', '身分證字號', '姓名', '備註'], ['3', ...person(2), 'a', 'b'], ['4', person(3)[0]], ['5', '', '無證號', ''],
    ]);
    const { people, blank, nobody, shifted } = sift(found, unopened);
    const rows = (all: readonly { row: number }[]): number[] => all.map(({ row }) => row);
    expect([rows(people), blank, rows(nobody), rows(shifted)]).toEqual([[2, 4, 11], 1, [5, 6, 7, 8], [9, 10]]);
  });

  it('of remarks and signatures are nobody, wherever they stand; a person with a mistake is somebody', () => {
    const found = layout([
      ['身分證字號', '姓名', '時數'], ['（必填）', '(必填)', '(小時)'], [...person(0), '3'],
      ['', '以下空白', ''], ['（以下空白）', '', ''], ['備註：1. 請於 5/20 前完成', '', ''], ['※本表含個人資料', '', ''], ['製表人：王小明', '科 長：', ''], ['', '處長：', person(1)[0]],
      ['', '備明', '3'], ['123456789', '', '3'], ['', '王小明(註：素食)', '3'],
    ]);
    const { people, nobody } = sift(found, unopened);
    expect([people.map(({ row }) => row), nobody.map(({ row }) => row)]).toEqual([[3, 9, 10, 11, 12], [2, 4, 5, 6, 7, 8]]);
  });
});
