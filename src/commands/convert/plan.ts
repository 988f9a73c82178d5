import { planUpload, type Planned, type SaidOfTable } from '../../api/upload-plan.ts';
import type { Context } from '../command.ts';
import type { ReadTable } from './input.ts';
import type { ConvertOptions } from './options.ts';
import { unmatchedRefusal } from './roster.ts';
import { layoutRefusal, maskedRefusal, noPeople, shiftedRefusal, whereRefusal } from './layout-refusal.ts';

export type { Planned } from '../../api/upload-plan.ts';

/** The answers that a person gave about a table. */
export type Answers = Pick<SaidOfTable, 'mappings' | 'wheres' | 'said'>;

/** Plans how a table becomes an upload form. @throws Refusal where its columns or rows cannot be told for certain */
export function planTable({ rows, sheet }: ReadTable, path: string, options: ConvertOptions, answers: Answers, context: Context): Planned {
  const planned = planUpload(rows, options.format, { ...answers, people: options.people, mend: options.mend });
  if (!('kind' in planned)) return planned;
  switch (planned.kind) {
    case 'layout': throw layoutRefusal(planned.problem, options.format, sheet, path, context);
    case 'shifted': throw shiftedRefusal(planned.rows, planned.layout, path, context);
    case 'no-people': throw noPeople(planned.sifted, options.format, sheet, path, context);
    case 'all-masked': throw maskedRefusal(planned, path, context);
    case 'unmatched': throw unmatchedRefusal(planned, options, path, context);
    case 'where': throw whereRefusal(planned.problem, planned.layout, path, context);
  }
}
