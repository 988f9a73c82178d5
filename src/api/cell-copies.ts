import { isInBig5 } from '../bytes/encoding/big5.ts';
import { decode, type Encoding } from '../bytes/encoding/encoding.ts';
import type { Put } from '../bytes/encoding/encode.ts';
import { transcoding, type Transcode } from '../bytes/encoding/transcode.ts';
import { planOf, type CellPlan } from '../checks/fast/cells.ts';
import { TextBytes } from '../checks/fast/texts.ts';
import { DAY, HAN, ID, MOST_NUMBERS, OTHER } from '../convert/upload/plain-cells.ts';
import type { Source } from '../convert/upload/plan.ts';
import type { UploadRows } from '../convert/upload/row.ts';
import type { Field } from '../schemas/format.ts';
import { date } from '../schemas/kinds/date.ts';
import { id } from '../schemas/kinds/id.ts';
import { isOldForm } from '../schemas/kinds/scan.ts';
import { text } from '../schemas/kinds/text.ts';
import type { ListRow, ListRows } from './list-rows.ts';

/** Copies the cells of a list that an upload form has as they are: those that are certainly right, and texts that were found to stay. */
export class CellCopies {
  readonly #rows: ListRows;
  readonly #made: UploadRows;
  readonly #encode: Put;
  #row: ListRow | null = null;
  /** The column that each varying field comes from, -1 for none; and how its cells are read, null where no code says it by itself. */
  readonly #columns: readonly number[];
  readonly #plans: readonly (CellPlan | null)[];
  readonly #words = new Int32Array(2);
  readonly #transcode: Transcode;
  /** The code by which cells of each varying field are right without being read; 0 where there is none. */
  readonly #right: readonly number[];
  /** For each varying field the bytes of the texts that have numbers; null for one that has to be looked at in each row. */
  readonly #values: readonly (Uint8Array | null | undefined)[][];
  /** How many bytes these texts of a row have at most. */
  readonly #valuesAtMost: number;
  /** How many bytes the cells of the row under way have at most. */
  most = 0;

  /** @param encode puts texts that need no quotes in the encoding that is written */
  constructor(rows: ListRows, written: Encoding, made: UploadRows, encode: Put) {
    const { encoding } = rows;
    const tools = { decode: (bytes: Uint8Array, from: number, to: number) => decode(bytes, encoding, from, to) };
    const texts = new TextBytes({ today: '', inBig5: isInBig5, encoding }, tools);
    this.#rows = rows;
    this.#made = made;
    this.#encode = encode;
    this.#columns = made.varying.map(({ source }) => columnOf(source));
    // A code may be a name.
    this.#plans = made.varying.map(({ field }) => (field.codes === undefined ? planOf(field, 0, false, texts) : null));
    this.#right = made.varying.map(({ field }) => (field.codes === undefined ? rightCode(field, written) : 0));
    this.#transcode = transcoding(encoding, written);
    this.#values = made.varying.map(() => new Array<Uint8Array | null | undefined>(MOST_NUMBERS).fill(undefined));
    this.#valuesAtMost = this.#columns.reduce((sum, column) => sum + rows.longestValue(column), 0) * 2;
  }

  /** Takes the next row. */
  beginRow(row: ListRow): void {
    this.#row = row;
    this.most = this.#rows.sizeOf(row) * 2 + this.#valuesAtMost;
  }

  /**
   * Puts the cell of a varying field, by its number, into bytes, where there is room for it.
   * @returns where it ends there; -1 where its text has to be looked at
   */
  put(which: number, into: Uint8Array, at: number): number {
    const rows = this.#rows;
    const place = this.#row?.placeOf(this.#columns[which] ?? -1) ?? -1;
    if (place < 0) return -1;
    const code = rows.codes[place] ?? OTHER;
    if (code >= 0) return this.#putValue(which, code, into, at);
    const from = rows.from(place);
    const to = rows.to(place);
    if (!this.#isRightCell(which, code, from, to)) return -1;
    return this.#transcode(rows.bytes, from, to, into, at);
  }

  /** The text of such a cell. */
  text(which: number): string {
    return this.#row?.text(this.#columns[which] ?? -1) ?? '';
  }

  #isRightCell(which: number, code: number, from: number, to: number): boolean {
    const plan = this.#plans[which] ?? null;
    if (plan === null || from === to) return false;
    const { bytes } = this.#rows;
    if (code === this.#right[which] && (code === ID ? !isOldForm(bytes[from + 1] ?? 0) : to - from <= plan.most)) return true;
    return plan.read(bytes, from, this.#words, 0, plan) === to;
  }

  #putValue(which: number, code: number, into: Uint8Array, at: number): number {
    const known = this.#values[which]?.[code];
    const value = known === undefined ? this.#learn(which, code) : known;
    if (value === null) return -1;
    for (let i = 0; i < value.length; i++) into[at + i] = value[i] ?? 0;
    return at + value.length;
  }

  #learn(which: number, code: number): Uint8Array | null {
    const values = this.#values[which];
    const one = this.#made.varying[which];
    if (values === undefined || one === undefined) return null;
    const text = this.text(which);
    const bytes = new Uint8Array(text.length * 3);
    const end = this.#isRight(which, code) || this.#made.keeps(text, one) ? this.#encode(text, bytes, 0) : -1;
    return values[code] = end < 0 ? null : bytes.subarray(0, end);
  }

  // Mostly it is, and to see that by its bytes costs far less than to mend it.
  #isRight(which: number, code: number): boolean {
    const plan = this.#plans[which] ?? null;
    const bytes = this.#rows.valueBytes(this.#columns[which] ?? -1, code);
    const end = bytes.length - 1;
    return plan !== null && end > 0 && plan.read(bytes, 0, this.#words, 0, plan) === end;
  }
}

// An ID or a day is one wherever it stands. Chinese characters are right in a text, but such as CP950 lacks, which are not written in it.
function rightCode({ kind }: Field, written: Encoding): number {
  switch (kind) {
    case id: return ID;
    case date: return DAY;
    case text: return written === 'big5' ? HAN : 0;
    default: return 0;
  }
}

// The column that a value comes from; -1 for none.
function columnOf(source: Source): number {
  switch (source.kind) {
    case 'course': return columnOf(source.source);
    case 'column': return source.column.index;
    case 'roster': return source.column?.index ?? -1;
    default: return -1;
  }
}
