// Rows that are taken by their bytes, and rows that are read: the same findings in the same order, whatever stands in the file.
import { join } from 'node:path';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { grades } from '../../../src/schemas/grades.ts';
import type { Format } from '../../../src/schemas/format.ts';
import { opened } from '../../../src/schemas/opened.ts';
import { unopened19 } from '../../../src/schemas/unopened-19.ts';
import { unopened } from '../../../src/schemas/unopened.ts';
import { inFolder } from '../../support/folder.ts';
import { random } from '../../support/random.ts';
import { collector, lhl } from '../../support/run.ts';
import { xlsxOf } from '../../support/workbook.ts';

const PEOPLE = [['A123456789', '王小明'], ['A223456781', '陳美麗'], ['A806754477', '歐陽大華'], ['A800000014', '林子'], ['B123456780', '許功蓋']];
const COURSES = ['資訊安全通識', '環境教育', '許功蓋講座', 'ABC課程'];
// What people, Excel and bad luck put into a cell; some of it right, some only in some columns.
const ODD = [
  '', ' ', '　', '0', '00', '1', '01', '001', '2', '3', '6', '7', '26', '32', '41', '99', '522', '9999', '1150510', '115-05-10', '115-02-30', '114-02-29', '91/6/30',
  '2026-06-30', '民國115年6月30日', '０９１-０６-３０', '9:10:00', '09:10', '25:00:00', '09:10:00', 'a123456789', 'A123456788', 'AC17003729', 'A12345678', 'Ａ１２３４５６７８９',
  '宜蘭縣', '小時', '3.0', '1E10', '3-2', '=1+1', '@x', '-', '王?明', '王□明', '\ufffd', '堃', '①', '\u2593', ' 王小明', '王小明 ', '王\t明', '課?程', '課"程', '"引號"', '"a,b"', '"a""b"',
  '課'.repeat(51), 'x'.repeat(300), 'A_1', 'A.1', '\u00a0', '\u200b', '碁', '十', '銹', '\ue000', '兀', '乁', 'é', 'Ω', '\u{20bb7}', '＝１', '=', '課 程', ' 課', '課'.repeat(34) + 'x'.repeat(33),
  '0114-05-10', '26/5/10', '260510', '65/5/10', '115/5/10 09:00', '46153', '0.375', '#N/A', '########', '346', '0366', '\'01', '="01"', '“10”', '115-05-10\u200b', '3\u00ad', '\ufeff3', '10\u001a',
  '\'王小明', '\'王小明\'', '\'', 'O\'Brien', '\'課\' 程', '="課,程"', '"=""課程"""', '“課程”', '王\u200b小明', '王小明\ufeff', '\u200e王小明', ' \u200b王', 'A\ufe0f', '課\ufe0f', '課\u{e0100}',
  '\u{1f468}\u200d\u{1f469}', '\u200b=1', 'A1\u00ad', '王　小明', '林 美惠', '瓦歷斯·諾幹', 'G138001569',
  '王 小明', '林　芬', '王\u00a0明', '王 小 明', '瓦歷斯 諾幹', '瓦歷斯‧諾幹', 'A 王', 'A Wang', '王 A', '王小明1', '１王', '王\u0663明', 'A1 王', '環境教育', '資通安全（通識）(522)', '物理', '089-12-31', '116-11-23',
];
const RAW = [[0x80], [0xff], [0xa1], [0xa2, 0xcc], [0xf9, 0xfe], [0xfa, 0x40], [0xc6, 0xa1], [0xa4, 0x2c], [0xa4, 0x0a], [0x00], [0xe5, 0x9d], [0xef, 0xbb, 0xbf], [0x0d], [0x22], [0xc0, 0x80], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98, 0x80], [0xce], [0xe8, 0xaa]];
// What rows differ in that rules over several cells compare.
const VARIED: Readonly<Record<string, readonly string[]>> = {
  startDate: ['115-05-10', '115-05-09', '089-12-31', '099-12-24', '103-12-25', '109-12-14', '109-12-15', '115-11-22', '1150509'], endDate: ['115-05-10', '115-05-11', '115-11-22', '115-11-23', '116-01-01', '116-11-22', '116-11-23'],
  startTime: ['09:10:00', '12:10:00', '23:59:59', '09:10'], endTime: ['12:10:00', '09:10:00', '09:09:59', '12:10'],
  actualStartDate: ['115-05-10', '115-05-12', ''], actualEndDate: ['115-05-10', '115-05-12', '115-11-23'], actualStartTime: ['09:10:00', '12:10:00', ''], actualEndTime: ['12:10:00', '09:10:00', ''],
  nature: ['1', '2', '3'], digitalHours: ['0', '3', '', '18', ' '], physicalHours: ['0', '3', '15', '', '100'], total: ['3', '6', '18', '0', '00', '03', ''], unit: ['1', '2', '6'],
  county: ['26', '41', '32', '22', '01'], category: ['522', '0522', '58', '9998', '346', '0385'], degree: ['1', '6'], passed: ['0', '1'], score: ['', '85', '85.5', '100.00'], birthday: ['', '070-02-29', '073-02-29', '015-05-10', '015-05-11', '100-05-10', '100-05-11', '115-11-23'],
};
// It knows some of these people, one of them by another name.
const ROSTER = join(import.meta.dirname, '../../../fixtures/unopened/roster-near-misses/roster.csv');
// What may stand around a value in quotes, and in it: quotes twice or once, commas, line ends, nothing, text behind it.
const QUOTED = [
  '""', '" "', '"　"', '"a""b"', '"""a"""', '"a"b', '"a" ', ' "a"', 'a"b"', '"a,b"', '"a\r\nb"', '"a\nb"', '"a\rb"', '"a\r"', '"', '"a', '"3"', '"03"', '"115-05-10"', '"115/05/10"', '"09:10:00"',
  '"A123456789"', '"=1+1"', '"="', '"課程"', '"\'課"', '"\ufeff課"', '"\u200b"', '"課\u001a"', '"王 小明"', '"課""程"', '"課"程"', '"\u{20bb7}"', '"é"', '""""', '"" ', '"3" ', '" 3"', '"\t"', '"x',
];
type Quotes = (cell: string, column: number) => string;
const BREAKS = ['\r\n', '\n', '\r\n', '\n\n', '\r\n,,,\r\n', '\r'];

/** Runs a check on standard input that comes in pieces, with or without taking rows by their bytes. */
async function check(bytes: Uint8Array, size: number, slow: boolean, options: readonly string[], reporter = 'json'): Promise<string> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => Buffer.from(bytes.subarray(i * size, (i + 1) * size)));
  const [stdout, stderr] = [collector(), collector()];
  await main(['validate', '--reporter', reporter, '--today', '115-11-22', ...options, '-'], {
    env: slow ? { LHL_NO_FAST: '1' } : {},
    cwd: process.cwd(),
    stdin: Readable.from(pieces),
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => new Date('2026-11-22T04:00:00Z'),
    signal: new AbortController().signal,
  });
  return stdout.text() + stderr.text();
}

/** A file of a format: good rows, in which here and there a cell, a byte, a line end or a row is another one. */
function fileOf(format: Format, seed: number): { bytes: Buffer; options: string[] } {
  // Neighbouring seeds would begin alike.
  const whole = random(Math.imul(seed, 0x9e3779b1));
  const next = (): number => whole(1_000_000) / 1_000_000;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const good: Readonly<Record<string, string>> = {
    courseName: '資訊安全通識', startDate: '115-05-10', startTime: '09:10:00', endDate: '115-05-11', endTime: '12:10:00', degree: '6', category: '522', county: '26', term: '1',
    total: '3', unit: '1', nature: '2', digitalHours: '0', physicalHours: '3', passed: '1', courseCode: 'A115001', agencyCode: '323000000A',
    actualStartDate: '115-05-10', actualStartTime: '09:10:00', actualEndDate: '115-05-11', actualEndTime: '12:10:00',
  };
  const rate = pick([0, 0.005, 0.02, 0.1]);
  const one = Math.floor(next() * format.fields.length);
  const asItIs: Quotes = (cell) => cell;
  // Every value, all but those of one column, those of one column, some, or each in another way; a quote inside is mostly written twice.
  const quote: Quotes = (cell) => (next() < rate / 4 ? pick(QUOTED) : `"${next() < 0.95 ? cell.replaceAll('"', '""') : cell}"`);
  const allBut: Quotes = (cell, column) => (column === one ? cell : quote(cell, column));
  const only: Quotes = (cell, column) => (column === one ? quote(cell, column) : cell);
  const some: Quotes = (cell, column) => (next() < 0.1 ? quote(cell, column) : cell);
  const quotes = next() < 0.5 ? asItIs : pick<Quotes>([quote, allBut, only, some]);
  const varied = next() < 0.5;
  const bad5 = next() < 0.6;
  const encoding = bad5 ? 'cp950' : 'utf8';
  const lines = Array.from({ length: 3 + Math.floor(next() * 40) }, () => {
    const [id = '', name = ''] = pick(PEOPLE);
    const course = pick(COURSES);
    const term = String(1 + Math.floor(next() * 30));
    const cells = format.fields.map(({ key }) => (key === 'idNumber' ? id : key === 'name' ? name : key === 'courseName' ? course : key === 'term' ? term : varied && VARIED[key] ? pick(VARIED[key]) : good[key] ?? ''));
    for (const i of cells.keys()) if (next() < rate) cells[i] = pick(ODD);
    if (next() < rate) cells.pop();
    if (next() < rate) cells.push(pick(['', 'x']));
    return cells.map(next() < 0.95 ? quotes : asItIs).join(',');
  });
  // Some rows stand twice.
  if (next() < 0.5) lines.push(pick(lines), pick(lines));
  const header = format.fields.map((field) => field.header);
  if (next() < 0.05) header.reverse();
  if (next() < 0.05) header.push('備註');
  const text = [header.map(next() < 0.5 ? quotes : asItIs).join(','), ...lines].reduce((all, line) => `${all}${line}${next() < 0.9 ? '\r\n' : pick(BREAKS)}`, next() < 0.1 && !bad5 ? '\ufeff' : '');
  const bytes = iconv.encode(next() < 0.2 ? text.trimEnd() : text, encoding);
  const hurt = next() < 0.3 ? 1 + Math.floor(next() * 3) : 0;
  const pieces: Buffer[] = [];
  let rest = bytes;
  for (let i = 0; i < hurt; i++) {
    const at = Math.floor(next() * rest.length);
    pieces.push(rest.subarray(0, at), Buffer.from(pick(RAW)));
    rest = rest.subarray(at + (next() < 0.5 ? 1 : 0));
  }
  return { bytes: Buffer.concat([...pieces, rest]), options: next() < 0.3 ? ['--as', format.id] : [] };
}

describe('rows that are taken by their bytes', () => {
  it.each([unopened, unopened19, opened, grades].map((format) => [format.id, format] as const))('change nothing in the findings: %s', async (_id, format) => {
    const rules = new Set<string>();
    for (let seed = 1; seed <= 600; seed++) {
      const { bytes, options: asked } = fileOf(format, seed);
      const options = seed % 2 === 0 ? [...asked, '--roster', ROSTER] : asked;
      const size = seed % 3 === 0 ? 1 + (seed % 64) : 65_536;
      const read = await check(bytes, bytes.length, true, options);
      expect(await check(bytes, size, false, options), `seed ${seed}`).toBe(read);
      // It shows the rows as well.
      if (seed % 10 === 0) expect(await check(bytes, size, false, options, 'html'), `seed ${seed}`).toBe(await check(bytes, bytes.length, true, options, 'html'));
      for (const [, rule = ''] of read.matchAll(/"rule":"([^"]+)"/g)) rules.add(rule);
    }
    // Most of the catalogue has been seen.
    expect(rules.size).toBeGreaterThan(format === grades ? 17 : 28);
    expect([...rules]).toEqual(expect.arrayContaining(['roster/unknown', 'roster/name', ...(format === grades ? [] : ['roster/birthday'])]));
  });

  it.each([unopened, grades].map((format) => [format.id, format] as const))('change nothing in a workbook: %s', async (_id, format) => {
    for (let seed = 1; seed <= 100; seed++) {
      const { bytes, options } = fileOf(format, 20_000 + seed);
      const text = iconv.decode(bytes, seed % 2 === 0 ? 'utf8' : 'cp950').replaceAll(/[^\n -\ud7ff\ue000-\ufffd]/g, '');
      const inline = (cell: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
      const book = xlsxOf(text.split('\n').map((line) => `<row>${line.split(',').map(inline).join('')}</row>`).join(''));
      expect(await check(book, book.length, false, options), `seed ${seed}`).toBe(await check(book, book.length, true, options));
    }
  });

  it('change nothing in a file that is read from a disk in many pieces', async () => {
    await inFolder(async ({ write }) => {
      // The bodies of many small files under one header, one of them of a line that no piece holds.
      const bodies = Array.from({ length: 250 }, (_, i) => fileOf(unopened, 10_000 + i).bytes).map((bytes) => bytes.subarray(bytes.indexOf(0x0a) + 1));
      const header = Buffer.from(`${unopened.fields.map((field) => field.header).join(',')}\r\n`);
      const path = write('大 檔.csv', Buffer.concat([header, ...bodies, Buffer.from(`${'長'.repeat(200_000)},\r\n`), ...bodies.slice(0, 20)]));
      const argv = ['validate', '--reporter', 'json', '--today', '115-11-22', '--encoding', 'utf8', path];
      const [read, taken] = [await lhl(argv, { env: { LHL_NO_FAST: '1' } }), await lhl(argv)];
      expect(taken).toEqual(read);
      expect(read.stdout.length).toBeGreaterThan(1_000_000);
    });
  });
});
