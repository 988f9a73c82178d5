import type { FileProblem } from '../findings/problem.ts';
import { needsFacts } from '../api/report-table.ts';
import { OpenProblem, modifiedAt } from '../system/streams/input.ts';
import { WriteProblem } from '../system/streams/output.ts';
import type { ExitCode } from '../system/host.ts';
import { Across } from '../checks/across.ts';
import { remarksOf } from '../reporters/closing.ts';
import type { FileReport, RunReport } from '../reporters/reporter.ts';
import { complain } from './say/complain.ts';
import { writeProblemText } from './say/file-words.ts';
import { showName } from './say/show.ts';
import { checkTable } from './report/check-file.ts';
import type { Context } from './command.ts';
import { shown, tellMissed, tellProblem } from './say/file-problem.ts';
import { Outputs } from './report/outputs.ts';
import { openTable } from './input/table-input.ts';
import { readValidateOptions, type ValidateOptions } from './options/validate-options.ts';

/** `lhl validate`: checks files and reports what is wrong with them. */
export async function run(args: readonly string[], typed: Readonly<Record<string, unknown>>, context: Context): Promise<ExitCode> {
  return checkFiles(await readValidateOptions(args, typed, context), context, {
    file: () => undefined,
    wrote: (said) => { context.host.stderr.write(`lhl: ${said.map(showName).join('  ')}\n`); },
  });
}

/** The facts that are told beside the reports. */
export interface Teller {
  /** A file was checked. */
  readonly file: (report: FileReport) => void;
  /** Reports were written: the verdict, the totals, and the files. */
  readonly wrote: (said: readonly string[]) => void;
}

/** Checks files and writes the reports. @throws UsageError where a report cannot be written; Interrupted */
export async function checkFiles(options: ValidateOptions, context: Context, teller: Teller): Promise<ExitCode> {
  const { host, t } = context;
  const outputs = await Outputs.openAll(options, context);
  try {
    const total = await checkAll(options, outputs, teller, context);
    const said = await outputs.commit(total, options, context);
    if (said.length > 0) teller.wrote(said);
    return codeOf(total, options, context);
  } catch (error) {
    await outputs.discard();
    if (!(error instanceof WriteProblem)) throw error;
    host.stderr.write(`lhl: ${writeProblemText(error, showName(error.path), t)}\n`);
    return 2;
  }
}

async function checkAll(options: ValidateOptions, outputs: Outputs, teller: Teller, context: Context): Promise<RunReport> {
  const problems: FileProblem[] = [];
  const total = {
    files: 0, problems, rows: 0, counts: { error: 0, warning: 0 }, config: options.config, unread: options.unread.map(shown),
  };
  const unopened = async (problem: FileProblem): Promise<void> => {
    problems.push(problem);
    for (const { reporter, sink } of outputs.each) await sink.write(reporter.problem?.(problem) ?? '');
  };
  for (const { reporter, sink } of outputs.each) await sink.write(reporter.begin());
  for (const missed of options.empty) tellMissed(missed, context);
  const missing = [
    ...options.without.map((missed) => ({ path: missed.word, tell: (): FileProblem => tellMissed(missed, context) })),
    ...options.locked.map(({ path, code }) => ({ path, tell: (): FileProblem => tellProblem(new OpenProblem(path, code), path, context) })),
  ];
  const across = options.across ? new Across() : null;
  const all = [...missing, ...options.files.map((path) => ({ path, tell: null }))].sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, tell } of all) {
    if (tell) {
      await unopened(tell());
      continue;
    }
    let report: FileReport;
    try {
      report = await check(path, { ...options, across }, outputs, context);
    } catch (error) {
      await unopened(tellProblem(error, path, context));
      continue;
    }
    teller.file(report);
    total.files++;
    total.rows += report.rows ?? 0;
    total.counts.error += report.counts.error;
    total.counts.warning += report.counts.warning;
  }
  // A report for programs names them too, but people look at the screen.
  const seen = options.outputs.some(({ reporter, path }) => reporter === 'pretty' && path === null);
  if (!seen) for (const remark of remarksOf(total, context.t.report, options.severityOf)) complain(remark, [], context);
  for (const { reporter, sink } of outputs.each) await sink.write(reporter.end(total));
  return total;
}

async function check(
  path: string, options: Omit<ValidateOptions, 'across'> & { readonly across: Across | null }, outputs: Outputs, context: Context,
): Promise<FileReport> {
  const input = await openTable(path, options.table, context, { byName: true, sum: needsFacts(outputs.each) });
  try {
    const called = path === '-' ? options.stdinFilename ?? '-' : path;
    const report = await checkTable(
      input, called, { ...options, format: options.formatOf(path), modified: path === '-' ? null : modifiedAt(path, context.host.cwd) },
      outputs.each, context,
    );
    context.host.audit?.addRows(path, report.rows);
    if (!options.outputs.some(({ reporter }) => reporter === 'pretty'))
      for (const note of report.notes) context.host.stderr.write(`lhl: ${report.path}: ${note}\n`);
    return report;
  } finally {
    await input.close();
  }
}

function codeOf(total: RunReport, options: ValidateOptions, { host, t }: Context): ExitCode {
  const most = options.maxWarnings ?? Number.POSITIVE_INFINITY;
  const tooMany = total.counts.warning > most;
  if (tooMany) host.stderr.write(`lhl: ${t.report.tooManyWarnings(total.counts.warning, most)}\n`);
  // A run that checked nothing is not a success, unless the user allows it.
  if (total.problems.length > 0) return 2;
  return (total.counts.error > 0 || tooMany) && !options.exitZero ? 1 : 0;
}
