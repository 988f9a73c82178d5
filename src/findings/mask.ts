import type { Holds } from './finding.ts';
import { strangeSigns } from './birth-like.ts';
import { mayHoldPhone, phoneSigns, withoutEmails } from './contact-like.ts';
import { fold, type Folded } from './fold.ts';
import { idSigns, type Wanted } from './id-like.ts';

const SURROGATE = /[\ud800-\udfff]/;
const CIRCLE = '○';

/**
 * Hides the last four characters of everything in a text that looks like an ID, or like one without its check digit, however it
 * is written: in another width or script, with what parts it, with O for 0. Telephone numbers and e-mail addresses are hidden as well.
 * The rule is that of 國家發展委員會 (103-12-31): `A123456789` becomes `A12345****`.
 */
export function maskIds(text: string): string {
  return withoutIds(text, 'nine');
}

/**
 * The same for a path or the name of a file, in which only the ten characters in one piece are an ID: `upload-20260510.csv`
 * stays a path.
 */
export function maskPath(path: string): string {
  return withoutIds(path, 'whole');
}

/** Masks a text of unknown content, such as a title: also dates that may be birthdays, and long numbers. */
export function maskUnknown(text: string): string {
  return maskStrange(text, false);
}

function withoutIds(written: string, wanted: Wanted): string {
  const text = wanted === 'whole' ? written : withoutEmails(written);
  const mayHavePhone = wanted === 'nine' && mayHoldPhone(text);
  if (!mayHavePhone && !mayHoldId(text)) return text;
  const folded = fold(text);
  return starred(text, folded, [...idSigns(folded, wanted), ...(mayHavePhone ? phoneSigns(folded) : [])]);
}

function starred(text: string, { chars, places }: Folded, signs: readonly number[]): string {
  if (signs.length === 0) return text;
  const masked = [...chars];
  for (const sign of signs) masked[places[sign] ?? -1] = '*';
  return masked.join('');
}

const SEPARATORS = '[-./_:\\\\\\s()[\\]{}<>]*';
const ASCII_ID = new RegExp(`[a-z]${SEPARATORS}[1289a-dil|](?:${SEPARATORS}[0-9oil|]){7}`, 'i');

// |, and I, L and O in either case.
const mayBeDigit = (unit: number): boolean => unit === 0x7c || (unit & 0x5f) === 0x49 || (unit & 0x5f) === 0x4c || (unit & 0x5f) === 0x4f;

// Most texts need not be looked at sign by sign.
function mayHoldId(text: string): boolean {
  const { length } = text;
  if (length < 9) return false;
  let digits = 0;
  // Stryker disable next-line BooleanLiteral: more texts are looked at sign by sign, with the same outcome.
  let plain = true;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit === 0x7f) plain = false;
    else if (unit < 0x80) {
      if ((unit >= 0x30 && unit <= 0x39) || mayBeDigit(unit)) digits++;
    } else if (unit < 0x4e00 || unit > 0x9fff) {
      // A character that is neither ASCII nor an ideograph may be a digit of another form, or separate digits.
      digits++;
      plain = false;
    }
  }
  return digits >= 7 && (!plain || ASCII_ID.test(text));
}

/** A value as it may be shown, by what its column holds; null in every other column. */
export function mask(value: string, holds: Holds | null): string {
  switch (holds) {
    case 'id': return maskIdColumn(value);
    case 'name':
    case 'unknown': return maskIds(maskName(value));
    case 'birthday': return maskBirthday(value);
    case 'phone': return maskPhone(value);
    case 'email': return maskEmail(value);
    case 'date': return maskStrange(value, true);
    case 'typed': return maskStrange(value, false);
    case 'code': return /^[\w-]{1,20}$/.test(value.trim()) ? withoutIds(value, 'parted') : maskIds(value);
    case null: return maskIds(value);
  }
}

// Neither a birthday nor nine digits.
const PLAIN_DATE = /^(?:10[1-9]|1[1-9]\d|20[12]\d)(?:[-/.]\d{1,2}[-/.]\d{1,2}|\d{4})$/;

// Most values need no look at each sign: they have too few digits, or no separators such as a date has.
// Stryker disable next-line BlockStatement: every value is then looked at sign by sign.
function isHarmless(value: string): boolean {
  const { length } = value;
  if (length < 6) return true;
  let digits = 0;
  let signs = 0;
  let colons = 0;
  for (let i = 0; i < length; i++) {
    const unit = value.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit === 0x3a) colons++;
    else signs++;
    if (unit < 0x20 || unit > 0x7e || mayBeDigit(unit)) return false;
  }
  return digits < 4 || (digits < 6 && signs < 2) || (digits === 6 && colons === 2 && length === 8);
}

// A value without the form of its column may be anything.
function maskStrange(written: string, dates: boolean): string {
  const value = withoutEmails(written);
  if (isHarmless(value) || PLAIN_DATE.test(value)) return value;
  const folded = fold(value);
  return starred(value, folded, [...idSigns(folded, 'nine'), ...strangeSigns(folded, dates)]);
}

// A value in the column of IDs is treated as an ID: all but its first characters is hidden, six at most stay. If columns
// are mixed up, the value is a name.
function maskIdColumn(value: string): string {
  if (LIKE_AN_ID.test(value)) return firstOf(value);
  return /\p{Nd}/u.test(value) ? firstOf(maskStrange(value.replace(WORDS, maskName), false)) : maskName(value);
}

// A word has several letters: one or two in front of digits belong to an ID.
const WORDS = /(?:(?![A-Za-zＡ-Ｚａ-ｚ])\p{L}){2,}|\p{L}{3,}(?: +\p{L}{2,})*/gu;
const LIKE_AN_ID = /^[A-Za-z][0-9A-Za-z]\d{8}$/;

function firstOf(value: string): string {
  const chars = SURROGATE.test(value) ? [...value] : value;
  const kept = Math.min(6, Math.max(0, chars.length - 4));
  return (typeof chars === 'string' ? chars.slice(0, kept) : chars.slice(0, kept).join('')) + '*'.repeat(chars.length - kept);
}

// Keeps the first and the last character; blanks around the name stay, since a finding may be about them.
function maskName(value: string): string {
  const trimmed = value.trim();
  const name = SURROGATE.test(trimmed) ? [...trimmed] : trimmed;
  const { length } = name;
  if (length === 0) return value;
  const hidden = length <= 2
    ? `${length === 2 ? String(name.slice(0, 1)) : ''}${CIRCLE}`
    : `${name[0] ?? ''}${CIRCLE.repeat(length - 2)}${name[length - 1] ?? ''}`;
  if (trimmed === value) return hidden;
  const from = value.indexOf(trimmed);
  return value.slice(0, from) + hidden + value.slice(from + trimmed.length);
}

// Keeps the first four characters, and what only parts a number. If columns are mixed up, the value is a name.
function maskPhone(value: string): string {
  if (!/\p{Nd}/u.test(value)) return maskEmail(value);
  const from = value.length - value.trimStart().length + KEPT_OF_PHONE;
  return value.slice(0, from) + value.slice(from).replace(/[\p{L}\p{N}]/gu, '*');
}

const KEPT_OF_PHONE = 4;

const LOCAL_PART = /(?<![^\s@＠;,；、])([^\s@＠;,；、])([^\s@＠;,；、]*)(?=[@＠])/gu;

// Keeps the first character and the domain of each address; the text beside them may be anything.
function maskEmail(value: string): string {
  if (!/[@＠\p{Nd}]/u.test(value)) return maskName(value);
  const hidden = value.replace(LOCAL_PART, (_, first: string, rest: string) => first + '*'.repeat(rest.length));
  return maskStrange(hidden.replace(/\p{Script=Han}{2,}/gu, maskName), false);
}

// Keeps the year if the form shows which part it is; else keeps punctuation alone.
function maskBirthday(value: string): string {
  const plain = value.normalize('NFKC').trim();
  // 12/30/1991 and 30/12/91 begin with a month or a day.
  if (/^\d{1,2}\D+\d{1,2}\D+(?:\d{3,4}|3[2-9]|[4-9]\d)\b/.test(plain)) return hideAll(plain, 0);
  const digits = /^\d+$/.test(plain);
  const year = digits
    ? (/^\d{6,8}$/.test(plain) ? plain.length - 4 : 0)
    : (/^(?:中華)?(?:民國)? ?\d{2,4}(?=[-/.年\s]*\d)/u.exec(plain)?.[0].length ?? 0);
  return hideAll(plain, isYear(plain.slice(0, year)) ? year : 0);
}

// 0719 and 719 are a month and a day: such years of birth do not exist.
function isYear(text: string): boolean {
  const year = Number(/\d+$/.exec(text)?.[0] ?? Number.NaN);
  return (year >= EARLIEST_BIRTH && year <= LATEST_BIRTH) || (year >= EARLIEST_BIRTH + 1911 && year <= LATEST_BIRTH + 1911);
}

// Minguo years; a list may be of children, and a year mistyped.
const EARLIEST_BIRTH = 13;
const LATEST_BIRTH = 150;

// All but the first characters, and what only parts a date.
function hideAll(text: string, kept: number): string {
  return text.slice(0, kept) + text.slice(kept).replace(/[\p{L}\p{N}]/gu, (char) => (kept > 0 && /[年月日]/u.test(char) ? char : '*'));
}
