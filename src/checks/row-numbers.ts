import type { CodeTable } from '../codes/table.ts';
import type { RowView } from '../rules/row-view.ts';
import { dayNumber } from '../schemas/calendar.ts';
import type { Field, FieldKey } from '../schemas/format.ts';
import { BLANK, OK, isNumber, type RowKeys } from './row-keys.ts';

/** The fields whose numbers rules read, each at its place; those whose blanks count as 0 come last. */
const KEYS = [
  'startDate', 'startTime', 'endDate', 'endTime', 'actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime',
  'total', 'unit', 'nature', 'passed', 'county', 'category', 'digitalHours', 'physicalHours',
] as const satisfies readonly FieldKey[];
const FIRST_HOURS = 14;

/** The cells of the row under way as rules see them: one object for all rows of a file. */
export class RowNumbers implements RowView {
  readonly today: number;
  readonly todayText: string;
  readonly #words: Int32Array;
  readonly #states: Uint8Array;
  readonly #fields: readonly (Field | null)[];
  readonly #textOf: (column: number) => string;
  /** The column of each of {@link KEYS}; of one that the file does not have, that of a cell which is never right. */
  readonly #columns: Int32Array;
  readonly #numbers = new Float64Array(KEYS.length);
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
    this.#words = words;
    this.#states = states;
    this.#fields = fields;
    this.#textOf = textOf;
    this.#columns = Int32Array.from(KEYS, (key) => {
      // What is a whole number in one format may be a text or have decimals in another; no rule compares it there.
      const column = fields.findIndex((field) => field?.key === key && isNumber(field));
      return column < 0 ? fields.length : column;
    });
    this.#countiesGone = goneDays(this.codesOf('county'));
    this.#categoriesGone = goneDays(this.codesOf('category'));
  }

  /** Takes the numbers of the row under way. */
  readRow(): void {
    const columns = this.#columns;
    const numbers = this.#numbers;
    const states = this.#states;
    const words = this.#words;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] ?? 0;
      const state = states[column];
      numbers[i] = state === OK ? words[column * 2] ?? 0 : state === BLANK && i >= FIRST_HOURS ? 0 : Number.NaN;
    }
  }

  get startDay(): number { return this.#numbers[0] ?? 0; }
  get startTime(): number { return this.#numbers[1] ?? 0; }
  get endDay(): number { return this.#numbers[2] ?? 0; }
  get endTime(): number { return this.#numbers[3] ?? 0; }
  get actualStartDay(): number { return this.#numbers[4] ?? 0; }
  get actualStartTime(): number { return this.#numbers[5] ?? 0; }
  get actualEndDay(): number { return this.#numbers[6] ?? 0; }
  get actualEndTime(): number { return this.#numbers[7] ?? 0; }
  get total(): number { return this.#numbers[8] ?? 0; }
  get unit(): number { return this.#numbers[9] ?? 0; }
  get nature(): number { return this.#numbers[10] ?? 0; }
  get passed(): number { return this.#numbers[11] ?? 0; }
  get countyGone(): number { return this.#goneDay(this.#countiesGone, 12); }
  get categoryGone(): number { return this.#goneDay(this.#categoriesGone, 13); }
  get digitalHours(): number { return this.#numbers[14] ?? 0; }
  get physicalHours(): number { return this.#numbers[15] ?? 0; }
  get isDigitalBlank(): boolean { return this.#states[this.#columns[14] ?? 0] === BLANK; }
  get isPhysicalBlank(): boolean { return this.#states[this.#columns[15] ?? 0] === BLANK; }

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

  #goneDay(gone: Float64Array, place: number): number {
    const code = this.#numbers[place] ?? 0;
    return code >= 0 && code <= LARGEST_CODE ? gone[code] ?? Number.NaN : Number.NaN;
  }
}

// By the number that each code is: the first day on which it was no longer in use.
function goneDays(table: CodeTable | null): Float64Array {
  const gone = new Float64Array(LARGEST_CODE + 1).fill(Number.NaN);
  for (const { code, until } of table?.codes ?? []) if (until !== undefined) gone[Number(code)] = dayNumber(until) ?? Number.NaN;
  return gone;
}

const LARGEST_CODE = 9999;
