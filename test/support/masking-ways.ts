// Files with IDs in them, written in every way, and runs of the program in one process whose words are looked through.
import { mkdirSync, readFileSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { reporterNames } from '../../src/commands/report/reporters.ts';
import type { Format } from '../../src/schemas/format.ts';
import { formats } from '../../src/schemas/index.ts';
import { zip } from './archives/writer.ts';
import { exampleEnv } from './commands.ts';
import { csv, ods, person } from './convert.ts';
import { inFolder, type Folder } from './folder.ts';
import { seenIn, ways, type Way } from './id-ways.ts';
import { lhl } from './run.ts';
import { row, upload } from './upload.ts';

/** A day on which the files are checked. */
export const NOW = new Date('2026-11-22T04:00:00Z');
/** Those that are one in a path too. */
export const inNames = ways.filter(({ whole }) => whole);
/** A value that every column finds something wrong with, text columns too: CP950 lacks its last character. */
export const marked = ({ written }: Way): string => `${written}𠀀`;

/** A file of a header row and others, in UTF-8. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => `\ufeff${csv([header, ...rows])}`;

/** A file of a format in which every cell of a row is an ID, another way in each. */
export function everywhere(format: Format): string {
  return table(format.fields.map(({ header }) => header), ways.map((way) => format.fields.map(() => marked(way))));
}

/** Runs the program in a folder, with each report that it can give, and returns all that was said, the reports among it. */
export async function said(folder: Folder, argv: readonly string[], reports: readonly string[] = []): Promise<string> {
  const host = { cwd: folder.path, now: NOW, env: { ...exampleEnv, ...(reports.length > 0 ? { GITHUB_STEP_SUMMARY: join(folder.path, 'reports/summary') } : {}) } };
  mkdirSync(join(folder.path, 'reports'), { recursive: true });
  // A report tells when a file was changed: at some milliseconds of the day that looks like the end of an ID.
  for (const name of readdirSync(folder.path, { recursive: true, encoding: 'utf8' })) utimesSync(join(folder.path, name), NOW, NOW);
  const ran = await lhl([...argv, ...reports.flatMap((name) => ['--reporter', `${name}=reports/${name}`])], host);
  expect([0, 1, 2]).toContain(ran.code);
  const files = readdirSync(join(folder.path, 'reports')).map((name) => readFileSync(join(folder.path, 'reports', name), 'utf8'));
  if (reports.length > 0) expect(files.filter((text) => text !== '').length).toBe(reports.length + 1);
  return [ran.stdout, ran.stderr, ...files].join('\n');
}

/** Expects that no report shows an ID that stands in any column of a format. */
export function expectMasked(format: Format, lang: 'zh' | 'en'): Promise<void> {
  return inFolder(async (folder) => {
    folder.write('in.csv', everywhere(format));
    const text = await said(folder, ['validate', '--all', '--lang', lang, '--as', format.id, 'in.csv'], reporterNames);
    expect(text).toContain('*');
    expect(seenIn(text)).toEqual([]);
  });
}

/** Files in which IDs stand wherever a command may look; written once for each command. */
export function writeAll(folder: Folder): void {
  const by = (id: string): Format => formats.find((format) => format.id === id) ?? formats[0] as Format;
  for (const format of formats) folder.write(`${format.id}.csv`, everywhere(format));
  const header = by('unopened').fields.map((field) => field.header);
  folder.write('wide.csv', table([...header, ...ways.map(({ written }) => written)], [[...row().split(','), ...ways.map(({ written }) => written)]]));
  folder.write('other.csv', table([...header, '備註'], [[...row().split(','), '']]));
  const own = ['編號', ...ways.map(({ written }) => `欄${written}`)];
  folder.write('own.csv', table(own, [['1']]));
  ways.forEach((_, i) => { folder.write(`own-${String(i)}.csv`, table(own.map((text, k) => (k === i + 1 ? '別的' : text)), [['1']])); });
  const grades = by('grades').fields;
  const good = grades.map(({ key, kind }) => (key === 'idNumber' ? person(1)[0] : key === 'name' ? '王大明' : kind.example));
  folder.write('grades-wide.csv', table([...grades.map((field) => field.header), ...ways.map(({ written }) => written)], [[...good, ...ways.map(() => '')]]));
  const list = [['名單 A123-456-789', ''], ['身分證字號', '姓名', ...ways.map(({ written }) => `備註${written}`)], ...ways.map((_, i) => [...person(i), ...ways.map(({ written }) => written)])];
  folder.write('list.csv', `\ufeff${csv(list)}`);
  folder.write('people.csv', table(['身分證字號', '姓名'], ways.map(({ written }) => [written, written])));
  const sheets = Object.fromEntries(ways.map(({ written }) => [written.replaceAll(/[<>&"]/g, ''), [[written]]]));
  folder.write('list.ods', ods([['身分證字號', '姓名'], [...person(1)]], sheets));
  folder.write('names.zip', zip(inNames.map(({ written }) => ({ name: `${written}/${written}:?.csv`, data: 'x' }))));
  folder.write('tables.zip', zip(inNames.map(({ written }) => ({ name: `${written}.csv`, data: upload([row()]) }))));
  for (const way of inNames) {
    folder.write(`names/${way.written}.csv`, upload([row({ county: '1' })]));
    folder.write(`names/${way.written}.txt`, 'x');
    folder.write(`names/${way.written}.zip`, zip([{ name: `${way.written}.csv`, data: way.written }]));
    folder.write(`bad/${way.written}.zip`, zip([{ name: `../${way.written}.csv`, data: 'x' }, { name: `${way.written}.csv`, data: 'x' }]));
  }
  folder.write('county.csv', '代碼,名稱\r\n77,甲A123456789\r\n');
  folder.write('lhl.config.json', '{}');
}
