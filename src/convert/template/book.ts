/** The purpose of a cell, which decides its look. Every cell holds text, but for `number`: digits, and a point among them. */
export type Look =
  | 'fill-in' | 'number' | 'heading' | 'strong-heading'
  | 'sample' | 'title' | 'small' | 'note';

/** A cell of a workbook that a click leads to. */
export interface BookPlace {
  readonly sheet: string;
  /** Both as that sheet counts, from 1. */
  readonly column: number;
  readonly row: number;
}

/** A row of a workbook. */
export interface BookRow {
  readonly cells: readonly { readonly text: string; readonly look: Look; readonly link?: BookPlace }[];
  /** How many lines of text it has room for. */
  readonly lines: number;
}

/** The message of a column to the person who fills in a cell of it, and the values that it offers. */
export interface Hint {
  /** As the sheet counts, from 1. */
  readonly column: number;
  readonly title: string;
  readonly text: string;
  /** Where the values stand that are offered; null where anything may be written. */
  readonly list: Choices | null;
}

/** Values offered for a cell: those of a column on another sheet. */
export interface Choices {
  readonly sheet: string;
  /** As that sheet counts, from 1. */
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Whether no other value can be entered; else there is only a warning. */
  readonly only: boolean;
  readonly errorTitle: string;
  readonly errorText: string;
}

/** A sheet of a workbook. */
export interface BookSheet {
  readonly name: string;
  /** The width of each column, in digits (a Chinese character takes two). */
  readonly widths: readonly number[];
  readonly rows: readonly BookRow[];
  /** Rows below them that are ready to be filled in, as text. */
  readonly blankRows: number;
  /** Rows at the top that stay where they are, and are printed on every page. */
  readonly frozenRows: number;
  /** They belong to the blank rows. */
  readonly hints: readonly Hint[];
}

/** A workbook to be filled in, as plain data. */
export interface Book {
  readonly sheets: readonly BookSheet[];
}
