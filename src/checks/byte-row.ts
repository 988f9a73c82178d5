import type { Field, FieldKey } from '../schemas/format.ts';
import type { ByteTools, Cells, CellState, SourceRow } from './source.ts';
import type { KeyCells } from './table.ts';

/** What became of a cell, as a number. */
export const STATES: readonly CellState[] = ['ok', 'blank', 'failed'];
export const OK = 0;
export const BLANK = 1;
const FAILED = 2;

/** A row that is read by its bytes: one object for all rows of a file. What is asked of it as text is decoded then. */
export class ByteRow implements Cells, KeyCells, SourceRow {
  row = 0;
  line = 0;
  readonly empty = false;
  readonly quoted = 0;
  readonly needsQuotes = false;
  readonly faults = null;
  /** Two numbers for each cell that is right: see {@link ReadCell}. */
  readonly words: Int32Array;
  /** By column, a place in {@link STATES}; the last one is that of a column which the file does not have. */
  readonly states: Uint8Array;
  readonly #columnOf: ReadonlyMap<FieldKey, number>;
  readonly #decode: ByteTools['decode'];
  #bytes: Uint8Array = new Uint8Array(0);
  #from = 0;
  #to = 0;
  #cells: readonly string[] | null = null;

  constructor(fields: readonly Field[], { decode }: ByteTools) {
    this.words = new Int32Array(fields.length * 2);
    this.states = new Uint8Array(fields.length + 1).fill(FAILED);
    this.#columnOf = new Map(fields.map((field, i) => [field.key, i]));
    this.#decode = decode;
  }

  /** Takes the place of the next row: the bytes hold it from `from` to `to`. */
  begin(bytes: Uint8Array, from: number, to: number, row: number, line: number): void {
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
    this.row = row;
    this.line = line;
    this.#cells = null;
  }

  /** The text of each cell; all are decoded when one is asked for. */
  get cells(): readonly string[] {
    return this.#cells ??= (this.#decode(this.#bytes.subarray(this.#from, this.#to)) ?? '').split(',');
  }

  /** The index of the column of a field; where the file does not have it, that of a cell which is never right. */
  column(key: FieldKey): number {
    return this.#columnOf.get(key) ?? this.states.length - 1;
  }

  /** The first number that the cell of a column is; NaN where it is blank or not right, with which no comparison holds. */
  number(column: number): number {
    return this.states[column] === OK ? this.words[column * 2] ?? Number.NaN : Number.NaN;
  }

  has(column: number): boolean {
    return this.states[column] === OK;
  }

  state(key: FieldKey): CellState {
    return STATES[this.states[this.column(key)] ?? FAILED] ?? 'failed';
  }

  value(key: FieldKey): string | null {
    const column = this.column(key);
    return this.states[column] === OK ? this.cells[column] ?? null : null;
  }
}
