import { isBlank } from '../../schemas/text.ts';
import type { TableRow } from './columns.ts';

/** Codes of cells by their bytes: an ID, a day, a whole number, Chinese characters other than 日; and one of which only its text tells. */
export const [ID, DAY, NUMBER, HAN, OTHER] = [-1, -2, -3, -4, -5] as const;

/** Numbers of texts are smaller. */
export const MOST_NUMBERS = 256;

/** The codes of the cells of all rows of a table that were not read as text. */
export interface PlainTable {
  /** How many cells each row has. */
  readonly width: number;
  /** For each cell the number that its text has in its column, in all rows of the table; where it has none, what it is by its bytes. */
  readonly codes: Int16Array;
}

/** The cells of a row that was not read as text: one of them is an ID, and all are text in the encoding of the file. */
export interface PlainCells {
  readonly table: PlainTable;
  /** The place of its first cell among those of the table. */
  readonly place: number;
  /** The text of a cell, by its column from 0; '' where there is none. */
  readonly text: (column: number) => string;
  readonly isBlank: (column: number) => boolean;
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
export function isBlankRow(row: TableRow | undefined): boolean {
  return row !== undefined && row.plain === undefined && row.cells.every(isBlank);
}
