import { noCategory, type Placing } from './lines.ts';

/** Whether a record is related to one's work; null where the cell says neither. */
export type Related = boolean | null;

/** The record under way: one object for all of them. */
export interface HoursRecord {
  /** The number of the person. */
  person: number;
  /** The day on which it ended, and its year. */
  day: number;
  year: number;
  /** Its hours in ten thousandths; with `exact` none. */
  small: number;
  /** Its hours, where they have more decimals or are very large; else null. */
  exact: bigint | null;
  placing: Placing;
  /** 1 數位, 2 實體, 3 混成; 0 where the cell says none of these. */
  nature: number;
  related: Related;
  /** The column that its hours came from; with `none` they are 0. */
  from: 'hours' | 'total' | 'none';
  gregorian: boolean;
  /** Two words that stand for all but the category of what makes it the same record, and one for that; 0 where the file has none. */
  a: number;
  b: number;
  category: number;
}

/** A record that is still to be filled in. */
export function newRecord(): HoursRecord {
  return {
    person: 0, day: 0, year: 0, small: 0, exact: null, placing: noCategory, nature: 0, related: false, from: 'hours', gregorian: false,
    a: 0, b: 0, category: 0,
  };
}
