import { exists, type MinguoDay } from '../calendar.ts';
import { looksLikeExcelDate } from '../text.ts';

/** A day as people and programs write it, and what tells its year. */
export interface Reading {
  readonly day: MinguoDay;
  /** Of `certain` and `four-digit` the Minguo year is certain; of all others a person has to look. */
  readonly year: 'certain' | 'four-digit' | 'gregorian' | 'two-digit-gregorian' | 'two-digit-birthday' | 'serial';
}

/** Why the day cannot be told. */
export type Unread = 'two-digit' | 'before-minguo' | 'no-year' | 'unknown';

/**
 * Reads what people and programs write for a day, in half-width characters and without a time behind it.
 * @param birthday whether it may be any day in a life; a course has a year not long ago
 */
export function readDay(text: string, birthday: boolean): Reading | Unread {
  const parts =
    /^(民國|中華民國)? ?(\d{1,4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/u.exec(text) ??
    /^(民國|中華民國)? ?(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text) ??
    // 910630 lost its first 0 to Excel; 110105 is not of the year 11, but lacks a digit at an unknown place.
    /^(民國|中華民國)? ?(?![01]\d{5}$)(\d{2,4})(\d{2})(\d{2})$/u.exec(text);
  if (!parts) return readSerial(text, birthday) ?? unreadable(text);
  const [, era, digits = '', month, day] = parts;
  const reading = readYear(digits, era !== undefined, birthday);
  if (typeof reading === 'string') return reading;
  const read = { year: reading.year, month: Number(month), day: Number(day) };
  return exists(read) ? { day: read, year: reading.told } : 'unknown';
}

function readYear(digits: string, era: boolean, birthday: boolean): { readonly year: number; readonly told: Reading['year'] } | Unread {
  const year = Number(digits);
  // LibreOffice makes 0114-05-10 of 114-05-10, and Excel never has a year before 1900.
  if (digits.length === 4 && digits.startsWith('0')) return { year, told: 'four-digit' };
  if (digits.length === 4) return !era && year >= 1912 && year < 2200 ? { year: year - 1911, told: 'gregorian' } : 'unknown';
  if (era || digits.length === 3) return { year, told: 'certain' };
  if (digits.length !== 2) return 'unknown';
  // 91/6/30 in a birthday may be 1991.
  if (birthday) return { year, told: 'two-digit-birthday' };
  // For a course, 91/6/30 is the Minguo year 91, and 26/5/10 the year 2026 cut short; 65/5/10 is neither.
  if (year >= 90) return { year, told: 'certain' };
  return year <= 29 ? { year: year + 2000 - 1911, told: 'two-digit-gregorian' } : 'two-digit';
}

// Excel counts days from 1900 on; of a course the number is of the year 2001 (Minguo 090) at the earliest.
const DAY = 86_400_000;
const SERIALS = { birthday: 10_000, course: 36_892, last: 73_050 };

function readSerial(text: string, birthday: boolean): Reading | null {
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
  if (serial === undefined || Number(serial) < (birthday ? SERIALS.birthday : SERIALS.course) || Number(serial) > SERIALS.last) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Number(serial) * DAY);
  return { day: { year: date.getUTCFullYear() - 1911, month: date.getUTCMonth() + 1, day: date.getUTCDate() }, year: 'serial' };
}

function unreadable(text: string): Unread {
  if (/^(?:(?:中華)?民國|民)? ?(?:前 ?\d|-\d+[-/.年])/u.test(text)) return 'before-minguo';
  return /^\d{1,2}[-/]\d{1,2}$/.test(text) || (looksLikeExcelDate(text) && !/\d{1,4}[-/]\d{1,2}[-/]/.test(text)) ? 'no-year' : 'unknown';
}
