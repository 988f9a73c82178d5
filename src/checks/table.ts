import type { Found, Place } from '../findings/finding.ts';
import { anyRules, appliesTo, type RuleId } from '../rules/index.ts';
import type { RowKey } from '../rules/rule.ts';
import type { Field, FieldKey, Format } from '../schemas/format.ts';
import type { Across, AcrossPlace } from './across.ts';
import { KeyTable, printCells, type Fingerprint } from './key-table.ts';
import { fieldsOfFacts } from './fact-counter.ts';
import { ROSTER_FIELDS } from './roster-rules.ts';
import { BLANK, OK, type RowKeys } from './row-keys.ts';
import { found, rowPlace, type Surroundings } from './source.ts';

/** Rows whose keys are looked up together. */
export const QUEUE = 256;
// The words that are kept of a row until then: its number and its line, and three for each rule.
const [ROW, LINE, WORDS] = [0, 1, 2];

/** The key of one rule in the columns of a file. */
interface ColumnKey {
  readonly rule: RuleId;
  readonly same: readonly number[];
  /** The column of a date of which only the year counts; -1 for none. */
  readonly year: number;
  /** Empty, and no year, where the row itself must not be there twice. */
  readonly differ: readonly number[];
  readonly differYear: number;
  /** The columns whose cells must be right for the row to have a key, and those whose cells must be blank. */
  readonly needed: readonly number[];
  readonly blank: readonly number[];
  /** Whether a row with which nothing is wrong has the key: all that must be right is required, and nothing must be blank. */
  readonly sure: boolean;
  /** The code whose rows are left out, and its column; null for none. */
  readonly leftOut: { readonly column: number; readonly code: number } | null;
  readonly table: KeyTable;
  /** How many rows of earlier files the table numbers before those of this one. */
  readonly before: number;
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
  readonly #across: Across | null;
  #size = 0;
  // Where keys are put together, so that none of millions is an object of its own.
  readonly #print: Fingerprint = { a: 0, b: 0, c: 0 };

  /** @param across the files before this one whose rows are earlier ones; null where there are none */
  constructor(format: Format, columns: readonly (Field | null)[], across: Across | null) {
    this.#across = across;
    this.#keys = keysOf(format, columns, across);
    this.#width = WORDS + this.#keys.length * 3;
    this.#queue = new Int32Array(QUEUE * this.#width);
    this.#has = new Uint8Array(QUEUE * this.#keys.length);
    this.#hits = new Int32Array(QUEUE * this.#keys.length);
  }

  /** How many rows are in the queue. */
  get queued(): number {
    return this.#size;
  }

  /**
   * Puts a row behind those whose keys are still to be looked up; there must be room for it.
   * @param plain whether nothing is wrong with it
   */
  addRow(cells: RowKeys, plain: boolean): void {
    const keys = this.#keys;
    const queue = this.#queue;
    const at = this.#size * this.#width;
    const has = this.#size++ * keys.length;
    queue[at + ROW] = cells.row;
    queue[at + LINE] = cells.line;
    this.#across?.addRow(cells.row, cells.line);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const there = key !== undefined && ((plain && key.sure) || hasKey(cells, key))
        && (key.leftOut === null || cells.words[key.leftOut.column * 2] !== key.leftOut.code);
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
      for (const [i, key] of keys.entries()) {
        const first = this.#hits[place * keys.length + i] ?? 0;
        const at = place * this.#width;
        if (first !== 0) report(this.#repeated(key, this.#queue[at + ROW] ?? 0, this.#queue[at + LINE] ?? 0, first), place);
      }
    }
  }

  #repeated({ rule, before }: ColumnKey, row: number, line: number, number: number): Found {
    const here = rowPlace({ row, line });
    if (this.#across !== null && number <= before) return elsewhere(rule, here, this.#across.placeOf(number));
    const first = number - before;
    return found(rule, here, { first }, null, [{ row: first }]);
  }

  // Behind the number of a day stands its year.
  #addKey({ words }: RowKeys, { same, year, differ, differYear }: ColumnKey, at: number): void {
    const queue = this.#queue;
    const print = this.#print;
    printCells(print, words, same, year < 0 ? 0 : words[year * 2 + 1] ?? 0);
    queue[at] = print.a;
    queue[at + 1] = print.b;
    queue[at + 2] = print.c;
    if (differ.length === 0 && differYear < 0) return;
    printCells(print, words, differ, differYear < 0 ? 0 : words[differYear * 2 + 1] ?? 0);
    queue[at + 2] = print.a;
  }

  #look({ table, differ, differYear, before }: ColumnKey, which: number, size: number): boolean {
    const queue = this.#queue;
    const count = this.#keys.length;
    const whole = differ.length === 0 && differYear < 0;
    let any = false;
    for (let place = 0; place < size; place++) {
      const at = place * this.#width;
      const from = at + WORDS + which * 3;
      let first = 0;
      if (this.#has[place * count + which] === 1) {
        first = table.seen(queue[from] ?? 0, queue[from + 1] ?? 0, queue[from + 2] ?? 0, whole, before + (queue[at + ROW] ?? 0));
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
  /** The cell that must be blank. */
  readonly blank?: FieldKey;
}

const keysByFormat = new WeakMap<Format, readonly RuleKey[]>();

// The keys, in the order in which findings of a row stand. Both roads through a file ask for them.
function ruleKeys(format: Format): readonly RuleKey[] {
  const known = keysByFormat.get(format);
  if (known) return known;
  const keys = anyRules.flatMap(({ id, find }): RuleKey[] => {
    if (find.keys === undefined || !appliesTo(id, format)) return [];
    const key = find.keys(format);
    const [first] = key.same;
    return [{ ...key, rule: id }, ...(key.otherwise && first ? [{ ...key, rule: id, same: key.otherwise, blank: first }] : [])];
  });
  keysByFormat.set(format, keys.sort((one, other) => (one.rule < other.rule ? -1 : 1)));
  return keys;
}

// The fields that keys of rows are made of in a format.
function keyFields(format: Format): ReadonlySet<FieldKey> {
  return new Set(ruleKeys(format).flatMap(({ same, year, differ, differYear }) => (
    [...same, ...(year ? [year] : []), ...differ ?? [], ...(differYear ? [differYear] : [])]
  )));
}

/** The fields whose numbers are wanted of each row: those of the keys, of whatever a list of people is asked for, and of the facts. */
export function wantedFields(format: Format, { roster, facts = [] }: Surroundings): ReadonlySet<FieldKey> {
  return new Set([...keyFields(format), ...(roster ? ROSTER_FIELDS : []), ...fieldsOfFacts(facts)]);
}

/**
 * Whether rows may repeat or contradict each other that differ in some fields alone. @param unique the one of these that no two rows share
 */
export function mayClash(format: Format, differing: ReadonlySet<FieldKey>, unique: FieldKey): boolean {
  return ruleKeys(format).some(({ same, year, differ, differYear, blank, except }) => {
    if (same.includes(unique)) return false;
    const whole = (differ ?? []).length === 0 && differYear === undefined;
    return whole || [...same, ...differ ?? [], year, differYear, blank, except?.key].some((key) => key !== undefined && differing.has(key));
  });
}

function keysOf(format: Format, columns: readonly (Field | null)[], files: Across | null): ColumnKey[] {
  const columnOf = (key: FieldKey): number => columns.findLastIndex((field) => field?.key === key);
  // A column that may be absent belongs to the key only where it is there.
  const absent = new Set(format.fields.filter((field) => field.mayBeAbsent === true && !columns.includes(field)).map((field) => field.key));
  const present = (keys: readonly FieldKey[]): number[] => keys.filter((key) => !absent.has(key)).map(columnOf);
  const places = (keys: readonly (FieldKey | undefined)[]): number[] => keys.flatMap((key) => (key === undefined ? [] : [columnOf(key)]));
  // No cell of a column that the file does not have is right: see RowKeys.
  const codeOf = (key: FieldKey): number => (columnOf(key) < 0 ? columns.length : columnOf(key));
  return ruleKeys(format).map(({ rule, same: own, year, differ: other, differYear, blank, except, across }) => {
    const shared = across === true ? files : null;
    const [same, differ, ofYears, blanks] = [present(own), present(other ?? []), places([differYear]), places([blank])];
    const of = { same, year: places([year])[0] ?? -1, differ, differYear: ofYears[0] ?? -1, blank: blanks };
    const leftOut = except === undefined ? null : { column: codeOf(except.key), code: except.code };
    // Keys of other columns, as of a file that lacks one of them, are other keys.
    const named = [...same, ...differ, ...ofYears];
    const name = [format.id, rule, ...[...named, of.year, ...blanks].map((column) => columns[column]?.key)].join();
    const needed = leftOut === null ? named : [...named, leftOut.column];
    const [table, before] = [shared?.tableOf(name) ?? new KeyTable(), shared?.before ?? 0];
    const sure = blanks.length === 0 && needed.every((column) => columns[column]?.required === true);
    return { ...of, leftOut, needed, sure, rule, table, before };
  });
}

function elsewhere(rule: RuleId, here: Place, { row, line, path, name }: AcrossPlace): Found {
  return found(rule, here, { first: row, path: name }, null, [{ row, path, ...(line === row ? {} : { line }) }]);
}

function hasKey({ states }: RowKeys, { needed, blank }: ColumnKey): boolean {
  for (let i = 0; i < needed.length; i++) if (states[needed[i] ?? -1] !== OK) return false;
  for (let i = 0; i < blank.length; i++) if (states[blank[i] ?? -1] !== BLANK) return false;
  return true;
}
