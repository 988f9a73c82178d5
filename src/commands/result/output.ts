import type { FoundRows } from '../../api/result-upload.ts';
import type { ResultKind } from '../../findings/result.ts';
import { lineWidth, wrap } from '../../lang/width.ts';
import { ReportFiles } from '../../system/files/report-files.ts';
import { streamSink } from '../../system/streams/output.ts';
import type { Context } from '../command.ts';
import { isOwnReport } from '../report/reporters.ts';
import { complain } from '../say/complain.ts';
import { noteTeller } from '../say/file-notes.ts';
import { showName } from '../say/show.ts';
import type { ResultOptions } from './options.ts';

/**
 * Writes the reports and the rows that failed: the files among them appear together, or none does. Says so.
 * @param texts those of the reports, in their order
 * @throws WriteProblem, Interrupted
 */
export async function writeAll(
  texts: readonly string[], kind: ResultKind, toMend: FoundRows['toMend'], options: ResultOptions, context: Context,
): Promise<void> {
  const { host } = context;
  const { reports, output, force, dryRun } = options;
  const files = new ReportFiles(host, { force, isReport: isOwnReport, dryRun }, noteTeller(context));
  try {
    for (const [i, { path }] of reports.entries()) if (path !== null) await (await files.begin(path)).write(texts[i] ?? '');
    if (output !== null && toMend) await (await files.begin(output)).write(toMend.bytes);
    await files.commit();
    if (output !== null && toMend) host.audit?.addRows(output, toMend.rows);
  } catch (error) {
    await files.discard();
    throw error;
  }
  const screen = reports.findIndex(({ path }) => path === null);
  if (screen >= 0) await streamSink(host.stdout, host.signal).write(texts[screen] ?? '');
  const said = saidOf(kind, toMend, options, context);
  // The text for people goes on with these lines; a report for programs stays alone on standard output.
  if (reports[screen]?.reporter !== 'pretty') for (const line of said) complain(line, [], context);
  else for (const line of said) host.stdout.write(`${wrap(line, lineWidth(host.stdout.columns)).join('\n')}\n`);
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
