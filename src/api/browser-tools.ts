import { ecb } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Inflate } from 'fflate';
import { joined } from '../bytes/pieces.ts';
import { BadDeflate, type Tools } from '../bytes/tools.ts';

/** How much is inflated at once to see how data begin, in bytes: few enough that a bomb is noticed early. */
const PIECE = 4096;

/** Loads what inflates, counts checksums and decrypts where there is no Node. */
export function loadTools(): Promise<Tools> {
  return Promise.resolve(browserTools);
}

const browserTools: Tools = {
  crc32, inflate, inflateStart, sha256: () => sha256.create(),
  // Browsers have AES and HMAC of their own, but neither for blocks that are counted from the other end nor for bytes that come in pieces.
  aes: {
    derive: (password, salt, rounds, length) => pbkdf2(sha1, password, salt, { c: rounds, dkLen: length }),
    hmac: (key) => hmac.create(sha1, key),
    blocks: (key) => (blocks) => ecb(key, { disablePadding: true }).encrypt(blocks),
  },
};

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array, before: number): number {
  let sum = ~before;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}

/** Inflates data. An error of reading them is thrown as it is, and kept apart from those of the browser about damaged data. */
async function* inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const failures: unknown[] = [];
  const source: AsyncIterator<Uint8Array, unknown> = packed[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const next = await source.next();
        if (next.done === true) controller.close();
        else controller.enqueue(new Uint8Array(next.value));
      } catch (error) {
        failures.push(error);
        controller.error(error);
      }
    },
    async cancel() { await source.return?.(); },
  });
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    if (failures.length > 0) throw failures[0];
    throw new BadDeflate('damaged', { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function inflateStart(packed: Uint8Array, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += PIECE) inflater.push(packed.subarray(at, at + PIECE), false);
  } catch {
    return null;
  }
  return length > most ? null : joined(pieces);
}
