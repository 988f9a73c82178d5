// Where reports go: never over what is no report, and the form follows the name.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../src/commands/options/choices.ts';
import { isOwnReport } from '../../src/commands/report/reporters.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const bad = upload([row({ county: '1' })]);
const good = upload([row()]);
const read = (folder: Folder, name: string): Buffer => readFileSync(join(folder.path, name));
const text = (folder: Folder, name: string): string => read(folder, name).toString('utf8');
const check = (folder: Folder, words: readonly string[], file = 'a.csv'): Promise<Ran> => lhl(['validate', '--today', '115-11-22', file, ...words], { cwd: folder.path });

describe('a report is never written', () => {
  const book = zip([{ name: '[Content_Types].xml', data: '<Types/>' }]);
  it.each<readonly [string, readonly string[], Uint8Array | string, boolean, string]>([
    ['upload.csv', ['-o', 'upload.csv'], good, false, '已經存在'],
    ['upload.csv', ['--reporter', 'csv=upload.csv'], good, false, '已經存在'],
    ['upload.csv', ['--reporter', 'json', '-o', 'upload.csv'], good, true, '不是 CSV'],
    ['範本.xlsx', ['--reporter', 'html=範本.xlsx'], book, true, '活頁簿或壓縮檔的檔名'],
    ['範本.XLSM', ['-o', '範本.XLSM'], book, true, '活頁簿或壓縮檔的檔名'],
    ['成績.zip', ['-o', '成績.zip'], book, true, '活頁簿或壓縮檔的檔名'],
    ['名單.ods', ['--reporter', 'csv=名單.ods'], book, true, '活頁簿或壓縮檔的檔名'],
    ['會議紀錄.txt', ['-o', '會議紀錄.txt'], '會議紀錄\n', false, '已經存在'],
    ['公告.html', ['-o', '公告.html'], '<!DOCTYPE html>\n<html lang="zh-Hant">\n<head>\n<meta charset="utf-8">\n', false, '已經存在'],
    ['package.json', ['-o', 'package.json'], '{"version":1,"name":"x"}', false, '已經存在'],
    ['pom.xml', ['-o', 'pom.xml'], '<?xml version="1.0" encoding="UTF-8"?>\n<project/>', false, '已經存在'],
    ['lines.jsonl', ['-o', 'lines.jsonl'], '{"path":"x","rule":1}\n', false, '已經存在'],
    ['other.sarif', ['-o', 'other.sarif'], '{"$schema":"sarif","version":"2.1.0","runs":[{"tool":{"driver":{"name":"other"', false, '已經存在'],
    ['link.txt', ['-o', 'link.txt'], 'notes', false, '已經存在'],
  ])('over %s %j', (name, words, bytes, evenByForce, why) => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    folder.write(name, bytes);
    for (const force of evenByForce ? [[], ['--force']] : [[]]) {
      const ran = await check(folder, [...words, ...force]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(why);
      expect(read(folder, name)).toEqual(Buffer.from(bytes));
      expect(readdirSync(folder.path).sort()).toEqual(['a.csv', name].sort());
    }
    if (evenByForce) return;
    expect((await check(folder, [...words, '--force'])).code).toBe(1);
    expect(read(folder, name)).not.toEqual(Buffer.from(bytes));
  }));

  it.each([['rules'], ['explain', 'cell/code'], ['formats'], ['codes'], ['schema', 'unopened']])('by lhl %s, which takes --force like every other command', (...argv) => inFolder(async (folder) => {
    for (const [name, bytes] of [['a.txt', 'mine'], ['a.json', '{}']] as const) {
      folder.write(name, bytes);
      expect(await lhl([...argv, '-o', name], { cwd: folder.path })).toMatchObject({ code: 2, stdout: '' });
      expect(text(folder, name)).toBe(bytes);
      expect(await lhl([...argv, '-o', name, '--force'], { cwd: folder.path })).toMatchObject({ code: 0, stderr: '' });
      expect(text(folder, name)).not.toBe(bytes);
      // The same again loses nothing.
      expect(await lhl([...argv, '-o', name], { cwd: folder.path })).toMatchObject({ code: 0, stderr: '' });
    }
    for (const name of ['a.xlsx', 'a.csv', 'a.zip']) expect(await lhl([...argv, '-o', name, '--force'], { cwd: folder.path })).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(folder.path).sort()).toEqual(['a.json', 'a.txt']);
    expect(() => { JSON.parse(text(folder, 'a.json')); }).not.toThrow();
  }));

  it('by fix --changes over a workbook, even by force', () => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    folder.write('範本.xlsx', book);
    const ran = await lhl(['fix', 'a.csv', '-o', 'o.csv', '--changes', '範本.xlsx', '--force'], { cwd: folder.path });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(read(folder, '範本.xlsx')).toEqual(Buffer.from(book));
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', '範本.xlsx'].sort());
  }));
});

describe('a report takes the place of an older one', () => {
  const reporters = reporterNames.filter((name) => name !== 'csv');
  const cases = reporters.flatMap((reporter) => [good, bad].flatMap((bytes) => ['zh', 'en'].map((lang) => [reporter, bytes === good ? 'good' : 'bad', lang, bytes] as const)));
  it.each(cases)('of any form: %s of a %s file (%s)', (reporter, _what, lang, bytes) => inFolder(async (folder) => {
    folder.write('a.csv', bytes);
    const first = await check(folder, ['--reporter', reporter, '-o', 'report', '--lang', lang]);
    expect(first.code).toBeLessThan(2);
    expect(text(folder, 'report') === '' || await isOwnReport(text(folder, 'report').slice(0, 1000))).toBe(true);
    expect(await check(folder, ['--reporter', reporter, '-o', 'report', '--lang', lang])).toEqual(first);
    expect((await check(folder, ['--reporter', 'json', '-o', 'report'])).code).toBe(first.code);
  }));

  it('but never of one as CSV, into which people write', () => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    expect((await check(folder, ['-o', 'r.csv'])).code).toBe(1);
    const before = text(folder, 'r.csv');
    expect(before).toMatch(/^\ufeff檔案,列,/);
    expect((await check(folder, ['-o', 'r.csv'])).code).toBe(2);
    expect(text(folder, 'r.csv')).toBe(before);
    expect((await check(folder, ['-o', 'r.csv', '--force'])).code).toBe(1);
  }));

  it('not where it is another file by the time it is written', () => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    folder.write('out/.keep', '');
    const { ReportFiles } = await import('../../src/system/files/report-files.ts');
    const files = new ReportFiles({ cwd: folder.path, signal: new AbortController().signal }, { force: false, isReport: isOwnReport });
    await (await files.beginReport('r.txt')).write('a report');
    folder.write('r.txt', 'mine');
    await expect(files.commit()).rejects.toMatchObject({ kind: 'exists' });
    await files.discard();
    expect(text(folder, 'r.txt')).toBe('mine');
  }));
});

describe('the form of a report', () => {
  it.each<readonly [string, RegExp]>([
    ['r.html', /^<!DOCTYPE html>/], ['R.HTM', /^<!DOCTYPE html>/], ['r.json', /^\{"version":1/], ['r.jsonl', /^\{"path":/], ['r.sarif', /^\{"\$schema"/], ['r.sarif.json', /^\{"\$schema"/],
    ['r.xml', /^<\?xml[^\n]*\n<testsuites/], ['r.csv', /^\ufeff檔案,/], ['r.txt', /^lhl validate 檢核報告\n\na\.csv\n/], ['report', /^lhl validate /], ['r.md', /^lhl validate /],
  ])('follows the name where none is said: %s', (name, begins) => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    expect(await check(folder, ['-o', name])).toEqual({ code: 1, stdout: '', stderr: `lhl: 檔案處理異常  共 1 個檔案、1 筆資料  錯誤 1、提醒 0  報告寫到 ${name}\n` });
    expect(text(folder, name)).toMatch(begins);
  }));

  it('is what was said, where it was', () => inFolder(async (folder) => {
    folder.write('a.csv', good);
    const ran = await check(folder, ['--reporter', 'json', '-o', 'r.html', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/report written to r\.html\n$/);
    expect(text(folder, 'r.html')).toMatch(/^\{"version":1/);
  }));

  it('an ID in the name of a report is masked', () => inFolder(async (folder) => {
    folder.write('a.csv', good);
    const ran = await check(folder, ['-o', 'A123456789.html']);
    expect(ran.stderr).toContain('A12345****.html');
    expect(ran.stderr).not.toContain('A123456789');
  }));
});
