import type { Finding, Severity, SeverityOf } from '../findings/finding.ts';
import type { Messages } from '../lang/index.ts';
import { closing } from './closing.ts';
import { Groups } from './groups.ts';
import { sentenceOf } from './place.ts';
import type { Reporter } from './reporter.ts';

/** The options of the reporters for GitHub. */
export interface GithubOptions {
  /** Findings of a file to name. */
  readonly most: number;
  /** Whether warnings are counted only. */
  readonly quiet: boolean;
  readonly severityOf: SeverityOf;
  /** A path as the root of the repository sees it. */
  readonly pathOf: (path: string) => string;
}

// The number of places that are named for a rule.
const FEW = 5;
// The number of annotations of one severity that GitHub shows for a step.
const SHOWN_BY_GITHUB = 10;

interface Group {
  total: number;
  first: Finding | null;
  readonly places: string[];
}

/**
 * Workflow commands of GitHub Actions: one annotation a rule and file, which names the first places. The errors of all
 * files come before the warnings, and a notice tells when GitHub will not show them all.
 */
export function github({ rules: texts, report: t }: Messages, { most, quiet, severityOf, pathOf }: GithubOptions): Reporter {
  const groups = new Groups<Group>(() => ({ total: 0, first: null, places: [] }));
  let shown = 0;
  const warnings: string[] = [];
  const made = { error: 0, warning: 0 };
  return {
    begin: () => '',
    start() {
      groups.clear();
      shown = 0;
    },
    wants(rule, _, severity) {
      const group = groups.of({ rule, severity });
      group.total++;
      if (group.places.length >= FEW || shown >= most || (quiet && severity === 'warning')) return false;
      shown++;
      return true;
    },
    finding(finding) {
      const group = groups.of(finding);
      group.first ??= finding;
      group.places.push(finding.cell ?? (finding.row === null ? t.wholeFile : t.row(finding.row)));
      return null;
    },
    file(file) {
      const errors: string[] = [];
      for (const { group } of groups.all()) {
        if (!group.first) continue;
        made[group.first.severity]++;
        (group.first.severity === 'error' ? errors : warnings).push(annotation(file.path, group, group.first));
      }
      return errors;
    },
    problem({ path, code, message }) {
      made.error++;
      return command('error', { ...fileProperty(path), title: `${t.run.problem[code]} (${code})` }, message);
    },
    end(run) {
      const cut = made.error > SHOWN_BY_GITHUB || made.warning > SHOWN_BY_GITHUB;
      const notice = cut ? `::notice title=lhl::${data(t.ci.annotationsCut(SHOWN_BY_GITHUB))}\n` : '';
      const { verdict, lines } = closing(run, t, severityOf);
      const hidden = quiet && run.counts.warning > 0 ? [t.warningsHidden(run.counts.warning)] : [];
      return `${warnings.join('')}${notice}${[verdict, ...lines, ...hidden].join('  ')}\n`;
    },
  };

  function annotation(path: string, group: Group, first: Finding): string {
    const properties = {
      ...fileProperty(path),
      ...(first.line === null ? {} : { line: String(first.line) }),
      title: `${texts[first.rule].title} (${first.rule})`,
    };
    const places = group.total > 1 ? `\n${t.ci.places(group.total, group.places)}` : '';
    return command(first.severity, properties, `${sentenceOf(first, t)}\n${t.how}${first.help}${places}`);
  }

  function fileProperty(path: string): { file?: string } {
    return path === '-' ? {} : { file: pathOf(path).replace(/^(?:\.[/\\])+/, '') };
  }
}

function command(name: Severity, properties: Readonly<Record<string, string>>, message: string): string {
  const words = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${words.join(',')}::${data(message)}\n`;
}

// The message follows the second pair of colons and ends with the line.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

// A property ends at a comma, all of them at a colon.
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
