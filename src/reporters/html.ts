import { ruleOf } from '../rules/index.ts';
import type { SeverityOf } from '../findings/finding.ts';
import { chart } from './html/chart.ts';
import { rowList } from './html/cells.ts';
import { fileHead } from './html/file.ts';
import { Purposes } from './facts.ts';
import { Groups } from './groups.ts';
import { nameOf, pageFoot, pageHead, type FileLine } from './html/page.ts';
import { ruleSection, type Group } from './html/rule.ts';
import { esc, type PageTexts } from './html/text.ts';
import type { FileReport, Reporter } from './reporter.ts';
import { courseOf, whoseOf } from './whose.ts';

/** The choice of what the page shows, and the facts about the run. */
export interface HtmlOptions {
  readonly version: string;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  /** Whether each file gets a verdict of its own below that of the run. */
  readonly manyFiles: boolean;
  /** Findings of a file to show. */
  readonly most: number;
  /** Whether warnings are counted only. */
  readonly quiet: boolean;
  /** The severity of each rule in this run. */
  readonly severityOf: SeverityOf;
}

// Rows of a rule that a file's part of the page shows; the texts name the number.
const MOST_OF_A_RULE = 50;
// A browser takes no page of millions of cells; from here on, one row of a rule must do.
const MOST_OF_A_PAGE = 5000;

/**
 * A page that explains itself: one file, without script, and without a request to anywhere. Its head tells the verdict
 * of all files, so nothing is written before the end; until then it holds no more than it shows.
 */
export function html(texts: PageTexts, options: HtmlOptions): Reporter {
  const { html: t, report } = texts;
  const files: FileLine[] = [];
  const purposes = new Purposes();
  const sections: string[] = [];
  const groups = new Groups<Group>((rule, severity) => {
    // A page may have two sections for a rule that is milder in some cells.
    const id = `${idOf()}-${rule.replace('/', '-')}${ruleOf(rule).mild !== undefined && severity === 'warning' ? '-warning' : ''}`;
    return { rule, severity, id, total: 0, shown: 0, entries: [] };
  });
  let inFile = 0;
  let inPage = 0;
  const idOf = (): string => `f${files.length + 1}`;

  return {
    showsFacts: true,
    begin: () => '',
    start() {
      groups.clear();
      inFile = 0;
    },
    wants(rule, _, severity) {
      const group = groups.of({ rule, severity });
      group.total++;
      if (options.quiet && severity === 'warning') return false;
      if (inFile >= options.most || group.shown >= (inPage < MOST_OF_A_PAGE ? MOST_OF_A_RULE : 1)) return false;
      group.shown++;
      inFile++;
      inPage++;
      return true;
    },
    finding(finding, row) {
      const cells = row();
      groups.of(finding).entries.push({
        finding,
        whose: cells && whoseOf(cells),
        course: cells && finding.column === null ? report.record(courseOf(cells)) : null,
        row: cells && rowList(cells, finding.column, texts),
      });
      return null;
    },
    file(file) {
      files.push({ id: idOf(), name: nameOf(file, texts), file });
      const shown = groups.bySeverity().filter(({ severity }) => severity === 'error' || !options.quiet);
      sections.push(fileSection(file, shown.map(({ group }) => group)));
      return [];
    },
    end(run) {
      const facts = { ...options, purpose: purposes.all };
      return pageHead(files, run, facts, texts) + sections.join('') + pageFoot(facts, texts);
    },
  };

  function fileSection(file: FileReport, shown: readonly Group[]): string {
    const id = `f${files.length}`;
    // Where there is one file, only its heading names it.
    const among = options.manyFiles ? nameOf(file, texts) : '';
    const counts = `${id}-counts`;
    const notes = shown.some(({ entries, total }) => entries.length < total) ? [t.someWhy] : [];
    const clean = shown.length === 0 && file.counts.warning === 0;
    const parts = [
      fileHead(file, id, purposes.addFile(file), { notes, clean }, options, texts),
      shown.length === 0 ? '' : `<nav class="counts" id="${counts}" tabindex="-1" aria-label="${esc(t.countsOf(among))}">`
        + `<h3>${esc(t.counts)}</h3>\n${chart(shown, texts)}</nav>\n`,
      ...shown.map((group, i) => ruleSection(group, { file: among, counts, isFirst: i === 0 }, texts)),
      '</section>\n',
    ];
    return parts.join('');
  }
}
