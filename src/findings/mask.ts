import type { Personal } from './finding.ts';

// What looks like an ID in any column: a letter, a second character of one of the three kinds, eight digits.
const ID_LIKE = /[A-Z][1289A-D][0-9]{8}/gi;
const CIRCLE = '○';

/**
 * Hides the last four characters of everything in a text that looks like an ID, full-width or not.
 * The rule is that of 國家發展委員會 (103-12-31): `A123456789` becomes `A12345****`.
 */
export function maskIds(text: string): string {
  if (text.length < 10) return text;
  const chars = [...text];
  // One half-width character for each character, so that a place in one is a place in the other.
  const plain = chars.map((char) => {
    const half = char.normalize('NFKC');
    return half.length === 1 ? half : ' ';
  }).join('');
  let masked = false;
  for (const match of plain.matchAll(ID_LIKE)) {
    chars.fill('*', match.index + 6, match.index + 10);
    masked = true;
  }
  return masked ? chars.join('') : text;
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
  const chars = [...value];
  const kept = Math.min(6, Math.max(0, chars.length - 4));
  return chars.map((char, i) => (i < kept ? char : '*')).join('');
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
  const digits = /^\d+$/.test(plain);
  const year = digits
    ? (/^\d{6,8}$/.test(plain) ? plain.length - 4 : 0)
    : (/^(?:中華)?(?:民國)? ?\d{2,4}(?=\D)/u.exec(plain)?.[0].length ?? 0);
  return plain.slice(0, year) + plain.slice(year).replace(/[\p{L}\p{N}]/gu, (char) => (year > 0 && /[年月日]/u.test(char) ? char : '*'));
}
