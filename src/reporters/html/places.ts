import type { Finding } from '../../findings/finding.ts';
import type { ShownCell } from '../reporter.ts';
import { cellHtml } from './cells.ts';
import type { Group } from './rule.ts';
import { cut, esc, valueHtml, type PageTexts } from './text.ts';

/** A finding as the page keeps it, with what tells its row. */
export interface Entry {
  readonly finding: Finding;
  /** The cells that tell whose row it is; null if it has no row, or if the columns may have shifted. */
  readonly whose: readonly ShownCell[] | null;
  /** Which course it is, where the finding is about the whole row. */
  readonly course: string | null;
  /** The whole row, already in HTML. */
  readonly row: string | null;
}

/** A column of the table: its head, and the cell of an entry. */
interface Column {
  readonly head: string;
  readonly cell: (entry: Entry) => string;
  readonly kind?: string;
}

/**
 * The table of a rule's findings: where each is, what stands there and what should, whose row it is, and the whole row on demand.
 * @param file the name of the file if there are several, else an empty text
 */
export function placesTable(group: Group, withMessage: boolean, file: string, texts: PageTexts): string {
  const { html: t } = texts;
  const columns = columnsOf(group.entries, withMessage, texts);
  const heads = [{ head: t.place, kind: '' }, ...columns].map(({ head, kind = '' }) =>
    `<th scope="col"${kind === '' ? '' : ` class="${kind}"`}>${esc(head)}</th>`).join('');
  const rows = group.entries.map((entry) => `<tr><th scope="row"><span class="place">${esc(placeOf(entry.finding, texts))}</span></th>`
    + `${columns.map(({ head, cell, kind }) => cellOf(head, cell(entry), kind ?? '')).join('')}</tr>`);
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${group.id}-t"><table class="places">`
    + `<caption id="${group.id}-t">${esc(t.tableOf(texts.rules[group.rule].title, file))}</caption>`
    + `<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

function cellOf(head: string, inner: string, kind: string): string {
  const names = [kind, inner === '' ? 'empty' : ''].filter((name) => name !== '').join(' ');
  return `<td data-h="${esc(head)}"${names === '' ? '' : ` class="${names}"`}>${inner}</td>`;
}

function columnsOf(entries: readonly Entry[], withMessage: boolean, texts: PageTexts): readonly Column[] {
  const { html: t } = texts;
  const heads = entries.find(({ whose }) => whose !== null)?.whose ?? [];
  const has = (one: (entry: Entry) => unknown): boolean => entries.some((entry) => one(entry) !== null);
  return [
    ...(has(({ finding }) => finding.header) ? [{ head: t.column, cell: ({ finding }: Entry) => headerHtml(finding) }] : []),
    ...(has(({ finding, course }) => finding.value ?? course)
      ? [{ head: t.contentAndFix, cell: (entry: Entry) => contentHtml(entry, texts), kind: 'here' }] : []),
    ...(withMessage ? [{ head: t.what, cell: ({ finding }: Entry) => esc(finding.message) }] : []),
    ...heads.map(({ header }, i) => ({ head: cut(header), cell: ({ whose }: Entry) => cellHtml(whose?.[i]?.value ?? '', texts) })),
    ...(has(({ row }) => row)
      ? [{ head: t.row, cell: ({ row }: Entry) => rowHtml(row, texts), kind: 'more' }] : []),
  ];
}

function headerHtml({ header }: Finding): string {
  return header === null ? '' : esc(cut(header));
}

// The value of the cell, and beside it the right one; for a whole row, its course.
function contentHtml({ finding: { value, fix }, course }: Entry, texts: PageTexts): string {
  const { html: t, report } = texts;
  if (value === null) return course === null || course === '' ? '' : valueHtml(course, texts);
  const before = `<span class="before">${valueHtml(value, texts)}</span>`;
  if (fix === null || fix.value === null) return before;
  const same = value === fix.value ? ` <span class="none">${esc(t.sameMasked)}</span>` : '';
  const said = fix.kind === 'safe' ? report.mend : report.consider;
  return `${before} <span class="to" aria-hidden="true">→</span><span class="said"> ${esc(said)} </span> `
    + `<span class="after">${valueHtml(fix.value, texts)}</span>${same} <span class="kind">${esc(t.fixKind[fix.kind])}</span>`;
}

function rowHtml(row: string | null, { html: t }: PageTexts): string {
  return row === null
    ? `<span class="none">${esc(t.noCells)}</span>`
    : `<details class="row"><summary>${esc(t.wholeRowOf)}</summary>${row}</details>`;
}

/** Where a finding stands, in words: `J12`, a row, or the whole file. */
export function placeOf(finding: Finding, { html: t, report }: PageTexts): string {
  if (finding.row === null) return report.wholeFile;
  const spot = finding.cell ?? report.row(finding.row) + t.wholeRow;
  return finding.line !== null && finding.line !== finding.row ? `${spot} (${report.line(finding.line)})` : spot;
}
