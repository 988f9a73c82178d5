import { isBlank } from '../../schemas/text.ts';
import type { TableRow } from './columns.ts';

/** Codes of cells by their bytes: an ID, a day, a whole number, Chinese characters other than 日; and one of which only its text tells. */
export const [ID, DAY, NUMBER, HAN, OTHER] = [-1, -2, -3, -4, -5] as const;

/** Numbers of texts are smaller. */
export const MOST_NUMBERS = 256;

/** The cells of a row that was not read as text: one of them is an ID, and all are text in the encoding of the file. */
export interface PlainCells {
  /** How many there are. */
  readonly width: number;
  /** The text of a cell, by its column from 0; '' where there is none. */
  readonly text: (column: number) => string;
  /** The number that a text of the column has in all rows of the table; where it has none, what the cell is by its bytes. */
  readonly code: (column: number) => number;
  readonly isBlank: (column: number) => boolean;
}

/** The cells of a column by their codes: see {@link PlainCells}. */
export interface ColumnCodes {
  /** For each row that of its cell; of a row of text no cell has a number. */
  readonly codes: Int16Array;
  /** How many cells have a code. */
  readonly countOf: (code: number) => number;
}

/** Tells the codes of a column. They are counted in this one loop, since each new one is slow until the engine has compiled it. */
export function codesOf(rows: readonly TableRow[], column: number): ColumnCodes {
  const codes = new Int16Array(rows.length);
  const counts = new Uint32Array(MOST_NUMBERS - OTHER);
  for (let i = 0; i < codes.length; i++) {
    const code = rows[i]?.plain?.code(column) ?? OTHER;
    codes[i] = code;
    counts[code - OTHER] = (counts[code - OTHER] ?? 0) + 1;
  }
  return { codes, countOf: (code) => counts[code - OTHER] ?? 0 };
}

// A row is asked for all its cells only where it is text: of a plain one that would make text of them.

/** The text of a cell, by its column from 0; '' where the row has none. */
export function cellOf(row: TableRow, column: number): string {
  return row.plain ? row.plain.text(column) : row.cells[column] ?? '';
}

/** Whether a cell, by its column from 0, holds only blanks, or the row has none there. */
export function isBlankAt(row: TableRow, column: number): boolean {
  return row.plain ? row.plain.isBlank(column) : isBlank(row.cells[column] ?? '');
}

/** Whether all cells of a row hold only blanks. */
export function isBlankRow(row: TableRow): boolean {
  return row.plain === undefined && row.cells.every(isBlank);
}

/** How many rows have something other than blanks in a column. */
export function filledIn(rows: readonly TableRow[], column: number): number {
  const { codes, countOf } = codesOf(rows, column);
  const isFilled = (row: TableRow | undefined): boolean => row !== undefined && !isBlankAt(row, column);
  let filled = 0;
  for (let code = OTHER + 1; code < MOST_NUMBERS; code++)
    if (countOf(code) > 0 && (code < 0 || isFilled(rows[codes.indexOf(code)]))) filled += countOf(code);
  return countOf(OTHER) === 0 ? filled : filled + rows.filter((row, i) => codes[i] === OTHER && isFilled(row)).length;
}
