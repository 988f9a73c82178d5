import type { Found } from '../findings/finding.ts';
import type { Field, FieldKey, Format } from '../schemas/format.ts';
import { KeyTable, begin, finish, fingerprintOf, mix, mixPart, type Fingerprint, type FirstSeen } from './key-table.ts';
import { found, rowPlace, type Cells } from './source.ts';

/** The cells of a row that its keys are made of. */
export interface KeyCells {
  /** The fingerprint of a cell as keys have it; null where it is blank or failed its form. */
  readonly part: (key: FieldKey) => Fingerprint | null;
  /** The year of 起始日期 as a number; what it is where that cell has none does not matter. */
  readonly year: () => number;
}

/** The first rows that a row repeats or contradicts; null where there is none. */
interface Hits {
  readonly duplicate: FirstSeen | null;
  readonly name: FirstSeen | null;
  readonly dates: FirstSeen | null;
}

/** Checks each row against the rows before it. */
export class TableCheck {
  readonly #recordKey: readonly FieldKey[];
  readonly #records = new KeyTable(false);
  readonly #classes = new KeyTable(true);
  readonly #people = new KeyTable(true);
  /** Whether the rows name their courses; then the same run of a course has the same dates. */
  readonly #hasClasses: boolean;
  readonly #texts = new TextParts();

  constructor(format: Format, columns: readonly (Field | null)[]) {
    // A column that may be absent belongs to the key only where it is there.
    const absent = new Set(format.fields.filter((field) => field.mayBeAbsent === true && !columns.includes(field)).map((field) => field.key));
    this.#recordKey = format.recordKey.filter((key) => !absent.has(key));
    this.#hasClasses = format.kind === 'upload' && format.fields.some((field) => field.key === 'courseName');
  }

  /** Reports where a row repeats or contradicts an earlier one; each finding names the first row of its key. */
  check(cells: Cells, report: (finding: Found) => void): void {
    const { duplicate, name, dates } = this.#look(this.#texts.of(cells), cells.row);
    const tell = (rule: 'table/duplicate' | 'table/name-differs' | 'table/term-clash', hit: FirstSeen | null): void => {
      if (hit) report(found(rule, rowPlace(cells), { first: hit.row }, null, [hit.row]));
    };
    tell('table/duplicate', duplicate);
    tell('table/name-differs', name);
    tell('table/term-clash', dates);
  }

  /** Whether a row neither repeats nor contradicts an earlier one; it may be looked at again as the same row. */
  isNew(cells: KeyCells, row: number): boolean {
    const { duplicate, name, dates } = this.#look(cells, row);
    return duplicate === null && name === null && dates === null;
  }

  #look(cells: KeyCells, row: number): Hits {
    const own = (hit: FirstSeen | null): FirstSeen | null => (hit?.row === row ? null : hit);
    const record = joined(cells, this.#recordKey, 0);
    const duplicate = record ? own(this.#records.seen(record, null, row)) : null;
    const differing = (hit: FirstSeen | null): FirstSeen | null => (hit && !hit.same ? hit : null);

    const person = cells.part('idNumber');
    const called = cells.part('name');
    const name = person && called ? differing(this.#people.seen(person, called, row)) : null;
    let dates: FirstSeen | null = null;
    if (this.#hasClasses) {
      const period = joined(cells, PERIOD, 0);
      // Two keys are made one after the other in one place.
      const { a, b, c } = period ?? NOTHING;
      const run = period && joined(cells, RUN, cells.year());
      if (run) dates = differing(this.#classes.seen(run, { a, b, c }, row));
    }
    return { duplicate, name, dates };
  }
}

const NUMBERS: ReadonlySet<FieldKey> = new Set(['term', 'category']);
const DATES: ReadonlySet<FieldKey> = new Set(['startDate', 'endDate']);
const RUN: readonly FieldKey[] = ['courseName', 'term'];
const PERIOD: readonly FieldKey[] = ['startDate', 'endDate'];
const NOTHING: Fingerprint = { a: 0, b: 0, c: 0 };

/** The fingerprint of a cell that is right, as keys have it: dates and numbers whatever way they are written. */
export function partOf(key: FieldKey, value: string): Fingerprint {
  if (DATES.has(key)) return fingerprintOf(value.replaceAll('-', ''));
  if (key === 'name') return fingerprintOf(value.trim());
  return fingerprintOf(NUMBERS.has(key) && value.startsWith('0') ? value.replace(/^0+(?=\d)/, '') : value);
}

/** The year of a date as both of its forms begin. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 3));
}

// Where keys are put together, so that none of millions is an object of its own.
const whole: Fingerprint = { a: 0, b: 0, c: 0 };

function joined(cells: KeyCells, keys: readonly FieldKey[], beginning: number): Fingerprint | null {
  begin(whole);
  mix(whole, beginning);
  for (const key of keys) {
    const part = cells.part(key);
    if (part === null) return null;
    mixPart(whole, part);
  }
  finish(whole);
  return whole;
}

/** The parts of rows whose cells are text: people of one course have the same ones, so the last is kept. */
class TextParts implements KeyCells {
  readonly #last = new Map<FieldKey, { value: string; part: Fingerprint }>();
  #cells: Cells | null = null;

  of(cells: Cells): this {
    this.#cells = cells;
    return this;
  }

  part(key: FieldKey): Fingerprint | null {
    const value = this.#cells?.value(key) ?? null;
    if (value === null) return null;
    const last = this.#last.get(key);
    if (last?.value === value) return last.part;
    const part = partOf(key, value);
    this.#last.set(key, { value, part });
    return part;
  }

  year(): number {
    return yearOf(this.#cells?.value('startDate') ?? '');
  }
}
