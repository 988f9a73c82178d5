import type { Encoder } from '../bytes/encoding/encode.ts';
import { RowBytes } from '../bytes/csv/row-bytes.ts';

const BREAK = '\r\n';

// Characters that are checked before they are written: those that WebHR does not take, control characters, halves of characters, and 造字.
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
  /** 0 where there is one part. */
  readonly #maxRows: number;
  readonly #pending: RowBytes;
  /** The part under way, its rows, and how many of these were taken out. */
  #part = 0;
  #rows = 0;
  #taken = 0;
  /** Parts that are full and were not taken out, and where each ends in the bytes. */
  #full: { readonly part: number; readonly end: number; readonly rows: number }[] = [];
  #stopped = false;
  /** The beginning of each part: the mark of the encoding, and the header row. */
  head: readonly Uint8Array[] = [];

  /** @param maxRows of a part; null where there is one part */
  constructor(encoder: Encoder, maxRows: number | null) {
    this.#encoder = encoder;
    this.#maxRows = maxRows ?? 0;
    this.#pending = new RowBytes(encoder.putting(DOUBTED), (values) => encoder.encode(values.join(',') + BREAK));
  }

  /** Sets the header row. */
  setHeader(header: readonly string[]): void {
    this.head = [this.#encoder.mark, this.#encoder.encode(header.join(',') + BREAK)];
  }

  /** Adds a row if its values have nothing but plain characters that the file takes. @returns whether it did */
  plainRow(values: readonly string[]): boolean {
    // Nothing more: with more code the compiler leaves calls where it now puts their code, a sixth of the whole conversion.
    if (!this.#pending.addPlain(values)) return false;
    if (++this.#rows === this.#maxRows) this.#endPart();
    return true;
  }

  /** Adds a row; its values need no quotes and are in the encoding of the file. */
  row(values: readonly string[]): void {
    if (this.#stopped) return;
    this.#pending.addRow(values);
    if (++this.#rows === this.#maxRows) this.#endPart();
  }

  /** Takes no more rows: nothing will be written. */
  stop(): void {
    this.#stopped = true;
  }

  /** Takes out what was added. */
  takeParts(): PartBytes[] {
    const parts = this.#full.splice(0);
    if (this.#rows > this.#taken) parts.push({ part: this.#part, end: this.#pending.size, rows: this.#rows - this.#taken });
    this.#taken = this.#rows;
    const bytes = this.#pending.takeBytes();
    if (this.#stopped) return [];
    let from = 0;
    return parts.map(({ part, end, rows }) => {
      const piece = { part, bytes: bytes.subarray(from, end), rows };
      from = end;
      return piece;
    });
  }

  #endPart(): void {
    this.#full.push({ part: this.#part++, end: this.#pending.size, rows: this.#rows - this.#taken });
    this.#rows = 0;
    this.#taken = 0;
  }
}
