/** What was found for a key: the row on which it first stood, and whether what goes with it is the same. */
export interface FirstSeen {
  readonly row: number;
  readonly same: boolean;
}

const ROW = 3;
const COMPANION = 4;
const STRIDE = 6;

/**
 * Remembers, for a million keys and more, the first row of each and a companion value (64 bits of it) in 24 bytes a
 * slot. Keys are told apart by 96-bit fingerprints: among a million different ones, two are alike once in 10^17 files.
 */
export class KeyTable {
  // Enough for an upload file of 3,000 rows; more is made when it is needed.
  #capacity = 8192;
  #slots = new Uint32Array(this.#capacity * STRIDE);
  #size = 0;

  /** The first row of a key and whether its companion was the same; null for a new key, which is then remembered. */
  seen(key: string, companion: string, row: number): FirstSeen | null {
    if (this.#size * 10 >= this.#capacity * 7) this.#grow();
    fingerprint(companion, theirs);
    fingerprint(key, lanes);
    const slots = this.#slots;
    const at = find(slots, this.#capacity, lanes[0] ?? 0, lanes[1] ?? 0, lanes[2] ?? 0);
    const first = slots[at + ROW] ?? 0;
    if (first !== 0) return { row: first, same: slots[at + COMPANION] === theirs[0] && slots[at + COMPANION + 1] === theirs[1] };
    slots.set(lanes, at);
    slots[at + ROW] = row;
    slots[at + COMPANION] = theirs[0] ?? 0;
    slots[at + COMPANION + 1] = theirs[1] ?? 0;
    this.#size++;
    return null;
  }

  #grow(): void {
    const old = this.#slots;
    const capacity = this.#capacity * 2;
    const slots = new Uint32Array(capacity * STRIDE);
    for (let from = 0; from < old.length; from += STRIDE) {
      if (old[from + ROW] === 0) continue;
      const at = find(slots, capacity, old[from] ?? 0, old[from + 1] ?? 0, old[from + 2] ?? 0);
      for (let i = 0; i < STRIDE; i++) slots[at + i] = old[from + i] ?? 0;
    }
    this.#slots = slots;
    this.#capacity = capacity;
  }
}

// The slot of a key, or the empty one where it belongs; a row number is never 0, so 0 there means empty.
function find(slots: Uint32Array, capacity: number, a: number, b: number, c: number): number {
  for (let slot = a & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
    const at = slot * STRIDE;
    if (slots[at + ROW] === 0 || (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c)) return at;
  }
}

// Where fingerprints are put, so that none of millions is an object of its own.
const lanes = new Uint32Array(3);
const theirs = new Uint32Array(3);

// Three 32-bit lanes, mixed into one another at each step and spread at the end.
function fingerprint(text: string, into: Uint32Array): void {
  let a = 0x9e3779b9 | 0;
  let b = 0x85ebca6b | 0;
  let c = 0xc2b2ae35 | 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x27d4eb2d) ^ (b >>> 15);
    b = Math.imul(b ^ (unit + 0x7f4a), 0x165667b1) ^ (c >>> 13);
    c = Math.imul(c + unit, 0x9e3779b1) ^ (a >>> 16);
  }
  a = spread(a ^ c);
  b = spread(b ^ a);
  into[0] = a;
  into[1] = b;
  into[2] = spread(c ^ b);
}

function spread(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
