// Personal data: no ID, name or birthday of any fixture is ever shown, and how each is masked.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { mask, maskIds, maskPath } from '../../src/findings/mask.ts';
import { en } from '../../src/lang/en/index.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { zip } from '../support/archives/writer.ts';
import { allCases, type Case } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { lhl as built } from '../support/process.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const ID = /[A-Z][1289A-D]\d{8}/;
const plain = (text: string): string => text.normalize('NFKC').toUpperCase();

/** The words of a command line about a file, which has an archive beside it; what a command writes goes to the folder. */
type Words = (input: string, archive: string, folder: string) => readonly string[];
const check = (...options: string[]): Words => (input) => ['validate', ...options, input];
const convert = (...options: string[]): Words => (input, _archive, folder) =>
  ['to-webhr', '-o', join(folder, 'webhr.csv'), '--set-aside', join(folder, 'aside.csv'), '--force', ...options, input];
const mend = (...options: string[]): Words => (input, _archive, folder) => ['fix', '-o', join(folder, 'A123456789.csv'), '--force', ...options, input];
const toUpload = (...options: string[]): Words => (input, _archive, folder) => ['convert', '-o', join(folder, 'upload.csv'), '--force', ...options, input];

/** Every way in which a command may speak about a file: a new command is one more line. */
const runs: Readonly<Record<string, Words>> = {
  'validate': check(),
  'validate in English': check('--lang', 'en'),
  'validate --all': check('--all'),
  'validate --all in English': check('--all', '--lang', 'en'),
  'validate --reporter json': check('--reporter', 'json'),
  'validate --reporter json in English': check('--reporter', 'json', '--lang', 'en'),
  'validate --reporter html': check('--reporter', 'html'),
  'validate --reporter html in English': check('--reporter', 'html', '--lang', 'en'),
  'validate --reporter sarif': check('--reporter', 'sarif'),
  'validate --reporter csv': check('--reporter', 'csv'),
  'validate as another format': check('--reporter', 'json', '--as', 'opened', '--debug'),
  'validate in another encoding': check('--reporter', 'json', '--encoding', 'utf8'),
  'validate of a CSV in an archive': (_input, archive) => ['validate', '--all', archive],
  'to-webhr': convert(),
  'to-webhr of an upload form': convert('--agency-code', '323000000A', '--agency-name', '示範機關'),
  'to-webhr in English, nothing set aside': (input, _archive, folder) => ['to-webhr', '--lang', 'en', '--debug', '--force', '-o', join(folder, 'webhr.csv'), input],
  'to-webhr from an archive': (_input, archive, folder) => ['to-webhr', '--force', '-o', join(folder, 'webhr.csv'), archive],
  'convert': toUpload(),
  'convert in English, to 19 columns': toUpload('--lang', 'en', '--to', 'unopened-19'),
  'convert, with all that a form may lack': toUpload(
    '--map', 'A=idNumber', '--set', 'date=115-05-10', '--set', 'startTime=09:10', '--set', 'endTime=12:10', '--set', 'degree=6', '--set', 'category=522', '--set', 'county=26',
    '--set', 'term=1', '--set', 'total=3', '--set', 'unit=1', '--set', 'nature=2', '--set', 'courseName=資安', '--debug',
  ),
  'fix': mend(),
  'fix in English': mend('--lang', 'en', '--debug'),
  'fix --suggested with a list of the changes': (input, _archive, folder) => ['fix', '--suggested', '--changes', join(folder, 'A123456789.csv'), '-o', join(folder, 'out.csv'), '--force', input],
  'fix --dry-run as another format': (input) => ['fix', '--dry-run', '--as', 'opened', '--suggested', input],
  'fix --encoding big5': mend('--encoding', 'big5'),
  'template': (_input, _archive, folder) => ['template', 'unopened', '--rows', '3', '--force', '-o', join(folder, 'A123456789.xlsx')],
  'split': (input, _archive, folder) => ['split', '--force', '--rows', '2', '-o', join(folder, 'A123456789'), input],
  'merge': (input, _archive, folder) => {
    if (input !== '-') copyFileSync(input, join(folder, 'A123456789.csv'));
    return ['merge', '--force', '-o', join(folder, 'merged.csv'), input, join(folder, 'A123456789.csv')];
  },
  'zip': (input, _archive, folder) => ['zip', '--force', '--password', 'abc12345', '-o', join(folder, 'A123456789.zip'), input],
  'unzip --list': (_input, archive) => ['unzip', '--list', archive],
  'unzip': (_input, archive, folder) => ['unzip', '--force', '--out', join(folder, 'out'), archive],
};

const nobody = { ids: new Set<string>(), names: new Set<string>(), birthdays: new Set<string>() };

interface People {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly birthdays: ReadonlySet<string>;
  /** The values of all other columns. */
  readonly others: readonly string[];
}

/** The personal data of a file, read without the program: by its header row, or by place where it has none. */
function peopleOf({ input, expected }: Case): People {
  const bytes = readFileSync(input);
  const rows = rowsOf(expected.encoding?.startsWith('utf8') === true ? bytes.toString('utf8').replace(/^\ufeff/, '') : iconv.decode(bytes, 'cp950'));
  const people = { ids: new Set<string>(), names: new Set<string>(), birthdays: new Set<string>(), others: [] as string[] };
  // Data may have run into the header row.
  const hasHeader = (rows[0] ?? []).some((value) => /^[*＊]?姓名$|身[分份]證/u.test(value)) || !(rows[0] ?? []).some((value) => ID.test(plain(value)));
  const header = hasHeader ? (rows[0] ?? []).map((name) => name.replace(/[\s*＊]/gu, '')) : ['身分證字號', '姓名'];
  // A header row may have a stray ID in it.
  for (const like of plain((rows[0] ?? []).join('\n')).match(new RegExp(ID, 'g')) ?? []) people.ids.add(like);
  for (const cells of rows.slice(hasHeader ? 1 : 0)) {
    for (const [i, value] of cells.entries()) {
      const name = header[i] ?? '';
      // Shown as a mask would show it, an ID of which a part was hidden before names nobody anew.
      if (/身[分份]證/u.test(name) && value.length >= 5 && !/[*＊]{4}$/u.test(value)) people.ids.add(value);
      else if (name === '姓名' && /\p{L}.*\p{L}/u.test(value)) people.names.add(value.trim());
      else if (name === '生日' && value.trim().length > 4) people.birthdays.add(value.trim());
      else people.others.push(value);
      for (const like of plain(value).match(new RegExp(ID, 'g')) ?? []) people.ids.add(like);
    }
  }
  return people;
}

// Quotes that have no partner are characters like any other.
function rowsOf(text: string): string[][] {
  const options = { relax_column_count: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] };
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch {
    return parse(text, { ...options, quote: null });
  }
}

const cases = allCases().map((one) => ({ ...one, people: peopleOf(one) }));

const textsOf = (value: unknown): string[] => (typeof value === 'function' ? [value.toString()] : typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []);
const ourTexts = textsOf([zh, en]).join('\n');

/** What stands in a text although nobody may see it; an ID also in another width, case or spacing. */
function leaks(text: string, { ids, names, birthdays }: Pick<People, 'ids' | 'names' | 'birthdays'>): string[] {
  const seen = plain(text);
  return [
    ...(seen.match(new RegExp(ID, 'g')) ?? []),
    ...[...ids].filter((id) => seen.includes(plain(id))),
    ...[...names].filter((name) => text.includes(name)),
    ...[...birthdays].filter((birthday) => text.includes(birthday)),
  ];
}

const said = ({ stdout, stderr }: Pick<Ran, 'stdout' | 'stderr'>): string => `${stdout}\n${stderr}`;

describe('no ID, name or birthday of any fixture is shown', () => {
  // A value that also stands in a column of another kind, or is a word of ours, says nothing about a person.
  const excepted: string[] = [];
  const secret = cases.map(({ people }) => {
    const open = (value: string): boolean => {
      const is = ourTexts.includes(value) || people.others.some((other) => other.includes(value));
      if (is) excepted.push(value);
      return is;
    };
    return { ids: people.ids, names: new Set([...people.names].filter((name) => !open(name))), birthdays: new Set([...people.birthdays].filter((day) => !open(day))) };
  });

  it('there are many of them, and few that cannot be told from other values', () => {
    const all = (key: 'ids' | 'names' | 'birthdays'): Set<string> => new Set(secret.flatMap((one) => [...one[key]]));
    expect(all('ids').size).toBeGreaterThan(100);
    expect(all('names').size).toBeGreaterThan(20);
    expect(all('birthdays').size).toBeGreaterThan(5);
    // The example of a date in our own texts.
    expect([...new Set(excepted)].sort()).toEqual(['091-06-30']);
  });

  it.each(Object.entries(runs))('by %s', (_name, words) => inFolder(async (folder) => {
    const codes = new Set<number>();
    for (const [i, { name, input, expected }] of cases.entries()) {
      const bytes = readFileSync(input);
      const archive = folder.write('grades.zip', zip([{ name: 'A123456789/成績.csv', data: bytes }]));
      const argv = words(expected.stdin === true ? '-' : input, archive, folder.path);
      const ran = await lhl(argv, { stdin: expected.stdin === true ? bytes : '', now: new Date('2026-11-22T04:00:00Z') });
      codes.add(ran.code);
      expect(said(ran).length, name).toBeGreaterThan(10);
      expect(leaks(said(ran), secret[i] ?? nobody), name).toEqual([]);
    }
    // What goes well and what does not has been seen.
    expect(codes).toContain(0);
    expect([...codes].filter((code) => ![0, 1, 2].includes(code))).toEqual([]);
  }));

  it('the test sees what --show-values shows', async () => {
    let found = 0;
    for (const { input, people } of cases) found += leaks(said(await lhl(['validate', '--all', '--show-values', input])), people).length;
    expect(found).toBeGreaterThan(50);
  });

  it('nor by the built program, on any stream or in a report', () => inFolder(async (folder) => {
    const inputs = cases.filter(({ expected }) => expected.stdin !== true).map(({ input }) => input);
    const people = { ...nobody, ids: new Set(secret.flatMap(({ ids }) => [...ids])) };
    for (const reporter of ['pretty', 'json']) {
      const report = folder.write('report', '');
      const ran = await built(['validate', '--debug', '--reporter', reporter, '-o', report, ...(reporter === 'pretty' ? ['--all'] : []), ...inputs]);
      expect(ran.code).toBe(1);
      expect(leaks(said(ran) + readFileSync(report, 'utf8'), people)).toEqual([]);
    }
  }));
});

describe('an ID is masked wherever it stands', () => {
  it('in a path, a header, a name and free text', () => inFolder(async (folder) => {
    const text = upload([
      row({ idNumber: 'A123456788', name: 'B123456780?', certificate: ' A123456789', attendance: '=Ａ１２３４５６７８９', courseName: '代A123456789上課,B223456787' }),
      row({ idNumber: 'A123456788', name: ' a123456789', courseName: '="A123456789"' }),
    ], 'utf8').toString().replace('出勤上課狀況', '出勤A123456789').replace('證件字號', '證件字號,A123456789');
    const path = folder.write('A123456789/c100000018.csv', `\ufeff${text}`);
    for (const argv of [['--all'], ['--reporter', 'json'], ['--all', '--as', 'unopened-19'], ['--all', '--lang', 'en']]) {
      const ran = await lhl(['validate', ...argv, path, folder.path + '/A123456789.csv', folder.path + '/A123456789']);
      expect(plain(said(ran))).not.toMatch(ID);
      expect(ran.stdout).toContain('A12345****/c10000****.csv');
      expect(ran.stderr).toContain('A12345****.csv');
    }
  }));

  it.each([
    ['validate', '--select', 'A123456789', 'a.csv'],
    ['validate', '--as', 'A123456789', 'a.csv'],
    ['validate', '--A123456789', 'a.csv'],
    ['validate', '-o', 'A123456789/report', 'a.csv'],
    ['A123456789'],
    ['validate', 'a.csv', '--lang', 'A123456789'],
    ['unzip', 'A123456789.zip'],
    ['convert', 'A123456789.csv', '-o', 'out.csv'],
    ['convert', 'package.json', '-o', 'A123456789/out.csv'],
    ['convert', 'package.json', '-o', 'out.csv', '--map', 'A=A123456789'],
    ['convert', 'package.json', '-o', 'out.csv', '--set', 'county=A123456789'],
    ['convert', 'package.json', '-o', 'out.csv', '--set', 'A123456789=26'],
    ['fix', 'A123456789.csv', '-o', 'out.csv'],
    ['fix', 'package.json', '-o', 'A123456789/out.csv'],
    ['fix', 'package.json', '--dry-run', '--changes', 'A123456789/list.csv'],
    ['split', 'A123456789.csv', '-o', 'out'],
    ['merge', 'package.json', 'A123456789.csv', '-o', 'out.csv'],
    ['zip', 'package.json', '-o', 'A123456789.zip'],
    ['zip', 'package.json', '-o', 'out.zip', '--password-file', 'A123456789'],
    ['template', 'A123456789', '-o', 'a.xlsx'],
    ['template', 'unopened', '-o', 'A123456789/a.xlsx'],
    ['template', 'unopened', '-o', 'A123456789.pdf'],
    ['template', 'unopened', '-o', 'a.ods', '--codes', 'county=A123456789.csv'],
  ].map((argv) => [argv.join(' '), argv] as const))('in what is said about a command line: %s', async (_name, argv) => {
    for (const lang of ['zh', 'en']) {
      const ran = await lhl(argv, { env: { LHL_LANG: lang } });
      expect(ran.code).toBe(2);
      expect(said(ran)).toContain('A12345****');
      expect(said(ran)).not.toMatch(ID);
    }
  });

  it('a row whose columns may have shifted shows no value at all', () => inFolder(async (folder) => {
    const path = folder.write('a.csv', upload([`多,${row()}`, row().slice(0, 60), row({ county: '1' }).replace(/,$/, '')]));
    for (const argv of [['--all'], ['--reporter', 'json']]) {
      const { stdout } = await lhl(['validate', ...argv, path]);
      expect(stdout).toContain('row/columns');
      for (const value of ['王', '小明', '資訊安全', '115-05-10', 'A12345']) expect(stdout).not.toContain(value);
    }
  }));
});

describe('mask', () => {
  it.each([
    ['A123456789', 'A12345****'], ['a123456789', 'a12345****'], ['Ａ１２３４５６７８９', 'Ａ１２３４５****'],
    ['A12345678', 'A1234****'], ['A1234567890', 'A12345*****'], ['A1234', 'A****'], ['A123', '****'], ['A', '○'], ['', ''],
    ['A123 456789', 'A123 4*****'], [' A123456789', ' A1234*****'], ['𠮷A23456789', '𠮷A2345****'],
    // A name, where columns are mixed up.
    ['王小明', '王○明'], ['王小明同事的證號', '王○○○○○○號'], ['瓦歷斯·諾幹', '瓦○○○○幹'], ['John Smith', 'J○○○○○○○○h'], ['王小明A123456789', '王○明A12*******'], ['John Smith A123456789', 'J○○○○○***************'],
  ])('in the column of IDs, %j is %j', (value, masked) => { expect(mask(value, 'id')).toBe(masked); });

  it.each([
    ['王小明', '王○明'], ['王明', '王○'], ['王', '○'], ['', ''], [' ', ' '], ['歐陽小明', '歐○○明'], ['王小明 ', '王○明 '], ['　王小明', '　王○明'],
    ['瓦歷斯·諾幹', '瓦○○○○幹'], ['𠮷田', '𠮷○'], ['John Smith', 'J○○○○○○○○h'], ['王?明', '王○明'], ['A123456789', 'A○○○○○○○○9'], ['$&王$1', '$○○○1'],
  ])('in the column of names, %j is %j', (value, masked) => { expect(mask(value, 'name')).toBe(masked); });

  it.each([
    ['079-06-30', '079-**-**'], ['79/6/30', '79/*/**'], ['0790630', '079****'], ['790630', '79****'], ['19900630', '1990****'], ['1990-06-30', '1990-**-**'],
    ['1990/6/30', '1990/*/**'], ['民國79年6月30日', '民國79年*月**日'], ['０７９-０６-３０', '079-**-**'], ['79.6.30', '79.*.**'], ['6/30/1990', '*/**/****'],
    ['12/30/1991', '**/**/****'], ['30/12/91', '**/**/**'], ['05.03.1990', '**.**.****'], ['六月三十日', '*****'], ['', ''], ['30', '**'], ['33054', '*****'], ['1990-06-30 00:00:00', '1990-**-** **:**:**'],
    ['0719/1979', '****/****'], ['07191979', '********'], ['7191979', '*******'], ['071968', '******'], ['19 Jul 1979', '** *** ****'], ['6807/19', '****/**'], ['680719', '68****'],
  ])('in the column of birthdays, %j is %j', (value, masked) => { expect(mask(value, 'birthday')).toBe(masked); });

  it.each([
    ['代 A123456789 上課', '代 A12345**** 上課'], ['A123456789B223456787', 'A12345****B22345****'], ['AC17003729/a800000014', 'AC1700****/a80000****'],
    ['證號：Ａ１２３４５６７８９。', '證號：Ａ１２３４５****。'], ['XA1234567890', 'XA1234******'], ['MARIA123456789', 'MARIA1234*****'], ['A1234 56789', 'A1234 5****'], ['A1\u200b23456789', 'A1\u200b2345****'], ['A12345678', 'A1234****'], ['A323456789', 'A323456789'], ['XF12345678', 'XF12345678'], ['A12345678X', 'A12345678X'],
    ['ID：A123-456-789', 'ID：A123-45*-***'], ['CEDAW 2026-05-10', 'CEDAW 2026-05-10'], ['ISO 27001:2022', 'ISO 27001:2022'], ['A1 115-05-10', 'A1 115-05-10'], ['A01000000A', 'A01000000A'],
    ['㍿A123456789', '㍿A12345****'], ['𠮷A123456789', '𠮷A12345****'], ['資訊安全通識', '資訊安全通識'],
  ])('in any other column, and in any text, %j is %j', (value, masked) => {
    expect(mask(value, null)).toBe(masked);
    expect(maskIds(value)).toBe(masked);
  });

  // Rooms with times, days with groups, standards, agencies.
  it.each([
    '教室A2 10:00-12:00', '教室A2 9:00-12:00', 'A101 12:00-13:30', '教室B2（09:00-12:00）', 'A1:09:00-12:00', 'A2 10:00:00-12:00:00', 'D1 18:30-20:00 R2', 'A2 13:00-14:00 14:10-15:00',
    'G20 2026/05/10', 'A2 2026/5/10 09:00-12:00', 'A1 1150510-1150512', 'Excel 2019 1150510', 'C1 115/5/10-115/5/12', 'B2 301000000A', 'A2 1000-1200', 'F1 1300 1630', 'A1 05/10-05/12', 'GB/T 22239-2019', 'H1 2026 0510',
  ])('%j stays as it is', (text) => { expect([maskIds(text), mask(text, null), maskPath(text)]).toEqual([text, text, text]); });

  it.each([
    // With the right check digit it is an ID, also where it reads like times, days or a year.
    ['A1 0000-1204', 'A1 0000-****'], ['A 12345-2012', 'A 12345-****'], ['A1 2345-6789', 'A1 2345-****'], ['教室A2 A123-456-789', '教室A2 A123-45*-***'], ['A123-456-789 10:00-12:00', 'A123-45*-*** 10:00-12:00'],
    ['A-123456789 1150510', 'A-12345**** 1150510'],
  ])('%j is %j all the same', (text, masked) => { expect(maskIds(text)).toBe(masked); });

  it.each([
    ['068-07-19', '068-**-**', '068-**-**'], ['68/7/19', '68/*/**', '68/*/**'], ['91/6/30', '91/*/**', '91/6/30'], ['0990510', '099****', '0990510'], ['26/5/10', '26/5/10', '26/5/10'],
    ['115/5/10', '115/5/10', '115/5/10'], ['2026-05-10 09:10:00', '2026-05-10 09:10:00', '2026-05-10 09:10:00'], ['2026/3/2', '2026/3/2', '2026/3/2'], ['09:10:00', '09:10:00', '09:10:00'],
    ['19790719', '1979****', '1979****'], ['7/19/1979', '*/**/****', '*/**/****'], ['12/11/1979', '**/**/****', '**/**/****'], ['07191979', '********', '********'], ['0719/1979', '****/****', '****/****'],
    ['19-Jul-79', '**-***-**', '**-***-**'], ['July 19, 1979', '**** **, ****', '**** **, ****'], ['1979 Jul 19', '**** *** **', '**** *** **'], ['10-May-2026', '10-May-2026', '10-May-2026'], ['10-May-26', '10-May-26', '10-May-26'], ['民國68年7月19日', '民國68年*月**日', '民國68年*月**日'],
    ['123456789', '12345****', '12345****'], ['0912-345-678', '0912-3**-***', '0912-3**-***'], ['12345678', '12345678', '12345678'], ['A12345678', 'A1234****', 'A1234****'], ['3.5', '3.5', '3.5'],
  ])('where a form failed, %j is %j, in a column of dates %j', (value, typed, date) => {
    expect(mask(value, 'typed')).toBe(typed);
    expect(mask(value, 'date')).toBe(date);
  });

  it.each([
    ['A12345678', 'A12345678'], ['A1234567-8', 'A1234567-8'], ['A12345678 x', 'A1234**** x'], ['A123456789', 'A12345****'], ['A123-456-789', 'A123-45*-***'], ['323000000A', '323000000A'],
  ])('in a column of codes, %j is %j', (value, masked) => { expect(mask(value, 'code')).toBe(masked); });

  // Blanks that could be matched in two ways took a minute.
  it.each([`A1 10:00${' '.repeat(100_000)}x 1234567`, `0719${' '.repeat(100_000)}x1234567`, `10 JAN${' '.repeat(100_000)}x 1234567`])('many blanks cost nothing', (text) => {
    for (const holds of ['id', 'birthday', 'typed', 'date', 'code', null] as const) expect(mask(text, holds).length).toBeGreaterThan(1);
  });

  it.each([
    ['names/A123456789.csv', 'names/A12345****.csv'], ['A123-456-789.csv', 'A123-456-789.csv'], ['upload-20260510.csv', 'upload-20260510.csv'], ['A12345678.csv', 'A12345678.csv'], ['Ａ１２３４５６７８９', 'Ａ１２３４５****'],
  ])('in a path, %j is %j', (value, masked) => { expect(maskPath(value)).toBe(masked); });
});
