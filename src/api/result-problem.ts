import { Problem } from '../bytes/problem.ts';
import type { Finding } from '../findings/finding.ts';

/** Why a result cannot be read, or its rows not be found in the upload. */
export type ResultFact =
  /** It has nothing in it; it is the page where people log in; its content stands in frames, and so in other files. */
  | { readonly kind: 'empty' | 'login' | 'frames' }
  /** It is a page without any table; the page has tables, or the file rows, and none of them is a result. */
  | { readonly kind: 'no-table' | 'other-content' }
  /** It is the list of uploads, which says how many of them failed and passed, and not why. */
  | { readonly kind: 'list'; readonly failed: number; readonly passed: number }
  /** It is a form, with rows or without, and has no reason in any of them. */
  | { readonly kind: 'no-reason' }
  /** It has more cells than `maxCells`. */
  | { readonly kind: 'too-many-cells' }
  /** A value in it cannot be read for certain. */
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] }
  /** The upload has no rows. */
  | { readonly kind: 'empty-upload' }
  /** The upload is not a table. */
  | { readonly kind: 'unreadable-upload'; readonly findings: readonly Finding[] }
  /** None of its rows is in the upload: `rows` of them were looked for, of which `masked` have an ID with hidden characters. */
  | { readonly kind: 'other-upload'; readonly rows: number; readonly masked: number };

/** A result that cannot be read, or that belongs to another upload. */
export class ResultProblem extends Problem<ResultFact> {
  constructor(fact: ResultFact) {
    super('result', fact);
  }
}
