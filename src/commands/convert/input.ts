import { NoWhole, readWhole, type ReadTable } from '../../api/whole-table.ts';
import type { Context } from '../command.ts';
import { refusal } from '../input/csv-rows.ts';
import { Refusal } from '../say/refusal.ts';
import { openTable, shownPath } from '../input/table-input.ts';
import type { TableOptions } from '../options/table-options.ts';

export type { ReadTable } from '../../api/whole-table.ts';

/**
 * Reads a whole table.
 * @throws Refusal where a value cannot be read for certain; OpenProblem, ZipProblem, SheetProblem, UsageError, Interrupted
 */
export async function readTable(
  path: string, options: TableOptions, encoding: 'big5' | 'utf8' | null, context: Context,
): Promise<ReadTable> {
  const { t } = context;
  const input = await openTable(path, options, context, { again: true });
  try {
    return await readWhole(input, encoding, options.cells.maxCells, context.host.env['LHL_NO_FAST'] !== '1');
  } catch (error) {
    if (!(error instanceof NoWhole)) throw error;
    const { why } = error;
    throw why.kind === 'too-many' ? new Refusal(2, t.convert.at(shownPath(path, t), t.convert.refused.tooMany(why.limit)))
      : refusal(path, t.convert.refused.unreadable, why.found, context);
  } finally {
    await input.close();
  }
}
