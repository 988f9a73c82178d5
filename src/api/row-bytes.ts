import type { ByteTaker, CsvRecord } from '../bytes/csv/reader.ts';

const ROOM = 262_144;
/** Bytes that stand behind the last row. */
const SPARE = 16;
const LF = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;

/** Writes rows of text as a CSV in UTF-8 has them, so that they can be checked by their bytes: that costs a fraction. */
export class RowBytes {
  readonly #taker: ByteTaker;
  readonly #bytes = new Uint8Array(ROOM + SPARE);
  #end = 0;

  constructor(taker: ByteTaker) {
    this.#taker = taker;
  }

  /** Hands a row on; false where it needs quotes, has half a character, or is not taken. */
  takeRow({ row, line, cells, faults, hidden }: CsvRecord): boolean {
    if (faults !== null || hidden === true) return false;
    let most = 1;
    for (let i = 0; i < cells.length; i++) most += 3 * (cells[i] ?? '').length + 1;
    if (most > ROOM) return false;
    if (this.#end + most > ROOM) {
      this.#taker.settleRows();
      this.#end = 0;
    }
    const start = this.#end;
    const end = this.#write(cells, start);
    if (end < 0 || this.#taker.takeRow(this.#bytes, start, row, line) < 0) return false;
    this.#end = end;
    return true;
  }

  // Where the row ends; -1 where it cannot be written so.
  #write(cells: readonly string[], start: number): number {
    let at = start;
    for (let i = 0; i < cells.length && at >= 0; i++) {
      at = this.#writeCell(cells[i] ?? '', at);
      if (at >= 0) this.#bytes[at++] = i + 1 < cells.length ? COMMA : LF;
    }
    return at;
  }

  #writeCell(text: string, start: number): number {
    const bytes = this.#bytes;
    const { length } = text;
    let at = start;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        if (unit < 0x20 || unit === QUOTE || unit === COMMA) return -1;
        bytes[at++] = unit;
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        if (unit >= 0xd800 && unit <= 0xdfff) return -1;
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      }
    }
    return at;
  }
}
