import type { Finding } from '../findings/finding.ts';
import { grouped } from '../lang/number.ts';
import { Purposes } from './facts.ts';
import { Groups, type Grouped } from './groups.ts';
import type { HtmlOptions } from './html.ts';
import { fileHead } from './html/file.ts';
import { nameOf, pageFoot, pageHead, type FileLine } from './html/page.ts';
import { cut, esc, signOf, valueHtml, type PageTexts } from './html/text.ts';
import { PlaceRanges } from './place-ranges.ts';
import type { FileReport, Reporter } from './reporter.ts';

// The places of a rule that are told, and its ways to mend: so many that twenty rules stand on two pages.
const MOST_PLACES = 40;
const MOST_HELPS = 2;

interface Group {
  total: number;
  readonly places: PlaceRanges;
  readonly helps: Set<string>;
  /** The first one that has a value. */
  example: Finding | null;
}

/** A page to print and to file: the verdict, what was checked, and a line for each rule with all its places. It keeps no rows. */
export function htmlSummary(texts: PageTexts, options: HtmlOptions): Reporter {
  const { html: t, report } = texts;
  const files: FileLine[] = [];
  const sections: string[] = [];
  const purposes = new Purposes();
  const groups = new Groups<Group>(() => ({ total: 0, places: new PlaceRanges(MOST_PLACES), helps: new Set(), example: null }));
  let inFile = 0;

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
      if ((options.quiet && severity === 'warning') || inFile >= options.most || group.places.isFull) return false;
      inFile++;
      return true;
    },
    finding(finding) {
      const group = groups.of(finding);
      group.places.addPlace(finding);
      if (group.helps.size < MOST_HELPS) group.helps.add(finding.help);
      if (finding.value !== null && finding.value !== '') group.example ??= finding;
      return null;
    },
    file(file) {
      files.push({ id: `f${files.length + 1}`, name: nameOf(file, texts), file });
      const shown = groups.bySeverity().filter(({ severity }) => severity === 'error' || !options.quiet);
      sections.push(fileSection(file, shown));
      return [];
    },
    end(run) {
      const facts = { ...options, purpose: purposes.all };
      return `${pageHead(files, run, facts, texts)}${sections.join('')}<p class="none">${esc(t.summary)}</p>\n${pageFoot(facts, texts)}`;
    },
  };

  function fileSection(file: FileReport, shown: readonly Grouped<Group>[]): string {
    const id = `f${files.length}`;
    const clean = shown.length === 0 && file.counts.warning === 0;
    return fileHead(file, id, purposes.addFile(file), { notes: [], clean }, options, texts)
      + (shown.length === 0 ? '' : rulesTable(shown, id, options.manyFiles ? nameOf(file, texts) : ''))
      + '</section>\n';
  }

  function rulesTable(shown: readonly Grouped<Group>[], id: string, among: string): string {
    const heads = [[t.what, ''], [t.ofPlaces, 'num'], [t.place, ''], [t.how, '']] as const;
    const head = heads.map(([name, kind]) => `<th scope="col"${kind === '' ? '' : ` class="${kind}"`}>${esc(name)}</th>`).join('');
    return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-t"><table class="places brief">`
      + `<caption id="${id}-t">${esc(t.countsOf(among))}</caption><thead><tr>${head}</tr></thead>\n<tbody>\n`
      + `${shown.map(ruleRow).join('\n')}\n</tbody></table></div>\n`;
  }

  function ruleRow({ rule, severity, group: { total, places, helps, example } }: Grouped<Group>): string {
    const where = places.texts(report).map((one) => `${one.header === null ? '' : `${esc(cut(one.header))} `}${esc(one.places)}`);
    const more = places.count < total ? ` <span class="none">${esc(t.andPlaces(total - places.count))}</span>` : '';
    const how = [...helps].map(esc).join('<br>') + exampleHtml(example);
    return `<tr class="${severity}"><th scope="row"><span class="badge">${signOf[severity]} ${esc(report.severity[severity])}</span> `
      + `${esc(texts.rules[rule].title)} <code>${rule}</code></th><td class="num" data-h="${esc(t.ofPlaces)}">${grouped(total)}</td>`
      + `<td data-h="${esc(t.place)}">${where.join('<br>')}${more}</td><td data-h="${esc(t.how)}">${how}</td></tr>`;
  }

  function exampleHtml(example: Finding | null): string {
    if (example === null || example.value === null) return '';
    const { cell, value, fix } = example;
    const after = fix?.value === null || fix?.value === undefined ? ''
      : ` → <span class="after">${valueHtml(fix.value, texts)}</span> <span class="kind">${esc(t.fixKind[fix.kind])}</span>`;
    const before = `${esc(cell ?? '')} <span class="before">${valueHtml(value, texts)}</span>`;
    return `<br><span class="none">${esc(t.example)}</span>${before}${after}`;
  }
}
