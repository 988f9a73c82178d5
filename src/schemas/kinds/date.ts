import { dayNumber, exists, writeMinguo, type MinguoDay } from '../calendar.ts';
import { issue, safe, suggested, type Issue, type Kind } from '../format.ts';
import { halfWidth } from '../text.ts';

const FORM = /^\d{3}-\d{2}-\d{2}$/;

/** A Minguo date as the upload forms want it: `YYY-MM-DD`. */
export const date: Kind = {
  id: 'date',
  text: false,
  example: '115-05-10',
  check: (value, field) => checkDate(value, FORM, field.personal === 'birthday'),
};

/** A Minguo date as the grade download has it: `YYY-MM-DD` or `YYYMMDD`. */
export const gradeDate: Kind = {
  id: 'grade-date',
  text: false,
  example: '1150510',
  check: (value) => checkDate(value, /^\d{3}-\d{2}-\d{2}$|^\d{7}$/, false),
};

function checkDate(value: string, form: RegExp, birthday: boolean): Issue | null {
  if (form.test(value)) {
    return dayNumber(value) === null ? issue('cell/date-invalid', {}) : null;
  }
  const guess = readLoosely(halfWidth(value));
  if (!guess || !exists(guess.day)) return issue('cell/date-format', { kind: 'unknown' });
  const mended = writeMinguo(guess.day);
  if (guess.year === 'gregorian') return issue('cell/date-format', { kind: 'gregorian' }, suggested(mended));
  // 91/6/30 in a birthday may be 1991.
  if (guess.year === 'two-digit' && birthday) return issue('cell/date-format', { kind: 'two-digit-birthday' }, suggested(mended));
  return issue('cell/date-format', { kind: 'certain' }, safe(mended));
}

interface Guess {
  readonly day: MinguoDay;
  readonly year: 'certain' | 'two-digit' | 'gregorian';
}

// What people and Excel write for a day, after full-width characters were made half-width.
function readLoosely(text: string): Guess | null {
  const bare = text.replace(/[ T](上午 ?12|0?0):00(:00)?$/u, '');
  const parts =
    /^(民國|中華民國)? ?(\d{1,4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/u.exec(bare) ??
    /^(民國|中華民國)? ?(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(bare) ??
    // 910630 lost its first 0 to Excel; 110105 is not of the year 11, but lacks a digit nobody knows where.
    /^(民國|中華民國)? ?(?![01]\d{5}$)(\d{2,4})(\d{2})(\d{2})$/u.exec(bare);
  if (!parts) return null;
  const [, era, digits = '', month, day] = parts;
  const year = Number(digits);
  const at = (minguo: number): MinguoDay => ({ year: minguo, month: Number(month), day: Number(day) });
  if (digits.length === 4) return !era && year >= 1912 && year < 2200 ? { day: at(year - 1911), year: 'gregorian' } : null;
  if (era !== undefined || digits.length === 3) return { day: at(year), year: 'certain' };
  return digits.length === 2 ? { day: at(year), year: 'two-digit' } : null;
}
