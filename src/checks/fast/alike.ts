import type { FieldKey, Format } from '../../schemas/format.ts';
import { OK } from '../row-keys.ts';
import type { ByteTools, Surroundings } from '../source.ts';
import { mayClash } from '../table.ts';
import { FastRows } from './rows.ts';

const ID: FieldKey = 'idNumber';

/**
 * Proves that nothing is wrong with the rows of a form of which each has the same cells as the first but for a few fields, and an ID that
 * no other row has. It reads these few as every check does, where they stand; the others were right in the first row, and are the same
 * bytes.
 */
export class AlikeRows {
  readonly #rows: FastRows;
  /** The columns of the fields that differ, and that of the ID. */
  readonly #columns: readonly number[];
  readonly #id: number;
  readonly #ids: IdSet;
  readonly #mayClash: boolean;
  #count = 0;

  /** @param differing the columns whose cells differ @param most so many rows are there at most */
  constructor(format: Format, differing: readonly number[], most: number, around: Surroundings, tools: ByteTools) {
    const { fields } = format;
    this.#rows = new FastRows(format, fields, around, tools, new Set());
    this.#columns = differing;
    this.#id = fields.findIndex(({ key }) => key === ID);
    this.#ids = new IdSet(most);
    this.#mayClash = mayClash(format, new Set(differing.flatMap((column) => fields[column]?.key ?? [])), ID);
  }

  /** How many rows there are. */
  get count(): number {
    return this.#count;
  }

  /**
   * Takes the next row.
   * @param bytes hold it from `from` on, and its line end (CR and LF) before `to`
   * @param starts where the cells that differ begin in the row, and where they end
   * @returns whether nothing is wrong with it for certain
   */
  addRow(bytes: Uint8Array, from: number, to: number, starts: Int32Array, ends: Int32Array): boolean {
    const rows = this.#rows;
    const { states, words } = rows.row.keys;
    if (this.#count++ === 0 && !this.#isFirstRight(bytes, from, to)) return false;
    for (let i = 0; i < this.#columns.length; i++)
      if (!rows.readCell(this.#columns[i] ?? -1, bytes, from + (starts[i] ?? 0), from + (ends[i] ?? 0))) return false;
    rows.row.beginRow(bytes, from, to - 2, this.#count + 1, this.#count + 1, 0);
    return rows.isOwnSilent && states[this.#id] === OK && this.#ids.addId(words[this.#id * 2] ?? 0, words[this.#id * 2 + 1] ?? 0);
  }

  #isFirstRight(bytes: Uint8Array, from: number, to: number): boolean {
    return !this.#mayClash && this.#id >= 0 && this.#rows.readRow(bytes, from, 2, 2) === to && this.#rows.areAlike(this.#columns);
  }
}

/** IDs by the two numbers that stand for each. */
class IdSet {
  /** Two for each place; the second is 0 where none is. */
  readonly #numbers: Int32Array;
  readonly #mask: number;

  constructor(most: number) {
    let size = 1024;
    while (size < most * 2) size *= 2;
    this.#numbers = new Int32Array(size * 2);
    this.#mask = size - 1;
  }

  /** Adds an ID. @returns whether it was not there */
  addId(digits: number, beginning: number): boolean {
    const numbers = this.#numbers;
    const mixed = Math.imul(digits ^ (beginning << 14), 0x9e3779b1);
    // All that is done for an ID whose place is taken is done for the first as well: the engine compiles it once.
    for (let at = mixed ^ (mixed >>> 15); ;) {
      const place = (at & this.#mask) * 2;
      at = (at + 1) | 0;
      const known = numbers[place + 1] ?? 0;
      if ((((numbers[place] ?? 0) ^ digits) | (known ^ beginning)) === 0) return false;
      if (known !== 0) continue;
      numbers[place] = digits;
      numbers[place + 1] = beginning;
      return true;
    }
  }
}
