import { Interrupted, SourceProblem, throwIfInterrupted } from '../failures.ts';
import type { Tools } from '../tools.ts';
import { contentOf, decrypted, type ReadOptions } from './content.ts';
import { refuseUnreadable, type ZipEntry } from './entry.ts';
import { checkLocal, type Border, type Local } from './local.ts';
import { looksRight } from './plausible.ts';
import { ZipProblem } from './problem.ts';
import type { Source } from './source.ts';
import {
  ERR_ENCRYPTED, ERR_INVALID_AUTHENTICATION_CODE, ERR_INVALID_COMPRESSED_DATA, ERR_INVALID_CRC32, ERR_INVALID_PASSWORD,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_UNSUPPORTED_COMPRESSION, ERR_UNSUPPORTED_ENCRYPTION, type FileEntry,
} from './zipjs.ts';

/**
 * The content of one entry, decrypted and inflated, piece by piece. The pieces are proven right only when they have ended
 * without an error: until then it must not be used for good.
 * @param border where the next entry or the directory begins
 * @throws ZipProblem, SourceProblem where the archive cannot be read, Interrupted
 */
export async function* readEntry(
  source: Source, entry: ZipEntry, raw: FileEntry, border: Border, options: ReadOptions, tools: Tools,
): AsyncGenerator<Uint8Array> {
  refuseUnreadable(entry);
  if (entry.cipher !== null && options.password === null) throw new ZipProblem({ kind: 'no-password', entry: entry.name });
  // AE-2 alone keeps no CRC: its authentication code stands for all bytes.
  const summed = raw.crc32 !== undefined || entry.cipher === null;
  let written = 0;
  let crc = 0;
  const local = await checkLocal(source, entry, raw, border);
  try {
    for await (const chunk of contentOf(source, entry, raw, local, options, tools)) {
      throwIfInterrupted(options.signal);
      written += chunk.length;
      if (written > entry.size) throw new Error(ERR_INVALID_UNCOMPRESSED_SIZE);
      if (summed) crc = tools.crc32(chunk, crc);
      yield chunk;
    }
    if (summed && crc !== raw.crc32) throw new Error(ERR_INVALID_CRC32);
    // No byte may be missing.
    if (written !== entry.size) throw new Error(ERR_INVALID_UNCOMPRESSED_SIZE);
  } catch (error) {
    throw await inOurWords(error, source, entry, raw, local, options, tools);
  }
}

async function inOurWords(
  error: unknown, source: Source, entry: ZipEntry, raw: FileEntry, local: Local, options: ReadOptions, tools: Tools,
): Promise<unknown> {
  if (options.signal.aborted) return new Interrupted();
  // Our own errors have a type; everything else the package says about the archive.
  if (!(error instanceof Error) || error instanceof ZipProblem || error instanceof SourceProblem) return error;
  const { name } = entry;
  switch (error.message) {
    case ERR_INVALID_PASSWORD: return new ZipProblem({ kind: 'wrong-password', entry: name });
    case ERR_ENCRYPTED: return new ZipProblem({ kind: 'no-password', entry: name });
    case ERR_UNSUPPORTED_ENCRYPTION: return new ZipProblem({ kind: 'unsupported-cipher', entry: name });
    case ERR_UNSUPPORTED_COMPRESSION: return new ZipProblem({ kind: 'unsupported-method', entry: name, method: entry.method });
    case ERR_INVALID_AUTHENTICATION_CODE: return new ZipProblem({ kind: 'damaged', entry: name, what: 'checksum' });
    case ERR_INVALID_COMPRESSED_DATA:
    case ERR_INVALID_CRC32:
    case ERR_INVALID_UNCOMPRESSED_SIZE: {
      // ZipCrypto checks one byte of the password, so one wrong password in 256 comes this far.
      if (entry.cipher === 'ZipCrypto'
        && !await looksRight(decrypted(source, entry, raw, local, options, tools), raw.compressionMethod, tools)) {
        return new ZipProblem({ kind: 'doubtful-password', entry: name });
      }
      const what = error.message === ERR_INVALID_CRC32 ? 'checksum' : error.message === ERR_INVALID_UNCOMPRESSED_SIZE ? 'size' : 'data';
      return new ZipProblem({ kind: 'damaged', entry: name, what }, error);
    }
    default: return new ZipProblem({ kind: 'damaged', entry: name, what: 'header' }, error);
  }
}
