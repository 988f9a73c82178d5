import { writeMinguo } from '../../schemas/calendar.ts';
import type { Field } from '../../schemas/format.ts';
import { readDay } from '../../schemas/kinds/read-day.ts';
import { headerName } from '../../schemas/recognise.ts';
import { halfWidth, withoutUnseen } from '../../schemas/text.ts';
import { meaningOf } from '../upload/words.ts';

/** A column of two files that are held against each other. */
export interface Column {
  /** From 0. */
  readonly index: number;
  /** By which it is found in the other file: the key of its field, or its header where nobody knows it. */
  readonly id: string;
  readonly field: Field | null;
}

/** The columns of a file, by what they are. @param fields null for one that the form does not have */
export function columnsById(headers: readonly string[], fields: readonly (Field | null)[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const [index, header] of headers.entries()) {
    const field = fields[index] ?? null;
    const id = field?.key ?? meaningOf(header)?.key ?? headerName(header);
    if (id !== '' && !columns.has(id)) columns.set(id, { index, id, field });
  }
  return columns;
}

/**
 * A value in a form that is the same in both files, though a browser or a spreadsheet may have changed blanks, widths, zeros in front
 * and days.
 */
export function comparable(value: string, field: Field | null): string {
  const bare = withoutUnseen(value).replace(/[\s\u00a0]/gu, '');
  if (field === null || field.personal === 'name' || (field.kind.text && field.personal === undefined)) return bare;
  const text = halfWidth(bare).toUpperCase();
  const day = /date/.test(field.kind.id) ? readDay(text, field.personal === 'birthday') : 'unknown';
  if (typeof day !== 'string') return writeMinguo(day.day);
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : text;
}
