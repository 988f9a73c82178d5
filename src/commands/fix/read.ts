import { mendTable, type MendedTable } from '../../api/mend-table.ts';
import { LackingProblem } from '../../api/lacking.ts';
import type { TableInput } from '../../api/table.ts';
import type { Context } from '../command.ts';
import type { ChangeLog } from './changes.ts';
import type { FixOptions } from './options.ts';
import { lackingText } from './report.ts';
import { ChangeTeller } from './tell.ts';
import type { Progress } from '../report/progress.ts';
import { Refusal } from '../say/refusal.ts';

/**
 * Goes through a table once and tells the changes that are to be made.
 * @throws MendProblem, Refusal where CP950 is asked for and lacks a character; for others see {@link TableInput}
 */
export async function readThrough(
  input: TableInput, log: ChangeLog, options: FixOptions, progress: Progress, { t }: Context,
): Promise<MendedTable> {
  try {
    return await mendTable(input, options, new ChangeTeller(log, options.showValues, t), async (rows) => {
      progress.update(t.files.rowsRead(rows));
      await log.flush();
    });
  } catch (error) {
    if (error instanceof LackingProblem) throw new Refusal(1, t.fix.lackingRefused(lackingText(error.fact.at, t)));
    throw error;
  }
}
