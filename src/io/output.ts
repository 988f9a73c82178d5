import { once } from 'node:events';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from './input.ts';
import type { World } from './world.ts';

/** A file that cannot be written, and why. */
export class WriteProblem extends Error {
  readonly kind: 'missing' | 'folder' | 'denied' | 'exists' | 'input' | 'full' | 'other';
  readonly path: string;
  readonly code: string;

  constructor(path: string, code: string) {
    super(`cannot write: ${code}`);
    this.path = path;
    this.code = code;
    this.kind = kinds[code] ?? 'other';
  }
}

const kinds: Readonly<Record<string, WriteProblem['kind']>> = {
  ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'folder', EACCES: 'denied', EPERM: 'denied', EBUSY: 'denied', EROFS: 'denied',
  EEXIST: 'exists', ENOSPC: 'full', INPUT: 'input',
};

/** Whether two paths lead to one file; a file that does not exist is none. */
export async function isSameFile(one: string, other: string, cwd: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(resolve(cwd, path)).catch(() => null)));
  return first !== null && first === second;
}

/** Where text and bytes go, in order. */
export interface Sink {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
}

/** A stream of the world as a sink; a reader that has gone away is not waited for. */
export function streamSink(stream: World['stdout'], signal: AbortSignal): Sink {
  return {
    async write(piece) {
      if (piece.length === 0 || stream.destroyed || stream.errored) return;
      if (!stream.write(piece)) await once(stream, 'drain', { signal }).catch(() => undefined);
    },
  };
}

// Two files of one run must not meet under their temporary names.
let made = 0;

/**
 * A file that appears complete or not at all: it is written under another name in the same folder (0600) and gets its
 * own name in the end.
 */
export class NewFile implements Sink {
  readonly path: string;
  readonly #temporary: string;
  readonly #shown: string;
  #file: FileHandle | null;
  #held: Uint8Array[] = [];
  #size = 0;

  private constructor(path: string, shown: string, temporary: string, file: FileHandle) {
    this.path = path;
    this.#shown = shown;
    this.#temporary = temporary;
    this.#file = file;
  }

  /** Begins a file. @throws WriteProblem where the folder takes none, or the name is that of a folder. */
  static async begin(path: string, cwd: string): Promise<NewFile> {
    const full = resolve(cwd, path);
    try {
      const there = await stat(full).catch(() => null);
      if (there?.isDirectory() === true) throw new WriteProblem(path, 'EISDIR');
      // A device or a pipe is written to; it must not be replaced.
      if (there?.isFile() === false) return new NewFile(full, path, full, await open(full, 'w'));
      const temporary = join(dirname(full), `.lhl-${process.pid.toString(36)}-${(made++).toString(36)}-${Date.now().toString(36)}.tmp`);
      return new NewFile(full, path, temporary, await open(temporary, 'wx', 0o600));
    } catch (error) {
      throw error instanceof WriteProblem ? error : new WriteProblem(path, errorCode(error));
    }
  }

  /** Adds a piece. @throws WriteProblem where the disk takes no more; the caller then discards the file. */
  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#held.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= 262_144) await this.#flush();
  }

  /** Gives the file its own name, over a file of that name. */
  async commit(): Promise<void> {
    try {
      await this.finish();
      if (this.#temporary !== this.path) await rename(this.#temporary, this.path);
    } catch (error) {
      await this.discard();
      throw error instanceof WriteProblem ? error : new WriteProblem(this.#shown, errorCode(error));
    }
  }

  /** Writes what is left, so that only the name is missing. */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#file?.close();
    this.#file = null;
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
    if (this.#temporary !== this.path) await rm(this.#temporary, { force: true });
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#held);
    this.#held = [];
    this.#size = 0;
    try {
      if (bytes.length > 0) await this.#file?.writeFile(bytes);
    } catch (error) {
      throw new WriteProblem(this.#shown, errorCode(error));
    }
  }
}

/** A file that others write too: the text is added at its end, in one piece, when all is done. */
export class GrowingFile implements Sink {
  readonly #shown: string;
  #file: FileHandle | null;
  readonly #held: Uint8Array[] = [];

  private constructor(shown: string, file: FileHandle) {
    this.#shown = shown;
    this.#file = file;
  }

  /** Opens a file, or makes it. @throws WriteProblem where that cannot be. */
  static async begin(path: string, cwd: string): Promise<GrowingFile> {
    try {
      return new GrowingFile(path, await open(resolve(cwd, path), 'a'));
    } catch (error) {
      throw new WriteProblem(path, errorCode(error));
    }
  }

  /** Keeps a piece. */
  write(piece: string | Uint8Array): Promise<void> {
    this.#held.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
    return Promise.resolve();
  }

  /** Adds what was kept. @throws WriteProblem where the disk takes no more */
  async finish(): Promise<void> {
    try {
      await this.#file?.writeFile(Buffer.concat(this.#held));
    } catch (error) {
      throw new WriteProblem(this.#shown, errorCode(error));
    }
    await this.discard();
  }

  /** What was kept is there since it was finished. */
  commit(): Promise<void> {
    return Promise.resolve();
  }

  /** Adds nothing. */
  async discard(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
  }
}
