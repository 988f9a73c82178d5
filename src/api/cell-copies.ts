import { isInBig5 } from '../bytes/encoding/big5.ts';
import { decode, type Encoding } from '../bytes/encoding/encoding.ts';
import { transcoding, type Transcode } from '../bytes/encoding/transcode.ts';
import { planOf, type CellPlan } from '../checks/fast/cells.ts';
import { TextBytes } from '../checks/fast/texts.ts';
import type { Source } from '../convert/upload/plan.ts';
import type { Varying } from '../convert/upload/row.ts';
import type { ListRow, ListRows } from './list-rows.ts';

/** Copies the cells of a list that are certainly right, so that an upload form has them as they are. */
export class CellCopies {
  readonly #rows: ListRows;
  #row: ListRow | null = null;
  readonly #columns: readonly number[];
  readonly #plans: readonly CellPlan[];
  readonly #words = new Int32Array(2);
  readonly #transcode: Transcode;
  /** Where the cells stand that were taken last. */
  readonly #froms: Int32Array;
  readonly #tos: Int32Array;

  constructor(rows: ListRows, written: Encoding, varying: readonly Varying[]) {
    const { encoding } = rows;
    const tools = { decode: (bytes: Uint8Array, from: number, to: number) => decode(bytes, encoding, from, to) };
    this.#rows = rows;
    this.#columns = varying.map(columnOf);
    const texts = new TextBytes({ today: '', inBig5: isInBig5, encoding }, tools);
    this.#plans = varying.map(({ field }) => planOf(field, 0, false, texts));
    this.#transcode = transcoding(encoding, written);
    this.#froms = new Int32Array(varying.length);
    this.#tos = new Int32Array(varying.length);
  }

  /** Takes the next row. */
  beginRow(row: ListRow): void {
    this.#row = row;
  }

  /** Takes the cell of a varying field, by its number. @returns how many bytes it has; 0 where its text has to be looked at */
  takeCell(which: number): number {
    const rows = this.#rows;
    const plan = this.#plans[which];
    const place = this.#row?.placeOf(this.#columns[which] ?? -1) ?? -1;
    if (place < 0 || plan === undefined) return 0;
    const from = this.#froms[which] = rows.from(place);
    const to = this.#tos[which] = rows.to(place);
    return from < to && plan.read(rows.bytes, from, this.#words, 0, plan) === to ? to - from : 0;
  }

  /** Puts the cell that was taken last into bytes. @returns where it ends there; -1 where the encoding lacks a character */
  put(which: number, into: Uint8Array, at: number): number {
    return this.#transcode(this.#rows.bytes, this.#froms[which] ?? 0, this.#tos[which] ?? 0, into, at);
  }

  /** The text of such a cell. */
  text(which: number): string {
    return this.#row?.text(this.#columns[which] ?? -1) ?? '';
  }
}

// The column that a value comes from as it is; -1 where it is never taken so, as a code that may be a name.
function columnOf({ field, source }: Varying): number {
  return field.codes === undefined ? columnIn(source) : -1;
}

function columnIn(source: Source): number {
  switch (source.kind) {
    case 'course': return columnIn(source.source);
    case 'column': return source.column.index;
    case 'roster': return source.column?.index ?? -1;
    default: return -1;
  }
}
