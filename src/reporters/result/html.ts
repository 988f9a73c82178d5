import { grouped } from '../../lang/number.ts';
import { titleOf } from '../facts.ts';
import { documentFoot, documentHead } from '../html/document.ts';
import { headCells, rowCells } from '../html/cells.ts';
import { esc, signOf, signOfOutcome } from '../html/text.ts';
import type { Finding } from '../../findings/finding.ts';
import type { ResultReport, ResultReportRow } from './report.ts';
import { byReason, explained, isBad, placeText, verdictText, type ResultTexts } from './words.ts';

/** The facts about the run that the page shows. */
export interface ResultHtmlOptions {
  readonly version: string;
  /** The paths of the result and of the upload, as they may be shown. */
  readonly path: string;
  readonly of: string | null;
  readonly showValues: boolean;
  /** Rows of a reason to show. */
  readonly perReason: number;
}

/** A page that explains itself: one file, without script, and without a request to anywhere. */
export function resultHtml(report: ResultReport, options: ResultHtmlOptions, texts: ResultTexts): string {
  const { html: t, result } = texts;
  const { upload } = report;
  const bad = isBad(report);
  const outcome = bad ? 'bad' : report.verdict === 'success' ? 'good' : 'open';
  const verdict = verdictText(report, texts);
  const total = (label: string, count: number, kind: string): string =>
    `<div class="${kind}"><dt>${esc(label)}</dt><dd>${grouped(count)}</dd></div>`;
  const placed = report.rows.filter(({ row }) => row !== null).length;
  const facts = [
    result.kind[report.kind], options.path,
    ...(upload === null || options.of === null ? [] : [
      result.upload(options.of), upload.format === null ? texts.report.unknownFormat : titleOf(upload.format, texts.report),
      texts.report.rows(upload.rows),
    ]),
  ];
  const notes = [
    ...(upload === null && report.rows.length > 0 ? [result.withoutUpload] : []),
    ...(upload?.format === null ? [result.unchecked] : []),
    ...(upload !== null && placed < report.rows.length ? [result.unplaced(report.rows.length - placed)] : []),
  ];
  const groups = byReason(report).map(({ reason, rows }, i) => section(reason, rows, `r${i + 1}`, report, options.perReason, texts));
  return documentHead(`${verdict}${t.between}${options.path}`, options.version, texts)
    + `<h1>${esc(result.title)}</h1>\n`
    + `<p class="verdict ${outcome}"><strong>${signOfOutcome[outcome]} ${esc(verdict)}</strong>`
    + `${report.rows.length > 0 ? ` <span>${esc(result.failed(report.rows.length))}</span>` : ''}</p>\n`
    + `<dl class="totals">${total(result.label.failed, report.rows.length, report.rows.length > 0 ? 'error' : 'none')}`
    + total(result.label.reasons, report.reasons.length, 'none')
    + `${upload === null ? '' : total(result.label.found, placed, 'none')}</dl>\n`
    + `<p class="facts">${facts.map((fact) => `<span>${esc(fact)}</span>`).join(' ')}</p>\n`
    + notes.map((note) => `<p class="note">${esc(note)}</p>\n`).join('')
    + (options.showValues ? `<p class="unmasked"><strong>⚠ ${esc(t.unmasked)}</strong></p>\n` : '')
    + `</header>\n${report.reasons.length > 1 ? overview(report, texts) : ''}<main id="main" tabindex="-1">\n${groups.join('')}`
    + documentFoot(options.showValues ? [] : [t.masked], options.version, texts);
}

// The reasons with their counts, which lead to the rows.
function overview({ reasons }: ResultReport, { html: t, result }: ResultTexts): string {
  const lines = reasons.map(({ reason, count }, i) =>
    `<tr><th scope="row"><a href="#r${i + 1}">${esc(reason)}</a></th><td class="num">${grouped(count)}</td></tr>`);
  return `<nav class="overview" aria-label="${esc(t.counts)}"><div class="scroll" role="region" tabindex="0" aria-labelledby="overview">`
    + `<table><caption id="overview">${esc(t.counts)}</caption><thead><tr><th scope="col">${esc(result.reason)}</th>`
    + `<th scope="col" class="num">${esc(result.label.failed)}</th></tr></thead><tbody>\n${lines.join('\n')}\n`
    + '</tbody></table></div></nav>\n';
}

function section(
  reason: string, rows: readonly ResultReportRow[], id: string, report: ResultReport, most: number, texts: ResultTexts,
): string {
  const { html: t } = texts;
  const known = explained(reason, texts);
  const shown = rows.slice(0, most);
  const [first] = shown;
  const count = shown.length === rows.length ? t.allRows(rows.length) : t.someRows(shown.length, rows.length);
  const heads = first === undefined ? '' : headCells(first.cells, texts);
  const place = report.upload === null ? texts.result.reason : texts.result.rowOfUpload;
  return `<section class="error" id="${id}" tabindex="-1"><h2 id="${id}-t">${esc(reason)}</h2>\n<p class="count">${esc(count)}</p>\n`
    + (known === null ? '' : `<p class="note">${esc(known)}</p>\n`)
    + `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-t"><table class="rows">`
    + `<thead><tr><th scope="col">${esc(place)}</th>${heads}</tr></thead>\n`
    + `<tbody>\n${shown.map((row) => rowHtml(row, report, texts)).join('\n')}\n</tbody></table></div></section>\n`;
}

function rowHtml(row: ResultReportRow, report: ResultReport, texts: ResultTexts): string {
  const place = placeText(row, report, texts);
  const checked = row.row !== null && report.upload?.format !== null;
  const says = !checked ? '' : row.findings.length === 0
    ? `<span class="message none">${esc(texts.result.saysNothing)}</span>`
    : row.findings.map((finding) => findingHtml(finding, texts)).join('');
  const kind = row.row === null && place !== '' ? 'none' : 'result';
  return `<tr><th scope="row"><span class="${kind}">${esc(place === '' ? row.reason : place)}</span>${says}</th>`
    + `${rowCells(row.cells, texts)}</tr>`;
}

function findingHtml(finding: Finding, { report }: ResultTexts): string {
  const { cell, header, severity, message, help } = finding;
  const mark = `<span class="${severity === 'error' ? 'bad' : 'none'}">${signOf[severity]} ${esc(report.severity[severity])}</span>`;
  const place = [cell, header].flatMap((part) => (part === null ? [] : [`<strong>${esc(part)}</strong> `])).join('');
  return `<span class="message">${mark} ${place}${esc(message)}</span><span class="message none">${esc(report.how + help)}</span>`;
}
