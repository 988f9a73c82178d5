import { flaw, safe, type Flaw } from '../flaw.ts';
import type { Kind } from '../format.ts';
import { codePoints, halfWidth } from '../text.ts';
import { isOldForm, scanId, scanText } from './scan.ts';
import { unlike } from './sql.ts';
import { traced } from './traces.ts';

const WELL_FORMED = /^[A-Z][1289A-D]\d{8}$/;
/** 國民身分證字號, and 統一證號 in its new (since 110-01-02) and old form. */
export const id: Kind = {
  id: 'id',
  text: false,
  example: 'A123456789',
  check: traced(checkId, (trace, fix) => flaw('id-format', trace, fix)),
  sql: (value) => [
    [unlike(value, '[A-Z][1289A-D][0-9]{8}'), 'id-format'],
    [`id_sum(${value}) % 10 <> 0`, 'id-checksum'],
    [`substr(${value}, 2, 1) >= 'A'`, 'id-old-form'],
  ],
};

function checkId(value: string): Flaw | null {
  const words = scanText(value, scanId);
  if (words !== null) return isOldForm(words[1] ?? 0) ? flaw('id-old-form', {}) : null;
  if (WELL_FORMED.test(value)) return flaw('id-checksum', {});
  const mended = halfWidth(value).replace(/\s/gu, '').toUpperCase();
  const length = codePoints(value.trim());
  if (WELL_FORMED.test(mended)) return flaw('id-format', { kind: 'form', length }, safe(mended));
  if (looksMasked(value)) return flaw('id-format', { kind: LAST_FOUR.test(mended) ? 'masked' : 'masked-part', length });
  return flaw('id-format', { kind: codePoints(mended) === 10 ? 'shape' : 'length', length });
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
  return scanText(value, scanId) !== null;
}
