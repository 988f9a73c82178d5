import {
  closeSync, fstatSync, ftruncateSync, openSync, readFileSync, readSync, renameSync, statSync, unlinkSync, writeFileSync, writeSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileSystem } from '../files/file-system.ts';
import { hiddenName, isLeftOver } from '../files/left-overs.ts';
import { realPlace } from '../files/same-place.ts';
import { errorCode } from '../streams/input.ts';
import { WriteProblem } from '../streams/output.ts';
import type { Host } from '../host.ts';

const LF = 0x0a;
/** Somebody who holds the lock for longer is gone. */
const PATIENCE = 10_000;
const MOMENT = 2000;
const DENIED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTSUP', 'ENOSYS']);

/** A file of lines to which many runs add at the same time. */
export class LogFile {
  readonly path: string;
  readonly #shown: string;
  readonly #file: number;

  private constructor(path: string, shown: string, file: number) {
    this.path = path;
    this.#shown = shown;
    this.#file = file;
  }

  /**
   * Opens a file, or makes it, so that it is certain before the work that a line can be added.
   * @param mark the beginning of each line; a file that begins otherwise is another file, to which nothing must be added
   * @throws WriteProblem
   */
  static async open(shown: string, mark: string, { cwd, files = fileSystem }: Pick<Host, 'cwd' | 'files'>): Promise<LogFile> {
    const path = await realPlace(resolve(cwd, shown), files);
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isFile() === false) throw new WriteProblem(shown, there.isDirectory() ? 'EISDIR' : 'SPECIAL');
    try {
      const file = openSync(path, 'a+', 0o600);
      const head = Buffer.alloc(mark.length);
      const read = readSync(file, head, 0, head.length, 0);
      if (head.subarray(0, read).toString('latin1') === mark.slice(0, read)) return new LogFile(path, shown, file);
      closeSync(file);
    } catch (error) {
      throw new WriteProblem(shown, errorCode(error));
    }
    throw new WriteProblem(shown, 'NOTLOG');
  }

  /** Adds a line, whole or not at all. @throws WriteProblem where the disk does not take it */
  async append(line: string): Promise<void> {
    const release = await this.#lock();
    try {
      this.#writeLine(line);
    } catch (error) {
      throw error instanceof WriteProblem ? error : new WriteProblem(this.#shown, errorCode(error));
    } finally {
      release();
    }
  }

  /** Ends it. */
  close(): void {
    closeSync(this.#file);
  }

  // A line that a run could not finish, since it was killed or the disk was full, stays a line of its own.
  #writeLine(line: string): void {
    const { size } = fstatSync(this.#file);
    const last = Buffer.alloc(1);
    const torn = size > 0 && readSync(this.#file, last, 0, 1, size - 1) === 1 && last[0] !== LF;
    const bytes = Buffer.from(`${torn ? '\n' : ''}${line}\n`);
    // One call: the system puts the bytes of one behind those of another, also where the lock does not hold.
    const written = writeSync(this.#file, bytes);
    if (written === bytes.length) return;
    if (fstatSync(this.#file).size === size + written) ftruncateSync(this.#file, size);
    throw new WriteProblem(this.#shown, 'ENOSPC');
  }

  // A drive of the network does not put the bytes of one computer behind those of another, so a file beside the log says whose turn it is.
  async #lock(): Promise<() => void> {
    const lock = `${this.path}.lock`;
    const token = hiddenName('tmp');
    const began = performance.now();
    const seen: { holder: string | null; since: number } = { holder: null, since: 0 };
    for (;;) {
      try {
        writeFileSync(lock, token, { flag: 'wx', mode: 0o600 });
        return () => { removeOwn(lock, token); };
      } catch (error) {
        const code = errorCode(error);
        // Windows refuses for a moment the name of a file that is being removed.
        const isHeld = code === 'EEXIST' || (process.platform === 'win32' && performance.now() - began < MOMENT);
        // Where the folder takes no new file, the log has to do without a lock.
        if (!isHeld && DENIED.has(code)) return () => undefined;
        if (!isHeld) throw new WriteProblem(this.#shown, code);
      }
      const holder = readOr(lock);
      if (seen.holder !== holder) Object.assign(seen, { holder, since: performance.now() });
      if (isLeftOver(holder) !== null || performance.now() - seen.since > PATIENCE) takeAway(lock, token);
      else await setTimeout(1 + Math.random() * 10);
    }
  }
}

// Another run may have taken the lock for that of a run that is gone.
function removeOwn(lock: string, token: string): void {
  if (readOr(lock) === token) quietly(() => { unlinkSync(lock); });
}

// Where several runs find it so, only one of them takes the name away.
function takeAway(lock: string, token: string): void {
  quietly(() => {
    renameSync(lock, `${lock}${token}`);
    unlinkSync(`${lock}${token}`);
  });
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // It is gone, or somebody else's turn.
  }
}
