import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { BadDeflate, type Tools } from '../../bytes/tools.ts';
import { errorCode } from '../streams/input.ts';

/** How much is inflated at once, in bytes: another thread does it, and has to be woken for each piece. */
const PIECE = 1_048_576;

/** The functions for archives that Node has built in. */
export const nodeTools: Tools = {
  crc32,
  inflate,
  inflateStart(packed, most) {
    try {
      return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
    } catch {
      return null;
    }
  },
  aes: {
    derive: (password, salt, rounds, length) => pbkdf2Sync(password, salt, rounds, length, 'sha1'),
    hmac: (key) => createHmac('sha1', key),
    blocks(key) {
      const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null);
      return (blocks) => cipher.update(blocks);
    },
  },
  sha256: () => createHash('sha256'),
};

async function* inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: PIECE });
  let length = 0;
  // The inflater passes on every error, too.
  const fed = pipeline(async function* () {
    for await (const piece of packed) {
      length += piece.length;
      yield piece;
    }
  }, inflater).catch(() => undefined);
  try {
    for await (const piece of inflater as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    throw errorCode(error).startsWith('Z_') ? new BadDeflate('damaged', { cause: error }) : error;
  } finally {
    await fed;
  }
  // Bytes behind the end of the compressed data are left over in silence.
  if (inflater.bytesWritten !== length) throw new BadDeflate('bytes are left over');
}
