import { closeSync, constants, openSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

/** Whether a path, absolute, leads to a pipe or a device, whose bytes may come at any time. */
export function waits(path: string): boolean {
  try {
    const there = statSync(path);
    return there.isFIFO() || there.isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Opens a file that may never get input (a pipe without a writer, a terminal), so that an interruption need not wait for it.
 * @returns null for a file that is read as usual
 * @throws the error of the system where it cannot be opened
 */
export function openWaiting(path: string, cwd: string): Promise<Readable> | null {
  const full = resolve(cwd, path);
  return process.platform !== 'win32' && waits(full) ? opened(full) : null;
}

async function opened(path: string): Promise<Readable> {
  // A thread that waits within `open` or `read` would keep even an ended process alive.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const [{ isatty, ReadStream }, { Socket }] = await Promise.all([import('node:tty'), import('node:net')]);
    if (isatty(file)) return new ReadStream(file);
    if (statSync(path).isFIFO()) return new Socket({ fd: file, readable: true, writable: false });
    const { createReadStream } = await import('node:fs');
    return createReadStream('', { fd: file });
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
