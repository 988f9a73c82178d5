import type { Field, Issue } from '../../schemas/format.ts';
import { checkCell } from '../cell.ts';
import type { CellState, Surroundings } from '../source.ts';

/** What the ordinary checks say of a cell. */
export interface Verdict {
  readonly issues: readonly Issue[];
  readonly state: CellState;
}

const MOST = 256;

/** Remembers what the ordinary checks said of the cells of one column: the same mistake mostly stands there many times. */
export class CellMemo {
  readonly #field: Field;
  readonly #around: Surroundings;
  readonly #known = new Map<string, Verdict>();

  constructor(field: Field, around: Surroundings) {
    this.#field = field;
    this.#around = around;
  }

  /** What is to be said of a cell. */
  of(text: string): Verdict {
    const known = this.#known.get(text);
    if (known) return known;
    const verdict = checkCell(text, this.#field, this.#around);
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(text, verdict);
    return verdict;
  }
}
