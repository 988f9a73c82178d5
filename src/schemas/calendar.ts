/** A day of the Minguo calendar: year 1 is 1912. */
export interface MinguoDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYY-MM-DD` or `YYYMMDD`; null where it has another form. The day may not exist: see {@link exists}. */
export function readMinguo(text: string): MinguoDay | null {
  const dashed = text.length === 9;
  if (!dashed && text.length !== 7) return null;
  if (dashed && (text.charCodeAt(3) !== 45 || text.charCodeAt(6) !== 45)) return null;
  const month = dashed ? 4 : 3;
  const day = dashed ? 7 : 5;
  const read = { year: digits(text, 0, 3), month: digits(text, month, 2), day: digits(text, day, 2) };
  return Number.isNaN(read.year + read.month + read.day) ? null : read;
}

function digits(text: string, at: number, length: number): number {
  let number = 0;
  for (let i = at; i < at + length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Whether the calendar has that day (year + 1911 is the Gregorian year). */
export function exists({ year, month, day }: MinguoDay): boolean {
  return dayOf(year, month, day) !== NO_DAY;
}

/** Writes a day as the portal wants it: `YYY-MM-DD`. */
export function writeMinguo({ year, month, day }: MinguoDay): string {
  return `${String(year).padStart(3, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const DAY = 86_400_000;
const numbers = new Map<string, number | null>();

/** Days since an arbitrary day, for counting and comparing; null if the text is not a day (`YYY-MM-DD` or `YYYMMDD`). */
export function dayNumber(text: string): number | null {
  // A file has few days and many cells with them.
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const day = readMinguo(text);
  const number = day ? dayOf(day.year, day.month, day.day) : NO_DAY;
  if (numbers.size >= 10_000) numbers.clear();
  const told = number === NO_DAY ? null : number;
  numbers.set(text, told);
  return told;
}

/** Stands for the number of a day that the calendar does not have. */
export const NO_DAY = -0x8000_0000;
/** For each month of the years 0 to 999: its number of days (0 until it is needed), and the number of the day before its first. */
const LENGTHS = new Uint8Array(1000 * 12);
const BEFORE = new Int32Array(1000 * 12);

/** The number of a day as {@link dayNumber} counts; {@link NO_DAY} for one that the calendar does not have. */
export function dayOf(year: number, month: number, day: number): number {
  const at = year * 12 + month - 1;
  if (year < 1 || month < 1 || month > 12 || day < 1) return NO_DAY;
  if (LENGTHS[at] === 0) {
    LENGTHS[at] = daysInMonth(year + 1911, month);
    BEFORE[at] = Date.UTC(year + 1911, month - 1, 0) / DAY;
  }
  return day > (LENGTHS[at] ?? 0) ? NO_DAY : (BEFORE[at] ?? 0) + day;
}

/** The number of the same day in a later year, of an earlier one below 0; 29 February is the 28th where that year has none. */
export function yearsLater(day: number, years: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear() + years, date.getUTCMonth()];
  return Date.UTC(year, month, Math.min(date.getUTCDate(), daysInMonth(year, month + 1))) / DAY;
}

/** The Minguo day that it is in Taipei (UTC+8, no summer time) at an instant. */
export function todayInTaipei(now: Date): string {
  const there = new Date(now.getTime() + 8 * 3_600_000);
  return writeMinguo({ year: there.getUTCFullYear() - 1911, month: there.getUTCMonth() + 1, day: there.getUTCDate() });
}

/** The Minguo day and the time of day that it is in Taipei at an instant: `YYY-MM-DD HH:MM`. */
export function minuteInTaipei(instant: Date): string {
  const there = new Date(instant.getTime() + 8 * 3_600_000);
  return `${todayInTaipei(instant)} ${there.toISOString().slice(11, 16)}`;
}

/** Writes the day of a number that {@link dayNumber} gave: `YYY-MM-DD`. */
export function dayText(number: number): string {
  const date = new Date(number * DAY);
  return writeMinguo({ year: date.getUTCFullYear() - 1911, month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
