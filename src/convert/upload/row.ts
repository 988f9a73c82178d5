import type { Field, FieldKey } from '../../schemas/format.ts';
import { looksMasked } from '../../schemas/kinds/id.ts';
import { isBlank } from '../../schemas/text.ts';
import type { RosterPerson } from '../roster/roster.ts';
import type { TableRow } from './columns.ts';
import { splitMoment } from './evidence.ts';
import { cellOf } from './plain-cells.ts';
import type { Source, UploadPlan } from './plan.ts';

/** Writes a value as the portal wants it, where only its form and never its meaning changes; else it stays as it is. */
export type Mend = (value: string, field: Field) => string;

/** Values that were written in another form. */
export interface Rewritten {
  count: number;
  /** The first of them that may be shown; null as long as there is none. */
  example: { readonly from: string; readonly to: string } | null;
}

/** A field whose values differ from row to row: its column of the form from 0, and where they come from. */
export interface Varying {
  readonly at: number;
  readonly field: Field;
  readonly source: Source;
}

/** The fields from which hours follow, and those that they go to. */
const OF_HOURS: readonly FieldKey[] = ['nature', 'total', 'digitalHours', 'physicalHours'];

/** Makes the rows of an upload form, and counts what it did. */
export class UploadRows {
  readonly rewritten = new Map<Field, Rewritten>();
  /** Blank cells that got the value that a person gave. */
  readonly filled = new Map<Field, number>();
  /** Cells that a list of people has filled in. */
  readonly fromRoster = new Map<Field, number>();
  /** Rows whose hours follow from their nature. */
  hoursByNature = 0;
  readonly varying: readonly Varying[];
  /** The cells that are the same in all rows; '' for the others. */
  readonly fixed: readonly string[];
  /** Whether the hours of each row follow from its own cells. */
  readonly hasOwnHours: boolean;
  /** How many rows have hours that follow from their nature, of each row that is made: 0 or 1. */
  readonly #fixedHours: number;
  readonly #mend: Mend;
  readonly #at: ReadonlyMap<FieldKey, number>;
  readonly #people: ReadonlyMap<TableRow, RosterPerson>;
  #shown = true;
  #person: RosterPerson | null = null;

  /** @param people who the people of the rows are, where a list of people tells */
  constructor(plan: UploadPlan, mend: Mend, people: ReadonlyMap<TableRow, RosterPerson>) {
    this.#people = people;
    this.#mend = mend;
    this.#at = new Map(plan.format.fields.map(({ key }, i) => [key, i]));
    const cells = [...plan.sources].map(([field, source], at) => ({ at, field, source, fixed: fixedOf(source) }));
    this.varying = cells.filter(({ fixed }) => fixed === null);
    const fixed = cells.map((cell) => cell.fixed ?? '');
    this.hasOwnHours = this.varying.some(({ field }) => OF_HOURS.includes(field.key));
    this.#fixedHours = !this.hasOwnHours && this.#putHours(fixed) ? 1 : 0;
    this.fixed = fixed;
  }

  /** The cells of the form for a row of the table. @param shown whether its values may be shown */
  row(row: TableRow, shown: boolean): string[] {
    this.begin(row, shown);
    const made = [...this.fixed];
    for (const one of this.varying) made[one.at] = this.value(row, one);
    if (this.hasOwnHours && this.#putHours(made)) this.hoursByNature++;
    return made;
  }

  /** Begins the next row, whose values are then asked for once each. @param shown whether they may be shown */
  begin(row: TableRow, shown: boolean): void {
    this.#shown = shown;
    if (this.#people.size > 0) this.#person = this.#people.get(row) ?? null;
    this.hoursByNature += this.#fixedHours;
  }

  /** A value of the row under way. */
  value(row: TableRow, { field, source }: Varying): string {
    return this.#value(row, field, source, true);
  }

  /** Whether a text of the column that a field comes from stays as it is in the form, in whatever row it stands. */
  keeps(text: string, { field, source }: Pick<Varying, 'field' | 'source'>): boolean {
    switch (source.kind) {
      case 'course': return this.keeps(text, { field, source: source.source });
      case 'column': return this.#written(text, field, source.otherwise) === text;
      case 'roster': return this.#isTold(text, field) && this.#written(text, field, null) === text;
      default: return false;
    }
  }

  #value(row: TableRow, field: Field, source: Source, counted: boolean): string {
    switch (source.kind) {
      case 'time-of': return this.#mend(splitMoment(cellOf(row, source.column.index))?.time ?? '', field);
      // The change of the course's own field is counted there, where the form has it.
      case 'course': return this.#value(row, field, source.source, !this.#at.has(source.of));
      case 'roster': return this.#ofPerson(cellOf(row, source.column?.index ?? -1), field);
      case 'column': return this.#cell(cellOf(row, source.column.index), field, source.otherwise, counted);
      default: return fixedOf(source) ?? '';
    }
  }

  #cell(value: string, field: Field, otherwise: string | null, counted: boolean): string {
    const to = this.#written(value, field, otherwise);
    if (!counted || to === value) return to;
    if (isBlank(value)) {
      if (to !== '') this.filled.set(field, (this.filled.get(field) ?? 0) + 1);
      return to;
    }
    const known = this.rewritten.get(field) ?? { count: 0, example: null };
    known.count++;
    if (this.#shown) known.example ??= { from: value, to };
    this.rewritten.set(field, known);
    return to;
  }

  #written(value: string, field: Field, otherwise: string | null): string {
    if (isBlank(value)) return otherwise ?? '';
    // A day with its time stands for the day; the time has a column of its own.
    const bare = field.kind.id === 'date' && field.personal === undefined ? splitMoment(value)?.day ?? value : value;
    return this.#mend(bare, field);
  }

  #isTold(value: string, field: Field): boolean {
    return !isBlank(value) && !(field.key === 'idNumber' && looksMasked(value));
  }

  // Of several names of a person nobody knows which one is meant.
  #ofPerson(value: string, field: Field): string {
    if (this.#isTold(value, field)) return this.#cell(value, field, null, true);
    const { idNumber = '', names = [], birthday = null } = this.#person ?? {};
    const told = field.key === 'idNumber' ? idNumber : field.key === 'name' ? (names.length === 1 ? names[0] ?? '' : '') : birthday ?? '';
    if (told !== '') this.fromRoster.set(field, (this.fromRoster.get(field) ?? 0) + 1);
    // The rest of a masked ID is better than nothing.
    return told === '' ? value : told;
  }

  // 數位: the digital hours are the total and the others 0, 實體 the reverse; the hours of 混成 are unknown. Real files have 數位 + 實體 =
  // 訓練總數 in its own unit: the portal multiplies days and credits itself.
  #putHours(made: string[]): boolean {
    const [digital, physical, unit] = [this.#at.get('digitalHours') ?? -1, this.#at.get('physicalHours') ?? -1, this.#at.get('unit')];
    const nature = made[this.#at.get('nature') ?? -1];
    const total = made[this.#at.get('total') ?? -1];
    if (unit === undefined || !total || made[digital] !== '' || made[physical] !== '') return false;
    if (nature !== '1' && nature !== '2') return false;
    made[digital] = nature === '1' ? total : '0';
    made[physical] = nature === '2' ? total : '0';
    return true;
  }
}

// The value that all rows have; null where each has its own.
function fixedOf(source: Source): string | null {
  switch (source.kind) {
    case 'set': return source.value;
    case 'in-hours': return '1';
    case 'by-nature': case 'none': return '';
    // Stryker disable next-line ConditionalExpression: the value is then found anew for each row.
    case 'course': return fixedOf(source.source);
    case 'time-of': case 'roster': case 'column': return null;
  }
}
