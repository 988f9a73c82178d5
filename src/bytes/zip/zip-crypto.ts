import { bytesOf, type Source } from './source.ts';
import { ERR_INVALID_PASSWORD } from './zipjs.ts';

const HEADER = 12;
// The change that one byte makes to a CRC-32.
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 0 ? rest >>> 1 : (rest >>> 1) ^ 0xedb88320;
  return rest;
});

/**
 * Decrypts an entry of ZipCrypto piece by piece: a header, whose last byte checks the password, and the content (PKWARE's
 * APPNOTE 6.3.10, 6.1).
 * @param checks what that last byte may be
 * @throws Error in the package's words, where the password is wrong; one wrong password in 256 passes
 */
export async function* decryptZipCrypto(
  source: Source, start: number, end: number, checks: readonly number[], password: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const decrypt = decrypter(password);
  const header = decrypt(await source.read(start, HEADER));
  if (!checks.includes(header[HEADER - 1] ?? -1)) throw new Error(ERR_INVALID_PASSWORD);
  for await (const piece of bytesOf(source, start + HEADER, end)) yield decrypt(piece);
}

function decrypter(password: Uint8Array): (bytes: Uint8Array) => Uint8Array {
  let keys: readonly [number, number, number] = [0x12345678, 0x23456789, 0x34567890];
  const run = (bytes: Uint8Array, encrypted: boolean): Uint8Array => {
    const plain = new Uint8Array(bytes.length);
    let [a, b, c] = keys;
    for (let i = 0; i < bytes.length; i++) {
      let byte = bytes[i] ?? 0;
      if (encrypted) byte ^= (Math.imul(c | 2, (c | 2) ^ 1) >>> 8) & 0xff;
      plain[i] = byte;
      a = (TABLE[(a ^ byte) & 0xff] ?? 0) ^ (a >>> 8);
      b = (Math.imul(b + (a & 0xff), 134_775_813) + 1) | 0;
      c = (TABLE[(c ^ (b >>> 24)) & 0xff] ?? 0) ^ (c >>> 8);
    }
    keys = [a, b, c];
    return plain;
  };
  run(password, false);
  return (bytes) => run(bytes, true);
}
