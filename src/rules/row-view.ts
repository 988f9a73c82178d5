import type { CodeTable } from '../codes/table.ts';
import type { FieldKey } from '../schemas/format.ts';

/**
 * The cells of a row as numbers: days as the calendar numbers them, times in seconds, whole numbers, and codes as the numbers that they are.
 * What cannot be read is NaN, with which every comparison is false: a rule is silent where a cell that it reads is blank or
 * failed its own form.
 */
export interface RowView {
  /** The number of the day that today is, and the day as YYY-MM-DD. */
  readonly today: number;
  readonly todayText: string;
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
  readonly passed: number;
  /** The number of a code, and the table that the file's column takes its codes from. */
  readonly county: number;
  readonly category: number;
  readonly codesOf: (key: 'county' | 'category') => CodeTable | null;
  readonly isBlank: (key: FieldKey) => boolean;
  /** The text of a cell whose form is right; to be asked only for what is told. */
  readonly text: (key: FieldKey) => string;
}
