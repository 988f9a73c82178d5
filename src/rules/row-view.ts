import type { CodeTable } from '../codes/table.ts';
import type { FieldKey } from '../schemas/format.ts';

/** The facts about a row that differ from row to row, and what else the conditions about them compare. */
export interface OwnView {
  /** The number of the day that today is, and the day as YYY-MM-DD. */
  readonly today: number;
  readonly todayText: string;
  readonly birthday: number;
  /** The end of the course; of the class, where the file does not have the dates of the course. */
  readonly courseEnd: number;
  /** Whether the file has the column of a field. */
  readonly hasColumn: (key: FieldKey) => boolean;
  /** The text of a cell whose form is right. */
  readonly text: (key: FieldKey) => string;
}

/**
 * The cells of a row as numbers: days as the calendar numbers them, times in seconds, whole numbers, and codes as numbers.
 * A cell that cannot be read is NaN, with which every comparison is false: a rule is silent where a cell that it reads is
 * blank or failed its own form. The people of a course have the same numbers, so the answer about them is remembered.
 */
export interface RowView {
  /** The number of the day that today is, and the day as YYY-MM-DD. */
  readonly today: number;
  readonly todayText: string;
  /** The last day that is not more than a year after today. */
  readonly lastDay: number;
  readonly startDay: number;
  readonly startTime: number;
  readonly endDay: number;
  readonly endTime: number;
  readonly actualStartDay: number;
  readonly actualStartTime: number;
  readonly actualEndDay: number;
  readonly actualEndTime: number;
  readonly total: number;
  readonly unit: number;
  readonly nature: number;
  /** Blank hours count as 0. */
  readonly digitalHours: number;
  readonly physicalHours: number;
  readonly isDigitalBlank: boolean;
  readonly isPhysicalBlank: boolean;
  readonly passed: number;
  /** The day from which on the code of a cell was no longer in use; NaN for one that is in use. */
  readonly countyGone: number;
  readonly categoryGone: number;
  /** The table that the column of a field takes its codes from. */
  readonly codesOf: (key: FieldKey) => CodeTable | null;
  /** The text of a cell whose form is right; to be asked only for what is told: the numbers alone decide whether a rule is silent. */
  readonly text: (key: FieldKey) => string;
}
