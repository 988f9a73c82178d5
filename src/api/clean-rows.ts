import type { ByteTaker } from '../bytes/csv/reader.ts';
import type { Transcode } from '../bytes/encoding/transcode.ts';
import { FastRows } from '../checks/fast/rows.ts';
import type { Surroundings } from '../checks/source.ts';
import type { Recognised } from '../schemas/recognise.ts';
import { RowSet } from './row-set.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Tells by their bytes which rows are right, so that nothing in them is to be mended, and keeps their numbers. */
export class CleanRows {
  readonly #fast: FastRows | null;
  readonly #rows = new RowSet();

  constructor({ format, columns }: Recognised, around: Surroundings) {
    const fields = columns.filter((field) => field !== null);
    this.#fast = around.bytes && fields.length === columns.length ? new FastRows(format, fields, around, around.bytes) : null;
  }

  /** How many values stand in quotes in the rows that were taken: none of them needs these. */
  quoted = 0;

  /** Takes the row that begins at `from`. @returns where the next row begins; -1 where it is not known to be right */
  takeRow(bytes: Uint8Array, from: number, row: number, line: number): number {
    const next = this.#fast?.readRow(bytes, from, row, line) ?? -1;
    if (next < 0 || this.#fast?.isPlain !== true) return -1;
    this.quoted += this.#fast.row.quoted;
    this.#rows.add(row);
    return next;
  }

  /** Whether a row was taken. */
  has(row: number): boolean {
    return this.#rows.has(row);
  }
}

/** Where the next row of the output stands. */
export interface NextRow {
  row: number;
  line: number;
}

const BLOCK = 262_144;
/** Bytes that stand behind the last row of a block. */
const SPARE = 18;

/** Hands on rows that are right, in the encoding of the output and with its line ends. */
export class CleanRowWriter implements ByteTaker {
  readonly #clean: CleanRows;
  readonly #transcode: Transcode;
  readonly #taker: ByteTaker;
  readonly #next: NextRow;
  readonly #block = new Uint8Array(BLOCK);
  #end = 0;

  constructor(clean: CleanRows, transcode: Transcode, taker: ByteTaker, next: NextRow) {
    this.#clean = clean;
    this.#transcode = transcode;
    this.#taker = taker;
    this.#next = next;
  }

  takeRow(bytes: Uint8Array, from: number, row: number): number {
    if (!this.#clean.has(row)) return -1;
    const end = bytes.indexOf(LF, from);
    const to = bytes[end - 1] === CR ? end - 1 : end;
    if (this.#end + 2 * (to - from) + SPARE > BLOCK) this.settleRows();
    if (2 * (to - from) + SPARE > BLOCK) return -1;
    const start = this.#end;
    const written = this.#transcode(bytes, from, to, this.#block, start);
    if (written < 0) return -1;
    const at = this.#clean.quoted > 0 ? withoutQuotes(this.#block, start, written) : written;
    this.#block[at] = CR;
    this.#block[at + 1] = LF;
    if (this.#taker.takeRow(this.#block, start, this.#next.row, this.#next.line) < 0) return -1;
    this.#next.row++;
    this.#next.line++;
    this.#end = at + 2;
    return end + 1;
  }

  settleRows(): void {
    this.#taker.settleRows();
    this.#end = 0;
  }
}

// A value that is right has no quote inside.
function withoutQuotes(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== QUOTE) bytes[end++] = byte;
  }
  return end;
}
