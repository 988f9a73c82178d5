import { LAST_COLUMN, LAST_ROW } from './cell-count.ts';

const [CR, BLANK, QUOTE, AMPERSAND, LESS, EQUALS, GREATER] = [0x0d, 0x20, 0x22, 0x26, 0x3c, 0x3d, 0x3e];
const MOST_DIGITS = 9;
// The text around the value.
const VALUE = ['<v>', '</v></c>'] as const;
const INLINE = ['<is><t>', '</t></is></c>'] as const;
// None is the beginning of another.
const TYPES = ['n', 'str', 'inlineStr'] as const;
const [PLACE, STYLE, TYPE] = [0x72, 0x73, 0x74];

/** A cell of an .xlsx as nearly all are written: `<c r="B2" s="1" t="s"><v>12</v></c>`, in this order or another. */
export class UsualCell {
  row = 0;
  column = 0;
  style = 0;
  /** The type as the file has it: `n` where there is none. */
  type = 'n';
  /** Where the value stands in the text. */
  from = 0;
  to = 0;
  /** The value as a whole number; -1 where it is anything else. */
  index = -1;

  /** Reads the element that begins at a place. @returns the place behind it; -1 where it is written otherwise, or not all there */
  read(text: string, at: number): number {
    if (!text.startsWith('<c ', at)) return -1;
    const begin = this.#attributes(text, at + 2);
    const [before, behind] = this.type === 'inlineStr' ? INLINE : VALUE;
    if (begin < 0 || !text.startsWith(before, begin)) return -1;
    this.from = begin + before.length;
    const end = this.#value(text, this.from);
    return end >= 0 && text.startsWith(behind, end) ? end + behind.length : -1;
  }

  // Behind the `>` of the tag.
  #attributes(text: string, from: number): number {
    this.style = 0;
    this.type = 'n';
    let seen = 0;
    let at = from;
    while (text.charCodeAt(at) !== GREATER) {
      const name = text.charCodeAt(at + 1);
      if (text.charCodeAt(at) !== BLANK || text.charCodeAt(at + 2) !== EQUALS || text.charCodeAt(at + 3) !== QUOTE) return -1;
      const close = this.#attribute(text, name, at + 4);
      // The same attribute twice is for the ordinary reader.
      if (close < 0 || text.charCodeAt(close) !== QUOTE || (seen & bitOf(name)) !== 0) return -1;
      seen |= bitOf(name);
      at = close + 1;
    }
    return (seen & bitOf(PLACE)) === 0 ? -1 : at + 1;
  }

  // Where its value ends.
  #attribute(text: string, name: number, from: number): number {
    switch (name) {
      case PLACE: return this.#place(text, from);
      case STYLE: return this.#style(text, from);
      case TYPE: return this.#type(text, from);
      default: return -1;
    }
  }

  #place(text: string, from: number): number {
    let at = from;
    let column = 0;
    for (let letter = text.charCodeAt(at) - 64; letter >= 1 && letter <= 26 && at < from + 3; letter = text.charCodeAt(++at) - 64)
      column = column * 26 + letter;
    const digits = at;
    let row = 0;
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9 && at < digits + MOST_DIGITS; digit = text.charCodeAt(++at) - 48)
      row = row * 10 + digit;
    if (column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) return -1;
    this.row = row;
    this.column = column;
    return at;
  }

  #style(text: string, from: number): number {
    let at = from;
    let style = 0;
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9 && at < from + MOST_DIGITS; digit = text.charCodeAt(++at) - 48)
      style = style * 10 + digit;
    this.style = style;
    return at;
  }

  #type(text: string, from: number): number {
    if (text.charCodeAt(from) === 0x73 && text.charCodeAt(from + 1) === QUOTE) {
      this.type = 's';
      return from + 1;
    }
    const type = TYPES.find((one) => text.startsWith(one, from));
    if (type === undefined) return -1;
    this.type = type;
    return from + type.length;
  }

  // Where the value ends, if it stands for itself.
  #value(text: string, from: number): number {
    let at = from;
    let index = 0;
    for (let unit = text.charCodeAt(at); unit !== LESS; unit = text.charCodeAt(++at)) {
      // Behind the end there is no unit at all.
      if (unit === AMPERSAND || unit === CR || Number.isNaN(unit)) return -1;
      index = unit >= 0x30 && unit <= 0x39 && index >= 0 && at < from + MOST_DIGITS ? index * 10 + unit - 0x30 : -1;
    }
    this.index = at === from ? -1 : index;
    this.to = at;
    return at;
  }
}

const bitOf = (name: number): number => 1 << (name & 0x1f);
