import { isBlank } from '../../schemas/text.ts';
import type { TableRow } from './columns.ts';

/** What a cell is by its bytes: an ID, a day, a whole number, Chinese characters other than 日; and one of which only its text tells. */
export const [ID, DAY, NUMBER, HAN, OTHER] = [-1, -2, -3, -4, -5] as const;

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

/** For each row the code of its cell in a column: see {@link PlainCells}. Of a row of text no cell has a number. */
export function codesOf(rows: readonly TableRow[], column: number): Int16Array {
  const codes = new Int16Array(rows.length);
  for (let i = 0; i < codes.length; i++) codes[i] = rows[i]?.plain?.code(column) ?? OTHER;
  return codes;
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
  const codes = codesOf(rows, column);
  let filled = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? OTHER;
    const row = rows[i];
    if ((code < 0 && code !== OTHER) || (row !== undefined && !isBlankAt(row, column))) filled++;
  }
  return filled;
}
