import type { Field } from '../../schemas/format.ts';
import { BLANK, OK, type RowKeys } from '../row-keys.ts';
import type { CellPlan } from './cells.ts';

const [LF, CR, COMMA] = [0x0a, 0x0d, 0x2c];
/** After so many rows that are not like the one before, none is any more held against it. */
const MOST_MISSES = 16;

/**
 * Reads rows that have the same cells as the row before in all columns but those of the person: the people of a course do. What was read of
 * the row before is then what would be read of this one, and to compare the bytes costs a fraction of reading them.
 */
export class CourseRows {
  readonly #plans: readonly CellPlan[];
  readonly #keys: RowKeys;
  /** For each column the one behind the run of columns that begins there; 0 for a column of the person, and within a run. */
  readonly #behind: Uint16Array;
  /** Where each column begins in the row before, if nothing is wrong with its cells; and where that row stands. */
  readonly #starts: Int32Array;
  #bytes: Uint8Array | null = null;
  #next = -1;
  #misses = 0;

  constructor(fields: readonly Field[], plans: readonly CellPlan[], keys: RowKeys) {
    this.#plans = plans;
    this.#keys = keys;
    this.#behind = new Uint16Array(fields.length);
    this.#starts = new Int32Array(fields.length + 1);
    const isOwn = (column: number): boolean => fields[column]?.personal !== undefined;
    for (let i = 0; i < fields.length; i++) {
      if (isOwn(i) || (i > 0 && !isOwn(i - 1))) continue;
      let end = i;
      while (end < fields.length && !isOwn(end)) end++;
      this.#behind[i] = end;
    }
  }

  /** Whether rows may be like those before them. */
  get mayBeLike(): boolean {
    return this.#misses < MOST_MISSES;
  }

  /**
   * Reads the row that begins at `from`, if it is such.
   * @returns the place behind the first byte of its line end; -1 where the row has to be read as all others
   */
  end(bytes: Uint8Array, from: number): number {
    const follows = this.#next === from && this.#bytes === bytes;
    this.#next = -1;
    const at = follows ? this.#read(bytes, from) : -1;
    if (follows) this.#misses = at < 0 ? this.#misses + 1 : 0;
    if (at >= 0) this.#keep(bytes, at);
    return at;
  }

  /** Takes the place of a row whose cells are right or blank, none of them in quotes. @param at behind the first byte of its line end */
  addRow(bytes: Uint8Array, from: number, at: number): void {
    const starts = this.#starts;
    starts[0] = from;
    for (let place = from, column = 1; place < at; place++) if (bytes[place] === COMMA) starts[column++] = place + 1;
    this.#keep(bytes, at);
  }

  #keep(bytes: Uint8Array, at: number): void {
    this.#starts[this.#plans.length] = at;
    if (this.#bytes !== bytes) this.#bytes = bytes;
    this.#next = bytes[at - 1] === CR ? at + 1 : at;
  }

  #read(bytes: Uint8Array, from: number): number {
    const plans = this.#plans;
    const starts = this.#starts;
    const { states, words } = this.#keys;
    let filled = false;
    let at = from;
    for (let i = 0; i < plans.length;) {
      const start = starts[i] ?? 0;
      const behind = this.#behind[i] ?? 0;
      starts[i] = at;
      if (behind > 0) {
        const length = (starts[behind] ?? 0) - start;
        for (let k = 0; k < length; k++) if (bytes[start + k] !== bytes[at + k]) return -1;
        at += length;
        i = behind;
        continue;
      }
      const plan = plans[i];
      const end = plan?.read(bytes, at, words, plan.to, plan) ?? -1;
      const isRight = end > at && this.#ends(bytes, end, i);
      if (!isRight && !(plan?.mayBeBlank === true && this.#ends(bytes, at, i))) return -1;
      states[i] = isRight ? OK : BLANK;
      filled ||= isRight;
      at = (isRight ? end : at) + 1;
      i++;
    }
    return filled && (bytes[at - 1] === LF || bytes[at] === LF) ? at : -1;
  }

  #ends(bytes: Uint8Array, at: number, column: number): boolean {
    return column < this.#plans.length - 1 ? bytes[at] === COMMA : bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF);
  }
}
