import type { Field, FieldKey } from '../../schemas/format.ts';
import type { ByteTools, Cells, SourceRow } from '../source.ts';
import { OK, RowKeys } from '../row-keys.ts';

const COMMA = 0x2c;

/** A row that is read by its bytes: one object for all rows of a file. A cell is decoded when its text is asked for. */
export class ByteRow implements Cells, SourceRow {
  readonly empty = false;
  /** How many values stand in quotes; none of them holds a comma, a quote or a line break. */
  quoted = 0;
  readonly needsQuotes = false;
  readonly faults = null;
  readonly keys: RowKeys;
  readonly #columnOf: ReadonlyMap<FieldKey, number>;
  readonly #decode: ByteTools['decode'];
  /** The bytes that hold the row from `from` to `to`, without its line end. */
  bytes: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;
  #cells: readonly string[] | null = null;

  constructor(fields: readonly Field[], { decode }: ByteTools) {
    this.keys = new RowKeys(fields.length);
    this.#columnOf = new Map(fields.map((field, i) => [field.key, i]));
    this.#decode = decode;
  }

  /** Takes the place of the next row. */
  beginRow(bytes: Uint8Array, from: number, to: number, row: number, line: number, quoted: number): void {
    // Nearly every row stands in the same bytes as the one before, and to keep an object costs more than to compare it.
    if (this.bytes !== bytes) this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.keys.row = row;
    this.keys.line = line;
    this.quoted = quoted;
    this.#cells = null;
  }

  get row(): number {
    return this.keys.row;
  }

  get line(): number {
    return this.keys.line;
  }

  /** The text of each cell; all are decoded when one is asked for. */
  get cells(): readonly string[] {
    return this.#cells ??= cellsOf(this.#decode(this.bytes, this.from, this.to) ?? '');
  }

  /** The text of one cell, by its column from 0. */
  text(column: number): string {
    if (this.#cells !== null) return this.#cells[column] ?? '';
    const { bytes, to } = this;
    let from = this.from;
    // One by one: for cells of a few bytes, a search costs more to begin than to do.
    for (let left = column; left > 0; from++) if (bytes[from] === COMMA) left--;
    const comma = bytes.indexOf(COMMA, from);
    return withoutQuotes(this.#decode(bytes, from, comma < 0 || comma > to ? to : comma) ?? '');
  }

  /** The index of the column of a field; where the file does not have it, that of a cell which is never right. */
  column(key: FieldKey): number {
    return this.#columnOf.get(key) ?? this.keys.states.length - 1;
  }

  value(key: FieldKey): string | null {
    const column = this.column(key);
    return this.keys.states[column] === OK ? this.cells[column] ?? null : null;
  }
}

/** The cells of a row that was read by its bytes. */
export function cellsOf(text: string): string[] {
  const cells = text.split(',');
  return text.includes('"') ? cells.map(withoutQuotes) : cells;
}

function withoutQuotes(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1) : cell;
}
