// What is right is taken by its bytes: to doubt more than must be would be seen by nothing but the clock.
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { isInBig5 } from '../../src/bytes/encoding/big5.ts';
import { decode } from '../../src/bytes/encoding/encoding.ts';
import { FastRows } from '../../src/checks/fast/rows.ts';
import { category } from '../../src/codes/category.ts';
import { county } from '../../src/codes/county.ts';
import { isUnder } from '../../src/rules/index.ts';
import type { Format } from '../../src/schemas/format.ts';
import { grades } from '../../src/schemas/grades.ts';
import { opened } from '../../src/schemas/opened.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { unopened19 } from '../../src/schemas/unopened-19.ts';
import { checked } from '../support/doubts.ts';
import { allCases } from '../support/fixtures.ts';
import { findingsOf, rowOf, type Cells } from '../support/good-row.ts';
import { idOf } from '../support/values.ts';

// What is right here and looks like a mistake: a sign that is all of a text, a question mark, what a rule minds that the format does not have.
const NEAR = ['grades/rules-that-do-not-apply', 'opened/hours-not-passed', 'unopened/formula-near-misses', 'unopened/lost-character-near-misses'];
// A form that is handed over is no part of what is checked here.
const clean = allCases().filter(({ name, form, expected }) =>
  form === null && 'findings' in expected && expected.findings.length === 0 && !NEAR.includes(name));

describe('in a clean file nothing is doubted', () => {
  it.each(clean.map(({ name, input }) => [name, input] as const))('of the fixture %s', async (_name, input) => {
    expect(await checked(readFileSync(input))).toEqual({ rows: [], cells: [], findings: [] });
  });

  it('there are many of them', () => { expect(clean.length).toBeGreaterThan(50); });

  it.each([unopened, unopened19, opened, grades].flatMap((format) => (['cp950', 'utf8'] as const).map((encoding) => [format.id, encoding, format] as const)))(
    'of %s in %s, whatever right values it holds', async (_id, encoding, format) => {
      const rows = rightRows(format);
      expect(await checked(fileOf(format, rows, encoding), format)).toEqual({ rows: [], cells: [], findings: [] });
    },
  );

  it.each([unopened, unopened19, opened, grades].map((format) => [format.id, format] as const))('of %s with its values in quotes', async (_id, format) => {
    const rows = rightRows(format);
    const written = rows.map((row, at) => row.map((cell, column) => (at % 3 === 0 || (at + column) % 3 === 0 ? `"${cell}"` : cell)));
    const count = written.flat().filter((cell) => cell.startsWith('"')).length;
    const { rows: read, cells, findings } = await checked(fileOf(format, written, 'cp950'), format);
    expect({ read, cells }).toEqual({ read: [], cells: [] });
    expect(findings).toMatchObject(isUnder('file/quoted', format) ? [{ rule: 'file/quoted', params: { count } }] : []);
  });

  it.each([unopened, grades].map((format) => [format.id, format] as const))('of %s no rule is asked what it tells of a row', (_id, format) => {
    const rows = rightRows(format);
    expect(plainOf(format, [...rows, ...rows])).not.toContain(false);
    expect(plainOf(format, [rowOf(format), rowOf(format, { endDate: '114-01-01' }), rowOf(format), rowOf(format, { idNumber: 'A123456788' })])).toEqual([true, false, true, false]);
  });

  it('the test sees a doubt', async () => {
    const rows = [rowOf(unopened), rowOf(unopened, { term: '２２' }), ['"a""', ...rowOf(unopened).slice(1)], rowOf(unopened)];
    expect(await checked(fileOf(unopened, rows, 'utf8'), unopened)).toMatchObject({ rows: [4], cells: ['２２'] });
    // A value in quotes is looked at by itself as well.
    const inQuotes = [rowOf(unopened), rowOf(unopened, { term: '"２２"' }), rowOf(unopened, { actualEndTime: '"９:10"' }), rowOf(unopened)];
    expect(await checked(fileOf(unopened, inQuotes, 'utf8'), unopened)).toMatchObject({ rows: [], cells: ['２２', '９:10'] });
  });
});

/** Whether nothing is wrong with each row by itself, as the rows tell by their bytes. */
function plainOf(format: Format, rows: readonly (readonly string[])[]): boolean[] {
  const read = (from: Uint8Array, begin: number, end: number): string | null => decode(from, 'utf8-bom', begin, end);
  const fast = new FastRows(format, format.fields, { today: '115-11-22', encoding: 'utf8-bom', inBig5: isInBig5 }, { decode: read });
  const bytes = Buffer.from(`${rows.map((cells) => `${cells.join(',')}\r\n`).join('')}and what follows`);
  let at = 0;
  return rows.map((_, i) => {
    at = fast.readRow(bytes, at, i + 2, i + 2);
    return at > 0 && fast.isPlain;
  });
}

function fileOf(format: Format, rows: readonly (readonly string[])[], encoding: 'cp950' | 'utf8'): Buffer {
  const text = [format.fields.map(({ header }) => header), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
  return iconv.encode(encoding === 'utf8' ? `\ufeff${text}` : text, encoding);
}

/** Of the rows, those that raise nothing: a rule that is new may mind one of them. */
function rightRows(format: Format): string[][] {
  const rows = plainRows(format);
  const wrong = new Set(findingsOf(format, rows).map(({ row }) => row));
  const right = rows.filter((_, i) => !wrong.has(i + 2));
  expect(right.length).toBeGreaterThan(rows.length * 0.9);
  return right;
}

/** Rows with every form of right values and their edges, each of a person of its own. */
function plainRows(format: Format): string[][] {
  const days = ['090-01-01', '090-12-31', '099-12-24', '100-02-28', '113-02-29', '113-09-30', '114-10-31', '115-11-22'];
  const times = ['00:00:00', '09:59:59', '19:00:00', '20:10:59', '23:59:59'];
  const oneDay = (day: string): Cells => ({ startDate: day, endDate: day, actualStartDate: day, actualEndDate: day });
  const long: Cells = { startDate: '090-01-01', endDate: '115-11-22' };
  const many: readonly Cells[] = [
    ...ids().map((idNumber) => ({ idNumber })),
    ...['015-05-10', '053-02-29', '070-12-31', '100-05-10'].map((birthday) => ({ birthday })), ...days.map((day) => oneDay(day)), ...(format === grades ? days.map((day) => oneDay(day.replaceAll('-', ''))) : []),
    ...times.map((startTime) => ({ startTime, endTime: '23:59:59', actualStartTime: startTime, actualEndTime: '23:59:59' })),
    ...county.codes.filter(({ until }) => until === undefined).map(({ code }) => ({ county: code })),
    { county: '22', ...oneDay('099-12-24') }, { county: '32', ...oneDay('103-12-24') },
    ...category.codes.filter(({ until }) => until === undefined).map(({ code }) => ({ category: code })), { category: '0522' },
    ...['1', '999', '001', '01'].map((term) => ({ term })), ...['1', '2', '3', '4', '5', '6'].map((degree) => ({ degree })),
    ...['0', '9', '100', '85.55', '85.5', '99999', ''].map((score) => ({ score })),
    { nature: '2', digitalHours: '0', physicalHours: '24' , total: '24' }, { nature: '2', digitalHours: '', physicalHours: '3' }, { nature: '1', digitalHours: '9999', physicalHours: '0', total: '9999' },
    { nature: '1', digitalHours: '3', physicalHours: '' }, { nature: '3', digitalHours: '2', physicalHours: '1' }, { nature: '2', physicalHours: '0003', total: '3' },
    { ...long, unit: '2', total: '3', physicalHours: '3' }, { ...long, unit: '6', total: '17', physicalHours: '17' },
    ...['x', 'A_1-2', '_', '9', 'x'.repeat(20)].map((courseCode) => ({ courseCode })),
    ...['', 'x'.repeat(36), '課'.repeat(36), ...'!#$%&()*./:;<>[\\]^_`{|}~09AZaz'].map((certificate) => ({ certificate })),
    ...[...'!#$%&()*./:;<>[\\]^_`{|}~09AZaz=+-@\' '].map((sign) => ({ attendance: `課${sign}程` })), { attendance: '課'.repeat(255) },
    ...['王', '王'.repeat(20), 'John Smith', 'A Wang', '瓦歷斯·諾幹', '瓦歷斯 諾幹', '歐陽 大華', '許功蓋', '丁一'].map((name) => ({ name })),
    ...['課'.repeat(50), 'x'.repeat(50), '115年度１５日 第 3 期', '一', '乂', '籲', '囗', '龘', '、。‧○（）', 'ＡＺ０９', 'ΑΩαω', '碁銹裏墻恒粧嫺', '兀嗀'].map((courseName) => ({ courseName })),
  ];
  return [...many, {}].map((cells, i) => rowOf(format, { courseName: `課程${String(i)}`, idNumber: idOf(`A1${String(2_000_000 + i)}`), ...cells }));
}

// Every letter with every second digit.
function ids(): string[] {
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) => [...'1289'].map((second) => idOf(`${letter}${second}0918273`)));
}
