import { ruleIds, ruleOf, type RuleId } from '../rules/index.ts';
import type { Counts, SeverityOf } from '../findings/finding.ts';
import type { ProblemCode } from '../findings/problem.ts';
import type { Messages } from '../lang/index.ts';
import type { Purpose } from './facts.ts';
import type { RunReport } from './reporter.ts';

/**
 * How a file or a run ended: the answer of the portal to it, `open` where that is not certain, since files could not be
 * opened or errors were left out, `nothing` where no file was checked.
 */
export type Outcome = 'good' | 'bad' | 'open' | 'nothing';

/** The verdict, and why it is what it is. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly word: string;
  readonly why: string;
}

/** The facts that decide a verdict. */
export interface Judged {
  readonly counts: Readonly<Counts>;
  /** Of a run. */
  readonly files?: number;
  readonly problems?: RunReport['problems'];
}

/**
 * The verdict of a file, or of a run.
 * @param of where it goes, and whether the run has several files
 */
export function verdictOf(
  judged: Judged, of: { readonly purpose: Purpose; readonly many: boolean }, t: Messages['report'], severityOf: SeverityOf,
): Verdict {
  const { outcome, why } = judge(judged, of, t, severityOf);
  return { outcome, word: t.verdict[outcome], why };
}

function judge(
  { counts, files: ofRun, problems = [] }: Judged, { purpose, many }: { readonly purpose: Purpose; readonly many: boolean },
  t: Messages['report'], severityOf: SeverityOf,
): Pick<Verdict, 'outcome' | 'why'> {
  if (ofRun === 0) return { outcome: 'nothing', why: t.run.nothing };
  const isIsmp = purpose === 'ismp' || purpose === 'ismp-archive' || purpose === 'ismp-workbook';
  if (counts.error > 0) {
    const ofUpload = many && ofRun !== undefined ? t.verdictBadMany : t.verdictBad;
    return { outcome: 'bad', why: isIsmp ? t.verdictBadIsmp : purpose === 'grades' ? t.verdictBadGrades : ofUpload };
  }
  if (problems.length > 0) return { outcome: 'open', why: incomplete(problems, t) };
  if (errorsLeftOut(severityOf)) return { outcome: 'open', why: t.run.lowered };
  const of = {
    grades: t.verdictGrades, workbook: t.verdictWorkbook, upload: t.verdictGood,
    ismp: t.verdictIsmp, 'ismp-archive': t.verdictIsmpArchive, 'ismp-workbook': t.verdictIsmpWorkbook,
  };
  // One file among several: another may not have been opened.
  const isPart = ofRun === undefined && many && (purpose === 'upload' || purpose === 'ismp');
  return { outcome: 'good', why: isPart ? t.verdictGrades : of[purpose] };
}

/** How a run ended, for programs. */
export function outcomeOf({ counts, files, problems }: RunReport, severityOf: SeverityOf): Outcome {
  if (files === 0) return 'nothing';
  if (counts.error > 0) return 'bad';
  return problems.length > 0 || errorsLeftOut(severityOf) ? 'open' : 'good';
}

interface Closing {
  verdict: string;
  totals: string;
  more: readonly string[];
  lines: readonly string[];
}

/** The end of a run in words: the verdict, the sums, what else belongs to it, and both together. */
export function closing(run: RunReport, t: Messages['report'], severityOf: SeverityOf): Closing {
  const { outcome, word, why } = verdictOf(run, { purpose: 'upload', many: run.files > 1 }, t, severityOf);
  const totals = run.files === 0 ? '' : [t.summary(run.files, run.rows), t.totals(run.counts.error, run.counts.warning)].join('  ');
  const because = outcome === 'open' || outcome === 'nothing' ? [why] : [];
  const more = [...because, ...remarksOf(run, t, severityOf), ...problemLines(run, outcome, t)];
  return { verdict: word, totals, more, lines: totals === '' ? more : [totals, ...more] };
}

/** The parts that a run left out, in words: rules, files that the user did not name, and the configuration that says so. */
export function remarksOf(run: RunReport, t: Messages['report'], severityOf: SeverityOf): string[] {
  return [...changesOf(severityOf, t), ...notesOf(run, t)];
}

/** The configuration that was used, and the files in folders that the user did not name, in words. */
function notesOf({ config, unread }: RunReport, t: Messages['report']): string[] {
  return [
    ...(unread.length === 0 ? [] : [unreadText(unread, t)]),
    ...(config === null ? [] : [t.run.config(config)]),
  ];
}

/** Names the first few workbooks and archives that were not opened. */
export function unreadText(unread: readonly string[], t: Messages['report']): string {
  return t.run.unread(unread.slice(0, FEW), Math.max(0, unread.length - FEW));
}

/** The files that were not checked, one a line, each with the reason. */
export function problemLines({ problems }: RunReport, outcome: Outcome, t: Messages['report']): string[] {
  if (problems.length === 0) return [];
  const head = outcome === 'bad' ? [incomplete(problems, t)] : [];
  return [...head, ...problems.map(({ path, code }) => t.ci.at(path === '-' ? t.standardInput : path, t.run.problem[code]))];
}

// A pattern that fits no file is not a file that cannot be opened.
function incomplete(problems: RunReport['problems'], t: Messages['report']): string {
  return t.run.incomplete(problems.length, problems.some(({ code }) => !OF_WORDS.includes(code)));
}

const OF_WORDS: readonly ProblemCode[] = ['no-match', 'empty-folder', 'excluded', 'command-line'];

// The number of files that are named if there may be very many.
const FEW = 5;

/** The rules that the user has switched off, and the errors that the user made warnings, without those that a format lowers. */
export function changedRules(severityOf: SeverityOf): { readonly off: readonly RuleId[]; readonly lowered: readonly RuleId[] } {
  return {
    off: ruleIds.filter((rule) => severityOf(rule, null) === null),
    lowered: ruleIds.filter((rule) => ruleOf(rule).severity === 'error' && severityOf(rule, null) === 'warning'),
  };
}

// If such a rule was left out, a run without findings may still have errors.
function errorsLeftOut(severityOf: SeverityOf): boolean {
  const { off, lowered } = changedRules(severityOf);
  return lowered.length > 0 || off.some((rule) => ruleOf(rule).severity === 'error');
}

function changesOf(severityOf: SeverityOf, { run: t }: Messages['report']): string[] {
  const { off, lowered } = changedRules(severityOf);
  return [
    ...(off.length === 0 ? [] : [offText(off, t)]),
    ...(lowered.length === 0 ? [] : [t.toWarning(named(lowered, (rule) => ruleOf(rule).severity === 'error'))]),
  ];
}

// Whichever is shorter.
function offText(off: readonly RuleId[], t: Messages['report']['run']): string {
  const [without, on] = [named(off), named(ruleIds.filter((rule) => !off.includes(rule)))];
  return on.length < without.length ? t.only(on) : t.off(without);
}

// All rules of a scope that are in question by its name.
function named(some: readonly RuleId[], inQuestion: (rule: RuleId) => boolean = () => true): string[] {
  const scopeOf = (rule: RuleId): string => rule.slice(0, rule.indexOf('/'));
  const whole = (scope: string): boolean => ruleIds.every((rule) => scopeOf(rule) !== scope || !inQuestion(rule) || some.includes(rule));
  return [...new Set(some.map((rule) => (whole(scopeOf(rule)) ? scopeOf(rule) : rule)))];
}
