import type { CodeTable } from '../codes/table.ts';
import type { RowView } from '../rules/row-view.ts';
import { dayNumber } from '../schemas/calendar.ts';
import type { Field, FieldKey } from '../schemas/format.ts';
import { BLANK, OK, isNumber, type RowKeys } from './row-keys.ts';

/** The cells of the row under way as rules see them: one object for all rows of a file. */
export class RowNumbers implements RowView {
  readonly today: number;
  readonly todayText: string;
  readonly #words: Int32Array;
  readonly #states: Uint8Array;
  readonly #fields: readonly (Field | null)[];
  readonly #textOf: (column: number) => string;
  readonly #startDate: number;
  readonly #startTime: number;
  readonly #endDate: number;
  readonly #endTime: number;
  readonly #actualStartDate: number;
  readonly #actualStartTime: number;
  readonly #actualEndDate: number;
  readonly #actualEndTime: number;
  readonly #total: number;
  readonly #unit: number;
  readonly #nature: number;
  readonly #digitalHours: number;
  readonly #physicalHours: number;
  readonly #passed: number;
  readonly #county: number;
  readonly #category: number;

  /**
   * @param fields of each column
   * @param today YYY-MM-DD of the Minguo calendar
   * @param textOf the text of a column (from 0) of the row under way
   */
  constructor({ words, states }: RowKeys, fields: readonly (Field | null)[], today: string, textOf: (column: number) => string) {
    // What is a whole number in one format may be a text or have decimals in another; no rule compares it there.
    const at = (key: FieldKey): number => {
      const column = fields.findIndex((field) => field?.key === key && isNumber(field));
      return column < 0 ? fields.length : column;
    };
    this.today = dayNumber(today) ?? 0;
    this.todayText = today;
    this.#words = words;
    this.#states = states;
    this.#fields = fields;
    this.#textOf = textOf;
    this.#startDate = at('startDate');
    this.#startTime = at('startTime');
    this.#endDate = at('endDate');
    this.#endTime = at('endTime');
    this.#actualStartDate = at('actualStartDate');
    this.#actualStartTime = at('actualStartTime');
    this.#actualEndDate = at('actualEndDate');
    this.#actualEndTime = at('actualEndTime');
    this.#total = at('total');
    this.#unit = at('unit');
    this.#nature = at('nature');
    this.#digitalHours = at('digitalHours');
    this.#physicalHours = at('physicalHours');
    this.#passed = at('passed');
    this.#county = at('county');
    this.#category = at('category');
  }

  get startDay(): number { return this.#number(this.#startDate); }
  get startTime(): number { return this.#number(this.#startTime); }
  get endDay(): number { return this.#number(this.#endDate); }
  get endTime(): number { return this.#number(this.#endTime); }
  get actualStartDay(): number { return this.#number(this.#actualStartDate); }
  get actualStartTime(): number { return this.#number(this.#actualStartTime); }
  get actualEndDay(): number { return this.#number(this.#actualEndDate); }
  get actualEndTime(): number { return this.#number(this.#actualEndTime); }
  get total(): number { return this.#number(this.#total); }
  get unit(): number { return this.#number(this.#unit); }
  get nature(): number { return this.#number(this.#nature); }
  get digitalHours(): number { return this.#hours(this.#digitalHours); }
  get physicalHours(): number { return this.#hours(this.#physicalHours); }
  get passed(): number { return this.#number(this.#passed); }
  get county(): number { return this.#number(this.#county); }
  get category(): number { return this.#number(this.#category); }

  codesOf(key: 'county' | 'category'): CodeTable | null {
    return this.#fields[key === 'county' ? this.#county : this.#category]?.codes ?? null;
  }

  isBlank(key: FieldKey): boolean {
    return this.#states[this.column(key)] === BLANK;
  }

  text(key: FieldKey): string {
    return this.#textOf(this.column(key));
  }

  /** The index of the column of a field; where the file does not have it, that of a cell which is never right. */
  column(key: FieldKey): number {
    const column = this.#fields.findIndex((field) => field?.key === key);
    return column < 0 ? this.#fields.length : column;
  }

  #number(column: number): number {
    return this.#states[column] === OK ? this.#words[column * 2] ?? Number.NaN : Number.NaN;
  }

  #hours(column: number): number {
    return this.#states[column] === BLANK ? 0 : this.#number(column);
  }
}
