import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../../support/folder.ts';
import { lhl, type Circumstances, type Ran } from '../../support/run.ts';

const PASSWORD = 'Abc12345';
const pack = (folder: Folder, args: readonly string[], circumstances: Circumstances = {}): Promise<Ran> => lhl(['zip', ...args], { cwd: folder.path, ...circumstances });
/** Whether the archive opens with a password. */
const opens = async (folder: Folder, password: string): Promise<boolean> =>
  (await lhl(['unzip', 'o.zip', '--force'], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: password } })).code === 0;

describe('the password of an archive that is made', () => {
  it.each<readonly [string, readonly string[], Circumstances]>([
    ['--password', ['--password', PASSWORD], {}],
    ['--password=', [`--password=${PASSWORD}`], {}],
    ['--password-file', ['--password-file', 'pass.txt'], {}],
    ['--password-stdin', ['--password-stdin'], { stdin: `${PASSWORD}\r\n` }],
    ['the environment', [], { env: { LHL_ZIP_PASSWORD: PASSWORD } }],
  ])('comes from %s', (_name, words, circumstances) => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    folder.write('pass.txt', `${PASSWORD}\r\nnot this\r\n`);
    const { code, stdout, stderr } = await pack(folder, ['a.csv', '-o', 'o.zip', ...words], circumstances);
    expect(code).toBe(0);
    expect(stderr.includes('指令紀錄')).toBe(words[0]?.startsWith('--password') === true && !/-(?:file|stdin)$/.test(words[0]));
    expect(stdout + stderr).not.toContain(PASSWORD);
    expect(await opens(folder, PASSWORD)).toBe(true);
    expect(await opens(folder, 'Abc12346')).toBe(false);
  }));

  it.each([
    ['Abc1234', '只有 7 個字'], ['Abcdefgh', '沒有數字'], ['12345678', '沒有英文字母'], ['9', '只有 1 個字、沒有英文字母'], ['!@#$%^&*', '沒有英文字母、沒有數字'],
    ['密碼abc12345', '半形'], ['Ａbc12345', '半形'], ['abc\t12345', '半形'], ['abc12345\u00a0', '半形'], [' abc12345', '前後有空白'], ['abc12345 ', '前後有空白'],
  ])('%j is refused', (password, said) => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    for (const options of [[], ['--zipcrypto']]) {
      const { code, stdout, stderr } = await pack(folder, ['a.csv', '-o', 'o.zip', ...options], { env: { LHL_ZIP_PASSWORD: password } });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(said);
      expect(stderr).not.toContain(password.trim());
    }
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));

  it('a file in the place of the password is not taken for it, nor a password for a file', () => inFolder(async (folder) => {
    folder.write('abc12345.csv', '1');
    folder.write('b.csv', '2');
    for (const [args, said] of [
      [['b.csv', '--password', 'abc12345.csv', '-o', 'o.zip'], '是檔案，卻寫在 --password 後面'], [['--password', 'abc12345', '-o', 'o.zip'], '找不到這個檔案'],
      [['--password', 'b.csv', '-o', 'o.zip'], '沒有終端機可以詢問'], [['b.csv', '-o', 'o.zip'], '沒有終端機可以詢問'], [['b.csv', '-o', 'o.zip', '--password-file', 'no.txt'], '找不到'],
      [['b.csv', '-o', 'o.zip', '--password', PASSWORD, '--password-stdin'], '不能同時使用'], [['b.csv', '-o', 'o.zip', '--password-stdin'], '沒有密碼'],
    ] as const) {
      const { code, stderr } = await pack(folder, args);
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(stderr.replaceAll('\n', '')).toContain(said);
    }
    expect(readdirSync(folder.path).sort()).toEqual(['abc12345.csv', 'b.csv']);
  }));
});

describe('a password of more than 99 characters', () => {
  const of = (length: number): string => 'Abc12345'.repeat(13).slice(0, length);

  it.each([[99, [], 0], [100, [], 2], [100, ['--zipcrypto'], 0]] as const)('%i characters %j', (length, words, exit) => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    const { code, stderr } = await pack(folder, ['a.csv', '-o', 'o.zip', ...words], { env: { LHL_ZIP_PASSWORD: of(length) } });
    expect(code).toBe(exit);
    if (exit === 2) expect(stderr.replaceAll('\n', '')).toContain('密碼有 100 個字，太長：7-Zip 打不開超過 99 個字');
    expect(readdirSync(folder.path)).toEqual(exit === 0 ? ['a.csv', 'o.zip'] : ['a.csv']);
  }));
});
