import { exactOf } from './exact.ts';

/**
 * Sums of hours, a row for each person and a column for each thing that is added up. Hours of up to four decimals are added as whole
 * numbers of ten thousandths; hours with more decimals, or very large ones, are added beside them as a BigInt.
 */
export class Sums {
  readonly #width: number;
  #small = new Float64Array(0);
  readonly #more = new Map<number, bigint>();

  /** @param width how many columns */
  constructor(width: number) {
    this.#width = width;
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    const wanted = rows * this.#width;
    if (wanted <= this.#small.length) return;
    const larger = new Float64Array(Math.max(wanted, this.#small.length * 2));
    larger.set(this.#small);
    this.#small = larger;
  }

  /** Adds hours in ten thousandths; a row for which there is room. */
  addHours(row: number, column: number, small: number): void {
    const at = row * this.#width + column;
    this.#small[at] = (this.#small[at] ?? 0) + small;
  }

  /** Adds hours of any size. */
  addExact(row: number, column: number, exact: bigint): void {
    const at = row * this.#width + column;
    this.#more.set(at, (this.#more.get(at) ?? 0n) + exact);
  }

  /** Whether all sums are whole numbers of ten thousandths. */
  get isSmall(): boolean {
    return this.#more.size === 0;
  }

  /** A sum in ten thousandths, without the hours that have more decimals. @throws RangeError where it is no longer exact */
  small(row: number, column: number): number {
    const small = this.#small[row * this.#width + column] ?? 0;
    if (!Number.isSafeInteger(small)) throw new RangeError('a sum of hours that is too large');
    return small;
  }

  /** A sum, exactly. @throws RangeError where it is no longer exact, after some hundred million rows of the largest hours */
  sum(row: number, column: number): bigint {
    return exactOf(this.small(row, column), this.#more.get(row * this.#width + column));
  }
}
