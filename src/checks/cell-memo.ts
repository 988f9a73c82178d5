import type { Field } from '../schemas/format.ts';
import { checkCell } from './cell.ts';
import type { Fingerprint } from './key-table.ts';
import type { CellState, Surroundings } from './source.ts';
import { partOf } from './table.ts';

/** What is known of the bytes of a cell. */
export interface KnownCell {
  readonly bytes: Uint8Array;
  /** Different for different bytes in one column. */
  readonly id: number;
  /** Whether nothing at all is wrong with it. */
  readonly clean: boolean;
  readonly text: string;
  readonly state: CellState;
  /** Null where it is blank, or not clean. */
  readonly part: Fingerprint | null;
}

const SLOTS = 1024;

/** Remembers what the ordinary checks said of the cells of one column, by their bytes. */
export class CellMemo {
  readonly field: Field;
  readonly #around: Surroundings;
  readonly #decode: (bytes: Uint8Array) => string | null;
  readonly #known: (KnownCell | undefined)[] = new Array<KnownCell | undefined>(SLOTS);
  #next = 1;
  /** The one that was asked for last: in many columns the next row has the same. */
  #last: KnownCell | null = null;

  constructor(field: Field, around: Surroundings, decode: (bytes: Uint8Array) => string | null) {
    this.field = field;
    this.#around = around;
    this.#decode = decode;
  }

  /** Where the cell that starts at `from` ends, if it is the one that was asked for last; else -1. */
  endOfLast(row: Uint8Array, from: number, to: number): number {
    const bytes = this.#last?.bytes;
    if (!bytes) return -1;
    const end = from + bytes.length;
    if (end > to || (end < to && row[end] !== 0x2c)) return -1;
    for (let i = 0; i < bytes.length; i++) if (row[from + i] !== bytes[i]) return -1;
    return end;
  }

  /** The one that was asked for last. */
  get last(): KnownCell | null {
    return this.#last;
  }

  /** What is known of a cell; it is checked where nothing is. @param hash of its bytes */
  of(row: Uint8Array, from: number, to: number, hash: number): KnownCell {
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#known[slot];
    if (known && same(known.bytes, row, from, to)) return this.#last = known;
    return this.#last = this.#known[slot] = this.#check(new Uint8Array(row.subarray(from, to)));
  }

  #check(bytes: Uint8Array): KnownCell {
    const text = this.#decode(bytes);
    const id = this.#next++;
    if (text === null || text.includes('\0')) return { bytes, id, clean: false, text: '', state: 'failed', part: null };
    const { issues, state } = checkCell(text, this.field, this.#around);
    const clean = issues.length === 0 && state !== 'failed';
    return { bytes, id, clean, text, state, part: clean && state === 'ok' ? partOf(this.field.key, text) : null };
  }
}

function same(known: Uint8Array, row: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i++) if (row[from + i] !== known[i]) return false;
  return true;
}
