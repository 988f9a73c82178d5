// What the built program reads and writes: several files, standard input, reports, and files that are no CSV.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../support/fixtures.ts';
import { inFolder } from '../../../support/folder.ts';
import { bin, cleanEnv, ended, lhl, start } from '../../../support/process.ts';
import { row, upload } from '../../../support/upload.ts';

const TODAY = ['--today', '115-11-22'];
const bad = upload([row({ county: '1' })]);
const good = upload([row()]);
const documentOf = (stdout: string): Document => JSON.parse(stdout) as Document;
const rulesOf = (file: Document['files'][number] | undefined): string[] => file?.findings.map(({ rule }) => rule) ?? [];
const mayReadAll = process.platform === 'win32' || process.getuid?.() === 0;

describe('several files', () => {
  it('one that cannot be opened does not stop the others', () => inFolder(async (folder) => {
    folder.write('1.csv', bad);
    folder.write('2.csv', good);
    mkdirSync(join(folder.path, 'folder.csv'));
    const argv = ['validate', ...TODAY, '1.csv', 'no where.csv', 'folder.csv', '1.csv/x', '2.csv'];
    const json = await lhl([...argv, '--reporter', 'json'], { cwd: folder.path });
    expect(json.code).toBe(2);
    const { files, summary } = documentOf(json.stdout);
    expect(files.map(({ path, rows, counts }) => [path, rows, counts.error])).toEqual([
      ['1.csv', 1, 1], ['1.csv/x', null, 0], ['2.csv', 1, 0], ['folder.csv', null, 0], ['no where.csv', null, 0],
    ]);
    expect(summary).toEqual({ files: 2, rows: 2, error: 1, warning: 0 });
    expect(json.stderr.split('\n')).toEqual([
      'lhl: 找不到檔案「1.csv/x」。請確認檔名與資料夾，路徑中有空白時要加上引號',
      'lhl: 資料夾「folder.csv」裡沒有 .csv 檔',
      'lhl: 找不到檔案「no where.csv」。請確認檔名與資料夾，路徑中有空白時要加上引號',
      '',
    ]);
    const pretty = await lhl(argv, { cwd: folder.path });
    expect(pretty).toMatchObject({ code: 2, stderr: json.stderr });
    expect(pretty.stdout).toContain('共 2 個檔案、2 筆資料\n檔案處理異常  錯誤 1、提醒 0');
  }));

  it('where none can be opened, json is still one document', async () => {
    const none = await lhl(['validate', '--reporter', 'json', 'nowhere.csv']);
    expect(none.code).toBe(2);
    expect(documentOf(none.stdout)).toMatchObject({ files: [{ path: 'nowhere.csv', problem: { code: 'missing' } }], summary: { files: 0, rows: 0, error: 0, warning: 0 } });
  });

  it.skipIf(mayReadAll)('no right to read is told apart (skipped for root, whom no permission stops, and on Windows)', () => inFolder(async (folder) => {
    chmodSync(folder.write('secret.csv', good), 0);
    const ran = await lhl(['validate', 'secret.csv'], { cwd: folder.path });
    expect(ran).toMatchObject({ code: 2, stdout: '沒有檢核  沒有任何檔案可以檢核\n  secret.csv：沒有讀取的權限\n' });
    expect(ran.stderr).toContain('沒有讀取「secret.csv」的權限');
  }));

  it('a path with Chinese and blanks, as it is typed', () => inFolder(async (folder) => {
    const path = folder.write('人事 室/115年 上傳.csv', good);
    const json = documentOf((await lhl(['validate', '--reporter', 'json', ...TODAY, path])).stdout);
    expect(json.files[0]).toMatchObject({ path, format: 'unopened', rows: 1 });
    expect(rulesOf(json.files[0])).toEqual(['file/name']);
  }));
});

describe('standard input', () => {
  it('is read for -, under the name that is given', async () => {
    const plain = documentOf((await lhl(['validate', '--reporter', 'json', ...TODAY, '-'], { stdin: bad })).stdout);
    expect(plain.files[0]).toMatchObject({ path: '-', format: 'unopened', encoding: 'big5', rows: 1, counts: { error: 1 } });
    const named = ['validate', ...TODAY, '--stdin-filename', '上傳 A123456789.csv', '-'];
    const json = await lhl([...named, '--reporter', 'json'], { stdin: bad });
    // The name says where the bytes came from; that of the file to upload is not known, so nothing is said about it.
    expect(documentOf(json.stdout).files[0]).toMatchObject({ path: '上傳 A12345****.csv', counts: { error: 1, warning: 0 } });
    expect(await lhl(named, { stdin: bad })).toMatchObject({ code: 1, stdout: expect.stringMatching(/^上傳 A12345\*\*\*\*\.csv\n/) as string });
    expect((await lhl(['validate', ...TODAY, '-'], { stdin: bad })).stdout).toMatch(/^\(標準輸入\)\n/);
  });

  it('may be one of several files, and empty', () => inFolder(async (folder) => {
    const { stdout, code } = await lhl(['validate', '--reporter', 'json', ...TODAY, folder.write('a.csv', good), '-']);
    expect(documentOf(stdout).files.map((file) => [file.rows, rulesOf(file)])).toEqual([[0, ['file/empty']], [1, []]]);
    expect(code).toBe(1);
  }));
});

describe('a report in a file', () => {
  it.each(['pretty', 'json'])('is what would stand on standard output (%s)', (reporter) => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    const argv = ['validate', '--reporter', reporter, ...TODAY, 'a.csv'];
    const shown = await lhl(argv, { cwd: folder.path });
    folder.write('report', 'an older report, which is longer than the new one\n'.repeat(1000));
    expect(await lhl([...argv, '-o', 'report', '--force'], { cwd: folder.path })).toEqual({ code: 1, stdout: '', stderr: 'lhl: 檔案處理異常  共 1 個檔案、1 筆資料  錯誤 1、提醒 0  報告寫到 report\n' });
    expect(readFileSync(join(folder.path, 'report'), 'utf8')).toBe(`${reporter === 'pretty' ? 'lhl validate 檢核報告\n\n' : ''}${shown.stdout}`);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'report']);
  }));

  it('says where no file could be opened, so that an older one passes for nothing', () => inFolder(async (folder) => {
    folder.write('a.csv', good);
    await lhl(['validate', ...TODAY, '-o', 'report', 'a.csv'], { cwd: folder.path });
    expect(readFileSync(join(folder.path, 'report'), 'utf8')).toContain('可以上傳');
    for (const output of ['report', 'new']) {
      expect(await lhl(['validate', '-o', output, 'nowhere.csv'], { cwd: folder.path })).toMatchObject({ code: 2, stdout: '' });
      expect(readFileSync(join(folder.path, output), 'utf8')).toContain('沒有檢核  沒有任何檔案可以檢核\n  nowhere.csv：找不到檔案\n');
    }
  }));

  it('never replaces the file that is checked, however it is written', () => inFolder(async (folder) => {
    const input = folder.write('a.csv', bad);
    symlinkSync(input, join(folder.path, 'soft.csv'));
    linkSync(input, join(folder.path, 'hard.csv'));
    for (const output of ['a.csv', './a.csv', input, 'soft.csv', 'hard.csv', `../${basename(folder.path)}/a.csv`]) {
      const ran = await lhl(['validate', 'a.csv', '--force', '-o', output], { cwd: folder.path });
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(`「${output}」是輸入檔，不能寫在它上面`);
    }
    expect(readFileSync(input)).toEqual(bad);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'hard.csv', 'soft.csv']);
  }));

  it.skipIf(!existsSync('/dev/full'))('that the disk does not take: exit 2, one line (skipped where there is no /dev/full)', () => inFolder(async (folder) => {
    const ran = await lhl(['validate', '-o', '/dev/full', folder.write('a.csv', bad)]);
    expect(ran).toEqual({ code: 2, stdout: '', stderr: 'lhl: 磁碟空間不足，無法寫入「/dev/full」。沒有留下不完整的檔案\n' });
  }));
});

describe('standard output that fails', () => {
  it.skipIf(!existsSync('/dev/full'))('is no mistake of ours: one line, exit 2 (skipped where there is no /dev/full)', () => inFolder((folder) => {
    const path = folder.write('a.csv', bad);
    for (const reporter of ['pretty', 'json']) {
      const { status, stderr } = spawnSync('sh', ['-c', '"$@" > /dev/full', 'sh', process.execPath, bin, 'validate', '--reporter', reporter, path], { env: cleanEnv(), encoding: 'utf8' });
      expect(status).toBe(2);
      expect(stderr).toMatch(/^lhl: [^\n]*ENOSPC[^\n]*\n$/);
    }
    return Promise.resolve();
  }));
});

describe('whatever a file holds, it gets its entry and 0 or 1', () => {
  const line = (text: string): Buffer => Buffer.from(`${text}\r\n`);
  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), null, null, ['file/malformed']],
    ['UTF-16 as Excel writes it', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(upload([row()], 'utf8').toString(), 'utf16-le')]), null, null, ['file/encoding']],
    ['bytes of no encoding', Buffer.concat([good, Buffer.from(row({ idNumber: 'A223456781', name: '\u00ff', courseName: 'ABC' }), 'latin1'), line('')]), 'unopened', 'big5', ['file/encoding']],
    ['nothing', Buffer.alloc(0), null, null, ['file/empty']],
    ['a page of the web', line('<!DOCTYPE html><html><body>登入逾時</body></html>'), null, 'utf8', ['header/unknown']],
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197 + 31) % 251 + 1)), null, 'big5', ['header/unknown']],
  ] as const)('%s', (_name, bytes, format, encoding, rules) => inFolder(async (folder) => {
    const path = folder.write('a.csv', bytes);
    const ran = await lhl(['validate', '--reporter', 'json', ...TODAY, path]);
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    const [file] = documentOf(ran.stdout).files;
    expect(file).toMatchObject({ format, encoding });
    expect(rulesOf(file)).toEqual(rules);
    expect(ran.stdout).not.toContain('\ufffd');
  }));

  it('--encoding and --as overrule what is found', () => inFolder(async (folder) => {
    const check = async (path: string, ...options: string[]): Promise<Document['files'][number] | undefined> =>
      documentOf((await lhl(['validate', '--reporter', 'json', ...TODAY, ...options, path])).stdout).files[0];
    const big5 = folder.write('big5.csv', good);
    expect(await check(big5, '--encoding', 'big5')).toEqual(await check(big5));
    const asUtf8 = await check(big5, '--encoding', 'utf8');
    expect(asUtf8?.encoding).toBe('utf8');
    expect(asUtf8?.counts.error).toBeGreaterThan(0);
    expect(await check(big5, '--as', 'unopened')).toEqual(await check(big5));
    const asOpened = await check(big5, '--as', 'opened');
    expect(asOpened?.format).toBe('opened');
    expect(rulesOf(asOpened)).toContain('header/missing');
  }));
});

describe('output that nobody reads to its end', () => {
  it('ends the program without a word, as with | head -1', () => inFolder(async (folder) => {
    const path = folder.write('a.csv', upload(Array.from({ length: 2900 }, (_, i) => row({ county: '1', term: String(i % 999) }))));
    for (const reporter of ['pretty', 'json']) {
      const child = start(['validate', '--all', '--reporter', reporter, ...TODAY, path]);
      child.stdin.end();
      child.stdout.once('data', () => { child.stdout.destroy(); });
      expect(await ended(child)).toMatchObject({ code: 1, stderr: '' });
    }
  }));

  it('may be closed before it begins', () => inFolder(async (folder) => {
    writeFileSync(join(folder.path, 'a.csv'), bad);
    for (const argv of [['validate', 'a.csv'], ['--help'], ['validate', 'nowhere.csv']]) {
      const child = start(argv, { cwd: folder.path });
      child.stdin.end();
      child.stdout.destroy();
      const { stderr } = await ended(child);
      expect(stderr).not.toMatch(/EPIPE|^\s+at /m);
    }
  }));
});
