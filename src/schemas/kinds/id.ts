import { issue, safe, type Issue, type Kind } from '../format.ts';
import { codePoints, halfWidth } from '../text.ts';
import { traced } from './traces.ts';

const WELL_FORMED = /^[A-Z][1289A-D]\d{8}$/;
/** The weight of each character of an ID from the second on; that of the second digit of its letter is 9, of the first 1. */
export const idWeights = [8, 7, 6, 5, 4, 3, 2, 1, 1] as const;
/** The two digits of each letter A to Z, by the checksum rule of the household registration office. */
export const letterNumbers = [10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33] as const;

/** 國民身分證字號, and 統一證號 in its new (since 110-01-02) and old form. */
export const id: Kind = {
  id: 'id',
  text: false,
  example: 'A123456789',
  check: traced(checkId, (trace, fix) => issue('cell/id-format', trace, fix)),
};

function checkId(value: string): Issue | null {
  if (!WELL_FORMED.test(value)) {
    const mended = halfWidth(value).replace(/\s/gu, '').toUpperCase();
    const length = codePoints(value.trim());
    if (WELL_FORMED.test(mended)) return issue('cell/id-format', { kind: 'form', length }, safe(mended));
    if (looksMasked(value)) return issue('cell/id-format', { kind: LAST_FOUR.test(mended) ? 'masked' : 'masked-part', length });
    return issue('cell/id-format', { kind: codePoints(mended) === 10 ? 'shape' : 'length', length });
  }
  if (!checksumHolds(value)) return issue('cell/id-checksum', {});
  return value.charCodeAt(1) >= 65 ? issue('cell/id-old-form', {}) : null;
}

// Signs that take the place of what is hidden, of which some write a row of X.
const HIDDEN = /[*＊○●◯〇•∗✱#＃]{2}|X{3}/iu;
const MASKED = /^[A-Z*○●◯〇•∗✱#][\dA-DX*○●◯〇•∗✱#]{3,11}$/u;

const LAST_FOUR = /^[A-Z][\dA-D]\d{4}\D{4}$/u;

/** Whether a value is an ID of which a part was hidden before it came into the file, such as `A12345****`. */
export function looksMasked(value: string): boolean {
  // A row of # alone is what a spreadsheet shows of a column that is too narrow.
  return HIDDEN.test(value) && !/^[#＃]+$/u.test(value.trim()) && MASKED.test(halfWidth(value).replace(/[\s-]/gu, '').toUpperCase());
}

/** Whether a well-formed ID (`[A-Z][1289A-D]` and eight digits) has the checksum that its first nine characters ask for. */
export function checksumHolds(value: string): boolean {
  const first = letterNumbers[value.charCodeAt(0) - 65] ?? 0;
  let sum = Math.floor(first / 10) + (first % 10) * 9;
  for (let i = 1; i < 10; i++) {
    const unit = value.charCodeAt(i);
    const digit = unit >= 65 ? (letterNumbers[unit - 65] ?? 0) % 10 : unit - 48;
    sum += digit * (idWeights[i - 1] ?? 0);
  }
  return sum % 10 === 0;
}
