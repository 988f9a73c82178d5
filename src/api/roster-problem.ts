import { Problem } from '../bytes/problem.ts';
import type { NoRoster } from '../convert/roster/columns.ts';
import type { Column } from '../convert/upload/columns.ts';
import { headerWords } from '../schemas/header-words.ts';
import { headerName } from '../schemas/recognise.ts';
import type { Finding } from '../findings/finding.ts';
import { shown, type ListColumn } from './upload-problem.ts';

/** Why a file is not a list of people that can be used; of several sheets the first that has anything in it. */
export type RosterFact =
  /** It has nothing in it; it has no header row; it has more cells than `maxCells`. */
  | { readonly kind: 'empty' | 'no-header' | 'too-many-cells' }
  /**
   * No column has IDs, or names; nobody stands below the header row; several columns may be meant; all IDs are hidden in the file itself.
   * The columns are those that were found, or that may be meant.
   */
  | {
    readonly kind: 'no-id' | 'no-name' | 'no-people' | 'twice' | 'masked';
    readonly sheet: string | null;
    readonly columns: readonly ListColumn[];
  }
  /** Every row has a wrong ID: their numbers. */
  | { readonly kind: 'no-valid-id'; readonly rows: readonly number[] }
  /** A value cannot be read for certain. */
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] };

/** A file is not a roster; the message holds nothing of it. */
export class RosterProblem extends Problem<RosterFact> {
  constructor(fact: RosterFact) {
    super('roster', fact);
  }
}

// A known word is nobody's name.
function isWord({ header, meaning }: Column): boolean {
  return meaning !== null || headerWords.has(headerName(header));
}

/** The problem of a sheet, as it may be shown. */
export function rosterProblem({ kind, sheet, columns, certain }: NoRoster): RosterProblem {
  if (kind === 'empty' || kind === 'no-header') return new RosterProblem({ kind });
  return new RosterProblem({ kind, sheet, columns: columns.map((column) => shown(column, certain || isWord(column))) });
}
