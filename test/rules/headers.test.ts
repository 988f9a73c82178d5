// What a check tells about the header row, the rows above it, and rows of another width.
import { expect, it } from 'vitest';
import type { Found } from '../../src/findings/finding.ts';
import type { Format } from '../../src/schemas/format.ts';
import { grades as allGrades } from '../../src/schemas/grades.ts';
import { opened as allOpened } from '../../src/schemas/opened.ts';
import { unopened as allUnopened } from '../../src/schemas/unopened.ts';
import { unopened19 as allUnopened19 } from '../../src/schemas/unopened-19.ts';
import { checked } from '../support/doubts.ts';
import { rowOf } from '../support/good-row.ts';

// Of the columns that stand here, whatever others a format gets later, and beside no other formats.
const of = (format: Format, columns: number): Format => ({ ...format, fields: format.fields.slice(0, columns) });
const formats = [of(allUnopened, 25), of(allUnopened19, 19), of(allOpened, 17), of(allGrades, 22)] as const;
const [unopened, unopened19, opened, grades] = formats;
const TODAY = '115-11-22';

const headersOf = (format: Format): string[] => format.fields.map(({ header }) => header);
const put = (list: readonly string[], at: number, text: string): string[] => [...list.slice(0, at), text, ...list.slice(at)];
const swap = (list: readonly string[], a: number, b: number): string[] =>
  list.map((text, i) => (i === a ? list[b] : i === b ? list[a] : text) ?? '');
const [u, g, row] = [headersOf(unopened), headersOf(grades), rowOf(unopened)];
const other = row.map((text, i) => (i === 1 ? '另一課' : text));

const SIMPLIFIED: Readonly<Record<string, string>> = {
  證: '证', 號: '号', 課: '课', 稱: '称', 開: '开', 結: '结', 時: '时', 間: '间', 學: '学', 縣: '县', 總: '总', 數: '数', 類: '类', 別: '别', 碼: '码',
};
const GRADE_SYNONYMS: Readonly<Record<string, string>> = {
  身分證字號: '公務帳號', '學習機關(構)編號': '學習機構編號', 名稱: '課程名稱', 訓練總單位: '訓練總數單位', 課程性質: '學習性質',
};

type Rows = readonly (readonly string[])[];
type Case = readonly [name: string, as: Format | null, rows: Rows, told: readonly string[]];

/** The first rows of a file; where there is one alone, a row of data follows. */
const cases: readonly Case[] = [
  ['as the format has it', null, [u], []],
  ['one more, whose word is known', null, [put(u, 3, '備註')], ['header/extra 1 unknown @4 「備註」', 'row/columns 2 26 25 short']],
  ['one more, whose word may be anything', null, [put(u, 3, '王小明的')], ['header/extra 1 unknown @4', 'row/columns 2 26 25 short']],
  [
    'one more at the end', null,
    [[...u, '備註']],
    ['header/extra 1 unknown @26 「備註」 (safe)', 'row/columns 2 26 25 short-optional (safe)'],
  ],
  ['a blank one more', null, [[...u, '']], ['header/extra 1 blank @26 (safe)', 'row/columns 2 26 25 short-optional (safe)']],
  [
    'two blank ones more', null,
    [[...u, ' ', '　']],
    ['header/extra 1 blank @26 (safe)', 'header/extra 1 blank @27 (safe)', 'row/columns 2 27 25 short-optional (safe)'],
  ],
  ['one twice', null, [[...u, '姓名']], ['header/extra 1 twice @26 「姓名」 (safe)', 'row/columns 2 26 25 short-optional (safe)']],
  [
    'one twice, with its star', null,
    [[...u, '*姓名']],
    ['header/extra 1 twice @26 「*姓名」 (safe)', 'row/columns 2 26 25 short-optional (safe)'],
  ],
  [
    'one twice, by another name', null,
    [[...u, '名稱']],
    ['header/extra 1 twice @26 「名稱」 (safe)', 'row/columns 2 26 25 short-optional (safe)'],
  ],
  [
    'a person behind it', null,
    [[...u, 'A123456789', '王小明']],
    ['header/extra 1 data @26', 'header/extra 1 data @27', 'row/columns 2 27 25 short-optional'],
  ],
  [
    'a person between known words', null,
    [[...u, '備註', 'A123456789', '備註', '']],
    [
      'header/extra 1 unknown @26 「備註」', 'header/extra 1 data @27', 'header/extra 1 data @28 「備註」', 'header/extra 1 blank @29',
      'row/columns 2 29 25 short-optional',
    ],
  ],
  ['one of another format', null, [[...u, '費用']], ['header/extra 1 unknown @26 (safe)', 'row/columns 2 26 25 short-optional (safe)']],
  ['missing', null, [u.slice(1)], ['header/missing 1 *身分證字號 「*身分證字號」']],
  ['missing optional', null, [u.filter((h) => h !== '生日')], ['header/missing 1 生日 「生日」', 'row/hours-sum 2 2 3']],
  ['two missing', null, [u.slice(2)], ['header/missing 1 *身分證字號 「*身分證字號」', 'header/missing 1 *課程名稱 「*課程名稱」']],
  ['swap', null, [swap(u, 0, 1)], ['header/order 1 *身分證字號 @1 「*課程名稱」 (safe)']],
  ['swap last', null, [swap(u, 23, 24)], ['header/order 1 *實際上課結束日期 @24 「*實際上課結束時間」 (safe)']],
  [
    'swap and missing', null,
    [swap(u, 3, 4).slice(1)],
    ['header/missing 1 *身分證字號 「*身分證字號」', 'header/order 1 *開課起始時間 @3 「*開課結束日期」 (safe)'],
  ],
  ['without stars', null, [u.map((h) => h.replace('*', ''))], []],
  ['with full-width stars', null, [u.map((h) => h.replace('*', '＊'))], []],
  ['with stars in brackets', null, [u.map((h) => h.replace('*', '(*)'))], []],
  ['with stars behind', null, [u.map((h) => h.replace('*', '') + '*')], []],
  ['with several stars', null, [u.map((h) => '**' + h + '（*）')], []],
  ['with stars in the middle', null, [u.map((h) => h.slice(0, 2) + '*' + h.slice(2))], ['header/unknown 1 not-near']],
  ['with blanks', null, [u.map((h) => ` ${h.slice(0, 1)}\u3000${h.slice(1)} `)], []],
  ['with characters that nobody sees', null, [u.map((h) => `\u200b${h}\ufeff`)], []],
  [
    'synonyms', null,
    [u.map((h) => ({ '*身分證字號': '身份證號', '*課程名稱': '名稱', '*課程類別代碼': '班別類別', '*開課起始日期': '起始日期', '*開課結束日期': '終迄日期' })[h] ?? h)],
    [],
  ],
  ['synonyms2', null, [u.map((h) => ({ '*身分證字號': '身份證字號', '*課程類別代碼': '課程類別' })[h] ?? h)], []],
  ['synonyms3', null, [u.map((h) => ({ '*身分證字號': '身分證號' })[h] ?? h)], []],
  ['half of the required columns', null, [u.filter((h, i) => h.startsWith('*') ? i % 2 === 0 : true)], ['header/missing × 10']],
  [
    'half of the required columns as unopened', unopened,
    [u.filter((h, i) => h.startsWith('*') ? i % 2 === 0 : true)],
    ['header/missing × 10'],
  ],
  ['six columns', null, [u.slice(0, 6)], ['header/unknown 1 not-near']],
  ['six columns as unopened', unopened, [u.slice(0, 6)], ['header/unknown 1 not-forced']],
  ['five columns', null, [u.slice(0, 5)], ['header/unknown 1 not-near']],
  ['ten columns', null, [u.slice(0, 10)], ['header/missing × 15']],
  ['no words of any format', null, [['a', 'b']], ['header/unknown 1 not-near']],
  ['no words of any format as unopened', unopened, [['a', 'b']], ['header/unknown 1 not-forced']],
  ['an ID', null, [['a', 'A123456789']], ['header/unknown 1 no-header']],
  ['an ID and one word', null, [['姓名', 'A123456789']], ['header/unknown 1 no-header']],
  ['an ID and two words', null, [['姓名', '期別', 'A123456789']], ['header/unknown 1 not-near']],
  ['a row of data', null, [rowOf(unopened)], ['header/unknown 1 no-header']],
  ['a row of data as unopened', unopened, [rowOf(unopened)], ['header/unknown 1 no-header']],
  ['grades', null, [g], []],
  ['grades 20', null, [g.filter((h) => !['部門單位', '課程類別'].includes(h))], []],
  ['grades 21', null, [g.filter((h) => h !== '課程類別')], []],
  [
    'grades synonyms', null,
    [g.map((h) => GRADE_SYNONYMS[h] ?? h.replace('(', '（').replace(')', '）'))],
    [],
  ],
  ['grades headerless', null, [rowOf(grades)], ['table/duplicate 2 1']],
  ['grades headerless as unopened', unopened, [rowOf(grades)], ['header/unknown 1 no-header']],
  ['grades headerless no id', null, [rowOf(grades).map((cell, i) => (i === 0 ? '' : cell))], ['cell/required 1 @1 「身分證字號」']],
  ['grades headerless 20', null, [rowOf(grades).filter((_, i) => i !== 5 && i !== 6)], []],
  ['grades headerless 21', null, [rowOf(grades).filter((_, i) => i !== 5)], ['header/unknown 1 no-header']],
  ['grades no id bad day', null, [rowOf(grades, { startDate: 'x', idNumber: '' })], ['header/unknown 1 not-near']],
  [
    'grades no id slash', null,
    [rowOf(grades, { startDate: '115/05/10', endDate: '１１５０５１０' }).map((cell, i) => (i === 0 ? '' : cell))],
    [
      'cell/required 1 @1 「身分證字號」', 'cell/date-format 1 certain @13 「起始日期」 -> 115-05-10',
      'cell/date-format 1 certain @14 「終迄日期」 -> 115-05-10',
    ],
  ],
  ['grades small id', null, [rowOf(grades, { idNumber: ' ａ123456789' })], ['cell/id-format 1 form 10 @1 「身分證字號」 -> A123456789']],
  [
    'grades id bad days', null,
    [rowOf(grades, { startDate: 'x', endDate: 'x' })],
    ['cell/date-format 1 unknown @13 「起始日期」', 'cell/date-format 1 unknown @14 「終迄日期」'],
  ],
  ['opened', null, [headersOf(opened)], ['row/hours-nature 2 1']],
  [
    'opened as unopened', unopened,
    [headersOf(opened)],
    ['header/missing × 9', 'header/order 1 *身分證字號 @1 「*課程代碼」 (safe)', 'header/extra 1 unknown @5', 'row/hours-nature 2 1'],
  ],
  ['19', null, [headersOf(unopened19)], []],
  ['19 synonyms', null, [headersOf(unopened19).map((h) => h.replace('名稱', '課程名稱').replace('班別類別', '課程類別'))], []],
  ['semicolon', null, [[u.join(';')]], ['header/unknown 1 semicolon']],
  ['tab', null, [[u.join('\t')]], ['header/unknown 1 tab']],
  ['html', null, [['<!DOCTYPE html>']], ['header/unknown 1 html']],
  ['html2', null, [[' <html>']], ['header/unknown 1 html']],
  ['head', null, [['<HEAD>']], ['header/unknown 1 html']],
  ['body', null, [['<body>']], ['header/unknown 1 html']],
  ['xml', null, [['<?xml version="1.0"?>']], ['header/unknown 1 html']],
  ['no html', null, [['x<html>']], ['header/unknown 1 not-near']],
  ['sep', null, [['sep=;'], [u.join(';')]], ['header/unknown 1 sep-line ;']],
  ['sep tab', null, [['SEP=\t']], ['header/unknown 1 sep-line \t']],
  ['sep comma', null, [['sep=', '']], ['header/unknown 1 sep-line ,']],
  ['sep long', null, [['sep=;;']], ['header/unknown 1 sep-line ;']],
  ['sep= behind another sign', null, [['xsep=;']], ['header/unknown 1 not-near']],
  ['sep= before another sign', null, [['sep=;x']], ['header/unknown 1 not-near']],
  ['in row 3', null, [['標題'], [''], u], ['header/unknown 1 below 3']],
  ['in row 11', null, [['標題'], ...Array.from({ length: 9 }, () => ['x']), u], ['header/unknown 1 below 11']],
  ['in row 10', null, [['標題'], ...Array.from({ length: 8 }, () => ['x']), u], ['header/unknown 1 below 10']],
  ['under many blank rows', null, [['標題'], ...Array.from({ length: 20 }, () => [' ', '']), u], ['header/unknown 1 below 22']],
  ['under as many blank rows as are looked at', null, [['標題'], ...Array.from({ length: 9999 }, () => ['']), u], ['header/unknown 1 below 10001']],
  ['under more blank rows than are looked at', null, [['標題'], ...Array.from({ length: 10_000 }, () => ['']), u], ['header/unknown 1 not-near']],
  ['a title above data without a header', null, [['標題'], rowOf(grades)], ['header/unknown 1 not-near']],
  [
    'simplified', null,
    [u.map((h) => [...h].map((char) => SIMPLIFIED[char] ?? char).join(''))],
    ['header/unknown 1 simplified'],
  ],
  ['under a blank row', null, [[''], u], ['row/blank 1 1 1 false (safe)', 'file/empty no-rows']],
  ['under two', null, [[',,'], [''], u], ['row/blank 1 2 2 true (safe)', 'file/empty no-rows']],
  ['with a Tab', null, [u.map((h, i) => (i === 3 ? h + '\t' : h))], ['cell/control 1 tab @4 「*開課起始時間\t」']],
  ['end mark', null, [u, row, ['\u001a']], ['row/columns 3 25 1 end-of-file (safe)']],
  ['end mark mid', null, [u, row, ['\u001a'], other], ['row/columns 3 25 1 end-of-file (safe)']],
  ['short optional', null, [headersOf(unopened19), rowOf(unopened19).slice(0, 18)], ['row/columns 2 19 18 short-optional (safe)']],
  ['short', null, [u, row.slice(0, 24)], ['row/columns 2 25 24 short']],
  ['long', null, [u, [...row, 'x']], ['row/columns 2 25 26 long']],
  ['long blank', null, [u, [...row, '', ' ']], ['row/columns 2 25 27 long-blank (safe)']],
  ['blank rows', null, [u, row, [''], [',,'], other], ['row/blank 3 2 4 true (safe)']],
  ['blank end', null, [u, row, [',,'], ['']], ['row/blank 3 2 4 true (safe)']],
  ['only header', null, [u], ['file/empty no-rows']],
  ['no rows', null, [u, ['']], ['row/blank 2 1 2 false (safe)', 'file/empty no-rows']],
  ['all blank', null, [[''], [',']], ['row/blank 1 2 2 true (safe)', 'file/empty blank']],
  ['long, a value behind a blank', null, [u, [...row, '', 'x']], ['row/columns 2 25 27 long']],
  ['short of an optional and a required one', null, [u, row.slice(0, 20)], ['row/columns 2 25 20 short']],
  ['end marks', null, [u, row, ['\u001a\u001a']], ['row/columns 3 25 1 end-of-file (safe)']],
  ['end mark among blanks', null, [u, row, [' \u001a ']], ['row/columns 3 25 1 end-of-file (safe)']],
  ['end mark before a sign', null, [u, row, ['\u001ax']], ['row/columns 3 25 1 short']],
  ['end mark behind a sign', null, [u, row, ['x\u001a']], ['row/columns 3 25 1 short']],
  ['end mark and a blank one', null, [u, row, ['\u001a', '']], ['row/columns 3 25 2 short']],
];

it.each(cases)('a header row %s', async (name, as, rows, told) => {
  const from = name.startsWith('grades') ? grades : unopened;
  const more = rows.length === 1 && name !== 'only header' ? [rowOf(from).slice(0, rows[0]?.length)] : [];
  const text = [...rows, ...more].map((cells) => `${cells.join(',')}\r\n`).join('');
  const { findings } = await checked(Buffer.from(`\ufeff${text}`), as, TODAY, formats);
  expect(shortly(findings.filter((one) => !one.rule.startsWith('cell/') || one.row === 1))).toEqual(told);
});

// Of many columns that are missing, how many.
function shortly(findings: readonly Found[]): string[] {
  const missing = findings.filter(({ rule }) => rule === 'header/missing').length;
  const listed = missing > 3 ? findings.filter(({ rule }) => rule !== 'header/missing') : findings;
  return [...(missing > 3 ? [`header/missing × ${String(missing)}`] : []), ...listed.map((one) => {
    const place = `${one.column === null ? '' : ` @${String(one.column)}`}${one.header === null ? '' : ` 「${one.header}」`}`;
    const mended = one.fix === null ? '' : one.fix.value === null ? ' (safe)' : ` -> ${one.fix.value}`;
    const row = one.row === null ? [] : [one.row];
    return [one.rule, ...row, ...Object.values<unknown>({ ...one.params })].map(String).join(' ') + place + mended;
  })];
}

const bad = '\u0080';

it.each([
  ['that does not decode is named by it', [`a${bad}`], ['header/unknown 1 undecodable']],
  ['in which one of two does not', ['a', `b${bad}`], ['header/unknown 1 undecodable']],
  ['with one column that does not decode', [...u.slice(0, 24), `${u[24] ?? ''}${bad}`], [
    'header/missing 1 *實際上課結束時間 「*實際上課結束時間」', 'file/encoding 1 bytes 80 utf8 @25', 'row/columns 2 25 24 short-optional (safe)',
  ]],
] as const)('a header row %s', async (_name, header, told) => {
  const bytes = Buffer.from(`\ufeff${header.join(',')}\r\n${row.slice(0, 24).join(',')}\r\n`.replaceAll(bad, '\u0001'));
  const { findings } = await checked(bytes.map((byte) => (byte === 1 ? 0x80 : byte)), null, TODAY, formats);
  expect(shortly(findings.filter((one) => !one.rule.startsWith('cell/')))).toEqual(told);
});

it('a row with more values of which one does not decode may hold anything', async () => {
  const bytes = Buffer.from(`\ufeff${u.join(',')}\r\n${row.join(',')},,\u0001\r\n`).map((byte) => (byte === 1 ? 0x80 : byte));
  expect(shortly((await checked(bytes, null, TODAY, formats)).findings)).toEqual(['row/columns 2 25 27 long', 'file/encoding 2 bytes 80 utf8 @27']);
});
