import { MOST_NUMBERS } from '../convert/upload/plain-cells.ts';
import { isBlank } from '../schemas/text.ts';

const COMMA = 0x2c;

/** For so many values as are kept of a column. */
const SLOTS = MOST_NUMBERS * 4;

/** The first values of a column of a list, each once: most columns have few. */
export class CellValues {
  readonly texts: string[] = [];
  readonly blanks: boolean[] = [];
  /** For each slot the number of a value from 1; 0 for none. */
  readonly #slots = new Uint16Array(SLOTS);
  /** Their bytes, and where those of each begin; behind the last one where they end. */
  #bytes = new Uint8Array(1024);
  readonly #starts = [0];
  /** How many bytes the longest has. */
  longest = 0;

  get isFull(): boolean {
    return this.texts.length === MOST_NUMBERS;
  }

  /** The bytes of a value, with a comma behind them. */
  bytesOf(number: number): Uint8Array {
    const [from = 0, to = 0] = this.#starts.slice(number, number + 2);
    const bytes = new Uint8Array(to - from + 1).fill(COMMA);
    bytes.set(this.#bytes.subarray(from, to));
    return bytes;
  }

  /** The number of a value by its bytes; -1 where it is not kept. @param hash follows from the bytes */
  numberOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    for (let slot = slotOf(hash); ; slot = (slot + 1) % SLOTS) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || this.#isSame(number, bytes, from, to)) return number;
    }
  }

  /** Keeps a value that is not kept. @returns its number */
  add(bytes: Uint8Array, from: number, to: number, hash: number, text: string): number {
    let slot = slotOf(hash);
    while (this.#slots[slot] !== 0) slot = (slot + 1) % SLOTS;
    const start = this.#starts.at(-1) ?? 0;
    const end = start + to - from;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(end * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#starts.push(end);
    this.longest = Math.max(this.longest, to - from);
    this.blanks.push(isBlank(text));
    return (this.#slots[slot] = this.texts.push(text)) - 1;
  }

  #isSame(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) if (this.#bytes[start + i] !== bytes[from + i]) return false;
    return true;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
