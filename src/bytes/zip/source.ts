import { joined } from '../pieces.ts';
import { ZipProblem } from './problem.ts';
import { Reader } from './zipjs.ts';

/** Where the bytes of an archive come from. */
export interface Source {
  /** The name of its file, without folders: the parts of a split archive are known by it. */
  readonly name?: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes at a place; fewer where the archive ends before. @throws SourceProblem where they cannot be read */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** An archive that is in memory. */
export function memorySource(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
    close: () => Promise.resolve(),
  };
}

/** Some parts of an archive, each from one place up to another, as one; closing it closes the archive. */
export function partsOf(source: Source, parts: readonly (readonly [number, number])[]): Source {
  return {
    size: parts.reduce((sum, [start, end]) => sum + end - start, 0),
    async read(offset, length) {
      const pieces: Uint8Array[] = [];
      let before = 0;
      for (const [start, end] of parts) {
        const from = Math.max(offset - before, 0);
        const to = Math.min(offset + length - before, end - start);
        if (from < to) pieces.push(await source.read(start + from, to - from));
        before += end - start;
      }
      const [first = new Uint8Array(0), ...rest] = pieces;
      return rest.length === 0 ? first : joined(pieces);
    },
    close: source.close,
  };
}

/** How much of the data is in hand at once, in bytes. */
export const PIECE = 524_288;

/** The bytes from one place of an archive up to another, piece by piece; all but the last are {@link PIECE} long. */
export async function* bytesOf(source: Source, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += PIECE) yield await source.read(at, Math.min(PIECE, end - at));
}

// Apart from data, only the directory is read at once: a thousand entries of an honest archive take less than a megabyte.
const LONGEST_READ = 67_108_864;

/** A source as the ZIP package reads it. */
export class SourceReader extends Reader<Source> {
  readonly #source: Source;

  constructor(source: Source) {
    super(source);
    this.#source = source;
    this.size = source.size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    const available = Math.min(length, this.#source.size - offset);
    if (offset < 0 || available > LONGEST_READ) throw new ZipProblem({ kind: 'damaged', entry: null, what: 'directory' });
    return available <= 0 ? new Uint8Array(0) : this.#source.read(offset, available);
  }
}
