import type { CodeTable } from '../../codes/table.ts';
import { monthNumbers } from '../../schemas/calendar.ts';
import type { Field, Kind } from '../../schemas/format.ts';
import { code } from '../../schemas/kinds/code.ts';
import { date, gradeDate } from '../../schemas/kinds/date.ts';
import { id, idWeights, letterNumbers } from '../../schemas/kinds/id.ts';
import { categoryCode, integer, number, term } from '../../schemas/kinds/number.ts';
import { anything, courseCode, text } from '../../schemas/kinds/text.ts';
import { time } from '../../schemas/kinds/time.ts';
import { CODE, TEXT, type TextBytes } from './texts.ts';

const DASH = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;

/** How the cells of one column are read. */
export interface CellPlan {
  readonly kind: Kind;
  /** Characters at most. */
  readonly most: number;
  /** The codes that it may hold, 0 for none. */
  readonly listed: Int16Array;
  /** Where its two numbers go. */
  readonly to: number;
  /** Whether a fingerprint of its text is wanted. */
  readonly printed: boolean;
}

const NO_CODES = new Int16Array(0);

/** How the cells of a field are read; their numbers go to `to` and the place behind it. @param printed whether it is part of a key */
export function planOf({ key, kind, max, codes }: Field, to: number, printed: boolean): CellPlan {
  const most = Math.min(max ?? MOST, key === 'courseName' ? MOST_IN_TITLE : kind === categoryCode ? MOST_LISTED : MOST);
  const listed = codes === undefined ? NO_CODES : kind === code ? shortCodes(codes) : listedNumbers(codes);
  return { kind, most, listed, to, printed };
}

const MOST = 0x7fff_ffff;
// A title of more characters may have more than 100 bytes.
const MOST_IN_TITLE = 50;
const MOST_LISTED = 4;

/**
 * Reads the cell that begins at `at`. Of one that is right it keeps two numbers: a day and its year, the digits of an ID
 * and what stands before them, a whole number or a code, the seconds of a time, or 64 bits of a fingerprint.
 * @returns where it ends if it is certainly right, else -1; the caller looks at what stands there
 */
export function readCell(plan: CellPlan, bytes: Uint8Array, at: number, words: Int32Array, texts: TextBytes): number {
  switch (plan.kind) {
    case date: return readDate(bytes, at, words, plan.to);
    case time: return readTime(bytes, at, words, plan.to);
    case code: return readCode(bytes, at, plan.listed, words, plan.to);
    case integer: return readDigits(bytes, at, plan.most, words, plan.to);
    case text:
    case anything: return texts.end(bytes, at, plan.most, TEXT, plan.printed ? words : null, plan.to);
    case id: return readId(bytes, at, words, plan.to);
    case term: {
      const end = readDigits(bytes, at, plan.most, words, plan.to);
      return words[plan.to] === 0 ? -1 : end;
    }
    case categoryCode: {
      const end = readDigits(bytes, at, plan.most, words, plan.to);
      return end < 0 || plan.listed.length === 0 || plan.listed[words[plan.to] ?? 0] === 1 ? end : -1;
    }
    case courseCode: return texts.end(bytes, at, plan.most, CODE, plan.printed ? words : null, plan.to);
    case number: return readNumber(bytes, at, plan.most, words, plan.to);
    case gradeDate: return bytes[at + 3] === DASH ? readDate(bytes, at, words, plan.to) : readDay(bytes, at, at + 3, at + 5, words, plan.to);
    default: return -1;
  }
}

// Below, each digit is read as a number that is more than 9 where the byte is none. Written out, since most files are
// too small for the engine to do away with a function of its own.

function readId(bytes: Uint8Array, at: number, words: Int32Array, to: number): number {
  const letter = (bytes[at] ?? 0) - 65;
  const second = ((bytes[at + 1] ?? 0) - 48) >>> 0;
  if (letter < 0 || letter > 25 || (second !== 1 && second !== 2 && second !== 8 && second !== 9)) return -1;
  const first = letterNumbers[letter] ?? 0;
  let sum = Math.trunc(first / 10) + (first % 10) * 9 + second * idWeights[0];
  let digits = 0;
  for (let i = 1; i < 9; i++) {
    const next = ((bytes[at + i + 1] ?? 0) - 48) >>> 0;
    if (next > 9) return -1;
    sum += next * (idWeights[i] ?? 0);
    digits = digits * 10 + next;
  }
  words[to] = digits;
  words[to + 1] = (letter + 65) * 256 + second + 48;
  return sum % 10 === 0 ? at + 10 : -1;
}

function readDate(bytes: Uint8Array, at: number, words: Int32Array, to: number): number {
  return bytes[at + 3] === DASH && bytes[at + 6] === DASH ? readDay(bytes, at, at + 4, at + 7, words, to) : -1;
}

function readDay(bytes: Uint8Array, years: number, months: number, days: number, words: Int32Array, to: number): number {
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

const NO_DAY = -0x8000_0000;
/** Of each month from the year 0 on: how many days it has, 0 where nobody asked yet, and the number of the day before its first. */
const LENGTHS = new Uint8Array(1000 * 12);
const BEFORE = new Int32Array(1000 * 12);

function dayOf(year: number, month: number, day: number): number {
  const at = year * 12 + month - 1;
  if (month < 1 || month > 12 || day < 1) return NO_DAY;
  if (LENGTHS[at] === 0) {
    const { length, before } = monthNumbers(year, month);
    LENGTHS[at] = length;
    BEFORE[at] = before;
  }
  return day > (LENGTHS[at] ?? 0) ? NO_DAY : (BEFORE[at] ?? 0) + day;
}

function readTime(bytes: Uint8Array, at: number, words: Int32Array, to: number): number {
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

function readDigits(bytes: Uint8Array, from: number, most: number, words: Int32Array, to: number): number {
  let at = from;
  let number = 0;
  for (let next = ((bytes[at] ?? 0) - 48) >>> 0; next <= 9; next = ((bytes[++at] ?? 0) - 48) >>> 0) number = number * 10 + next;
  words[to] = number;
  return at === from || at - from > most || at - from > 9 ? -1 : at;
}

// What stands behind the point is read by no rule.
function readNumber(bytes: Uint8Array, from: number, most: number, words: Int32Array, to: number): number {
  const whole = readDigits(bytes, from, most, words, to);
  if (whole < 0 || bytes[whole] !== DOT) return whole;
  let at = whole + 1;
  while (((bytes[at] ?? 0) - 48) >>> 0 <= 9) at++;
  return at === whole + 1 || at - from > most ? -1 : at;
}

function readCode(bytes: Uint8Array, at: number, listed: Int16Array, words: Int32Array, to: number): number {
  const first = bytes[at] ?? 0;
  if (first < 48 || first > 57 || listed.length === 0) return -1;
  const two = ((bytes[at + 1] ?? 0) - 48) >>> 0 <= 9;
  const known = listed[two ? first * 128 + (bytes[at + 1] ?? 0) : first] ?? 0;
  words[to] = known - 1;
  return known === 0 ? -1 : at + (two ? 2 : 1);
}

// By the bytes of each code of one or two digits: the number that it is, and 1.
function shortCodes({ codes }: CodeTable): Int16Array {
  const listed = new Int16Array(128 * 128);
  for (const { code: one } of codes) {
    if (/^\d\d?$/.test(one)) listed[one.length === 2 ? one.charCodeAt(0) * 128 + one.charCodeAt(1) : one.charCodeAt(0)] = Number(one) + 1;
  }
  return listed;
}

// By the number that each code is, where it is written without zeros in front. Those that are no longer in use are looked at closely.
function listedNumbers({ codes }: CodeTable): Int16Array {
  const listed = new Int16Array(10_000);
  for (const { code: one, until } of codes) if (until === undefined && /^(?:0|[1-9]\d{0,3})$/.test(one)) listed[Number(one)] = 1;
  return listed;
}
