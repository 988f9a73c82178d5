import { again, concat } from './pieces.ts';
import { loadTools } from './tools.ts';
import type { KeptSource, TableSource } from './table-source.ts';

/** The bytes of a file: all of them in memory, or piece by piece as a stream gives them. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** Bytes as tables are opened from. @param name that of the file, without folders; null where it has none */
export function sourceOf(bytes: Bytes, name: string | null): TableSource {
  if (!(bytes instanceof Uint8Array)) return { name, once: () => piecesOf(bytes), keep: (all) => new KeptPieces(all) };
  const read = again(bytes);
  return {
    name,
    read,
    open: read,
    anywhere: async () => (await import('../bytes/zip/source.ts')).memorySource(bytes),
    archive: () => archiveOf(bytes),
  };
}

async function archiveOf(bytes: Uint8Array): ReturnType<KeptSource['archive']> {
  const [{ openArchive }, { memorySource }] = await Promise.all([import('../bytes/zip/archive.ts'), import('../bytes/zip/source.ts')]);
  return openArchive(memorySource(bytes), null, await loadTools());
}

async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* bytes;
}

// Bytes that come only once, kept in memory so that they can be read again.
class KeptPieces implements KeptSource {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #pieces: Uint8Array[] = [];
  #keeping = true;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async* read(): AsyncGenerator<Uint8Array> {
    yield* this.#pieces.slice();
    for (;;) {
      const next = await this.#source.next();
      if (next.done === true) return;
      if (this.#keeping) this.#pieces.push(next.value);
      yield next.value;
    }
  }

  lastTime(): void {
    this.#keeping = false;
  }

  async archive(): ReturnType<KeptSource['archive']> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.read()) pieces.push(piece);
    return archiveOf(concat(pieces));
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
