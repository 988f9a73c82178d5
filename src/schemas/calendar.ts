/** A day of the Minguo calendar: year 1 is 1912. */
export interface MinguoDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYY-MM-DD` or `YYYMMDD`; null where it has another form. The day may not exist: see {@link exists}. */
export function readMinguo(text: string): MinguoDay | null {
  const parts = /^(\d{3})-(\d{2})-(\d{2})$|^(\d{3})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return null;
  return {
    year: Number(parts[1] ?? parts[4]),
    month: Number(parts[2] ?? parts[5]),
    day: Number(parts[3] ?? parts[6]),
  };
}

/** Whether the calendar has that day (year + 1911 is the Gregorian year). */
export function exists({ year, month, day }: MinguoDay): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year + 1911, month);
}

/** Writes a day as the portal wants it: `YYY-MM-DD`. */
export function writeMinguo({ year, month, day }: MinguoDay): string {
  return `${String(year).padStart(3, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since an arbitrary day, for counting and comparing; null where the text is no day (`YYY-MM-DD` or `YYYMMDD`). */
export function dayNumber(text: string): number | null {
  const day = readMinguo(text);
  return day && exists(day) ? Date.UTC(day.year + 1911, day.month - 1, day.day) / 86_400_000 : null;
}

/** The Minguo day that it is in Taipei (UTC+8, no summer time) at an instant. */
export function todayInTaipei(now: Date): string {
  const there = new Date(now.getTime() + 8 * 3_600_000);
  return writeMinguo({ year: there.getUTCFullYear() - 1911, month: there.getUTCMonth() + 1, day: there.getUTCDate() });
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
