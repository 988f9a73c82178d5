import { Problem } from '../bytes/problem.ts';
import type { Finding } from '../findings/finding.ts';
import type { WebhrRefused } from './webhr-plan.ts';

/** Why a row cannot go in. */
export type WebhrObstacle =
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** A single quote in a value, which the imports of WebHR do not take; or a 終迄日期 after the last one that they take. */
  | { readonly kind: 'apostrophe' | 'beyond'; readonly cell: string; readonly header: string | null; readonly value: string | null }
  /** In the columns that are written it repeats the row of that number. */
  | { readonly kind: 'repeats'; readonly first: number };

/** A row that cannot go in. */
export interface KeptOut {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly obstacles: readonly WebhrObstacle[];
}

/** Why no file for WebHR is made. */
export type WebhrFact =
  | WebhrRefused
  /** Its header row, or the file as a whole, is not right. */
  | { readonly kind: 'header' | 'file'; readonly findings: readonly Finding[] }
  /** Rows cannot go in, and were not to be set aside. */
  | { readonly kind: 'rows'; readonly rows: number; readonly keptOut: readonly KeptOut[] };

/** No file for WebHR can be made. */
export class WebhrProblem extends Problem<WebhrFact> {
  constructor(fact: WebhrFact) {
    super('webhr', fact);
  }
}
