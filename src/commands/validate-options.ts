import type { RuleId } from '../findings/catalogue.ts';
import { dayNumber, todayInTaipei } from '../schemas/calendar.ts';
import type { Format } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';
import { UsageError, type Context } from './command.ts';
import { choiceOption, given, numberOption, textOption, type Options } from './options.ts';
import { reporterNames, type ReporterName } from './reporters.ts';
import { wantedRules } from './rule-options.ts';

/** What `lhl validate` was asked to do. */
export interface ValidateOptions {
  readonly as: Format | null;
  readonly encoding: 'big5' | 'utf8' | null;
  readonly stdinFilename: string | null;
  readonly reporter: ReporterName;
  readonly output: string | null;
  readonly all: boolean;
  readonly maxFindings: number | null;
  readonly quiet: boolean;
  readonly maxWarnings: number | null;
  readonly exitZero: boolean;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  readonly wanted: (rule: RuleId) => boolean;
}

/** Reads the options as typed. @throws UsageError for what it cannot make sense of */
export function readValidateOptions(args: readonly string[], options: Options, context: Context): ValidateOptions {
  const { t, world } = context;
  const stdins = args.filter((path) => path === '-').length;
  const stdinFilename = textOption(options, 'stdinFilename');
  if (stdins > 1) throw new UsageError(t.report.stdinTwice);
  if (stdinFilename !== null && stdins === 0) throw new UsageError(t.report.stdinNameWithoutStdin);
  const all = given(options, 'all');
  const maxFindings = numberOption(options, 'maxFindings', '--max-findings', 0, context);
  if (all && maxFindings !== null) throw new UsageError(t.files.optionWants.together('--all', '--max-findings'));
  const showValues = given(options, 'showValues');
  if (showValues && (world.env['CI'] ?? '') !== '') throw new UsageError(t.report.showValuesInCi);
  return {
    as: formatOption(options, context),
    encoding: choiceOption(options, 'encoding', '--encoding', ['big5', 'utf8'], null, context),
    stdinFilename,
    reporter: choiceOption(options, 'reporter', '--reporter', reporterNames, 'pretty', context) ?? 'pretty',
    output: textOption(options, 'output'),
    all,
    maxFindings,
    quiet: given(options, 'quiet'),
    maxWarnings: numberOption(options, 'maxWarnings', '--max-warnings', 0, context),
    exitZero: given(options, 'exitZero'),
    today: todayOption(options, context),
    showValues,
    wanted: wantedRules(options, context),
  };
}

function formatOption(options: Options, context: Context): Format | null {
  const id = choiceOption(options, 'as', '--as', formats.map((format) => format.id), null, context);
  return formats.find((format) => format.id === id) ?? null;
}

function todayOption(options: Options, { t, world }: Context): string {
  const value = textOption(options, 'today');
  if (value === null) return todayInTaipei(world.now());
  if (!/^\d{3}-\d{2}-\d{2}$/.test(value) || dayNumber(value) === null) throw new UsageError(t.files.optionWants.date('--today', value));
  return value;
}
