import { decode, type Encoding } from '../bytes/encoding/encoding.ts';
import { hanIn, type AreHan } from '../bytes/encoding/han.ts';
import { DAY, HAN, ID, NUMBER, OTHER, type PlainCells, type PlainTable } from '../convert/upload/plain-cells.ts';
import type { TableRow } from '../convert/upload/columns.ts';
import { scanDate, scanId } from '../schemas/kinds/scan.ts';
import { CellValues } from './cell-values.ts';

const [NUL, LF, CR, QUOTE, COMMA, DASH] = [0, 0x0a, 0x0d, 0x22, 0x2c, 0x2d];
const [ID_LENGTH, DAY_LENGTH] = [10, 9];
// A wider row is read as text.
const MOST_COLUMNS = 256;
// The longest whole number that is only counted as one.
const NUMBER_LENGTH = 9;

/**
 * The rows of a list that have an ID and no quotes, as bytes: of each column the first values are kept once, as text, and what else stands
 * there is kept as it is.
 */
export class ListRows implements PlainTable {
  readonly encoding: Encoding;
  /** The cells that are not among the first values of their columns, each with a comma behind it. */
  bytes: Uint8Array = new Uint8Array(4096);
  #size = 0;
  /** How many cells each row has; 0 as long as there is none. */
  width = 0;
  #columns: readonly CellValues[] = [];
  /** For each cell the number of its value, or what it looks like; and where its bytes end, the comma included. */
  codes = new Int16Array(1024);
  #ends = new Int32Array(1024);
  #cells = 0;
  readonly #isHan: AreHan;
  readonly #words = new Int32Array(2);
  /** Where the cells of the row under way end, and what follows from the bytes of each. */
  readonly #tos = new Int32Array(MOST_COLUMNS);
  readonly #hashes = new Int32Array(MOST_COLUMNS);

  constructor(encoding: Encoding) {
    this.encoding = encoding;
    this.#isHan = hanIn(encoding, '日');
  }

  /**
   * Takes the row that begins at `from`, if it can. @param bytes hold it with its line end
   * @returns where the next row begins; -1 where it has to be read as text
   */
  takeRow(bytes: Uint8Array, from: number): number {
    const size = this.#size;
    const next = this.#takeCells(bytes, from);
    // Values that were new in a row that is not taken do no harm.
    if (next < 0) this.#size = size;
    else this.#cells += this.width;
    return next;
  }

  /** The row that was taken last. @param row as a spreadsheet counts */
  last(row: number): ListRow {
    return new ListRow(this, this.#cells - this.width, row);
  }

  /** The text of the cell at a place. */
  text(place: number, column: number): string {
    const code = this.#code(place);
    if (code >= 0) return this.#columns[column]?.texts[code] ?? '';
    return decode(this.bytes, this.encoding, this.from(place), this.to(place)) ?? '';
  }

  /** Whether the cell at a place holds only blanks. */
  isBlank(place: number, column: number): boolean {
    const code = this.#code(place);
    if (code >= 0) return this.#columns[column]?.blanks[code] === true;
    return code === OTHER && this.text(place, column).trim() === '';
  }

  /** How many bytes the cells of a row have that are no numbers of values. */
  sizeOf({ place }: ListRow): number {
    return (this.#ends[place + this.width - 1] ?? 0) - this.from(place);
  }

  /** The bytes of a value that is kept once, with a comma behind them. */
  valueBytes(column: number, number: number): Uint8Array {
    return this.#columns[column]?.bytesOf(number) ?? Uint8Array.of(COMMA);
  }

  /** How many bytes the longest of the values has that are kept once in a column. */
  longestValue(column: number): number {
    return this.#columns[column]?.longest ?? 0;
  }

  /** Where the bytes of the cell at a place begin; where they end as well, if its value is kept once. */
  from(place: number): number {
    return place === 0 ? 0 : this.#ends[place - 1] ?? 0;
  }

  /** Where the bytes of the cell at a place end. */
  to(place: number): number {
    return this.#code(place) >= 0 ? this.from(place) : (this.#ends[place] ?? 0) - 1;
  }

  #code(place: number): number {
    return this.codes[place] ?? OTHER;
  }

  #takeCells(bytes: Uint8Array, from: number): number {
    const next = this.#cut(bytes, from);
    if (next < 0) return -1;
    let start = from;
    for (let column = 0; column < this.width; column++) {
      const to = this.#tos[column] ?? 0;
      const code = this.#codeOf(bytes, start, to, column);
      if (code === null) return -1;
      this.#putCell(column, code, bytes, start, to);
      start = to + 1;
    }
    return next;
  }

  // Finds where the cells of a row end; -1 where it has quotes, no ID, or another width than those before it.
  #cut(bytes: Uint8Array, from: number): number {
    let hasId = false;
    let start = from;
    for (let column = 0; column < MOST_COLUMNS; column++) {
      let hash = 0;
      let at = start;
      let byte = bytes[at] ?? LF;
      for (; byte > COMMA || (byte !== COMMA && byte !== LF && byte !== CR); byte = bytes[++at] ?? LF) {
        if (byte === QUOTE || byte === NUL) return -1;
        hash = Math.imul(hash ^ byte, 0x01000193);
      }
      this.#tos[column] = at;
      this.#hashes[column] = hash;
      hasId ||= at - start === ID_LENGTH && scanId(bytes, start, this.#words, 0) === at;
      start = at + 1;
      if (byte === COMMA) continue;
      if (!hasId || (byte === CR && bytes[start++] !== LF) || (this.width > 0 && column + 1 !== this.width)) return -1;
      this.#setWidth(column + 1);
      return start;
    }
    return -1;
  }

  #setWidth(width: number): void {
    if (this.width > 0) return;
    this.width = width;
    this.#columns = Array.from({ length: width }, () => new CellValues());
  }

  // The number of a value that is kept once, or what the cell looks like; null where it is not text.
  #codeOf(bytes: Uint8Array, from: number, to: number, column: number): number | null {
    if (to - from === ID_LENGTH && scanId(bytes, from, this.#words, 0) === to) return ID;
    if (to - from === DAY_LENGTH && bytes[from + 3] === DASH && scanDate(bytes, from, this.#words, 0) === to) return DAY;
    const values = this.#columns[column];
    if (values === undefined) return null;
    const hash = this.#hashes[column] ?? 0;
    const known = values.numberOf(bytes, from, to, hash);
    if (known >= 0) return known;
    if (values.isFull) {
      if (to - from <= NUMBER_LENGTH && areDigits(bytes, from, to)) return NUMBER;
      if (this.#isHan(bytes, from, to)) return HAN;
    }
    return this.#newCode(values, bytes, from, to, hash);
  }

  #newCode(values: CellValues, bytes: Uint8Array, from: number, to: number, hash: number): number | null {
    const text = decode(bytes, this.encoding, from, to);
    if (text === null) return null;
    return values.isFull ? OTHER : values.add(bytes, from, to, hash, text);
  }

  #putCell(column: number, code: number, bytes: Uint8Array, from: number, to: number): void {
    const place = this.#cells + column;
    if (place >= this.codes.length) {
      this.codes = larger(this.codes, new Int16Array(place * 2));
      this.#ends = larger(this.#ends, new Int32Array(place * 2));
    }
    this.codes[place] = code;
    if (code < 0) this.#putBytes(bytes, from, to);
    this.#ends[place] = this.#size;
  }

  #putBytes(bytes: Uint8Array, from: number, to: number): void {
    let size = this.#size;
    if (size + to - from >= this.bytes.length) this.bytes = larger(this.bytes, new Uint8Array((size + to - from) * 2));
    // To look for the place of each byte anew would cost more than to put it.
    const into = this.bytes;
    for (let at = from; at < to; at++) into[size++] = bytes[at] ?? 0;
    into[size++] = COMMA;
    this.#size = size;
  }
}

/** A row of a list that was not read as text. */
export class ListRow implements TableRow, PlainCells {
  readonly table: ListRows;
  readonly row: number;
  /** The place of its first cell among all cells. */
  readonly place: number;

  constructor(table: ListRows, place: number, row: number) {
    this.table = table;
    this.place = place;
    this.row = row;
  }

  get plain(): PlainCells {
    return this;
  }

  get cells(): readonly string[] {
    return Array.from({ length: this.table.width }, (_, column) => this.text(column));
  }

  /** The place of a cell, by its column from 0; -1 where there is none. */
  placeOf(column: number): number {
    return column >= 0 && column < this.table.width ? this.place + column : -1;
  }

  text(column: number): string {
    const place = this.placeOf(column);
    return place < 0 ? '' : this.table.text(place, column);
  }

  isBlank(column: number): boolean {
    const place = this.placeOf(column);
    return place < 0 || this.table.isBlank(place, column);
  }
}

function areDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (((bytes[at] ?? 0) - 48) >>> 0 > 9) return false;
  return to > from;
}

function larger<T extends Uint8Array | Int16Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
