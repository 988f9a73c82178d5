import type { Field } from '../../schemas/format.ts';
import { text } from '../../schemas/kinds/text.ts';
import { checkCell } from '../cell.ts';
import { printText, type Fingerprint } from '../key-table.ts';
import type { ByteTools, Surroundings } from '../source.ts';

const SPACE = 0x20;
/** What a character may be part of: every text, and a 課程代碼 as well. */
export const TEXT = 1;
export const CODE = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  return (byte >= SPACE && byte < 0x7f && !/[",?]/.test(char) ? TEXT : 0) | (/[\w-]/.test(char) ? CODE : 0);
});
/** Characters that make a formula or a mark of a text when they stand first, and the blank. */
const NOT_FIRST = Uint8Array.from({ length: 128 }, (_, byte) => (/[=+\-@' ]/.test(String.fromCharCode(byte)) ? 1 : 0));

// What the ordinary checks say of a name says it of every text: they look at a name most closely.
const NAME: Field = { key: 'name', header: '', kind: text, required: true };
const DOUBTED = 1;
/** A longer text (characters) is left to the ordinary checks. */
const LONGEST = 1024;

/** Reads texts by their bytes; what the ordinary checks say of a character beyond ASCII is asked once. */
export class TextBytes {
  /** The UTF-16 unit of each character, by its two bytes of CP950 or by itself; 0 where it was never asked for. */
  readonly #units = new Uint16Array(0x10000);
  readonly #text = new Uint16Array(LONGEST);
  /** How many characters the text has that was read last. */
  #length = 0;
  readonly #print: Fingerprint = { a: 0, b: 0, c: 0 };
  readonly #around: Surroundings;
  readonly #wide: boolean;
  readonly #decode: ByteTools['decode'];

  constructor(around: Surroundings, { decode }: ByteTools) {
    this.#around = around;
    this.#wide = around.encoding === 'big5';
    this.#decode = decode;
  }

  /**
   * Reads a text.
   * @param most characters that it may have
   * @param what `TEXT` or `CODE`
   * @param into takes 64 bits of its fingerprint from `place` on; null where that is not wanted
   * @returns where its harmless characters end; -1 where the ordinary checks have to read it
   */
  end(bytes: Uint8Array, from: number, most: number, what: number, into: Int32Array | null, place: number): number {
    const first = bytes[from] ?? 0;
    if (first < 0x80 && NOT_FIRST[first] === 1) return -1;
    const at = what === CODE ? this.#endOfCode(bytes, from) : this.#wide ? this.#endInBig5(bytes, from) : this.#endInUtf8(bytes, from);
    const length = this.#length;
    if (at < 0 || length > most || bytes[at - 1] === SPACE) return -1;
    if (into !== null) {
      printText(this.#print, this.#text, length);
      into[place] = this.#print.a;
      into[place + 1] = this.#print.b;
    }
    return at;
  }

  #endOfCode(bytes: Uint8Array, from: number): number {
    const text = this.#text;
    let length = 0;
    for (let byte = bytes[from] ?? 0; byte < 0x80 && ((ASCII[byte] ?? 0) & CODE) !== 0 && length < LONGEST; byte = bytes[from + length] ?? 0) text[length++] = byte;
    this.#length = length;
    return from + length;
  }

  #endInBig5(bytes: Uint8Array, from: number): number {
    const units = this.#units;
    const text = this.#text;
    let at = from;
    let length = 0;
    for (let byte = bytes[at] ?? 0; length < LONGEST; byte = bytes[at] ?? 0) {
      if (byte < 0x80) {
        if (((ASCII[byte] ?? 0) & TEXT) === 0) break;
        text[length++] = byte;
        at++;
      } else {
        const pair = (byte << 8) | (bytes[at + 1] ?? 0);
        const unit = units[pair] || this.#ask(pair);
        if (unit === DOUBTED) return -1;
        text[length++] = unit;
        at += 2;
      }
    }
    this.#length = length;
    return at;
  }

  // Of four bytes, in too long a form or not UTF-8 at all: not known to be harmless.
  #endInUtf8(bytes: Uint8Array, from: number): number {
    const units = this.#units;
    const text = this.#text;
    let at = from;
    let length = 0;
    for (let byte = bytes[at] ?? 0; length < LONGEST; byte = bytes[at] ?? 0) {
      if (byte >= 0xe0) {
        const second = (bytes[at + 1] ?? 0) ^ 0x80;
        const third = (bytes[at + 2] ?? 0) ^ 0x80;
        const char = ((byte & 0x0f) << 12) | (second << 6) | third;
        if (byte > 0xef || (second | third) > 0x3f || char < 0x800) return -1;
        const unit = units[char] || this.#ask(char);
        if (unit === DOUBTED) return -1;
        text[length++] = unit;
        at += 3;
      } else if (byte < 0x80) {
        if (((ASCII[byte] ?? 0) & TEXT) === 0) break;
        text[length++] = byte;
        at++;
      } else {
        const second = (bytes[at + 1] ?? 0) ^ 0x80;
        const char = ((byte & 0x1f) << 6) | second;
        const unit = byte < 0xc2 || second > 0x3f ? DOUBTED : units[char] || this.#ask(char);
        if (unit === DOUBTED) return -1;
        text[length++] = unit;
        at += 2;
      }
    }
    this.#length = length;
    return at;
  }

  // A character by its two bytes of CP950 or by itself.
  #ask(code: number): number {
    const char = this.#wide ? this.#decode(Uint8Array.of(code >>> 8, code & 0xff), 0, 2) : String.fromCharCode(code);
    if (char?.length !== 1) return this.#units[code] = DOUBTED;
    const { issues, state } = checkCell(char, NAME, this.#around);
    return this.#units[code] = issues.length === 0 && state === 'ok' ? char.charCodeAt(0) : DOUBTED;
  }
}
