import type { Field } from '../../schemas/format.ts';
import { checkCell, type CellVerdict } from '../cell.ts';
import type { Surroundings } from '../source.ts';

const MOST = 256;

/** Remembers what the ordinary checks said of the cells of one column: the same mistake mostly stands there many times. */
export class CellMemo {
  readonly #field: Field;
  readonly #around: Surroundings;
  readonly #known = new Map<string, CellVerdict>();

  constructor(field: Field, around: Surroundings) {
    this.#field = field;
    this.#around = around;
  }

  /** The verdict on a cell. */
  of(text: string): CellVerdict {
    const known = this.#known.get(text);
    if (known) return known;
    const verdict = checkCell(text, this.#field, this.#around);
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(text, verdict);
    return verdict;
  }
}
