import type { Kept } from '../../findings/finding.ts';
import type { Field } from '../../schemas/format.ts';
import { checkCell, type CellVerdict } from '../cell.ts';
import { wordsOf } from '../row-keys.ts';
import type { ByteTools, Surroundings } from '../source.ts';

const SLOTS = 2 ** 13;
/** A longer cell (bytes) is not remembered. */
const LONGEST = 256;

/** A cell that the ordinary checks looked at. */
export interface KnownCell {
  readonly text: string;
  readonly verdict: CellVerdict;
  /** The numbers that stand for it where its form is right. */
  readonly words: readonly [number, number] | null;
  /** For each issue, the place for what is made of it; null where the cell is not remembered. */
  readonly kept: readonly Kept[] | null;
}

interface Remembered {
  readonly column: number;
  readonly bytes: Uint8Array;
  readonly cell: KnownCell;
}

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
  readonly #cells = new Array<Remembered | null>(SLOTS).fill(null);

  constructor(fields: readonly Field[], around: Surroundings, { decode }: ByteTools) {
    this.#fields = fields;
    this.#around = around;
    this.#decode = decode;
  }

  /** The cell of a column that stands from one place to another; null if its bytes are not text. */
  of(column: number, bytes: Uint8Array, from: number, to: number): KnownCell | null {
    const hash = hashOf(column, bytes, from, to);
    const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    const known = this.#cells[slot];
    if (known && known.column === column && isSame(known.bytes, bytes, from, to)) return known.cell;
    const again = this.#seen[slot] === hash && to - from <= LONGEST;
    this.#seen[slot] = hash;
    const cell = this.#look(column, this.#decode(bytes, from, to), again);
    // Copied: a Buffer cuts no copy of its bytes, and the next piece of the file overwrites them.
    if (cell?.kept) this.#cells[slot] = { column, bytes: new Uint8Array(bytes.subarray(from, to)), cell };
    return cell;
  }

  #look(column: number, text: string | null, again: boolean): KnownCell | null {
    const field = this.#fields[column];
    if (text === null || field === undefined) return null;
    const verdict = checkCell(text, field, this.#around);
    const kept = again ? verdict.issues.map((): Kept => ({ by: null, made: 0 })) : null;
    return { text, verdict, words: verdict.state === 'ok' ? wordsOf(field, text) : null, kept };
  }
}

function hashOf(column: number, bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ column;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  const { length } = known;
  if (length !== to - from) return false;
  for (let i = 0; i < length; i++) if (known[i] !== bytes[from + i]) return false;
  return true;
}
