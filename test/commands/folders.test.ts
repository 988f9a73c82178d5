import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../support/folder.ts';
import { lhl, type Ran } from '../support/run.ts';

const HEADER = '科目代碼,科目名稱,科目說明\r\n';
const subjects = (...codes: readonly string[]): string => HEADER + codes.map((code) => `${code},x,\r\n`).join('');
const run = (folder: Folder, ...args: readonly string[]): Promise<Ran> => lhl(args, { cwd: folder.path, env: { LHL_ZIP_PASSWORD: 'Abc12345' } });
const text = (folder: Folder, name: string): string => readFileSync(join(folder.path, name), 'utf8');

describe('lhl merge of a folder', () => {
  it('takes every CSV in it and below, in natural order, and says what it leaves out', () => inFolder(async (folder) => {
    folder.write('分檔 (1)/第10份.csv', subjects('J'));
    folder.write('分檔 (1)/第2份.CSV', subjects('B'));
    folder.write('分檔 (1)/更多/1.csv', subjects('Z'));
    folder.write('分檔 (1)/.第0份.csv', subjects('no'));
    folder.write('分檔 (1)/說明.docx', 'no');
    symlinkSync(folder.write('別處.csv', subjects('no')), join(folder.path, '分檔 (1)/連結.csv'));
    const { code, stdout, stderr } = await run(folder, 'merge', '分檔 (1)', '-o', '分檔 (1)/all.csv', '--encoding', 'utf8');
    expect(code).toBe(0);
    expect(text(folder, '分檔 (1)/all.csv').replace(/[^\x00-\x7f]/g, '')).toBe(subjects('B', 'J', 'Z').replace(/[^\x00-\x7f]/g, ''));
    expect(stdout).toContain('輸入 3 筆 = 寫出 3 筆');
    for (const name of ['.第0份.csv', '說明.docx', '連結.csv']) expect(stderr.replaceAll('\n', '')).toContain(name);
    // The output of the run before is no input.
    expect((await run(folder, 'merge', '分檔 (1)', '-o', '分檔 (1)/all.csv', '--force')).stdout).toContain('輸入 3 筆 = 寫出 3 筆');
  }));

  it('says that there is no CSV, and that one is too few', () => inFolder(async (folder) => {
    folder.write('parts/a.txt', '');
    expect(await run(folder, 'merge', 'parts', '-o', 'all.csv')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('沒有 .csv 檔') as string });
    folder.write('parts/a.csv', subjects('A'));
    expect(await run(folder, 'merge', 'parts', '-o', 'all.csv')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('兩個以上') as string });
    expect(await run(folder, 'merge', 'parts', 'parts/a.csv', '-o', 'all.csv')).toMatchObject({ code: 2, stderr: expect.stringContaining('指定了兩次') as string });
    expect(readdirSync(folder.path)).toEqual(['parts']);
  }));
});

describe('lhl zip of a folder', () => {
  it('packs every file with the folders below, and follows no link', () => inFolder(async (folder) => {
    folder.write('交件/a.csv', '1');
    folder.write('交件/附件/說明.txt', '2');
    folder.write('交件/~$a.xlsx', 'no');
    folder.write('交件/Thumbs.db', 'no');
    folder.write('別處/secret.csv', 'no');
    symlinkSync(join(folder.path, '別處'), join(folder.path, '交件/連結'));
    symlinkSync(join(folder.path, '交件'), join(folder.path, '交件/自己'));
    const { code, stderr } = await run(folder, 'zip', '交件', '-o', '交件/交件.zip');
    expect(code).toBe(0);
    for (const name of ['~$a.xlsx', 'Thumbs.db', '連結', '自己']) expect(stderr.replaceAll('\n', '')).toContain(name);
    expect((await run(folder, 'unzip', '交件/交件.zip', '-o', 'out')).code).toBe(0);
    expect(readdirSync(join(folder.path, 'out'), { recursive: true }).map(String).sort()).toEqual(['a.csv', '附件', join('附件', '說明.txt')]);
    expect(text(folder, 'out/附件/說明.txt')).toBe('2');
    // The archive of the run before is not packed into the new one.
    expect((await run(folder, 'zip', '交件', '-o', '交件/交件.zip', '--force')).stdout).toContain('2 個檔案');
  }));

  it('packs files beside a folder, and refuses two of one name', () => inFolder(async (folder) => {
    folder.write('parts/a.csv', '1');
    folder.write('b.csv', '2');
    folder.write('A.csv', '3');
    expect((await run(folder, 'zip', 'parts', 'b.csv', '-o', 'o.zip')).code).toBe(0);
    const { code, stderr } = await run(folder, 'zip', 'parts', 'A.csv', '-o', 'no.zip');
    expect(code).toBe(2);
    expect(stderr).toContain('同一個名稱');
  }));

  it('refuses an empty folder, and a folder in the place of the password', () => inFolder(async (folder) => {
    mkdirSync(join(folder.path, 'empty1234'));
    folder.write('a.csv', '1');
    expect(await run(folder, 'zip', 'empty1234', '-o', 'o.zip')).toMatchObject({ code: 2, stderr: expect.stringContaining('沒有檔案可以壓縮') as string });
    expect(await run(folder, 'zip', 'a.csv', '--password', 'empty1234', '-o', 'o.zip'))
      .toMatchObject({ code: 2, stderr: expect.stringContaining('會被當成密碼') as string });
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'empty1234']);
  }));
});
