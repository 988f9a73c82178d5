import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { SourceProblem } from '../../bytes/failures.ts';
import { openWaiting, waits } from './pipe.ts';
import { throwIfInterrupted, type Host } from '../host.ts';

/** A file that cannot be opened, and why. */
export class OpenProblem extends SourceProblem {
  readonly kind: 'missing' | 'folder' | 'denied' | 'pipe' | 'large' | 'other';
  readonly path: string;
  readonly code: string;

  constructor(path: string, code: string) {
    super(`cannot open: ${code}`);
    this.path = path;
    this.code = code;
    this.kind = kinds[code] ?? 'other';
  }
}

const kinds: Readonly<Record<string, OpenProblem['kind']>> = {
  ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'folder', EACCES: 'denied', EPERM: 'denied', EBUSY: 'denied', PIPE: 'pipe', EFBIG: 'large',
};

const CHUNK = 262_144;
// More than an upload file has.
const SMALL = 1_048_576;

/**
 * The bytes of a file, or of standard input for `-`, piece by piece.
 * @param reuse whether a piece may be overwritten when the next one is asked for: a big file then takes half the memory
 * @throws OpenProblem where it cannot be opened or read; Interrupted when the user interrupts
 */
export function readBytes(path: string, host: Host, reuse = false): AsyncGenerator<Uint8Array> {
  const pieces = readUnrecorded(path, host, reuse);
  return host.audit ? host.audit.watch(path, pieces) : pieces;
}

/** The same for a file of which nothing is taken down anywhere, such as one that holds a password. */
export async function* readUnrecorded(path: string, host: Host, reuse = false): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    yield* streamBytes(host.stdin, host.signal);
    return;
  }
  const problem = (error: unknown): OpenProblem => new OpenProblem(path, errorCode(error));
  // An empty name, as from an unset variable, would be the working folder.
  if (path === '') throw new OpenProblem(path, 'ENOENT');
  const small = smallFile(resolve(host.cwd, path), reuse);
  if (small !== null) {
    try {
      // Many small files are interrupted between two of them.
      await setImmediate();
      throwIfInterrupted(host.signal);
      // Not as a Buffer: what reads bytes also reads arrays of its own, and the engine would compile it again for the second class.
      if (small.length > 0) yield new Uint8Array(small.buffer, small.byteOffset, small.length);
    } finally {
      if (reuse) spare = small.buffer;
    }
    return;
  }
  const waiting = openWaiting(path, host.cwd);
  if (waiting) {
    let stream: Readable | null = null;
    try {
      stream = await waiting;
      yield* streamBytes(stream, host.signal);
    } catch (error) {
      throw host.signal.aborted ? error : problem(error);
    } finally {
      stream?.destroy();
    }
    return;
  }
  const file = await open(resolve(host.cwd, path)).catch((error: unknown) => { throw problem(error); });
  try {
    let into = Buffer.allocUnsafe(CHUNK);
    for (;; into = reuse ? into : Buffer.allocUnsafe(CHUNK)) {
      const { bytesRead, buffer } = await file.read(into, 0, CHUNK).catch((error: unknown) => { throw problem(error); });
      throwIfInterrupted(host.signal);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/**
 * All bytes of a small file, such as a configuration.
 * @param largest in bytes
 * @throws OpenProblem where it cannot be read, or is larger; Interrupted
 */
export async function readWhole(path: string, host: Host, largest: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of readBytes(path, host)) {
    pieces.push(piece);
    if ((size += piece.length) > largest) throw new OpenProblem(path, 'EFBIG');
  }
  return Buffer.concat(pieces);
}

// Input may never come: an interruption must not wait for it.
async function* streamBytes(stream: Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stop = (): void => { stream.destroy(); };
  signal.addEventListener('abort', stop, { once: true });
  try {
    throwIfInterrupted(signal);
    for await (const chunk of stream) {
      throwIfInterrupted(signal);
      yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

// Synchronous: to wake threads that wait for the disk would take longer. Null for anything but a small file that can be read.
function smallFile(path: string, reuse: boolean): Buffer | null {
  try {
    const there = statSync(path);
    if (!there.isFile() || there.size > SMALL) return null;
    return reuse ? readIntoSpare(path) : readFileSync(path);
  } catch {
    return null;
  }
}

// One reader of small files hands its memory to the next: hundreds of files would leave as many buffers behind.
let spare: ArrayBufferLike | null = null;

// Null where the file has grown, or is longer than the disk says.
function readIntoSpare(path: string): Buffer | null {
  const file = openSync(path, 'r');
  try {
    const into = Buffer.from(spare ?? new ArrayBuffer(SMALL));
    spare = null;
    let size = 0;
    for (let read = -1; read !== 0; size += read) read = readSync(file, into, size, into.length - size, null);
    return size < SMALL ? into.subarray(0, size) : null;
  } finally {
    closeSync(file);
  }
}

/**
 * Refuses a pipe or a terminal where a file has to be read at any place, or again.
 * @throws OpenProblem of the kind `pipe`
 */
export function refusePipe(path: string, cwd: string): void {
  if (waits(resolve(cwd, path))) throw new OpenProblem(path, 'PIPE');
}

/** When a file was changed last; null for what is no file on a disk. */
export function modifiedAt(path: string, cwd: string): Date | null {
  try {
    const there = statSync(resolve(cwd, path));
    return there.isFile() ? there.mtime : null;
  } catch {
    return null;
  }
}

/** Whether a path is that of a file on a disk, which can be read at any place and again; a pipe is not. */
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
