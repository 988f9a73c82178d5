import type { FoundRows } from '../../api/result-upload.ts';
import type { ResultKind } from '../../findings/result.ts';
import type { Context } from '../command.ts';
import { writeReports } from '../report/write-reports.ts';
import { showName } from '../say/show.ts';
import type { ResultOptions } from './options.ts';

/**
 * Writes the reports and the rows that failed, and says so.
 * @param texts those of the reports, in their order
 * @throws WriteProblem, Interrupted
 */
export async function writeAll(
  texts: readonly string[], kind: ResultKind, toMend: FoundRows['toMend'], options: ResultOptions, context: Context,
): Promise<void> {
  const data = toMend && { bytes: [toMend.bytes], rows: toMend.rows };
  await writeReports(texts, data, saidOf(kind, toMend, options, context), options, context);
}

function saidOf(kind: ResultKind, toMend: FoundRows['toMend'], { reports, output, dryRun }: ResultOptions, { t }: Context): string[] {
  const paths = reports.flatMap(({ path }) => (path === null ? [] : [showName(path)]));
  const rows = output === null ? [] : toMend === null ? [t.result.nothingToWrite] : [
    t.result.wrote(toMend.rows, showName(output), t.files.writtenEncoding[toMend.encoding], dryRun),
    ...(kind === 'portal' ? [t.result.wholeAgain] : []),
    ...(dryRun ? [] : [t.files.personal]),
  ];
  return [...(paths.length === 0 ? [] : [t.report.wrote(paths, dryRun)]), ...rows];
}
