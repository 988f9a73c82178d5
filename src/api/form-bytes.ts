import type { Lacking } from '../bytes/csv/output.ts';
import type { Encoder, Put } from '../bytes/encoding/encode.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import type { TableRow } from '../convert/upload/columns.ts';
import type { UploadRows } from '../convert/upload/row.ts';
import type { AlikeRows } from '../checks/fast/alike.ts';
import { CellCopies } from './cell-copies.ts';
import { ListRow } from './list-rows.ts';

const [LF, CR, COMMA] = [0x0a, 0x0d, 0x2c];
/** So many bytes stand in a piece, if no row has more. */
const PIECE = 262_144;
/** Fewer stand in the first: the engine has then seen the end of a piece, and a cell that is text, when it compiles what adds rows. */
const FIRST_PIECE = 4096;

/** Makes the CSV text of rows: quotes stand where they are needed. */
export type CsvText = (rows: readonly (readonly string[])[]) => string;

/** The bytes of an upload form. What is the same in all rows is encoded once. */
export class FormBytes {
  /** The first character that the encoding lacks. */
  lacking: Omit<Lacking, 'row'> | null = null;
  readonly #made: UploadRows;
  readonly #encoder: Encoder;
  readonly #encoding: Encoding;
  readonly #put: Put;
  readonly #csvText: CsvText;
  /** The bytes before each varying cell, and behind the last one; null where rows have to be looked at as a whole. */
  readonly #between: readonly Uint8Array[] | null;
  readonly #betweenSize: number;
  /** The varying cells of the row under way: their texts, null where the bytes of the list are copied. */
  readonly #texts: (string | null)[];
  /** Where each of them begins in its row, and where it ends. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Proves that nothing is wrong with the rows; null where nobody asks, or something may be. */
  #proof: AlikeRows | null;
  #copies: CellCopies | null = null;
  readonly #full: Uint8Array[] = [];
  #bytes = new Uint8Array(0);
  #size = 0;

  /** @param proof proves that nothing is wrong with the rows; null where nobody asks */
  constructor(made: UploadRows, encoder: Encoder, encoding: Encoding, csvText: CsvText, proof: AlikeRows | null = null) {
    this.#made = made;
    this.#encoder = encoder;
    this.#encoding = encoding;
    this.#csvText = csvText;
    this.#put = encoder.putting([',"\r\n']);
    this.#between = made.hasOwnHours ? null : betweenOf(made, this.#put);
    this.#betweenSize = this.#between?.reduce((sum, { length }) => sum + length, 0) ?? 0;
    this.#texts = made.varying.map(() => null);
    this.#starts = new Int32Array(made.varying.length);
    this.#ends = new Int32Array(made.varying.length);
    this.#proof = proof;
    this.#addBytes(encoder.mark);
  }

  /** Adds a row of the table. @returns whether the encoding has all its characters, else see {@link lacking} */
  addRow(row: TableRow, shown: boolean): boolean {
    if (!shown) this.#proof = null;
    if (this.#between === null) return this.#addWhole(this.#made.row(row, shown));
    const copies = row instanceof ListRow && this.#full.length > 0 ? this.#copiesOf(row) : null;
    this.#made.begin(row, shown);
    return this.#addVarying(this.#between, row, this.#betweenSize + (copies?.most ?? 0), copies) || this.#addWhole(this.#cellsOf(copies));
  }

  /** Adds a row by its cells. @returns whether the encoding has all its characters, else see {@link lacking} */
  addCells(cells: readonly string[]): boolean {
    for (const [i, cell] of cells.entries()) {
      const position = this.#encoder.lacking(cell);
      if (position === 0) continue;
      this.lacking = { column: i + 1, position };
      return false;
    }
    this.#addBytes(this.#encoder.encode(this.#csvText([cells])));
    return true;
  }

  /** How many rows there are with which nothing is wrong for certain; null where something may be wrong with one. */
  get proven(): number | null {
    return this.#proof && this.#proof.count;
  }

  #addWhole(cells: readonly string[]): boolean {
    this.#proof = null;
    return this.addCells(cells);
  }

  /** The bytes of all rows. */
  pieces(): readonly Uint8Array[] {
    return [...this.#full, this.#bytes.subarray(0, this.#size)];
  }

  #copiesOf(row: ListRow): CellCopies {
    const copies = this.#copies ??= new CellCopies(row.table, this.#encoding, this.#made, this.#put);
    copies.beginRow(row);
    return copies;
  }

  // Only where no cell needs quotes, and the encoding has all characters; every cell is asked for all the same.
  #addVarying(between: readonly Uint8Array[], row: TableRow, size: number, copies: CellCopies | null): boolean {
    this.#makeRoom(size);
    const texts = this.#texts;
    let end = putBytes(between[0], this.#bytes, this.#size);
    for (let i = 0; i < texts.length; i++) {
      this.#starts[i] = end - this.#size;
      const copied = end < 0 || copies === null ? -1 : copies.put(i, this.#bytes, end);
      texts[i] = null;
      end = copied < 0 ? this.#putText(row, i, end, size) : copied;
      this.#ends[i] = end - this.#size;
      if (end >= 0) end = putBytes(between[i + 1], this.#bytes, end);
    }
    if (end < 0) return false;
    if (this.#proof?.addRow(this.#bytes, this.#size, end, this.#starts, this.#ends) === false) this.#proof = null;
    this.#size = end;
    return true;
  }

  // Asks for the text of a varying cell, which also counts it, and puts it where nothing before it in its row was left out.
  #putText(row: TableRow, which: number, end: number, size: number): number {
    const one = this.#made.varying[which];
    const text = one === undefined ? '' : this.#made.value(row, one);
    this.#texts[which] = text;
    if (end < 0) return -1;
    const more = text.length * 3 + size;
    // The row may be moved to another piece, so its bytes are asked for behind that.
    const at = end + more > this.#bytes.length ? this.#moveRow(end, more) : end;
    return this.#put(text, this.#bytes, at);
  }

  // Moves what is there of the row under way to a new piece.
  #moveRow(end: number, more: number): number {
    const begun = this.#bytes.subarray(this.#size, end);
    this.#makeRoom(this.#bytes.length);
    if (this.#bytes.length < begun.length + more) this.#bytes = new Uint8Array(begun.length + more);
    this.#bytes.set(begun);
    return begun.length;
  }

  #cellsOf(copies: CellCopies | null): string[] {
    const cells = [...this.#made.fixed];
    for (const [i, { at }] of this.#made.varying.entries()) cells[at] = this.#texts[i] ?? copies?.text(i) ?? '';
    return cells;
  }

  #addBytes(more: Uint8Array): void {
    this.#makeRoom(more.length);
    this.#bytes.set(more, this.#size);
    this.#size += more.length;
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    if (this.#size > 0) this.#full.push(this.#bytes.subarray(0, this.#size));
    this.#bytes = new Uint8Array(Math.max(this.#full.length === 0 ? FIRST_PIECE : PIECE, more));
    this.#size = 0;
  }
}

// The fixed cells with their commas; null where one of them is not plain.
function betweenOf({ fixed, varying }: UploadRows, put: Put): Uint8Array[] | null {
  const places = varying.map(({ at }) => at);
  const pieces = [-1, ...places].map((at, i) => bytesOf(fixed, at, places[i] ?? fixed.length, put));
  return pieces.every((piece) => piece !== null) ? pieces : null;
}

// The cells behind a place and before another, where varying cells or the ends of the row stand.
function bytesOf(cells: readonly string[], behind: number, before: number, put: Put): Uint8Array | null {
  const some = cells.slice(behind + 1, before);
  const bytes = new Uint8Array(some.join('').length * 3 + some.length + 3);
  let end = 0;
  if (behind >= 0 && behind < cells.length - 1) bytes[end++] = COMMA;
  for (const [i, cell] of some.entries()) {
    if (i > 0) bytes[end++] = COMMA;
    end = put(cell, bytes, end);
    if (end < 0) return null;
  }
  if (before < cells.length && some.length > 0) bytes[end++] = COMMA;
  if (before === cells.length) for (const byte of [CR, LF]) bytes[end++] = byte;
  return bytes.subarray(0, end);
}

// A few bytes are put sooner one by one.
const MANY = 16;

function putBytes(bytes: Uint8Array | undefined, into: Uint8Array, at: number): number {
  if (bytes === undefined) return at;
  if (bytes.length > MANY) into.set(bytes, at);
  else for (let i = 0; i < bytes.length; i++) into[at + i] = bytes[i] ?? 0;
  return at + bytes.length;
}
