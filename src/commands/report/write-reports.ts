import { lineWidth, wrap } from '../../lang/width.ts';
import { ReportFiles } from '../../system/files/report-files.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import { WriteProblem, streamSink } from '../../system/streams/output.ts';
import { UsageError, type Context } from '../command.ts';
import { complain } from '../say/complain.ts';
import { noteTeller } from '../say/file-notes.ts';
import { isOwnReport, type OutputSpec } from './reporters.ts';

/** The files that a run writes. */
export interface Written {
  readonly reports: readonly OutputSpec[];
  /** The file of data; null for none. */
  readonly output: string | null;
}

/** The request to write them. */
export interface WriteOptions extends Written {
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** A file of data beside the reports. */
export interface DataFile {
  readonly bytes: readonly Uint8Array[];
  readonly rows: number;
}

/** Refuses to write two files in one place, or in that of an input. @throws UsageError, WriteProblem */
export async function refusePlaces({ reports, output }: Written, inputs: readonly string[], { host, t }: Context): Promise<void> {
  const places = [output, ...reports.map(({ path }) => path)].filter((path) => path !== null);
  for (const [i, path] of places.entries()) {
    for (const other of places.slice(0, i)) if (await isSamePlace(path, other, host)) throw new UsageError(t.report.sameFileTwice);
    for (const input of inputs) if (input !== '-' && await isSamePlace(path, input, host)) throw new WriteProblem(path, 'INPUT');
  }
}

/**
 * Writes the reports and the file of data: the files among them appear together, or none does. Then says so.
 * @param texts those of the reports, in their order
 * @param data null where no such file is written
 * @throws WriteProblem, Interrupted
 */
export async function writeReports(
  texts: readonly string[], data: DataFile | null, said: readonly string[], options: WriteOptions, context: Context,
): Promise<void> {
  const { host } = context;
  const { reports, output, force, dryRun } = options;
  const files = new ReportFiles(host, { force, isReport: isOwnReport, dryRun }, noteTeller(context));
  try {
    for (const [i, { path }] of reports.entries()) if (path !== null) await (await files.beginReport(path)).write(texts[i] ?? '');
    if (output !== null && data) {
      const file = await files.beginReport(output);
      for (const piece of data.bytes) await file.write(piece);
    }
    await files.commit();
    if (output !== null && data) host.audit?.addRows(output, data.rows);
  } catch (error) {
    await files.discard();
    throw error;
  }
  const screen = reports.findIndex(({ path }) => path === null);
  if (screen >= 0) await streamSink(host.stdout, host.signal).write(texts[screen] ?? '');
  // The text for people goes on with these lines; a report for programs stays alone on standard output.
  if (reports[screen]?.reporter !== 'pretty') for (const line of said) complain(line, [], context);
  else for (const line of said) host.stdout.write(`${wrap(line, lineWidth(host.stdout.columns)).join('\n')}\n`);
}
