import { damaged } from './problem.ts';

/**
 * Returns the value of an attribute, by the name that the readers have for it; null where it is not there.
 * @throws SheetProblem where it is not XML
 */
export function attribute(attributes: string, name: string): string | null {
  let at = 0;
  for (;;) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return null;
    let [start, end] = [at, equals];
    while (attributes.charCodeAt(start) <= 0x20) start++;
    while (attributes.charCodeAt(end - 1) <= 0x20) end--;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 0x20) open++;
    const quote = attributes[open];
    const close = quote === '"' || quote === "'" ? attributes.indexOf(quote, open + 1) : -1;
    if (close === -1) throw damaged();
    if (end - start === name.length && attributes.startsWith(name, start)) return plainText(attributes.slice(open + 1, close));
    at = close + 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters that a text stands for. @throws SheetProblem where it refers to what is not there */
export function plainText(raw: string): string {
  // A line end is one character to XML, however it is written.
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&(?:([a-z]{2,4});|#(\d{1,7});|#x([\da-fA-F]{1,6});|)/g, (_, name?: string, decimal?: string, hex?: string) => {
    const meant = name === undefined ? character(Number(decimal ?? `0x${hex ?? ''}`)) : ENTITIES[name];
    if (meant === undefined) throw damaged();
    return meant;
  });
}

function character(point: number): string | undefined {
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : undefined;
}

/** The same text with U+FFFD for half a character, which no file can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The same text in memory of its own: a part of a string keeps the whole of it alive. */
export function apart(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
