import type { RuleId } from '../../rules/index.ts';
import { cellName, type Finding, type Severity } from '../../findings/finding.ts';
import { esc, signOf, valueHtml, type PageTexts } from './text.ts';
import type { ShownCell } from '../reporter.ts';

/** A finding as the page keeps it: its row already in HTML. */
export interface Entry {
  readonly finding: Finding;
  /** The cells of its row; null if it has no row, or if the columns may have shifted. */
  readonly cells: string | null;
}

/** The part of a rule's findings in one file that the page keeps. */
export interface Group {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The id of its section in the page. */
  readonly id: string;
  total: number;
  shown: number;
  readonly entries: Entry[];
}

/** The heads of the columns of a file, and how many there are. */
export interface Heads {
  readonly html: string;
  readonly columns: number;
}

// The most messages that stand before the rows of a rule; further ones stand in the rows.
const MOST_TEXTS = 4;
// No format has half as many; a broken header can have thousands.
const MOST_COLUMNS = 60;
const GLANCE = 20;

/** The heads of the columns. @param letters whether with those that a spreadsheet gives them */
export function headCells(row: readonly ShownCell[], { html: t }: PageTexts, letters = true): string {
  const cells = row.slice(0, MOST_COLUMNS).map(({ header }, i) => {
    const letter = letters ? `<span class="letter">${cellName(i + 1, 1).slice(0, -1)}</span> ` : '';
    return `<th scope="col">${letter}${esc(cut(header))}</th>`;
  });
  return cells.join('') + (row.length > MOST_COLUMNS ? `<th scope="col">${esc(t.moreColumns(row.length - MOST_COLUMNS))}</th>` : '');
}

/** The cells of a row, the offending one marked with a sign, words and a frame. */
export function rowCells(row: readonly ShownCell[], column: number | null, texts: PageTexts): string {
  const { html: t } = texts;
  const cells = row.slice(0, MOST_COLUMNS).map(({ header, value }, i) => {
    const label = `data-h="${esc(cut(header))}"`;
    const inner = value === null
      ? `<span class="none" title="${esc(t.notShownWhy)}">${esc(t.notShown)}</span>`
      : value === '' ? '' : valueHtml(value, texts);
    if (i + 1 !== column) return `<td ${label}${inner === '' ? ' class="empty"' : ''}>${inner}</td>`;
    const shown = inner === '' ? valueHtml('', texts) : inner;
    return `<td ${label} class="here"><span class="flag" aria-hidden="true">▶</span>`
      + `<span class="said">${esc(t.offending)}</span>${shown}</td>`;
  });
  return cells.join('') + (row.length > MOST_COLUMNS ? '<td class="empty"></td>' : '');
}

/**
 * The section of a rule: its title, its reason, the way to mend it, and its rows.
 * @param heads null if none of its rows can be shown
 * @param file the name of the file if there are several, else an empty text
 */
export function ruleSection(group: Group, heads: Heads | null, file: string, texts: PageTexts): string {
  const { html: t, report } = texts;
  const { title, explain } = texts.rules[group.rule];
  const messages = [...new Set(group.entries.map(({ finding }) => finding.message))];
  const helps = [...new Set(group.entries.map(({ finding }) => finding.help))];
  const shown = group.entries.length;
  const count = shown === group.total ? t.all(group.total) : t.some(shown, group.total);
  const table = shown === 0 ? '' : `<div class="scroll" role="region" tabindex="0" aria-labelledby="${group.id}-t">`
    + (heads !== null && group.entries.some(({ cells }) => cells !== null)
      ? fullTable(group, heads, messages.length > 1, file, texts)
      : plainTable(group, file, texts))
    + '</div>';
  return `<section class="rule ${group.severity}" id="${group.id}" tabindex="-1">`
    + `<h3><span class="badge">${signOf[group.severity]} ${esc(report.severity[group.severity])}</span> ${esc(title)} `
    + `<code>${group.rule}</code></h3>\n`
    + `<p class="count">${esc(count)}</p>\n`
    + `<dl class="words"><dt>${esc(t.what)}</dt>${definitions(messages, t.andMore)}<dt>${esc(t.why)}</dt><dd>${esc(explain)}</dd>`
    + `<dt>${esc(t.how)}</dt>${definitions(helps, t.andMore)}</dl>\n${table}</section>\n`;
}

function definitions(texts: readonly string[], more: string): string {
  const shown = texts.slice(0, MOST_TEXTS).map((text) => `<dd>${esc(text)}</dd>`);
  return shown.join('') + (texts.length > MOST_TEXTS ? `<dd class="none">${esc(more)}</dd>` : '');
}

// A table with the fields of each row, as the portal shows them.
function fullTable(group: Group, heads: Heads, withMessage: boolean, file: string, texts: PageTexts): string {
  const { html: t } = texts;
  const rows = group.entries.map(({ finding, cells }) => {
    const said = withMessage ? `<span class="message">${esc(finding.message)}</span>` : '';
    return `<tr${wholeRow(finding)}><th scope="row">${result(finding, texts)}`
      + `<span class="place">${esc(placeOf(finding, texts))}${glance(finding, texts)}</span>${said}</th>`
      + `${cells ?? `<td colspan="${heads.columns}" class="none">${esc(t.noCells)}</td>`}</tr>`;
  });
  return tableHtml('rows', group, heads.html, rows, file, texts);
}

// The table of findings whose rows cannot be shown, or that have no row.
function plainTable(group: Group, file: string, texts: PageTexts): string {
  const { html: t } = texts;
  const withCell = group.entries.some(({ finding }) => finding.header !== null || finding.value !== null);
  const heads = [t.place, t.what, ...(withCell ? [t.column, t.content] : [])].map((head) => `<th scope="col">${esc(head)}</th>`);
  const rows = group.entries.map(({ finding }) => {
    const { header, value } = finding;
    const cell = withCell
      ? `<td>${header === null ? '' : esc(cut(header))}</td><td>${value === null ? '' : valueHtml(value, texts)}</td>`
      : '';
    return `<tr${wholeRow(finding)}><th scope="row">${result(finding, texts)}</th><td>${esc(placeOf(finding, texts))}</td>`
      + `<td>${esc(finding.message)}</td>${cell}</tr>`;
  });
  return tableHtml('plain', group, heads.join(''), rows, file, texts);
}

function tableHtml(kind: string, group: Group, heads: string, rows: readonly string[], file: string, texts: PageTexts): string {
  const { html: t } = texts;
  return `<table class="${kind}"><caption id="${group.id}-t">${esc(t.tableOf(texts.rules[group.rule].title, file))}</caption>`
    + `<thead><tr><th scope="col">${esc(t.label.result)}</th>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function result({ severity }: Finding, { html: t }: PageTexts): string {
  return `<span class="result">${signOf[severity]} ${esc(t.rowResult[severity])}</span>`;
}

function wholeRow({ row, column }: Finding): string {
  return row !== null && column === null ? ' class="whole"' : '';
}

// The cell may stand far to the right: its column and the start of its value are told beside the result too.
function glance({ header, value }: Finding, texts: PageTexts): string {
  if (header === null) return '';
  const start = value === null ? '' : [...value.slice(0, 2 * GLANCE)].slice(0, GLANCE).join('');
  const more = start.length < (value ?? '').length ? '...' : '';
  return ` ${esc(cut(header))}${value === null ? '' : ` <span class="glance">${valueHtml(start, texts)}${more}</span>`}`;
}

/** Where a finding stands, in words: `J12`, a row, or the whole file. */
export function placeOf(finding: Finding, { html: t, report }: PageTexts): string {
  if (finding.row === null) return report.wholeFile;
  const spot = finding.cell ?? report.row(finding.row) + t.wholeRow;
  return finding.line !== null && finding.line !== finding.row ? `${spot} (${report.line(finding.line)})` : spot;
}

/** A header, cut where it is longer than any that a format has. */
export function cut(header: string): string {
  const chars = [...header];
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}...` : header;
}
