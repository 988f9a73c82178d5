import { CsvOutput, type CsvBytes, type Lacking } from '../bytes/csv/output.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { UploadRows, type Mend } from '../convert/upload/row.ts';
import { HiddenRows } from './hidden-rows.ts';
import type { Planned } from './upload-plan.ts';

/** An upload form as bytes. */
export interface UploadBytes extends CsvBytes {
  /** The changes of its rows. */
  readonly made: UploadRows;
  /** The rows whose values are not shown. */
  readonly hidden: HiddenRows;
}

/**
 * Makes the bytes of the upload form of a planned table.
 * @param asked the encoding; null for CP950 unless a character lacks there
 * @returns where CP950 is asked for and lacks a character, which one: its row and column of the form
 */
export async function uploadBytes(
  { plan, kept, layout, matched }: Planned, mend: Mend, asked: Encoding | null,
): Promise<UploadBytes | { readonly lacking: Lacking }> {
  const made = new UploadRows(plan, mend, matched?.people ?? new Map());
  const csv = await CsvOutput.beginCsv(asked);
  csv.addRow(plan.format.fields.map(({ header }) => header));
  const hidden = new HiddenRows();
  for (const [i, row] of kept.people.entries()) {
    const shown = row.cells.length === layout.columns.length;
    if (!shown) hidden.addRow(i + 2);
    csv.addRow(made.row(row, shown));
  }
  if (asked === 'big5' && csv.lacking) return { lacking: csv.lacking };
  return { ...csv.finish(), made, hidden };
}
