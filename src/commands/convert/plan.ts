import { attendanceOf, keepWanted, type Attendance, type Kept, type Where } from '../../convert/upload/attendance.ts';
import { columnsNamed, layoutOf, type Layout, type Mapping } from '../../convert/upload/columns.ts';
import { sift, type Sifted } from '../../convert/upload/people.ts';
import { planOf, type UploadPlan } from '../../convert/upload/plan.ts';
import { suspectsOf, type Suspect } from '../../convert/upload/suspect.ts';
import type { FieldKey, Format } from '../../schemas/format.ts';
import type { Context } from '../command.ts';
import type { ReadTable } from './input.ts';
import { allMasked, layoutRefusal, noPeople, shiftedRefusal, whereRefusal } from './layout-refusal.ts';

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
}

/** What a person said about a table. */
export interface SaidOfTable {
  readonly mappings: readonly Mapping[];
  readonly wheres: readonly Where[];
  /** The values for all rows, mended. */
  readonly said: ReadonlyMap<FieldKey, string>;
}

/** Plans how a table becomes an upload form. @throws Refusal where its columns or rows cannot be told for certain */
export function planTable(
  { rows, sheet }: ReadTable, path: string, format: Format, { mappings, wheres, said }: SaidOfTable, context: Context,
): Planned {
  const layout = layoutOf(rows, mappings);
  if ('kind' in layout) throw layoutRefusal(layout, sheet, path, context);
  const sifted = sift(layout, format);
  if (sifted.shifted.length > 0) throw shiftedRefusal(sifted.shifted, layout, path, context);
  if (sifted.people.length === 0) throw noPeople(sifted, sheet, path, context);
  const masked = allMasked(layout, sifted.people, path, context);
  if (masked) throw masked;
  const kept = keepWanted(layout, sifted.people, wheres);
  if ('kind' in kept) throw whereRefusal(kept, layout, path, context);
  const answered = new Set(wheres.flatMap(({ column }) => columnsNamed(column, layout.header, layout.columns.length)));
  const plan = planOf(format, layout, kept.people, said);
  const attendance = attendanceOf(layout, kept.people, format, answered);
  return { layout, sifted, kept, plan, attendance, suspects: suspectsOf(plan, kept.people), answered };
}
