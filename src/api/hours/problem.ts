import { Problem } from '../../bytes/problem.ts';
import type { Head } from '../../bytes/encoding/encoding.ts';
import type { NeededColumn } from '../../findings/hours.ts';
import type { FormatId } from '../../schemas/format.ts';

/** How many records a year has. */
export interface YearRecords {
  readonly year: number;
  readonly records: number;
}

/** Why no hours can be told. The name of a file is as it was given. */
export type HoursFact =
  /** An upload form holds what was handed in, and not what was recorded. */
  | { readonly kind: 'upload-form'; readonly file: string; readonly format: FormatId }
  /** Not a text at all. */
  | { readonly kind: 'not-text'; readonly file: string; readonly head: Exclude<Head['kind'], 'text' | 'empty' | 'blank'> }
  /** The first row is data, and its columns cannot be told by their number. */
  | { readonly kind: 'no-header'; readonly file: string }
  /** No row has headers of a list of records, or the file has no rows. */
  | { readonly kind: 'unknown-header' | 'empty'; readonly file: string }
  /** It is in GBK, the encoding of simplified Chinese. */
  | { readonly kind: 'gbk'; readonly file: string }
  /** Columns that are needed are not there; `there` are the headers that were recognised, as the file writes them. */
  | {
    readonly kind: 'missing-columns'; readonly file: string; readonly missing: readonly NeededColumn[]; readonly there: readonly string[];
  }
  /** Nobody knows which of two columns is meant. */
  | { readonly kind: 'twice'; readonly file: string; readonly headers: readonly string[] }
  /** The records are of several years, and none was asked for; the number of records of each. */
  | { readonly kind: 'several-years'; readonly years: readonly YearRecords[] }
  /**
   * There is no record of the year; null where nobody said which is meant. The number of records of each other year, and of the rows that
   * cannot be read.
   */
  | { readonly kind: 'no-records'; readonly year: number | null; readonly years: readonly YearRecords[]; readonly unread: number }
  /** The targets do not hold for that year. */
  | { readonly kind: 'other-years'; readonly year: number; readonly years: readonly number[] }
  /** A group of the targets goes by job titles, which a roster alone has. */
  | { readonly kind: 'needs-roster'; readonly group: string };

/** The hours of people cannot be told. */
export class HoursProblem extends Problem<HoursFact> {
  constructor(fact: HoursFact) {
    super('hours', fact);
  }
}
