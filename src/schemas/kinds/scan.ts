import { NO_DAY, dayOf } from '../calendar.ts';

const DASH = 0x2d;
const COLON = 0x3a;

/**
 * Reads a value from its bytes; the two numbers that it stands for go to `words` from `to` on.
 * @returns where it ends, -1 if it is not right
 */
export type Scan = (bytes: Uint8Array, at: number, words: Int32Array, to: number) => number;

/** The weight of each character of an ID from the second on; that of the second digit of its letter is 9, of the first 1. */
export const idWeights = [8, 7, 6, 5, 4, 3, 2, 1, 1] as const;
// 1, 2, 8 and 9 may stand behind the letter. One bit for each: of conditions in a row the engine would compile those that it has seen.
const SECOND_DIGITS = 0b11_0000_0110;
/** The two digits of each letter A to Z, by the checksum rule of the household registration office. */
export const letterNumbers = [
  10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33,
] as const;

// Below, each digit is read as a number that is more than 9 where the byte is not one. It is written out, since most files
// are too small for the engine to do away with a function of its own.

/**
 * Reads an ID, in any of its forms, whose checksum is right: its last eight digits, and what stands before them as two
 * bytes (see {@link isOldForm}).
 */
export function scanId(bytes: Uint8Array, at: number, words: Int32Array, to: number): number {
  const letter = (bytes[at] ?? 0) - 65;
  const second = bytes[at + 1] ?? 0;
  let digit = second - 48;
  if (second >= 65 && second <= 68) digit = (letterNumbers[second - 65] ?? 0) % 10;
  else if (digit >>> 0 > 9 || ((SECOND_DIGITS >> digit) & 1) === 0) return -1;
  if (letter < 0 || letter > 25) return -1;
  const first = letterNumbers[letter] ?? 0;
  let sum = Math.trunc(first / 10) + (first % 10) * 9 + digit * idWeights[0];
  let digits = 0;
  for (let i = 1; i < 9; i++) {
    const next = ((bytes[at + i + 1] ?? 0) - 48) >>> 0;
    if (next > 9) return -1;
    sum += next * (idWeights[i] ?? 0);
    digits = digits * 10 + next;
  }
  words[to] = digits;
  words[to + 1] = (letter + 65) * 256 + second;
  return sum % 10 === 0 ? at + 10 : -1;
}

/** Whether the ID that {@link scanId} read is a resident number in its old form. @param beginning the second of its numbers */
export function isOldForm(beginning: number): boolean {
  return (beginning & 0xff) >= 65;
}

/** Reads a day written `YYY-MM-DD`: its number as the calendar counts, and its year. */
export function scanDate(bytes: Uint8Array, at: number, words: Int32Array, to: number): number {
  return bytes[at + 3] === DASH && bytes[at + 6] === DASH ? scanDay(bytes, at, at + 4, at + 7, words, to) : -1;
}

/** Reads a day written `YYYMMDD`: its number as the calendar counts, and its year. */
export function scanShortDate(bytes: Uint8Array, at: number, words: Int32Array, to: number): number {
  return scanDay(bytes, at, at + 3, at + 5, words, to);
}

function scanDay(bytes: Uint8Array, years: number, months: number, days: number, words: Int32Array, to: number): number {
  const y1 = ((bytes[years] ?? 0) - 48) >>> 0;
  const y2 = ((bytes[years + 1] ?? 0) - 48) >>> 0;
  const y3 = ((bytes[years + 2] ?? 0) - 48) >>> 0;
  const m1 = ((bytes[months] ?? 0) - 48) >>> 0;
  const m2 = ((bytes[months + 1] ?? 0) - 48) >>> 0;
  const d1 = ((bytes[days] ?? 0) - 48) >>> 0;
  const d2 = ((bytes[days + 1] ?? 0) - 48) >>> 0;
  if (y1 > 9 || y2 > 9 || y3 > 9 || m1 > 1 || m2 > 9 || d1 > 3 || d2 > 9) return -1;
  const year = y1 * 100 + y2 * 10 + y3;
  const day = dayOf(year, m1 * 10 + m2, d1 * 10 + d2);
  words[to] = day;
  words[to + 1] = year;
  return day === NO_DAY ? -1 : days + 2;
}

/** Reads a time of day written `HH:MM:SS`: its seconds since midnight. */
export function scanTime(bytes: Uint8Array, at: number, words: Int32Array, to: number): number {
  const h1 = ((bytes[at] ?? 0) - 48) >>> 0;
  const h2 = ((bytes[at + 1] ?? 0) - 48) >>> 0;
  const m1 = ((bytes[at + 3] ?? 0) - 48) >>> 0;
  const m2 = ((bytes[at + 4] ?? 0) - 48) >>> 0;
  const s1 = ((bytes[at + 6] ?? 0) - 48) >>> 0;
  const s2 = ((bytes[at + 7] ?? 0) - 48) >>> 0;
  if (h2 > 9 || h1 * 10 + h2 > 23 || m1 > 5 || m2 > 9 || s1 > 5 || s2 > 9 || bytes[at + 2] !== COLON || bytes[at + 5] !== COLON) return -1;
  words[to] = (h1 * 10 + h2) * 3600 + (m1 * 10 + m2) * 60 + s1 * 10 + s2;
  return at + 8;
}

// No value that is read here is longer; behind it stands a byte that ends it.
const LONGEST = 15;
const units = new Uint8Array(LONGEST + 1);
const numbers = new Int32Array(2);

/** The two numbers of a text that a scan reads to its last character, else null. They are good until the next call. */
export function scanText(text: string, scan: Scan): Int32Array | null {
  if (text.length > LONGEST) return null;
  // Stryker disable next-line EqualityOperator: the sign behind the last is written anew.
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit > 0x7f ? 0 : unit;
  }
  units[text.length] = 0;
  numbers[1] = 0;
  return scan(units, 0, numbers, 0) === text.length ? numbers : null;
}

/** Whether a text is a time of day, `HH:MM:SS`. */
export function isTime(text: string): boolean {
  return scanText(text, scanTime) !== null;
}
