import { isUnder, ruleIds, type RuleId } from '../rules/index.ts';
import type { Severity, SeverityOf } from '../findings/finding.ts';
import type { Messages } from '../lang/index.ts';
import { formats } from '../schemas/index.ts';
import { remarksOf } from './closing.ts';
import { sentenceOf } from './place.ts';
import { visible } from './pretty.ts';
import { Groups, sectionOf } from './groups.ts';
import type { FileReport, Reporter, RunReport } from './reporter.ts';

/** The limits that the user asked for. */
export interface JunitOptions {
  /** Findings of a rule to list. */
  readonly perRule: number;
  /** Findings of a file to list. */
  readonly most: number;
  /** Whether warnings are left out. */
  readonly quiet: boolean;
  readonly severityOf: SeverityOf;
}

interface Case {
  readonly rule: RuleId;
  readonly group: Group | null;
}

interface Group {
  readonly severity: Severity;
  total: number;
  shown: number;
}

/**
 * JUnit XML as CI servers read it: a suite a file, a case a rule that was applied to it. An error of a rule fails its
 * case; a warning passes and stands in its output; a rule that was switched off is skipped. Files that were not
 * checked are errors, in a suite of their own, which tells what was left out as well.
 */
export function junit({ rules: texts, report: t }: Messages, { perRule, most, quiet, severityOf }: JunitOptions): Reporter {
  const groups = new Groups<Group>((_, severity) => ({ severity, total: 0, shown: 0 }));
  let shown = 0;
  const lastHelp = new Map<RuleId, string>();
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lhl">\n',
    start() {
      groups.clear();
      shown = 0;
      lastHelp.clear();
    },
    wants(rule, _, severity) {
      const group = groups.of({ rule, severity });
      group.total++;
      if (group.shown >= perRule || shown >= most || (quiet && severity === 'warning')) return false;
      group.shown++;
      shown++;
      return true;
    },
    finding(finding) {
      const told = lastHelp.get(finding.rule) === finding.help;
      lastHelp.set(finding.rule, finding.help);
      const text = xml(`${sentenceOf(finding, t)}\n${told ? '' : `  ${t.how}${finding.help}\n`}`);
      return { section: sectionOf(finding.rule, finding.severity), text };
    },
    file(file) {
      const cases = ruleIds.flatMap((rule): Case[] => {
        const told = groups.ofRule(rule);
        return told.length > 0 || !applies(rule, file) ? told : [{ rule, group: null }];
      });
      const failed = cases.filter(({ group }) => group?.severity === 'error').length;
      const skipped = cases.filter(({ rule }) => severityOf(rule, null) === null).length;
      const path = file.path === '-' ? t.standardInput : visible(file.path);
      return [
        `<testsuite name="${xml(path)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="${skipped}">\n`,
        `<properties>${properties(file)}</properties>\n`,
        ...cases.flatMap(({ rule, group }) => caseOf(rule, group, xml(path))),
        ...(file.notes.length > 0 ? [`<system-out>${xml(file.notes.join('\n'))}</system-out>\n`] : []),
        '</testsuite>\n',
      ];
    },
    end: (run) => `${problemSuite(run)}</testsuites>\n`,
  };

  // A file that was not checked is an error, so that no server takes the run for a success.
  function problemSuite(run: RunReport): string {
    const remarks = remarksOf(run, t, severityOf);
    const said = remarks.length === 0 ? '' : `<system-out>${xml(remarks.join('\n'))}</system-out>\n`;
    if (run.problems.length === 0 && run.files > 0 && said === '') return '';
    const cases = run.problems.map(({ path, code, message }) =>
      `<testcase name="${xml(t.ci.open)}" classname="${xml(path === '-' ? t.standardInput : visible(path))}">\n`
        + `<error type="${code}" message="${xml(t.run.problem[code])}">${xml(message)}</error>\n</testcase>\n`);
    if (run.files === 0 && cases.length === 0) {
      cases.push(`<testcase name="${xml(t.ci.open)}" classname="lhl"><skipped>${xml(t.run.nothing)}</skipped></testcase>\n`);
    }
    return `<testsuite name="lhl" tests="${cases.length}" failures="0" errors="${run.problems.length}" `
      + `skipped="${cases.length - run.problems.length}">\n${cases.join('')}${said}</testsuite>\n`;
  }

  function caseOf(rule: RuleId, group: Group | null, path: string): (string | { section: string })[] {
    const open = `<testcase name="${xml(`${rule} ${texts[rule].title}`)}" classname="${path}"`;
    if (severityOf(rule, null) === null) return [`${open}><skipped>${xml(t.ci.ruleOff)}</skipped></testcase>\n`];
    if (!group) return [`${open}/>\n`];
    const title = xml(`${texts[rule].title} (${t.ruleCount(group.total)})`);
    const more = group.shown < group.total
      ? xml(`${t.shown(group.shown, group.total, Number.isFinite(most) ? '--max-findings' : '--all')}\n`)
      : '';
    const section = sectionOf(rule, group.severity);
    return group.severity === 'error'
      ? [`${open}>\n<failure type="${rule}" message="${title}">`, { section }, `${more}</failure>\n</testcase>\n`]
      : [`${open}>\n<system-out>${t.severity.warning} ${title}\n`, { section }, `${more}</system-out>\n</testcase>\n`];
  }
}

// A file whose columns are unknown has no checked cells; a file that is not text has no checked header either.
function applies(rule: RuleId, { format, encoding, sheet }: FileReport): boolean {
  if (format === null) return rule.startsWith('file/') || ((encoding ?? sheet) !== null && rule.startsWith('header/'));
  const known = formats.find(({ id }) => id === format);
  return known === undefined || isUnder(rule, known);
}

function properties({ format, encoding, sheet, rows }: FileReport): string {
  return Object.entries({ format, encoding, ...(sheet === null ? {} : { sheet: xml(sheet) }), rows })
    .map(([name, value]) => `<property name="${name}" value="${String(value ?? '')}"/>`).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as XML 1.0 can hold it, in an element or an attribute; a character that it forbids becomes U+FFFD. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
    .replaceAll('\r', '&#13;');
}
