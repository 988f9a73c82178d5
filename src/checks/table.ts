import type { Found } from '../findings/finding.ts';
import type { Field, FieldKey, Format } from '../schemas/format.ts';
import { KeyTable } from './key-table.ts';
import { found, rowPlace, type Cells } from './source.ts';

/** Checks each row against the rows before it. */
export class TableCheck {
  readonly #recordKey: readonly FieldKey[];
  readonly #records = new KeyTable();
  readonly #classes = new KeyTable();
  readonly #people = new KeyTable();
  /** Whether the rows name their courses; then the same run of a course has the same dates. */
  readonly #hasClasses: boolean;

  constructor(format: Format, columns: readonly (Field | null)[]) {
    // A column that may be absent belongs to the key only where it is there.
    const absent = new Set(format.fields.filter((field) => field.mayBeAbsent === true && !columns.includes(field)).map((field) => field.key));
    this.#recordKey = format.recordKey.filter((key) => !absent.has(key));
    this.#hasClasses = format.kind === 'upload' && format.fields.some((field) => field.key === 'courseName');
  }

  /** Reports where a row repeats or contradicts an earlier one; each finding names the first row of its key. */
  check(cells: Cells, report: (finding: Found) => void): void {
    const tell = (rule: 'table/duplicate' | 'table/name-differs' | 'table/term-clash', first: number): void => {
      report(found(rule, rowPlace(cells), { first }, null, [first]));
    };
    const record = keyOf(cells, this.#recordKey);
    const before = record === null ? null : this.#records.seen(record, '', cells.row);
    if (before) tell('table/duplicate', before.row);

    const person = keyOf(cells, ['idNumber']);
    const name = cells.value('name');
    if (person !== null && name !== null) {
      const known = this.#people.seen(person, name.trim(), cells.row);
      if (known && !known.same) tell('table/name-differs', known.row);
    }
    if (!this.#hasClasses) return;
    const course = keyOf(cells, ['courseName', 'term']);
    const dates = keyOf(cells, ['startDate', 'endDate']);
    if (course === null || dates === null) return;
    const clash = this.#classes.seen(`${(cells.value('startDate') ?? '').slice(0, 3)}${course}`, dates, cells.row);
    if (clash && !clash.same) tell('table/term-clash', clash.row);
  }
}

const NUMBERS: ReadonlySet<FieldKey> = new Set(['term', 'category']);
const DATES: ReadonlySet<FieldKey> = new Set(['startDate', 'endDate']);

// The cells of a key as one text; null where one of them is blank or failed its form.
function keyOf(cells: Cells, keys: readonly FieldKey[]): string | null {
  let whole = '';
  for (const key of keys) {
    const value = cells.value(key);
    if (value === null) return null;
    whole += `${DATES.has(key) ? value.replaceAll('-', '') : NUMBERS.has(key) && value.startsWith('0') ? value.replace(/^0+(?=\d)/, '') : value}\u0001`;
  }
  return whole;
}
