import { Problem } from '../bytes/problem.ts';

/** Why a table cannot be taken out of what holds it. */
export type TableFact =
  /** It has more bytes than `limit`. */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** The archive has several tables, or none: names as the archive has them, not masked. */
  | { readonly kind: 'several-tables' | 'no-table'; readonly names: readonly string[] };

/** Bytes that are not exactly one table; the message holds nothing of them. */
export class TableProblem extends Problem<TableFact> {
  constructor(fact: TableFact) {
    super('table', fact);
  }
}
