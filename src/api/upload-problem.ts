import type { Column, LayoutProblem, TableRow } from '../convert/upload/columns.ts';
import type { WhereProblem } from '../convert/upload/attendance.ts';
import type { Unmatched } from '../convert/roster/match.ts';
import { Problem } from '../bytes/problem.ts';
import { cellName, type Finding } from '../findings/finding.ts';
import { mask, maskUnknown } from '../findings/mask.ts';
import { showText } from '../findings/show.ts';
import type { FieldKey } from '../schemas/format.ts';
import type { PlanProblem, Planned } from './upload-plan.ts';

/** A column of a list as people find it. */
export interface ListColumn {
  /** Its letter in a spreadsheet. */
  readonly letter: string;
  /** Null where it has none, or it is not certain that it is one. */
  readonly header: string | null;
  /** Its content; null where it is not known. */
  readonly field: FieldKey | 'date' | null;
}

/** A mark that stands in a column, masked: '' for a blank cell, `*` for any other value; and how many rows have it. */
export interface Mark {
  readonly value: string;
  readonly rows: number;
}

/** The questions about a list that only a person can answer. */
export interface Questions {
  /** Fields that the portal requires and the caller has not given: map them with `map`, or give a value with `set`. */
  readonly missing: readonly FieldKey[];
  /** Fields that several columns claim: one of them is to be named with `map`. */
  readonly twice: readonly { readonly field: FieldKey; readonly columns: readonly ListColumn[] }[];
  /** Columns that seem to tell who was there: whose rows are wanted is to be said with `where`. */
  readonly attendance: readonly { readonly column: ListColumn; readonly marks: readonly Mark[] }[];
  /** Columns whose values cannot be what they were taken for, with the rows of these values. */
  readonly suspects: readonly { readonly field: FieldKey; readonly column: ListColumn; readonly rows: readonly number[] }[];
}

/** A row of which the roster does not tell for certain who it is. */
export interface UnmatchedRow extends Pick<Unmatched, 'why' | 'count'> {
  readonly row: number;
  /** As the list has it, masked. */
  readonly name: string;
}

/** Why no upload form is made. */
export type UploadFact =
  /** It has nothing in it; it has no header row and no IDs; it has more cells than `maxCells`. */
  | { readonly kind: 'empty' | 'no-header' | 'too-many-cells' }
  /** A value cannot be read for certain. */
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] }
  /**
   * IDs stand below no header; no column has IDs, or, with a roster, names; two things were said of a column; no ID is in the column that
   * was named.
   */
  | { readonly kind: 'headerless' | 'no-id' | 'no-name' | 'said-twice' | 'no-id-there'; readonly columns: readonly ListColumn[] }
  /** No column has the name of the course, the subject or the teacher. */
  | { readonly kind: 'no-anchor'; readonly field: FieldKey; readonly columns: readonly ListColumn[] }
  /** No column is called as `map` or `where` say, or several are. */
  | { readonly kind: 'no-such-column' | 'several-columns'; readonly columns: readonly ListColumn[] }
  /** No row has the value that `where` wants. */
  | { readonly kind: 'no-such-row'; readonly column: ListColumn; readonly marks: readonly Mark[] }
  /** Rows are of another width than the header row, so that values may stand in the wrong columns; or nobody is in any row. */
  | { readonly kind: 'shifted' | 'no-people'; readonly rows: readonly number[] }
  /** Rows of which the roster does not tell for certain who they are, and how many of its people have the name, or fit. */
  | { readonly kind: 'unmatched'; readonly rows: readonly UnmatchedRow[] }
  /** All IDs are masked in the list itself. */
  | { readonly kind: 'all-masked'; readonly column: ListColumn }
  | { readonly kind: 'questions'; readonly questions: Questions };

/** No upload form can be made of a list. */
export class UploadProblem extends Problem<UploadFact> {
  constructor(fact: UploadFact) {
    super('upload', fact);
  }
}

/** Why it cannot be told how a table becomes an upload form, as it may be shown. */
export function problemOf(problem: PlanProblem): UploadProblem {
  switch (problem.kind) {
    case 'layout': return new UploadProblem(ofLayout(problem.problem));
    case 'shifted': return new UploadProblem({ kind: 'shifted', rows: rowsOf(problem.rows) });
    case 'no-people': return new UploadProblem({ kind: 'no-people', rows: rowsOf(problem.sifted.nobody) });
    case 'all-masked': return new UploadProblem({ kind: 'all-masked', column: shown(problem.column, problem.certain) });
    case 'unmatched':
      return new UploadProblem({ kind: 'unmatched', rows: problem.unmatched.map(unmatchedRow) });
    case 'where': return new UploadProblem(ofWhere(problem.problem, problem.layout.columns, problem.layout.certain));
  }
}

function unmatchedRow({ row, name, why, count }: Unmatched): UnmatchedRow {
  return { row: row.row, name: showText(mask(name.trim(), 'name')), why, count };
}

/** Lists the open questions of a plan; null where there are none. */
export function questionsOf({ plan, layout: { certain }, attendance, suspects }: Planned): Questions | null {
  if (plan.missing.length + plan.twice.length + attendance.length + suspects.length === 0) return null;
  return {
    missing: plan.missing.map(({ key }) => key),
    twice: plan.twice.map(({ field, columns }) => ({ field: field.key, columns: columns.map((column) => shown(column, certain)) })),
    attendance: attendance.map(({ column, answers }) => ({ column: shown(column, certain), marks: marksOf(answers) })),
    suspects: suspects.map(({ field, column, rows }) => ({ field: field.key, column: shown(column, certain), rows: rowsOf(rows) })),
  };
}

/** A column as it may be shown. @param certain whether its header is one */
export function shown({ index, header, meaning }: Column, certain: boolean): ListColumn {
  const text = header.trim().replace(/\s+/gu, ' ');
  return { letter: cellName(index + 1, 1).slice(0, -1), header: certain && text !== '' ? maskUnknown(text) : null, field: meaning };
}

function ofLayout(problem: LayoutProblem): UploadFact {
  switch (problem.kind) {
    case 'empty': case 'no-header': return { kind: problem.kind };
    case 'said-twice': return { kind: problem.kind, columns: [shown(problem.column, problem.certain)] };
    case 'no-id-there': return { kind: problem.kind, columns: [shown(problem.column, problem.certain)] };
    case 'headerless': return { kind: problem.kind, columns: problem.columns.map((column) => shown(column, false)) };
    case 'no-anchor':
      return { kind: problem.kind, field: problem.anchor, columns: problem.columns.map((column) => shown(column, problem.certain)) };
    case 'no-id': case 'no-name': case 'no-such-column':
      return { kind: problem.kind, columns: problem.columns.map((column) => shown(column, problem.certain)) };
  }
}

function ofWhere(problem: WhereProblem, columns: readonly Column[], certain: boolean): UploadFact {
  switch (problem.kind) {
    case 'no-such-column': return { kind: problem.kind, columns: columns.map((column) => shown(column, certain)) };
    case 'several': return { kind: 'several-columns', columns: problem.columns.map((column) => shown(column, certain)) };
    case 'no-row': return { kind: 'no-such-row', column: shown(problem.column, certain), marks: marksOf(problem.answers) };
  }
}

const marksOf = (marks: readonly Mark[]): Mark[] => marks.map(({ value, rows }) => ({ value: maskUnknown(value), rows }));
const rowsOf = (rows: readonly TableRow[]): number[] => rows.map(({ row }) => row);
