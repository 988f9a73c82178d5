import { looksLikeId, type Recognised } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';

/** Watches the columns that a format does not have: which of them are blank in every row, so that nothing is lost with them. */
export class ExtraColumns {
  /** Those that were blank in all rows so far (from 0). */
  readonly blank: Set<number>;

  /** A column whose header is an ID is not watched: that may be the only trace of a person. */
  constructor({ extra, headers }: Pick<Recognised, 'extra' | 'headers'>) {
    const isId = (column: number): boolean => looksLikeId((headers[column] ?? '').replace(/[^\p{L}\p{N}]/gu, ''));
    this.blank = new Set(extra.map(({ column }) => column - 1).filter((column) => !isId(column)));
  }

  /** Takes the next row. @param certain whether its values stand in their columns, and all can be read */
  row(cells: readonly string[], certain: boolean): void {
    if (this.blank.size === 0) return;
    if (!certain) this.blank.clear();
    for (const column of this.blank) if (!isBlank(cells[column] ?? '')) this.blank.delete(column);
  }
}
