import type { Trace } from '../../findings/catalogue.ts';
import type { Fix } from '../../findings/finding.ts';
import { dayNumber, writeMinguo } from '../calendar.ts';
import { issue, safe, suggested, type Issue, type Kind } from '../format.ts';
import { halfWidth } from '../text.ts';
import { readDay } from './read-day.ts';
import { cutTime, readTime } from './read-time.ts';
import { traced } from './traces.ts';

const FORM = /^\d{3}-\d{2}-\d{2}$/;

/** A Minguo date as the upload forms want it: `YYY-MM-DD`. */
export const date: Kind = {
  id: 'date',
  text: false,
  example: '115-05-10',
  check: traced((value, field) => checkDate(value, FORM, field.personal === 'birthday'), ofDate),
};

/** A Minguo date as the grade download has it: `YYY-MM-DD` or `YYYMMDD`. */
export const gradeDate: Kind = {
  id: 'grade-date',
  text: false,
  example: '1150510',
  check: traced((value) => checkDate(value, /^\d{3}-\d{2}-\d{2}$|^\d{7}$/, false), ofDate),
};

function ofDate(trace: Trace, fix: Fix | null): Issue {
  return issue('cell/date-format', trace, fix);
}

function checkDate(value: string, form: RegExp, birthday: boolean): Issue | null {
  if (form.test(value)) {
    return dayNumber(value) === null ? issue('cell/date-invalid', {}) : null;
  }
  const text = halfWidth(value);
  const { day, time } = cutTime(text);
  const read = readDay(day, birthday);
  const clock = time === null ? null : readTime(time);
  if (typeof read === 'string' || (time !== null && clock === null)) {
    return issue('cell/date-format', { kind: typeof read === 'string' ? read : 'unknown' });
  }
  const mended = writeMinguo(read.day);
  if (read.year !== 'certain' && read.year !== 'four-digit') return issue('cell/date-format', { kind: read.year }, suggested(mended));
  // Midnight is what programs write behind a day; any other time would be lost.
  if (clock !== null && clock !== '00:00:00') return issue('cell/date-format', { kind: 'with-time' }, suggested(mended));
  const libreOffice = read.year === 'four-digit' && !/^\d+$/.test(day);
  return issue('cell/date-format', { kind: libreOffice ? 'libreoffice' : 'certain' }, safe(mended));
}
