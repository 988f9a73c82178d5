import { comparable, type Column } from './columns.ts';

/** The row of an upload that a row of the result is. */
export type Fit<T> =
  | { readonly kind: 'one'; readonly row: T }
  /** In the order of the upload. */
  | { readonly kind: 'several'; readonly rows: readonly T[] }
  | { readonly kind: 'none' };

/** A row of an upload that may be one of the result. */
interface Candidate<T> {
  readonly row: T;
  /** The values of all columns that both files have, in a comparable form. */
  readonly values: readonly string[];
}

// The ID, the course and its days decide whose row it is, and of which course.
const PERSON = 'idNumber';
const COURSE = ['courseName', 'startDate', 'endDate'];
// The other keys, which name a course, a subject or a teacher.
const CODES = [['courseCode', 'term'], ['subjectCode'], ['teacherCode']];

/** More rows with one key tell nothing. */
const MOST = 1000;

/** Holds the rows of a result against those of the file that was uploaded, which pass by one after the other. */
export class Matcher<T> {
  readonly #common: readonly (readonly [Column, Column])[];
  readonly #keys: readonly number[];
  readonly #wanted = new Map<string, Candidate<T>[]>();
  readonly #rows: readonly (readonly string[])[];

  /**
   * @param theirs the columns of the result, and `rows` its rows
   * @param ours those of the upload
   */
  constructor(theirs: ReadonlyMap<string, Column>, rows: readonly (readonly string[])[], ours: ReadonlyMap<string, Column>) {
    this.#common = [...theirs.values()].flatMap((column) => {
      const other = ours.get(column.id);
      return other ? [[column, other] as const] : [];
    });
    const keys = keysOf(this.#common.map(([{ id }]) => id));
    this.#keys = keys.map((key) => this.#common.findIndex(([{ id }]) => id === key));
    this.#rows = rows.map((cells) =>
      this.#common.map(([one, other]) => comparable(cells[one.index] ?? '', one.field ?? other.field)));
    for (const values of this.#rows) this.#wanted.set(this.#key(values), []);
  }

  /** Takes the next row of the upload. @param keep makes what is kept of a row that may be one of the result */
  row(cells: readonly string[], keep: () => T): void {
    if (this.#keys.length === 0) return;
    const key = this.#keys.map((i) => this.#valueOf(cells, i)).join('\0');
    const candidates = this.#wanted.get(key);
    if (!candidates || candidates.length >= MOST) return;
    candidates.push({ row: keep(), values: this.#common.map((_, i) => this.#valueOf(cells, i)) });
  }

  /** The row of the upload that each row of the result is. */
  fits(): readonly Fit<T>[] {
    const twins = new Map<string, { readonly count: number; before: number }>();
    for (const values of this.#rows) twins.set(values.join('\0'), { count: (twins.get(values.join('\0'))?.count ?? 0) + 1, before: 0 });
    return this.#rows.map((values) => {
      const all = this.#wanted.get(this.#key(values)) ?? [];
      const [first] = all;
      if (!first) return { kind: 'none' };
      if (all.length === 1) return { kind: 'one', row: first.row };
      const text = values.join('\0');
      const equal = all.filter((one) => one.values.join('\0') === text);
      const [only] = equal;
      if (only && equal.length === 1) return { kind: 'one', row: only.row };
      // Rows that stand twice in both files are the same two rows, one after the other.
      const of = twins.get(text);
      const twin = of?.count === equal.length ? equal[of.before++] : undefined;
      if (twin) return { kind: 'one', row: twin.row };
      return { kind: 'several', rows: (equal.length > 0 ? equal : all).map(({ row }) => row) };
    });
  }

  #valueOf(cells: readonly string[], i: number): string {
    const [theirs, ours] = this.#common[i] ?? [];
    return ours ? comparable(cells[ours.index] ?? '', theirs?.field ?? ours.field) : '';
  }

  #key(values: readonly string[]): string {
    return this.#keys.map((i) => values[i]).join('\0');
  }
}

// All that both files have, where they have none of these.
function keysOf(common: readonly string[]): readonly string[] {
  const course = COURSE.filter((id) => common.includes(id));
  const code = CODES.find(([first = '']) => common.includes(first))?.filter((id) => common.includes(id)) ?? [];
  if (!common.includes(PERSON)) return code.length > 0 ? code : common;
  return [PERSON, ...(course.length > 0 ? course : code)];
}

