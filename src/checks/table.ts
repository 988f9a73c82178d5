import type { Found } from '../findings/finding.ts';
import { dayNumber } from '../schemas/calendar.ts';
import type { Field, FieldKey, Format } from '../schemas/format.ts';
import { KeyTable, fingerprintOf, printCells, type Fingerprint } from './key-table.ts';
import { KnownRuns } from './known-runs.ts';
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

/** Checks each row against the rows before it. */
export class TableCheck {
  readonly #records = new KeyTable();
  readonly #classes = new KeyTable();
  readonly #people = new KeyTable();
  readonly #known: KnownRuns;
  /** The columns that name a record, a person, and the same run of a course; of that the dates are the same. */
  readonly #record: readonly number[];
  readonly #person: readonly number[];
  readonly #name: number;
  readonly #run: readonly number[];
  readonly #period: readonly number[];
  // Where keys are put together, so that none of millions is an object of its own.
  readonly #key: Fingerprint = { a: 0, b: 0, c: 0 };
  readonly #other: Fingerprint = { a: 0, b: 0, c: 0 };

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
    this.#known = new KnownRuns([...this.#run, ...this.#period]);
  }

  /** Reports where a row repeats or contradicts an earlier one; each finding names the first row of its key. */
  check(cells: RowKeys, report: (finding: Found) => void): void {
    const { row, words } = cells;
    const [record, person] = [this.#key, this.#other];
    const isRecord = hasAll(cells, this.#record);
    const isPerson = hasAll(cells, this.#person) && cells.states[this.#name] === OK;
    if (isRecord) printCells(record, words, this.#record, 0);
    if (isPerson) printCells(person, words, this.#person, 0);
    // Both are asked for at once: what lies far apart in memory is then fetched at the same time.
    const first = isRecord ? this.#records.seen(record, null, row) : 0;
    const met = isPerson ? this.#people.seen(person, words[this.#name * 2] ?? 0, row) : 0;
    if (first !== 0) report(repeated('table/duplicate', cells, first));
    if (met !== 0 && !this.#people.same) report(repeated('table/name-differs', cells, met));
    if (this.#run.length > 0 && hasAll(cells, this.#run) && hasAll(cells, this.#period) && !this.#known.has(words)) this.#checkRun(cells, report);
  }

  #checkRun(cells: RowKeys, report: (finding: Found) => void): void {
    const { row, words } = cells;
    const [run, period] = [this.#key, this.#other];
    // Behind the number of a day stands its year.
    printCells(run, words, this.#run, words[(this.#period[0] ?? 0) * 2 + 1] ?? 0);
    printCells(period, words, this.#period, 0);
    const first = this.#classes.seen(run, period.a, row);
    if (first === 0 || this.#classes.same) this.#known.keep(words);
    else report(repeated('table/term-clash', cells, first));
  }
}

function repeated(rule: 'table/duplicate' | 'table/name-differs' | 'table/term-clash', cells: RowKeys, first: number): Found {
  return found(rule, rowPlace(cells), { first }, null, [first]);
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
