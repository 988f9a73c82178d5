import { isSameBytes } from '../pieces.ts';
import type { AesTools } from '../tools.ts';
import { PIECE, bytesOf, type Source } from './source.ts';
import { ERR_INVALID_AUTHENTICATION_CODE, ERR_INVALID_PASSWORD } from './zipjs.ts';

/** Length of the code at the end of what WinZip's AES encrypted, in bytes. */
const CODE = 10;
const CHECK = 2;
const BLOCK = 16;

/**
 * Decrypts an entry of WinZip's AES (salt, check of the password, content, authentication code) piece by piece; it is proven
 * right only when it has ended without an error. Source: WinZip, "AES Encryption Information: Encryption Specification AE-1 and AE-2".
 * @throws Error in the package's words, where the password or the code is wrong
 */
export async function* decryptAes(
  source: Source, start: number, end: number, bits: 128 | 192 | 256, password: Uint8Array, aes: AesTools,
): AsyncGenerator<Uint8Array> {
  const length = bits / 8;
  const content = start + length / 2 + CHECK;
  const salt = await source.read(start, length / 2);
  const keys = await aes.derive(password, salt, 1000, 2 * length + CHECK);
  if (!isSameBytes(keys.subarray(2 * length), await source.read(content - CHECK, CHECK))) throw new Error(ERR_INVALID_PASSWORD);
  const code = aes.hmac(keys.subarray(length, 2 * length));
  const stream = keyStream(aes.blocks(keys.subarray(0, length)));
  let held: Uint8Array | null = null;
  for await (const piece of bytesOf(source, content, end - CODE)) {
    if (held !== null) yield held;
    code.update(piece);
    held = mixed(piece, stream(piece.length));
  }
  // The last piece waits for the code, so that of small files nothing is inflated before all of it is proven.
  if (!isSameBytes((await code.digest()).subarray(0, CODE), await source.read(end - CODE, CODE)))
    throw new Error(ERR_INVALID_AUTHENTICATION_CODE);
  if (held !== null) yield held;
}

// Word by word where they can be: byte by byte takes as long as all else that is done to them.
function mixed(piece: Uint8Array, stream: Uint8Array): Uint8Array {
  const words = (piece.byteOffset | stream.byteOffset) % 4 === 0 ? piece.length >>> 2 : 0;
  const from = new Int32Array(piece.buffer, words > 0 ? piece.byteOffset : 0, words);
  const into = new Int32Array(stream.buffer, words > 0 ? stream.byteOffset : 0, words);
  for (let i = 0; i < words; i++) into[i] = (into[i] ?? 0) ^ (from[i] ?? 0);
  for (let i = 4 * words; i < piece.length; i++) stream[i] = (stream[i] ?? 0) ^ (piece[i] ?? 0);
  return stream;
}

// The counter modes of other programs count from the other end of the block, so blocks of counters are encrypted.
function keyStream(encrypt: ReturnType<AesTools['blocks']>): (length: number) => Uint8Array {
  const counters = new DataView(new ArrayBuffer(PIECE));
  let count = 0;
  return (length) => {
    const size = Math.ceil(length / BLOCK) * BLOCK;
    for (let at = 0; at < size; at += BLOCK) {
      count++;
      counters.setUint32(at, count, true);
      counters.setUint32(at + 4, count / 2 ** 32, true);
    }
    return encrypt(new Uint8Array(counters.buffer, 0, size)).subarray(0, length);
  };
}
