import { planUpload, type Planned, type SaidOfTable } from '../../api/upload-plan.ts';
import type { Format } from '../../schemas/format.ts';
import type { Context } from '../command.ts';
import type { ReadTable } from './input.ts';
import { layoutRefusal, maskedRefusal, noPeople, shiftedRefusal, whereRefusal } from './layout-refusal.ts';

export type { Planned, SaidOfTable } from '../../api/upload-plan.ts';

/** Plans how a table becomes an upload form. @throws Refusal where its columns or rows cannot be told for certain */
export function planTable({ rows, sheet }: ReadTable, path: string, format: Format, said: SaidOfTable, context: Context): Planned {
  const planned = planUpload(rows, format, said);
  if (!('kind' in planned)) return planned;
  switch (planned.kind) {
    case 'layout': throw layoutRefusal(planned.problem, format, sheet, path, context);
    case 'shifted': throw shiftedRefusal(planned.rows, planned.layout, path, context);
    case 'no-people': throw noPeople(planned.sifted, format, sheet, path, context);
    case 'all-masked': throw maskedRefusal(planned, path, context);
    case 'where': throw whereRefusal(planned.problem, planned.layout, path, context);
  }
}
