import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../../src/lang/width.ts';
import { archived } from '../../../support/archives/honest.ts';
import { bytesAt, everything, inside, lhl, newFolder, type Ran } from '../../../support/archives/run.ts';
import { zip } from '../../../support/archives/writer.ts';

const data = '身分證字號,姓名\r\nA123456789,王小明\r\n';
const SECRET = 'S3cret密碼xyz';

/** A folder with two archives of the same password and one without. */
function archives(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.zip'), zip([{ name: 'grades.csv', data, cipher: 256, password: SECRET }]));
  writeFileSync(join(folder, 'b.zip'), zip([{ name: 'grades.csv', data, cipher: 'zip20', password: SECRET }]));
  writeFileSync(join(folder, 'open.zip'), zip([{ name: 'grades.csv', data }]));
  return folder;
}

const silent = (ran: Ran): void => { expect(ran.stdout + ran.stderr).not.toContain(SECRET); };

describe('where the password comes from', () => {
  it('--password VALUE works, and warns', async () => {
    for (const words of [['a.zip', '--password', SECRET], [`--password=${SECRET}`, 'a.zip']]) {
      const folder = archives();
      const ran = await lhl(['unzip', ...words], folder);
      expect(ran.code).toBe(0);
      expect(ran.stderr).toContain('會留在指令紀錄中');
      silent(ran);
      expect(bytesAt(folder, 'a/grades.csv').toString()).toBe(data);
    }
  });

  it('--password-stdin takes all of standard input but its last line break', async () => {
    for (const [stdin, code, said = ''] of [[SECRET, 0], [`${SECRET}\n`, 0], [`${SECRET}\r\n`, 0], [`\ufeff${SECRET}\n`, 0], [`${SECRET}\n\n`, 0, '空白'], [`${SECRET} \n`, 0, '空白'], [`${SECRET}x\n`, 2]] as const) {
      const ran = await lhl(['unzip', 'a.zip', '--password-stdin'], archives(), { stdin });
      expect(ran.code).toBe(code);
      // What was tried beside what was given is said.
      expect(ran.stderr.includes('去掉之後才解開')).toBe(said !== '');
      silent(ran);
    }
  });

  it('--password-file takes the first line, whatever wrote the file', async () => {
    for (const content of [SECRET, `${SECRET}\r\nnotes\r\n`, `\ufeff${SECRET}\n`, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${SECRET}\r\n`, 'utf16le')])]) {
      const folder = archives();
      writeFileSync(join(folder, 'pw.txt'), content);
      expect((await inside(['unzip', 'a.zip', '--password-file', 'pw.txt'], folder)).code).toBe(0);
    }
  });

  it('LHL_ZIP_PASSWORD, the weakest', async () => {
    expect((await lhl(['unzip', 'a.zip', 'b.zip'], archives(), { env: { LHL_ZIP_PASSWORD: SECRET } })).code).toBe(0);
    const stronger = await lhl(['unzip', 'a.zip', '--password-stdin'], archives(), { env: { LHL_ZIP_PASSWORD: 'wrong' }, stdin: SECRET });
    expect(stronger.code).toBe(0);
  });

  it('more than one source is a mistake', async () => {
    const folder = archives();
    for (const words of [['--password', 'x', '--password-stdin'], ['--password-file', 'x', '--password-stdin'], ['--password-file', 'x', '--password=y']]) {
      const ran = await inside(['unzip', 'a.zip', ...words], folder);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('不能同時使用');
    }
  });

  it('an empty password, and a password file that is not there', async () => {
    const folder = archives();
    writeFileSync(join(folder, 'empty'), '\r\nx');
    for (const [words, message] of [
      [['--password='], '--password 沒有密碼'], [['--password-file', 'empty'], '--password-file 沒有密碼'],
      [['--password-stdin'], '--password-stdin 沒有密碼'], [['--password-file', 'gone'], '找不到檔案「gone」'],
    ] as const) {
      const ran = await lhl(['unzip', 'a.zip', ...words], folder);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain(message);
    }
  });

  it('none, and no terminal: says how to give one', async () => {
    const folder = archives();
    for (const words of [['a.zip'], ['--password', 'a.zip'], ['a.zip', '--password']]) {
      const ran = await lhl(['unzip', ...words], folder);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      for (const way of ['--password-file', '--password-stdin', 'LHL_ZIP_PASSWORD']) expect(ran.stderr).toContain(way);
    }
    expect(everything(folder)).toEqual(['a.zip', 'b.zip', 'open.zip']);
    expect((await lhl(['unzip', '--password', 'open.zip'], folder)).code).toBe(0);
  });

  it('an archive that stands where the password should is never tried as one', async () => {
    const folder = archives();
    const ran = await inside(['unzip', '--password', 'a.zip', 'b.zip'], folder);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('「a.zip」是壓縮檔');
    expect(everything(folder)).toEqual(['a.zip', 'b.zip', 'open.zip']);
    const nothing = await inside(['unzip', '--password', SECRET], folder);
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain('沒有指定壓縮檔');
    silent(nothing);
  });
});

describe('several archives', () => {
  it('one that fails does not stop the others', async () => {
    const folder = archives();
    writeFileSync(join(folder, 'bad.zip'), 'no zip');
    const ran = await lhl(['unzip', 'gone.zip', 'bad.zip', 'open.zip', 'a.zip', 'b.zip'], folder, { env: { LHL_ZIP_PASSWORD: SECRET } });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('5 個壓縮檔中有 2 個沒有解開');
    expect(everything(folder).filter((path) => path.endsWith('.csv'))).toEqual(['a/grades.csv', 'b/grades.csv', 'open/grades.csv']);
  });

  it('below --out each has its own folder', async () => {
    const folder = archives();
    const ran = await inside(['unzip', 'a.zip', 'b.zip', '--out', 'out'], folder, { LHL_ZIP_PASSWORD: SECRET });
    expect(ran.code).toBe(0);
    expect(everything(join(folder, 'out'))).toEqual(['a/', 'a/grades.csv', 'b/', 'b/grades.csv']);
  });
});

describe('a destination', () => {
  it.skipIf(process.platform === 'win32')('may be the working folder or a link to a folder, and need not let its parent be written', async () => {
    const folder = archives();
    mkdirSync(join(folder, 'closed', 'mine'), { recursive: true });
    chmodSync(join(folder, 'closed'), 0o555);
    symlinkSync('closed/mine', join(folder, 'link'));
    const ran = await inside(['unzip', 'open.zip', '--out', 'link'], folder);
    chmodSync(join(folder, 'closed'), 0o755);
    expect([ran.code, everything(join(folder, 'closed'))]).toEqual([0, ['mine/', 'mine/grades.csv']]);
  });

  it('that is a file, or below one, is refused with advice that helps', async () => {
    const folder = archives();
    for (const out of ['a.zip', 'a.zip/sub']) {
      const ran = await inside(['unzip', 'open.zip', '--force', '--out', out], folder);
      expect(ran.code).toBe(2);
      expect(ran.stderr).not.toContain('--force');
    }
  });
});

describe('what is printed', () => {
  it('the files with their sizes, IDs masked, and the reminder', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, '成績 下載'));
    writeFileSync(join(folder, '成績 下載/115 成績.zip'), await archived([
      { name: 'A123456789_王.csv', data }, { name: `${'很長的資料夾名稱'.repeat(3)}/${'很長的檔名'.repeat(12)}.csv`, data: 'x'.repeat(12_345) },
    ], { password: SECRET, method: 'zip20' }));
    const { code, stdout, stderr } = await lhl(['unzip', '成績 下載/115 成績.zip'], folder, { env: { LHL_ZIP_PASSWORD: SECRET } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`已解開 2 個檔案（共 12,391 位元組），放在「${join('成績 下載', '115 成績')}」`);
    expect(stdout).toContain('A12345****_王.csv');
    expect(stdout).not.toContain('A123456789');
    expect(stdout).toContain('12,345 位元組');
    expect(stdout).toContain('用畢請刪除');
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(bytesAt(folder, '成績 下載/115 成績/A123456789_王.csv').toString()).toBe(data);
  });

  it('--list needs no password, writes nothing, and shows names as they are', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), zip([
      { name: '成績.csv', data, cipher: 256 }, { name: 'b\u001b[31m.csv', data, cipher: 'zip20', method: 0 }, { name: 'dir/' },
      { name: 'lzma.csv', data, method: 14 }, { name: 'A123456789.csv', data: '' },
    ]));
    const { code, stdout, stderr } = await lhl(['unzip', '--list', 'a.zip'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/AES-256 +Deflate +成績\.csv/);
    expect(stdout).toMatch(/46 +ZipCrypto +Store +b\\u001b\[31m\.csv/);
    expect(stdout).toMatch(/資料夾 +dir\//);
    expect(stdout).toMatch(/無 +LZMA +lzma\.csv/);
    expect(stdout).toContain('A12345****.csv');
    expect(stdout).toContain('解開需要密碼');
    expect(everything(folder)).toEqual(['a.zip']);
  });

  it('in English with --lang en', async () => {
    const folder = archives();
    const done = await inside(['unzip', '--lang', 'en', 'open.zip'], folder);
    expect(done).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/Extracted 1 file .*"open":\n.*grades\.csv\n.*delete them/s) as string });
    const list = await inside(['unzip', '--lang', 'en', '--list', 'a.zip'], folder);
    expect(list.stdout).toMatch(/Bytes +Cipher +Method +Name/);
    const wrong = await inside(['unzip', '--lang', 'en', 'a.zip'], folder, { LHL_ZIP_PASSWORD: 'wrong' });
    expect(wrong.stderr).toMatch(/the password is wrong/);
    expect(done.stdout + list.stdout + wrong.stderr).not.toMatch(/[\u4e00-\u9fff]/u);
  });

  // Nothing is forbidden to root, and on Windows not by a mode.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that takes no files', async () => {
    const folder = archives();
    chmodSync(folder, 0o500);
    const { code, stderr } = await inside(['unzip', 'open.zip'], folder);
    chmodSync(folder, 0o700);
    expect(code).toBe(2);
    expect(stderr).toContain('沒有寫入');
  });

  it('options of a wrong form', async () => {
    const folder = archives();
    for (const words of [['--max-size', 'big'], ['--max-ratio', '0'], ['--max-entries', '-1'], []]) {
      expect((await inside(['unzip', ...(words.length > 0 ? ['open.zip'] : []), ...words], folder)).code).toBe(2);
    }
    expect(everything(folder)).toEqual(['a.zip', 'b.zip', 'open.zip']);
  });
});
