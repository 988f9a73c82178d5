import type { Look } from './write-looks.ts';

/** A cell of a sheet, rows and columns from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

/** A row of a workbook. */
export interface Row {
  /** A click on one with a link leads to another cell. */
  readonly cells: readonly { readonly text: string; readonly look: Look; readonly link?: CellPlace }[];
  /** How many lines of text it has room for. */
  readonly lines: number;
}

/** The message beside a selected cell of a column, and the values that it offers. */
export interface Hint {
  /** From 1. */
  readonly column: number;
  readonly title: string;
  readonly text: string;
  readonly list: List | null;
}

/** Values offered for a cell: those of a column on another sheet, rows and columns from 1. */
export interface List {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Whether no other value can be entered; else there is only a warning. */
  readonly only: boolean;
  readonly errorTitle: string;
  readonly errorText: string;
}

/** A sheet to be written: its cells are text, also those that are blank, but for those that look like a number. */
export interface WrittenSheet {
  readonly name: string;
  /** In digits. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Rows below them that are ready to be filled in. */
  readonly blankRows: number;
  /** Rows at the top that stay where they are, and are printed on every page. */
  readonly frozenRows: number;
  /** They belong to the blank rows. */
  readonly hints: readonly Hint[];
}

/** A workbook to be written. */
export interface Workbook {
  readonly sheets: readonly WrittenSheet[];
}

/** The name of a column as spreadsheets count it: A, B, ... Z, AA. */
export function columnName(column: number): string {
  return column <= 26 ? String.fromCharCode(64 + column) : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1);
}

/** The name of a cell in its sheet. */
export function cellOf({ column, row }: CellPlace): string {
  return columnName(column) + String(row);
}

/** The name of a sheet as it stands in a formula. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
