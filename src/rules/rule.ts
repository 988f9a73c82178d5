import type { Fix, Place, Severity } from '../findings/finding.ts';
import type { Basis } from '../schemas/evidence.ts';
import type { FieldKey, Format } from '../schemas/format.ts';
import type { FlawId } from '../schemas/flaw.ts';
import type { CellView } from './cell-view.ts';
import type { Example } from './example.ts';
import type { Fault, NotCsv, WholeFile } from './file-view.ts';
import type { HeaderView } from './header-view.ts';
import type { RosterView } from './roster-view.ts';
import type { OwnView, RowView } from './row-view.ts';
import type { RuleSql } from './sql.ts';

/**
 * All of a rule but its words, which stand in the catalogue of each language under its id.
 * @typeParam Id `scope/what`: public API, so renaming one is a breaking change
 * @typeParam P what its messages need to know; values of cells are never among it
 */
export interface Rule<Id extends string, P extends object> {
  readonly id: Id;
  /** `error`: the portal refuses the file or data would be lost; `warning`: accepted, probably wrong. */
  readonly severity: Severity;
  /** Kinds of its findings that are a warning, though the rule is an error. */
  readonly mild?: ReadonlySet<string>;
  /** The documents and programs that it rests on, the strongest first; where in them, the words tell. */
  readonly evidence: readonly [Basis, ...Basis[]];
  /** Whether a format has the columns that it reads. */
  readonly reads: (format: Format) => boolean;
  readonly find: Condition<P>;
  /** Whether other rules may read a cell that it found. */
  readonly leavesUsable?: true;
  /** Whether its words tell values of the row, so that it is silent where columns may have shifted. */
  readonly tellsValues?: true;
  readonly sql?: RuleSql;
  /** The kinds of fix that its findings may have; a finding has no fix if its value does not show the right one. */
  readonly fixes: readonly Fix['kind'][];
  readonly samples: Samples<P>;
  readonly example: Example;
  /** Nothing at run time: the compiler learns here what the parameters are. */
  readonly params?: P;
}

/** One occurrence of a rule, before it has a place. */
export interface Told<P> {
  readonly params: P;
  readonly fix: Fix | null;
}

/** An occurrence that stands somewhere else than the caller thinks: at a cell of the header row. */
export interface ToldAt<P> extends Told<P> {
  readonly at: Partial<Pick<Place, 'column' | 'field' | 'header'>>;
}

/** An occurrence in a row. */
export interface ToldInRow<P> extends Told<P> {
  /** The cell that it is about; not given for the whole row. */
  readonly field?: FieldKey;
  /** The cell that takes the value of its fix, where that is another one. */
  readonly mends?: FieldKey;
}

/** Cells of a row that make it the same as an earlier one, and those that must then be the same too. */
export interface RowKey {
  readonly same: readonly FieldKey[];
  /** A date of which only the year counts. */
  readonly year?: FieldKey;
  /** None where the row itself must not be there twice. */
  readonly differ: readonly FieldKey[] | null;
  /** A date whose year must be the same too. */
  readonly differYear?: FieldKey;
  /** The cells that make it the same where the first of those is blank. */
  readonly otherwise?: readonly FieldKey[];
  /** A code, as a number, whose rows are left out; rows in which that cell is blank or failed its form are left out too. */
  readonly except?: { readonly key: FieldKey; readonly code: number };
  /** Whether rows of other files are earlier ones too, where the user wants files to be held against each other. */
  readonly across?: true;
}

/** Each way in which a rule can look, by what it looks at. */
export interface Finds<P> {
  /** The name of the file, without folders. */
  readonly name: (name: string) => Told<P> | null;
  /** The content of a file that is not a CSV. */
  readonly notCsv: (kind: NotCsv) => Told<P> | null;
  /** The part of a cell that could not be read. */
  readonly fault: (fault: Fault, encoding: WholeFile['encoding']) => Told<P> | null;
  /** The file once it was read to its end. */
  readonly file: (file: WholeFile) => Told<P> | null;
  readonly header: (header: HeaderView) => readonly ToldAt<P>[];
  /** A state of a value, which its kind tells. */
  readonly flaw: FlawId;
  /** A text that is not blank. */
  readonly text: (cell: CellView) => Told<P> | null;
  /** A cell of any kind that has something beside plain ASCII: a comma, a quote, a control character, a character of Big5. */
  readonly remarkable: (cell: CellView) => Told<P> | null;
  /** The cells of a row, as numbers. */
  readonly row: (row: RowView) => readonly ToldInRow<P>[] | null;
  /** The facts that differ from row to row. */
  readonly own: (row: OwnView) => readonly ToldInRow<P>[] | null;
  /** Rows against earlier rows. */
  readonly keys: (format: Format) => RowKey;
  /** A row against the list of people that the user gave; not asked where there is none. */
  readonly roster: (row: RosterView) => ToldInRow<P> | null;
  /** The runner of the checks asks it itself; see where it is imported. */
  readonly direct: true;
}

/** At least one way of looking. */
export type Condition<P> = { [W in keyof Finds<P>]: Pick<Finds<P>, W> & Partial<Finds<P>> }[keyof Finds<P>];

type KindOf<P> = P extends { readonly kind: infer K extends string } ? K : never;
type WithoutKind<P, K> = P extends { readonly kind: infer Q } ? (K extends Q ? Omit<P, 'kind'> : never) : never;

/** Made-up parameters for each of its wordings, the usual one first; where `kind` tells wordings apart, by kind. */
export type Samples<P> = [KindOf<P>] extends [never]
  ? readonly [P, ...P[]]
  : { readonly [K in KindOf<P>]: readonly [WithoutKind<P, K>, ...WithoutKind<P, K>[]] };

/** Makes an occurrence of its parts. */
export function told<P>(params: P, fix: Fix | null = null): Told<P> {
  return { params, fix };
}

/** The parameter that tells the words about a header row that the file has to stay as it was downloaded. */
export const downloaded = ({ asDownloaded }: Format): { asDownloaded?: true } => (asDownloaded === true ? { asDownloaded } : {});

/** The fix that changes no single cell: an order, an encoding, a row that goes. */
export const safeMove: Fix = { kind: 'safe', value: null };
