/** A day and a time of day as a sheet holds them; `seconds` since midnight, which a duration may exceed. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly seconds: number;
}

const DAY = 86_400;
const LAST_SERIAL = 2_958_466;

/**
 * The moment that a number of days stands for. Day 60 of Excel's calendar, 1900-02-29, never was; LibreOffice counts
 * backwards from there, to the years that people type as Minguo ones.
 * @returns null where no calendar has it
 */
export function momentOfSerial(serial: number, from1904: boolean): Moment | null {
  const all = Math.round(serial * DAY);
  const days = Math.floor(all / DAY);
  const seconds = all - days * DAY;
  if (!Number.isFinite(serial) || days >= LAST_SERIAL || days < -700_000) return null;
  if (!from1904 && days === 60) return { year: 1900, month: 2, day: 29, weekday: 3, seconds };
  // Days from 1970-01-01.
  const start = from1904 ? -24_107 : days > 0 && days < 60 ? -25_568 : -25_569;
  return momentOf(start + days, seconds);
}

/** The moment that `2026-05-10`, `0115-05-10T09:10:00` or `PT09H10M00S` stands for; null where it is none of these. */
export function momentOfIso(text: string): Moment | null {
  const time = /^-?PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?$/.exec(text);
  if (time !== null && text.length > 2) return { year: 0, month: 0, day: 0, weekday: 0, seconds: secondsOf(time.slice(1)) };
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day] = match.map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day ?? 0);
  // A day that no month has is one of a later month.
  if (date.getUTCMonth() + 1 !== month) return null;
  const seconds = secondsOf(match.slice(4));
  return momentOf(date.getTime() / 1000 / DAY + Math.floor(seconds / DAY), seconds % DAY);
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Math.round(Number(`${seconds}.${fraction}`));
}

/** How many days later the second day is than the first. */
export function daysBetween(first: Pick<Moment, 'year' | 'month' | 'day'>, second: Pick<Moment, 'year' | 'month' | 'day'>): number {
  const days = ({ year, month, day }: typeof first): number => Date.UTC(year, month - 1, day) / 1000 / DAY;
  return days(second) - days(first);
}

const FIRST_GREGORIAN = -141_427;

// LibreOffice shows days before 1582-10-15 in the Julian calendar, and reads what is typed so; its files count on without it.
function momentOf(days: number, seconds: number): Moment {
  const weekday = (days % 7 + 11) % 7;
  if (days >= FIRST_GREGORIAN) {
    const date = new Date(days * DAY * 1000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday, seconds };
  }
  // From 4801 before Christ, in years that begin with March.
  const count = days + 2_440_588 + 32_082;
  const years = Math.floor((4 * count + 3) / 1461);
  const rest = count - Math.floor(1461 * years / 4);
  const months = Math.floor((5 * rest + 2) / 153);
  const late = Math.floor(months / 10);
  return { year: years - 4800 + late, month: months + 3 - 12 * late, day: rest - Math.floor((153 * months + 2) / 5) + 1, weekday, seconds };
}

/**
 * A day as the portal writes it, `YYY-MM-DD` of the Minguo calendar, with the time behind it where one is meant. LibreOffice
 * takes a typed 115/5/10 for the year 115 after Christ, so the years 1 to 200 are Minguo years already. A day before the
 * Minguo calendar keeps its Gregorian year.
 */
export function portalDate(moment: Moment, withTime: boolean): string {
  const { year } = moment;
  const shown = year >= 1 && year <= 200 ? pad(year, 3) : year > 1911 ? pad(year - 1911, 3) : pad(year, 4);
  const date = `${shown}-${pad(moment.month, 2)}-${pad(moment.day, 2)}`;
  return withTime && moment.seconds !== 0 ? `${date} ${portalTime(moment.seconds)}` : date;
}

/** A time of day as the portal writes it, `HH:MM:SS`. */
export function portalTime(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => pad(Math.floor(part), 2)).join(':');
}

/** A whole number with zeros in front, up to this many digits. */
export function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
