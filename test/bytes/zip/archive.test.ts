import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Open } from 'unzipper';
import { describe, expect, it } from 'vitest';
import { WriteProblem } from '../../../src/system/streams/output.ts';
import { openArchive } from '../../../src/system/archives/open.ts';
import { proveArchive, writeArchive } from '../../../src/system/archives/pack.ts';
import type { Host } from '../../../src/system/host.ts';
import { inside } from '../../support/archives/run.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { lhl, type Ran } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';

const PASSWORD = 'abc12345';
const pack = (folder: Folder, ...args: readonly string[]): Promise<Ran> => lhl(['zip', ...args], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: PASSWORD } });
const read = (folder: Folder, ...name: readonly string[]): Buffer => readFileSync(join(folder.path, ...name));

/** Files as people have them, one of several pieces among them; test/slow/bytes/zip/archive.test.ts has larger ones. */
const contents: Readonly<Record<string, Buffer>> = {
  '成績 115年.csv': upload(Array.from({ length: 500 }, () => row())), 'empty.csv': Buffer.alloc(0), 'letter.pdf': randomBytes(300_000), '堃.txt': Buffer.from('一個字'),
};
const names = Object.keys(contents);
const fill = (folder: Folder): void => { for (const [name, bytes] of Object.entries(contents)) folder.write(name, bytes); };

describe('lhl zip', () => {
  it('packs files with AES-256 and a password, and says how a colleague opens them', () => inFolder(async (folder) => {
    fill(folder);
    const { code, stdout, stderr } = await pack(folder, ...names, '-o', '給 同事.zip');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const said of ['4 個檔案', '「給 同事.zip」（AES-256 加密', '成績 115年.csv', '300,000 位元組', '和原檔完全相同', '7-Zip', 'Windows 檔案總管打不開', '電話', '檔名、大小、日期']) expect(stdout).toContain(said);
    expect(stdout).not.toContain(PASSWORD);
    expect((await lhl(['unzip', '給 同事.zip', '--out', 'x'], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: PASSWORD } })).code).toBe(0);
    for (const [name, bytes] of Object.entries(contents)) expect(read(folder, 'x', name).equals(bytes), name).toBe(true);
    if (process.platform !== 'win32') expect(statSync(join(folder.path, '給 同事.zip')).mode & 0o777).toBe(0o600);
  }));

  it('writes AE-2: strength 3, version 2, and no checksum of the content', () => inFolder(async (folder) => {
    fill(folder);
    await pack(folder, ...names, '-o', 'a.zip');
    const bytes = read(folder, 'a.zip');
    const field = Buffer.from([0x01, 0x99, 0x07, 0x00, 0x02, 0x00, 0x41, 0x45, 0x03]);
    let local = 0;
    let central = 0;
    for (let at = bytes.indexOf(field); at >= 0; at = bytes.indexOf(field, at + 1)) {
      // The header before the extra field: its name ends where the field begins, unless another field stands between.
      const name = names.find((one) => bytes.subarray(0, at).toString('latin1').endsWith(Buffer.from(one).toString('latin1')));
      expect(name).toBeDefined();
      const before = at - Buffer.byteLength(name ?? '');
      const isLocal = bytes.readUInt32LE(before - 30) === 0x04034b50;
      const start = isLocal ? before - 30 : before - 46;
      expect(bytes.readUInt32LE(start)).toBe(isLocal ? 0x04034b50 : 0x02014b50);
      const shift = isLocal ? 0 : 2;
      expect({ method: bytes.readUInt16LE(start + 8 + shift), crc: bytes.readUInt32LE(start + 14 + shift), utf8: (bytes.readUInt16LE(start + 6 + shift) & 0x800) !== 0 }).toEqual({ method: 99, crc: 0, utf8: true });
      if (isLocal) local++;
      else central++;
    }
    expect({ local, central }).toEqual({ local: 4, central: 4 });
    // Nor does the data descriptor hold one.
    for (let at = bytes.indexOf('PK\x07\x08', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x07\x08', at + 1, 'latin1')) expect(bytes.readUInt32LE(at + 4)).toBe(0);
  }));

  it('the directory, as an independent reader sees it: names, sizes, times of change', () => inFolder(async (folder) => {
    fill(folder);
    const changed = new Date(2024, 1, 3, 4, 5, 6);
    utimesSync(join(folder.path, 'empty.csv'), changed, changed);
    await pack(folder, ...names, '-o', 'a.zip');
    const { files } = await Open.buffer(read(folder, 'a.zip'));
    expect(files.map(({ path, uncompressedSize }) => [path, uncompressedSize])).toEqual(Object.entries(contents).map(([name, { length }]) => [name, length]));
    expect(files.find(({ path }) => path === 'empty.csv')?.lastModifiedDateTime.getTime()).toBe(new Date(Date.UTC(2024, 1, 3, 4, 5, 6)).getTime());
  }));

  it('takes files of other folders by their names, and patterns as the Windows command line hands them over', () => inFolder(async (folder) => {
    folder.write('a/one.csv', '1');
    folder.write('b/two.csv', '2');
    folder.write('b/three.csv', '3');
    expect((await pack(folder, 'b/*.csv', join(folder.path, 'a/one.csv'), '-o', 'a.zip')).code).toBe(0);
    const archive = await openArchive(read(folder, 'a.zip'), null);
    expect(archive.entries.map(({ name, cipher }) => [name, cipher])).toEqual([['three.csv', 'AES-256'], ['two.csv', 'AES-256'], ['one.csv', 'AES-256']]);
  }));

  it('warns of an ID in a name, which is not encrypted, and does not show it', () => inFolder(async (folder) => {
    folder.write('A123456789.csv', '1');
    const { code, stdout, stderr } = await pack(folder, 'A123456789.csv', '-o', 'B123456780.zip');
    expect(code).toBe(0);
    expect(stderr).toContain('檔名不會加密');
    expect(stderr).toContain('A12345****.csv');
    expect(stdout + stderr).not.toMatch(/[AB]12345678/);
  }));

  it('never replaces an input or, without --force, another file', () => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    folder.write('a.zip', 'mine');
    symlinkSync(join(folder.path, 'a.csv'), join(folder.path, 'link.zip'));
    for (const [args, said] of [[['a.csv', '-o', 'a.zip'], '已經存在'], [['a.csv', '-o', './a.csv', '--force'], '是輸入檔'], [['a.csv', '-o', 'link.zip', '--force'], '是輸入檔']] as const) {
      const { code, stderr } = await pack(folder, ...args);
      expect(code).toBe(2);
      expect(stderr).toContain(said);
    }
    expect([read(folder, 'a.csv').toString(), read(folder, 'a.zip').toString()]).toEqual(['1', 'mine']);
    expect((await pack(folder, 'a.csv', '-o', 'a.zip', '--force')).code).toBe(0);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'a.zip', 'link.zip']);
  }));

  it('refuses what it cannot pack, and then leaves nothing', () => inFolder(async (folder) => {
    for (const name of ['a.csv', 'x/a.csv', 'y/A.CSV']) folder.write(name, '1');
    mkdirSync(join(folder.path, 'folder'));
    const before = readdirSync(folder.path).sort();
    for (const [args, said] of [
      [['-o', 'o.zip'], '沒有指定要壓縮的檔案'], [['a.csv'], '-o'], [['a.csv', '-o', '-'], '標準輸出'], [['-', '-o', 'o.zip'], '標準輸入'], [['a.csv', 'missing.csv', '-o', 'o.zip'], '找不到'],
      [['folder', '-o', 'o.zip'], '沒有檔案可以壓縮'], [['no*.csv', '-o', 'o.zip'], '找不到'], [['a.csv', 'x/a.csv', '-o', 'o.zip'], '同一個名稱'], [['a.csv', 'y/A.CSV', '-o', 'o.zip'], '同一個名稱'],
      [['a.csv', './a.csv', '-o', 'o.zip'], '同一個名稱'], [['a.csv', '-o', 'folder'], '這個名稱是資料夾'], [['a.csv', '-o', 'no/o.zip'], '資料夾不存在'],
    ] as const) {
      const { code, stdout, stderr } = await pack(folder, ...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toContain(said);
      expect(readdirSync(folder.path).sort()).toEqual(before);
    }
  }));

  it.skipIf(process.platform === 'win32')('refuses a name that Windows does not take', () => inFolder(async (folder) => {
    for (const name of ['a:b.csv', 'a\\b.csv', 'CON.csv', 'a.']) {
      folder.write(name, '1');
      const { code, stderr } = await pack(folder, name, '-o', 'o.zip');
      expect(code).toBe(2);
      expect(stderr).toContain('Windows 不接受');
    }
  }));

  it('refuses a name that nobody would take for an archive', () => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    for (const name of ['o.7z', 'o', 'o.zip.txt', '交件.csv']) {
      const { code, stdout, stderr } = await pack(folder, 'a.csv', '-o', name);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr.replaceAll('\n', '')).toContain(`要以 .zip 結尾，不是「${name}」`);
    }
    expect((await pack(folder, 'a.csv', '-o', 'O.ZIP')).code).toBe(0);
    expect(readdirSync(folder.path).sort()).toEqual(['O.ZIP', 'a.csv']);
  }));

  it('says what lhl unzip needs for what is packed very small, and that is enough', () => inFolder(async (folder) => {
    folder.write('zeros.csv', Buffer.alloc(3_000_000, '0,'));
    const { code, stdout } = await pack(folder, 'zeros.csv', '-o', 'o.zip');
    expect(code).toBe(0);
    const option = /--max-ratio \d+/.exec(stdout.replaceAll('\n', ' '))?.[0] ?? '';
    const unzip = (...options: readonly string[]): Promise<Ran> => lhl(['unzip', 'o.zip', ...options], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: PASSWORD } });
    expect((await unzip()).code).toBe(2);
    expect((await unzip(...option.split(' '))).code).toBe(0);
    folder.write('rows.csv', randomBytes(1_000_000));
    expect((await pack(folder, 'rows.csv', '-o', 'p.zip')).stdout).not.toContain('--max');
  }));

  it('an interruption before the first byte leaves nothing', () => inFolder(async (folder) => {
    folder.write('big.bin', randomBytes(1000));
    expect((await inside(['zip', 'big.bin', '-o', 'big.zip'], folder.path, { LHL_ZIP_PASSWORD: PASSWORD }, AbortSignal.abort())).code).toBe(130);
    expect(readdirSync(folder.path)).toEqual(['big.bin']);
  }));
});

describe('what stands behind it', () => {
  const how = { cipher: 'AES-256', password: Buffer.from(PASSWORD), onBytes: () => undefined } as const;
  const worldAt = (folder: Folder): Host => ({ cwd: folder.path, signal: new AbortController().signal }) as unknown as Host;

  it('a disk that takes no more ends the packing with its own problem', () => inFolder(async (folder) => {
    folder.write('a.bin', randomBytes(1_000_000));
    const full = { write: () => Promise.reject(new WriteProblem('a.zip', 'ENOSPC')) };
    await expect(writeArchive([{ path: 'a.bin', name: 'a.bin' }], full, how, worldAt(folder))).rejects.toMatchObject({ kind: 'full' });
  }));

  it('the proof sees another byte, another file, another cipher', () => inFolder(async (folder) => {
    folder.write('a.csv', '1,2,3');
    const pieces: Uint8Array[] = [];
    const sink = { write: (piece: string | Uint8Array) => { pieces.push(Buffer.from(piece)); return Promise.resolve(); } };
    const [packed] = await writeArchive([{ path: 'a.csv', name: 'a.csv' }], sink, how, worldAt(folder));
    folder.write('a.zip', Buffer.concat(pieces));
    if (!packed) throw new Error('nothing was packed');
    const prove = (files: Parameters<typeof proveArchive>[1], cipher: 'AES-256' | 'ZipCrypto' = 'AES-256') => proveArchive('a.zip', files, { ...how, cipher }, worldAt(folder));
    expect(await prove([packed])).toEqual({ size: Buffer.concat(pieces).length, limits: { maxSize: 5, maxRatio: 1, maxEntries: 1 } });
    await expect(prove([{ ...packed, digest: packed.digest.replace(/^./, (first) => (first === '0' ? '1' : '0')) }])).rejects.toThrow('differ');
    await expect(prove([{ ...packed, name: 'b.csv' }])).rejects.toThrow('differ');
    await expect(prove([packed, packed])).rejects.toThrow('differ');
    await expect(prove([packed], 'ZipCrypto')).rejects.toThrow('differ');
    const damaged = Buffer.concat(pieces);
    damaged.writeUInt8(damaged.readUInt8(70) ^ 1, 70);
    folder.write('a.zip', damaged);
    await expect(prove([packed])).rejects.toThrow();
  }));
});
