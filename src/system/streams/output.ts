import { once } from 'node:events';
import type { Host } from '../host.ts';

/** A file that cannot be written, and why. */
export class WriteProblem extends Error {
  readonly kind:
    | 'missing' | 'notFolder' | 'folder' | 'denied' | 'exists' | 'clash' | 'input' | 'full' | 'temporary' | 'long' | 'readOnly' | 'special'
    | NameFault | 'log' | 'notLog' | 'other';
  readonly path: string;
  readonly code: string;
  /** Where files lie that were to be replaced and could not be put back under their names. */
  readonly stranded: readonly string[];

  /** @param temporary whether it is the folder for temporary files that takes none */
  constructor(path: string, code: string,
    { stranded = [], temporary = false }: { readonly stranded?: readonly string[]; readonly temporary?: boolean } = {}) {
    super(`cannot write: ${code}`);
    this.path = path;
    this.code = code;
    this.stranded = stranded;
    this.kind = temporary ? 'temporary' : kinds[code] ?? 'other';
  }
}

/** A fault of a name on Windows. */
type NameFault = 'quote' | 'reserved' | 'stream' | 'character' | 'trailing';

const kinds: Readonly<Record<string, WriteProblem['kind']>> = {
  ENOENT: 'missing', ENOTDIR: 'notFolder', EISDIR: 'folder', EACCES: 'denied', EPERM: 'denied', EBUSY: 'denied', EROFS: 'denied',
  EEXIST: 'exists', CLASH: 'clash', ENOSPC: 'full', EDQUOT: 'full', INPUT: 'input', ENAMETOOLONG: 'long', READONLY: 'readOnly',
  SPECIAL: 'special', LOG: 'log', NOTLOG: 'notLog',
  QUOTE: 'quote', RESERVED: 'reserved', STREAM: 'stream', CHARACTER: 'character', TRAILING: 'trailing',
};

/** Where text and bytes go, in order. */
export interface Sink {
  /** Takes a piece; bytes may be used for something else once it is done. */
  readonly write: (piece: string | Uint8Array) => Promise<void>;
}

/** A stream of the host as a sink; a reader that has gone away is not waited for. */
export function streamSink(stream: Host['stdout'], signal: AbortSignal): Sink {
  return {
    async write(piece) {
      if (piece.length === 0 || stream.destroyed || stream.errored) return;
      if (!stream.write(typeof piece === 'string' ? piece : Buffer.from(piece)))
        await once(stream, 'drain', { signal }).catch(() => undefined);
    },
  };
}
