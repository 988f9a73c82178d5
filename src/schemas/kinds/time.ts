import { issue, safe, suggested, type Kind } from '../format.ts';
import { halfWidth } from '../text.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const SHORT = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day, `HH:MM:SS`; `HH:MM` is read by other systems and gets a warning. */
export const time: Kind = {
  id: 'time',
  text: false,
  example: '09:10:00',
  check(value) {
    if (TIME.test(value)) return null;
    if (SHORT.test(value)) return issue('cell/time-short', {}, safe(`${value}:00`));
    const text = halfWidth(value);
    const mended = readLoosely(text);
    if (mended === null) return issue('cell/time-format', { kind: 'unknown' });
    // Excel turns 09:10:00 into 9:10:00; 910 is more of a guess.
    if (/^\d:/.test(text)) return issue('cell/time-format', { kind: 'lost-zero' }, safe(mended));
    return issue('cell/time-format', { kind: 'form' }, /^(\d{3}|\d{5})$/.test(text) ? suggested(mended) : safe(mended));
  },
};

// What people and Excel write for a time of day, after full-width characters were made half-width.
function readLoosely(text: string): string | null {
  const parts =
    /^(上午|下午|AM |PM )? ?(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?( ?[AP]M)?$/iu.exec(text) ??
    /^(上午|下午)? ?(\d{1,2}) ?[時點] ?(?:(\d{1,2}) ?分)? ?(?:(\d{1,2}) ?秒)?()$/u.exec(text) ??
    /^()(\d{1,2})(\d{2})(\d{2})?()$/.exec(text);
  if (!parts) return null;
  const half = `${parts[1] ?? ''}${parts[5] ?? ''}`.trim().toUpperCase();
  let hour = Number(parts[2]);
  if (half !== '') {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === '下午' || half === 'PM' ? 12 : 0);
  }
  const mended = [hour, Number(parts[3] ?? 0), Number(parts[4] ?? 0)].map((part) => String(part).padStart(2, '0')).join(':');
  return TIME.test(mended) ? mended : null;
}
