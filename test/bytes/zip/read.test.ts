import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../../src/system/host.ts';
import { defaultLimits, type ZipArchive } from '../../../src/bytes/zip/archive.ts';
import { openArchive } from '../../../src/system/archives/open.ts';
import { ZipProblem } from '../../../src/bytes/zip/problem.ts';
import { looksLikeZip } from '../../../src/bytes/zip/recognise.ts';
import { everything, newFolder } from '../../support/archives/run.ts';
import { zip } from '../../support/archives/writer.ts';

const password = Buffer.from('abc12345');
const big = randomBytes(3_000_000);
const signal = new AbortController().signal;

async function all(archive: ZipArchive, index: number): Promise<Buffer> {
  const entry = archive.entries[index];
  if (!entry) throw new Error('no entry');
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.read(entry, { password, signal })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('reading an entry without writing anything', () => {
  const bytes = zip([{ name: 'a.csv', data: 'a,b\r\n', cipher: 256 }, { name: 'big.csv', data: big, cipher: 'zip20', method: 0 }, { name: 'd/' }]);

  it('from memory and from a file, any entry, again and again', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.zip'), bytes);
    for (const from of [new Uint8Array(bytes), { path: 'a.zip', cwd: folder }]) {
      const archive = await openArchive(from, defaultLimits);
      expect(archive.entries.map(({ name, size, cipher, method, folder: isFolder }) => [name, size, cipher, method, isFolder])).toEqual([
        ['a.csv', 5, 'AES-256', 'Deflate', false], ['big.csv', 3_000_000, 'ZipCrypto', 'Store', false], ['d/', 0, null, 'Store', true],
      ]);
      expect((await all(archive, 1)).equals(big)).toBe(true);
      expect((await all(archive, 0)).toString()).toBe('a,b\r\n');
      expect((await all(archive, 1)).equals(big)).toBe(true);
      await archive.close();
    }
    expect(everything(folder)).toEqual(['a.zip']);
  });

  it('from bytes that begin at any place of memory', async () => {
    const data = big.subarray(0, 600_001);
    const packed = zip([{ name: 'aes.csv', data, cipher: 256, method: 0 }]);
    for (const shift of [0, 1, 2, 3]) {
      const read = (offset: number, length: number): Promise<Uint8Array> => {
        const part = packed.subarray(offset, offset + length);
        const bytesAt = new Uint8Array(part.length + shift).subarray(shift);
        bytesAt.set(part);
        return Promise.resolve(bytesAt);
      };
      const archive = await openArchive({ size: packed.length, read, close: () => Promise.resolve() }, defaultLimits);
      expect((await all(archive, 0)).equals(data)).toBe(true);
      await archive.close();
    }
  });

  it('may be given up half way', async () => {
    const archive = await openArchive(bytes, defaultLimits);
    const [, entry] = archive.entries;
    if (!entry) throw new Error('no entry');
    for await (const chunk of archive.read(entry, { password, signal })) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect((await all(archive, 1)).equals(big)).toBe(true);
    await archive.close();
  });

  it('ends with an error at the end where a byte is wrong, whatever was handed out before', async () => {
    const damaged = Buffer.from(bytes);
    damaged[damaged.length - 400] = (damaged[damaged.length - 400] ?? 0) ^ 1;
    const archive = await openArchive(damaged, defaultLimits);
    await expect(all(archive, 1)).rejects.toBeInstanceOf(ZipProblem);
    await archive.close();
  });

  it('says when the password is missing, and when the user interrupts', async () => {
    const archive = await openArchive(bytes, defaultLimits);
    const [first] = archive.entries;
    if (!first) throw new Error('no entry');
    await expect(archive.read(first, { password: null, signal }).next()).rejects.toMatchObject({ fact: { kind: 'no-password', entry: 'a.csv' } });
    await expect(archive.read(first, { password, signal: AbortSignal.abort() }).next()).rejects.toBeInstanceOf(Interrupted);
    await archive.close();
  });

  it('knows a ZIP by its first bytes', () => {
    expect([bytes, zip([]), Buffer.from('PK\x07\x08'), Buffer.from('PK'), Buffer.from('身分證字號')].map(looksLikeZip)).toEqual([true, true, true, false, false]);
  });
});
