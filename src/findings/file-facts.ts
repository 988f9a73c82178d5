/** The facts about the rows of a file, by which two versions of it are told apart. Null stands for what its columns do not tell. */
export interface RowFacts {
  readonly people: Sum | null;
  readonly courses: Sum | null;
  /** In ten thousandths of an hour. */
  readonly hours: Sum | null;
  /** The numbers of the first day on which a course starts and of the last on which one ends, as `dayNumber` counts. */
  readonly period: { readonly first: number; readonly last: number } | null;
}

/** The name of a fact about the rows of a file. */
export type FactName = keyof RowFacts;

export const factNames: readonly FactName[] = ['people', 'courses', 'hours', 'period'];

/** How many there are, and the number of data rows that say so: cells that are wrong or not there are in none. */
export interface Sum {
  readonly total: number;
  readonly rows: number;
}

/** The facts about a file that was checked. */
export interface FileFacts {
  /** Its bytes; null where it was not read to its end. */
  readonly bytes: { readonly size: number; /** In hexadecimal. */ readonly sha256: string } | null;
  /** When it was changed last; null where nobody knows, as of standard input. */
  readonly modified: Date | null;
  /** Null where no row was checked. */
  readonly rows: RowFacts | null;
}
