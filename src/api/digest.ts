import type { Digest } from '../bytes/tools.ts';
import type { FileFacts } from '../findings/file-facts.ts';
import type { TableSource } from './table-source.ts';
import { loadTools } from './tools.ts';

/** The bytes of a source, with the sum over them. */
export interface Summed {
  readonly source: TableSource;
  /** The sum over all its bytes; what can be read again is read once more where only a part of it was needed. */
  readonly sum: () => Promise<FileFacts['bytes']>;
}

/** Makes the SHA-256 of a source while it is read. */
export async function summed(source: TableSource): Promise<Summed> {
  const { sha256 } = await loadTools();
  const made: { whole: FileFacts['bytes'] } = { whole: null };
  async function* watch(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    if (made.whole !== null) {
      yield* pieces;
      return;
    }
    const [digest, of] = [sha256(), { size: 0 }];
    for await (const piece of pieces) {
      digest.update(piece);
      of.size += piece.length;
      yield piece;
    }
    made.whole = { size: of.size, sha256: await hex(digest) };
  }
  if (source.once) return { source: { ...source, once: () => watch(source.once()) }, sum: () => Promise.resolve(made.whole) };
  return {
    source: { ...source, read: () => watch(source.read()), open: (reuse) => watch(source.open(reuse)) },
    async sum() {
      const rest = watch(source.read());
      while (made.whole === null && (await rest.next()).done !== true);
      return made.whole;
    },
  };
}

async function hex(digest: Digest): Promise<string> {
  return Array.from(await digest.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
