import type { Folded } from './fold.ts';
import { matchesOf } from './matches.ts';

// Minguo years. A person in a course of 115 was born in 100 at the latest, and courses on record began in 90.
const EARLIEST = 15;
const LATEST = 100;
const BEFORE_COURSES = 89;

// Blanks are matched in one way only, so that a cell of many takes no time.
const WRITTEN = /(?<![0-9])([0-9]{2,4})(?: *年 *| +)([0-9]{1,2})(?: *月 *| +)([0-9]{1,2})(?![0-9])/g;
const YEAR_LAST = /(?<![0-9])([0-9]{1,2}) +([0-9]{1,2}) +([0-9]{2,4})(?![0-9])/g;
// A month and a day with nothing between them, before the year: 0719 1979, 07191979.
const RUN_YEAR_LAST = /(?<![0-9])([0-9]{2})([0-9]{2}) *(19[0-9]{2})(?![0-9])/g;
const MONTH = '(?<![A-Z])(?:JAN|FEB|MAR|APR|MAY|JUN|JU[Ll]|AUG|SEP|OCT|NOV|DEC)[A-Zl]*';
const NUMBER = '(?<![0-9])[0-9]{1,4}(?:ST|ND|RD|TH)?';
const ENGLISH = new RegExp(`${NUMBER} *${MONTH}[ #]*[0-9]{1,4}(?![0-9])|${MONTH} *${NUMBER}[ #]+[0-9]{2,4}(?![0-9])`, 'g');
const RUN = /(?<![0-9])[0-9]{6,8}(?![0-9])/g;
// The digits of an ID without its letter, or of a telephone number.
const NINE_DIGITS = /[0-9](?: ?[0-9]){8,}/g;
const KEPT_OF_NINE = 5;

/**
 * The signs that have to be hidden in a cell that does not hold what its column says: month and day of a date that may be a
 * birthday, and what follows the first five of nine digits or more.
 * @param dates whether the column holds dates; dates of courses are not birthdays
 * @returns indexes in `plain`, some of them perhaps twice
 */
export function strangeSigns({ plain }: Folded, dates: boolean): number[] {
  const latest = dates ? BEFORE_COURSES : LATEST;
  const hidden: number[] = [];
  // By sign, so that a cell of many dates takes no time.
  let known: Uint8Array | null = null;
  const isKnown = (from: number, { length }: string): boolean => {
    // Stryker disable next-line EqualityOperator: the sign behind is no digit, so no date begins with it.
    for (let i = from; known !== null && i < from + length; i++) if (known[i] === 1) return true;
    return false;
  };
  const add = (from: number, text: string, year: string, kept: number): void => {
    known ??= new Uint8Array(plain.length);
    known.fill(1, from, from + text.length);
    if (!mayBeBirth(year, latest)) return;
    // Stryker disable next-line StringLiteral: every place is within the text.
    for (let i = kept; i < text.length; i++) if (/[0-9]/.test(text[i] ?? '')) hidden.push(from + i);
  };
  // Stryker disable next-line StringLiteral: each of the groups matches, the default is for the type.
  for (const { index, 0: text, 1: year = '', 2: month = '', 3: day = '' } of matchesOf(WRITTEN, plain)) {
    if (isDay(month, day)) add(index, text, year, year.length);
  }
  // Stryker disable next-line StringLiteral: each of the groups matches, the default is for the type.
  for (const { index, 0: text, 1: one = '', 2: other = '', 3: year = '' } of matchesOf(YEAR_LAST, plain)) {
    if (!isKnown(index, text) && (isDay(one, other) || isDay(other, one))) add(index, text, year, 0);
  }
  // Stryker disable next-line StringLiteral: each of the groups matches, the default is for the type.
  for (const { index, 0: text, 1: one = '', 2: other = '', 3: year = '' } of matchesOf(RUN_YEAR_LAST, plain)) {
    if (isDay(one, other) || isDay(other, one)) add(index, text, year, 0);
  }
  for (const { index, 0: text } of matchesOf(ENGLISH, plain)) {
    // A working person's year of birth, cut short to two digits, is never less than the day; the later of two that are equal has its zero.
    const year = (text.match(/[0-9]+/g) ?? []).reduce((most, number) => (Number(number) >= Number(most) ? number : most), '0');
    if (mayBeBirth(year, latest)) for (let i = 0; i < text.length; i++) if (/[0-9A-Zl]/.test(text[i] ?? '')) hidden.push(index + i);
  }
  for (const { index, 0: text } of matchesOf(RUN, plain)) {
    const year = text.slice(0, -4);
    if (isDay(text.slice(-4, -2), text.slice(-2))) add(index, text, year, year.length);
  }
  for (const { index, 0: text } of matchesOf(NINE_DIGITS, plain)) {
    // Stryker disable next-line StringLiteral: no day stands within nine digits that have no blank.
    if (text.includes(' ') && isKnown(index, text)) continue;
    // One by one: of a very long number they are more than a call takes.
    let digits = 0;
    for (let i = 0; i < text.length; i++) if (text[i] !== ' ' && ++digits > KEPT_OF_NINE) hidden.push(index + i);
  }
  return hidden;
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

// In two digits, 00 to 29 are a Gregorian year cut short, which is not a working person's year of birth.
function mayBeBirth(year: string, latest: number): boolean {
  const number = Number(year);
  const minguo = number >= 1900 ? number - 1911 : number;
  return minguo >= (year.length === 2 ? 30 : EARLIEST) && minguo <= latest;
}
