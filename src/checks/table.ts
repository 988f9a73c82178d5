import type { Found } from '../findings/finding.ts';
import { anyRules, appliesTo, type RuleId } from '../rules/index.ts';
import type { RowKey } from '../rules/rule.ts';
import type { Field, FieldKey, Format } from '../schemas/format.ts';
import { KeyTable, printCells, type Fingerprint } from './key-table.ts';
import { ROSTER_FIELDS } from './roster-rules.ts';
import { OK, type RowKeys } from './row-keys.ts';
import { found, rowPlace, type Surroundings } from './source.ts';

/** Rows whose keys are looked up together. */
export const QUEUE = 256;
// What is kept of a row until then: its number and its line; three words for each rule.
const [ROW, LINE, WORDS] = [0, 1, 2];

/** The key of one rule in the columns of a file. */
interface ColumnKey {
  readonly rule: RuleId;
  readonly same: readonly number[];
  /** The column of a date of which only the year counts; -1 for none. */
  readonly year: number;
  /** Empty where the row itself must not be there twice. */
  readonly differ: readonly number[];
  readonly table: KeyTable;
}

/**
 * Checks each row against the rows before it. Keys lie far apart in memory: those of many rows are looked up in one
 * loop, so that the processor fetches several at a time.
 */
export class TableCheck {
  readonly #keys: readonly ColumnKey[];
  readonly #width: number;
  readonly #queue: Int32Array;
  /** Which of its keys each row of the queue has, and where its findings are. */
  readonly #has: Uint8Array;
  readonly #hits: Int32Array;
  #size = 0;
  // Where keys are put together, so that none of millions is an object of its own.
  readonly #print: Fingerprint = { a: 0, b: 0, c: 0 };

  constructor(format: Format, columns: readonly (Field | null)[]) {
    this.#keys = keysOf(format, columns);
    this.#width = WORDS + this.#keys.length * 3;
    this.#queue = new Int32Array(QUEUE * this.#width);
    this.#has = new Uint8Array(QUEUE * this.#keys.length);
    this.#hits = new Int32Array(QUEUE * this.#keys.length);
  }

  /** How many rows are in the queue. */
  get queued(): number {
    return this.#size;
  }

  /** Puts a row behind those whose keys are still to be looked up; there must be room for it. */
  addRow(cells: RowKeys): void {
    const keys = this.#keys;
    const queue = this.#queue;
    const at = this.#size * this.#width;
    const has = this.#size++ * keys.length;
    queue[at + ROW] = cells.row;
    queue[at + LINE] = cells.line;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const there = key !== undefined && hasAll(cells, key.same) && hasAll(cells, key.differ);
      this.#has[has + i] = there ? 1 : 0;
      if (there) this.#addKey(cells, key, at + WORDS + i * 3);
    }
  }

  /**
   * Looks up the keys of all rows of the queue, which is empty then.
   * @param report is told where a row repeats or contradicts an earlier one, row by row, with its place in the queue;
   * each finding names the first row of its key
   */
  settle(report: (finding: Found, place: number) => void): void {
    const keys = this.#keys;
    const size = this.#size;
    this.#size = 0;
    let any = false;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key !== undefined && this.#look(key, i, size)) any = true;
    }
    if (!any) return;
    for (let place = 0; place < size; place++) {
      for (const [i, { rule }] of keys.entries()) {
        const first = this.#hits[place * keys.length + i] ?? 0;
        const at = place * this.#width;
        if (first !== 0) report(repeated(rule, this.#queue[at + ROW] ?? 0, this.#queue[at + LINE] ?? 0, first), place);
      }
    }
  }

  // Behind the number of a day stands its year.
  #addKey({ words }: RowKeys, { same, year, differ }: ColumnKey, at: number): void {
    const queue = this.#queue;
    const print = this.#print;
    printCells(print, words, same, year < 0 ? 0 : words[year * 2 + 1] ?? 0);
    queue[at] = print.a;
    queue[at + 1] = print.b;
    queue[at + 2] = print.c;
    if (differ.length === 0) return;
    printCells(print, words, differ, 0);
    queue[at + 2] = print.a;
  }

  #look({ table, differ }: ColumnKey, which: number, size: number): boolean {
    const queue = this.#queue;
    const count = this.#keys.length;
    const whole = differ.length === 0;
    let any = false;
    for (let place = 0; place < size; place++) {
      const at = place * this.#width;
      const from = at + WORDS + which * 3;
      let first = 0;
      if (this.#has[place * count + which] === 1) {
        first = table.seen(queue[from] ?? 0, queue[from + 1] ?? 0, queue[from + 2] ?? 0, whole, queue[at + ROW] ?? 0);
        if (first !== 0 && !whole && table.same) first = 0;
      }
      this.#hits[place * count + which] = first;
      if (first !== 0) any = true;
    }
    return any;
  }
}

interface RuleKey extends RowKey {
  readonly rule: RuleId;
}

// In the order in which findings of a row stand.
function ruleKeys(format: Format): RuleKey[] {
  const keys = anyRules.flatMap(({ id, find }): RuleKey[] => (
    find.keys !== undefined && appliesTo(id, format) ? [{ ...find.keys(format), rule: id }] : []
  ));
  return keys.sort((one, other) => (one.rule < other.rule ? -1 : 1));
}

// The fields that keys of rows are made of in a format.
function keyFields(format: Format): ReadonlySet<FieldKey> {
  return new Set(ruleKeys(format).flatMap(({ same, year, differ }) => [...same, ...(year ? [year] : []), ...differ ?? []]));
}

/** The fields whose numbers are wanted of each row: those of the keys, and of whatever a list of people is asked for. */
export function wantedFields(format: Format, { roster }: Surroundings): ReadonlySet<FieldKey> {
  return roster ? new Set([...keyFields(format), ...ROSTER_FIELDS]) : keyFields(format);
}

function keysOf(format: Format, columns: readonly (Field | null)[]): ColumnKey[] {
  const columnOf = (key: FieldKey): number => columns.findLastIndex((field) => field?.key === key);
  // A column that may be absent belongs to the key only where it is there.
  const absent = new Set(format.fields.filter((field) => field.mayBeAbsent === true && !columns.includes(field)).map((field) => field.key));
  const present = (keys: readonly FieldKey[]): number[] => keys.filter((key) => !absent.has(key)).map(columnOf);
  return ruleKeys(format).map(({ rule, same, year, differ }) => {
    const ofYear = year === undefined ? -1 : columnOf(year);
    return { rule, same: present(same), year: ofYear, differ: present(differ ?? []), table: new KeyTable() };
  });
}

function repeated(rule: RuleId, row: number, line: number, first: number): Found {
  return found(rule, rowPlace({ row, line }), { first }, null, [first]);
}

function hasAll({ states }: RowKeys, columns: readonly number[]): boolean {
  for (let i = 0; i < columns.length; i++) if (states[columns[i] ?? -1] !== OK) return false;
  return true;
}
