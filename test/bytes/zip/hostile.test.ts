import { deflateRawSync } from 'node:zlib';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WriteProblem } from '../../../src/system/streams/output.ts';
import { place } from '../../../src/system/files/place.ts';
import { deflate64 } from '../../support/archives/honest.ts';
import { bytesAt, everything, inside, newFolder } from '../../support/archives/run.ts';
import { zip, type Spec } from '../../support/archives/writer.ts';

const data = '身分證字號,姓名\r\nA123456789,王小明\r\n';
const ok: Spec = { name: 'ok.csv', data };
const patched = (bytes: Buffer, from: string, to: string): Buffer => Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
/** The same bytes under two names: entries that overlap. */
const overlapping = (): Buffer => zip([{ name: 'a.csv', data: 'x'.repeat(5000) }, { name: 'b.csv', data, lie: { offset: 0 } }]);

/** An archive; what its message says in Chinese and in English. */
const table: readonly (readonly [string, () => Uint8Array, RegExp, RegExp])[] = [
  ['climbs out', () => zip([ok, { name: '../evil.csv', data }]), /\.\./, /leads out of the folder/],
  ['climbs out within', () => zip([ok, { name: 'a/../../evil.csv', data }]), /含有 \.\./, /contains \.\./],
  ['climbs out by a backslash', () => zip([ok, { name: '..\\evil.csv', data }]), /含有 \.\./, /contains \.\./],
  ['absolute', () => zip([ok, { name: '/tmp/evil.csv', data }]), /根目錄/, /starts at the root/],
  ['drive', () => zip([ok, { name: 'C:/evil.csv', data }]), /磁碟代號/, /drive letter/],
  ['drive without a slash', () => zip([ok, { name: 'c:evil.csv', data }]), /磁碟代號/, /drive letter/],
  ['UNC', () => zip([ok, { name: '\\\\server\\share\\evil.csv', data }]), /根目錄/, /starts at the root/],
  ['climbs out by both slashes', () => zip([ok, { name: 'a\\../..\\evil.csv', data }]), /含有 \.\./, /contains \.\./],
  ['twins by a backslash', () => zip([ok, { name: 'a\\b.csv', data }, { name: 'a/b.csv', data: 'other' }]), /都是「a/, /two entries/],
  ['NUL', () => zip([ok, { name: 'evil.csv\0.txt', data }]), /NUL/, /NUL/],
  ['no name', () => zip([ok, { name: '', data }]), /沒有名稱/, /no name/],
  ['symlink', () => zip([ok, { name: 'evil', data: '/etc/passwd', mode: 0o120777 }]), /連結/, /is a link/],
  ['Windows link', () => zip([ok, { name: 'evil', data: 'C:\\', attributes: 0x420 }]), /連結/, /is a link/],
  ['device', () => zip([ok, { name: 'evil', mode: 0o020666 }]), /特殊檔案/, /special file/],
  ['socket', () => zip([ok, { name: 'evil', mode: 0o140666 }]), /特殊檔案/, /special file/],
  ['exact twins', () => zip([ok, { name: 'a.csv', data }, { name: 'a.csv', data: 'other' }]), /都是「a\.csv」/, /two entries/],
  ['case-only twins', () => zip([ok, { name: 'Grades.csv', data }, { name: 'GRADES.CSV', data }]), /大小寫/, /upper and lower case/],
  ['case-only twins of a folder', () => zip([{ name: 'Dir/a.csv', data }, { name: 'dir/b.csv', data }]), /大小寫/, /upper and lower case/],
  ['twins of composition', () => zip([{ name: 'caf\u00e9.csv', data }, { name: 'cafe\u0301.csv', data }]), /字元組成/, /composed/],
  ['file and folder', () => zip([{ name: 'a', data }, { name: 'a/b.csv', data }]), /一個是檔案、一個是資料夾/, /one is a file and one a folder/],
  ['folder and file', () => zip([{ name: 'a/b.csv', data }, { name: 'A', data }]), /一個是檔案、一個是資料夾/, /one is a file and one a folder/],
  ['twins by replaced characters', () => zip([{ name: 'a?.csv', data }, { name: 'a*.csv', data }]), /換掉後/, /become one name/],
  ['twins with a name that is there', () => zip([{ name: 'a_.csv', data }, { name: 'a*.csv', data }]), /換掉後/, /become one name/],
  ['folder with content', () => zip([ok, { name: 'dir/', data }]), /標示為資料夾/, /marked as a folder/],
  ['encrypted folder with content', () => zip([ok, { name: 'dir/', data, cipher: 'zip20' }]), /標示為資料夾/, /marked as a folder/],
  ['encrypted folder said to be empty', () => zip([ok, { name: 'dir/', data, cipher: 256, lie: { size: 0, both: true } }]), /標示為資料夾/, /marked as a folder/],
  ['encrypted directory', () => zip([{ ...ok, flags: 0x2000 }]), /清單都加密/, /list of files in this archive is encrypted/],
  ['encrypted directory, archive extra data', () => patched(zip([ok]), 'PK\x01\x02', 'PK\x06\x08'), /清單|不完整|損壞/, /list of files|incomplete|damaged/],
  ['strong encryption', () => zip([{ ...ok, cipher: 'zip20', flags: 0x40 }]), /加密方式本程式不支援/, /encrypted in a way/],
  ['AES of unknown strength', () => patched(zip([{ ...ok, cipher: 256 }]), 'AE\x03', 'AE\x07'), /加密方式本程式不支援/, /encrypted in a way/],
  ...([[1, 'Shrink'], [6, 'Implode'], [12, 'bzip2'], [14, 'LZMA'], [93, 'Zstandard'], [95, 'xz'], [98, 'PPMd'], [77, '#77']] as const).map(([method, name]) =>
    [`method ${method}`, () => zip([ok, { name: 'b.csv', data, method, compressed: Buffer.from(data) }]), new RegExp(`${name} 方法.*可用 7-Zip 開啟`, 's'), new RegExp(`${name}.*7-Zip opens it`, 's')] as const),
  ['overlapping entries', overlapping, /共用同一段資料/, /share the same data/],
  ['of several disks', () => zip([ok], { disk: 2 }), /分卷/, /split over several/],
  ['an entry of another disk', () => zip([ok, { name: 'b.csv', data, disk: 1 }]), /分卷/, /split over several/],
  ['data before', () => zip([ok], { before: Buffer.from('PK\x07\x08evil evil evil') }), /多出|損壞/, /does not belong|damaged/],
  ['an archive after', () => Buffer.concat([zip([ok]), zip([{ name: 'b.csv', data }])]), /多出/, /does not belong/],
  ['a piece of an archive after', () => zip([ok], { after: Buffer.from('evil PK\x03\x04 evil') }), /多出/, /does not belong/],
  ['nothing inside', () => zip([]), /沒有任何檔案/, /no files/],
  ['fewer entries than counted', () => zip([ok], { count: 3 }), /損壞/, /damaged/],
  ['more entries than counted', () => zip([ok, { name: 'b.csv', data }], { count: 1 }), /損壞/, /damaged/],
  ['another name before the data', () => zip([{ ...ok, lie: { name: 'no.csv' } }]), /損壞/, /damaged/],
];

describe('archives that must not be opened', () => {
  it.each(table)('%s', async (_, make, zh, en) => {
    const around = newFolder();
    const folder = join(around, 'one/two');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.zip'), make());
    const env = { LHL_ZIP_PASSWORD: 'abc12345' };
    const chinese = await inside(['unzip', 'a.zip'], folder, env);
    const english = await inside(['unzip', '--lang', 'en', 'a.zip'], folder, env);
    for (const ran of [chinese, english]) {
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(/^lhl: a\.zip[：:]/);
      expect(ran.stderr).not.toContain('undefined');
      expect(ran.stderr).not.toContain('\0');
    }
    // Lines are broken at 80 columns, within words too.
    expect(chinese.stderr.replaceAll('\n', '')).toMatch(zh);
    expect(english.stderr.replaceAll('\n', ' ')).toMatch(en);
    expect(english.stderr).not.toMatch(/[\u4e00-\u9fff]/u);
    expect(everything(around)).toEqual(['one/', 'one/two/', 'one/two/a.zip']);
    expect(existsSync('/tmp/evil.csv')).toBe(false);
  });
});

describe('the limits', () => {
  const cases: readonly (readonly [string, () => Buffer, readonly string[], RegExp])[] = [
    ['--max-size', () => zip([{ name: 'a', data: 'x'.repeat(600) }, { name: 'b', data: 'y'.repeat(600) }]), ['--max-size', '1K'], /共 1,200 位元組，超過上限 1,024/],
    ['2 GiB declared', () => zip([{ name: 'a', data, lie: { size: 0x8000_0001, both: true } }]), [], /超過上限 2,147,483,648/],
    ['a bomb within its declared size', () => zip([{ name: 'a', data: Buffer.alloc(3_000_000) }]), [], /倍，超過上限 200 倍/],
    ['many small bombs', () => zip(Array.from({ length: 4 }, (_, i) => ({ name: `f${i}`, data: Buffer.alloc(500_000) }))), [], /全部解開後.*超過上限 200 倍/],
    ['--max-ratio', () => zip([{ name: 'a', data: Buffer.concat([Buffer.alloc(1_500_000), Buffer.from(Array.from({ length: 60_000 }, (_, i) => (i * i * 31) % 251))]) }]), ['--max-ratio', '5'], /超過上限 5 倍/],
    ['--max-entries', () => zip([ok, { name: 'b', data }, { name: 'c/' }]), ['--max-entries', '2'], /超過上限 2 個/],
    ['1,000 entries', () => zip(Array.from({ length: 1001 }, (_, i) => ({ name: `f${i}`, data: '' }))), [], /超過上限 1,000 個/],
  ];
  it.each(cases)('%s', async (_, make, flags, message) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), make());
    const { code, stderr } = await inside(['unzip', 'a.zip', ...flags], folder);
    expect(code).toBe(2);
    expect(stderr.replaceAll('\n', '')).toMatch(message);
    expect(everything(folder)).toEqual(['a.zip']);
  });

  it('can be raised, and small files that pack well are let through', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'bomb.zip'), zip([{ name: 'a', data: Buffer.alloc(3_000_000) }]));
    writeFileSync(join(folder, 'small.zip'), zip([{ name: 'a', data: Buffer.alloc(900_000) }]));
    expect((await inside(['unzip', 'bomb.zip', '--max-ratio', '2000'], folder)).code).toBe(0);
    expect(bytesAt(folder, 'bomb', 'a').equals(Buffer.alloc(3_000_000))).toBe(true);
    expect((await inside(['unzip', 'small.zip'], folder)).code).toBe(0);
  });

  it('content larger than declared is cut off where the declared size ends', async () => {
    const folder = newFolder();
    for (const [name, spec] of [
      ['deflate', { method: 8, compressed: deflateRawSync(Buffer.alloc(5_000_000)) }],
      ['deflate64', { method: 9, compressed: deflate64.bytes.subarray(37, 91) }],
    ] as const) {
      writeFileSync(join(folder, `${name}.zip`), zip([{ name: 'a', data: 'x'.repeat(1000), ...spec }]));
      const { code, stderr } = await inside(['unzip', `${name}.zip`], folder);
      expect(code).toBe(2);
      expect(stderr).toMatch(/損壞/);
    }
    expect(everything(folder)).toEqual(['deflate.zip', 'deflate64.zip']);
  });
});

describe('files that are no ZIP', () => {
  it.each([
    ['CSV', '身分證字號,姓名\r\n', /CSV 或文字檔/], ['PDF', '%PDF-1.7', /PDF/], ['RAR', 'Rar!\x1a\x07\x01\x00', /RAR.*7-Zip/],
    ['7z', Buffer.from('377abcaf271c0004', 'hex'), /7z.*7-Zip/], ['HTML', '\r\n<!DOCTYPE html><html>', /網頁/], ['XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Office/],
    ['an empty file', '', /空的檔案/], ['noise', Buffer.from([1, 2, 3]), /不是 ZIP 檔/], ['gzip', Buffer.from('1f8b0800', 'hex'), /gzip/],
  ] as const)('%s', async (_, content, message) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), content);
    const { code, stderr } = await inside(['unzip', 'a.zip'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(everything(folder)).toEqual(['a.zip']);
  });

  it('a missing file, a folder', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'dir.zip'));
    expect(await inside(['unzip', 'no.zip'], folder)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('找不到檔案「no.zip」') as string });
    expect(await inside(['unzip', 'dir.zip'], folder)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('是資料夾') as string });
  });
});

describe('what is there already', () => {
  const make = (): Buffer => zip([{ name: 'x/a.csv', data: 'new a' }, { name: 'b.csv', data: 'new b' }, { name: 'new/c.csv', data: 'c' }]);

  it('is never replaced without --force, and then nothing else is written', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a.zip'), make());
    writeFileSync(join(folder, 'a/b.csv'), 'old b');
    const refused = await inside(['unzip', 'a.zip'], folder);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`「${join('a', 'b.csv')}」已經存在`);
    expect(everything(folder)).toEqual(['a.zip', 'a/', 'a/b.csv'].sort());
    expect(bytesAt(folder, 'a/b.csv').toString()).toBe('old b');
    const forced = await inside(['unzip', 'a.zip', '--force'], folder);
    expect(forced.code).toBe(0);
    expect(everything(folder)).toEqual(['a.zip', 'a/', 'a/b.csv', 'a/new/', 'a/new/c.csv', 'a/x/', 'a/x/a.csv'].sort());
    expect(bytesAt(folder, 'a/b.csv').toString()).toBe('new b');
  });

  it('other files beside stay as they are', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'a/x'), { recursive: true });
    writeFileSync(join(folder, 'a.zip'), make());
    writeFileSync(join(folder, 'a/x/mine.txt'), 'mine');
    expect((await inside(['unzip', 'a.zip'], folder)).code).toBe(0);
    expect(everything(join(folder, 'a'))).toEqual(['b.csv', 'new/', 'new/c.csv', 'x/', 'x/a.csv', 'x/mine.txt']);
  });

  it('a folder, a file or a link in the way stops everything, with --force too', async () => {
    const outside = newFolder();
    for (const prepare of [
      (a: string) => { mkdirSync(join(a, 'b.csv')); },
      (a: string) => { writeFileSync(join(a, 'x'), 'a file'); },
      (a: string) => { symlinkSync(outside, join(a, 'x')); },
    ]) {
      const folder = newFolder();
      mkdirSync(join(folder, 'a'));
      prepare(join(folder, 'a'));
      writeFileSync(join(folder, 'a.zip'), make());
      const before = everything(folder);
      expect((await inside(['unzip', 'a.zip', '--force'], folder)).code).toBe(2);
      expect(everything(folder)).toEqual(before);
    }
    expect(everything(outside)).toEqual([]);
  });

  it('a damaged archive leaves what was there, with --force too', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/b.csv'), 'old b');
    writeFileSync(join(folder, 'a.zip'), zip([{ name: 'b.csv', data: 'new b' }, { name: 'z.csv', data, lie: { crc: 1, both: true } }]));
    expect((await inside(['unzip', 'a.zip', '--force'], folder)).code).toBe(2);
    expect(readFileSync(join(folder, 'a/b.csv'), 'utf8')).toBe('old b');
    expect(everything(folder)).toEqual(['a.zip', 'a/', 'a/b.csv'].sort());
  });

  it('is put back where a file cannot be moved to its place', async () => {
    const folder = newFolder();
    for (const path of ['stage/new', 'out']) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'stage/a.csv'), 'new a');
    writeFileSync(join(folder, 'stage/new/b.csv'), 'new b');
    writeFileSync(join(folder, 'out/a.csv'), 'old a');
    const placed = [['a.csv'], ['new', 'b.csv'], ['gone.csv']].map((parts) => ({ parts, folder: false }));
    await expect(place(join(folder, 'stage'), join(folder, 'old'), join(folder, 'out'), placed, true)).rejects.toBeInstanceOf(WriteProblem);
    expect(everything(join(folder, 'out'))).toEqual(['a.csv']);
    expect(bytesAt(folder, 'out/a.csv').toString()).toBe('old a');
  });

  it('an output folder that is a file', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), make());
    writeFileSync(join(folder, 'out'), 'x');
    expect((await inside(['unzip', 'a.zip', '--out', 'out'], folder)).code).toBe(2);
    expect((await inside(['unzip', 'a.zip', '--out', 'out/deep'], folder)).code).toBe(2);
    expect(everything(folder)).toEqual(['a.zip', 'out']);
  });

  it('an archive without .zip in its name goes into another folder', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'grades'), make());
    expect((await inside(['unzip', 'grades'], folder)).code).toBe(0);
    expect(everything(folder)).toContain('grades_files/b.csv');
  });
});
