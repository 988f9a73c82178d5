import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { World } from './world.ts';

/** A file that cannot be written, and why. */
export class WriteProblem extends Error {
  readonly kind: 'missing' | 'folder' | 'denied' | 'exists' | 'clash' | 'input' | 'full' | 'temporary' | 'other';
  readonly path: string;
  readonly code: string;

  /** @param temporary whether it is the folder for temporary files that takes none */
  constructor(path: string, code: string, temporary = false) {
    super(`cannot write: ${code}`);
    this.path = path;
    this.code = code;
    this.kind = temporary ? 'temporary' : kinds[code] ?? 'other';
  }
}

const kinds: Readonly<Record<string, WriteProblem['kind']>> = {
  ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'folder', EACCES: 'denied', EPERM: 'denied', EBUSY: 'denied', EROFS: 'denied',
  EEXIST: 'exists', CLASH: 'clash', ENOSPC: 'full', INPUT: 'input',
};

/** Whether two paths lead to one file; a file that does not exist is none. */
export async function isSameFile(one: string, other: string, cwd: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(resolve(cwd, path)).catch(() => null)));
  return first !== null && first === second;
}

/** Where text and bytes go, in order. */
export interface Sink {
  /** Takes a piece; bytes may be used for something else once it is done. */
  readonly write: (piece: string | Uint8Array) => Promise<void>;
}

/** A stream of the world as a sink; a reader that has gone away is not waited for. */
export function streamSink(stream: World['stdout'], signal: AbortSignal): Sink {
  return {
    async write(piece) {
      if (piece.length === 0 || stream.destroyed || stream.errored) return;
      if (!stream.write(typeof piece === 'string' ? piece : Buffer.from(piece))) await once(stream, 'drain', { signal }).catch(() => undefined);
    },
  };
}
