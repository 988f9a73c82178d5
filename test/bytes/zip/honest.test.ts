import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import iconv from 'iconv-lite';
import { Open, type CentralDirectory } from 'unzipper';
import { describe, expect, it } from 'vitest';
import { archived, deflate64 } from '../../support/archives/honest.ts';
import { GRADES, LONG, PASSWORD, extracted, same } from '../../support/archives/extracted.ts';
import { everything, inside, newFolder } from '../../support/archives/run.ts';
import { unicodePath, zip, type Spec } from '../../support/archives/writer.ts';

// The types do not know of the options.
const unzipper = Open as unknown as Record<'buffer' | 'file', (from: Buffer | string, options: { tailSize?: number }) => Promise<CentralDirectory>>;

describe('archives of archiver and archiver-zip-encrypted', () => {
  const files = [{ name: '成績.csv', data: GRADES }, { name: 'sub folder/long.csv', data: LONG }];
  it.each([
    ['AES-256', { password: PASSWORD, method: 'aes256' }],
    ['AES-256, stored', { password: PASSWORD, method: 'aes256', store: true }],
    ['ZipCrypto', { password: PASSWORD, method: 'zip20' }],
    ['ZipCrypto, stored', { password: PASSWORD, method: 'zip20', store: true }],
    ['no password', {}],
    ['ZIP64', { zip64: true }],
    ['a comment of 65,535 bytes', { comment: 'x'.repeat(65_535) }],
  ] as const)('%s: exact bytes, and unzipper lists the same', async (_, how) => {
    const bytes = await archived(files, how);
    expect(await extracted(bytes)).toEqual(same({ '成績.csv': GRADES, 'sub folder/long.csv': LONG }));
    // With the longer tail unzipper looks for the ZIP64 record in the wrong place.
    const witness = await unzipper.buffer(bytes, 'zip64' in how ? {} : { tailSize: 65_600 });
    expect(witness.files.map((file) => [file.path, file.uncompressedSize, (file.flags & 1) === 1]))
      .toEqual(files.map(({ name, data }) => [name, data.length, 'password' in how]));
  });

  it('a file on disk is listed alike by unzipper', async () => {
    const folder = newFolder();
    const path = join(folder, '成績 下載.zip');
    writeFileSync(path, await archived(files, { password: PASSWORD, method: 'aes256' }));
    const witness = await unzipper.file(path, { tailSize: 65_600 });
    const { stdout, code } = await inside(['unzip', '--list', '成績 下載.zip'], folder);
    expect(code).toBe(0);
    for (const file of witness.files) expect(stdout).toContain(file.path);
    expect(everything(folder)).toEqual(['成績 下載.zip']);
  });
});

describe('archives of zip.js', () => {
  it.each([1, 2, 3] as const)('AE-2, strength %i', async (encryptionStrength) => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { password: PASSWORD, encryptionStrength, useWebWorkers: false });
    await writer.add('成績.csv', new Uint8ArrayReader(GRADES));
    await writer.add('long.csv', new BlobReader(new Blob([LONG])));
    const bytes = await writer.close();
    expect(await extracted(bytes)).toEqual(same({ '成績.csv': GRADES, 'long.csv': LONG }));
  });
});

describe('archives written byte by byte', () => {
  const ciphers: readonly (readonly [string, Partial<Spec>])[] = [
    ['plain', {}],
    ['ZipCrypto', { cipher: 'zip20' }],
    ...([128, 192, 256] as const).flatMap((cipher) => ([1, 2] as const).map((ae) => [`AES-${cipher} AE-${ae}`, { cipher, ae }] as const)),
  ];
  it.each(ciphers)('%s: stored, deflated, empty, with a descriptor, ZIP64, Deflate64', async (_, cipher) => {
    const specs: Spec[] = [
      { name: 'stored.csv', data: GRADES, method: 0 },
      { name: 'deflated.csv', data: GRADES, method: 8 },
      { name: 'empty.csv', data: '', method: 0 },
      { name: 'later.csv', data: GRADES, descriptor: true },
      { name: 'long.csv', data: LONG },
      { name: 'deflate64.txt', data: deflate64.data, method: 9, compressed: deflate64.bytes.subarray(37, 91) },
    ].map((spec) => ({ ...spec, ...cipher }));
    const content = {
      'stored.csv': GRADES, 'deflated.csv': GRADES, 'empty.csv': Buffer.alloc(0), 'later.csv': GRADES, 'long.csv': LONG, 'deflate64.txt': deflate64.data,
    };
    expect(await extracted(zip(specs))).toEqual(same(content));
    expect(await extracted(zip(specs.map((spec) => ({ ...spec, zip64: true })), { comment: Buffer.alloc(65_535, 0x50) }))).toEqual(same(content));
  });

  it('the password of a ZipCrypto archive may have any characters, as UTF-8', async () => {
    for (const cipher of ['zip20', 256] as const) {
      expect(await extracted(zip([{ name: 'a.csv', data: GRADES, cipher, password: '密碼 é1' }]), '密碼 é1')).toEqual(same({ 'a.csv': GRADES }));
    }
  });

  it('names: CP950 and UTF-8 without the flag, the Unicode field of Info-ZIP', async () => {
    const raw = Buffer.from('???.csv');
    expect(await extracted(zip([
      { name: iconv.encode('許功蓋成績.csv', 'cp950'), data: GRADES },
      { name: Buffer.from('王小明.csv'), data: GRADES },
      { name: raw, data: GRADES, extra: unicodePath(raw, '名冊.csv') },
    ]))).toEqual(same({ '許功蓋成績.csv': GRADES, '王小明.csv': GRADES, '名冊.csv': GRADES }));
  });

  it('empty folders are made, encrypted ones too', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), zip([{ name: 'empty/' }, { name: 'x/', cipher: 'zip20' }, { name: 'x/y.csv', data: GRADES }, { name: './z/' }]));
    expect((await inside(['unzip', 'a.zip'], folder)).code).toBe(0);
    expect(everything(join(folder, 'a'))).toEqual(['empty/', 'x/', 'x/y.csv', 'z/']);
  });

  it('files are 0600 in folders of 0700', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), zip([{ name: 'x/y.csv', data: GRADES, mode: 0o100777 }]));
    await inside(['unzip', 'a.zip', '--out', 'new/deep'], folder);
    const modes = ['new', 'new/deep', 'new/deep/x', 'new/deep/x/y.csv'].map((path) => statSync(join(folder, path)).mode & 0o777);
    if (process.platform !== 'win32') expect(modes).toEqual([0o700, 0o700, 0o700, 0o600]);
  });

  it('names that Windows does not take are replaced, and that is said', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), zip([
      { name: '成績:一?.csv', data: GRADES }, { name: 'CON.csv', data: GRADES }, { name: 'dir. /nul', data: GRADES }, { name: 'a\tb\u202egpj.csv', data: GRADES },
    ]));
    const { code, stdout } = await inside(['unzip', 'a.zip'], folder);
    expect(code).toBe(0);
    expect(everything(join(folder, 'a'))).toEqual(['_CON.csv', 'a_b_gpj.csv', 'dir__/', 'dir__/_nul', '成績_一_.csv'].sort());
    expect(stdout).toContain('成績:一?.csv 改為 成績_一_.csv');
    expect(stdout).toContain('a\\u0009b\\u202egpj.csv 改為 a_b_gpj.csv');
  });
});
