import { access, constants, lstat, open, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileSystem, removeOr, type FileSystem } from './file-system.ts';
import { errorCode } from '../streams/input.ts';
import { hiddenName, sweep, type FileNote } from './left-overs.ts';
import { nameProblem } from './output-name.ts';
import { StagedFile, type WatchBytes } from './staged-file.ts';
import { WriteProblem } from '../streams/output.ts';
import { isReadOnly, keep, Replacing } from './replacing.ts';
import { isSamePlace } from './same-place.ts';
import type { Host } from '../host.ts';

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
  async beginFile(near: string, watch: WatchBytes = null): Promise<StagedFile> {
    if (this.#dryRun) {
      await refuseUnwritable(near, this.#host);
      return new StagedFile('', near, null);
    }
    const temporary = await this.#hidden(near);
    const digest = this.#host.audit?.digest() ?? null;
    return this.#added(near, async () => new StagedFile(temporary, near, await open(temporary, 'wx', 0o600), digest, watch));
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
        await replacing.putFile(temporary, full, i === targets.length - 1 ? null : join(dirname(full), hiddenName('old')));
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
  const folder = await stat(dirname(full)).catch(problem);
  // Windows says of a file below a file what it says of one in a folder that is not there.
  if (!folder.isDirectory()) throw new WriteProblem(path, 'ENOTDIR');
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
