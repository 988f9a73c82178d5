import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OpenProblem, errorCode, readBytes } from '../../system/streams/input.ts';
import type { Sink } from '../../system/streams/output.ts';
import { InputChanged, lookOf } from '../../system/files/steady.ts';
import { throwIfInterrupted, type Host } from '../../system/host.ts';
import { openArchive } from './archive.ts';
import { limitsOf, type ZipLimits } from './limits.ts';
import { ZipWriter } from './zipjs.ts';

/** A file to pack. */
export interface ToPack {
  readonly path: string;
  /** What it is called in the archive. */
  readonly name: string;
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
  /** SHA-256 of the content. */
  readonly digest: string;
}

/**
 * Writes an encrypted archive of files, piece by piece: AES-256 as AE-2, which tells nothing of the content but its size,
 * or ZipCrypto. Who extracts it on another system than Windows gets files that nobody else may read.
 * @throws OpenProblem for a file that cannot be read, InputChanged for one that is written to meanwhile, WriteProblem, Interrupted
 */
export async function writeArchive(files: readonly ToPack[], sink: Sink, { cipher, password, onBytes }: PackOptions, host: Host): Promise<readonly Packed[]> {
  const packed: Packed[] = [];
  let bytes = 0;
  try {
    const zip = new ZipWriter(new WritableStream<Uint8Array>({ write: (piece) => sink.write(piece) }), {
      rawPassword: password, zipCrypto: cipher === 'ZipCrypto', encryptionStrength: 3, useUnicodeFileNames: true, unixMode: 0o600, useWebWorkers: false, signal: host.signal,
    });
    for (const { path, name } of files) {
      const before = await lookOf(resolve(host.cwd, path));
      const { size: expected, mtime } = await stat(resolve(host.cwd, path)).catch((error: unknown) => { throw new OpenProblem(path, errorCode(error)); });
      const hash = createHash('sha256');
      let size = 0;
      const content = streamOf(readBytes(path, host), (piece) => {
        hash.update(piece);
        size += piece.length;
        onBytes(bytes += piece.length);
      });
      await zip.add(name, content, { uncompressedSize: expected, lastModDate: mtime });
      if (await lookOf(resolve(host.cwd, path)) !== before) throw new InputChanged(path);
      packed.push({ name, size, digest: hash.digest('hex') });
    }
    await zip.close();
  } catch (error) {
    throwIfInterrupted(host.signal);
    throw error;
  }
  return packed;
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
 * Opens an archive that was written, and holds every byte in it against what was packed.
 * @returns the size of the archive in bytes, and the limits that opening it takes
 * @throws Error where something differs, which is a mistake of ours; OpenProblem, ZipProblem, Interrupted
 */
export async function proveArchive(path: string, packed: readonly Packed[], { cipher, password }: Pick<PackOptions, 'cipher' | 'password'>, { cwd, signal }: Host): Promise<{ readonly size: number; readonly limits: ZipLimits }> {
  const archive = await openArchive({ path, cwd }, null);
  try {
    if (archive.entries.length !== packed.length) throw new Error('files in and files out differ');
    for (const [i, entry] of archive.entries.entries()) {
      const hash = createHash('sha256');
      for await (const piece of archive.read(entry, { password, signal })) hash.update(piece);
      const is = packed[i];
      if (entry.name !== is?.name || entry.size !== is.size || entry.cipher !== cipher || hash.digest('hex') !== is.digest) throw new Error('bytes in and bytes out differ');
    }
    return { size: archive.size, limits: limitsOf(archive.entries) };
  } finally {
    await archive.close();
  }
}
