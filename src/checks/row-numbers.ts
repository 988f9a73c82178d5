import type { CodeTable } from '../codes/table.ts';
import type { OwnView, RowView } from '../rules/row-view.ts';
import { dayNumber, yearsLater } from '../schemas/calendar.ts';
import type { Field, FieldKey } from '../schemas/format.ts';
import { BLANK, OK, isNumber, type RowKeys } from './row-keys.ts';

/** The fields whose numbers rules read, each at its place; those of a row alone stand last. */
const KEYS = [
  'startDate', 'startTime', 'endDate', 'endTime', 'actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime',
  'total', 'unit', 'nature', 'passed', 'county', 'category', 'digitalHours', 'physicalHours', 'birthday',
] as const satisfies readonly FieldKey[];
const [END_DAY, ACTUAL_END_DAY, COUNTY, CATEGORY, DIGITAL_HOURS, PHYSICAL_HOURS, BIRTHDAY] = [2, 6, 12, 13, 14, 15, 16];

/** The cells of the row under way as rules see them: one object for all rows of a file. */
export class RowNumbers implements RowView, OwnView {
  readonly today: number;
  readonly todayText: string;
  readonly lastDay: number;
  startDay = Number.NaN;
  startTime = Number.NaN;
  endDay = Number.NaN;
  endTime = Number.NaN;
  actualStartDay = Number.NaN;
  actualStartTime = Number.NaN;
  actualEndDay = Number.NaN;
  actualEndTime = Number.NaN;
  total = Number.NaN;
  unit = Number.NaN;
  nature = Number.NaN;
  passed = Number.NaN;
  digitalHours = Number.NaN;
  physicalHours = Number.NaN;
  readonly #words: Int32Array;
  readonly #states: Uint8Array;
  readonly #fields: readonly (Field | null)[];
  readonly #textOf: (column: number) => string;
  /** The column of each of {@link KEYS}; of one that the file does not have, that of a cell which is never right. */
  readonly #columns: Int32Array;
  readonly #hasCourse: boolean;
  readonly #countiesGone: Float64Array;
  readonly #categoriesGone: Float64Array;

  /**
   * @param fields of each column
   * @param today YYY-MM-DD of the Minguo calendar
   * @param textOf the text of a column (from 0) of the row under way
   */
  constructor({ words, states }: RowKeys, fields: readonly (Field | null)[], today: string, textOf: (column: number) => string) {
    this.today = dayNumber(today) ?? 0;
    this.todayText = today;
    this.lastDay = yearsLater(this.today, 1);
    this.#words = words;
    this.#states = states;
    this.#fields = fields;
    this.#textOf = textOf;
    this.#columns = Int32Array.from(KEYS, (key) => {
      // A whole number of one format may be a text or have decimals in another; no rule compares it there.
      const column = fields.findIndex((field) => field?.key === key && isNumber(field));
      return column < 0 ? fields.length : column;
    });
    this.#hasCourse = fields.some((field) => field?.key === 'endDate');
    this.#countiesGone = goneDays(this.codesOf('county'));
    this.#categoriesGone = goneDays(this.codesOf('category'));
  }

  /** The columns whose numbers `row` conditions read. */
  get shared(): Int32Array {
    return this.#columns.subarray(0, BIRTHDAY);
  }

  /** Takes the numbers of the row under way: a field costs the rules less than a look into the columns. */
  readRow(): void {
    this.startDay = this.#numberAt(0);
    this.startTime = this.#numberAt(1);
    this.endDay = this.#numberAt(2);
    this.endTime = this.#numberAt(3);
    this.actualStartDay = this.#numberAt(4);
    this.actualStartTime = this.#numberAt(5);
    this.actualEndDay = this.#numberAt(6);
    this.actualEndTime = this.#numberAt(7);
    this.total = this.#numberAt(8);
    this.unit = this.#numberAt(9);
    this.nature = this.#numberAt(10);
    this.passed = this.#numberAt(11);
    this.digitalHours = this.#hoursAt(DIGITAL_HOURS);
    this.physicalHours = this.#hoursAt(PHYSICAL_HOURS);
  }

  get birthday(): number { return this.#numberAt(BIRTHDAY); }
  get courseEnd(): number { return this.#numberAt(this.#hasCourse ? END_DAY : ACTUAL_END_DAY); }
  get countyGone(): number { return this.#goneDay(this.#countiesGone, COUNTY); }
  get categoryGone(): number { return this.#goneDay(this.#categoriesGone, CATEGORY); }
  get isDigitalBlank(): boolean { return this.#states[this.#columns[DIGITAL_HOURS] ?? 0] === BLANK; }
  get isPhysicalBlank(): boolean { return this.#states[this.#columns[PHYSICAL_HOURS] ?? 0] === BLANK; }

  hasColumn(key: FieldKey): boolean {
    return this.column(key) < this.#fields.length;
  }

  codesOf(key: FieldKey): CodeTable | null {
    return this.#fields[this.column(key)]?.codes ?? null;
  }

  text(key: FieldKey): string {
    return this.#textOf(this.column(key));
  }

  /** The index of the column of a field; where the file does not have it, that of a cell which is never right. */
  column(key: FieldKey): number {
    const column = this.#fields.findIndex((field) => field?.key === key);
    return column < 0 ? this.#fields.length : column;
  }

  #numberAt(place: number): number {
    const column = this.#columns[place] ?? 0;
    return this.#states[column] === OK ? this.#words[column * 2] ?? 0 : Number.NaN;
  }

  // Blank hours count as 0.
  #hoursAt(place: number): number {
    return this.#states[this.#columns[place] ?? 0] === BLANK ? 0 : this.#numberAt(place);
  }

  #goneDay(gone: Float64Array, place: number): number {
    const column = this.#columns[place] ?? 0;
    return this.#states[column] === OK ? gone[this.#words[column * 2] ?? 0] ?? Number.NaN : Number.NaN;
  }
}

const LARGEST_CODE = 9999;
const NONE_GONE = new Float64Array(0);
const goneByTable = new WeakMap<CodeTable, Float64Array>();

// The first day on which each code was no longer in use, by the number that the code is. Both roads through a file ask for it.
function goneDays(table: CodeTable | null): Float64Array {
  if (table === null) return NONE_GONE;
  let gone = goneByTable.get(table);
  if (gone === undefined) {
    gone = new Float64Array(LARGEST_CODE + 1).fill(Number.NaN);
    for (const { code, until } of table.codes) if (until !== undefined) gone[Number(code)] = dayNumber(until) ?? Number.NaN;
    goneByTable.set(table, gone);
  }
  return gone;
}
