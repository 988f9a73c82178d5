import type { RuleId } from '../rules/index.ts';
import type { Finding, Severity, SeverityOf } from '../findings/finding.ts';
import type { Messages } from '../lang/index.ts';
import { clip, displayWidth, padTo, wrap } from '../lang/width.ts';
import { problemLines, remarksOf, verdictOf, type Outcome } from './closing.ts';
import { Purposes, factsOf, type Purpose } from './facts.ts';
import { Groups, sectionOf } from './groups.ts';
import type { FileReport, Reporter, RunReport } from './reporter.ts';
import { recordOf } from './whose.ts';

/** How each part of the report is coloured; without a terminal each returns its text as it is. */
export interface Colors {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** No colours. */
export const plain: Colors = { error: String, warning: String, good: String, strong: String, faint: String };

/** The limits that the user asked for. */
export interface PrettyOptions {
  /** Findings of a rule to show. */
  readonly perRule: number;
  /** The option that lists the findings that are not shown. */
  readonly listsAll: '--all' | 'lhl validate --all';
  /** Findings of a file to show. */
  readonly most: number;
  /** Whether warnings are counted only. */
  readonly quiet: boolean;
  /** Whether each file gets a verdict of its own before that of the run. */
  readonly manyFiles: boolean;
  /** The severity of each rule in this run. */
  readonly severityOf: SeverityOf;
  /** Terminal cells a line may take. */
  readonly width: number;
}

interface Group {
  readonly severity: Severity;
  total: number;
  shown: number;
}

const INDENT = '    ';
// Terminal cells of a value that are shown.
const LONGEST = 36;

/** The report for people: findings by rule, the first few of each in full, and the verdict last. */
export function pretty({ rules: texts, report: t }: Messages, options: PrettyOptions, colors: Colors): Reporter {
  const groups = new Groups<Group>((_, severity) => ({ severity, total: 0, shown: 0 }));
  const lastHelp = new Map<RuleId, string>();
  let shown = 0;
  const purposes = new Purposes();
  let mendable = 0;
  const { width } = options;

  const indented = (text: string, by: string): string => wrap(text, width - by.length).map((line) => `${by}${line}\n`).join('');

  return {
    begin: () => '',
    start() {
      groups.clear();
      lastHelp.clear();
      shown = 0;
    },
    wants(rule, _, severity) {
      const group = groups.of({ rule, severity });
      group.total++;
      if (group.shown >= options.perRule || shown >= options.most || (options.quiet && severity === 'warning')) return false;
      group.shown++;
      shown++;
      return true;
    },
    finding(finding, row) {
      const help = lastHelp.get(finding.rule);
      lastHelp.set(finding.rule, finding.help);
      // Of a whole row, people ask first whose it is.
      const record = finding.column === null ? recordOf(row() ?? []).map((part) => clip(visible(part), LONGEST)) : [];
      let text = `  ${colors.strong(findingHead(finding, t, width - INDENT.length, t.record(record)).join(`\n${INDENT}`))}\n`;
      text += indented(finding.message, INDENT);
      // How to mend it is not said again where it is the same as before.
      if (finding.help !== help) text += indented(t.how + finding.help, INDENT);
      return { section: sectionOf(finding.rule, finding.severity), text };
    },
    file(file) {
      const purpose = purposes.addFile(file);
      mendable += file.mendable;
      const parts: (string | { section: string })[] = [`${options.manyFiles ? '\n' : ''}${head(file)}`];
      for (const { rule, severity, group } of groups.bySeverity()) {
        if (options.quiet && severity === 'warning') continue;
        parts.push(heading(rule, group), { section: sectionOf(rule, severity) });
        const limit = Number.isFinite(options.most) ? '--max-findings' : options.listsAll;
        if (group.shown < group.total) parts.push(colors.faint(indented(t.shown(group.shown, group.total, limit), '  ')));
      }
      if (options.quiet && file.counts.warning > 0) parts.push(`\n${indented(t.warningsHidden(file.counts.warning), '')}`);
      if (options.manyFiles) parts.push(`\n${verdict(file, purpose, true).text}`);
      return parts;
    },
    end(run) {
      const many = options.manyFiles;
      const summary = many && run.files > 0 ? indented(t.summary(run.files, run.rows), '') : '';
      const mend = mendable === 0 ? '' : indented(t.mendable(mendable), '');
      const { text, outcome } = verdict(run, purposes.all, many);
      const unopened = problemLines(run, outcome, t).map((line) => colors.error(indented(visible(line), '  '))).join('');
      const remarks = remarksOf(run, t, options.severityOf).map((line) => indented(visible(line), '')).join('');
      return `${run.files === 0 ? '' : '\n'}${summary}${text}${unopened}${mend}${remarks}`;
    },
  };

  function head(file: FileReport): string {
    const lines = [
      indented(file.path === '-' ? t.standardInput : visible(file.path), ''),
      indented(visible(factsOf(file, t).join(' | ')), '  '),
      ...file.notes.map((note) => indented(note, '  ')),
    ];
    return colors.strong(lines[0] ?? '') + lines.slice(1).join('');
  }

  // On one line where it fits.
  function heading(rule: RuleId, { severity: of, total }: Group): string {
    const [severity, color] = of === 'warning' ? [t.severity.warning, colors.warning] : [t.severity.error, colors.error];
    const count = `${rule}  ${t.ruleCount(total)}`;
    const title = wrap(texts[rule].title, width - displayWidth(severity) - 1).map((line) => colors.strong(line)).join(`\n${INDENT}`);
    const fits = displayWidth(`${severity} ${texts[rule].title} ${count}`) <= width;
    return `\n${color(severity)} ${title}${fits ? ' ' : `\n${INDENT}`}${colors.faint(count)}\n`;
  }

  function verdict(judged: FileReport | RunReport, purpose: Purpose, many: boolean): { text: string; outcome: Outcome } {
    const { outcome, word, why } = verdictOf(judged, { purpose, many }, t, options.severityOf);
    const { error, warning } = judged.counts;
    const parts = [word, ...(outcome === 'nothing' ? [] : [t.totals(error, warning)]), why];
    const color = { good: colors.good, bad: colors.error, open: colors.warning, nothing: colors.error }[outcome];
    const shown = [color(word), ...parts.slice(1, -1)].join('  ');
    return { outcome, text: displayWidth(parts.join('  ')) <= width ? `${shown}  ${why}\n` : `${shown}\n${indented(why, '')}` };
  }
}

/**
 * The lines about a finding before its message: where it is, which column, what stands there, and what should.
 * @param record whose record it is, for a finding of a whole row
 */
export function findingHead(finding: Finding, t: Messages['report'], width: number, record = ''): string[] {
  const spot = finding.cell ?? (finding.row === null ? t.wholeFile : t.row(finding.row));
  let line = padTo(finding.line !== null && finding.line !== finding.row ? `${spot} (${t.line(finding.line)})` : spot, 6);
  if (finding.header !== null && finding.column !== null) line += ` ${visible(finding.header)}`;
  if (record !== '') line += t.quote(record);
  if (finding.value !== null) line += finding.value === '' ? ` ${t.blank}` : t.quote(clip(visible(finding.value), LONGEST));
  // A finding of a whole row does not show which of its cells would be changed.
  if (finding.column !== null && finding.fix !== null && finding.fix.value !== null) {
    line += ` ${finding.fix.kind === 'safe' ? t.mend : t.consider}`;
    line += finding.fix.value === '' ? ` ${t.blank}` : t.quote(clip(visible(finding.fix.value), LONGEST));
  }
  return wrap(line, width);
}
/** A text in which characters that a terminal would act on, or not show, are written out. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}/gu, (char) => {
    const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[char];
    return named ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
}
