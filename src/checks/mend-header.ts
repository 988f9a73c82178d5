import { hasControl } from '../rules/cell/control.ts';
import type { Recognised } from '../schemas/recognise.ts';

/** The header row as the portal writes it, in the order of the file; the headers of the grade download are not proven, and stay. */
export function mendHeader({ format, columns, headers }: Recognised): readonly string[] {
  return headers.map((header, i) => (format.kind === 'upload' ? columns[i]?.header ?? header : header));
}

/** Whether a header that {@link mendHeader} writes anew has a line break or a control character, which is a finding. */
export function headerNeedsMending(recognised: Recognised): boolean {
  const mended = mendHeader(recognised);
  return recognised.headers.some((header, i) => header !== mended[i] && hasControl(header));
}

/**
 * The columns (from 0) in the order of the format, those that it does not have at the end.
 * @returns null where they stand in that order already
 */
export function columnOrder({ format, columns, misplaced }: Recognised): readonly number[] | null {
  if (misplaced === null) return null;
  const known = format.fields.map((field) => columns.indexOf(field)).filter((i) => i >= 0);
  return [...new Set([...known, ...columns.keys()])];
}
