/** 96 bits that stand for a text or for several cells. */
export interface Fingerprint {
  a: number;
  b: number;
  c: number;
}

// The entry of a key: two words of its fingerprint, its first row, and the third word or the value that goes with the key.
const ROW = 2;
const THIRD = 3;
const STRIDE = 4;
/** Keys that are kept in one piece. */
const PIECE_BITS = 12;
const PIECE = 2 ** PIECE_BITS;
/** In a word of the index, the lower bits are the number of the key, and the upper ones are those of its fingerprint. */
const NUMBER_BITS = 26;
const NUMBERS = 2 ** NUMBER_BITS - 1;

/**
 * Remembers, for a million keys and more, the first row of each, in 16 bytes a key beside an index of four bytes a slot.
 * Keys are kept in the order in which they come, so that a new one costs a look at one place of the index and at nothing
 * else, and none is ever moved. Among a million, two are alike by their 96 bits once in 10^17 files; where something goes
 * with the keys, by 64 bits, once in 10^7.
 */
export class KeyTable {
  readonly #pieces: Int32Array[] = [];
  // Enough for an upload file of 3,000 rows (two thirds are filled at most); more is made when it is needed.
  #index = new Uint32Array(8192);
  #size = 0;
  /** Whether the value that goes with the key that was asked for last is the one that went with it first. */
  same = true;

  /**
   * The row on which a key first stood, and then `same`; 0 for a new key, which is then remembered.
   * @param third the third word of the key where it is `whole`, else 32 bits of what goes with it
   * @throws RangeError for more than 67 million keys
   */
  seen(a: number, b: number, third: number, whole: boolean, row: number): number {
    if (this.#size * 3 > this.#index.length * 2) this.#grow();
    const index = this.#index;
    const mask = index.length - 1;
    const tag = b & ~NUMBERS;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const known = index[slot] ?? 0;
      if (known === 0) {
        this.#keepKey(a, b, row, third);
        index[slot] = tag | this.#size;
        return 0;
      }
      if ((known & ~NUMBERS) !== tag) continue;
      const number = (known & NUMBERS) - 1;
      const piece = this.#pieces[number >>> PIECE_BITS] as Int32Array;
      const at = (number & (PIECE - 1)) * STRIDE;
      if (piece[at] !== a || piece[at + 1] !== b || (whole && piece[at + THIRD] !== third)) continue;
      this.same = piece[at + THIRD] === third;
      return piece[at + ROW] ?? 0;
    }
  }

  #keepKey(a: number, b: number, row: number, third: number): void {
    if (this.#size === NUMBERS) throw new RangeError('too many keys');
    const at = (this.#size & (PIECE - 1)) * STRIDE;
    if (at === 0) this.#pieces.push(new Int32Array(PIECE * STRIDE));
    const piece = this.#pieces[this.#size++ >>> PIECE_BITS] as Int32Array;
    piece[at] = a;
    piece[at + 1] = b;
    piece[at + ROW] = row;
    piece[at + THIRD] = third;
  }

  #grow(): void {
    const index = new Uint32Array(this.#index.length * 2);
    const mask = index.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const piece = this.#pieces[number >>> PIECE_BITS] as Int32Array;
      const at = (number & (PIECE - 1)) * STRIDE;
      let slot = (piece[at] ?? 0) & mask;
      while (index[slot] !== 0) slot = (slot + 1) & mask;
      index[slot] = ((piece[at + 1] ?? 0) & ~NUMBERS) | (number + 1);
    }
    this.#index = index;
  }
}

/**
 * The fingerprint of several cells of a row.
 * @param words two numbers of 32 bits for each column of the row
 * @param columns those whose cells are meant
 * @param beginning what else the key has
 */
export function printCells(into: Fingerprint, words: Int32Array, columns: readonly number[], beginning: number): void {
  // One by one: a pattern makes objects until the engine has compiled it.
  let a = BEGIN_A ^ beginning;
  let b = BEGIN_B;
  let c = BEGIN_C;
  for (let i = 0; i < columns.length; i++) {
    const at = (columns[i] ?? 0) * 2;
    const one = words[at] ?? 0;
    const other = words[at + 1] ?? 0;
    a = Math.imul(a ^ one, 0x27d4eb2d) ^ (b >>> 15);
    b = Math.imul(b ^ other, 0x165667b1) ^ (c >>> 13);
    // Stryker disable next-line ArithmeticOperator: it mixes the bits as well.
    c = Math.imul((c + one) ^ (other << 7), 0x9e3779b1) ^ (a >>> 16);
  }
  finish(into, a, b, c);
}

/** The fingerprint of a text, whose UTF-16 units are the first `length` of those given. */
export function printText(into: Fingerprint, units: Uint16Array, length: number): void {
  let a = BEGIN_A ^ length;
  let b = BEGIN_B;
  let c = BEGIN_C;
  for (let i = 0; i < length; i += 2) {
    const unit = ((units[i] ?? 0) << 16) | (i + 1 < length ? units[i + 1] ?? 0 : 0);
    a = Math.imul(a ^ unit, 0x27d4eb2d) ^ (b >>> 15);
    // Stryker disable next-line ArithmeticOperator: it mixes the bits as well.
    b = Math.imul(b ^ (unit + 0x7f4a), 0x165667b1) ^ (c >>> 13);
    // Stryker disable next-line ArithmeticOperator: it mixes the bits as well.
    c = Math.imul(c + unit, 0x9e3779b1) ^ (a >>> 16);
  }
  finish(into, a, b, c);
}

/** The fingerprint of a text. */
export function fingerprintOf(text: string): Fingerprint {
  const made = { a: 0, b: 0, c: 0 };
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  printText(made, units, units.length);
  return made;
}

const BEGIN_A = 0x9e3779b9 | 0;
const BEGIN_B = 0x85ebca6b | 0;
const BEGIN_C = 0xc2b2ae35 | 0;

// Keys find their place by the first word, so in it every bit tells.
function finish(into: Fingerprint, a: number, b: number, c: number): void {
  let mixed = a ^ c ^ (b >>> 16);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  into.a = mixed ^ (mixed >>> 16);
  into.b = b;
  into.c = c;
}
