import type { Kept } from '../../findings/finding.ts';
import type { Field } from '../../schemas/format.ts';
import { checkCell } from '../cell.ts';
import type { Issue } from '../issue.ts';
import { OK, STATES, wordsOf } from '../row-keys.ts';
import type { ByteTools, Surroundings } from '../source.ts';

const SLOTS = 2 ** 13;
/** The bytes of each remembered cell: its length plus 1, its column in two, and its text. */
const SLOT = 128;
const TEXT = 3;
/** A longer cell (bytes) is not remembered. */
const LONGEST = SLOT - TEXT;

/** A cell that the ordinary checks looked at. */
export interface KnownCell {
  readonly text: string;
  /** Its place in {@link STATES}. */
  readonly state: number;
  readonly issues: readonly KnownIssue[];
  /** The numbers that stand for it where its form is right. */
  readonly words: readonly [number, number] | null;
}

/** A mistake of it, and the place for what is made of that; null where the cell is not remembered. */
export type KnownIssue = Issue & { readonly kept: Kept | null };

/**
 * Remembers what the ordinary checks said of cells, by their bytes: the same mistake mostly stands there many times. Only a cell that
 * is seen for the second time is kept, so that IDs and names, which are all different, cost no memory and push nothing out.
 */
export class CellMemo {
  readonly #fields: readonly Field[];
  readonly #around: Surroundings;
  readonly #decode: ByteTools['decode'];
  /** A hash of what was seen last at each place, beside the cells that are remembered: what comes once pushes none of them out. */
  readonly #seen = new Int32Array(SLOTS);
  /** In one piece: to fetch an object for each from somewhere costs more than to compare it. */
  readonly #bytes = new Uint8Array(SLOTS * SLOT);
  readonly #cells = new Array<KnownCell | null>(SLOTS).fill(null);

  constructor(fields: readonly Field[], around: Surroundings, { decode }: ByteTools) {
    this.#fields = fields;
    this.#around = around;
    this.#decode = decode;
  }

  /** The cell of a column that stands from one place to another; null if its bytes are not text. */
  of(column: number, bytes: Uint8Array, from: number, to: number): KnownCell | null {
    const hash = hashOf(column, bytes, from, to);
    const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    if (this.#holds(slot * SLOT, column, bytes, from, to)) return this.#cells[slot] ?? null;
    const again = this.#seen[slot] === hash && to - from <= LONGEST;
    this.#seen[slot] = hash;
    const cell = this.#look(column, this.#decode(bytes, from, to), again);
    if (again && cell !== null) this.#remember(slot, cell, column, bytes.subarray(from, to));
    return cell;
  }

  #holds(at: number, column: number, bytes: Uint8Array, from: number, to: number): boolean {
    const known = this.#bytes;
    const length = to - from;
    if (known[at] !== length + 1 || known[at + 1] !== (column & 0xff) || known[at + 2] !== column >>> 8) return false;
    for (let i = 0; i < length; i++) if (known[at + TEXT + i] !== bytes[from + i]) return false;
    return true;
  }

  #remember(slot: number, cell: KnownCell, column: number, text: Uint8Array): void {
    this.#bytes.set([text.length + 1, column & 0xff, column >>> 8], slot * SLOT);
    this.#bytes.set(text, slot * SLOT + TEXT);
    this.#cells[slot] = cell;
  }

  #look(column: number, text: string | null, again: boolean): KnownCell | null {
    const field = this.#fields[column];
    if (text === null || field === undefined) return null;
    const { issues, state } = checkCell(text, field, this.#around);
    const known = issues.map(({ rule, params, fix }) => ({ rule, params, fix, kept: again ? { by: null, made: 0 } : null }) as KnownIssue);
    const place = STATES.indexOf(state);
    return { text, state: place, issues: known, words: place === OK ? wordsOf(field, text) : null };
  }
}

function hashOf(column: number, bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ column;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}
