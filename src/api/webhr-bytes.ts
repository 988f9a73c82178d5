import type { Encoder } from '../bytes/encoding/encode.ts';
import { RowBytes } from '../bytes/csv/row-bytes.ts';

const BREAK = '\r\n';

// What has to be looked at before it is written: what WebHR does not take, control characters, halves of characters, and 造字.
const DOUBTED = [',"\'\u2028\u2029', [0, 0x1f], [0x7f, 0x9f], [0xd800, 0xf8ff]] as const;

/** Bytes of some rows of one part of the output. */
export interface PartBytes {
  /** The number of the part, from 0. */
  readonly part: number;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** Makes bytes of the rows of the output, which may be divided into parts. */
export class WebhrBytes {
  readonly #encoder: Encoder;
  readonly #maxRows: number;
  /** What was not taken yet, and where each part ends in it. */
  readonly #pending: RowBytes;
  #parts: { readonly part: number; end: number; rows: number }[] = [];
  #total = 0;
  /** What each part begins with: the mark of the encoding, and the header row. */
  head: readonly Uint8Array[] = [];

  /** @param maxRows of a part; null where there is one part */
  constructor(encoder: Encoder, maxRows: number | null) {
    this.#encoder = encoder;
    this.#maxRows = maxRows ?? Number.POSITIVE_INFINITY;
    this.#pending = new RowBytes(encoder.putting(DOUBTED), (values) => encoder.encode(values.join(',') + BREAK));
  }

  /** Sets the header row. */
  begin(header: readonly string[]): void {
    this.head = [this.#encoder.mark, this.#encoder.encode(header.join(',') + BREAK)];
  }

  /** Adds a row if its values have nothing but plain characters that the file takes. @returns whether it did */
  plainRow(values: readonly string[]): boolean {
    const plain = this.#pending.addPlain(values);
    if (plain) this.#count();
    return plain;
  }

  /** Adds a row; its values need no quotes and are in the encoding of the file. */
  row(values: readonly string[]): void {
    this.#pending.add(values);
    this.#count();
  }

  /** Takes out what was added. */
  take(): PartBytes[] {
    const bytes = this.#pending.take();
    let from = 0;
    return this.#parts.splice(0).map(({ part, end, rows }) => {
      const piece = { part, bytes: bytes.subarray(from, end), rows };
      from = end;
      return piece;
    });
  }

  #count(): void {
    const part = Math.floor(this.#total++ / this.#maxRows);
    let last = this.#parts.at(-1);
    if (last?.part !== part) this.#parts.push(last = { part, end: 0, rows: 0 });
    last.end = this.#pending.size;
    last.rows++;
  }
}
