import type { Messages } from '../lang/index.ts';
import type { GithubOptions } from './github.ts';
import { closing } from './closing.ts';
import { Groups } from './groups.ts';
import { visible } from './pretty.ts';
import type { Reporter } from './reporter.ts';

// The number of places that are named for a rule.
const FEW = 10;
// GitHub takes 1 MiB of one step, or nothing.
const MOST_BYTES = 900_000;

/** The summary of a step of GitHub Actions: the verdict, and a Markdown table with a row for each rule and file. */
export function githubSummary({ rules: texts, report: t }: Messages, { most, quiet, severityOf, pathOf }: GithubOptions): Reporter {
  const groups = new Groups<{ total: number; readonly places: string[] }>(() => ({ total: 0, places: [] }));
  let shown = 0;
  const errors: string[] = [];
  const warnings: string[] = [];
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
      groups.of(finding).places.push(finding.cell ?? (finding.row === null ? t.wholeFile : t.row(finding.row)));
      return null;
    },
    file(file) {
      const path = file.path === '-' ? t.standardInput : visible(pathOf(file.path));
      for (const { rule, severity, group } of groups.all()) {
        if (quiet && severity === 'warning') continue;
        const places = t.ci.listed(group.places, group.places.length < group.total);
        (severity === 'error' ? errors : warnings).push(row([
          path, t.severity[severity], `${texts[rule].title} (${rule})`, String(group.total), places,
        ]));
      }
      return [];
    },
    end(run) {
      const { verdict, totals, more } = closing(run, t, severityOf);
      let text = `## lhl ${markdown(verdict)}\n\n${totals === '' ? '' : `${markdown(totals)}\n`}`;
      if (more.length > 0) text += `${totals === '' ? '' : '\n'}${more.map((line) => `- ${markdown(line)}\n`).join('')}`;
      if (quiet && run.counts.warning > 0) text += `\n${markdown(t.warningsHidden(run.counts.warning))}\n`;
      const rows = [...errors, ...warnings];
      if (rows.length === 0) return `${text}\n`;
      text += `\n${row(t.ci.summaryHeader)}| --- | --- | --- | ---: | --- |\n`;
      // A character takes at most three bytes; rows that do not fit are only counted.
      let room = MOST_BYTES - text.length * 3;
      const kept = rows.filter((one) => (room -= one.length * 3) >= 0);
      const left = rows.length - kept.length;
      return `${text}${kept.join('')}\n${left > 0 ? `${markdown(t.ci.rowsLeft(left))}\n\n` : ''}`;
    },
  };
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(markdown).join(' | ')} |\n`;
}

/** A text in which nothing is HTML, Markdown, or the end of a cell. */
export function markdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>"'|\\`*_~[\]#:@]/g, (char) => `&#${char.charCodeAt(0)};`);
}
