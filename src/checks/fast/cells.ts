import type { CodeTable } from '../../codes/table.ts';
import { TITLE_BYTES } from '../../rules/cell/name-bytes.ts';
import type { Field, Kind } from '../../schemas/format.ts';
import { agencyList } from '../../schemas/kinds/agency-list.ts';
import { code } from '../../schemas/kinds/code.ts';
import { date, gradeDate } from '../../schemas/kinds/date.ts';
import { id } from '../../schemas/kinds/id.ts';
import { categoryCode, integer, number, specialtyCode, term } from '../../schemas/kinds/number.ts';
import { isOldForm, scanDate, scanId, scanShortDate, scanTime } from '../../schemas/kinds/scan.ts';
import { anything, courseCode, freeText, phone, text } from '../../schemas/kinds/text.ts';
import { time } from '../../schemas/kinds/time.ts';
import { CODE, TEXT, type TextBytes } from './texts.ts';

const DASH = 0x2d;
const DOT = 0x2e;
const STAR = 0x2a;
const PLUS = 0x2b;
const SEMICOLON = 0x3b;
// Characters of the code of an agency.
const AGENCY = 10;

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
  /** Whether it is a name of a person, which has a rule of its own. */
  readonly named: boolean;
}

const NO_CODES = new Int16Array(0);

/** How the cells of a field are read; their numbers go to `to` and the place behind it. @param printed whether it is part of a key */
export function planOf({ key, kind, max, codes }: Field, to: number, printed: boolean): CellPlan {
  const most = Math.min(max ?? MOST, key === 'courseName' ? MOST_IN_TITLE : kind === categoryCode ? MOST_LISTED : MOST);
  const listed = codes === undefined ? NO_CODES : kind === code ? shortCodes(codes) : listedNumbers(codes);
  return { kind, most, listed, to, printed, named: key === 'name' };
}

const MOST = 0x7fff_ffff;
// A title of more characters may have more bytes than its rule allows.
const MOST_IN_TITLE = TITLE_BYTES / 2;
const MOST_LISTED = 4;

/**
 * Reads the cell that begins at `at`. Of one that is right it keeps two numbers: a day and its year, the digits of an ID
 * and what stands before them, a whole number or a code, the seconds of a time, or 64 bits of a fingerprint.
 * @returns where it ends if it is certainly right, else -1; the caller looks at what stands there
 */
export function readCell(plan: CellPlan, bytes: Uint8Array, at: number, words: Int32Array, texts: TextBytes): number {
  switch (plan.kind) {
    case date: return scanDate(bytes, at, words, plan.to);
    case time: return scanTime(bytes, at, words, plan.to);
    case code: return readCode(bytes, at, plan.listed, words, plan.to);
    case integer: return readDigits(bytes, at, plan.most, words, plan.to);
    case text: {
      const end = texts.end(bytes, at, plan.most, TEXT, plan.printed ? words : null, plan.to);
      return plan.named && end >= 0 && texts.mayBeNoName(end - at) ? -1 : end;
    }
    case freeText:
    case anything: return texts.end(bytes, at, plan.most, TEXT, plan.printed ? words : null, plan.to);
    case id: {
      const end = scanId(bytes, at, words, plan.to);
      return isOldForm(words[plan.to + 1] ?? 0) ? -1 : end;
    }
    case term: {
      const end = readDigits(bytes, at, plan.most, words, plan.to);
      return words[plan.to] === 0 ? -1 : end;
    }
    case categoryCode: {
      const end = readDigits(bytes, at, plan.most, words, plan.to);
      return end < 0 || plan.listed.length === 0 || plan.listed[words[plan.to] ?? 0] === 1 ? end : -1;
    }
    case specialtyCode: {
      const end = readDigits(bytes, at, plan.most, words, plan.to);
      return end < 0 || end === at + 1 && words[plan.to] === 0 || plan.listed[words[plan.to] ?? 0] === 1 ? end : -1;
    }
    case agencyList: return readAgencies(bytes, at);
    case phone: return texts.end(bytes, bytes[at] === PLUS ? at + 1 : at, plan.most, TEXT, null, plan.to);
    case courseCode: return texts.end(bytes, at, plan.most, CODE, plan.printed ? words : null, plan.to);
    case number: return readNumber(bytes, at, plan.most, words, plan.to);
    case gradeDate: return bytes[at + 3] === DASH ? scanDate(bytes, at, words, plan.to) : scanShortDate(bytes, at, words, plan.to);
    default: return -1;
  }
}

function readDigits(bytes: Uint8Array, from: number, most: number, words: Int32Array, to: number): number {
  let at = from;
  let number = 0;
  for (let next = ((bytes[at] ?? 0) - 48) >>> 0; next <= 9; next = ((bytes[++at] ?? 0) - 48) >>> 0) number = number * 10 + next;
  words[to] = number;
  return at === from || at - from > most || at - from > 9 ? -1 : at;
}

// Four digits behind the point are kept, for the sum of the hours; no rule reads them.
function readNumber(bytes: Uint8Array, from: number, most: number, words: Int32Array, to: number): number {
  const whole = readDigits(bytes, from, most, words, to);
  words[to + 1] = 0;
  if (whole < 0 || bytes[whole] !== DOT) return whole;
  let at = whole + 1;
  for (let place = 1000; ((bytes[at] ?? 0) - 48) >>> 0 <= 9; at++, place = Math.trunc(place / 10))
    words[to + 1] = (words[to + 1] ?? 0) + place * ((bytes[at] ?? 0) - 48);
  return at === whole + 1 || at - from > most ? -1 : at;
}

function readCode(bytes: Uint8Array, at: number, listed: Int16Array, words: Int32Array, to: number): number {
  const first = bytes[at] ?? 0;
  if (first < 48 || first > 57) return readLetter(bytes, at, listed, words, to);
  if (listed.length === 0) return -1;
  const two = ((bytes[at + 1] ?? 0) - 48) >>> 0 <= 9;
  const known = listed[two ? first * 128 + (bytes[at + 1] ?? 0) : first] ?? 0;
  words[to] = known - 1;
  return known === 0 ? -1 : at + (two ? 2 : 1);
}

// No rule reads which letter it is.
function readLetter(bytes: Uint8Array, at: number, listed: Int16Array, words: Int32Array, to: number): number {
  words[to] = 0;
  return (listed[bytes[at] ?? 0] ?? 0) === 1 ? at + 1 : -1;
}

function readAgencies(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    const first = at;
    while (isDigitOrCapital(bytes[at] ?? 0)) at++;
    const length = at - first;
    if (bytes[at] === STAR && length > 0 && length < AGENCY) at++;
    else if (length !== AGENCY) return -1;
    if (bytes[at] !== SEMICOLON) return at;
  }
}

const isDigitOrCapital = (byte: number): boolean => (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90);

// By the bytes of a code: its number plus 1 where it has one or two digits; 1 where it is a capital letter.
function shortCodes({ codes }: CodeTable): Int16Array {
  const listed = new Int16Array(128 * 128);
  for (const { code: one } of codes) {
    if (/^[A-Z]$/.test(one)) listed[one.charCodeAt(0)] = 1;
    if (/^\d\d?$/.test(one)) listed[one.length === 2 ? one.charCodeAt(0) * 128 + one.charCodeAt(1) : one.charCodeAt(0)] = Number(one) + 1;
  }
  return listed;
}

// By the number of each code that is written without zeros in front. Codes that are no longer in use are looked at closely.
function listedNumbers({ codes }: CodeTable): Int16Array {
  const listed = new Int16Array(10_000);
  for (const { code: one, until } of codes) if (until === undefined && /^(?:0|[1-9]\d{0,3})$/.test(one)) listed[Number(one)] = 1;
  return listed;
}
