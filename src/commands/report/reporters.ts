import type { SeverityOf } from '../../findings/finding.ts';
import { maskIds } from '../../findings/mask.ts';
import { JsonFindings } from '../../reporters/json/findings.ts';
import { json } from '../../reporters/json.ts';
import { plain, pretty, type Colors } from '../../reporters/pretty.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import { lineWidth } from '../../lang/width.ts';
import { version } from '../../version.ts';
import { reporterByEnding, reporterNames, type ReporterName } from '../options/choices.ts';
import { UsageError, type Context } from '../command.ts';
import type * as Others from './other-reporters.ts';
import { refuseReportName } from '../say/refusal.ts';

export { reporterNames } from '../options/choices.ts';

/** The facts about the run that the reporters need. */
export interface ReporterOptions {
  /** Null where the command has no option that lists all findings. */
  readonly all: boolean | null;
  readonly maxFindings: number | null;
  readonly quiet: boolean;
  readonly severityOf: SeverityOf;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  /** How many files are to be checked, with the words that led to none. */
  readonly files: number;
  /** Whether the report goes to the terminal or to a file. */
  readonly toFile: boolean;
}

/** One report of the run: its form, and the file that it goes to; null for standard output. */
export interface OutputSpec {
  readonly reporter: ReporterName;
  readonly path: string | null;
}

/** Makes a reporter. */
export async function makeReporter(name: ReporterName, options: ReporterOptions, context: Context): Promise<Reporter> {
  if (name === 'pretty') return prettyReporter(options, context);
  return name === 'json' ? jsonReporter(options, context) : (await others()).reporters[name].make(options, context);
}

/** Makes the second report that a reporter brings: the summary of GitHub Actions; null for other reporters. */
export async function makeCompanion(
  name: ReporterName, options: ReporterOptions, context: Context,
): Promise<{ reporter: Reporter; path: string } | null> {
  const path = context.host.env['GITHUB_STEP_SUMMARY'] ?? '';
  return name === 'github' && path !== '' ? { reporter: await (await others()).githubSummaryReporter(options, context), path } : null;
}

/**
 * The reports that the user asked for, from `--reporter name`, `--reporter name=FILE` and `-o FILE`; where no reporter is named,
 * the name of the file tells.
 * @throws UsageError for an unknown name, or a name of a file that does not suit such a report
 */
export function readOutputs(
  values: readonly string[], output: string | null, context: Context, names: readonly ReporterName[] = reporterNames,
): readonly OutputSpec[] {
  const specs = specsOf(values, output, names, context);
  for (const { reporter, path } of specs) if (path !== null) refuseReportName(path, reporter === 'csv' ? 'csv' : 'report', context);
  return specs;
}

function specsOf(
  values: readonly string[], output: string | null, names: readonly ReporterName[], { t }: Context,
): readonly OutputSpec[] {
  const specs = values.map((value) => {
    const [word = ''] = value.split('=', 1);
    const reporter = names.find((name) => name === word);
    if (reporter === undefined) throw new UsageError(t.files.optionWants.oneOf('--reporter', maskIds(word), names));
    const file = value.includes('=') ? value.slice(word.length + 1) : null;
    const path = file === '-' ? null : file;
    if (path === '') throw new UsageError(t.report.reporterWithoutFile(value));
    return { reporter, path };
  });
  if (output !== null) {
    const named = /(?:\.sarif)?\.[a-z]+$/i.exec(output)?.[0].toLowerCase() ?? '';
    const byEnding = named.startsWith('.sarif') ? 'sarif' : reporterByEnding[named] ?? 'pretty';
    const fitting = names.includes(byEnding) ? byEnding : 'pretty';
    const [only = { reporter: fitting, path: null }, ...others] = specs;
    if (others.length > 0 || only.path !== null) throw new UsageError(t.report.outputForOne);
    return [{ ...only, path: output === '-' ? null : output }];
  }
  if (specs.filter(({ path }) => path === null).length > 1) throw new UsageError(t.report.oneToScreen);
  return specs.length === 0 ? [{ reporter: 'pretty', path: null }] : specs;
}

// Findings of one rule that people see before they ask for all.
const FIRST_FEW = 5;

/** How many findings of a file a report may list. */
export const most = (options: Pick<ReporterOptions, 'maxFindings'>): number => options.maxFindings ?? Number.POSITIVE_INFINITY;

/** Whether a file is certainly a report of this program, so that a newer one may replace it. @param head its first characters */
export async function isOwnReport(head: string): Promise<boolean> {
  return (await others()).isOwnReport(head);
}

// Loaded when one of them is asked for.
const others = async (): Promise<typeof Others> => import('./other-reporters.ts');

function jsonReporter({ quiet, severityOf, showValues, maxFindings }: ReporterOptions, { t }: Context): Reporter {
  return json(version, most({ maxFindings }), quiet, severityOf, new JsonFindings(t.rules, showValues));
}

async function prettyReporter(options: ReporterOptions, context: Context): Promise<Reporter> {
  const colors = context.color && !options.toFile ? await terminalColors() : plain;
  const width = options.toFile ? 80 : lineWidth(context.host.stdout.columns);
  const perRule = options.all === true || options.maxFindings !== null ? Number.POSITIVE_INFINITY : FIRST_FEW;
  const { quiet, severityOf } = options;
  const listsAll = options.all === null ? 'lhl validate --all' : '--all';
  return pretty(context.t, { perRule, listsAll, most: most(options), quiet, manyFiles: options.files > 1, width, severityOf }, colors);
}

/** The colours of a terminal. */
export async function terminalColors(): Promise<Colors> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // The portal shows what went well in blue and what did not in red.
  return { error: chalk.red, warning: chalk.yellow, good: chalk.blue, strong: chalk.bold, faint: chalk.dim };
}
