import { hoursPerUnit } from '../codes/unit.ts';
import type { FactName, RowFacts, Sum } from '../findings/file-facts.ts';
import type { Field, FieldKey } from '../schemas/format.ts';
import { KeyTable, printCells } from './key-table.ts';
import { OK, isNumber, type RowKeys } from './row-keys.ts';

// The fields whose numbers are wanted for each fact; those of days are there in any case.
const FIELDS: Readonly<Record<FactName, readonly FieldKey[]>> = {
  people: ['idNumber'], courses: ['courseName', 'courseCode'], hours: ['digitalHours', 'physicalHours', 'total'],
  // Stryker disable next-line ArrayDeclaration: no field has the name that it would put in.
  period: [],
};

/** The fields whose numbers are wanted for some facts. */
export function fieldsOfFacts(facts: readonly FactName[]): readonly FieldKey[] {
  return facts.flatMap((fact) => FIELDS[fact]);
}

const ONE = 10_000;

/** Counts the people, the courses and the hours of rows while they are checked. */
export class FactCounter {
  readonly #people: Distinct;
  readonly #courses: Distinct;
  readonly #hours: { readonly digital: number; readonly physical: number; readonly total: number; readonly unit: number };
  readonly #starts: number;
  readonly #ends: number;
  readonly #sum = { total: 0, rows: 0 };
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  /** @param fields of each column @param facts those that are wanted */
  constructor(fields: readonly (Field | null)[], facts: readonly FactName[]) {
    const columnFor = (fact: FactName, keys: readonly FieldKey[]): number => {
      const key = facts.includes(fact) ? keys.find((one) => fields.some((field) => field?.key === one)) : undefined;
      return key === undefined ? -1 : fields.findIndex((field) => field?.key === key);
    };
    // Only the codes of a unit are numbers; words for it are not read.
    const unit = fields.findIndex((field) => field?.key === 'unit' && isNumber(field));
    this.#people = new Distinct(columnFor('people', ['idNumber']));
    this.#courses = new Distinct(columnFor('courses', ['courseName', 'courseCode']));
    this.#hours = {
      digital: columnFor('hours', ['digitalHours']), physical: columnFor('hours', ['physicalHours']),
      total: columnFor('hours', ['total']), unit,
    };
    this.#starts = columnFor('period', ['startDate', 'actualStartDate']);
    this.#ends = columnFor('period', ['endDate', 'actualEndDate']);
  }

  /** Takes the next row. */
  addRow({ words, states }: RowKeys): void {
    this.#people.addRow(words, states);
    this.#courses.addRow(words, states);
    if (this.#starts >= 0 && states[this.#starts] === OK) this.#first = Math.min(this.#first, words[this.#starts * 2] ?? 0);
    if (this.#ends >= 0 && states[this.#ends] === OK) this.#last = Math.max(this.#last, words[this.#ends * 2] ?? 0);
    const hours = this.#hasHours ? this.#hoursOf(words, states) : Number.NaN;
    if (Number.isNaN(hours)) return;
    this.#sum.total += hours;
    this.#sum.rows++;
  }

  /** The facts about all rows that were taken. */
  facts(): RowFacts {
    return {
      people: this.#people.sum,
      courses: this.#courses.sum,
      hours: this.#hasHours ? this.#sum : null,
      period: this.#first <= this.#last && Number.isFinite(this.#last - this.#first) ? { first: this.#first, last: this.#last } : null,
    };
  }

  get #hasHours(): boolean {
    const { digital, physical, total, unit } = this.#hours;
    return digital >= 0 || physical >= 0 || (total >= 0 && unit >= 0);
  }

  // Both kinds of hours; where neither is there, the total in its unit, as the portal counts.
  #hoursOf(words: Int32Array, states: Uint8Array): number {
    const { digital, physical, total, unit } = this.#hours;
    const isDigital = states[digital] === OK;
    const isPhysical = states[physical] === OK;
    if (isDigital || isPhysical) return (isDigital ? at(words, digital) : 0) + (isPhysical ? at(words, physical) : 0);
    return states[total] === OK && states[unit] === OK ? at(words, total) * (hoursPerUnit[words[unit * 2] ?? 0] ?? Number.NaN) : Number.NaN;
  }
}

// Behind a number stand its decimals.
function at(words: Int32Array, column: number): number {
  return (words[column * 2] ?? 0) * ONE + (words[column * 2 + 1] ?? 0);
}

// How many values a column has. A row makes no object: there may be a million of them.
class Distinct {
  readonly #columns: readonly number[];
  readonly #column: number;
  readonly #table = new KeyTable();
  readonly #print = { a: 0, b: 0, c: 0 };
  /** The words of the row before. */
  readonly #last = new Int32Array(2);
  #total = 0;
  #rows = 0;

  constructor(column: number) {
    this.#column = column;
    this.#columns = [column];
  }

  get sum(): Sum | null {
    return this.#column < 0 ? null : { total: this.#total, rows: this.#rows };
  }

  addRow(words: Int32Array, states: Uint8Array): void {
    const column = this.#column;
    if (column < 0 || states[column] !== OK) return;
    const one = words[column * 2] ?? 0;
    const other = words[column * 2 + 1] ?? 0;
    const last = this.#last;
    // Neighbouring rows often have the same.
    if (this.#rows++ > 0 && one === last[0] && other === last[1]) return;
    last[0] = one;
    last[1] = other;
    printCells(this.#print, words, this.#columns, 0);
    if (this.#table.seen(this.#print.a, this.#print.b, this.#print.c, true, 1) === 0) this.#total++;
  }
}
