import type { CsvBytes, Lacking } from '../bytes/csv/output.ts';
import { encoderOf } from '../bytes/encoding/encode.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { UploadRows, type Mend } from '../convert/upload/row.ts';
import { FormBytes } from './form-bytes.ts';
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
  planned: Planned, mend: Mend, asked: Encoding | null,
): Promise<UploadBytes | { readonly lacking: Lacking }> {
  const { csvText } = await import('../bytes/csv/write.ts');
  const made = bytesIn(planned, mend, asked ?? 'big5', csvText);
  return asked === null && 'lacking' in made ? bytesIn(planned, mend, 'utf8-bom', csvText) : made;
}

function bytesIn(
  { plan, kept, layout, matched }: Planned, mend: Mend, encoding: Encoding, csvText: (rows: readonly (readonly string[])[]) => string,
): UploadBytes | { readonly lacking: Lacking } {
  const made = new UploadRows(plan, mend, matched?.people ?? new Map());
  const form = new FormBytes(made, encoderOf(encoding), encoding, csvText);
  const hidden = new HiddenRows();
  if (!form.addCells(plan.format.fields.map(({ header }) => header))) return { lacking: lackingIn(form, 1) };
  let at = 1;
  for (const row of kept.people) {
    at++;
    const shown = (row.plain?.table.width ?? row.cells.length) === layout.columns.length;
    if (!shown) hidden.addRow(at);
    if (!form.addRow(row, shown)) return { lacking: lackingIn(form, at) };
  }
  return { encoding, pieces: form.pieces(), made, hidden };
}

function lackingIn({ lacking }: FormBytes, row: number): Lacking {
  return { row, column: lacking?.column ?? 1, position: lacking?.position ?? 1 };
}
