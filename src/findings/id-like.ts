import type { Folded } from './fold.ts';
import { matchesOf } from './matches.ts';

// A letter, a second character of one of the three kinds, eight digits; O is written for 0, and l, I or | for 1.
const DIGIT = '[0-9OIl|]';
const TEN = new RegExp(`(?=([A-Zl][1289A-DIl|]${DIGIT}{8}))`, 'g');
const TEN_PARTED = new RegExp(`(?=([A-Zl][ :]*[1289A-DIl|](?:[ :]*${DIGIT}){8}))`, 'g');
// The tenth can be computed from nine.
const NINE_PARTED = new RegExp(`(?<![A-Z0-9l|])(?=([A-Zl][ :]*[1289A-DIl|](?:[ :]*${DIGIT}){7})(?![A-Z0-9l|]))`, 'g');
const NEAR = new RegExp(`[A-Zl][ :]*[1289A-DIl|](?:[ :]*${DIGIT}){7}`);
// A day as titles have it, behind something that parts it from what is before: 2026-05-10, 20260510, 115-05-10, 1150510.
const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9OIl|])';
const DAY = '(?:0?[1-9]|1[0-2]) (?:0?[1-9]|[12][0-9]|3[01])(?![0-9OIl|])';
const DATE = `(?:199[0-9]|20[0-5][0-9]|09[0-9]|1[0-3][0-9]) ${DAY}|(?:20[0-3][0-9]|1[0-3][0-9])${MONTH_DAY}`;
// From one time to another, as behind the number of a room: A2 10:00-12:00.
const TIME = '(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?';
// The code of an agency, as 301000000A.
const AGENCY = '[0-9]{7}00[A-Z](?![A-Z0-9])';
const NO_ID = new RegExp(`(?<=[ :#])(?:${DATE}|${TIME}(?: *# *| +)${TIME}(?![0-9])|${AGENCY})`, 'g');
// Texts that may also be an ID, and then have a right check digit: A2 1000-1200, A1 05/10-05/12, GB/T 22239-2019, H1 2026 0510.
const HOUR = '(?:[01][0-9]|2[0-3])[0-5][0-9]';
const AMBIGUOUS = new RegExp(`(?: ${HOUR} ${HOUR}|(?: ${DAY}){2}|[ :](?:19|20)[0-9]{2}| (?:19|20)[0-9]{2} ${MONTH_DAY})$`);

/** The forms of an ID to look for: ten characters in one piece, ten with separators between them, or nine as well. */
export type Wanted = 'whole' | 'parted' | 'nine';

/**
 * The signs that have to be hidden, since they are the last four of what looks like an ID. A date, a time with its end, the code of an
 * agency, and a text in one piece with a word before it, such as `ISO 27001:2022`, are not IDs.
 * @returns indexes in `plain`, some of them perhaps twice
 */
export function idSigns({ plain }: Folded, wanted: Wanted): number[] {
  const hidden: number[] = [];
  if (wanted === 'whole') {
    // One may begin within another: MARIA123456789 holds IA12345678 and A123456789.
    for (const { index, 1: span = '' } of matchesOf(TEN, plain)) hide(plain, index, span, hidden);
    return hidden;
  }
  // Few texts come near, and fewer have something else in them that looks alike.
  if (!NEAR.test(plain)) return hidden;
  let others: readonly number[] | null = null;
  const holdsOther = (index: number, span: string): boolean => {
    others ??= matchesOf(NO_ID, plain).map((match) => match.index);
    return others.some((other) => other > index && other < index + span.length);
  };
  const tens = new Set<number>();
  for (const { index, 1: span = '' } of matchesOf(TEN_PARTED, plain)) {
    if (/[ :]/.test(span) && (holdsOther(index, span) || !isParted(plain, index, span))) continue;
    hide(plain, index, span, hidden);
    tens.add(index);
  }
  if (wanted === 'nine') {
    for (const { index, 1: span = '' } of matchesOf(NINE_PARTED, plain)) {
      if (!tens.has(index) && !holdsDate(span) && !holdsOther(index, span)) hide(plain, index, span, hidden);
    }
  }
  return hidden;
}

// Whether a span with separators in it is an ID: ISO 27001:2022 and A2 1000-1200 have as many letters and digits.
function isParted(plain: string, index: number, span: string): boolean {
  if (/[A-Z0-9l|]/.test(plain[index - 1] ?? '')) return /^[^ :]{2}/.test(span) && !/[ :](?:19|20)[0-9]{2}$/.test(span) && hasChecksum(span);
  return !AMBIGUOUS.test(span) || hasChecksum(span);
}

// The last four signs that are not separators, and the digits that follow at once.
function hide(plain: string, index: number, span: string, hidden: number[]): void {
  let left = 4;
  for (let i = span.length - 1; i >= 0 && left > 0; i--) {
    if (span[i] === ' ' || span[i] === ':') continue;
    hidden.push(index + i);
    left--;
  }
  for (let at = index + span.length; /[0-9]/.test(plain[at] ?? ''); at++) hidden.push(at);
}

const digits = (span: string): string => span.replaceAll(/[ :]/g, '').slice(1).replaceAll('O', '0').replaceAll(/[Il|]/g, '1');

function holdsDate(span: string): boolean {
  const text = digits(span).replace(/^[A-D]/, '');
  const isDay = (from: number): boolean => /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$/.test(text.slice(from, from + 4));
  if (text.length === 8 && /^(?:19|20)/.test(text) && isDay(4)) return true;
  return [0, 1].some((from) => /^(?:09[0-9]|1[0-3][0-9])$/.test(text.slice(from, from + 3)) && isDay(from + 3));
}

// The two digits of each letter A to Z, by the rule of the household registration office.
const LETTERS = [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33];
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 1, 1];

function hasChecksum(span: string): boolean {
  const first = LETTERS[span.toUpperCase().charCodeAt(0) - 65] ?? 0;
  const rest = [...digits(span)].map((sign) => ('ABCD'.includes(sign) ? 'ABCD'.indexOf(sign) : Number(sign)));
  return (Math.floor(first / 10) + (first % 10) * 9 + rest.reduce((sum, digit, i) => sum + digit * (WEIGHTS[i] ?? 0), 0)) % 10 === 0;
}
