import { hasDataInHeader, type Recognised } from '../schemas/recognise.ts';
import { isBlank } from '../schemas/text.ts';

/** Finds the columns that a format lacks and that are blank in every row, so that they can go without loss. */
export class ExtraColumns {
  /** Those that were blank in all rows so far (from 0). */
  readonly blank: Set<number>;

  /**
   * Where a header holds an ID or another value, data has run into the header row, and no column is watched: the header may be the only
   * trace of a person. Nor is one with a header where columns of the format are missing: the file may be of another format, and the
   * header what is right about it.
   */
  constructor({ extra, missing }: Pick<Recognised, 'extra' | 'missing'>) {
    const watched = hasDataInHeader({ extra }) ? [] : extra.filter(({ kind }) => kind === 'blank' || missing.length === 0);
    this.blank = new Set(watched.map(({ column }) => column - 1));
  }

  /** Takes the next row. @param certain whether its values stand in their columns, and all can be read */
  row(cells: readonly string[], certain: boolean): void {
    if (this.blank.size === 0) return;
    if (!certain) this.blank.clear();
    for (const column of this.blank) if (!isBlank(cells[column] ?? '')) this.blank.delete(column);
  }
}
