import { KnownPeople } from '../checks/known-people.ts';
import type { Roster } from '../convert/roster/roster.ts';
import { ruleIds, severityIn, type RuleId } from '../rules/index.ts';
import type { Severity, SeverityOf } from '../findings/finding.ts';
import { factNames, type FactName, type RowFacts } from '../findings/file-facts.ts';
import type { Counts, Finding } from '../findings/finding.ts';
import { Across } from '../checks/across.ts';
import { maskIds, maskPath } from '../findings/mask.ts';
import { libraryTextsOf, type Lang } from '../lang/index.ts';
import { describe as inWords, shownRow } from '../reporters/describe.ts';
import type { ShownCell } from '../reporters/reporter.ts';
import { formats } from '../schemas/index.ts';
import type { Format, FormatId, PublicFormatId } from '../schemas/format.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { checkTable, type CheckTableOptions } from './check-table.ts';
import { openInput, type InputOptions } from './input.ts';
import type { Bytes } from './memory.ts';
import { OptionProblem, oneOf } from './option-problem.ts';
import { withOwnCodes, type OwnCodes } from './own-codes.ts';
import { fileNotes } from './sheet-notes.ts';
import { remember } from './told.ts';
import { todayOf } from './today.ts';

/** The severity of rules: a rule (`cell/code`) goes before its scope (`cell`). */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** The options that the rules need, independent of the use of their findings. */
export interface RuleOptions {
  /** The format of the file, or the form of {@link formOf}; its header row tells it where this is left out. */
  readonly format?: PublicFormatId | Format;
  /** The day on which rules think that they are asked: YYY-MM-DD of the Minguo calendar. Today in Taipei where it is left out. */
  readonly today?: string;
  /** Codes of the office, in addition to the official ones. */
  readonly codes?: OwnCodes;
}

/** How findings are told. */
export interface ToldOptions {
  /** The language of all texts: `zh` (the default) or `en`. */
  readonly lang?: Lang;
  /** Whether values are shown as they are; IDs, names and birthdays are masked unless this is true. */
  readonly showValues?: boolean;
}

/** How a file is checked. */
export interface CheckOptions extends InputOptions, RuleOptions, ToldOptions {
  /** The severity of rules where it is not that of the catalogue, or `off`. */
  readonly rules?: RuleSettings;
  /** A list of people that rows are held against, as {@link readRoster} reads it: rules of the scope `roster` are asked only then. */
  readonly roster?: Roster;
  /** At most so many findings are listed; the counts are always those of all. */
  readonly maxFindings?: number;
  /** Whether the people, courses, hours and days of the rows are counted as well, which takes a little time; or only some of these. */
  readonly countFacts?: boolean | readonly FactName[];
  /**
   * Is handed each finding as it comes; then none is listed, and a file of any size takes little memory. `row` gives the cells of its row
   * as they may be shown; null where it has none, or their columns may have shifted. It is good until the function returns.
   */
  readonly onFinding?: (finding: Finding, row: () => readonly ShownCell[] | null) => void;
}

/** The result of checking a file, as the JSON report of `lhl validate` has it. */
export interface CheckResult {
  /** Null where the header row is that of no format. */
  readonly format: FormatId | null;
  /** Null for a workbook, and for what is not text. */
  readonly encoding: Encoding | null;
  /** The sheet that was read, IDs masked; null for a CSV. */
  readonly sheet: string | null;
  /** Data rows; null where the columns are not known, so that none was checked. */
  readonly rows: number | null;
  /** First those of the whole file and of its header row, then row by row. */
  readonly findings: readonly Finding[];
  /** How many there are, whether they are listed or not. */
  readonly counts: Readonly<Counts>;
  /** Whether there are more than are listed. */
  readonly truncated: boolean;
  /** How the file was read, in words: days of a sheet, formulas without a value, a header row that is not there. */
  readonly notes: readonly string[];
  /** Null unless `countFacts` asks for some, and where no row was checked. */
  readonly facts: RowFacts | null;
}

/**
 * Checks a file as the portal would, and says what is wrong with it.
 * @param bytes a CSV in any encoding, a workbook (.xlsx, .xls, .ods), or a ZIP that holds one of these
 * @throws TableProblem, ZipProblem, SheetProblem where the bytes have no table to check; OptionProblem
 */
export function check(bytes: Bytes, options: CheckOptions = {}): Promise<CheckResult> {
  return checkAgainst(bytes, options, null);
}

/**
 * Makes a {@link check} that holds the rows of each file against those of all files before it: a record that stands in two files is
 * told with the name of the other file. It takes the memory of one file of all the rows, and checks one file after the other.
 * @returns a function that takes what `check` takes and needs a `name`; it @throws OptionProblem where there is none
 */
export function checkAcross(): (bytes: Bytes, options: CheckOptions & { readonly name: string }) => Promise<CheckResult> {
  const across = new Across();
  let last: Promise<unknown> = Promise.resolve();
  return (bytes, options) => {
    const checked = last.then(() => {
      if (typeof options.name !== 'string') throw new OptionProblem('name');
      const shown = maskPath(options.name);
      across.beginFile(shown, shown);
      return checkAgainst(bytes, options, across);
    });
    last = checked.catch(() => undefined);
    return checked;
  };
}

async function checkAgainst(bytes: Bytes, options: CheckOptions, across: Across | null): Promise<CheckResult> {
  const roster = options.roster ? new KnownPeople(options.roster.people) : null;
  const tableOptions = {
    ...readRuleOptions(options), severityOf: severityOf(options.rules), across, roster, facts: wantedFacts(options.countFacts),
  };
  const t = await libraryTextsOf(langOf(options));
  const { maxFindings = Number.POSITIVE_INFINITY, onFinding, showValues = false } = options;
  // Findings of the whole file or of its header row come only at the end, but stand first.
  const [late, ofRows]: [Finding[], Finding[]] = [[], []];
  let lastRow = 0;
  const table = await openInput(bytes, options, { byName: true, again: false });
  try {
    const report = await checkTable(table, tableOptions, (found, severity, source, recognised) => {
      const into = found.row === null || found.row < lastRow ? late : ofRows;
      lastRow = Math.max(lastRow, found.row ?? 0);
      if (!onFinding && into === ofRows && ofRows.length >= maxFindings) return;
      const finding = remember(inWords(found, severity, t.rules, showValues), found);
      if (onFinding) onFinding(finding, () => source && recognised && shownRow(source.cells, recognised, showValues));
      else into.push(finding);
    });
    const findings = [...late, ...ofRows].slice(0, maxFindings);
    const { counts } = report;
    return {
      format: report.recognised?.format.id ?? null,
      encoding: report.encoding,
      sheet: table.sheet && maskIds(table.sheet.name),
      rows: report.rows,
      findings,
      counts,
      truncated: !onFinding && findings.length < counts.error + counts.warning,
      notes: fileNotes(table.sheet, report.recognised, t),
      facts: report.facts,
    };
  } finally {
    await table.close();
  }
}

/** Reads the options that the checks need. @throws OptionProblem */
export function readRuleOptions(
  { format, today, codes, encoding }: RuleOptions & Pick<InputOptions, 'encoding'>,
): Omit<CheckTableOptions, 'severityOf'> {
  const own = withOwnCodes(typeof format === 'object' ? [format, ...formats] : formats, codes);
  return {
    formats: own,
    format: format === undefined ? null : typeof format === 'object' ? own[0] ?? format : oneOf('format', format, own, ({ id }) => id),
    encoding: encoding === undefined ? null : oneOf('encoding', encoding, ['big5', 'utf8'] as const, (one) => one),
    today: todayOf(today),
  };
}

function wantedFacts(wanted: CheckOptions['countFacts'] = false): readonly FactName[] {
  if (typeof wanted === 'boolean') return wanted ? factNames : [];
  return wanted.map((name) => oneOf('countFacts', name, factNames, (one) => one));
}

/** The language that is asked for. @throws OptionProblem */
export function langOf({ lang = 'zh' }: ToldOptions): Lang {
  return oneOf('lang', lang, ['zh', 'en'] as const, (one) => one);
}

/** The severity of each rule where some are set. @throws OptionProblem for a rule or scope that does not exist */
export function severityOf(settings: RuleSettings = {}): SeverityOf {
  if (Object.keys(settings).length === 0) return severityIn;
  for (const word of Object.keys(settings))
    if (!ruleIds.some((rule) => rule === word || rule.startsWith(`${word}/`))) throw new OptionProblem('rules');
  const table = new Map(ruleIds.map((rule) => [rule, settings[rule] ?? settings[scopeOf(rule)]] as const));
  return (rule, format, params) => {
    const made = table.get(rule) ?? severityIn(rule, format, params);
    return made === 'off' ? null : made;
  };
}

function scopeOf(rule: RuleId): string {
  return rule.slice(0, rule.indexOf('/'));
}
