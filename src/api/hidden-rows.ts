import type { CsvRecord } from '../bytes/csv/reader.ts';
import type { TableInput } from './table.ts';

/**
 * The rows of a file that was written whose values are not shown: they were of another width in what the file was made of, so that
 * their values may stand in the wrong columns.
 */
export class HiddenRows {
  // First and last of each run of them, since often all are.
  readonly #runs: [first: number, last: number][] = [];

  /** Adds a row, which stands below those that were added before. */
  addRow(row: number): void {
    const last = this.#runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else this.#runs.push([row, row]);
  }

  /** The same table, whose checks show no values of these rows. */
  hideIn(input: TableInput): TableInput {
    if (this.#runs.length === 0) return input;
    return {
      ...input,
      read: (encoding, begin, between) => input.read(encoding, (known) => {
        const take = begin(known);
        const { bytes } = take;
        const isHidden = this.#finder();
        const takeRow = (record: CsvRecord): void => { take(isHidden(record.row) ? { ...record, hidden: true } : record); };
        return Object.assign(takeRow, bytes ? { bytes: {
          takeRow: (...row: Parameters<typeof bytes.takeRow>) => (isHidden(row[2]) ? -1 : bytes.takeRow(...row)),
          settleRows: () => { bytes.settleRows(); },
        } } : {});
      }, between),
    };
  }

  // Tells which rows are hidden; they are asked for in their order, as often as one likes.
  #finder(): (row: number) => boolean {
    let at = 0;
    return (row) => {
      while ((this.#runs[at]?.[1] ?? row) < row) at++;
      return (this.#runs[at]?.[0] ?? Infinity) <= row;
    };
  }
}
