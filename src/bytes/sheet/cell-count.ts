import { SheetProblem } from './problem.ts';

/** Rows and columns of the largest sheet that any of the programs makes. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Counts what the rows of a sheet will take: each is as wide as the widest, and an empty one counts as one cell. */
export class CellCount {
  readonly #limit: number;
  #filled = 0;
  #last = 0;
  #width = 0;
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Takes a cell with content, at this row and column (from 1), and those of the rows that repeat it.
   * @param fresh whether it is the first of its row
   * @throws SheetProblem where there are more cells than the limit
   */
  addCells(row: number, column: number, repeated: number, fresh: boolean): void {
    if (fresh) this.#filled += repeated;
    this.#last = Math.max(this.#last, row + repeated - 1);
    this.#width = Math.max(this.#width, column);
    this.takeCells(this.#last, column, repeated);
  }

  /** Takes what is remembered of a cell without being one of the rows. @throws SheetProblem */
  takeCells(row: number, column: number, count = 1): void {
    // A file may say of one cell a million times what it holds.
    this.#taken += count;
    if (Math.max(this.#taken, this.#filled * this.#width + this.#last - this.#filled) > this.#limit) {
      throw new SheetProblem({ kind: 'too-many-cells', limit: this.#limit, at: { row, column } });
    }
  }

  /** Says that so many cells with content will come, down to this one. @throws SheetProblem where there are more than the limit */
  expect(row: number, column: number, count: number): void {
    if (this.#taken + count > this.#limit) throw new SheetProblem({ kind: 'too-many-cells', limit: this.#limit, at: { row, column } });
  }

  get any(): boolean {
    return this.#filled > 0;
  }
}
