import { flaw, safe, suggested, type Flaw } from '../flaw.ts';
import type { Kind } from '../format.ts';
import { halfWidth } from '../text.ts';
import { readDay } from './read-day.ts';
import { cutTime, readDayPart, readTime } from './read-time.ts';
import { isTime } from './scan.ts';
import { unlike } from './sql.ts';
import { traced } from './traces.ts';

/** A time of day, `HH:MM:SS`; `HH:MM` is read by other systems and gets a warning. */
export const time: Kind = {
  id: 'time',
  text: false,
  example: '09:10:00',
  check: traced(checkTime, (trace, fix) => flaw('time-format', trace, fix)),
  sql: (value) => [
    [`regexp_full_match(${value}, '([01][0-9]|2[0-3]):[0-5][0-9]')`, 'time-short'],
    [unlike(value, '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]'), 'time-format'],
  ],
};

function checkTime(value: string): Flaw | null {
  if (isTime(value)) return null;
  if (isTime(`${value}:00`)) return flaw('time-short', {}, safe(`${value}:00`));
  const text = halfWidth(value);
  const mended = readTime(text);
  if (mended === null) return checkOther(text);
  // Excel turns 09:10:00 into 9:10:00; 910 is more of a guess.
  if (/^\d:/.test(text)) return flaw('time-format', { kind: 'lost-zero' }, safe(mended));
  return flaw('time-format', { kind: 'form' }, /^(\d{3}|\d{5})$/.test(text) ? suggested(mended) : safe(mended));
}

// The number of Excel behind a time, or a time that its date stands before.
function checkOther(text: string): Flaw {
  const part = readDayPart(text);
  if (part !== null) return flaw('time-format', { kind: 'serial' }, suggested(part));
  const { day, time: behind } = cutTime(text);
  const read = behind === null || typeof readDay(day, true) === 'string' ? null : readTime(behind);
  return read === null ? flaw('time-format', { kind: 'unknown' }) : flaw('time-format', { kind: 'with-date' }, suggested(read));
}
