import type { Folded } from './fold.ts';
import { matchesOf } from './matches.ts';

// Before a part of it there is nothing that could belong to it, so that a long text is gone over once.
const EMAIL = /(?<![\w.%+-])([\w%+-])([\w.%+-]*)(?=[@＠][A-Za-z0-9-]+\.[A-Za-z0-9])/gu;

/** Hides what stands before the @ of each e-mail address in a text, its first character excepted. */
export function withoutEmails(text: string): string {
  return /[@＠]/u.test(text) ? text.replace(EMAIL, (_, first: string, rest: string) => first + '*'.repeat(rest.length)) : text;
}

// Matches folded signs: a mobile number, or one with its area code, and either as it is called from abroad.
const OWN = '(?:9[0-9]{2} {0,2}[0-9]{3} {0,2}[0-9]{3}|[2-8] {0,2}[0-9]{3,4} {0,2}[0-9]{4}|[3-8][0-9]{1,2} {0,2}[0-9]{5,6})';
const PHONE = new RegExp(`(?<![0-9A-Z])(?:0|886 {0,2}0? {0,2})${OWN}(?![0-9])`, 'g');
// A cell of nothing but digits may be a code or a number of anything.
const MAY_BEGIN = /(?<![0-9A-Za-z])[0０8８][2-9２-９]/u;
const KEPT = 4;

/** Whether a telephone number may stand in a text: most texts need not be looked at sign by sign. */
export function mayHoldPhone(text: string): boolean {
  // Stryker disable next-line ConditionalExpression: more texts are looked at sign by sign.
  return text.length >= 9 && MAY_BEGIN.test(text) && !/^\p{Nd}+$/u.test(text.trim());
}

/**
 * The signs of telephone numbers that have to be hidden: all digits behind the first four characters.
 * @returns indexes in `plain`
 */
export function phoneSigns({ plain, places }: Folded): number[] {
  const hidden: number[] = [];
  for (const { index, 0: text } of matchesOf(PHONE, plain)) {
    const first = places[index] ?? 0;
    for (let i = index; i < index + text.length; i++) if (plain[i] !== ' ' && (places[i] ?? 0) >= first + KEPT) hidden.push(i);
  }
  return hidden;
}
