import type { ByteTaker } from '../bytes/csv/reader.ts';
import type { Encoder } from '../bytes/encoding/encode.ts';

const LF = 0x0a;

/** Rows of a CSV as text and as bytes, in their order, until they are taken out as bytes. */
export class RowOutput implements ByteTaker {
  readonly #encoder: Encoder;
  #pieces: Uint8Array[] = [];
  #texts: string[] = [];
  #bytes: Uint8Array | null = null;
  #from = 0;
  #to = 0;

  constructor(encoder: Encoder) {
    this.#encoder = encoder;
  }

  /** Adds a row as text, with its line end. */
  addText(text: string): void {
    this.settleRows();
    this.#texts.push(text);
  }

  /** Adds the row that begins at `from`, which is in the encoding of the file. */
  takeRow(bytes: Uint8Array, from: number): number {
    if (bytes !== this.#bytes || from !== this.#to) {
      this.settleRows();
      this.#encode();
      this.#bytes = bytes;
      this.#from = from;
    }
    return this.#to = bytes.indexOf(LF, from) + 1;
  }

  /** Copies the bytes of the rows that were added. */
  settleRows(): void {
    if (this.#bytes) this.#pieces.push(this.#bytes.slice(this.#from, this.#to));
    this.#bytes = null;
  }

  /** Takes out all that was added. */
  pieces(): readonly Uint8Array[] {
    this.settleRows();
    this.#encode();
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #encode(): void {
    if (this.#texts.length > 0) this.#pieces.push(this.#encoder.encode(this.#texts.join('')));
    this.#texts = [];
  }
}
