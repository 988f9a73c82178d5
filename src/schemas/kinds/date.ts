import type { Trace } from '../../findings/trace.ts';
import type { Fix } from '../../findings/finding.ts';
import { dayNumber, writeMinguo } from '../calendar.ts';
import { flaw, safe, suggested, type Flaw } from '../flaw.ts';
import type { Kind } from '../format.ts';
import { halfWidth } from '../text.ts';
import { readDay } from './read-day.ts';
import { cutTime, readTime } from './read-time.ts';
import { unlike, type SqlState } from './sql.ts';
import { traced } from './traces.ts';

const FORM = /^\d{3}-\d{2}-\d{2}$/;

/** A Minguo date as the upload forms want it: `YYY-MM-DD`. */
export const date: Kind = {
  id: 'date',
  text: false,
  example: '115-05-10',
  check: traced((value, field) => checkDate(value, FORM, field.personal === 'birthday'), ofDate),
  sql: (value) => inSql(value, '[0-9]{3}-[0-9]{2}-[0-9]{2}'),
};

/** A Minguo date as the grade download has it: `YYY-MM-DD` or `YYYMMDD`. */
export const gradeDate: Kind = {
  id: 'grade-date',
  text: false,
  example: '1150510',
  check: traced((value) => checkDate(value, /^\d{3}-\d{2}-\d{2}$|^\d{7}$/, false), ofDate),
  sql: (value) => inSql(value, '[0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{7}'),
};

function inSql(value: string, pattern: string): SqlState[] {
  return [[unlike(value, pattern), 'date-format'], [`day_of(${value}) IS NULL`, 'date-invalid']];
}

function ofDate(trace: Trace, fix: Fix | null): Flaw {
  return flaw('date-format', trace, fix);
}

function checkDate(value: string, form: RegExp, birthday: boolean): Flaw | null {
  if (form.test(value)) {
    return dayNumber(value) === null ? flaw('date-invalid', {}) : null;
  }
  const text = halfWidth(value);
  const { day, time } = cutTime(text);
  const read = readDay(day, birthday);
  const clock = time === null ? null : readTime(time);
  if (typeof read === 'string' || (time !== null && clock === null)) {
    return flaw('date-format', { kind: typeof read === 'string' ? read : 'unknown' });
  }
  const mended = writeMinguo(read.day);
  if (read.year !== 'certain' && read.year !== 'four-digit') return flaw('date-format', { kind: read.year }, suggested(mended));
  // Midnight is what programs write behind a day; any other time would be lost.
  if (clock !== null && clock !== '00:00:00') return flaw('date-format', { kind: 'with-time' }, suggested(mended));
  const libreOffice = read.year === 'four-digit' && !/^\d+$/.test(day);
  return flaw('date-format', { kind: libreOffice ? 'libreoffice' : 'certain' }, safe(mended));
}
