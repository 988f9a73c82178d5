import { maskIds, maskPath, maskUnknown } from './mask.ts';

/** A path or the name of a file as it may be shown: IDs masked, and what cannot be seen written out, as `\u202e`. */
export function showName(name: string): string {
  return writtenOut(maskPath(name));
}

/** Any other text that came from outside, such as the name of a sheet, a header or what was typed, as it may be shown. */
export function showText(text: string): string {
  return writtenOut(maskIds(text));
}

/** Shows a text that may be the value of any cell, such as a mark: it also masks what may be a birthday or a telephone number. */
export function showUnknown(text: string): string {
  return writtenOut(maskUnknown(text));
}

function writtenOut(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** A whole number with its thousands set apart. */
export function showNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
