import type { Field } from '../../schemas/format.ts';
import { OK } from '../row-keys.ts';

const LF = 0x0a;
const CR = 0x0d;
/** After so many rows without a run of the row before, none is looked for in the next ones: their people are not in the order of courses. */
const PATIENCE = 16;
const PAUSE = 256;

/**
 * Runs of columns between those of the person: the people of a course have the same cells there, and to compare their bytes with those of
 * the row before costs a fraction of reading them. What was read of that row is then what would be read of this one.
 */
export class CourseRuns {
  /** For each column 1 where a run begins, or one has ended; and the same for a row in which no run is looked for. */
  readonly #edges: Uint8Array;
  readonly #none: Uint8Array;
  /** For each column the one behind the run that begins there; 0 where none begins. */
  readonly #behind: Uint16Array;
  readonly #states: Uint8Array;
  /** For each of these columns, and behind the last one, where it begins in the row that was read last. */
  readonly #starts: Int32Array;
  /** The bytes in which that row stands, and where it ends, if nothing is wrong with its cells. */
  #bytes: Uint8Array | null = null;
  #next = -1;
  #follows = false;
  /** The rows without a run since the last one that had one, and those in which none is looked for. */
  #missed = 0;
  #pause = 0;

  /** @param states of the cells of the row under way, as those who read it keep them */
  constructor(fields: readonly Field[], states: Uint8Array) {
    const count = fields.length;
    this.#edges = new Uint8Array(count);
    this.#none = new Uint8Array(count);
    this.#behind = new Uint16Array(count);
    this.#states = states;
    this.#starts = new Int32Array(count + 1);
    const isOwn = (column: number): boolean => column < 0 || column >= count || fields[column]?.personal !== undefined;
    for (let first = 0, i = 0; i < count; i++) {
      if (isOwn(i) !== isOwn(i - 1)) this.#edges[first = i] = 1;
      if (!isOwn(i) && isOwn(i + 1)) this.#behind[first] = i + 1;
    }
  }

  /** Begins the row at `from`. @returns for each column 1 where {@link endOf} has to be asked */
  beginRow(bytes: Uint8Array, from: number): Uint8Array {
    this.#follows = this.#next === from && this.#bytes === bytes;
    this.#next = -1;
    if (this.#pause === 0 && this.#follows && this.#missed++ === PATIENCE) {
      this.#pause = PAUSE;
      this.#missed = 0;
    }
    if (this.#pause === 0) return this.#edges;
    this.#pause--;
    return this.#none;
  }

  /** Where the run that begins with a column, at `at`, ends, and the next column begins; `at` where it is to be read. */
  endOf(column: number, bytes: Uint8Array, at: number): number {
    const starts = this.#starts;
    const start = starts[column] ?? 0;
    const behind = this.#behind[column] ?? 0;
    starts[column] = at;
    if (!this.#follows || behind === 0) return at;
    const length = (starts[behind] ?? 0) - start;
    for (let i = 0; i < length; i++) if (bytes[start + i] !== bytes[at + i]) return at;
    this.#missed = 0;
    const end = at + length;
    return behind === this.#edges.length && bytes[end - 1] === CR && bytes[end] !== LF ? at : end;
  }

  /** The last column of the run that begins with a column. */
  lastOf(column: number): number {
    return (this.#behind[column] ?? 0) - 1;
  }

  /** Whether a cell of the run that begins with a column is right and not blank. */
  isFilled(column: number): boolean {
    for (let i = column; i < (this.#behind[column] ?? 0); i++) if (this.#states[i] === OK) return true;
    return false;
  }

  /**
   * Ends a row whose cells are right, without quotes around any.
   * @param at behind the first byte of its line end
   * @param next where the next row begins
   */
  endRow(bytes: Uint8Array, at: number, next: number): void {
    if (this.#pause > 0) return;
    this.#starts[this.#edges.length] = at;
    if (this.#bytes !== bytes) this.#bytes = bytes;
    this.#next = next;
  }
}
