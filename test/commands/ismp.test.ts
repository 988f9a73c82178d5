// What is for the platform of 新北市: the answer before the upload, from the download as it is, and nothing that edits it.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mend, OptionProblem } from '../../src/index.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';

const fixture = (name: string): Buffer => readFileSync(resolve(import.meta.dirname, '..', '..', 'fixtures', 'ismp', name, 'input.csv'));
const password = 'abc12345';

describe('lhl validate --as ismp', () => {
  it('reads the archive as it was downloaded', () => inFolder(async (folder) => {
    const data = fixture('clean-big5-crlf');
    const at = { cwd: folder.path, env: { LHL_ZIP_PASSWORD: password } };
    folder.write('grades.zip', zip([{ name: '成績.csv', data, cipher: 256, password }]));
    const good = await lhl(['validate', 'grades.zip', '--as', 'ismp'], at);
    expect(good).toMatchObject({ code: 0, stdout: expect.stringContaining('可以把這個檔案上傳資安統籌管理平台') as string });
    folder.write('boxes.zip', zip([{ name: '成績.csv', data: fixture('boxes-not-ticked'), cipher: 256, password }]));
    const bad = await lhl(['validate', 'boxes.zip', '--as', 'ismp'], at);
    expect(bad.code).toBe(1);
    for (const words of ['匯出部門單位', '匯出課程類別欄位', '重新', '不要自己改']) expect(bad.stdout).toContain(words);
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
