import type { Severity, SeverityOf } from '../../findings/finding.ts';
import { grouped } from '../../lang/number.ts';
import { remarksOf, verdictOf, type Judged } from '../closing.ts';
import type { Purpose } from '../facts.ts';
import type { FileReport, RunReport } from '../reporter.ts';
import { documentFoot, documentHead } from './document.ts';
import { esc, signOf, signOfOutcome, type PageTexts } from './text.ts';

/** The facts about the run that the page shows beside the findings. */
export interface PageFacts {
  readonly version: string;
  /** YYY-MM-DD of the Minguo calendar. */
  readonly today: string;
  readonly showValues: boolean;
  /** The destination of the files once they have no error. */
  readonly purpose: Purpose;
  /** The severity of each rule in this run. */
  readonly severityOf: SeverityOf;
}

/** A file as the overview of several names it. */
export interface FileLine {
  readonly id: string;
  readonly name: string;
  readonly file: FileReport;
}

/** The name under which a file is shown. */
export function nameOf(file: FileReport, { report }: PageTexts): string {
  return file.path === '-' ? report.standardInput : file.path;
}

/** The verdict in words, with a sign, so that its colour is not needed. */
export function verdictHtml(
  judged: Judged, of: { readonly purpose: Purpose; readonly many: boolean }, { report }: PageTexts, severityOf: SeverityOf,
): string {
  const { outcome, word, why } = verdictOf(judged, of, report, severityOf);
  return `<p class="verdict ${outcome}"><strong>${signOfOutcome[outcome]} ${esc(word)}</strong> <span>${esc(why)}</span></p>`;
}

/** Everything before the first file: the rights of the browser, the looks of the page, the verdict, the totals, the overview. */
export function pageHead(files: readonly FileLine[], run: RunReport, facts: PageFacts, texts: PageTexts): string {
  const { html: t, report } = texts;
  const [first] = files;
  const many = files.length > 1;
  const of = { purpose: facts.purpose, many };
  const { word } = verdictOf(run, of, report, facts.severityOf);
  const title = first === undefined
    ? `${word}${t.between}${t.title}`
    : `${word}${t.between}${many ? report.summary(run.files, run.rows) : first.name}`;
  const remarks = remarksOf(run, report, facts.severityOf);
  const total = (label: string, count: number | null, kind: string): string =>
    `<div class="${kind}"><dt>${esc(label)}</dt><dd>${count === null ? esc(t.unknown) : grouped(count)}</dd></div>`;
  const ofSeverity = (severity: Severity): string =>
    total(`${signOf[severity]} ${t.places(report.severity[severity])}`, run.counts[severity], run.counts[severity] > 0 ? severity : 'none');
  const ofFiles = many ? total(t.label.files, run.files, 'none') : '';
  const unmasked = facts.showValues ? `<p class="unmasked"><strong>⚠ ${esc(t.unmasked)}</strong></p>\n` : '';
  const rows = first !== undefined && !many ? first.file.rows : run.rows;
  return `${documentHead(title, facts.version, texts)}<h1>${esc(t.title)}</h1>
${verdictHtml(run, of, texts, facts.severityOf)}
<dl class="totals">${ofSeverity('error')}${ofSeverity('warning')}${total(t.label.rows, rows, 'none')}${ofFiles}</dl>
<p class="none">${esc(t.checkedOn(facts.today))}</p>
${remarks.map((remark) => `<p class="note">${esc(remark)}</p>\n`).join('')}${unmasked}</header>
${many ? overview(files, facts.severityOf, texts) : ''}<main id="main" tabindex="-1">
${run.problems.length === 0 ? '' : unopened(run, texts)}`;
}

function overview(files: readonly FileLine[], severityOf: SeverityOf, { html: t, report }: PageTexts): string {
  const heads = [t.label.file, t.label.result, t.places(report.severity.error), t.places(report.severity.warning), t.label.rows]
    .map((head, i) => `<th scope="col"${i > 1 ? ' class="num"' : ''}>${esc(head)}</th>`).join('');
  const lines = files.map(({ id, name, file }) => {
    const { outcome, word } = verdictOf(file, { purpose: 'upload', many: true }, report, severityOf);
    const rows = file.rows === null ? esc(t.unknown) : grouped(file.rows);
    return `<tr><th scope="row"><a href="#${id}">${esc(name)}</a></th><td class="${outcome}">${signOfOutcome[outcome]} ${esc(word)}</td>`
      + `<td class="num">${grouped(file.counts.error)}</td><td class="num">${grouped(file.counts.warning)}</td>`
      + `<td class="num">${rows}</td></tr>`;
  });
  return `<nav class="overview" aria-label="${esc(t.overview)}"><div class="scroll" role="region" tabindex="0" aria-labelledby="overview">`
    + `<table><caption id="overview">${esc(t.overview)}</caption>`
    + `<thead><tr>${heads}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div></nav>\n`;
}

// The files that were not checked, each with the reason.
function unopened({ problems }: RunReport, { html: t, report }: PageTexts): string {
  const heads = [t.label.file, report.run.reason].map((head) => `<th scope="col">${esc(head)}</th>`).join('');
  const lines = problems.map(({ path, code, message }) =>
    `<tr><th scope="row">${esc(path === '-' ? report.standardInput : path)}</th><td>`
      + `<strong class="bad">✕ ${esc(report.run.problem[code])}</strong> <code>${code}</code>\n${esc(message)}</td></tr>`);
  return `<div class="unopened">\n<h2 id="unopened-name">${esc(report.run.unopened)}</h2>\n`
    + `<div class="scroll" role="region" tabindex="0" aria-labelledby="unopened-name"><table><thead><tr>${heads}</tr></thead><tbody>\n`
    + `${lines.join('\n')}\n</tbody></table></div></div>\n`;
}

/** Everything after the last file. */
export function pageFoot({ version, showValues }: PageFacts, texts: PageTexts): string {
  const top = `<p class="back"><a href="#top">${esc(texts.html.top)}</a></p>\n`;
  return top + documentFoot(showValues ? [] : [texts.html.masked], version, texts);
}
