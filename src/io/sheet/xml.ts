import { damaged } from './problem.ts';

/** Takes what stands in an XML file; names come without their prefix, text as it is written. */
export interface XmlHandler {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (raw: string) => void;
}

/** A tag or a text longer than this (UTF-16 units) is none of a workbook: a cell holds 32,767. */
const LONGEST = 1_048_576;

/** No element of a workbook stands in more others. */
const DEEPEST = 250;

/** Cuts XML into tags and texts as it comes. Entities that a file declares are refused, so nothing can grow. */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  #rest = '';
  #begun = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Takes the next piece of the file. @throws SheetProblem where it is no XML, or not of the harmless kind */
  push(piece: string): void {
    const input = this.#rest + piece;
    let at = 0;
    for (;;) {
      const next = this.#token(input, at);
      if (next === -1) break;
      at = next;
    }
    this.#rest = input.slice(at);
    if (this.#rest.length > LONGEST) throw damaged();
  }

  /** Says that the file has ended. @throws SheetProblem where something is still open */
  end(): void {
    if (!this.#begun || this.#open.length > 0 || this.#rest.trim() !== '') throw damaged();
  }

  // The place behind the token that begins here; -1 where its end has not come yet.
  #token(input: string, at: number): number {
    if (input.charCodeAt(at) !== 0x3c) {
      const end = input.indexOf('<', at);
      if (end === -1) return -1;
      if (this.#open.length > 0) this.#handler.text(input.slice(at, end));
      return end;
    }
    switch (input[at + 1]) {
      case undefined: return -1;
      case '?': return behind(input, '?>', at);
      case '!': return this.#special(input, at);
      case '/': {
        const end = input.indexOf('>', at);
        if (end !== -1) this.#close(input.slice(at + 2, end).trimEnd());
        return end + 1 || -1;
      }
      default: return this.#tag(input, at);
    }
  }

  #special(input: string, at: number): number {
    if (input.startsWith('<!--', at)) return behind(input, '-->', at);
    if (input.startsWith('<![CDATA[', at)) {
      const end = input.indexOf(']]>', at);
      if (end === -1) return -1;
      this.#handler.text(input.slice(at + 9, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      return end + 3;
    }
    if (input.length - at < 9) return -1;
    throw damaged();
  }

  #tag(input: string, at: number): number {
    const end = tagEnd(input, at);
    if (end === -1) return -1;
    const empty = input.charCodeAt(end - 1) === 0x2f;
    const tag = input.slice(at + 1, empty ? end - 1 : end);
    let blank = 0;
    while (blank < tag.length && tag.charCodeAt(blank) > 0x20) blank++;
    const name = tag.slice(0, blank);
    const local = name.slice(name.indexOf(':') + 1);
    this.#begun = true;
    this.#handler.open(local, tag.slice(blank));
    if (empty) this.#handler.close(local);
    else if (this.#open.push(name) > DEEPEST) throw damaged();
    return end + 1;
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw damaged();
    this.#handler.close(name.slice(name.indexOf(':') + 1));
  }
}

function behind(input: string, mark: string, at: number): number {
  const end = input.indexOf(mark, at);
  return end === -1 ? -1 : end + mark.length;
}

// A ">" may stand in a value.
function tagEnd(input: string, at: number): number {
  const first = input.indexOf('>', at);
  if (first === -1) return -1;
  let quote = 0;
  for (let i = at; i < input.length; i++) {
    const code = input.charCodeAt(i);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return i;
  }
  return -1;
}

/** The value of an attribute, by its name as it is written; null where it is not there. @throws SheetProblem where it is no XML */
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
    // A name that begins with a colon stands for every prefix.
    if (attributes.startsWith(name, name.startsWith(':') ? end - name.length : start) && (name.startsWith(':') || end - start === name.length)) {
      return plainText(attributes.slice(open + 1, close));
    }
    at = close + 1;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters that a text stands for. @throws SheetProblem where it refers to what is not there */
export function plainText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:([a-z]{2,4});|#(\d{1,7});|#x([\da-fA-F]{1,6});|)/g, (_, name?: string, decimal?: string, hex?: string) => {
    const text = name === undefined ? character(Number(decimal ?? `0x${hex ?? ''}`)) : ENTITIES[name];
    if (text === undefined) throw damaged();
    return text;
  });
}

function character(point: number): string | undefined {
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : undefined;
}

/** The same text in memory of its own: a part of a string keeps the whole of it alive. */
export function apart(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
