import type { TableInput } from '../../api/table.ts';
import type { TakeRow } from '../../bytes/csv/file.ts';
import { RowCounter } from '../input/csv-rows.ts';

/**
 * Tells, each time that a table was read, how many data rows it has.
 * @param tell is told null where nothing was read below a header row that is unknown
 */
export function countRows(table: TableInput, tell: (rows: number | null) => void): TableInput {
  return {
    ...table,
    async read(encoding, begin, between) {
      const at: { taker: TakeRow | null; rows: number } = { taker: null, rows: 0 };
      const counter = new RowCounter();
      const head = await table.read(encoding, (known) => {
        const taker = at.taker = begin(known);
        const { bytes, done } = taker;
        return Object.assign((record: Parameters<TakeRow>[0]) => {
          counter.takeRow(record);
          taker(record);
        }, done ? { done } : {}, bytes ? { bytes: {
          takeRow(...row: Parameters<typeof bytes.takeRow>) {
            const next = bytes.takeRow(...row);
            if (next >= 0) at.rows++;
            return next;
          },
          settleRows: () => { bytes.settleRows(); },
        } } : {});
      }, between);
      tell(head.kind !== 'text' || at.taker?.done?.() === true ? null : counter.rows + at.rows);
      return head;
    },
  };
}
