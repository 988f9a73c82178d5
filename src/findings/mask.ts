import type { Personal } from './finding.ts';

// What looks like an ID in any column: a letter, a second character of one of the three kinds, eight digits.
const ID_LIKE = /(?=[A-Z][1289A-D][0-9]{8})/gi;
const SURROGATE = /[\ud800-\udfff]/;
const CIRCLE = '○';

/**
 * Hides the last four characters of everything in a text that looks like an ID, full-width or not.
 * The rule is that of 國家發展委員會 (103-12-31): `A123456789` becomes `A12345****`.
 */
export function maskIds(text: string): string {
  if (text.length < 10 || hasNone(text)) return text;
  const chars = [...text];
  // Half-width, and without what does not show or only parts: a place in it leads back to a character of the text.
  const places: number[] = [];
  let plain = '';
  for (const [i, char] of chars.entries()) {
    if (/[\p{Cf}\s]/u.test(char)) continue;
    const half = char.normalize('NFKC');
    plain += half.length === 1 ? half : '|';
    places.push(i);
  }
  let masked = false;
  // One may begin within another: MARIA123456789 holds IA12345678 and A123456789.
  for (const match of plain.matchAll(ID_LIKE)) {
    for (let at = match.index + 6; at < match.index + 10 || /\d/.test(plain[at] ?? ''); at++) chars[places[at] ?? -1] = '*';
    masked = true;
  }
  return masked ? chars.join('') : text;
}

// Most texts need not be looked at sign by sign.
function hasNone(text: string): boolean {
  let digits = 0;
  let plain = true;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) digits++;
    // What is neither ASCII nor an ideograph may be a digit of another form, or hide one.
    else if (unit > 0x7f && (unit < 0x4e00 || unit > 0x9fff)) {
      digits++;
      plain = false;
    }
  }
  return digits < 8 || (plain && text.replace(/\s/g, '').search(ID_LIKE) < 0);
}

/** A value as it may be shown, by what its column holds; null in every other column. */
export function mask(value: string, personal: Personal | null): string {
  switch (personal) {
    case 'id': return maskIdColumn(value);
    case 'name': return maskIds(maskName(value));
    case 'birthday': return maskBirthday(value);
    case null: return maskIds(value);
  }
}

// Whatever stands in the column of IDs is treated as one: all but its first characters is hidden, six at most stay.
function maskIdColumn(value: string): string {
  const chars = SURROGATE.test(value) ? [...value] : value;
  const kept = Math.min(6, Math.max(0, chars.length - 4));
  return (typeof chars === 'string' ? chars.slice(0, kept) : chars.slice(0, kept).join('')) + '*'.repeat(chars.length - kept);
}

// Keeps the first and the last character; blanks around the name stay, since a finding may be about them.
function maskName(value: string): string {
  const name = [...value.trim()];
  if (name.length === 0) return value;
  const hidden = name.length <= 2
    ? `${name.length === 2 ? (name[0] ?? '') : ''}${CIRCLE}`
    : `${name[0] ?? ''}${CIRCLE.repeat(name.length - 2)}${name.at(-1) ?? ''}`;
  return value.replace(value.trim(), () => hidden);
}

// Keeps the year, wherever its form lets it be told; otherwise nothing but punctuation stays.
function maskBirthday(value: string): string {
  const plain = value.normalize('NFKC').trim();
  // 12/30/1991 and 30/12/91 begin with a month or a day.
  if (/^\d{1,2}\D+\d{1,2}\D+(?:\d{3,4}|3[2-9]|[4-9]\d)\b/.test(plain)) return hideAll(plain, 0);
  const digits = /^\d+$/.test(plain);
  const year = digits
    ? (/^\d{6,8}$/.test(plain) ? plain.length - 4 : 0)
    : (/^(?:中華)?(?:民國)? ?\d{2,4}(?=\D)/u.exec(plain)?.[0].length ?? 0);
  return hideAll(plain, year);
}

// All but the first characters, and what only parts a date.
function hideAll(text: string, kept: number): string {
  return text.slice(0, kept) + text.slice(kept).replace(/[\p{L}\p{N}]/gu, (char) => (kept > 0 && /[年月日]/u.test(char) ? char : '*'));
}
