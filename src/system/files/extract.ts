import { writeSync } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Audit, Digest } from '../audit/audit.ts';
import { refuseUnwritable } from './file-set.ts';
import { fileSystem, patiently, removeOr, type FileSystem } from './file-system.ts';
import { errorCode } from '../streams/input.ts';
import { NEW, OLD, hiddenName, sweep, type FileNote } from './left-overs.ts';
import { makeFolders, removeEmpty } from './make-folders.ts';
import { WriteProblem } from '../streams/output.ts';
import { findConflict, place } from './place.ts';
import { throwIfInterrupted } from '../host.ts';
import type { ZipArchive, ZipEntry } from '../../bytes/zip/archive.ts';

/** The options of an extraction. */
export interface ExtractOptions {
  /** The folder that the files go into, absolute; made where it does not exist. */
  readonly destination: string;
  /** Whether existing files may be replaced. */
  readonly force: boolean;
  /** Whether everything is read and proven right, and nothing written. */
  readonly dryRun?: boolean;
  readonly password: Uint8Array | null;
  readonly signal: AbortSignal;
  /** Called with the number of bytes written so far. */
  readonly onBytes: (bytes: number) => void;
  /** Called with other facts about files of ours. */
  readonly onNote?: (note: FileNote) => void;
  readonly files?: FileSystem | undefined;
  /** Takes down each file that was written, by its path below `folder`, the destination as the user named it. */
  readonly recorded?: { readonly audit: Audit; readonly folder: string } | null;
}

/**
 * Extracts an archive: everything into a private folder (0700, files 0600) in or beside the destination, which takes its place
 * only when every byte was proven right. After a failure nothing of it stays.
 * @returns the files, not the folders, in the order of the archive
 * @throws ZipProblem, OpenProblem, WriteProblem, Interrupted
 */
export async function extract(archive: ZipArchive, options: ExtractOptions): Promise<readonly ZipEntry[]> {
  const { destination, force, onNote, files: system = fileSystem } = options;
  const exists = await findConflict(destination, archive.entries, force);
  if (options.dryRun === true) return readThrough(archive, options);
  // Inside a folder that is there, since the one above may belong to others or be another disk.
  const parent = exists ? destination : dirname(destination);
  const made = await makeFolders(parent).catch(problemAt(parent));
  const notes: FileNote[] = [...await sweep(parent, system)];
  const temp = join(parent, hiddenName('tmp'));
  const [stage, old] = [join(temp, NEW), join(temp, OLD)];
  let stranded: readonly string[] = [];
  const digests = new Map<ZipEntry, Digest>();
  try {
    await mkdir(temp, { mode: 0o700 }).catch(problemAt(parent));
    await mkdir(stage, { mode: 0o700 }).catch(problemAt(parent));
    await fill(stage, archive, options, digests);
    throwIfInterrupted(options.signal);
    if (exists) notes.push(...await place(stage, old, destination, archive.entries, force, system));
    else await patiently(system, () => system.rename(stage, destination)).catch(problemAt(destination));
  } catch (error) {
    if (error instanceof WriteProblem) stranded = error.stranded;
    throw error;
  } finally {
    // Only this folder holds the files that could not be put back.
    const code = await removeOr(stranded.length > 0 ? stage : temp, system);
    if (code !== null) notes.push({ kind: 'stays', path: temp, code });
    if (made !== undefined) await removeEmpty(parent, made);
    for (const note of notes) onNote?.(note);
  }
  for (const [entry, digest] of digests) options.recorded?.audit.addOutput(join(options.recorded.folder, ...entry.parts), digest);
  return archive.entries.filter((entry) => !entry.folder);
}

async function readThrough(archive: ZipArchive, { destination, password, signal, onBytes }: ExtractOptions): Promise<readonly ZipEntry[]> {
  await refuseUnwritable(join(destination, '_'), { cwd: destination });
  const files = archive.entries.filter((entry) => !entry.folder);
  let bytes = 0;
  for (const entry of files) {
    throwIfInterrupted(signal);
    for await (const chunk of archive.read(entry, { password, signal })) onBytes(bytes += chunk.length);
  }
  return files;
}

async function fill(
  stage: string, archive: ZipArchive, { destination, password, signal, onBytes, recorded }: ExtractOptions, digests: Map<ZipEntry, Digest>,
): Promise<void> {
  const made = new Set<string>();
  let bytes = 0;
  for (const entry of archive.entries) {
    throwIfInterrupted(signal);
    const path = join(stage, ...entry.parts);
    const shown = join(destination, ...entry.parts);
    const folder = entry.folder ? path : dirname(path);
    if (!made.has(folder)) await makeFolders(folder).catch(problemAt(shown));
    made.add(folder);
    if (entry.folder) continue;
    const file = await open(path, 'wx', 0o600).catch(problemAt(shown));
    const digest = recorded?.audit.digest();
    if (digest) digests.set(entry, digest);
    try {
      for await (const chunk of archive.read(entry, { password, signal })) {
        writeAll(file, chunk, problemAt(shown));
        digest?.update(chunk);
        onBytes(bytes += chunk.length);
      }
    } finally {
      await file.close();
    }
  }
}

// Synchronous: to wake another thread for each piece would take longer.
function writeAll({ fd }: FileHandle, bytes: Uint8Array, failed: (error: unknown) => never): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
  } catch (error) {
    failed(error);
  }
}

function problemAt(path: string): (error: unknown) => never {
  return (error) => { throw new WriteProblem(path, errorCode(error)); };
}
