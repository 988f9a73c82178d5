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
import type { TextBytes } from './texts.ts';

const DASH = 0x2d;
const DOT = 0x2e;
const STAR = 0x2a;
const PLUS = 0x2b;
const SEMICOLON = 0x3b;
// Characters of the code of an agency.
const AGENCY = 10;

/**
 * Reads the cell that begins at `at`. Of one that is right it keeps two numbers: a day and its year, the digits of an ID
 * and what stands before them, a whole number or a code, the seconds of a time, or 64 bits of a fingerprint.
 * @returns where it ends if it is certainly right, else -1; the caller looks at what stands there
 */
export type ReadCell = (bytes: Uint8Array, at: number, words: Int32Array, to: number, plan: CellPlan) => number;

/** How the cells of one column are read. */
export interface CellPlan {
  readonly read: ReadCell;
  /** Characters at most. */
  readonly most: number;
  /** The codes that it may hold, 0 for none. */
  readonly listed: Int16Array;
  /** Where its two numbers go. */
  readonly to: number;
  /** Whether it is the name of a person, which has a rule of its own. */
  readonly isName: boolean;
  /** Whether a fingerprint of its text is wanted. */
  readonly printed: boolean;
  readonly mayBeBlank: boolean;
}

const NO_CODES = new Int16Array(0);

/** How the cells of a field are read; their numbers go to `to` and the place behind it. @param printed whether it is part of a key */
export function planOf({ key, kind, max, codes, required }: Field, to: number, printed: boolean, texts: TextBytes): CellPlan {
  const most = Math.min(max ?? MOST, key === 'courseName' ? MOST_IN_TITLE : kind === categoryCode ? MOST_LISTED : MOST);
  const listed = codes === undefined ? NO_CODES : kind === code ? shortCodes(codes) : listedNumbers(codes);
  const read = readers.get(kind) ?? textReaders.get(kind)?.(texts) ?? readNone;
  return { read, most, listed, to, isName: key === 'name' && kind === text, printed, mayBeBlank: !required };
}

const MOST = 0x7fff_ffff;
// A title of more characters may have more bytes than its rule allows.
const MOST_IN_TITLE = TITLE_BYTES / 2;
const MOST_LISTED = 4;

function phoneReader(texts: TextBytes): ReadCell {
  return (bytes, at, words, to, plan) => texts.read(bytes, bytes[at] === PLUS ? at + 1 : at, words, to, plan);
}

const textReader = ({ read }: TextBytes): ReadCell => read;
const textReaders: ReadonlyMap<Kind, (texts: TextBytes) => ReadCell> = new Map([
  [text, textReader],
  [freeText, textReader],
  [anything, textReader],
  [courseCode, ({ readCode }) => readCode],
  [phone, phoneReader],
]);

// A cell of another kind is looked at closely.
// Stryker disable next-line UnaryOperator: no cell ends so early either.
const readNone: ReadCell = () => -1;

// Each its own, and called through the plan: the engine would put all of them into one switch, which costs small files more to
// compile than it spares them.
const readers: ReadonlyMap<Kind, ReadCell> = new Map<Kind, ReadCell>([
  [date, scanDate],
  [time, scanTime],
  [code, readCode],
  [integer, readDigits],
  [id, (bytes, at, words, to) => {
    const end = scanId(bytes, at, words, to);
    return isOldForm(words[to + 1] ?? 0) ? -1 : end;
  }],
  [term, (bytes, at, words, to, plan) => {
    const end = readDigits(bytes, at, words, to, plan);
    return words[to] === 0 ? -1 : end;
  }],
  [categoryCode, (bytes, at, words, to, plan) => {
    const end = readDigits(bytes, at, words, to, plan);
    return end < 0 || plan.listed.length === 0 || plan.listed[words[to] ?? 0] === 1 ? end : -1;
  }],
  [specialtyCode, (bytes, at, words, to, plan) => {
    const end = readDigits(bytes, at, words, to, plan);
    return end < 0 || end === at + 1 && words[to] === 0 || plan.listed[words[to] ?? 0] === 1 ? end : -1;
  }],
  [agencyList, readAgencies],
  [number, readNumber],
  [gradeDate, (bytes, at, words, to) => (bytes[at + 3] === DASH ? scanDate(bytes, at, words, to) : scanShortDate(bytes, at, words, to))],
]);

function readDigits(bytes: Uint8Array, from: number, words: Int32Array, to: number, { most }: CellPlan): number {
  let at = from;
  let number = 0;
  for (let next = ((bytes[at] ?? 0) - 48) >>> 0; next <= 9; next = ((bytes[++at] ?? 0) - 48) >>> 0) number = number * 10 + next;
  words[to] = number;
  return at === from || at - from > most || at - from > 9 ? -1 : at;
}

// Four digits behind the point are kept, for the sum of the hours; no rule reads them.
function readNumber(bytes: Uint8Array, from: number, words: Int32Array, to: number, plan: CellPlan): number {
  const whole = readDigits(bytes, from, words, to, plan);
  words[to + 1] = 0;
  if (whole < 0 || bytes[whole] !== DOT) return whole;
  let at = whole + 1;
  for (let place = 1000; ((bytes[at] ?? 0) - 48) >>> 0 <= 9; at++, place = Math.trunc(place / 10))
    words[to + 1] = (words[to + 1] ?? 0) + place * ((bytes[at] ?? 0) - 48);
  return at === whole + 1 || at - from > plan.most ? -1 : at;
}

function readCode(bytes: Uint8Array, at: number, words: Int32Array, to: number, { listed }: CellPlan): number {
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
