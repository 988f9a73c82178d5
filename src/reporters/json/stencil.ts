import { WORD, wordAt, type JsonBytes } from './bytes.ts';

// Findings in short: each note has three words, the number of a stencil, doubled, a row and a line. Where the finding goes on, the first is
// one more, and a fourth tells how many bytes of it follow. Notes of the kinds below have four words as well.

/** A new stencil: the lengths of the first two of its parts, and the parts. */
export const STENCIL = -1;
/** A finding that is written out. */
export const WHOLE = -2;
/** All stencils are forgotten. */
export const FORGET = -3;

const NOTE = 3 * WORD;

/** All of a finding but its row and line. */
class Stencil {
  /** The bytes before the row, those between the line and the row in the name of the cell, if it has one, and those behind that. */
  readonly #parts: Uint8Array;
  readonly #before: number;
  readonly #between: number;
  /** The finding that was written last, and where the numbers stand in it; `cellAt` is 0 if it has no cell. */
  #bytes = new Uint8Array(0);
  #rowDigits = 0;
  #lineDigits = 0;
  #lineAt = 0;
  #cellAt = 0;

  /** @param before how long the first part is @param between how long the second is */
  constructor(parts: Uint8Array, before: number, between: number) {
    this.#parts = parts;
    this.#before = before;
    this.#between = between;
  }

  /** Adds the finding in a row. */
  addFinding(row: number, line: number, out: JsonBytes): void {
    this.#makeRoom(digitsOf(row), digitsOf(line));
    const from = out.length;
    out.addBytes(this.#bytes);
    out.setNumber(row, from + this.#before, this.#rowDigits);
    out.setNumber(line, from + this.#lineAt, this.#lineDigits);
    if (this.#cellAt > 0) out.setNumber(row, from + this.#cellAt, this.#rowDigits);
  }

  // Makes the finding anew where its numbers are longer or shorter than those before.
  #makeRoom(rowDigits: number, lineDigits: number): void {
    if (this.#rowDigits === rowDigits && this.#lineDigits === lineDigits) return;
    this.#rowDigits = rowDigits;
    this.#lineDigits = lineDigits;
    const [parts, before, between] = [this.#parts, this.#before, this.#between];
    const lineAt = this.#lineAt = before + rowDigits + LINE.length;
    const cellAt = lineAt + lineDigits + between;
    const behindAt = between > 0 ? cellAt + rowDigits : cellAt;
    this.#cellAt = between > 0 ? cellAt : 0;
    const bytes = this.#bytes = new Uint8Array(behindAt + parts.length - before - between);
    bytes.set(parts.subarray(0, before));
    bytes.set(LINE, before + rowDigits);
    bytes.set(parts.subarray(before, before + between), lineAt + lineDigits);
    bytes.set(parts.subarray(before + between), behindAt);
  }
}

const LINE = new TextEncoder().encode(',"line":');

function digitsOf(number: number): number {
  let digits = 1;
  for (let least = 10; number >= least; least *= 10) digits++;
  return digits;
}

/** Writes findings out that were put down in short. */
export class Stencils {
  #known: Stencil[] = [];
  /** The beginning of a note whose end is still to come. */
  #rest = new Uint8Array(0);

  /** Forgets all. */
  clear(): void {
    this.#known = [];
    this.#rest = new Uint8Array(0);
  }

  /**
   * Writes the findings of the next notes out.
   * @param notes may end within a note
   * @param enough how many bytes are handed over at once
   * @returns pieces of them, each good until the next is asked for
   */
  *textsOf(notes: Uint8Array, out: JsonBytes, enough: number): Generator<Uint8Array> {
    const bytes = this.#joined(notes);
    let at = 0;
    for (let more = true; more;) {
      at = this.#write(bytes, at, out, enough);
      more = out.length >= enough;
      if (out.length > 0) yield out.take();
    }
    // Copied: the next notes may overwrite these.
    this.#rest = new Uint8Array(bytes.subarray(at));
  }

  #joined(notes: Uint8Array): Uint8Array {
    const { length } = this.#rest;
    // Of one class, whatever is handed over: else the engine compiles all that reads them anew.
    if (length === 0) return new Uint8Array(notes.buffer, notes.byteOffset, notes.length);
    const joined = new Uint8Array(length + notes.length);
    joined.set(this.#rest);
    joined.set(notes, length);
    return joined;
  }

  // Writes until there is enough, and returns where the first note begins that is not written.
  #write(bytes: Uint8Array, from: number, out: JsonBytes, enough: number): number {
    let at = from;
    while (out.length < enough && at + NOTE <= bytes.length) {
      const what = wordAt(bytes, at);
      if (what < 0 || what % 2 === 1) {
        const next = this.#writeLong(what, bytes, at, out);
        if (next < 0) break;
        at = next;
      } else {
        this.#known[what / 2]?.addFinding(wordAt(bytes, at + WORD), wordAt(bytes, at + 2 * WORD), out);
        at += NOTE;
      }
    }
    return at;
  }

  // Returns where the note ends; -1 where its end is still to come.
  #writeLong(what: number, bytes: Uint8Array, at: number, out: JsonBytes): number {
    const from = at + NOTE + WORD;
    if (from > bytes.length) return -1;
    const [one, other, size] = [wordAt(bytes, at + WORD), wordAt(bytes, at + 2 * WORD), wordAt(bytes, at + NOTE)];
    const end = from + size;
    if (end > bytes.length) return -1;
    if (what === STENCIL) this.#known.push(new Stencil(bytes.slice(from, end), one, other));
    else if (what === FORGET) this.#known = [];
    else {
      if (what !== WHOLE) this.#known[(what - 1) / 2]?.addFinding(one, other, out);
      out.addBytes(bytes.subarray(from, end));
    }
    return end;
  }
}
