import { isBlank } from '../../schemas/text.ts';
import type { TableRow } from './columns.ts';

/** The kind of a cell by its bytes: an ID, a day, a whole number, Chinese characters other than 日; null where only its text tells. */
export type CellLook = 'id' | 'day' | 'number' | 'han' | null;

/** The cells of a row that was not read as text: one of them is an ID, and all are text in the encoding of the file. */
export interface PlainCells {
  /** How many there are. */
  readonly width: number;
  /** The text of a cell, by its column from 0; '' where there is none. */
  readonly text: (column: number) => string;
  readonly look: (column: number) => CellLook;
  /** A number that a text of the column has in all rows of the table; -1 where it has none. */
  readonly numberOf: (column: number) => number;
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
export function isBlankRow(row: TableRow): boolean {
  return row.plain === undefined && row.cells.every(isBlank);
}
