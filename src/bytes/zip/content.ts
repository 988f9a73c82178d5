import { BadDeflate, type Tools } from '../tools.ts';
import { decryptAes } from './aes.ts';
import type { ZipEntry } from './entry.ts';
import type { Local } from './local.ts';
import { bytesOf, type Source } from './source.ts';
import { decryptZipCrypto } from './zip-crypto.ts';
import { ERR_INVALID_COMPRESSED_DATA, type FileEntry } from './zipjs.ts';

/** The options of reading an entry. */
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
export async function* contentOf(
  source: Source, entry: ZipEntry, raw: FileEntry, local: Local, options: ReadOptions, tools: Tools,
): AsyncGenerator<Uint8Array> {
  if (raw.compressionMethod === DEFLATE64) {
    yield* pull(raw, options);
    return;
  }
  const packed = decrypted(source, entry, raw, local, options, tools);
  yield* raw.compressionMethod === STORE ? packed : inflated(packed, tools);
}

/** The content of one entry whose place is known, decrypted and still compressed. @throws Error in the package's words */
export function decrypted(
  source: Source, { cipher, packed }: ZipEntry, raw: FileEntry, { start, descriptor }: Local, { password }: ReadOptions, { aes }: Tools,
): AsyncGenerator<Uint8Array> {
  const end = start + packed;
  if (cipher === null || password === null) return bytesOf(source, start, end);
  if (cipher === 'AES-128' || cipher === 'AES-192' || cipher === 'AES-256')
    return decryptAes(source, start, end, cipher === 'AES-128' ? 128 : cipher === 'AES-192' ? 192 : 256, password, aes);
  // A CRC that stands behind the data was not known when the header of ZipCrypto was written.
  const byCrc = ((raw.crc32 ?? 0) >>> 24) & 0xff;
  const byTime = (Number(raw.rawLastModDate) >>> 8) & 0xff;
  const known = descriptor === 'none' ? [byCrc] : descriptor === 'both' ? [byTime] : [byCrc, byTime];
  return decryptZipCrypto(source, start, end, known, password);
}

async function* inflated(packed: AsyncIterable<Uint8Array>, { inflate }: Tools): AsyncGenerator<Uint8Array> {
  try {
    yield* inflate(packed);
  } catch (error) {
    throw error instanceof BadDeflate ? new Error(ERR_INVALID_COMPRESSED_DATA, { cause: error }) : error;
  }
}

function passwordOf({ password }: ReadOptions): { rawPassword?: Uint8Array } {
  return password === null ? {} : { rawPassword: password };
}

// The package pushes into a stream; this pulls from it, so that a slow consumer slows the reading down.
async function* pull(raw: FileEntry, options: ReadOptions): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const stop = new AbortController();
  // The records before and behind the data were compared with the directory before.
  const unchecked = { checkLocalDirectory: false, checkLocalFilename: false, checkOverlappingEntry: false };
  const finished = raw.getData(writable, { ...passwordOf(options), ...unchecked, signal: AbortSignal.any([options.signal, stop.signal]) })
    .then(() => undefined, async (error: unknown) => {
      // An error before the first byte would leave the reader waiting forever.
      await writable.abort(error).catch(() => undefined);
    });
  // Not every browser goes over a stream by itself.
  const reader = readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
    stop.abort();
    await finished;
  }
}
