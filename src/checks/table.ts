import type { Found } from '../findings/finding.ts';
import { dayNumber } from '../schemas/calendar.ts';
import type { Field, FieldKey, Format } from '../schemas/format.ts';
import { KeyTable, fingerprintOf, printCells, type Fingerprint } from './key-table.ts';
import { found, rowPlace, type Cells, type CellState } from './source.ts';

/** What became of a cell, as a number: its place in STATES. */
export const STATES: readonly CellState[] = ['ok', 'blank', 'failed'];
export const OK = 0;
export const BLANK = 1;
export const FAILED = 2;

/** The cells of a row as its keys are made of them. Both ways of reading rows fill the same arrays, so that the code here is compiled once. */
export class RowKeys {
  row = 0;
  line = 0;
  /** Two numbers of 32 bits for each column, as {@link wordsOf} makes them. */
  readonly words: Int32Array;
  /** For each column a place in {@link STATES}; the last one is that of a column which the file does not have. */
  readonly states: Uint8Array;

  /** @param columns how many */
  constructor(columns: number) {
    this.words = new Int32Array(columns * 2);
    this.states = new Uint8Array(columns + 1).fill(FAILED);
  }
}

/** Rows whose keys are looked up together. */
export const QUEUE = 256;
// What is kept of a row until then: its number and its line; three words each of its record, of its person with the name, and of its run with the dates.
const WIDTH = 11;
const [ROW, LINE, RECORD, PERSON, RUN] = [0, 1, 2, 5, 8];

/**
 * Checks each row against the rows before it. Keys lie far apart in memory: those of many rows are looked up in one
 * loop, so that the processor fetches several at a time.
 */
export class TableCheck {
  readonly #records = new KeyTable();
  readonly #people = new KeyTable();
  readonly #runs = new KeyTable();
  readonly #queue = new Int32Array(QUEUE * WIDTH);
  /** Which of its three keys each row of the queue has, and where its findings are. */
  readonly #has = new Uint8Array(QUEUE * 3);
  readonly #hits = new Int32Array(QUEUE * 3);
  #size = 0;
  /** The columns that name a record, a person, and the same run of a course; of that the dates are the same. */
  readonly #record: readonly number[];
  readonly #person: readonly number[];
  readonly #name: number;
  readonly #run: readonly number[];
  readonly #period: readonly number[];
  // Where keys are put together, so that none of millions is an object of its own.
  readonly #key: Fingerprint = { a: 0, b: 0, c: 0 };

  constructor(format: Format, columns: readonly (Field | null)[]) {
    const columnsOf = (...keys: FieldKey[]): number[] => keys.map((key) => columns.findLastIndex((field) => field?.key === key));
    // A column that may be absent belongs to the key only where it is there.
    const absent = new Set(format.fields.filter((field) => field.mayBeAbsent === true && !columns.includes(field)).map((field) => field.key));
    this.#record = columnsOf(...format.recordKey.filter((key) => !absent.has(key)));
    this.#person = columnsOf('idNumber');
    this.#name = columnsOf('name')[0] ?? -1;
    // A download has the courses of many agencies, whose runs may be called the same.
    this.#run = format.kind === 'upload' ? columnsOf('courseName', 'term') : [];
    this.#period = columnsOf('startDate', 'endDate');
  }

  /** How many rows are in the queue. */
  get queued(): number {
    return this.#size;
  }

  /** Puts a row behind those whose keys are still to be looked up; there must be room for it. */
  add(cells: RowKeys): void {
    const { words } = cells;
    const key = this.#key;
    const queue = this.#queue;
    const at = this.#size * WIDTH;
    const has = this.#size++ * 3;
    queue[at + ROW] = cells.row;
    queue[at + LINE] = cells.line;
    if ((this.#has[has] = hasAll(cells, this.#record) ? 1 : 0) === 1) {
      printCells(key, words, this.#record, 0);
      queue[at + RECORD] = key.a;
      queue[at + RECORD + 1] = key.b;
      queue[at + RECORD + 2] = key.c;
    }
    if ((this.#has[has + 1] = hasAll(cells, this.#person) && cells.states[this.#name] === OK ? 1 : 0) === 1) {
      printCells(key, words, this.#person, 0);
      queue[at + PERSON] = key.a;
      queue[at + PERSON + 1] = key.b;
      queue[at + PERSON + 2] = words[this.#name * 2] ?? 0;
    }
    if ((this.#has[has + 2] = this.#run.length > 0 && hasAll(cells, this.#run) && hasAll(cells, this.#period) ? 1 : 0) === 1) {
      printCells(key, words, this.#period, 0);
      queue[at + RUN + 2] = key.a;
      // Behind the number of a day stands its year.
      printCells(key, words, this.#run, words[(this.#period[0] ?? 0) * 2 + 1] ?? 0);
      queue[at + RUN] = key.a;
      queue[at + RUN + 1] = key.b;
    }
  }

  /**
   * Looks up the keys of all rows of the queue, which is empty then.
   * @param report is told where a row repeats or contradicts an earlier one, row by row, with its place in the queue;
   * each finding names the first row of its key
   */
  settle(report: (finding: Found, place: number) => void): void {
    const size = this.#size;
    this.#size = 0;
    let found = this.#look(this.#records, RECORD, 0, true, size);
    found = this.#look(this.#people, PERSON, 1, false, size) || found;
    found = this.#look(this.#runs, RUN, 2, false, size) || found;
    if (!found) return;
    for (let place = 0; place < size; place++) {
      for (const [i, rule] of RULES.entries()) {
        const first = this.#hits[place * 3 + i] ?? 0;
        if (first !== 0) report(repeated(rule, this.#queue[place * WIDTH + ROW] ?? 0, this.#queue[place * WIDTH + LINE] ?? 0, first), place);
      }
    }
  }

  #look(table: KeyTable, word: number, which: number, whole: boolean, size: number): boolean {
    const queue = this.#queue;
    let found = false;
    for (let place = 0; place < size; place++) {
      const at = place * WIDTH;
      const from = at + word;
      let first = 0;
      if (this.#has[place * 3 + which] === 1) {
        first = table.seen(queue[from] ?? 0, queue[from + 1] ?? 0, queue[from + 2] ?? 0, whole, queue[at + ROW] ?? 0);
        if (first !== 0 && !whole && table.same) first = 0;
      }
      this.#hits[place * 3 + which] = first;
      if (first !== 0) found = true;
    }
    return found;
  }
}

const RULES = ['table/duplicate', 'table/name-differs', 'table/term-clash'] as const;

function repeated(rule: (typeof RULES)[number], row: number, line: number, first: number): Found {
  return found(rule, rowPlace({ row, line }), { first }, null, [first]);
}

function hasAll({ states }: RowKeys, columns: readonly number[]): boolean {
  for (let i = 0; i < columns.length; i++) if (states[columns[i] ?? -1] !== OK) return false;
  return true;
}

const NUMBERS: ReadonlySet<FieldKey> = new Set(['term', 'category']);
const DATES: ReadonlySet<FieldKey> = new Set(['startDate', 'endDate']);

/**
 * What stands in keys for a cell whose form is right: of a date its day and its year, of an ID its eight digits and what
 * stands before them, a whole number however it is written, and of a text 64 bits of its fingerprint.
 */
export function wordsOf(key: FieldKey, value: string): readonly [number, number] {
  if (DATES.has(key)) return [dayNumber(value) ?? 0, Number(value.slice(0, 3))];
  if (key === 'idNumber' && value.length === 10) return [Number(value.slice(2)), value.charCodeAt(0) * 256 + value.charCodeAt(1)];
  if (NUMBERS.has(key) && /^\d{1,9}$/.test(value)) return [Number(value), 0];
  const { a, b } = fingerprintOf(key === 'name' ? value.trim() : value);
  return [a, b];
}

/** The keys of rows whose cells are text. */
export class TextKeys {
  readonly #cells: Cells;
  readonly #keys: RowKeys;
  /** The columns that keys are made of, and their names. */
  readonly #columns: readonly (readonly [number, FieldKey])[];

  constructor(cells: Cells, format: Format, columns: readonly (Field | null)[]) {
    this.#cells = cells;
    this.#keys = new RowKeys(columns.length);
    const parts = keyFields(format);
    this.#columns = columns.flatMap((field, i) => (field && parts.has(field.key) ? [[i, field.key] as const] : []));
  }

  /** Those of the row under way. */
  read(): RowKeys {
    const { words, states } = this.#keys;
    for (const [column, key] of this.#columns) {
      const value = this.#cells.value(key);
      states[column] = value === null ? FAILED : OK;
      if (value !== null) words.set(wordsOf(key, value), column * 2);
    }
    this.#keys.row = this.#cells.row;
    this.#keys.line = this.#cells.line;
    return this.#keys;
  }
}

/** The fields that keys of a row are made of. */
export function keyFields({ recordKey }: Format): ReadonlySet<FieldKey> {
  return new Set([...recordKey, 'idNumber', 'name', 'courseName', 'term', 'startDate', 'endDate']);
}
