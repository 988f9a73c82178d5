import type { Field, Format } from '../schemas/format.ts';

/** A column of the table `cells`, for conditions about one cell. */
export interface SqlCell {
  readonly field: Field;
  /** The value, as an expression. */
  readonly value: string;
  /** The value of a text without its invisible characters, as an expression. */
  readonly seen: string;
}

/** The part of a rule that SQL can check: conditions, each of which becomes a query of findings. */
export interface RuleSql {
  /** Over a cell; null for a column that the rule does not look at. */
  readonly cell?: (cell: SqlCell) => string | null;
  /** When what it finds in a cell is a warning, though the rule is an error; null for a column where it never is. */
  readonly mild?: (cell: SqlCell) => string | null;
  /** Over a cell of a column that the format does not have, called `cell`. */
  readonly other?: string;
  /** Over a cell of the header row, called `header`. */
  readonly header?: string;
  /** Over the table `facts`, whose columns are the numbers of a row. */
  readonly row?: readonly string[];
  /** Whole queries of rule, row, column, field, related row. */
  readonly select?: (format: Format) => readonly string[];
}

/** A name as SQL writes it. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll('\'', '\'\'')}'`;

/** Whether the file's own header row is what its columns are known by. */
export const NAMED = 'getvariable(\'known\') AND NOT getvariable(\'headerless\')';

/** The number of the header row. */
export const HEADER_ROW = 'getvariable(\'header_row\')';
