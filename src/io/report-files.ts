import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FileSet, StagedFile, type Target } from './file-set.ts';
import { errorCode } from './input.ts';
import { WriteProblem, type Sink } from './output.ts';

/** The files of one run that are written anew each time: they appear together in the end, or none does. */
export class ReportFiles {
  readonly #cwd: string;
  readonly #set: FileSet;
  readonly #targets: Target[] = [];
  readonly #others: (StagedFile | GrowingFile)[] = [];

  constructor(cwd: string) {
    this.#cwd = cwd;
    this.#set = new FileSet(cwd);
  }

  /** Begins a file; one of its name is replaced in the end. @throws WriteProblem where it cannot be made */
  async begin(path: string): Promise<Sink> {
    const full = resolve(this.#cwd, path);
    const real = await realpath(full).catch(() => full);
    const there = await stat(real).catch(() => null);
    if (there?.isDirectory() === true) throw new WriteProblem(path, 'EISDIR');
    // A device or a pipe is written to; it must not be replaced.
    if (there?.isFile() === false || full.startsWith('/dev/')) {
      const file = new StagedFile(full, path, await opened(full, 'w', path));
      this.#others.push(file);
      return file;
    }
    // A link stays one: what it leads to is replaced.
    const target = real === full ? path : real;
    const file = await this.#set.begin(target);
    this.#targets.push({ file, path: target });
    return file;
  }

  /** Begins what is added to a file that others write too. @throws WriteProblem where it cannot be made */
  async append(path: string): Promise<Sink> {
    const file = new GrowingFile(path, await opened(resolve(this.#cwd, path), 'a', path));
    this.#others.push(file);
    return file;
  }

  /** Gives all files their names, or none; those left out do not appear. @throws WriteProblem where the disk takes no more */
  async commit(leftOut: (file: Sink) => boolean = () => false): Promise<void> {
    for (const file of this.#others) await file.finish();
    await this.#set.commit(this.#targets.filter(({ file }) => !leftOut(file)), true);
    await this.#set.discard();
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    for (const file of this.#others) await file.abandon();
    await this.#set.discard();
  }
}

async function opened(path: string, flags: 'w' | 'a', shown: string): Promise<FileHandle> {
  return open(path, flags).catch((error: unknown) => { throw new WriteProblem(shown, errorCode(error)); });
}

/** A file that others write too: the text is added at its end, in one piece, when all is done. */
class GrowingFile implements Sink {
  readonly #shown: string;
  #file: FileHandle | null;
  readonly #held: Uint8Array[] = [];

  constructor(shown: string, file: FileHandle) {
    this.#shown = shown;
    this.#file = file;
  }

  /** Keeps a piece. */
  write(piece: string | Uint8Array): Promise<void> {
    this.#held.push(Buffer.from(piece));
    return Promise.resolve();
  }

  /** Adds what was kept. @throws WriteProblem where the disk takes no more */
  async finish(): Promise<void> {
    try {
      await this.#file?.writeFile(Buffer.concat(this.#held));
    } catch (error) {
      throw new WriteProblem(this.#shown, errorCode(error));
    }
    await this.abandon();
  }

  /** Adds nothing. */
  async abandon(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
  }
}
