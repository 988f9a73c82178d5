import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archived } from '../../support/archives/honest.ts';
import { inFolder } from '../../support/folder.ts';
import { big5, gradeFile, only20, people, read, toWebhr } from '../../support/webhr.ts';

const text = gradeFile(only20, [{}, {}]);
const csv = { name: '成績下載_A123456789.CSV', data: big5(text) };
const password = 'Abc12345';

describe('lhl to-webhr, straight from the archive', () => {
  it.each([['AES', 'aes256'], ['ZipCrypto', 'zip20']] as const)('%s, the password from wherever', (_name, method) => inFolder(async (folder) => {
    folder.write('g.zip', await archived([csv], { password, method }));
    folder.write('password.txt', `${password}\n`);
    for (const [i, [args, more]] of ([
      [[], { env: { LHL_ZIP_PASSWORD: password } }],
      [['--password-file', 'password.txt'], {}],
      [['--password-stdin'], { stdin: password }],
      [[`--password=${password}`], {}],
    ] as const).entries()) {
      const { code, stdout } = await toWebhr(folder, ['g.zip', '-o', `${i}.csv`, ...args], more);
      expect(code).toBe(0);
      expect(stdout).toContain('輸入 2 筆 = 寫出 2 筆 + 另放 0 筆');
      expect(read(folder, `${i}.csv`)).toBe(text);
    }
    // Nothing of the archive was ever extracted.
    expect(readdirSync(folder.path).sort()).toEqual(['0.csv', '1.csv', '2.csv', '3.csv', 'g.zip', 'password.txt']);
  }));

  it('knows an archive by its bytes, and takes it on standard input', () => inFolder(async (folder) => {
    const zip = await archived([csv], { password });
    folder.write('g.csv', zip);
    const env = { LHL_ZIP_PASSWORD: password };
    expect((await toWebhr(folder, ['g.csv', '-o', 'a.csv'], { env })).code).toBe(0);
    expect((await toWebhr(folder, ['-', '-o', 'b.csv'], { env, stdin: zip })).code).toBe(0);
    expect(read(folder, 'a.csv')).toBe(text);
    expect(read(folder, 'b.csv')).toBe(text);
    const large = await toWebhr(folder, ['-', '-o', 'c.csv', '--max-size', '100'], { env, stdin: zip });
    expect([large.code, large.stderr.includes('--max-size')]).toEqual([2, true]);
  }));

  it('a wrong password, none, or a damaged archive ends with 2 and leaves nothing', () => inFolder(async (folder) => {
    const zip = await archived([csv], { password, store: true });
    folder.write('g.zip', zip);
    const damaged = Buffer.from(zip);
    const at = Math.floor(zip.length / 2);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    folder.write('damaged.zip', damaged);
    const cases = [
      [['g.zip'], { LHL_ZIP_PASSWORD: 'wrong' }, '密碼不對'],
      [['g.zip'], {}, '這裡沒有終端機可以詢問'],
      [['damaged.zip'], { LHL_ZIP_PASSWORD: password }, '損壞'],
    ] as const;
    for (const [args, env, said] of cases) {
      const { code, stdout, stderr } = await toWebhr(folder, [...args, '-o', 'out.csv', '--set-aside', 'aside.csv'], { env });
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.replaceAll('\n', '')).toContain(said);
    }
    expect(readdirSync(folder.path).sort()).toEqual(['damaged.zip', 'g.zip']);
  }));

  it('damage is told apart from what the damaged content looks like', () => inFolder(async (folder) => {
    const zip = await archived([{ name: 'x.csv', data: `not,known\r\n${'1,2\r\n'.repeat(200)}` }], { store: true });
    const at = zip.indexOf('1,2');
    zip[at] = 0x39;
    folder.write('x.zip', zip);
    const { code, stderr } = await toWebhr(folder, ['x.zip', '-o', 'out.csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('損壞');
  }));

  it('wants exactly one CSV, and names what it found', () => inFolder(async (folder) => {
    folder.write('none.zip', await archived([{ name: `${people[0][0]}.txt`, data: 'x' }]));
    folder.write('two.zip', await archived([csv, { name: 'b.csv', data: 'x' }]));
    folder.write('one.zip', await archived([csv, { name: '說明.txt', data: 'x' }, { name: '__MACOSX/._x.csv', data: 'x' }]));
    folder.write('book.csv', await archived([{ name: '[Content_Types].xml', data: 'x' }, { name: 'xl/workbook.xml', data: 'x' }]));
    const none = await toWebhr(folder, ['none.zip', '-o', 'out.csv']);
    expect([none.code, none.stderr.includes('裡面沒有') || none.stderr.includes('沒有 CSV'), none.stderr.includes('A12345****.txt')]).toEqual([2, true, true]);
    const two = await toWebhr(folder, ['two.zip', '-o', 'out.csv']);
    expect(two.code).toBe(2);
    expect(two.stderr).toContain('b.csv');
    expect(two.stderr).toContain('lhl unzip');
    expect((await toWebhr(folder, ['book.csv', '-o', 'out.csv'])).stderr).toContain('Excel');
    expect((await toWebhr(folder, ['one.zip', '-o', 'out.csv'])).code).toBe(0);
    expect(readFileSync(join(folder.path, 'out.csv')).equals(big5(text))).toBe(true);
  }));
});
