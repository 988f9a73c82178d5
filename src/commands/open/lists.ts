import { basename } from 'node:path';
import { isList } from '../../api/is-list.ts';
import { wholeOf } from '../../api/pieces.ts';
import { TableProblem } from '../../api/table-problem.ts';
import { maskPath } from '../../findings/mask.ts';
import type { FileReport } from '../../reporters/reporter.ts';
import { OpenProblem, readUnrecorded } from '../../system/streams/input.ts';
import type { ValidateOptions } from '../options/validate-options.ts';
import type { Context } from '../command.ts';

/** The files of a check that are lists of people, by their reports. @throws Interrupted */
export async function listsAmong(
  checked: readonly FileReport[], { files, table: { cells: { maxSize } } }: ValidateOptions, { host }: Context,
): Promise<ReadonlySet<FileReport>> {
  const lists = new Set<FileReport>();
  for (const report of checked) {
    // An empty file is none.
    const path = report.format === null && (report.encoding !== null || report.sheet !== null)
      ? files.find((one) => maskPath(one) === report.path) : undefined;
    if (path === undefined) continue;
    try {
      const bytes = await wholeOf(readUnrecorded(path, host), maxSize, () => new TableProblem({ kind: 'too-large', limit: maxSize }));
      if (await isList(bytes, basename(path))) lists.add(report);
    } catch (error) {
      // A larger file is no list, and of one that is gone there is nothing more to say.
      if (!(error instanceof TableProblem) && !(error instanceof OpenProblem)) throw error;
    }
  }
  return lists;
}
