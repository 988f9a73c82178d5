const SLOTS = 4096;
const WIDTH = 6;

/** Remembers some of the runs of courses whose dates were found right: the next rows are mostly of one of them. */
export class KnownRuns {
  readonly #words = new Int32Array(SLOTS * WIDTH);
  /** Where the words of a row stand that tell its run and its dates. */
  readonly #places: Int32Array;

  /** @param columns of course name, 期別, 起始日期 and 終迄日期 */
  constructor([course = 0, term = 0, start = 0, end = 0]: readonly number[]) {
    this.#places = Int32Array.of(course * 2, course * 2 + 1, term * 2, term * 2 + 1, start * 2, end * 2);
  }

  /** Whether the run of a row is remembered with the dates of that row. */
  has(words: Int32Array): boolean {
    const slot = this.#slotOf(words);
    for (let i = 0; i < WIDTH; i++) if (this.#words[slot + i] !== words[this.#places[i] ?? 0]) return false;
    return true;
  }

  /** Remembers the run of a row and its dates, in the place of another one. */
  keep(words: Int32Array): void {
    const slot = this.#slotOf(words);
    for (let i = 0; i < WIDTH; i++) this.#words[slot + i] = words[this.#places[i] ?? 0] ?? 0;
  }

  #slotOf(words: Int32Array): number {
    let mixed = 0;
    for (const place of this.#places) mixed = Math.imul(mixed ^ (words[place] ?? 0), 0x9e3779b1);
    return (mixed >>> 20) * WIDTH;
  }
}
