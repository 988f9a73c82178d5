import { Namespaces, type ElementName } from './namespaces.ts';
import { damaged } from './problem.ts';

/**
 * Takes the tags and texts of an XML file, texts as they are written. Names have the prefixes of `namespaces.ts`, whatever prefix the
 * file has: `row`, `r:id`, `table:table-row`. Elements in an unknown namespace, or in an extension, are left out.
 */
export interface XmlHandler {
  readonly openElement: (name: string, attributes: string) => void;
  readonly closeElement: (name: string) => void;
  readonly text: (raw: string) => void;
  /** Takes whole elements, which are written without prefixes, in elements of one name. */
  readonly whole?: {
    readonly within: string;
    /** @returns the place behind the element that begins at a place; -1 where its tags and texts are to be handed over */
    readonly take: (input: string, at: number) => number;
  };
}

/** A tag or a text longer than this (UTF-16 units) does not belong to a workbook: a cell holds 32,767. */
const LONGEST = 1_048_576;

/** No element of a workbook stands in more others. */
const DEEPEST = 250;
/** Elements that are taken whole have fewer within them. */
const MOST_WITHIN = 4;

/** Cuts XML into tags and texts as it comes. Entities that a file declares are refused, so nothing can grow. */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #open: ElementName[] = [];
  /** The namespaces outside of the elements that name others, and how deep these stand. */
  readonly #outer: { readonly depth: number; readonly namespaces: Namespaces }[] = [];
  #namespaces: Namespaces | null = null;
  /** How deep the element stands that is not for the handler, with all within it; 0 where there is none. */
  #apart = 0;
  /** The depths of the open choices between newer and older markup, and whether one has been taken. */
  readonly #choices = new Map<number, boolean>();
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Takes the next piece of the file. @throws SheetProblem where it is not XML, or not harmless */
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
    if (this.#namespaces === null || this.#open.length > 0 || this.#rest.trim() !== '') throw damaged();
  }

  // The place behind the token that begins here; -1 where its end has not come yet.
  #token(input: string, at: number): number {
    if (input.charCodeAt(at) !== 0x3c) {
      const end = input.indexOf('<', at);
      if (end === -1) return -1;
      if (this.#apart === 0 && this.#open.length > 0) this.#handler.text(input.slice(at, end));
      return end;
    }
    switch (input[at + 1]) {
      case undefined: return -1;
      case '?': return behind(input, '?>', at);
      case '!': return this.#special(input, at);
      case '/': {
        const end = input.indexOf('>', at);
        if (end !== -1) this.#closeElement(input.slice(at + 2, end).trimEnd());
        return end + 1 || -1;
      }
      default: {
        const end = this.#whole(input, at);
        return end === -1 ? this.#tag(input, at) : end;
      }
    }
  }

  // In an element without a prefix, others without one are in the same namespace, unless they name another.
  #whole(input: string, at: number): number {
    const { whole } = this.#handler;
    const depth = this.#open.length;
    if (whole === undefined || this.#apart !== 0 || depth > DEEPEST - MOST_WITHIN) return -1;
    const parent = this.#open[depth - 1];
    return parent?.written === whole.within && parent.ours === whole.within ? whole.take(input, at) : -1;
  }

  #special(input: string, at: number): number {
    if (input.startsWith('<!--', at)) return behind(input, '-->', at);
    if (input.startsWith('<![CDATA[', at)) {
      const end = input.indexOf(']]>', at);
      if (end === -1) return -1;
      if (this.#apart === 0) this.#handler.text(input.slice(at + 9, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      return end + 3;
    }
    if (input.length - at < 9) return -1;
    // One that only names a document type, as old OpenDocument files have it, declares nothing.
    const end = this.#namespaces === null && input.startsWith('<!DOCTYPE', at) ? input.indexOf('>', at) : null;
    // Where its end has not come yet, this leaves out the last character, which is looked at again with what comes.
    if (end === null || input.slice(at, end).includes('[')) throw damaged();
    // Stryker disable next-line ArithmeticOperator: outside of all elements its last sign may as well be a text, which nobody gets.
    return end + 1 || -1;
  }

  #tag(input: string, at: number): number {
    const end = tagEnd(input, at);
    if (end === -1) return -1;
    const empty = input.charCodeAt(end - 1) === 0x2f;
    const tag = input.slice(at + 1, empty ? end - 1 : end);
    let blank = 0;
    while (blank < tag.length && tag.charCodeAt(blank) > 0x20) blank++;
    const attributes = tag.slice(blank);
    if (this.#namespaces === null || (blank < tag.length && attributes.includes('xmlns'))) this.#enter(tag.slice(0, blank), attributes);
    const name = this.#names.element(tag.slice(0, blank));
    if (this.#open.push(name) > DEEPEST) throw damaged();
    if (this.#apart === 0 && this.#isForHandler(name.ours, attributes)) {
      this.#handler.openElement(name.ours, this.#names.attributes(attributes));
    }
    if (empty) this.#closeElement(name.written);
    return end + 1;
  }

  get #names(): Namespaces {
    return this.#namespaces ?? fail();
  }

  #enter(name: string, attributes: string): void {
    const outer = this.#namespaces;
    const within = outer === null ? Namespaces.ofRoot(name, attributes) : outer.within(attributes);
    if (outer !== null && within !== outer) this.#outer.push({ depth: this.#open.length, namespaces: outer });
    this.#namespaces = within;
  }

  // Extensions, and the newer of two forms of the same, are for programs that know them.
  #isForHandler(name: string | null, attributes: string): name is string {
    const depth = this.#open.length;
    const taken = this.#choices.get(depth - 1);
    if (name === 'mc:AlternateContent') this.#choices.set(depth, false);
    else if (taken !== undefined && (name === 'mc:Fallback' || (name === 'mc:Choice' && this.#names.knows(attributes)))) {
      if (taken) this.#apart = depth;
      this.#choices.set(depth - 1, true);
    } else if (name === null || taken !== undefined || name === 'extLst' || name.startsWith('mc:')) this.#apart = depth;
    else return true;
    return false;
  }

  #closeElement(written: string): void {
    const depth = this.#open.length;
    const name = this.#open.pop();
    if (name?.written !== written) throw damaged();
    if (this.#apart === 0) {
      if (name.ours?.startsWith('mc:') === false) this.#handler.closeElement(name.ours);
      else this.#choices.delete(depth);
    } else if (this.#apart === depth) this.#apart = 0;
    if (this.#outer.at(-1)?.depth === depth - 1) this.#namespaces = this.#outer.pop()?.namespaces ?? fail();
  }
}

function fail(): never {
  throw damaged();
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
