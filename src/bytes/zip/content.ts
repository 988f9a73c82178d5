import { pipeline } from 'node:stream/promises';
import { TransformStream } from 'node:stream/web';
import { createInflateRaw } from 'node:zlib';
import { errorCode } from '../../system/streams/input.ts';
import { decryptAes } from './aes.ts';
import type { ZipEntry } from './entry.ts';
import type { Local } from './local.ts';
import { PIECE, bytesOf, type Source } from './source.ts';
import { decryptZipCrypto } from './zip-crypto.ts';
import { ERR_INVALID_COMPRESSED_DATA, type FileEntry } from './zipjs.ts';

/** What reading an entry needs beside the entry. */
export interface ReadOptions {
  /** The bytes of the password; null where none is known. */
  readonly password: Uint8Array | null;
  readonly signal: AbortSignal;
}

const STORE = 0;
const DEFLATE64 = 9;

/**
 * The content of one entry, decrypted and inflated, its length and its CRC not yet looked at.
 * @throws Error in the package's words
 */
export async function* contentOf(source: Source, entry: ZipEntry, raw: FileEntry, local: Local, options: ReadOptions): AsyncGenerator<Uint8Array> {
  if (raw.compressionMethod === DEFLATE64) {
    yield* pull(raw, options);
    return;
  }
  const packed = decrypted(source, entry, raw, local, options);
  yield* raw.compressionMethod === STORE ? packed : inflated(packed);
}

/** The content of one entry whose place is known, decrypted and still compressed. @throws Error in the package's words */
export function decrypted(source: Source, { cipher, packed }: ZipEntry, raw: FileEntry, { start, descriptor }: Local, { password }: ReadOptions): AsyncGenerator<Uint8Array> {
  const end = start + packed;
  if (cipher === null || password === null) return bytesOf(source, start, end);
  switch (cipher) {
    case 'AES-128': return decryptAes(source, start, end, 128, password);
    case 'AES-192': return decryptAes(source, start, end, 192, password);
    case 'AES-256': return decryptAes(source, start, end, 256, password);
  }
  // A CRC that stands behind the data was not known when the header of ZipCrypto was written.
  const byCrc = ((raw.crc32 ?? 0) >>> 24) & 0xff;
  const byTime = (Number(raw.rawLastModDate) >>> 8) & 0xff;
  const known = descriptor === 'none' ? [byCrc] : descriptor === 'both' ? [byTime] : [byCrc, byTime];
  return decryptZipCrypto(source, start, end, known, password);
}

async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: PIECE });
  let length = 0;
  // Whatever goes wrong comes out of the inflater, too.
  const fed = pipeline(async function* () {
    for await (const piece of packed) {
      length += piece.length;
      yield piece;
    }
  }, inflater).catch(() => undefined);
  try {
    for await (const piece of inflater as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    throw errorCode(error).startsWith('Z_') ? new Error(ERR_INVALID_COMPRESSED_DATA, { cause: error }) : error;
  } finally {
    await fed;
  }
  // Bytes behind the end of the compressed data are left over in silence.
  if (inflater.bytesWritten !== length) throw new Error(ERR_INVALID_COMPRESSED_DATA);
}

function passwordOf({ password }: ReadOptions): { rawPassword?: Uint8Array } {
  return password === null ? {} : { rawPassword: password };
}

// The package pushes into a stream; this pulls from it, so that a slow consumer slows the reading down.
async function* pull(raw: FileEntry, options: ReadOptions): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const stop = new AbortController();
  // What stands before and behind the data was held against the directory before.
  const unchecked = { checkLocalDirectory: false, checkLocalFilename: false, checkOverlappingEntry: false };
  const finished = raw.getData(writable, { ...passwordOf(options), ...unchecked, signal: AbortSignal.any([options.signal, stop.signal]) })
    .then(() => undefined, async (error: unknown) => {
      // An error before the first byte would leave the reader waiting forever.
      await writable.abort(error).catch(() => undefined);
    });
  try {
    for await (const chunk of readable) yield chunk;
  } finally {
    stop.abort();
    await finished;
  }
}
