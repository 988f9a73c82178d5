import { lstat, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from './input.ts';
import { WriteProblem, type Sink } from './output.ts';

const HOLD = 262_144;

/** A file that has no name of its own yet. */
export class StagedFile implements Sink {
  readonly temporary: string;
  readonly #near: string;
  #file: FileHandle | null;
  #held: Uint8Array[] = [];
  #size = 0;

  constructor(temporary: string, near: string, file: FileHandle) {
    this.temporary = temporary;
    this.#near = near;
    this.#file = file;
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
}

/**
 * Files that appear together or not at all: each is written (0600) under a name without meaning in the folder where it
 * belongs, and all get their own names in the end.
 */
export class FileSet {
  readonly #cwd: string;
  readonly #files: StagedFile[] = [];
  #made = 0;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** Begins a file in the folder of a path. @throws WriteProblem where the folder takes none */
  async begin(near: string): Promise<StagedFile> {
    const temporary = this.#hidden(near);
    try {
      const file = new StagedFile(temporary, near, await open(temporary, 'wx', 0o600));
      this.#files.push(file);
      return file;
    } catch (error) {
      throw new WriteProblem(near, errorCode(error));
    }
  }

  /** Gives all files their names, or none: what they replace is put back when one fails. @throws WriteProblem */
  async commit(targets: readonly Target[], force: boolean): Promise<void> {
    const undo: (() => Promise<unknown>)[] = [];
    const replaced: string[] = [];
    let at = '';
    try {
      for (const { file } of targets) await file.finish();
      for (const { path } of targets) await refuseConflict(at = path, this.#cwd, force);
      for (const { file: { temporary }, path } of targets) {
        at = path;
        const full = resolve(this.#cwd, path);
        const backup = this.#hidden(path);
        if (force && await rename(full, backup).then(() => true, absent)) {
          replaced.push(backup);
          undo.push(() => rename(backup, full));
        }
        await rename(temporary, full);
        undo.push(() => rename(full, temporary));
      }
    } catch (error) {
      for (const step of undo.reverse()) await step().catch(() => undefined);
      throw error instanceof WriteProblem ? error : new WriteProblem(at, errorCode(error));
    }
    for (const backup of replaced) await rm(backup, { force: true });
    for (const { file } of targets) this.#files.splice(this.#files.indexOf(file), 1);
  }

  /** Removes everything that has no name yet. */
  async discard(): Promise<void> {
    for (const file of this.#files.splice(0)) {
      await file.abandon();
      await rm(file.temporary, { force: true });
    }
  }

  #hidden(near: string): string {
    return join(dirname(resolve(this.#cwd, near)), `.lhl-${process.pid.toString(36)}-${Date.now().toString(36)}-${String(++this.#made)}.tmp`);
  }
}

/** Refuses a path where no file can or must appear. @throws WriteProblem for a folder or a device, and for a file without `force` */
export async function refuseConflict(path: string, cwd: string, force: boolean): Promise<void> {
  const problem = (error: unknown): never => { throw new WriteProblem(path, errorCode(error)); };
  const full = resolve(cwd, path);
  await stat(dirname(full)).catch(problem);
  const there = await lstat(full).catch((error: unknown) => (errorCode(error) === 'ENOENT' ? null : problem(error)));
  if (there === null) return;
  if (there.isDirectory()) throw new WriteProblem(path, 'EISDIR');
  if (!there.isFile() && !there.isSymbolicLink()) throw new WriteProblem(path, 'ENOTSUP');
  if (!force) throw new WriteProblem(path, 'EEXIST');
}

/** Whether two paths are one place, whether or not a file is there. */
export async function isSamePlace(one: string, other: string, cwd: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map(async (path) => {
    const full = resolve(cwd, path);
    const folder = await realpath(dirname(full)).catch(() => dirname(full));
    return realpath(full).catch(() => join(folder, full.slice(dirname(full).length)));
  }));
  return first === second;
}

/** Whether something has that name. */
export async function exists(path: string, cwd: string): Promise<boolean> {
  return lstat(resolve(cwd, path)).then(() => true, () => false);
}

function absent(error: unknown): boolean {
  if (errorCode(error) === 'ENOENT') return false;
  throw error;
}
