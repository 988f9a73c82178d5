// A password as it may have been meant: what Windows programs make of Chinese, and what is copied along with it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { passwordTries } from '../../../src/bytes/zip/passwords.ts';
import { GRADES, odd } from '../../support/archives/odd.ts';
import { checkByte, crc32 } from '../../support/archives/crypto.ts';
import { bytesAt, everything, inside, newFolder, type Ran } from '../../support/archives/run.ts';
import { zip } from '../../support/archives/writer.ts';
import { lhl } from '../../support/run.ts';

const CHINESE = '成績1234';
const flat = (text: string): string => text.replaceAll('\n', '');
const cp950 = (text: string): Buffer => iconv.encode(text, 'cp950');
const ciphers = ['zip20', 128, 192, 256] as const;
const TRIMMED = '密碼的前面或後面多了空白';
const NARROW = '密碼裡有全形的字';

function folderOf(bytes: Uint8Array): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'x.zip'), bytes);
  return folder;
}

const packed = (cipher: (typeof ciphers)[number], password: Buffer | string): Buffer => zip([
  { name: 'a/', cipher, password }, { name: 'a/a.csv', data: GRADES, cipher, password }, { name: 'b.csv', data: GRADES, cipher, password, method: 0 },
]);

/** Runs a command on an archive with a password in the environment. */
const opened = (bytes: Uint8Array, password: string, command = 'unzip'): Promise<Ran> => inside([command, 'x.zip'], folderOf(bytes), { LHL_ZIP_PASSWORD: password });

describe('a Chinese password', () => {
  it('that a Windows program set (ZipCrypto, CP950), in every way to give one', async () => {
    const bytes = odd('password-cp950');
    for (const [words, stdin, env] of [
      [['--password', CHINESE], '', {}], [[`--password=${CHINESE}`], '', {}], [['--password-stdin'], `${CHINESE}\n`, {}], [['--password-file', 'pw.txt'], '', {}], [['--password-file', 'big5.txt'], '', {}],
      [[], '', { LHL_ZIP_PASSWORD: CHINESE }],
    ] as const) {
      const folder = folderOf(bytes);
      writeFileSync(join(folder, 'pw.txt'), `${CHINESE}\r\n`);
      writeFileSync(join(folder, 'big5.txt'), cp950(`${CHINESE}\r\n`));
      const ran = await lhl(['unzip', 'x.zip', ...words], { cwd: folder, stdin, env });
      expect(ran.code, words.join(' ')).toBe(0);
      expect(bytesAt(folder, 'x/grades.csv').equals(GRADES)).toBe(true);
      expect(ran.stdout + ran.stderr).not.toContain(CHINESE);
      expect(flat(ran.stderr)).not.toContain('才解開');
    }
    expect(await opened(bytes, CHINESE, 'validate')).toMatchObject({ code: 0, stderr: '' });
  });

  it.each(ciphers)('%s: both ways to write it, UTF-8 first', async (cipher) => {
    for (const password of [Buffer.from(CHINESE), cp950(CHINESE)]) {
      const ran = await opened(packed(cipher, password), CHINESE);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
    }
    expect(passwordTries(Buffer.from(CHINESE)).map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual([
      Buffer.from(CHINESE).toString('hex'), cp950(CHINESE).toString('hex'),
    ]);
  });

  it('that CP950 lacks is tried as UTF-8 alone, and what has one meaning once', () => {
    expect(passwordTries(Buffer.from('成績'))).toHaveLength(2);
    expect(passwordTries(Buffer.from('密码1234'))).toHaveLength(1);
    expect(passwordTries(Buffer.from('Abcd1234'))).toHaveLength(1);
    expect(passwordTries(Uint8Array.of(0xff, 0xfe, 0xfd))).toHaveLength(1);
  });
});

describe('what is copied along with a password', () => {
  it.each(ciphers)('%s: blanks at its ends are left out, and that is said', async (cipher) => {
    for (const given of ['Abcd1234 ', ' Abcd1234', '\tAbcd1234\u3000', 'Abcd1234\u00a0\u200b', '\ufeffAbcd1234']) {
      const ran = await opened(packed(cipher, 'Abcd1234'), given);
      expect(ran.code, JSON.stringify(given)).toBe(0);
      expect(flat(ran.stderr)).toContain(`x.zip：${TRIMMED}`);
      expect(ran.stdout + ran.stderr).not.toContain('Abcd1234');
    }
    const checked = await opened(zip([{ name: 'a.csv', data: GRADES, cipher, password: 'Abcd1234' }]), 'Abcd1234 ', 'validate');
    expect(checked.code).toBe(0);
    expect(flat(checked.stderr)).toContain(TRIMMED);
  });

  it('blanks that belong to it are kept, and nothing is said', async () => {
    expect(await opened(packed(256, 'Abcd1234 '), 'Abcd1234 ')).toMatchObject({ code: 0, stderr: '' });
    expect((await opened(packed(256, 'Abcd1234 '), 'Abcd1234')).code).toBe(2);
    expect((await opened(packed(256, 'Ab cd1234'), 'Abcd1234')).code).toBe(2);
  });

  it('full-width letters and digits are tried as those of the keyboard, and that is said', async () => {
    for (const given of ['Ａｂｃｄ１２３４', 'Abcd１２３４ ']) {
      const ran = await opened(packed('zip20', 'Abcd1234'), given);
      expect(ran.code).toBe(0);
      expect(flat(ran.stderr)).toContain(NARROW);
    }
    expect(await opened(packed(256, 'Ａｂｃｄ１２３４'), 'Ａｂｃｄ１２３４')).toMatchObject({ code: 0, stderr: '' });
  });

  it('a blank Chinese password of CP950 is both', async () => {
    const ran = await opened(packed(128, cp950(CHINESE)), `${CHINESE}　`);
    expect(ran.code).toBe(0);
    expect(flat(ran.stderr)).toContain(TRIMMED);
  });
});

describe('a wrong password stays wrong', () => {
  it.each(ciphers)('%s: the same words, and nothing left', async (cipher) => {
    for (const given of ['成績9999', 'wrong123 ', 'ｗｒｏｎｇ']) {
      const folder = folderOf(packed(cipher, CHINESE));
      const ran = await inside(['unzip', 'x.zip'], folder, { LHL_ZIP_PASSWORD: given });
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(flat(ran.stderr)).toMatch(/^lhl: x\.zip：(?:密碼不對，無法解開|解開「a\/a\.csv」得到的不是正常內容).*沒有留下任何檔案/);
      expect(flat(ran.stderr)).not.toContain('才解開');
      expect(everything(folder)).toEqual(['x.zip']);
      expect((await inside(['validate', 'x.zip'], folder, { LHL_ZIP_PASSWORD: given })).code).toBe(2);
    }
  });

  it('one of 256 of ZipCrypto that its check lets through does not end the trying', async () => {
    // The bytes of UTF-8 pass the check of the header; those of CP950 are right.
    const check = crc32(GRADES) >>> 24;
    const found = Array.from({ length: 5000 }, (_, i) => `成績${i}`).find((password) => {
      const bytes = zip([{ name: 'a.csv', data: GRADES, cipher: 'zip20', password: cp950(password) }]);
      return checkByte(bytes.subarray(35, 47), Buffer.from(password)) === check;
    });
    expect(found).toBeDefined();
    expect((await opened(zip([{ name: 'a.csv', data: GRADES, cipher: 'zip20', password: cp950(found ?? '') }]), found ?? '')).code).toBe(0);
  });
});
