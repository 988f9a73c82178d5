import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../streams/input.ts';
import { WriteProblem } from '../streams/output.ts';

/**
 * A temporary file of our own, which nobody else may read.
 * @throws WriteProblem of the kind `temporary` where the system has no place for it
 */
export class TemporaryFile {
  readonly #parent = tmpdir();
  /** Null where the file has no name any more. */
  #folder: string | null = null;
  readonly #file: number;
  /** In bytes. */
  size = 0;

  constructor() {
    this.#file = this.#try(() => {
      const folder = this.#folder = mkdtempSync(join(this.#parent, 'lhl-'));
      return openSync(join(folder, '0'), 'wx+', 0o600);
    });
    // A file without a name ends with the process; Windows does not remove a file that is open.
    this.#remove();
  }

  /** Adds bytes at the end. */
  addBytes(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      const written = this.#try(() => writeSync(this.#file, bytes, done, bytes.length - done, this.size));
      done += written;
      this.size += written;
    }
  }

  /** Fills a buffer with the bytes at a place. @returns how many there are */
  read(into: Uint8Array, at: number): number {
    return this.#try(() => readSync(this.#file, into, 0, into.length, at));
  }

  /** Removes the file. */
  close(): void {
    closeSync(this.#file);
    this.#remove();
  }

  #try<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      this.#remove();
      throw new WriteProblem(this.#parent, errorCode(error), { temporary: true });
    }
  }

  #remove(): void {
    if (this.#folder === null) return;
    try {
      rmSync(this.#folder, { recursive: true, force: true });
      this.#folder = null;
    } catch {
      // The end of the run tries it again.
    }
  }
}
