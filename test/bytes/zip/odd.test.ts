// What is tolerated is what cannot change a byte of what comes out: here each kind of it, other programs beside, and each with damage.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents } from '../../support/archives/contents.ts';
import { GRADES, PASSWORD, PROGRAM, ciphers, kinds, odd, around } from '../../support/archives/odd.ts';
import { bytesAt, everything, inside, newFolder, type Ran } from '../../support/archives/run.ts';
import { zip, type Spec } from '../../support/archives/writer.ts';

const flat = (text: string): string => text.replaceAll('\n', '');

/** Runs a command on an archive in a folder of its own. */
async function run(command: string, bytes: Uint8Array, { name = 'x.zip', password = PASSWORD }: { name?: string; password?: string } = {}): Promise<Ran & { folder: string }> {
  const folder = newFolder();
  writeFileSync(join(folder, name), bytes);
  return { ...await inside([command, name], folder, { LHL_ZIP_PASSWORD: password }), folder };
}

describe('archives that other programs made', () => {
  it.each([
    ['backslash', '115/grades.csv', '反斜線'], ['bit3-local-only', 'grades.csv', ''], ['folder-packed-12', 'grades.csv', ''], ['folder-size-4096', 'd/grades.csv', ''],
    ['info-zip-from-pipe', '-', ''], ['pk00', 'grades.csv', ''], ['trailing-crlf', 'grades.csv', '後面多出 2 位元組'],
    ['unicode-path-backslash', '成績/成功.csv', '反斜線'], ['utf8-flag-directory-only', '成績檔.csv', ''],
  ])('%s: the very bytes', async (name, path, said) => {
    const { code, stdout, stderr, folder } = await run('unzip', odd(name));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(everything(join(folder, 'x')).filter((one) => !one.endsWith('/'))).toEqual([path]);
    expect(bytesAt(folder, 'x', path).equals(GRADES)).toBe(true);
    expect(flat(stdout).includes('注意：')).toBe(said !== '');
    expect(flat(stdout)).toContain(said);
    expect(flat((await inside(['unzip', '--list', 'x.zip'], folder)).stdout)).toContain(said);
    if (path === '-') return;
    const checked = await run('validate', odd(name));
    expect(checked.code).toBe(0);
    expect(checked.stdout).toContain('3 筆');
    expect(flat(checked.stderr)).toContain(said);
  });

  it('a self-extracting program is read as the archive that it holds, and named', async () => {
    for (const name of ['x.zip', 'x.exe']) {
      const { code, stdout, folder } = await run('unzip', odd('sfx-renamed'), { name });
      expect(code).toBe(0);
      expect(flat(stdout)).toContain('這是自動解壓縮檔（.exe）');
      expect(everything(join(folder, 'x'))).toEqual(['d/', 'd/g.csv', 'empty.csv', 'grades.csv', '成績檔.csv']);
      for (const file of ['grades.csv', 'd/g.csv', '成績檔.csv']) expect(bytesAt(folder, 'x', file).equals(GRADES)).toBe(true);
    }
    const several = await run('validate', odd('sfx-renamed'));
    expect(flat(several.stderr)).toMatch(/這是自動解壓縮檔.*有好幾個檔案/);
    const single = await run('validate', Buffer.concat([PROGRAM, zip([{ name: 'a.csv', data: GRADES }])]), { name: 'x.exe' });
    expect(single).toMatchObject({ code: 0, stdout: expect.stringContaining('3 筆') as string });
  });
});

describe.each(ciphers)('each kind of oddity, %s', (_, how) => {
  it.each(Object.entries(kinds))('%s: the very bytes', async (_name, { make }) => {
    const found = await contents(make(how));
    expect(Object.values(found)).toEqual([GRADES]);
  });
});

const other = (spec: Partial<Spec>): Buffer => zip([{ name: 'a.csv', data: GRADES, ...spec }]);
const changed = (at: number, value: bigint) => (record: Buffer): Buffer => {
  record.writeBigUInt64LE(value, at);
  return record;
};

// A record behind the data in which one field differs from the directory.
function otherBehind(field: number): Buffer {
  const bytes = other({ descriptor: true });
  const at = bytes.indexOf('PK\x07\x08', undefined, 'latin1') + field;
  bytes.writeUInt32LE((bytes.readUInt32LE(at) ^ 1) >>> 0, at);
  return bytes;
}

// In the comment of one archive stands the end of another, with both of its end records.
function endInComment(): Buffer {
  const inner = around({ repeat64: (record) => record });
  const directory = inner.indexOf('PK\x01\x02', undefined, 'latin1');
  const start = zip([{ name: 'a.csv', data: GRADES, password: PASSWORD }], { comment: Buffer.alloc(inner.length - directory, 0x20) });
  const end = start.length - (inner.length - directory);
  const whole = Buffer.concat([start.subarray(0, end), inner.subarray(directory)]);
  const at = { record: end + inner.length - directory - 22 - 76, end: whole.length - 22 };
  whole.writeUInt32LE(end, at.end + 16);
  whole.writeBigUInt64LE(BigInt(end), at.record + 48);
  whole.writeBigUInt64LE(BigInt(at.record), at.record + 64);
  return whole;
}

describe('what could change the bytes stays refused', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['another archive behind', Buffer.concat([other({}), other({ data: 'other' })]), 'extra-data'],
    ['a piece of another one behind', Buffer.concat([other({}), other({ data: 'other' }).subarray(0, 60)]), 'extra-data'],
    ['an archive in a truncated one', zip([{ name: 'b.zip', data: other({}), method: 0 }]).subarray(0, -60), 'extra-data'],
    ['the same, the rest of the one around it behind', zip([{ name: 'b.zip', data: other({}), method: 0 }, { name: 'c', data: GRADES }]).subarray(0, -120), 'extra-data'],
    ['a second end in the comment', endInComment(), 'damaged'],
    ['a ZIP64 record of another count', around({ repeat64: changed(32, 2n) }), 'damaged'],
    ['a ZIP64 record of another place', around({ repeat64: changed(48, 30n) }), 'damaged'],
    ['a ZIP64 record of another size', around({ repeat64: changed(40, 30n) }), 'damaged'],
    ['flags of encryption that differ', other({ cipher: 'zip20', turned: { local: 1 } }), 'damaged'],
    ['flags that differ, and another CRC', other({ turned: { local: 0x800 }, lie: { crc: 1 } }), 'damaged'],
    ['flags that differ, and another name', other({ turned: { local: 0x800 }, lie: { name: 'b.csv' } }), 'damaged'],
    ['a descriptor announced in the directory, and sizes nowhere else', other({ descriptor: true, turned: { local: 8 }, lie: { crc: 1 } }), 'damaged'],
    ['a record behind the data with another CRC', otherBehind(4), 'damaged'],
    ['a record behind the data with another packed size', otherBehind(8), 'damaged'],
    ['a record behind the data with another size', otherBehind(12), 'damaged'],
    ['a folder whose bytes are there', zip([{ name: 'd/', data: GRADES, method: 0 }, { name: 'd/a.csv', data: GRADES }]), 'folder-with-content'],
    ['a folder of a backslash whose bytes are there', zip([{ name: 'd\\', data: GRADES, method: 0 }]), 'folder-with-content'],
    ['a name with a backslash that climbs', other({ name: 'd\\..\\..\\a.csv' }), 'unsafe-name'],
    ['a name with a backslash from the root', other({ name: '\\a.csv' }), 'unsafe-name'],
    ['a name with a drive and a backslash', other({ name: 'C:\\a.csv' }), 'unsafe-name'],
    ['a Unicode name that only stands before the data', other({ name: Buffer.from('a.csv'), lie: { name: 'b.csv' } }), 'damaged'],
    ['bytes before that are no program', Buffer.concat([Buffer.from([1, 2, 3, 4]), other({})]), 'not-zip'],
    ['an archive before', Buffer.concat([other({ data: 'x' }).subarray(0, 40), other({})]), 'extra-data'],
    ['bytes behind what a program holds', Buffer.concat([PROGRAM, other({}), Buffer.from('more')]), 'not-zip'],
  ])('%s', async (_, bytes, kind) => {
    expect(await contents(bytes)).toBe(kind);
  });
});

describe('what a file is, told by unzip and by validate alike', () => {
  const split = zip([{ name: 'a.csv', data: GRADES }], { disk: 1 });
  it.each<readonly [string, Uint8Array, string, RegExp]>([
    ['x.zip', split, '其中一份', /one part of an archive/],
    ['x.zip, which begins anyhow', split.subarray(50), '其中一份', /one part of an archive/],
    ['x.z01', Buffer.concat([Buffer.from('PK\x07\x08'), zip([{ name: 'a.csv', data: GRADES }]).subarray(0, 300)]), '其中一份', /one part of an archive/],
    ['x.z02', Buffer.from('身分證字號,姓名\r\n'), '其中一份', /one part of an archive/],
    ['x.zip.001', zip([{ name: 'a.csv', data: GRADES, method: 0 }]).subarray(0, 400), '其中一份', /one part of an archive/],
    ['x.zip.002', zip([{ name: 'a.csv', data: GRADES, method: 0 }]).subarray(400), '其中一份', /one part of an archive/],
    ['x.exe', PROGRAM, '裡面找不到 ZIP', /no ZIP was found in it/],
    ['x.zip, a program', PROGRAM, '裡面找不到 ZIP', /no ZIP was found in it/],
    ['x.rar', Buffer.from('Rar!\x1a\x07\x01\0'), 'RAR 壓縮檔', /RAR archive.*7-Zip/], ['x.zip, 7z', Buffer.from('377abcaf271c0004', 'hex'), '7z 壓縮檔', /7z archive.*7-Zip/],
    ['x.gz', Buffer.from('1f8b0800', 'hex'), 'gzip 壓縮檔', /gzip.*7-Zip/], ['x.bz2', Buffer.from('BZh91AY&SY\0\0'), 'bzip2 壓縮檔', /bzip2.*7-Zip/],
    ['x.xz', Buffer.from('fd377a585a0000', 'hex'), 'xz 壓縮檔', /xz.*7-Zip/], ['x.zst', Buffer.from('28b52ffd0000', 'hex'), 'Zstandard 壓縮檔', /Zstandard.*7-Zip/],
    ['x.tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0')]), 'tar 壓縮檔', /tar archive.*7-Zip/], ['x.cab', Buffer.from('MSCF\0\0\0\0'), 'CAB 壓縮檔', /CAB.*7-Zip/],
    ['x.lzh', Buffer.from('\x20\x00-lh5-\x01\x02', 'latin1'), 'LZH 壓縮檔', /LZH.*7-Zip/],
  ])('%s', async (called, bytes, zh, en) => {
    const name = called.replace(/,.*/, '');
    for (const command of ['unzip', 'validate']) {
      const { code, stdout, stderr, folder } = await run(command, bytes, { name });
      expect({ code, out: command === 'unzip' ? stdout : '' }).toEqual({ code: 2, out: '' });
      expect(flat(stderr)).toContain(`lhl: ${name}：`);
      expect(flat(stderr)).toContain(zh);
      expect((await inside([command, name, '--lang', 'en'], folder)).stderr.replaceAll('\n', ' ')).toMatch(en);
      expect(everything(folder)).toEqual([name]);
    }
  });

  it('a part that is the whole is opened, and a table that only begins like a program is read', async () => {
    expect((await run('unzip', zip([{ name: 'a.csv', data: GRADES }]), { name: 'x.zip.001' })).code).toBe(0);
    expect((await run('validate', Buffer.concat([Buffer.from('MZ,'), GRADES]), { name: 'x.dat' })).stderr).toBe('');
  });

  it.each<readonly [Uint8Array, string]>([
    [Buffer.from('Rar!\x1a\x07\x01\0'), '別種壓縮檔'], [Buffer.from('1f8b0800', 'hex'), '別種壓縮檔'], [PROGRAM, '程式（.exe）'],
  ])('called .csv, it is a finding that names it: %#', async (bytes, said) => {
    const { code, stdout } = await run('validate', bytes, { name: 'x.csv' });
    expect(code).toBe(1);
    expect(stdout).toContain('file/malformed');
    expect(flat(stdout)).toContain(said);
  });

  it('nobody is accused, whatever is wrong', async () => {
    const words = /炸彈|手法|惡意|來源|可疑|攻擊|malicious|attack|bomb|hostile|suspicious/i;
    for (const make of [
      () => other({ name: '../a.csv' }), () => other({ mode: 0o120777 }), () => other({ data: Buffer.alloc(3_000_000) }), () => zip([{ name: 'd/', data: GRADES, method: 0 }]),
      () => zip([{ name: 'a.csv', data: 'x'.repeat(5000) }, { name: 'b.csv', data: GRADES, lie: { offset: 0 } }]),
    ]) {
      const { code, stderr, folder } = await run('unzip', make());
      expect(code).toBe(2);
      expect(flat(stderr)).not.toMatch(words);
      expect((await inside(['unzip', 'x.zip', '--lang', 'en'], folder)).stderr).not.toMatch(words);
    }
  });
});
