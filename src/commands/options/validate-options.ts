import { isAbsolute, relative, resolve } from 'node:path';
import type { KnownPeople } from '../../checks/known-people.ts';
import type { SeverityOf } from '../../findings/finding.ts';
import { maskIds } from '../../findings/mask.ts';
import { findConfig } from '../../system/find/config-file.ts';
import { findFiles, matcher, type Found } from '../../system/find/find-files.ts';
import { fileSystem } from '../../system/files/file-system.ts';
import { foldName } from '../../system/files/same-place.ts';
import { OpenProblem } from '../../system/streams/input.ts';
import { dayNumber, todayInTaipei } from '../../schemas/calendar.ts';
import type { Format } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import { codesOption, withOwnCodes } from '../input/code-tables.ts';
import { FileError, UsageError, type Context } from '../command.ts';
import type { Config } from '../input/config.ts';
import { shown, type MissedWord } from '../say/file-problem.ts';
import { readFileFormats } from './file-formats.ts';
import { given, inputEncodingOption, listOption, numberOption, textOption, type Options } from './options.ts';
import { knownPeople, rosterFiles, rosterOption } from './roster-option.ts';
import { readOutputs, type OutputSpec } from '../report/reporters.ts';
import { severityOption } from './rule-options.ts';
import { readTableOptions, type TableOptions } from './table-options.ts';

/** The request to `lhl validate`, from the command line and the configuration. */
export interface ValidateOptions {
  readonly files: readonly string[];
  /** Words that led to no file. */
  readonly without: readonly MissedWord[];
  /** Words that led to no file, where that is as it may be. */
  readonly empty: readonly MissedWord[];
  /** Folders that cannot be read, with the error code of the system. */
  readonly locked: Found['locked'];
  /** Workbooks and archives in the folders, which are not opened. */
  readonly unread: Found['unread'];
  /** The path of the configuration, as it may be shown. */
  readonly config: string | null;
  /** Every file that is read; no report may replace one. */
  readonly inputs: readonly string[];
  /** The formats to choose from, with the code tables and the forms of the office in them. */
  readonly formats: readonly Format[];
  /** The format that the user gave for a file; null where its header is to tell. */
  readonly formatOf: (path: string) => Format | null;
  readonly encoding: 'big5' | 'utf8' | null;
  /** How workbooks and archives are opened. */
  readonly table: TableOptions;
  readonly stdinFilename: string | null;
  /** Whether rows of the files before count as earlier rows. */
  readonly across: boolean;
  readonly outputs: readonly OutputSpec[];
  /** Whether a report may replace a file that is not a report. */
  readonly force: boolean;
  /** Whether the files of the reports are only told. */
  readonly dryRun: boolean;
  readonly all: boolean;
  readonly maxFindings: number | null;
  readonly quiet: boolean;
  readonly maxWarnings: number | null;
  readonly exitZero: boolean;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  readonly severityOf: SeverityOf;
  /** The list of people that rows are held against; null for none. */
  readonly roster: KnownPeople | null;
}

/** Reads the options as typed, and the configuration. @throws UsageError for what it cannot make sense of */
export async function readValidateOptions(typed: readonly string[], options: Options, context: Context): Promise<ValidateOptions> {
  const { t } = context;
  const table = await readTableOptions(typed, options, context);
  const { args } = table.password;
  const { config, folder, path: configPath } = await configOf(options, context);
  const codes = new Map(
    Object.entries(config.codes ?? {}).flatMap(([table, path]) => (path === undefined ? [] : [[table, resolve(folder, path)] as const])),
  );
  for (const [table, path] of codesOption(listOption(options, 'codes'), context)) codes.set(table, path);
  const found = await filesOf(args, options, config, { folder, helping: helpingFiles(options, { ...config, folder }, codes) }, context);
  const { files, locked, unread } = found;
  const allowEmpty = given(options, 'allowEmpty');
  const stdins = files.filter((path) => path === '-').length;
  const stdinFilename = textOption(options, 'stdinFilename');
  if (args.filter((path) => path === '-').length > 1) throw new UsageError(t.report.stdinTwice);
  if (stdinFilename !== null && stdins === 0) throw new UsageError(t.report.stdinNameWithoutStdin);
  const all = given(options, 'all');
  const maxFindings = numberOption(options, 'maxFindings', '--max-findings', 0, context);
  if (all && maxFindings !== null) throw new UsageError(t.files.optionWants.together('--all', '--max-findings'));
  const ownFormats = await withOwnCodes(formats, codes, context);
  const fileFormats = await readFileFormats(files, options, { ...config, folder }, ownFormats, codes, context);
  const roster = await rosterOption(options, table, context, config.roster === undefined ? null : resolve(folder, config.roster));
  return {
    files,
    without: allowEmpty ? found.without.filter(({ why }) => why === 'quote') : withoutFile(found),
    empty: allowEmpty ? withoutFile(found).filter(({ why }) => why !== 'quote') : [],
    locked,
    unread,
    config: configPath === null ? null : shown(short(configPath, context.host.cwd)),
    inputs: [...files, ...codes.values(), ...fileFormats.files, ...rosterFiles(roster), ...(configPath === null ? [] : [configPath])],
    formats: fileFormats.formats,
    formatOf: fileFormats.formatOf,
    encoding: inputEncodingOption(options, context),
    table,
    stdinFilename,
    across: options['across'] === undefined ? config.across ?? false : given(options, 'across'),
    outputs: readOutputs(listOption(options, 'reporter'), textOption(options, 'output'), context),
    force: given(options, 'force'),
    dryRun: given(options, 'dryRun'),
    all,
    maxFindings,
    quiet: given(options, 'quiet'),
    maxWarnings: numberOption(options, 'maxWarnings', '--max-warnings', 0, context) ?? config.maxWarnings ?? null,
    exitZero: given(options, 'exitZero'),
    today: todayOption(options, context),
    showValues: showValuesOption(options, context),
    severityOf: severityOption(options, config.rules ?? {}, context),
    roster: knownPeople(roster),
  };
}

async function configOf(options: Options, context: Context): Promise<{ config: Config; folder: string; path: string | null }> {
  const { t, host: { cwd } } = context;
  const named = textOption(options, 'config');
  try {
    const file = options['config'] === false ? null : await findConfig(named, context.host);
    if (!file) return { config: {}, folder: cwd, path: null };
    const { readConfig } = await import('../input/config.ts');
    return { config: readConfig(file, context), folder: file.folder, path: file.path };
  } catch (error) {
    if (!(error instanceof OpenProblem)) throw error;
    const text = t.files.cannotOpen[error.kind](error.path, error.code);
    throw new FileError(named === null ? `${text}\n${t.config.without}` : text);
  }
}

// A configuration above the working folder is named in full: the user may have forgotten it.
function short(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

// Paths and patterns of the configuration are relative to its own folder, those of the command line to the working one.
async function filesOf(
  args: readonly string[], options: Options, config: Config,
  { folder, helping }: { readonly folder: string; readonly helping: readonly string[] }, { host: { cwd, files }, t }: Context,
): Promise<Found> {
  const [words, base] = args.length > 0 ? [args, cwd] : [config.files ?? [], folder];
  if (words.length === 0 && !given(options, 'allowEmpty')) throw new UsageError(t.report.noFiles);
  const [typed, configured] = await Promise.all([matcher(listOption(options, 'exclude'), cwd), matcher(config.exclude ?? [], folder)]);
  const { platform } = files ?? fileSystem;
  const places = new Set(helping.map((path) => foldName(resolve(cwd, path), platform)));
  const helps = (path: string): boolean => places.has(foldName(path, platform));
  return findFiles(words, (path, named) => typed(path) || configured(path) || (!named && helps(path)), { base, cwd });
}

// The files that a check goes by, and the log of the runs, may lie beside those that are checked. Paths are absolute, or relative to the
// working folder.
function helpingFiles(
  options: Options, { folder, ...config }: Config & { readonly folder: string }, codes: ReadonlyMap<string, string>,
): string[] {
  const configured = [...Object.values(config.forms ?? {}), config.roster, config.auditLog]
    .map((path) => (path === undefined ? null : resolve(folder, path)));
  return [...configured, ...codes.values(), textOption(options, 'form'), textOption(options, 'roster')].filter((path) => path !== null);
}

// That all files of a word were left out is as it should be, unless nothing else is checked.
function withoutFile({ files, without, excluded }: Found): ValidateOptions['without'] {
  return files.length > 0 ? without : [...without, ...excluded.map((word) => ({ word, why: 'excluded' as const, unread: [] }))];
}

/** Whether values are shown as they are. @throws UsageError in CI, where many may read the log */
export function showValuesOption(options: Options, { t, host }: Context): boolean {
  const asked = given(options, 'showValues');
  if (asked && (host.env['CI'] ?? '') !== '') throw new UsageError(t.report.showValuesInCi);
  return asked;
}

/** The day that `--today` gives as today, otherwise today in Taipei: YYY-MM-DD. @throws UsageError for anything but a Minguo date */
export function todayOption(options: Options, { t, host }: Context): string {
  const value = textOption(options, 'today');
  if (value === null) return todayInTaipei(host.now());
  if (!/^\d{3}-\d{2}-\d{2}$/.test(value) || dayNumber(value) === null)
    throw new UsageError(t.files.optionWants.date('--today', maskIds(value)));
  return value;
}
