import { OK, type RowKeys } from './row-keys.ts';

const BITS = 14;
const SHIFT = 32 - BITS;
// No number of a cell is as small as one that stands for a state.
const NO_NUMBER = -0x8000_0000;

/**
 * Remembers the numbers of rows of which no rule had anything to say: the people of a course have them in common, and to compare
 * them costs a fraction of asking the rules again. Of each kept row there are 64 bits, at a place that follows from them: a
 * million rows are taken for others once in 10^13 files.
 */
export class SilentRows {
  readonly #words: Int32Array;
  readonly #states: Uint8Array;
  readonly #columns: Int32Array;
  readonly #kept = new Int32Array(2 ** BITS * 2);
  #one = 0;
  #other = 0;

  /** @param columns those whose numbers count */
  constructor({ words, states }: RowKeys, columns: Int32Array) {
    this.#words = words;
    this.#states = states;
    this.#columns = columns;
  }

  /** Whether a row of the same numbers as the one under way was added. */
  hasRow(): boolean {
    const words = this.#words;
    const states = this.#states;
    const columns = this.#columns;
    let one = 0x9e3779b9 | 0;
    let other = 0x85ebca6b | 0;
    for (let i = 0; i < columns.length; i += 2) {
      const column = columns[i] ?? 0;
      const next = columns[i + 1] ?? column;
      const word = states[column] === OK ? words[column * 2] ?? 0 : NO_NUMBER + (states[column] ?? 0);
      one = Math.imul(one ^ word, 0x27d4eb2d) ^ (other >>> 15);
      const second = states[next] === OK ? words[next * 2] ?? 0 : NO_NUMBER + (states[next] ?? 0);
      other = Math.imul(other ^ second, 0x165667b1) ^ (one >>> 13);
    }
    this.#one = one;
    // No row is 0, which stands where none was added.
    this.#other = other | 1;
    const at = this.#place();
    return this.#kept[at] === one && this.#kept[at + 1] === this.#other;
  }

  /** Adds the row that was asked for last. */
  addRow(): void {
    const at = this.#place();
    this.#kept[at] = this.#one;
    this.#kept[at + 1] = this.#other;
  }

  #place(): number {
    return (Math.imul(this.#one ^ this.#other, 0x9e3779b1) >>> SHIFT) * 2;
  }
}
