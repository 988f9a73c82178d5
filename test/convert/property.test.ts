// Whatever the order and the headers of its columns, and however its values are written: every value of a recognised column
// stands in the row of its person, changed at most in its form.
import { describe, expect, it } from 'vitest';
import { unopened } from '../../src/schemas/unopened.ts';
import type { FieldKey } from '../../src/schemas/format.ts';
import { convert, csv, person, rowsIn } from '../support/convert.ts';
import { inFolder } from '../support/folder.ts';
import { random } from '../support/random.ts';

/** For each column: headers that mean it, and values as people write them with what they become. */
const COLUMNS: readonly (readonly [FieldKey, readonly string[], readonly (readonly [string, string])[]])[] = [
  ['courseName', ['課程', '活動名稱', '*課程名稱', '名稱'], [['資訊安全', '資訊安全'], ['＜①＞兀', '＜①＞兀'], [' 講習 ', '講習']]],
  ['startDate', ['開始日期', '起日', '起始日期'], [['115/5/10', '115-05-10'], ['1150510', '115-05-10'], ['民國115年5月10日', '115-05-10'], ['１１５-０５-１０', '115-05-10']]],
  ['endDate', ['結束日期', '終迄日期'], [['115.5.11', '115-05-11'], ['115-05-12', '115-05-12']]],
  ['startTime', ['開始時間', '開課起始時間'], [['9:10', '09:10:00'], ['上午9點', '09:00:00'], ['08:00:00', '08:00:00']]],
  ['endTime', ['結束時間'], [['12:10', '12:10:00'], ['下午5時30分', '17:30:00']]],
  ['degree', ['學位學分'], [['無', '6'], ['6', '6'], ['５', '5']]],
  ['category', ['課程類別', '課程類別代碼'], [['522', '522'], ['環境教育', '337'], ['７', '7'], ['人權教育（503）', '503'], ['政策宣導訓練/人權教育', '503'], ['性別主流化基礎課程', '386'], ['資通安全 (通識)', '522']]],
  ['county', ['縣市', '上課縣市'], [['宜蘭縣', '26'], ['台北市', '10'], ['1', '01'], ['26 宜蘭縣', '26']]],
  ['term', ['期別', '期數'], [['1', '1'], ['01', '01'], ['２', '2']]],
  ['total', ['時數', '訓練總數'], [['3', '3'], ['6.0', '6'], ['１２', '12']]],
  ['unit', ['訓練總數單位', '時數單位'], [['小時', '1'], ['1', '1']]],
  ['nature', ['學習性質', '課程性質'], [['實體', '2'], ['1', '1'], ['數位學習', '1']]],
  ['score', ['成績', '訓練成績'], [['85.5', '85.5'], ['', ''], ['９０', '90']]],
  ['certificate', ['證書字號'], [['府人字第1號', '府人字第1號'], ['', '']]],
  ['birthday', ['出生年月日', '生日'], [['079/6/30', '079-06-30'], ['', '']]],
];

const at = (key: FieldKey): number => unopened.fields.findIndex((field) => field.key === key);

describe('every value of a recognised column arrives', () => {
  it.each(Array.from({ length: 25 }, (_, i) => i + 1))('table %i', (seed) => inFolder(async (folder) => {
    const next = random(seed * 7919);
    const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
    const shuffled = <T>(from: readonly T[]): T[] => from.map((one) => [next(1000), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
    const count = 1 + next(30);
    const columns = shuffled<{ header: string; cells: readonly (readonly [string, string])[]; key: FieldKey | null }>([
      { header: pick(['ID', '身分證', '*身分證字號']), cells: Array.from({ length: count }, (_, i) => [pick([person(i)[0], person(i)[0].toLowerCase()]), person(i)[0]] as const), key: 'idNumber' },
      { header: pick(['姓名', '員工姓名']), cells: Array.from({ length: count }, (_, i) => [person(i)[1], person(i)[1]] as const), key: 'name' },
      ...COLUMNS.map(([key, headers, values]) => ({ header: pick(headers), cells: Array.from({ length: count }, () => pick(values)), key: key })),
      ...['部門', '備註', '序號'].slice(next(4)).map((header) => ({ header, cells: Array.from({ length: count }, () => ['x', ''] as const), key: null })),
    ]);
    const rows = Array.from({ length: count }, (_, i) => columns.map(({ cells }) => cells[i]?.[0] ?? ''));
    folder.write('a.csv', `\ufeff${csv([columns.map(({ header }) => header), ...rows])}`);
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'out.csv']);
    expect([0, 1]).toContain(code);
    const made = rowsIn(folder, 'out.csv').slice(1);
    expect(made).toHaveLength(count);
    for (const [i, cells] of made.entries()) {
      for (const { key, cells: values } of columns) if (key !== null) expect(cells[at(key)], key).toBe(values[i]?.[1]);
      for (const [actual, own] of [['actualStartDate', 'startDate'], ['actualEndTime', 'endTime']] as const) expect(cells[at(actual)]).toBe(cells[at(own)]);
    }
    for (const { header, key } of columns) if (key === null) expect(stdout).toContain(`「${header}」：${String(count)} 個值`);
  }));
});
