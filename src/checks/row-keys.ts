import { dayNumber } from '../schemas/calendar.ts';
import type { Field, FieldKey } from '../schemas/format.ts';
import { scanText, scanTime } from '../schemas/kinds/scan.ts';
import { fingerprintOf } from './key-table.ts';
import type { CellState, RowCells } from './source.ts';

/** The states of a cell after its check; a number stands for each, its place in STATES. */
export const STATES: readonly CellState[] = ['ok', 'blank', 'failed'];
export const OK = 0;
export const BLANK = 1;
export const FAILED = 2;

/**
 * The cells of a row as numbers. Both ways of reading rows fill the same arrays, so that rules over cells and rows are written and
 * compiled once.
 */
export class RowKeys {
  row = 0;
  line = 0;
  /** Two numbers of 32 bits for each column, as {@link putWords} puts them. */
  readonly words: Int32Array;
  /** For each column a place in {@link STATES}; the last one is that of a column which the file does not have. */
  readonly states: Uint8Array;

  /** @param columns how many */
  constructor(columns: number) {
    this.words = new Int32Array(columns * 2);
    this.states = new Uint8Array(columns + 1).fill(FAILED);
  }
}

const MOST = 0x7fff_ffff;

/**
 * Puts the words that stand for a cell whose form is right where they are kept: of a day its number and its year, of a time its
 * seconds, of an ID its eight digits and what stands before them, a whole number or a code however it is written, of a number with
 * decimals its parts, and of a text 64 bits of its fingerprint.
 */
export function putWords(field: Field, value: string, words: Int32Array, at: number): void {
  const [one, other] = wordsOf(field, value);
  words[at] = one;
  words[at + 1] = other;
}

/** The two words that stand for a cell whose form is right. */
export function wordsOf({ key, kind }: Field, value: string): readonly [number, number] {
  switch (kind.id) {
    case 'date':
    case 'grade-date': return [dayNumber(value) ?? 0, Number(value.slice(0, 3))];
    case 'time': return [(scanText(value, scanTime) ?? scanText(`${value}:00`, scanTime))?.[0] ?? 0, 0];
    case 'id': return idWords(value);
    case 'number': return numberWords(value);
    case 'integer':
    case 'term':
    case 'category-code':
    case 'code': return [Math.min(Number(value), MOST), 0];
    default: {
      const { a, b } = fingerprintOf(key === 'name' ? value.trim() : value);
      return [a, b];
    }
  }
}

/** The two words that stand for a number whose form is right: what stands before the point, and ten thousandths of what stands behind. */
function numberWords(value: string): readonly [number, number] {
  const [whole = '', decimals = ''] = value.split('.', 2);
  return [Math.min(Number(whole), MOST), Number(decimals.slice(0, 4).padEnd(4, '0'))];
}

/** The two words that stand for an ID whose form is right: its eight digits, and the two characters before them. */
export function idWords(value: string): readonly [number, number] {
  return [Number(value.slice(2)), value.charCodeAt(0) * 256 + value.charCodeAt(1)];
}

/** The numbers of rows whose cells are text. */
export class TextKeys {
  readonly keys: RowKeys;
  readonly #cells: RowCells;
  /** The columns that have a field, and whether their numbers are wanted. */
  readonly #columns: readonly { readonly column: number; readonly field: Field; readonly wanted: boolean }[];

  /** @param parts the fields that keys of rows are made of */
  constructor(cells: RowCells, parts: ReadonlySet<FieldKey>, columns: readonly (Field | null)[]) {
    this.#cells = cells;
    this.keys = new RowKeys(columns.length);
    this.#columns = columns.flatMap((field, column) => (field ? [{ column, field, wanted: parts.has(field.key) || isNumber(field) }] : []));
  }

  /** Takes those of the row under way. */
  read(): RowKeys {
    const { words, states } = this.keys;
    for (const { column, field, wanted } of this.#columns) {
      const state = STATES.indexOf(this.#cells.state(field.key));
      states[column] = state;
      if (state === OK && wanted) putWords(field, this.#cells.value(field.key) ?? '', words, column * 2);
    }
    this.keys.row = this.#cells.row;
    this.keys.line = this.#cells.line;
    return this.keys;
  }
}

/** Whether the values of a field are numbers that rules over several cells can compare; a number with decimals is not read. */
export function isNumber({ kind }: Field): boolean {
  return !kind.text && kind.id !== 'number' && kind.id !== 'id';
}
