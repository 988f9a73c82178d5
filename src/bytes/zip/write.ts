import type { Digest, Tools } from '../tools.ts';
import type { ZipArchive } from './archive.ts';
import { limitsOf, type ZipLimits } from './limits.ts';
import { ZipWriter } from './zipjs.ts';

/** A file to pack, opened when its turn comes. */
export interface ContentToPack {
  /** Its name in the archive. */
  readonly name: string;
  readonly open: () => Promise<{
    /** In bytes, as far as it is known before. */
    readonly size: number;
    readonly modified: Date;
    readonly content: AsyncGenerator<Uint8Array>;
  }>;
}

/** How files are packed. */
export interface PackOptions {
  readonly cipher: 'AES-256' | 'ZipCrypto';
  /** The bytes of the password. */
  readonly password: Uint8Array;
  /** Told how many bytes were read so far. */
  readonly onBytes: (bytes: number) => void;
}

/** A file that was packed, as its bytes were when they were read. */
export interface Packed {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly digest: string;
}

/**
 * Packs files into an encrypted archive, piece by piece: AES-256 as AE-2, which tells nothing of the content but its size,
 * or ZipCrypto. On systems other than Windows the extracted files can be read by nobody else.
 * @param write takes each piece of the archive
 * @throws what opening, reading and writing throw
 */
export async function packFiles(
  files: readonly ContentToPack[], write: (piece: Uint8Array) => Promise<void> | void, { cipher, password, onBytes }: PackOptions,
  signal: AbortSignal, { sha256 }: Tools,
): Promise<readonly Packed[]> {
  const packed: Packed[] = [];
  let bytes = 0;
  const zip = new ZipWriter(new WritableStream<Uint8Array>({ write }), {
    rawPassword: password, zipCrypto: cipher === 'ZipCrypto', encryptionStrength: 3, useUnicodeFileNames: true, unixMode: 0o600,
    useWebWorkers: false, signal,
  });
  for (const { name, open } of files) {
    const { size: expected, modified, content } = await open();
    const hash = sha256();
    let size = 0;
    const stream = streamOf(content, (piece) => {
      hash.update(piece);
      size += piece.length;
      onBytes(bytes += piece.length);
    });
    await zip.add(name, stream, { uncompressedSize: expected, lastModDate: modified });
    packed.push({ name, size, digest: await hexOf(hash) });
  }
  await zip.close();
  return packed;
}

async function hexOf(hash: Digest): Promise<string> {
  return Array.from(await hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function streamOf(chunks: AsyncGenerator<Uint8Array>, onPiece: (piece: Uint8Array) => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) {
        controller.close();
        return;
      }
      onPiece(next.value);
      controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/**
 * Holds every byte of an archive against what was packed into it.
 * @returns the limits that opening it takes
 * @throws Error where something differs, which is a mistake of ours; SourceProblem, ZipProblem, Interrupted
 */
export async function proveContent(
  archive: ZipArchive, packed: readonly Packed[], { cipher, password }: Pick<PackOptions, 'cipher' | 'password'>, signal: AbortSignal,
  { sha256 }: Tools,
): Promise<ZipLimits> {
  if (archive.entries.length !== packed.length) throw new Error('files in and files out differ');
  for (const [i, entry] of archive.entries.entries()) {
    const hash = sha256();
    for await (const piece of archive.read(entry, { password, signal })) hash.update(piece);
    const is = packed[i];
    if (entry.name !== is?.name || entry.size !== is.size || entry.cipher !== cipher || await hexOf(hash) !== is.digest)
      throw new Error('bytes in and bytes out differ');
  }
  return limitsOf(archive.entries);
}
