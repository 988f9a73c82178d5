import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openArchive, refuseUnreadable, type ZipEntry } from '../../../src/bytes/zip/archive.ts';
import { limitsOf } from '../../../src/bytes/zip/limits.ts';
import { ZipProblem } from '../../../src/bytes/zip/problem.ts';
import { memorySource } from '../../../src/bytes/zip/source.ts';
import { nodeTools } from '../../../src/system/archives/tools.ts';
import { zip, type Spec } from '../../support/archives/writer.ts';

const data = Buffer.from('身分證字號,姓名\r\n'.repeat(9));
const entriesOf = async (...specs: readonly Spec[]): Promise<readonly ZipEntry[]> => (await openArchive(memorySource(zip(specs)), null, nodeTools)).entries;
const problemOf = async (...specs: readonly Spec[]): Promise<unknown> => {
  try {
    return await entriesOf(...specs);
  } catch (error) {
    return error instanceof ZipProblem ? error.fact : error;
  }
};

describe('an entry', () => {
  it('is what the directory says', async () => {
    const packed = deflateRawSync(data).length;
    expect(await entriesOf({ name: 'd/', mode: 0o040755 }, { name: 'd/a.csv', data }, { name: 'b?', data, method: 0, mode: 0o100644 }, { name: 'c', mode: 0o010644 })).toEqual([
      { index: 0, name: 'd/', parts: ['d'], replaced: false, folder: true, size: 0, packed: 0, cipher: null, readable: true, method: 'Store' },
      { index: 1, name: 'd/a.csv', parts: ['d', 'a.csv'], replaced: false, folder: false, size: data.length, packed, cipher: null, readable: true, method: 'Deflate' },
      { index: 2, name: 'b?', parts: ['b_'], replaced: true, folder: false, size: data.length, packed: data.length, cipher: null, readable: true, method: 'Store' },
      { index: 3, name: 'c', parts: ['c'], replaced: false, folder: false, size: 0, packed: 0, cipher: null, readable: true, method: 'Store' },
    ]);
  });

  it.each([
    [1, 'Shrink'], [2, 'Reduce'], [3, 'Reduce'], [4, 'Reduce'], [5, 'Reduce'], [6, 'Implode'], [9, 'Deflate64'], [10, 'PKWARE DCL Implode'], [12, 'bzip2'], [14, 'LZMA'], [16, 'IBM CMPSC'], [18, 'IBM TERSE'], [19, 'IBM LZ77'], [20, 'Zstandard'], [93, 'Zstandard'], [94, 'MP3'],
    [95, 'xz'], [96, 'JPEG'], [97, 'WavPack'], [98, 'PPMd'], [77, '#77'],
  ])('has the method %i, which is called %s', async (number, method) => {
    const [entry] = await entriesOf({ name: 'a', data, method: number, compressed: data });
    expect(entry).toMatchObject({ method, readable: number === 9 });
    if (entry && number !== 9) expect(() => { refuseUnreadable(entry); }).toThrow(ZipProblem);
  });

  it('that patches another cannot be read', async () => {
    const [entry] = await entriesOf({ name: 'a', data, flags: 0x20 });
    expect(entry).toMatchObject({ method: 'Deflate (patch)', readable: false });
  });

  it.each([['zip20', 'ZipCrypto', 12], [128, 'AES-128', 20], [192, 'AES-192', 24], [256, 'AES-256', 28]] as const)('is encrypted by %s, which takes more bytes', async (cipher, name, more) => {
    const [entry] = await entriesOf({ name: 'a', data, cipher, method: 0 });
    expect(entry).toMatchObject({ cipher: name, readable: true, packed: data.length + more, size: data.length });
    const damaged = { kind: 'damaged', entry: 'a', what: 'size' };
    expect(await problemOf({ name: 'a', data, cipher, method: 0, lie: { size: data.length + 1, both: true } })).toEqual(damaged);
    expect(await problemOf({ name: 'a', data, cipher, lie: { packed: more - 1, both: true } })).toEqual(damaged);
  });

  it.each([['a link', { mode: 0o120777 }, 'link'], ['a link of Windows', { attributes: 0x400 }, 'link'], ['a device', { mode: 0o020666 }, 'device'], ['a block device', { mode: 0o060666 }, 'device'], ['a socket', { mode: 0o140666 }, 'device']] as const)('is refused where it is %s', async (_, how, what) => {
    expect(await problemOf({ name: 'a', data, ...how })).toEqual({ kind: 'special-file', entry: 'a', what });
  });

  it.each([['./', 'empty'], ['.', 'empty']])('is refused where its name leaves nothing: %j', async (name, why) => {
    expect(await problemOf({ name, data })).toMatchObject(name === '.' ? { kind: 'unsafe-name', entry: name, why } : { kind: 'folder-with-content' });
  });
});

describe('the least limits that let entries through', () => {
  it('are of all of them, and the ratio of those that are large', async () => {
    const of = (size: number, packed: number): ZipEntry =>
      ({ index: 0, name: 'a', parts: ['a'], replaced: false, folder: false, size, packed, cipher: null, readable: true, method: 'Deflate' });
    const [large, small] = [of(2_000_000, 9000), of(1_048_576, 1)];
    expect(limitsOf([small])).toEqual({ maxSize: 1_048_576, maxRatio: 1, maxEntries: 1 });
    expect(limitsOf([large])).toEqual({ maxSize: 2_000_000, maxRatio: 223, maxEntries: 1 });
    expect(limitsOf([large, small])).toEqual({ maxSize: 3_048_576, maxRatio: 339, maxEntries: 2 });
    expect(limitsOf([small, small])).toEqual({ maxSize: 2_097_152, maxRatio: 1_048_576, maxEntries: 2 });
    expect(limitsOf(await entriesOf({ name: 'a', data }))).toEqual({ maxSize: data.length, maxRatio: 1, maxEntries: 1 });
  });
});
