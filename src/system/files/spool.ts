import { TemporaryFile } from './temporary.ts';

const IN_MEMORY = 4 * 1_048_576;
const AT_ONCE = 262_144;

/**
 * Keeps pieces of text by section until it is known what stands before them: in memory as long as they are few, else
 * in a private temporary file. A million findings so cost no more memory than a thousand. All of it may throw WriteProblem.
 */
export class Spool {
  #sections = new Map<string, Section>();
  #held = 0;

  /** Adds a piece to a section; bytes are UTF-8, and may be used for something else afterwards. */
  addPiece(section: string, piece: string | Uint8Array): void {
    if (piece.length === 0) return;
    let known = this.#sections.get(section);
    if (!known) this.#sections.set(section, (known = { pieces: [], file: null }));
    if (typeof piece !== 'string' && known.file !== null && known.pieces.length === 0) {
      known.file.addBytes(piece);
      return;
    }
    known.pieces.push(typeof piece === 'string' ? piece : new Uint8Array(piece));
    this.#held += piece.length;
    if (this.#held > IN_MEMORY) this.#spill();
  }

  /** The pieces of a section in the order in which they came; the bytes of each are good until the next is asked for. */
  *readSection(section: string): Generator<string | Uint8Array> {
    const known = this.#sections.get(section);
    if (!known) return;
    if (known.file !== null) {
      const buffer = Buffer.allocUnsafe(AT_ONCE);
      for (let at = 0; ;) {
        const size = known.file.read(buffer, at);
        if (size === 0) break;
        at += size;
        yield buffer.subarray(0, size);
      }
    }
    yield* joined(known.pieces);
  }

  /** Forgets all pieces and removes the temporary file. */
  clear(): void {
    for (const { file } of this.#sections.values()) file?.close();
    this.#sections.clear();
    this.#held = 0;
  }

  #spill(): void {
    for (const section of this.#sections.values()) {
      if (section.pieces.length === 0) continue;
      const file = section.file ??= new TemporaryFile();
      for (const piece of joined(section.pieces)) file.addBytes(typeof piece === 'string' ? Buffer.from(piece) : piece);
      section.pieces = [];
    }
    this.#held = 0;
  }
}

interface Section {
  pieces: (string | Uint8Array)[];
  file: TemporaryFile | null;
}

// Many short texts as one.
function* joined(pieces: readonly (string | Uint8Array)[]): Generator<string | Uint8Array> {
  let texts: string[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      texts.push(piece);
      continue;
    }
    if (texts.length > 0) yield texts.join('');
    texts = [];
    yield piece;
  }
  if (texts.length > 0) yield texts.join('');
}
