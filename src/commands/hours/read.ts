import type { HoursRun } from '../../api/hours/run.ts';
import type { Context } from '../command.ts';
import { openTable, shownPath } from '../input/table-input.ts';
import type { TableOptions } from '../options/table-options.ts';
import { startProgress } from '../report/progress.ts';
import { complain } from '../say/complain.ts';
import { sheetNotes } from '../../api/sheet-notes.ts';
import type { HoursOptions } from './options.ts';

/** Reads a file into the sums, and says what else was read of a workbook than it holds. @throws what reading a table throws */
export async function readHours(
  path: string, hours: HoursRun, { inputEncoding }: HoursOptions, table: TableOptions, context: Context,
): Promise<void> {
  const { t, host } = context;
  const progress = startProgress(host);
  const before = hours.rows;
  const input = await openTable(path, table, context);
  try {
    const recognised = await hours.readTable(input, path, inputEncoding, (rows) => {
      progress.update(t.files.rowsRead(before + rows));
      return Promise.resolve();
    });
    const notes = input.sheet === null ? [] : sheetNotes(input.sheet, recognised, t);
    for (const note of notes) complain(t.archive.problem.at(shownPath(path, t), note), [], context);
  } finally {
    progress.stop();
    await input.close();
  }
}
