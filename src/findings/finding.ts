import type { RuleId, RuleParams } from '../rules/index.ts';

/** The severity of a finding: `error`: the portal refuses the file or data would be lost; `warning`: accepted, probably wrong. */
export type Severity = 'error' | 'warning';

/** A format, as far as it makes warnings of errors. */
export interface Lowering {
  /** Rules of severity `error` that are a warning in it. */
  readonly lowered?: ReadonlySet<RuleId>;
}

/**
 * The severity of a rule in one run: what the user made of it, else what the format of the file makes of it, else its own; null for a
 * rule that is off. Where no format is given, it is the same for files of all formats that lower nothing.
 */
export type SeverityOf = (rule: RuleId, format: Lowering | null, params?: object) => Severity | null;

/** A way to mend a finding: `safe` changes the form and never the meaning, `suggested` needs a person's eye. */
export interface Fix {
  readonly kind: 'safe' | 'suggested';
  /** The new value of the cell; null where the mending is not the value of one cell (an order, an encoding). */
  readonly value: string | null;
}

/** Which personal data a column holds. */
export type Personal = 'id' | 'name' | 'birthday' | 'phone' | 'email';

/**
 * The content of a column as far as masking depends on it: personal data; a date or another value of a fixed form, so that
 * one that fails may be anything; codes of agencies or courses, which may look like a part of an ID; or nobody knows what.
 */
export type Holds = Personal | 'date' | 'typed' | 'code' | 'unknown';

/** Where a finding stands; all null for a finding of the whole file. */
export interface Place {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number | null;
  /** The physical line on which the row starts, from 1. */
  readonly line: number | null;
  /** From 1. */
  readonly column: number | null;
  readonly field: string | null;
  /** The header text as the file has it. */
  readonly header: string | null;
  /** The value of the cell as the file has it: personal data, not to be shown as it is. */
  readonly value: string | null;
  readonly personal: Holds | null;
}

/** A row that another one is compared with. */
export interface Related {
  readonly row: number;
  /** The file that it stands in, as it may be shown, where that is another one. */
  readonly path?: string;
  /** The physical line on which it starts in that file, where that is another number than the row. */
  readonly line?: number;
}

/** A place where the maker of a text notes what it made of a finding, for all others of the same rule, column and value. */
export interface Kept {
  /** The maker of that text; null as long as nothing is noted. */
  by: object | null;
  /** The number that it has there. */
  made: number;
}

/** One occurrence of a rule as a check reports it: data without prose, not yet masked. */
export type Found = {
  [R in RuleId]: Place & {
    readonly rule: R;
    readonly params: RuleParams[R];
    readonly fix: Fix | null;
    /** Rows that this one is compared with. */
    readonly related: readonly Related[];
    /** Not there where nobody knows whether the value comes again. */
    readonly kept?: Kept | null;
  };
}[RuleId];

/** One occurrence of a rule as people and programs see it: in words, and masked. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly row: number | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The name of the cell in a spreadsheet, such as J12. */
  readonly cell: string | null;
  readonly field: string | null;
  readonly header: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly help: string;
  readonly fix: Fix | null;
  readonly related: readonly Related[];
}

/** How many findings there are, whether shown or not. */
export interface Counts {
  error: number;
  warning: number;
}

/** The name of a cell as spreadsheets write it: column 10 of row 12 is `J12`. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row);
}

/** Puts findings in their order: rows, columns, rules; one without one of them comes before those with it. */
export function sortByPlace(findings: Found[]): void {
  if (!areInOrder(findings)) findings.sort(byPlace);
}

// Mostly they are, and a sort costs more than most of the checks. Counted, since iterators cost more as well.
function areInOrder(findings: readonly Found[]): boolean {
  for (let i = 1; i < findings.length; i++) {
    const [one, other] = [findings[i - 1], findings[i]];
    if (one && other && byPlace(one, other) > 0) return false;
  }
  return true;
}

function byPlace(one: Found, other: Found): number {
  return (one.row ?? 0) - (other.row ?? 0) || (one.column ?? 0) - (other.column ?? 0)
    || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
}
