// Files for archives, and what comes out of an archive.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect } from 'vitest';
import { everything, inside, newFolder } from './run.ts';

/** Bytes that any re-encoding would change: CP950, a lone CR, NUL, no line break at the end. */
export const GRADES = Buffer.concat([iconv.encode('身分證字號,姓名\r\nA123456789,王小明\r\n', 'cp950'), Buffer.from([0x0d, 0x80, 0xff, 0x00, 0x1a])]);
/** A table that packs well. */
export const LONG = Buffer.from(Array.from({ length: 4000 }, (_, i) => `A12345678${i % 10},王小明,${(i * 7919) % 1000}\r\n`).join(''));
/** Of the archives that have one. */
export const PASSWORD = 'abc12345';

/** The length and the hash of files, since comparing large ones byte by byte takes long. */
export const same = (content: Record<string, Buffer>): Record<string, string> =>
  Object.fromEntries(Object.entries(content).map(([name, bytes]) => [name, `${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`]));

/** Extracts an archive and returns what lies in the folder then. */
export async function extracted(bytes: Uint8Array, password = PASSWORD): Promise<Record<string, string>> {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.zip'), bytes);
  const ran = await inside(['unzip', 'a.zip'], folder, { LHL_ZIP_PASSWORD: password });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(everything(folder).filter((path) => !path.startsWith('a/') && path !== 'a.zip')).toEqual([]);
  return same(Object.fromEntries(everything(join(folder, 'a')).filter((path) => !path.endsWith('/')).map((path) => [path, readFileSync(join(folder, 'a', path))])));
}
