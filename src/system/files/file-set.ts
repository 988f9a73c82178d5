import { access, constants, lstat, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileSystem, removeOr, type FileSystem } from './file-system.ts';
import { errorCode } from '../streams/input.ts';
import { hiddenName, sweep, type FileNote } from './left-overs.ts';
import type { Digest } from '../audit/audit.ts';
import { nameProblem } from './output-name.ts';
import { WriteProblem, type Sink } from '../streams/output.ts';
import { isReadOnly, keep, Replacing } from './replacing.ts';
import { isSamePlace } from './same-place.ts';
import type { Host } from '../host.ts';

const HOLD = 262_144;

/** A file that has no name of its own yet. */
export class StagedFile implements Sink {
  readonly temporary: string;
  readonly #near: string;
  #file: FileHandle | null;
  #held: Uint8Array[] = [];
  #size = 0;

  /** The digest of what is written, where the run is recorded. */
  readonly digest: Digest | null;

  /** @param file null where it is already written, or nothing is to be written */
  constructor(temporary: string, near: string, file: FileHandle | null, digest: Digest | null = null) {
    this.temporary = temporary;
    this.#near = near;
    this.#file = file;
    this.digest = digest;
  }

  /** Adds a piece. @throws WriteProblem where the disk takes no more */
  async write(piece: string | Uint8Array): Promise<void> {
    if (piece.length >= HOLD) {
      await this.#flush();
      await this.#put(typeof piece === 'string' ? Buffer.from(piece) : piece);
      return;
    }
    const bytes = Buffer.from(piece);
    this.#held.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= HOLD) await this.#flush();
  }

  /** Writes what is left and closes the file; it may be done twice. @throws WriteProblem */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#file?.close().catch((error: unknown) => { throw new WriteProblem(this.#near, errorCode(error)); });
    this.#file = null;
  }

  /** Closes the file, whatever is not yet written. */
  async abandon(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#held);
    this.#held = [];
    this.#size = 0;
    if (bytes.length > 0) await this.#put(bytes);
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.digest?.update(bytes);
    try {
      for (let done = 0; this.#file !== null && done < bytes.length;) done += (await this.#file.write(bytes, done)).bytesWritten;
    } catch (error) {
      throw new WriteProblem(this.#near, errorCode(error));
    }
  }
}

/** Where a staged file goes. */
export interface Target {
  readonly file: StagedFile;
  readonly path: string;
  /** Whether it may replace a file, where this is known of it alone. */
  readonly force?: boolean;
  /** How many data rows it has, where that is known. */
  readonly rows?: number;
}

/** The parts of the run that a set of files needs. */
export type SetWorld = Pick<Host, 'cwd' | 'files' | 'audit'>;

/**
 * Files that appear together or not at all: each is written (0600) under a name without meaning in the folder where it
 * belongs, and all get their own names in the end.
 */
export class FileSet {
  readonly #host: SetWorld;
  readonly #system: FileSystem;
  readonly #onNote: (note: FileNote) => void;
  readonly #dryRun: boolean;
  readonly #files: StagedFile[] = [];
  readonly #swept = new Set<string>();
  readonly #notes: FileNote[] = [];

  /**
   * @param onNote is told, in the end, what else became of files of ours
   * @param dryRun whether nothing is written: an obstacle that would keep a file from its name is told all the same
   */
  constructor(host: SetWorld, onNote: (note: FileNote) => void = () => undefined, dryRun = false) {
    this.#host = host;
    this.#system = host.files ?? fileSystem;
    this.#onNote = onNote;
    this.#dryRun = dryRun;
  }

  /** Begins a file in the folder of a path. @throws WriteProblem where the folder takes none */
  async begin(near: string): Promise<StagedFile> {
    if (this.#dryRun) {
      await refuseUnwritable(near, this.#host);
      return new StagedFile('', near, null);
    }
    const temporary = await this.#hidden(near);
    const digest = this.#host.audit?.digest() ?? null;
    return this.#added(near, async () => new StagedFile(temporary, near, await open(temporary, 'wx', 0o600), digest));
  }

  /** Begins a file that is another one as it is, however the two go on: a link to it, or a copy. @throws WriteProblem */
  async beginAs(original: string, near: string): Promise<StagedFile> {
    const temporary = await this.#hidden(near);
    return this.#added(near, async () => {
      await keep(resolve(this.#host.cwd, original), temporary, this.#system);
      return new StagedFile(temporary, near, null);
    });
  }

  /** Gives all files their names, or none: the files that they replace are put back when one fails. @throws WriteProblem */
  async commit(targets: readonly Target[], force: boolean): Promise<void> {
    const replacing = new Replacing(this.#system);
    let at = '';
    try {
      for (const { file } of targets) await file.finish();
      for (const target of targets) await refuseConflict(at = target.path, this.#host, target.force ?? force);
      if (this.#dryRun) return;
      for (const [i, { file: { temporary }, path }] of targets.entries()) {
        const full = resolve(this.#host.cwd, at = path);
        // Nothing can fail after the last one.
        await replacing.put(temporary, full, i === targets.length - 1 ? null : join(dirname(full), hiddenName('old')));
      }
    } catch (error) {
      const stranded = await replacing.takeBack();
      if (error instanceof WriteProblem && stranded.length === 0) throw error;
      throw new WriteProblem(at, error instanceof WriteProblem ? error.code : errorCode(error), { stranded });
    }
    this.#notes.push(...await replacing.finish());
    for (const { file, path, rows = null } of targets) this.#host.audit?.addOutput(path, file.digest, rows);
    for (const { file } of targets) this.#files.splice(this.#files.indexOf(file), 1);
  }

  /** Removes everything that has no name yet. */
  async discard(): Promise<void> {
    for (const file of this.#files.splice(0)) {
      await file.abandon();
      const code = await removeOr(file.temporary, this.#system);
      if (code !== null) this.#notes.push({ kind: 'stays', path: file.temporary, code });
    }
    for (const note of this.#notes.splice(0)) this.#onNote(note);
  }

  async #added(near: string, make: () => Promise<StagedFile>): Promise<StagedFile> {
    try {
      const file = await make();
      this.#files.push(file);
      return file;
    } catch (error) {
      throw new WriteProblem(near, errorCode(error));
    }
  }

  // The first file in each folder removes what earlier runs have left there.
  async #hidden(near: string): Promise<string> {
    refuseName(near, this.#host);
    const folder = dirname(resolve(this.#host.cwd, near));
    if (!this.#swept.has(folder)) this.#notes.push(...await sweep(folder, this.#system));
    this.#swept.add(folder);
    const temporary = join(folder, hiddenName('tmp'));
    this.#host.audit?.addStaged(temporary);
    return temporary;
  }
}

/**
 * Refuses a path where no file can or must appear.
 * @throws WriteProblem for a name that the system does not take, a folder or a device, a file without `force`, and one that
 * nobody may write to
 */
export async function refuseConflict(path: string, host: SetWorld, force: boolean): Promise<void> {
  const problem = (error: unknown): never => { throw new WriteProblem(path, errorCode(error)); };
  refuseName(path, host);
  await refuseLog(path, host);
  const full = resolve(host.cwd, path);
  await stat(dirname(full)).catch(problem);
  const there = await lstat(full).catch((error: unknown) => (errorCode(error) === 'ENOENT' ? null : problem(error)));
  if (there === null) return;
  if (there.isDirectory()) throw new WriteProblem(path, 'EISDIR');
  if (!there.isFile() && !there.isSymbolicLink()) throw new WriteProblem(path, 'SPECIAL');
  if (!force) throw new WriteProblem(path, 'EEXIST');
  if (there.isFile() && isReadOnly(there)) throw new WriteProblem(path, 'READONLY');
}

// A run cannot be recorded in a file that it writes itself.
async function refuseLog(path: string, host: SetWorld): Promise<void> {
  if (host.audit && await isSamePlace(path, host.audit.log, host)) throw new WriteProblem(path, 'LOG');
}

/** Refuses a path whose folder takes no file, or could not be made. Nothing is written. @throws WriteProblem */
export async function refuseUnwritable(path: string, host: SetWorld): Promise<void> {
  refuseName(path, host);
  for (let folder = dirname(resolve(host.cwd, path)); ; folder = dirname(folder)) {
    const there = await stat(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT' && folder !== dirname(folder)) return null;
      throw new WriteProblem(path, errorCode(error) === 'ENOTDIR' ? 'CLASH' : errorCode(error));
    });
    if (there === null) continue;
    if (!there.isDirectory()) throw new WriteProblem(path, 'CLASH');
    await access(folder, constants.W_OK).catch((error: unknown) => { throw new WriteProblem(path, errorCode(error)); });
    return;
  }
}

/** Refuses a path with a name that the system does not take. @throws WriteProblem */
export function refuseName(path: string, { files: { platform } = fileSystem }: SetWorld): void {
  const wrong = nameProblem(path, platform);
  if (wrong !== null) throw new WriteProblem(path, wrong);
}

/** Whether something has that name. */
export async function exists(path: string, cwd: string): Promise<boolean> {
  return lstat(resolve(cwd, path)).then(() => true, () => false);
}
