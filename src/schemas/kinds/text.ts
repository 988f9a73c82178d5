import { flaw, type Flaw } from '../flaw.ts';
import type { Field, Kind } from '../format.ts';
import { codePoints } from '../text.ts';
import { tooLongInSql } from './sql.ts';

/** Text that a person writes freely. */
export const text: Kind = { id: 'text', text: true, example: '全勤', check: tooLong, sql: tooLongInSql };

/** Text of any length and form, such as a description with HTML in it: commas, quotes and line breaks are a part of it. */
export const freeText: Kind = { id: 'free-text', text: true, example: '', check: tooLong, sql: tooLongInSql };

/** 課程代碼: an agency makes it up from letters and digits; real files also use `_` and `-`. */
export const courseCode: Kind = { id: 'course-code', text: true, example: 'A115001', check: tooLong, sql: tooLongInSql };

/** A telephone number in any form; it may begin with `+`. */
export const phone: Kind = { id: 'phone', text: true, example: '', check: tooLong, sql: tooLongInSql };

/** Words or codes of the grade download whose list is not public, so they cannot be checked. */
export const anything: Kind = { id: 'anything', text: true, example: '', check: () => null, sql: () => [] };

/** The flaw of a value longer than its field allows, in code points; null where it fits. */
export function tooLong(value: string, field: Field): Flaw | null {
  // Stryker disable next-line LogicalOperator: a value of no more units than its field allows characters is then counted, and fits.
  if (field.max === undefined || value.length <= field.max) return null;
  const length = codePoints(value);
  return length > field.max ? flaw('too-long', { max: field.max, length }) : null;
}
