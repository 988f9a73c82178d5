import { lookAt, type Head } from './encoding.ts';

const LF = 0x0a;

/** A header line longer than this (bytes) is not waited for. */
const LONGEST_LINE = 1_048_576;

/** More than a sheet of 1,048,576 rows has on top when all of them are bare commas of the widest form: then no header row comes. */
const MOST_BLANK = 67_108_864;

/** Blank rows are kept in blocks of this size, in bytes. */
const BLOCK = 262_144;

/**
 * The beginning of a file up to its header line: the first line that holds more than blanks, commas and quotes. The
 * kind of the file depends on this line alone, and so never on the pieces in which the bytes come.
 */
export class Beginning {
  /** Blank lines that stand above, in blocks. */
  readonly #above: Uint8Array[] = [];
  #aboveSize = 0;
  /** The bytes behind them, the present line first. */
  #held: Uint8Array = new Uint8Array(0);
  #size = 0;
  /** Where the line under way starts, and how far it was looked at. */
  #start = 0;
  #looked = 0;
  #filled = false;

  /**
   * Takes the next piece of the file, which may be overwritten when the one behind it is asked for.
   * @returns whether the kind of the file is known now
   */
  takePiece(piece: Uint8Array): boolean {
    this.#addPiece(piece);
    if (!this.#filled) this.#skipBlank();
    const end = this.#filled ? this.#bytes().indexOf(LF, Math.max(this.#looked, this.#start)) : -1;
    this.#looked = this.#size;
    const isKnown = end >= 0 || this.#size - this.#start >= LONGEST_LINE || this.#aboveSize > MOST_BLANK;
    if (!isKnown && this.#held === piece) this.#held = copyOf(piece);
    return isKnown;
  }

  /** The kind of the file; 'blank' where so much came without a header line that none will come. */
  look(): Head {
    if (this.#aboveSize > MOST_BLANK) return { kind: 'blank' };
    const line = this.#bytes().subarray(this.#start, this.#start + LONGEST_LINE);
    const above = this.#aboveSize + this.#start > 0;
    if (above && line.length === 0) return { kind: 'text', encoding: 'big5' };
    const head = lookAt(line);
    // A byte order mark is one only where nothing stands above it.
    return above && head.kind === 'text' && head.encoding === 'utf8-bom' ? { kind: 'text', encoding: 'utf8' } : head;
  }

  /** The pieces that were taken, in their order. */
  pieces(): readonly Uint8Array[] {
    return this.#size === 0 ? this.#above : [...this.#above, this.#bytes()];
  }

  #bytes(): Uint8Array {
    return this.#held.subarray(0, this.#size);
  }

  #addPiece(piece: Uint8Array): void {
    if (this.#size === 0) {
      this.#held = piece;
      this.#size = piece.length;
      return;
    }
    if (this.#size + piece.length > this.#held.length) {
      const larger = new Uint8Array((this.#size + piece.length) * 2);
      larger.set(this.#bytes());
      this.#held = larger;
    }
    this.#held.set(piece, this.#size);
    this.#size += piece.length;
  }

  #skipBlank(): void {
    let at = this.#looked;
    for (; at < this.#size && isBlank(this.#held[at] ?? 0); at++) if (this.#held[at] === LF) this.#start = at + 1;
    this.#looked = at;
    this.#filled = at < this.#size;
    if (this.#start < BLOCK) return;
    this.#above.push(copyOf(this.#held.subarray(0, this.#start)));
    this.#aboveSize += this.#start;
    this.#held = copyOf(this.#held.subarray(this.#start, this.#size));
    this.#size -= this.#start;
    this.#looked -= this.#start;
    this.#start = 0;
  }
}

// Of the same class as the pieces that follow, which in Node are buffers: else the engine would compile all that reads them twice.
function copyOf(piece: Uint8Array): Uint8Array {
  return Uint8Array.prototype.slice.call(piece);
}

function isBlank(byte: number): boolean {
  return byte === LF || byte === 0x0d || byte === 0x20 || byte === 0x09 || byte === 0x22 || byte === 0x2c;
}
