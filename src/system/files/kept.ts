import { TemporaryFile } from './temporary.ts';

const IN_MEMORY = 4 * 1_048_576;
const AT_ONCE = 262_144;

/**
 * Keeps bytes that come only once, so that they can be read again: in memory as long as they are few, else in a private
 * temporary file. Bytes are read only when somebody asks for them: a reader that stops early stops the sender.
 */
export class KeptBytes {
  readonly #source: AsyncIterator<Uint8Array>;
  #pieces: Uint8Array[] = [];
  #file: TemporaryFile | null = null;
  #size = 0;
  #keeping = true;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** All bytes from the beginning, one reader at a time. @throws WriteProblem where they cannot be kept; the errors of the source */
  async* read(): AsyncGenerator<Uint8Array> {
    yield* this.#kept();
    for (;;) {
      const next = await this.#source.next();
      if (next.done === true) return;
      if (this.#keeping) this.#keepPiece(next.value);
      yield next.value;
    }
  }

  /** Reads what is still to come, and returns how many bytes there are. */
  async all(): Promise<number> {
    for (;;) {
      const next = await this.#source.next();
      if (next.done === true) return this.#size;
      this.#keepPiece(next.value);
    }
  }

  /** The bytes at a place, of those that were read; fewer where they end before. */
  at(offset: number, length: number): Uint8Array {
    if (this.#file === null) this.#pieces = [Buffer.concat(this.#pieces)];
    const [held = new Uint8Array(0)] = this.#pieces;
    if (this.#file === null) return held.slice(offset, offset + length);
    const bytes = new Uint8Array(Math.min(length, Math.max(0, this.#size - offset)));
    for (let filled = 0; filled < bytes.length;) filled += this.#file.read(bytes.subarray(filled), offset + filled);
    return bytes;
  }

  /** Keeps no more: it is read only once from now on. */
  lastTime(): void {
    this.#keeping = false;
  }

  /** Stops the source, and removes what was kept. */
  async close(): Promise<void> {
    this.#pieces = [];
    this.#file?.close();
    this.#file = null;
    await this.#source.return?.();
  }

  async* #kept(): AsyncGenerator<Uint8Array> {
    if (this.#file === null) {
      yield* this.#pieces.slice();
      return;
    }
    for (let at = 0; at < this.#size;) {
      const piece = this.at(at, AT_ONCE);
      at += piece.length;
      yield await Promise.resolve(piece);
    }
  }

  #keepPiece(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#file === null) this.#pieces.push(new Uint8Array(piece));
    else this.#file.addBytes(piece);
    if (this.#file !== null || this.#size <= IN_MEMORY) return;
    this.#file = new TemporaryFile();
    for (const held of this.#pieces) this.#file.addBytes(held);
    this.#pieces = [];
  }
}
