import { layoutOf, type Layout, type Mapping } from '../convert/upload-columns.ts';
import { sift, type Sifted } from '../convert/upload-people.ts';
import { planOf, type UploadPlan } from '../convert/upload-plan.ts';
import type { FieldKey, Format } from '../schemas/format.ts';
import type { Context } from './command.ts';
import type { ReadTable } from './convert-input.ts';
import { layoutRefusal, noPeople, shiftedRefusal } from './convert-refusal.ts';

/** A table whose columns and rows are understood. */
export interface Planned {
  readonly layout: Layout;
  readonly sifted: Sifted;
  readonly plan: UploadPlan;
}

/** Plans how a table becomes an upload form. @throws Refusal where its columns or rows cannot be told for certain */
export function planTable(
  { rows, sheet }: ReadTable, path: string, format: Format, mappings: readonly Mapping[], said: ReadonlyMap<FieldKey, string>, context: Context,
): Planned {
  const layout = layoutOf(rows, mappings);
  if ('kind' in layout) throw layoutRefusal(layout, sheet, path, context);
  const sifted = sift(layout, format);
  if (sifted.shifted.length > 0) throw shiftedRefusal(sifted.shifted, layout, path, context);
  if (sifted.people.length === 0) throw noPeople(sifted, sheet, path, context);
  return { layout, sifted, plan: planOf(format, layout, sifted.people, said) };
}
