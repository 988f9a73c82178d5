// What the conversion takes a text for, text by text.
import { describe, expect, it } from 'vitest';
import { cutName, isLongName, mayBeCut } from '../../src/convert/course-name.ts';
import { isBeyond, writeDate } from '../../src/convert/dates.ts';
import { portalHours } from '../../src/convert/hours.ts';
import { isNoName, isPersonName } from '../../src/convert/person-name.ts';
import { isSigner } from '../../src/convert/signature.ts';
import { droppedPath } from '../../src/convert/upload/answer.ts';
import { evidenceOf, isDay, isIdOrMasked, splitMoment } from '../../src/convert/upload/evidence.ts';
import { isNoCourse } from '../../src/convert/upload/suspect.ts';

const list = (text: string): string[] => text.split('|');

describe('a name of a person', () => {
  it.each(list('王明|王小明|歐陽明|歐陽大華|張簡小明|瓦歷斯·諾幹|瓦歷斯‧諾幹|瓦歷斯・諾幹|瓦歷斯．諾幹|瓦歷斯•諾幹|夏曼·藍波安|John Smith|Smith, John|Mary Ann Lee|O\'Brien Pat|Lee J.|Jean-Luc Godard|陳 明|　陳小明 |溫大明|凃小明'))(
    '%j is one', (text) => { expect(isPersonName(text)).toBe(true); },
  );
  it.each(list('王|范姜|王小明明|全勤|管理師|車號|明王|課程|歐陽|歐陽大華明|John|john smith|A B C D E F|1王明|王明1|王·明|瓦歷斯-諾幹|x瓦歷斯·諾幹|瓦歷斯·諾幹x|John Smith1|ＪＯＨＮ ＳＭＩＴＨ| '))('%j is none', (text) => { expect(isPersonName(text)).toBe(false); });
  it('may have any of the surnames of two characters', () => {
    const surnames = list('歐陽|范姜|張簡|司馬|諸葛|上官|司徒|端木|夏侯|慕容|皇甫|尉遲|令狐|公孫');
    expect(surnames.filter((surname) => !isPersonName(`${surname}小明`) || isPersonName(surname))).toEqual([]);
  });
  it('may have any of the frequent surnames, and none that begins words of lists', () => {
    expect([...'陳林黃張李王吳劉蔡溫温唐古紀姚雷粘殷麥賀賈莫包冉'].filter((surname) => !isPersonName(`${surname}明`) || !isPersonName(`${surname}小明`))).toEqual([]);
    expect([...'管全文任申車'].filter((first) => isPersonName(`${first}小明`))).toEqual([]);
  });
  it.each([['王小明3', true], ['王３', true], ['a@b', true], ['a＠b', true], ['五月十日', true], ['五年三日', true], ['月', false], ['日月', false], ['王小明', false], ['John', false]] as const)(
    '%j is certainly none: %j', (text, none) => { expect(isNoName(text)).toBe(none); },
  );
});

describe('a name of a course', () => {
  it.each([
    ['課'.repeat(50), 50, false, true], ['課'.repeat(51), 50, true, false], [`${'課'.repeat(49)}a`, 50, false, true], [`${'課'.repeat(49)}aa`, 51, false, true], [`${'課'.repeat(50)}a`, 50, true, false],
    ['a'.repeat(100), 100, false, true], ['a'.repeat(99), 99, false, true], ['a'.repeat(98), 98, false, false], ['a'.repeat(101), 100, true, false], ['課'.repeat(49), 49, false, false], [`a${'課'.repeat(50)}`, 50, true, false],
    ['𠮷'.repeat(50), 100, false, true], ['𠮷'.repeat(51), 100, true, false], ['\u007f'.repeat(100), 100, false, true], ['\u0080'.repeat(51), 50, true, false], ['', 0, false, false],
  ])('%j keeps %i units', (name, units, long, cut) => {
    expect([cutName(name), isLongName(name), mayBeCut(name)]).toEqual([name.slice(0, units), long, cut]);
  });
  it.each(list('115-05-10|115/5/10 09:00|1150510|A123456789|A12345****|123|12:00|3.5|-| '))('%j is certainly none', (text) => { expect(isNoCourse(text)).toBe(true); });
  it.each(list('資訊安全|115年資安|Excel 2019|A1|5月10日資安|x'))('%j may be one', (text) => { expect(isNoCourse(text)).toBe(false); });
});

describe('a date', () => {
  it.each([
    ['115-05-10', 'keep', '115-05-10'], ['115-05-10', 'compact', '1150510'], ['115-05-10', 'dash', '115-05-10'], ['1150510', 'dash', '115-05-10'], ['1150510', 'compact', '1150510'], ['1150510', 'keep', '1150510'],
    ['x', 'dash', 'x'], ['115/05/10', 'compact', '115/05/10'], ['', 'dash', ''], ['115051x', 'dash', '115051x'],
  ] as const)('%j as %s is %j', (value, form, written) => { expect(writeDate(value, form)).toBe(written); });
  it.each([['104-12-31', false], ['105-01-01', true], ['1050101', true], ['1041231', false], ['105-02-30', false], ['x', false], ['', false]] as const)('%j is beyond the import: %j', (day, beyond) => {
    expect(isBeyond(day)).toBe(beyond);
  });
});

describe('hours as the portal hands them out', () => {
  it.each([
    // nature, unit, total, digital, physical
    ['2|1|3|0|3', '0', '3', 'same'], ['2|1|3||3', '', '3', 'same'], ['2|1|3|0|', '0', '3', 'filled'], ['1|1|3||0', '3', '0', 'filled'], ['1|1|3||', '3', '', 'filled'], ['2|1|3||', '', '3', 'filled'],
    ['2|2|1|0|1', '0', '6', 'converted'], ['2|2|1|0|6', '0', '6', 'kept'], ['2|2|1|0|', '0', '6', 'filled'], ['2|2|1||1', '', '6', 'converted'], ['1|6|2|2|0', '36', '0', 'converted'], ['1|6|2|36|0', '36', '0', 'kept'], ['1|6|2||', '36', '', 'filled'],
    ['3|2|3|1|2', '6', '12', 'converted'], ['3|2|3|6|12', '6', '12', 'kept'], ['3|2|0|0|0', '0', '0', 'same'], ['3|1|3||', '', '', 'same'], ['3|2|3||', '', '', 'same'], ['2|9|3|0|3', '0', '3', 'same'], ['2|1|3|0| ', '0', '3', 'filled'],
  ] as const)('%s become %j and %j: %s', (cells, digital, physical, became) => {
    const [nature = '', unit = '', total = '', ownDigital = '', ownPhysical = ''] = list(cells);
    expect(portalHours({ nature, unit, total, digital: ownDigital, physical: ownPhysical })).toEqual({ digital, physical, became });
  });
});

describe('a day, a time, an ID', () => {
  it.each([
    ['115-05-10 09:10:00', '115-05-10', '09:10:00'], ['115/5/10 9:10', '115/5/10', '9:10'], ['115年5月10日 上午9:10', '115年5月10日', '上午9:10'], ['115/5/10 下午 3時', '115/5/10', '下午 3時'], ['115/5/10T09:10', '115/5/10', '09:10'], [' 1150510 9點 ', '1150510', '9點'],
    ['2026/5/10  PM 3:00', '2026/5/10', 'PM 3:00'],
  ])('%j is a day and a time', (value, day, time) => { expect(splitMoment(value)).toEqual({ day, time }); });
  it.each(list('115-05-10|09:10|115-05-10 00:00|115-05-10 0:00:00|115-05-10 上午 12:00:00|115-05-10 25:00|x 09:10|46153 09:10|課 9:10|115-05-10 x|資安 115-05-10 9:10x'))('%j is not both', (value) => { expect(splitMoment(value)).toBe(null); });
  it.each(list('115-05-10|115/5/10|26/5/10|民國115年5月10日|1150510|0910630|2026-05-10|115/5/10 09:10|２０２６／５／１０|91.6.30| 115-05-10 | 1150510'))('%j is a day', (value) => { expect(isDay(value)).toBe(true); });
  it.each(list('46153| 46153|46153 |20260510|910630|3.5|5/10|x|一月|12:00|2150510|115-05|'))('%j is none', (value) => { expect(isDay(value)).toBe(false); });
  it.each(list('A123456789|a123456789|Ａ１２３４５６７８９| A123456789 |A12345****|A1*******9'))('%j is an ID', (value) => { expect(isIdOrMasked(value)).toBe(true); });
  it.each(list('A12345678|A1234567890|****|A****|王○○|x|1234567890'))('%j is none', (value) => { expect(isIdOrMasked(value)).toBe(false); });
});

describe('what the values of a column look like', () => {
  const look = (...values: readonly string[]): unknown => evidenceOf(values.map((value, i) => ({ row: i + 1, line: i + 1, cells: ['x', value] })), 1);
  it.each([
    ['A123456789|A123456788||x', 3, 1, 'id', 2], ['A123456789|x', 2, 1, null, 0], ['A123456789|x|A223456781|y|B123456780', 5, 3, 'id', 3], ['A123456789|x|y', 3, 1, null, 0], ['A12345****|B12345****', 2, 0, 'masked-id', 2],
    ['115-05-10|115/5/10|x', 3, 0, 'date', 2], ['070-05-10|65/5/10', 2, 0, null, 0], ['070-05-10|097-12-31', 2, 0, 'birthday', 2], ['070-05-10|098-01-01', 2, 0, 'date', 2], ['115-05-10 09:00|115-05-10 10:00', 2, 0, 'moment', 2], ['09:00|9時|x', 3, 0, 'time', 2],
    ['3|3.5|４', 3, 0, 'number', 3], ['王小明|陳美麗|林子', 3, 0, 'name', 3], ['王小明|王小明|王小明', 3, 0, null, 0], ['王小明|王小明', 2, 0, 'name', 2], ['王小明|王小明|王小明|陳美麗|林子', 5, 0, 'name', 5], ['王小明|王小明|王小明|王小明|林子', 5, 0, null, 0],
    ['|  ', 0, 0, null, 0], ['課|程', 2, 0, null, 0], ['\'A123456789|="B123456780"|\u200bA223456781', 3, 3, 'id', 3], ['ａ123456789', 1, 1, 'id', 1],
  ] as const)('%j', (values, filled, valid, is, count) => { expect(look(...list(values))).toEqual({ filled, valid, look: is, count }); });
});

describe('who signs below a list', () => {
  it.each(list('承辦人|承辦人：|承辦人員|承 辦 人|製表者|覆核|核章欄|出納員|主辦單位主管|機關首長|單位主管|科長|人事科長|資訊室主任|主任|校長|人事主任|人事室|會計室|人事主任（簽章）|人事(核章)|簽章|秘書|鄉長|Prepared by|approved by: Lee|Signature|Section Chiefs|manager'))(
    '%j does', (text) => { expect(isSigner(text)).toBe(true); },
  );
  it.each(list('王主任|王小明|課程|承辦人王小明|人|長|會議|課長的|x科長|signature of|by|prepared|A123456789|資訊安全與個人資料保護科長|'))('%j does not', (text) => { expect(isSigner(text)).toBe(false); });
});

describe('a file that is dropped on a terminal', () => {
  it.each([
    ["'/a b/c.csv'", '/a b/c.csv'], ['"/a b/c.csv"', '/a b/c.csv'], ['/a\\ b/c.csv', '/a b/c.csv'], ['C:\\a b\\c.csv', 'C:\\a b\\c.csv'], ['"C:\\a b\\c.csv"', 'C:\\a b\\c.csv'], ["& 'C:\\a b\\c.csv'", 'C:\\a b\\c.csv'], ['\\\\host\\a\\c.csv', '\\\\host\\a\\c.csv'],
    ['a\\c.csv', 'a\\c.csv'], ['./a\\(1\\).csv', './a(1).csv'], ['\u202aC:\\a.csv', 'C:\\a.csv'], [' a.csv ', 'a.csv'], ["'a.csv", "'a.csv"], ['"a\'', '"a\''], ['& a', '& a'], ['/a\\&b', '/a&b'],
  ])('%j is %j', (typed, path) => { expect(droppedPath(typed)).toBe(path); });
});
