import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ZipLimits } from '../../bytes/zip/limits.ts';
import { packFiles, proveContent, type PackOptions, type Packed } from '../../bytes/zip/write.ts';
import { InputChanged, lookOf } from '../files/steady.ts';
import { throwIfInterrupted, type Host } from '../host.ts';
import { OpenProblem, errorCode, readBytes } from '../streams/input.ts';
import type { Sink } from '../streams/output.ts';
import { openArchive } from './open.ts';
import { nodeTools } from './tools.ts';

/** A file to pack. */
export interface ToPack {
  readonly path: string;
  /** Its name in the archive. */
  readonly name: string;
}

/**
 * Writes an encrypted archive of files, piece by piece.
 * @throws OpenProblem for a file that cannot be read, InputChanged for one that is written to meanwhile, WriteProblem, Interrupted
 */
export async function writeArchive(files: readonly ToPack[], sink: Sink, options: PackOptions, host: Host): Promise<readonly Packed[]> {
  try {
    return await packFiles(files.map(({ path, name }) => ({ name, open: () => openFile(path, host) })), (piece) => sink.write(piece),
      options, host.signal, nodeTools);
  } catch (error) {
    throwIfInterrupted(host.signal);
    throw error;
  }
}

async function openFile(path: string, host: Host): Promise<{
  readonly size: number; readonly modified: Date; readonly content: AsyncGenerator<Uint8Array>;
}> {
  const full = resolve(host.cwd, path);
  const before = await lookOf(full);
  const { size, mtime } = await stat(full).catch((error: unknown) => { throw new OpenProblem(path, errorCode(error)); });
  async function* content(): AsyncGenerator<Uint8Array> {
    yield* readBytes(path, host);
    if (await lookOf(full) !== before) throw new InputChanged(path);
  }
  return { size, modified: mtime, content: content() };
}

/**
 * Opens an archive that was written, and holds every byte in it against what was packed.
 * @returns the size of the archive in bytes, and the limits that opening it takes
 * @throws Error where something differs, which is a mistake of ours; OpenProblem, ZipProblem, Interrupted
 */
export async function proveArchive(
  path: string, packed: readonly Packed[], options: Pick<PackOptions, 'cipher' | 'password'>, { cwd, signal, audit }: Host,
): Promise<{ readonly size: number; readonly limits: ZipLimits }> {
  const archive = await openArchive({ path, cwd, audit }, null);
  try {
    return { size: archive.size, limits: await proveContent(archive, packed, options, signal, nodeTools) };
  } finally {
    await archive.close();
  }
}
