/** More entries, or more bytes, than this are forgotten: then the column does not hold a few values that come again. */
const MOST = 65_536;
const MOST_BYTES = 4_194_304;
const FIRST = 1024;

/** A value that follows from the bytes of a cell, made once for all cells with the same bytes. */
export class ByteMap<T> {
  readonly #make: (bytes: Uint8Array, from: number, to: number) => T;
  #index = new Int32Array(FIRST);
  #hashes = new Int32Array(FIRST);
  /** Where the bytes of each entry begin; behind the last one, where they end. */
  #starts = new Int32Array(FIRST + 1);
  #bytes = new Uint8Array(16 * FIRST);
  #made: T[] = [];

  /** @param make is given bytes that are good until it returns */
  constructor(make: (bytes: Uint8Array, from: number, to: number) => T) {
    this.#make = make;
  }

  /** The value for the bytes from one offset to another. */
  of(bytes: Uint8Array, from: number, to: number): T {
    const hash = hashOf(bytes, from, to);
    const mask = this.#index.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#index[slot] ?? 0) - 1;
      if (entry < 0) break;
      if (this.#hashes[entry] === hash && this.#isSame(entry, bytes, from, to)) return this.#made[entry] as T;
    }
    const made = this.#make(bytes, from, to);
    this.#keep(made, hash, bytes, from, to);
    return made;
  }

  #isSame(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[entry] ?? 0;
    if ((this.#starts[entry + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.#bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  #keep(made: T, hash: number, bytes: Uint8Array, from: number, to: number): void {
    const start = this.#starts[this.#made.length] ?? 0;
    if (this.#made.length === MOST || start + to - from > MOST_BYTES) {
      this.#forget();
      this.#keep(made, hash, bytes, from, to);
      return;
    }
    if ((this.#made.length + 1) * 2 > this.#index.length) this.#grow();
    if (start + to - from > this.#bytes.length) this.#bytes = larger(this.#bytes, Math.max(this.#bytes.length * 2, start + to - from));
    const entry = this.#made.push(made) - 1;
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#hashes[entry] = hash;
    this.#starts[entry + 1] = start + to - from;
    this.#enter(entry);
  }

  #enter(entry: number): void {
    const mask = this.#index.length - 1;
    let slot = (this.#hashes[entry] ?? 0) & mask;
    while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
    this.#index[slot] = entry + 1;
  }

  #grow(): void {
    const size = this.#index.length * 2;
    this.#index = new Int32Array(size);
    const [hashes, starts] = [this.#hashes, this.#starts];
    this.#hashes = new Int32Array(size);
    this.#hashes.set(hashes);
    this.#starts = new Int32Array(size + 1);
    this.#starts.set(starts);
    for (let entry = 0; entry < this.#made.length; entry++) this.#enter(entry);
  }

  #forget(): void {
    this.#made = [];
    this.#index.fill(0);
  }
}

function larger(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(size);
  more.set(bytes);
  return more;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 13);
}
