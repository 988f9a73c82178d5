import type { CsvRecord } from '../csv/reader.ts';

/** The files of spreadsheet programs that are read. */
export type SheetFile = 'xlsx' | 'xls' | 'ods' | 'fods' | 'xml';

/** How much of a workbook is read. */
export interface SheetLimits {
  /** Cells of the sheet; a row counts as one cell at least. */
  readonly maxCells: number;
  /** Bytes of the workbook, unpacked. */
  readonly maxSize: number;
}

/** A cell whose text differs from what its program shows, because it had to be written anew. */
export interface Repair {
  /** As the sheet counts, from 1. */
  readonly row: number;
  readonly column: number;
  /** A day or a time of day that the program keeps as a number. */
  readonly kind: 'date' | 'time';
  /** The text that the program shows in the cell. */
  readonly shown: string;
  /**
   * The text of the cell in the row: `YYY-MM-DD` of the Minguo calendar, with ` HH:MM:SS` behind it where a time is shown that is not
   * midnight, or `HH:MM:SS`.
   */
  readonly became: string;
}

/** A cell of a sheet; rows and columns from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows that are made when they are asked for: the last cell of a sheet may stand a million blank ones below the first. */
export interface SheetRows extends Iterable<CsvRecord> {
  readonly length: number;
}

/** One sheet of a workbook, as rows of text. */
export interface Sheet {
  readonly file: SheetFile;
  readonly name: string;
  /** All sheets of the workbook that can be seen, in their order. */
  readonly names: readonly string[];
  /**
   * From row 1 to the last row that has a value, each as wide as the sheet's last column that has one; a row is as a
   * spreadsheet counts, without quotes and faults. A row without any value has no cells that count: it is `empty`.
   */
  readonly rows: SheetRows;
  /** In the order of rows and columns. */
  readonly repairs: readonly Repair[];
  /** Formulas whose value the file does not hold, so that their cells are blank: it was never calculated. */
  readonly uncalculated: readonly Place[];
  /** Cells merged over several rows of the table: their value stands in the first of these alone. */
  readonly merged: readonly Place[];
}
