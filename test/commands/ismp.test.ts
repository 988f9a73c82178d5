// What is for the platform of 新北市: the answer before the upload, from the download as it is, and nothing that edits it.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mend, OptionProblem } from '../../src/index.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { xlsxOf } from '../support/workbook.ts';

const fixture = (name: string): Buffer => readFileSync(resolve(import.meta.dirname, '..', '..', 'fixtures', 'ismp', name, 'input.csv'));
const password = 'abc12345';

describe('lhl validate --as ismp', () => {
  it('reads the archive as it was downloaded', () => inFolder(async (folder) => {
    const data = fixture('clean-big5-crlf');
    const at = { cwd: folder.path, env: { LHL_ZIP_PASSWORD: password } };
    folder.write('grades.zip', zip([{ name: '成績.csv', data, cipher: 256, password }]));
    const good = await lhl(['validate', 'grades.zip', '--as', 'ismp'], at);
    expect(good.code).toBe(0);
    expect(good.stdout.replace(/\s/gu, '')).toContain('請先用lhlunzip解開，再上傳解開的檔案');
    expect(good.stdout).not.toContain('可以把這個檔案上傳');
    const english = await lhl(['validate', 'grades.zip', '--as', 'ismp', '--lang', 'en'], at);
    expect(english.stdout.replace(/\s+/gu, ' ')).toContain('extract it with lhl unzip first');
    folder.write('boxes.zip', zip([{ name: '成績.csv', data: fixture('boxes-not-ticked'), cipher: 256, password }]));
    const bad = await lhl(['validate', 'boxes.zip', '--as', 'ismp'], at);
    expect(bad.code).toBe(1);
    for (const words of ['匯出部門單位', '匯出課程類別欄位', '重新', '不要自己改']) expect(bad.stdout).toContain(words);
  }));

  it('may be uploaded where it is the CSV, and no workbook', () => inFolder(async (folder) => {
    folder.write('in.csv', fixture('clean-big5-crlf'));
    const said = async (...args: string[]): Promise<string> =>
      (await lhl(['validate', ...args, '--as', 'ismp'], { cwd: folder.path })).stdout.replace(/\s/gu, '');
    expect(await said('in.csv')).toContain('可以把這個檔案上傳資安統籌管理平台');
    const rows = new TextDecoder('big5').decode(fixture('clean-big5-crlf')).trimEnd().split('\r\n').map((line) => line.split(','));
    const cells = (row: readonly string[]): string => row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
    folder.write('in.xlsx', xlsxOf(rows.map((row) => `<row>${cells(row)}</row>`).join('')));
    for (const args of [['in.xlsx'], ['in.csv', 'in.xlsx'], ['in.xlsx', '--reporter', 'html']]) {
      const text = await said(...args);
      expect(text).toContain('這個工作簿不是原檔');
      expect(text).not.toContain('可以把這個檔案上傳');
    }
  }));

  it('has no fix for anything', () => inFolder(async (folder) => {
    folder.write('in.csv', fixture('cells'));
    const { stdout } = await lhl(['validate', 'in.csv', '--as', 'ismp', '--reporter', 'json'], { cwd: folder.path });
    const { files: [file] } = JSON.parse(stdout) as { files: { findings: { fix: unknown }[] }[] };
    expect(file?.findings.length).toBeGreaterThan(3);
    expect(file?.findings.filter(({ fix }) => fix !== null)).toEqual([]);
    expect((await lhl(['validate', 'in.csv', '--as', 'ismp'], { cwd: folder.path })).stdout).not.toContain('lhl fix');
    expect((await lhl(['validate', 'in.csv', '--as', 'grades'], { cwd: folder.path })).stdout).toContain('lhl fix');
  }));

  it.each(['zh', 'en'])('has nobody edit the file, in any help (%s)', (lang) => inFolder(async (folder) => {
    const names = ['cells', 'category', 'extra', 'order', 'boxes-not-ticked', 'year-differs'];
    for (const name of names) folder.write(`${name}.csv`, fixture(name));
    const text = new TextDecoder('big5').decode(fixture('clean-big5-crlf'));
    const [head = '', first = ''] = text.split('\r\n');
    folder.write('blank.csv', `\ufeff${head}\r\n\r\n${first}\r\n,,\r\n${first}\r\n`);
    folder.write('title.csv', `\ufeff標題\r\n${text}`);
    const helps = async (...args: string[]): Promise<{ rule: string; help: string }[]> => {
      const { stdout } = await lhl(['validate', '.', '--reporter', 'json', '--lang', lang, ...args], { cwd: folder.path });
      return (JSON.parse(stdout) as { files: { findings: { rule: string; help: string }[] }[] }).files.flatMap(({ findings }) => findings);
    };
    const own = lang === 'zh' ? /不要自己/u : /do not (?:edit|join)/u;
    const found = await helps('--as', 'ismp');
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(expect.arrayContaining(['cell/id-format', 'row/blank', 'table/duplicate', 'header/unknown']));
    expect(found.filter(({ help }) => !own.test(help))).toEqual([]);
    // Of the same file for another purpose the rows are deleted.
    expect((await helps('--as', 'grades')).find(({ rule }) => rule === 'row/blank')?.help).not.toMatch(own);
  }));

  it('is a grade file without --as', () => inFolder(async (folder) => {
    folder.write('in.csv', fixture('category'));
    expect((await lhl(['validate', 'in.csv'], { cwd: folder.path })).stdout).toContain('成績下載 |');
  }));
});

describe('nothing is written of it', () => {
  it.each([
    ['fix', ['in.csv', '-o', 'out.csv'], '修改'], ['fix', ['in.csv', '--in-place'], '修改'],
    ['split', ['in.csv', '-o', 'out.csv'], '分割'], ['merge', ['in.csv', 'in.csv', '-o', 'out.csv'], '合併'],
  ] as const)('by lhl %s %j', (command, args, word) => inFolder(async (folder) => {
    const path = folder.write('in.csv', fixture('cells'));
    const { code, stderr } = await lhl([command, ...args, '--as', 'ismp'], { cwd: folder.path });
    expect([code, stderr.replace(/\s/gu, '')]).toEqual([2, expect.stringContaining(`不能${word}`)]);
    expect(stderr.replace(/\s/gu, '')).toContain('原檔');
    expect(existsSync(join(folder.path, 'out.csv'))).toBe(false);
    expect(readFileSync(path)).toEqual(fixture('cells'));
  }));

  it('by a program', async () => {
    await expect(mend(fixture('cells'), { format: 'ismp' })).rejects.toThrow(OptionProblem);
  });
});
