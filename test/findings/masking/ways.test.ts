// Personal data: however an ID is written, in whatever place, no reporter shows it. Reporters, formats and columns are taken from the
// registries, so that a new one is tested by itself. Each column alone, header rows, and in English: test/slow/findings/masking/ways.test.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../../src/commands/report/reporters.ts';
import { formats } from '../../../src/schemas/index.ts';
import { zip } from '../../support/archives/writer.ts';
import { ods, person } from '../../support/convert.ts';
import { inFolder } from '../../support/folder.ts';
import { seenIn, ways } from '../../support/id-ways.ts';
import { everywhere, expectMasked, inNames, said, table } from '../../support/masking-ways.ts';
import { lhl } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';

it('there are forty ways at least, and each is seen where nothing is masked', () => inFolder(async (folder) => {
  expect(ways.length).toBeGreaterThanOrEqual(40);
  for (const format of formats) {
    folder.write('in.csv', everywhere(format));
    const open = await said(folder, ['validate', '--all', '--show-values', '--as', format.id, 'in.csv']);
    expect(seenIn(open)).toEqual(ways.map(({ name }) => name));
  }
}));

describe('by every reporter', () => {
  it.each(formats.map((format) => [format.id, format] as const))('in every column of %s', (_id, format) => expectMasked(format, 'zh'));

  it('in the names of files, folders, sheets and archives, wherever the checkout begins', () => inFolder(async (folder) => {
    for (const way of inNames) {
      folder.write(`in/${way.written}/${way.written}.csv`, upload([row({ county: '1' })]));
      folder.write(`in/${way.written}.zip`, zip([{ name: `${way.written}/${way.written}.csv`, data: upload([row({ county: '1' })]) }]));
      folder.write(`in/${way.written}.xls`, 'no workbook');
    }
    for (const [i, way] of ways.entries()) {
      folder.write(`in/${String(i)}.ods`, ods([['*身分證字號', '*姓名'], [way.written, way.written]], { [way.written.replaceAll(/[<>&"]/g, '')]: [] }));
    }
    const files = readdirSync(join(folder.path, 'in')).map((name) => `in/${name}`);
    expect(seenIn(await said(folder, ['validate', '--all', 'in/no-such-A123456789.csv', 'no-such-a123456789', ...files], reporterNames))).toEqual([]);
    expect(seenIn(await said(folder, ['validate', '--stdin-filename', 'A123456789.csv', '-']))).toEqual([]);
    const inside = { path: join(folder.path, 'in/A123456789'), write: folder.write };
    const below = await lhl(['validate', 'A123456789.csv', '--reporter', 'github'], { cwd: inside.path, env: { GITHUB_WORKSPACE: folder.path } });
    expect(seenIn(below.stdout + below.stderr)).toEqual([]);
    expect(below.stdout).toContain('A12345****/A12345****.csv');
  }));
});

describe('what is no ID stays readable', () => {
  it('dates, times, hours, codes and titles, in every report and in the names of files', () => inFolder(async (folder) => {
    const titles = ['CEDAW 2026-05-10', 'ISO 27001:2022', 'ISO 14001:2015', 'A1 115-05-10', 'COVID-19 2026-05-10'];
    const rows = titles.map((courseName, i) => row({
      courseName: `${courseName}𠀀`, courseCode: ['A12345678', 'A1001', '323000000A', 'A01000000A', 'C_115-05'][i] ?? '', startDate: '115/5/10', endDate: '2026-05-10', county: '1', attendance: '301000000A 323000000A𠀀',
    }));
    folder.write('upload-20260510.csv', upload(rows, 'utf8'));
    const argv = ['validate', '--all', 'upload-20260510.csv'];
    await said(folder, argv, reporterNames);
    const shown = [...titles.map((title) => `${title}𠀀`), '301000000A 323000000A𠀀', '115/5/10', '2026-05-10'];
    for (const name of ['pretty', 'json', 'jsonl', 'html', 'csv', 'sarif']) {
      const text = readFileSync(join(folder.path, 'reports', name), 'utf8').replaceAll(/\n\s*/g, '');
      for (const value of [...shown, 'upload-20260510.csv']) expect(text.includes(value), `${name}: ${value}`).toBe(true);
    }
    const page = readFileSync(join(folder.path, 'reports/html'), 'utf8');
    for (const value of ['A12345678', '323000000A', 'A01000000A', '09:10:00', '12:10:00', '115-05-10']) expect(page).toContain(value);
  }));

  it('agency codes of grade files, and the names of files that split and merge write', () => inFolder(async (folder) => {
    const grades = formats.find(({ id }) => id === 'grades')?.fields ?? [];
    const codes = ['A01000000A', '323000000A', '301000000A', '376550000A'];
    const rows = codes.map((code, i) => grades.map(({ key, kind }) => (key === 'idNumber' ? person(i)[0] : key === 'agencyCode' ? `${code}𠀀` : kind.example)));
    folder.write('成績 1150510.csv', table(grades.map(({ header }) => header), rows));
    const text = await said(folder, ['validate', '--all', '成績 1150510.csv'], reporterNames);
    for (const code of codes) expect(text).toContain(`${code}𠀀`);
    folder.write('upload-20260510.csv', upload([row(), row({ term: '2' })]));
    expect(await said(folder, ['split', '--rows', '1', '-o', 'A1-115-05-10', 'upload-20260510.csv'])).toContain(join('A1-115-05-10', 'upload-20260510-1.csv'));
    expect(await said(folder, ['merge', '-o', 'c1-20260510.csv', ...[1, 2].map((i) => `A1-115-05-10/upload-20260510-${String(i)}.csv`)])).toContain('c1-20260510.csv');
  }));

  it('the raw values in a file that the person asked for', () => inFolder(async (folder) => {
    folder.write('in.csv', upload([row({ county: '1', attendance: 'A123-456-789' })]));
    await said(folder, ['fix', 'in.csv', '-o', 'out.csv']);
    expect(readFileSync(join(folder.path, 'out.csv'), 'latin1')).toContain('A123-456-789');
    expect((await lhl(['validate', '--show-values', 'in.csv'], { cwd: folder.path, env: { CI: 'true' } })).code).toBe(2);
  }));
});

describe('a birthday or a long number in the wrong column', () => {
  it('keeps its year, or its first digits; what the column is for stays', () => inFolder(async (folder) => {
    const wrong = ['068-07-19', '68/7/19', '0680719', '1979-07-19', '19790719', '7/19/1979', '民國68年7月19日', '123456789', '0912-345-678', '０６８０７１９'];
    const keys = ['idNumber', 'startDate', 'startTime', 'degree', 'category', 'county', 'term', 'total', 'unit', 'score', 'nature', 'digitalHours'] as const;
    folder.write('in.csv', upload(wrong.map((value) => row(Object.fromEntries(keys.filter((key) => key !== 'startDate' || !value.startsWith('068-')).map((key) => [key, value])))), 'utf8'));
    const text = await said(folder, ['validate', '--all', 'in.csv'], reporterNames);
    for (const end of ['07-19', '7/19', '0719', '7月19', '456789', '345-678', '０７１９']) expect(text.includes(end), end).toBe(false);
    expect(text).toContain('068-**-**');
  }));
});
