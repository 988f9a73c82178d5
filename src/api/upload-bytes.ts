import type { CsvBytes, Lacking } from '../bytes/csv/output.ts';
import { isInBig5 } from '../bytes/encoding/big5.ts';
import { encoderOf } from '../bytes/encoding/encode.ts';
import { decode, type Encoding } from '../bytes/encoding/encoding.ts';
import { AlikeRows } from '../checks/fast/alike.ts';
import type { TableRow } from '../convert/upload/columns.ts';
import { UploadRows, type Mend } from '../convert/upload/row.ts';
import { FormBytes, type CsvText } from './form-bytes.ts';
import type { Format } from '../schemas/format.ts';
import { HiddenRows } from './hidden-rows.ts';
import { concat } from './pieces.ts';
import type { Planned } from './upload-plan.ts';

/** An upload form as bytes. */
export interface UploadBytes extends CsvBytes {
  /** The changes of its rows. */
  readonly made: UploadRows;
  /** The rows whose values are not shown. */
  readonly hidden: HiddenRows;
  /** The header row and the first row, and how many rows stand behind them that are proven to be right; null where they are not. */
  readonly proven: { readonly first: Uint8Array; readonly behind: number } | null;
}

/**
 * Makes the bytes of the upload form of a planned table.
 * @param asked the encoding; null for CP950 unless a character lacks there
 * @param today YYY-MM-DD of the Minguo calendar, where the rows are to be checked while they are made; else null
 * @returns where CP950 is asked for and lacks a character, which one: its row and column of the form
 */
export async function uploadBytes(
  planned: Planned, mend: Mend, asked: Encoding | null, today: string | null = null,
): Promise<UploadBytes | { readonly lacking: Lacking }> {
  const { csvText } = await import('../bytes/csv/write.ts');
  const made = bytesIn(planned, mend, asked ?? 'big5', today, csvText);
  return asked === null && 'lacking' in made ? bytesIn(planned, mend, 'utf8-bom', today, csvText) : made;
}

function bytesIn(
  { plan, kept, layout, matched }: Planned, mend: Mend, encoding: Encoding, today: string | null, csvText: CsvText,
): UploadBytes | { readonly lacking: Lacking } {
  const made = new UploadRows(plan, mend, matched?.people ?? new Map());
  const proof = today === null ? null : proofOf(plan.format, made, kept.people.length, encoding, today);
  const form = new FormBytes(made, encoderOf(encoding), encoding, csvText, proof);
  const hidden = new HiddenRows();
  if (!form.addCells(plan.format.fields.map(({ header }) => header))) return { lacking: lackingIn(form, 1) };
  const { people } = kept;
  const width = layout.columns.length;
  const ofFirst = addRows(form, people, 0, 1, width, hidden);
  const first = concat(form.pieces());
  const lacking = ofFirst < 0 ? addRows(form, people, 1, people.length, width, hidden) : ofFirst;
  if (lacking >= 0) return { lacking: lackingIn(form, lacking + 2) };
  const { proven } = form;
  return { encoding, pieces: form.pieces(), made, hidden, proven: proven === null ? null : { first, behind: proven - 1 } };
}

// Adds the rows from one place to another. @returns the place of the first that has a character which the encoding lacks; -1 for none
function addRows(form: FormBytes, people: readonly TableRow[], from: number, to: number, width: number, hidden: HiddenRows): number {
  for (let i = from; i < to; i++) {
    const row = people[i];
    if (row === undefined) continue;
    const shown = (row.plain?.table.width ?? row.cells.length) === width;
    if (!shown) hidden.addRow(i + 2);
    if (!form.addRow(row, shown)) return i;
  }
  return -1;
}

function proofOf(format: Format, { varying }: UploadRows, most: number, encoding: Encoding, today: string): AlikeRows {
  const tools = { decode: (bytes: Uint8Array, from: number, to: number) => decode(bytes, encoding, from, to) };
  return new AlikeRows(format, varying.map(({ at }) => at), most, { today, inBig5: isInBig5, encoding }, tools);
}

function lackingIn({ lacking }: FormBytes, row: number): Lacking {
  return { row, column: lacking?.column ?? 1, position: lacking?.position ?? 1 };
}
