import { anchorOf } from '../convert/upload/anchor.ts';
import { attendanceOf, keepWanted, type Attendance, type Kept, type Where, type WhereProblem } from '../convert/upload/attendance.ts';
import {
  columnsNamed, layoutOf, type Column, type Layout, type LayoutProblem, type Mapping, type TableRow,
} from '../convert/upload/columns.ts';
import { sift, type Sifted } from '../convert/upload/people.ts';
import { matchPeople, type Matched, type Unmatched } from '../convert/roster/match.ts';
import type { Roster } from '../convert/roster/roster.ts';
import type { Mend } from '../convert/upload/row.ts';
import { planOf, type UploadPlan } from '../convert/upload/plan.ts';
import { suspectsOf, type Suspect } from '../convert/upload/suspect.ts';
import { readerFor } from '../convert/upload/words.ts';
import type { Flaw } from '../schemas/flaw.ts';
import type { FieldKey, Format } from '../schemas/format.ts';
import { id } from '../schemas/kinds/id.ts';
import { isBlank } from '../schemas/text.ts';
import { unopened } from '../schemas/unopened.ts';

/** A table whose columns and rows are understood. */
export interface Planned {
  readonly layout: Layout;
  readonly sifted: Sifted;
  /** The rows to be written, and those that a person does not want. */
  readonly kept: Kept;
  readonly plan: UploadPlan;
  /** Columns that only a person can read. */
  readonly attendance: readonly Attendance[];
  readonly suspects: readonly Suspect[];
  /** The columns that choose the rows, from 0. */
  readonly answered: ReadonlySet<number>;
  /** The people of the rows, found in a list of people; null where no list was given. */
  readonly matched: Matched | null;
}

/** The answers that a person gave about a table. */
export interface SaidOfTable {
  readonly mappings: readonly Mapping[];
  readonly wheres: readonly Where[];
  /** The values for all rows, mended. */
  readonly said: ReadonlyMap<FieldKey, string>;
  /** A list of people that tells what the table lacks of a person; null for none. */
  readonly people: Roster | null;
  readonly mend: Mend;
}

/** Why it cannot be told how a table becomes an upload form. */
export type PlanProblem =
  | { readonly kind: 'layout'; readonly problem: LayoutProblem }
  /** Rows whose values may stand in the wrong columns. */
  | { readonly kind: 'shifted'; readonly rows: readonly TableRow[]; readonly layout: Layout }
  | { readonly kind: 'no-people'; readonly sifted: Sifted }
  /** All IDs are hidden in the file itself: of such a file the portal takes nobody. */
  | { readonly kind: 'all-masked'; readonly column: Column; readonly values: number; readonly flaw: IdFlaw; readonly certain: boolean }
  /** Rows of which a list of people does not tell for certain who they are. */
  | { readonly kind: 'unmatched'; readonly unmatched: readonly Unmatched[]; readonly all: number; readonly layout: Layout }
  | { readonly kind: 'where'; readonly problem: WhereProblem; readonly layout: Layout };

type IdFlaw = Extract<Flaw, { readonly flaw: 'id-format' }>;

/** Plans how a table becomes an upload form, or says why its columns or rows cannot be told for certain. */
export function planUpload(
  rows: readonly TableRow[], format: Format, { mappings, wheres, said, people: given, mend }: SaidOfTable,
): Planned | PlanProblem {
  // A list of courses or lecturers is not a list of the people of the office.
  const people = anchorOf(format) === 'idNumber' ? given : null;
  const layout = layoutOf(rows, mappings, readerFor(format), anchorOf(format), people !== null);
  if ('kind' in layout) return { kind: 'layout', problem: layout };
  const sifted = sift(layout, format);
  if (sifted.shifted.length > 0) return { kind: 'shifted', rows: sifted.shifted, layout };
  if (sifted.people.length === 0) return { kind: 'no-people', sifted };
  const masked = people === null ? allMasked(layout, sifted.people) : null;
  if (masked) return masked;
  const kept = keepWanted(layout, sifted.people, wheres);
  if ('kind' in kept) return { kind: 'where', problem: kept, layout };
  const matched = people && matchPeople(layout, kept.people, hasIds(layout, kept.people) ? [] : sifted.below, people, mend);
  if (matched && matched.unmatched.length > 0) {
    return { kind: 'unmatched', unmatched: matched.unmatched, all: kept.people.length, layout };
  }
  const answered = new Set(wheres.flatMap(({ column }) => columnsNamed(column, layout.header, layout.columns.length)));
  const plan = planOf(format, layout, kept.people, said, people !== null);
  const attendance = attendanceOf(layout, kept.people, format, answered);
  return { layout, sifted, kept, plan, attendance, suspects: suspectsOf(plan, kept.people), answered, matched };
}

// With IDs the last person of a list is known, and so is what stands below.
function hasIds({ columns }: Layout, people: readonly TableRow[]): boolean {
  const ids = columns.find(({ meaning }) => meaning === 'idNumber')?.index ?? -1;
  return people.some(({ cells }) => !isBlank(cells[ids] ?? ''));
}

function allMasked({ columns, certain }: Layout, people: readonly TableRow[]): PlanProblem | null {
  const column = columns.find(({ meaning }) => meaning === 'idNumber');
  const field = unopened.fields.find(({ key }) => key === 'idNumber');
  const values = people.map(({ cells }) => cells[column?.index ?? -1] ?? '').filter((value) => !isBlank(value));
  if (!column || !field || values.length === 0) return null;
  const flaws = values.map((value) => id.check(value, field));
  const [flaw] = flaws;
  if (flaw?.flaw !== 'id-format') return null;
  const isHidden = (kind: string): boolean => kind === 'masked' || kind === 'masked-part';
  return flaws.every((one) => one?.flaw === 'id-format' && isHidden(one.params.kind))
    ? { kind: 'all-masked', column, values: values.length, flaw, certain }
    : null;
}
