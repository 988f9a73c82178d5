const encoder = new TextEncoder();

const [ZERO, QUOTE, BACKSLASH] = [0x30, 0x22, 0x5c];

/** The bytes of a whole number of 32 bits. */
export const WORD = 4;

/** The whole number of 32 bits that begins at a place. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** JSON in UTF-8, put down piece by piece in one stretch of memory. */
export class JsonBytes {
  readonly #usual: number;
  #bytes: Uint8Array;
  #length = 0;

  /** @param usual for how many bytes there is always room */
  constructor(usual: number) {
    this.#usual = usual;
    this.#bytes = new Uint8Array(usual);
  }

  /** How many bytes were added since the last were taken. */
  get length(): number {
    return this.#length;
  }

  /** Adds bytes as they are. */
  addBytes(bytes: Uint8Array): void {
    const at = this.#room(bytes.length);
    this.#bytes.set(bytes, at);
    this.#length = at + bytes.length;
  }

  /** Adds text that is JSON already. */
  addJson(json: string): void {
    const at = this.#room(3 * json.length);
    this.#length = at + encoder.encodeInto(json, this.#bytes.subarray(at)).written;
  }

  /** Adds a short text of ASCII as it is. */
  addAscii(text: string): void {
    const { length } = text;
    const at = this.#room(length);
    const bytes = this.#bytes;
    for (let i = 0; i < length; i++) bytes[at + i] = text.charCodeAt(i);
    this.#length = at + length;
  }

  /** Adds a text as JSON.stringify writes it. */
  addText(text: string | null): void {
    const at = text === null ? -1 : this.#simple(text);
    if (at < 0) this.addJson(JSON.stringify(text));
    else this.#length = at;
  }

  /** Adds three whole numbers of 32 bits, as {@link wordAt} reads them. */
  addWords(one: number, other: number, third: number): void {
    const at = this.#room(3 * WORD);
    this.#length = at + 3 * WORD;
    this.#setWord(one, at);
    this.#setWord(other, at + WORD);
    this.#setWord(third, at + 2 * WORD);
  }

  /** Adds the place for the size of what is added next, and returns what ends it. */
  beginSized(): number {
    const at = this.#room(WORD);
    return this.#length = at + WORD;
  }

  /** Puts the size of all that was added since into its place, and returns it. */
  endSized(from: number): number {
    const size = this.#length - from;
    this.#setWord(size, from - WORD);
    return size;
  }

  /** Writes a whole number, 0 or more and below 2^31, over digits that were added, as many as it has itself. */
  setNumber(number: number, from: number, digits: number): void {
    const bytes = this.#bytes;
    let rest = number;
    for (let at = from + digits - 1; at >= from; at--) {
      // A whole-number division; all numbers fit into 31 bits.
      const tens = (rest / 10) | 0;
      bytes[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
  }

  /** A copy of what was added from a place on. */
  since(from: number): Uint8Array {
    return this.#bytes.slice(from, this.#length);
  }

  /** Takes away all that was added; it is good until something is added again. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    // One value of a broken file may have needed megabytes.
    if (this.#bytes.length > this.#usual) this.#bytes = new Uint8Array(this.#usual);
    return taken;
  }

  // Writes a text that needs no escapes, and returns where it ends; -1 for any other text.
  #simple(text: string): number {
    // Asked for at each sign, the length of a text costs more than all else.
    const { length } = text;
    let at = this.#room(3 * length + 2);
    const bytes = this.#bytes;
    bytes[at++] = QUOTE;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH) return -1;
        bytes[at++] = unit;
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        if (unit >= 0xd800 && unit <= 0xdfff) return -1;
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      }
    }
    bytes[at++] = QUOTE;
    return at;
  }

  #setWord(word: number, at: number): void {
    const bytes = this.#bytes;
    bytes[at] = word;
    bytes[at + 1] = word >>> 8;
    bytes[at + 2] = word >>> 16;
    bytes[at + 3] = word >>> 24;
  }

  // Makes room for so many bytes more, and returns where they go.
  #room(more: number): number {
    const needed = this.#length + more;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    return this.#length;
  }
}

/** How many digits a whole number has. */
export function digitsOf(number: number): number {
  let digits = 1;
  for (let least = 10; number >= least; least *= 10) digits++;
  return digits;
}
