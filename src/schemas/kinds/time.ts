import { issue, safe, suggested, type Issue, type Kind } from '../format.ts';
import { halfWidth } from '../text.ts';
import { readDay } from './read-day.ts';
import { cutTime, readDayPart, readTime } from './read-time.ts';
import { traced } from './traces.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const SHORT = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day, `HH:MM:SS`; `HH:MM` is read by other systems and gets a warning. */
export const time: Kind = {
  id: 'time',
  text: false,
  example: '09:10:00',
  check: traced(checkTime, (trace, fix) => issue('cell/time-format', trace, fix)),
};

function checkTime(value: string): Issue | null {
  if (TIME.test(value)) return null;
  if (SHORT.test(value)) return issue('cell/time-short', {}, safe(`${value}:00`));
  const text = halfWidth(value);
  const mended = readTime(text);
  if (mended === null) return checkOther(text);
  // Excel turns 09:10:00 into 9:10:00; 910 is more of a guess.
  if (/^\d:/.test(text)) return issue('cell/time-format', { kind: 'lost-zero' }, safe(mended));
  return issue('cell/time-format', { kind: 'form' }, /^(\d{3}|\d{5})$/.test(text) ? suggested(mended) : safe(mended));
}

// The number of Excel behind a time, or a time that its date stands before.
function checkOther(text: string): Issue {
  const part = readDayPart(text);
  if (part !== null) return issue('cell/time-format', { kind: 'serial' }, suggested(part));
  const { day, time: behind } = cutTime(text);
  const read = behind === null || typeof readDay(day, true) === 'string' ? null : readTime(behind);
  return read === null ? issue('cell/time-format', { kind: 'unknown' }) : issue('cell/time-format', { kind: 'with-date' }, suggested(read));
}
