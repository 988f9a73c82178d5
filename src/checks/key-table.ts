/** 96 bits that stand for a text: among a million different ones, two are alike once in 10^17 files. */
export interface Fingerprint {
  a: number;
  b: number;
  c: number;
}

/** What was found for a key: the row on which it first stood, and whether what goes with it is the same. */
export interface FirstSeen {
  readonly row: number;
  readonly same: boolean;
}

const ROW = 3;
const COMPANION = 4;

/** Remembers, for a million keys and more, the first row of each: in 16 bytes a slot, or 24 with 64 bits of a companion. */
export class KeyTable {
  readonly #stride: number;
  // Enough for an upload file of 3,000 rows; more is made when it is needed.
  #capacity = 4096;
  #slots: Uint32Array;
  #size = 0;

  /** @param companions whether the keys have something that goes with them */
  constructor(companions: boolean) {
    this.#stride = companions ? 6 : 4;
    this.#slots = new Uint32Array(this.#capacity * this.#stride);
  }

  /** The first row of a key and whether its companion was the same; null for a new key, which is then remembered. */
  seen(key: Fingerprint, companion: Fingerprint | null, row: number): FirstSeen | null {
    if (this.#size * 5 >= this.#capacity * 4) this.#grow();
    const slots = this.#slots;
    const at = find(slots, this.#stride, this.#capacity, key.a >>> 0, key.b >>> 0, key.c >>> 0);
    const first = slots[at + ROW] ?? 0;
    if (first !== 0) return { row: first, same: companion === null || (slots[at + COMPANION] === companion.a >>> 0 && slots[at + COMPANION + 1] === companion.b >>> 0) };
    slots[at] = key.a;
    slots[at + 1] = key.b;
    slots[at + 2] = key.c;
    slots[at + ROW] = row;
    if (companion !== null) {
      slots[at + COMPANION] = companion.a;
      slots[at + COMPANION + 1] = companion.b;
    }
    this.#size++;
    return null;
  }

  #grow(): void {
    const old = this.#slots;
    const stride = this.#stride;
    const capacity = this.#capacity * 2;
    const slots = new Uint32Array(capacity * stride);
    for (let from = 0; from < old.length; from += stride) {
      if (old[from + ROW] === 0) continue;
      const at = find(slots, stride, capacity, old[from] ?? 0, old[from + 1] ?? 0, old[from + 2] ?? 0);
      for (let i = 0; i < stride; i++) slots[at + i] = old[from + i] ?? 0;
    }
    this.#slots = slots;
    this.#capacity = capacity;
  }
}

// The slot of a key, or the empty one where it belongs; a row number is never 0, so 0 there means empty.
function find(slots: Uint32Array, stride: number, capacity: number, a: number, b: number, c: number): number {
  for (let slot = a & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
    const at = slot * stride;
    if (slots[at + ROW] === 0 || (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c)) return at;
  }
}

/** Begins a fingerprint. */
export function begin(into: Fingerprint): void {
  into.a = 0x9e3779b9 | 0;
  into.b = 0x85ebca6b | 0;
  into.c = 0xc2b2ae35 | 0;
}

/** Adds a number of 32 bits to a fingerprint. */
export function mix(into: Fingerprint, unit: number): void {
  const { a, b, c } = into;
  into.a = Math.imul(a ^ unit, 0x27d4eb2d) ^ (b >>> 15);
  into.b = Math.imul(b ^ (unit + 0x7f4a), 0x165667b1) ^ (c >>> 13);
  into.c = Math.imul(c + unit, 0x9e3779b1) ^ (into.a >>> 16);
}

/** Spreads every bit over all, at the end. */
export function finish(into: Fingerprint): void {
  into.a = spread(into.a ^ into.c);
  into.b = spread(into.b ^ into.a);
  into.c = spread(into.c ^ into.b);
}

/** The fingerprint of a text. */
export function fingerprintOf(text: string): Fingerprint {
  const made = { a: 0, b: 0, c: 0 };
  begin(made);
  for (let i = 0; i < text.length; i++) mix(made, text.charCodeAt(i));
  finish(made);
  return made;
}

/** Adds a fingerprint to another, as one part of a key. */
export function mixPart(into: Fingerprint, part: Fingerprint): void {
  mix(into, part.a);
  mix(into, part.b);
  mix(into, part.c);
}

function spread(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
