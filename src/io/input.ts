import { readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { headerStart } from './encoding.ts';
import { throwIfInterrupted, type World } from './world.ts';

/** A file that cannot be opened, and why. */
export class OpenProblem extends Error {
  readonly kind: 'missing' | 'folder' | 'denied' | 'other';
  readonly path: string;
  readonly code: string;

  constructor(path: string, code: string) {
    super(`cannot open: ${code}`);
    this.path = path;
    this.code = code;
    this.kind = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code === 'EISDIR' ? 'folder' : code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' ? 'denied' : 'other';
  }
}

const CHUNK = 262_144;
// More than an upload file has.
const SMALL = 1_048_576;

/**
 * The bytes of a file, or of standard input for `-`, piece by piece.
 * @param reuse whether a piece may be overwritten when the next one is asked for: a big file then takes half the memory
 * @throws OpenProblem where it cannot be opened or read; Interrupted when the user interrupts
 */
export async function* readBytes(path: string, world: World, reuse = false): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    // Nobody may ever type or send anything: an interruption must not wait for it.
    const stop = (): void => { world.stdin.destroy(); };
    world.signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const chunk of world.stdin) {
        throwIfInterrupted(world.signal);
        yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
      }
    } finally {
      world.signal.removeEventListener('abort', stop);
    }
    return;
  }
  const problem = (error: unknown): OpenProblem => new OpenProblem(path, errorCode(error));
  // An empty name, as from an unset variable, would be the working folder.
  if (path === '') throw new OpenProblem(path, 'ENOENT');
  const small = smallFile(resolve(world.cwd, path));
  if (small !== null) {
    // Many small files are interrupted between two of them.
    await setImmediate();
    throwIfInterrupted(world.signal);
    if (small.length > 0) yield small;
    return;
  }
  const file = await open(resolve(world.cwd, path)).catch((error: unknown) => { throw problem(error); });
  try {
    let into = Buffer.allocUnsafe(CHUNK);
    for (;; into = reuse ? into : Buffer.allocUnsafe(CHUNK)) {
      const { bytesRead, buffer } = await file.read(into, 0, CHUNK).catch((error: unknown) => { throw problem(error); });
      throwIfInterrupted(world.signal);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Whether a path, absolute, is that of a file on a disk that is no larger than an upload file may become. */
export function isSmallFile(path: string): boolean {
  try {
    const there = statSync(path);
    return there.isFile() && there.size <= SMALL;
  } catch {
    return false;
  }
}

// At once: to wake threads that wait for the disk would take longer. Null for what is no small file, or cannot be read.
function smallFile(path: string): Uint8Array | null {
  try {
    return isSmallFile(path) ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

/** Whether a path is that of a file on a disk, which can be read at any place and again; a pipe is none. */
export function isRegularFile(path: string, cwd: string): boolean {
  try {
    return statSync(resolve(cwd, path)).isFile();
  } catch {
    return false;
  }
}

/** The code of a system error such as ENOENT; the name of any other error. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

/**
 * The pieces of a file with the first ones joined until they hold the header line, so that it can be looked at.
 * A line longer than a megabyte is not waited for.
 */
export async function* headFirst(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    const joined: Uint8Array = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    const enough: boolean = joined.indexOf(0x0a, headerStart(joined)) >= 0 || joined.length >= 1_048_576;
    if (enough) yield joined;
    // The next piece may overwrite this one.
    head = enough ? null : new Uint8Array(joined);
  }
  if (head !== null && head.length > 0) yield head;
}
