/** Words of an entry: two of the key, and the third for what may be unknown of it. */
const STRIDE = 3;
/** At most this share of the slots is full, also after growing: a record then takes 15 to 22.5 bytes. */
const FULLEST = 0.8;
const GROWTH = 1.5;
const FIRST = 4096;

/** The state of a record when it comes: it is new, it was there, or it was there without a fact that is known of it now. */
export type Seen = 'new' | 'again' | 'completed';

/**
 * Recognises records that come again, by 96 bits of each: two words that stand for the person, the agency, the course and its days, and
 * one for the category, 0 where a file does not have it. Among a million records two are alike by chance once in 10^7 times, by the
 * 64 bits that decide where the category is unknown.
 */
export class RecordSet {
  #words = new Int32Array(FIRST * STRIDE);
  #slots = FIRST;
  #size = 0;

  /** Takes a record. @param category not 0 where it is known */
  seeRecord(a: number, b: number, category: number): Seen {
    if (this.#size >= this.#slots * FULLEST) this.#grow();
    const words = this.#words;
    const key = a === 0 && b === 0 ? 1 : b;
    for (let slot = this.#slotOf(a); ; slot = slot + 1 === this.#slots ? 0 : slot + 1) {
      const at = slot * STRIDE;
      const there = words[at + 1] ?? 0;
      if (there === 0 && words[at] === 0) {
        this.#putRecord(words, at, a, key, category);
        this.#size++;
        return 'new';
      }
      if (words[at] !== a || there !== key) continue;
      const known = words[at + 2] ?? 0;
      if (known === category || category === 0) return 'again';
      if (known !== 0) continue;
      words[at + 2] = category;
      return 'completed';
    }
  }

  // Entries stand in the order of their first words, so that growing moves them all in one sweep.
  #slotOf(a: number): number {
    return Math.floor(((a >>> 0) / 0x1_0000_0000) * this.#slots);
  }

  #putRecord(words: Int32Array, at: number, a: number, b: number, category: number): void {
    words[at] = a;
    words[at + 1] = b;
    words[at + 2] = category;
  }

  #grow(): void {
    const [words, slots] = [this.#words, this.#slots];
    this.#slots = Math.ceil(slots * GROWTH);
    const larger = new Int32Array(this.#slots * STRIDE);
    for (let from = 0; from < slots * STRIDE; from += STRIDE) {
      const [a, b] = [words[from] ?? 0, words[from + 1] ?? 0];
      if (a === 0 && b === 0) continue;
      let slot = this.#slotOf(a);
      while (larger[slot * STRIDE] !== 0 || larger[slot * STRIDE + 1] !== 0) slot = slot + 1 === this.#slots ? 0 : slot + 1;
      this.#putRecord(larger, slot * STRIDE, a, b, words[from + 2] ?? 0);
    }
    this.#words = larger;
  }
}
