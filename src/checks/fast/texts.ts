import type { Field } from '../../schemas/format.ts';
import { courseCode, text } from '../../schemas/kinds/text.ts';
import { cellNameForm } from '../../rules/cell/name-form.ts';
import { checkCell } from '../cell.ts';
import { printText, type Fingerprint } from '../key-table.ts';
import type { ByteTools, Surroundings } from '../source.ts';
import type { CellPlan, ReadCell } from './cells.ts';

const SPACE = 0x20;
// The texts that a character may be part of: every text, and a 課程代碼 as well.
const TEXT = 1;
const CODE = 2;
// Where a character must not stand, and whether it was asked for.
const NOT_FIRST = 4;
const NOT_LAST = 8;
const ASKED = 16;

// A character that the ordinary checks allow in a name is right in every text: they look at names most closely.
const NAME: Field = { key: 'name', header: '', kind: text, required: true };
const COURSE_CODE: Field = { key: 'courseCode', header: '', kind: courseCode, required: false };
const DOUBTED = 1;
const NEW = 2;
/** A longer text (characters) is left to the ordinary checks. */
const LONGEST = 1024;

// Where the rule for names minds a character, by its UTF-16 unit: nowhere, behind the first character, or anywhere; 0 until it was asked.
const [NOWHERE, SECOND, ANYWHERE] = [1, 2, 3];
const inNames = new Uint8Array(0x10000);

// The answers of the ordinary checks for each character of ASCII, once they were asked; they are the same for all files.
const ASCII = new Uint8Array(128);

// No rule minds a Chinese character that CP950 has, and most characters of a file are such: to ask about each would be most of the
// work for a small file.
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Reads texts by their bytes; it asks the ordinary checks once about each character beyond ASCII. */
export class TextBytes {
  /** The UTF-16 unit of each character, by its two bytes of CP950 or by itself; 0 where it was never asked for. */
  readonly #units = new Uint16Array(0x10000);
  readonly #text = new Uint16Array(LONGEST);
  /** The characters of the text under way that were never asked about. */
  readonly #new = new Set<number>();
  #hasNew = false;
  /** Whether any character beyond ASCII was asked for that the rule for names minds. */
  #minded = false;
  readonly #fingerprint: Fingerprint = { a: 0, b: 0, c: 0 };
  readonly #around: Surroundings;
  readonly #wide: boolean;
  readonly #decode: ByteTools['decode'];
  /**
   * Reads a text; the plan tells how many characters it may have, and whether it is a name.
   * @returns where its harmless characters end; -1 where the ordinary checks have to read it
   */
  readonly read: ReadCell;

  constructor(around: Surroundings, { decode }: ByteTools) {
    this.#around = around;
    this.#wide = around.encoding === 'big5';
    this.#decode = decode;
    this.read = this.#wide ? this.#readBig5 : this.#readUtf8;
  }

  // The three ways to read are called through plans alone, and have their loops in themselves: what the engine sees called in a function
  // it compiles twice, which is most of the work for a small file.

  /** Reads a 課程代碼 in the same way. */
  readonly readCode: ReadCell = (bytes, from, words, to, plan) => {
    const text = this.#text;
    let length = 0;
    for (let byte = bytes[from] ?? 0; byte < 0x80 && length < LONGEST; byte = bytes[from + length] ?? 0) {
      if (((ASCII[byte] || this.#askAscii(byte)) & CODE) === 0) break;
      text[length++] = byte;
    }
    const at = from + length;
    if (length > plan.most || this.#mayNotStand(bytes, from, at)) return -1;
    if (plan.printed) this.#print(words, to, length);
    return at;
  };

  readonly #readBig5: ReadCell = (bytes, from, words, to, plan) => {
    const units = this.#units;
    const text = this.#text;
    let at = from;
    let length = 0;
    for (let byte = bytes[at] ?? 0; length < LONGEST; byte = bytes[at] ?? 0) {
      if (byte < 0x80) {
        if (((ASCII[byte] || this.#askAscii(byte)) & TEXT) === 0) break;
        text[length++] = byte;
        at++;
      } else {
        const pair = (byte << 8) | (bytes[at + 1] ?? 0);
        const unit = units[pair] || this.#note(pair);
        if (unit === DOUBTED) return -1;
        text[length++] = unit;
        at += 2;
      }
    }
    if (this.#hasNew) return this.#readAgain(bytes, from, words, to, plan);
    if (length > plan.most || this.#mayNotStand(bytes, from, at) || (plan.isName && this.#mayBeNoName(length, at - from))) return -1;
    if (plan.printed) this.#print(words, to, length);
    return at;
  };

  // A character of four bytes, one in too long a form, or bytes that are not UTF-8: not known to be harmless.
  readonly #readUtf8: ReadCell = (bytes, from, words, to, plan) => {
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
        const unit = units[char] || this.#note(char);
        if (unit === DOUBTED) return -1;
        text[length++] = unit;
        at += 3;
      } else if (byte < 0x80) {
        if (((ASCII[byte] || this.#askAscii(byte)) & TEXT) === 0) break;
        text[length++] = byte;
        at++;
      } else {
        const second = (bytes[at + 1] ?? 0) ^ 0x80;
        const char = ((byte & 0x1f) << 6) | second;
        const unit = byte < 0xc2 || second > 0x3f ? DOUBTED : units[char] || this.#note(char);
        if (unit === DOUBTED) return -1;
        text[length++] = unit;
        at += 2;
      }
    }
    if (this.#hasNew) return this.#readAgain(bytes, from, words, to, plan);
    if (length > plan.most || this.#mayNotStand(bytes, from, at) || (plan.isName && this.#mayBeNoName(length, at - from))) return -1;
    if (plan.printed) this.#print(words, to, length);
    return at;
  };

  // A text that has characters which were never asked about.
  #readAgain(bytes: Uint8Array, from: number, words: Int32Array, to: number, plan: CellPlan): number {
    this.#askNew();
    return this.read(bytes, from, words, to, plan);
  }

  #print(words: Int32Array, to: number, length: number): void {
    const print = this.#fingerprint;
    printText(print, this.#text, length);
    words[to] = print.a;
    words[to + 1] = print.b;
  }

  // Whether the text that was read last may have what the rule for names minds.
  #mayBeNoName(length: number, bytes: number): boolean {
    // A character beyond ASCII has two bytes in CP950 and at most three here in UTF-8: with so many bytes all of them are such.
    return (this.#minded || bytes !== length * (this.#wide ? 2 : 3)) && this.#isMindedInName(length);
  }

  #isMindedInName(length: number): boolean {
    const text = this.#text;
    for (let i = 0; i < length; i++) {
      const unit = text[i] ?? 0;
      const minded = inNames[unit] || this.#askInName(unit);
      // A blank behind a letter, as in `A Wang`, is not a reason to look: the rule asks for a Chinese character there.
      if (minded !== NOWHERE && (minded === ANYWHERE || (i === 1 && (text[0] ?? 0) > 0x7f))) return true;
    }
    return false;
  }

  // A character that ends a cell, or has its own meaning in a CSV, is part of nothing.
  #askAscii(byte: number): number {
    const char = String.fromCharCode(byte);
    if (byte < SPACE || char === ',' || char === '"') return ASCII[byte] = ASKED;
    const [inside, first, last] = [`A${char}A`, `${char}A`, `A${char}`].map((value) => this.#isFine(value, NAME));
    const code = this.#isFine(`A${char}A`, COURSE_CODE);
    return ASCII[byte] = ASKED | (inside ? TEXT : 0) | (code ? CODE : 0) | (first ? 0 : NOT_FIRST) | (last ? 0 : NOT_LAST);
  }

  // Whether the first or the last character of a text must not stand there.
  #mayNotStand(bytes: Uint8Array, from: number, to: number): boolean {
    const first = bytes[from] ?? 0;
    const last = bytes[to - 1] ?? 0;
    return (first < 0x80 && ((ASCII[first] || this.#askAscii(first)) & NOT_FIRST) !== 0)
      || (last < 0x80 && ((ASCII[last] ?? 0) & NOT_LAST) !== 0);
  }

  // Notes a character that was never asked about.
  #note(code: number): number {
    this.#hasNew = true;
    this.#new.add(code);
    return NEW;
  }

  // They are gathered first: the engine compiles what it sees called in a loop together with the loop, and these questions are long.
  #askNew(): void {
    this.#hasNew = false;
    this.#new.forEach((code) => { this.#ask(code); });
    this.#new.clear();
  }

  // A character by its two bytes of CP950 or by itself.
  #ask(code: number): void {
    const char = this.#wide ? this.#decode(Uint8Array.of(code >>> 8, code & 0xff), 0, 2) : String.fromCharCode(code);
    this.#units[code] = char?.length === 1 && this.#isHarmless(char) ? char.charCodeAt(0) : DOUBTED;
  }

  #isHarmless(char: string): boolean {
    const unit = char.charCodeAt(0);
    if (isHan(unit) && (this.#wide || this.#around.inBig5(unit))) {
      inNames[unit] = NOWHERE;
      return true;
    }
    if (!this.#isFine(char, NAME)) return false;
    if (this.#askInName(unit) !== NOWHERE) this.#minded = true;
    return true;
  }

  #askInName(unit: number): number {
    const char = String.fromCharCode(unit);
    const around = this.#around;
    const minds = (value: string): boolean => cellNameForm.find.text?.({ value, seen: value, field: NAME, around }) !== null;
    return inNames[unit] = minds(`A${char}A`) ? ANYWHERE : minds(`王${char}王`) ? SECOND : NOWHERE;
  }

  #isFine(value: string, field: Field): boolean {
    const { issues, state } = checkCell(value, field, this.#around);
    // The form of a name is asked of names alone.
    return state === 'ok' && issues.every(({ rule }) => rule === cellNameForm.id);
  }
}

