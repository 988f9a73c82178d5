import { cellName } from '../../findings/finding.ts';
import type { ShownCell } from '../reporter.ts';
import { cut, esc, valueHtml, type PageTexts } from './text.ts';

// No format has half as many; a broken header can have thousands.
const MOST_COLUMNS = 60;

/** A cell as it stands in a row of a page. */
export type PageCell = Pick<ShownCell, 'header' | 'value'>;

/** The heads of the columns of a row. */
export function headCells(row: readonly PageCell[], { html: t }: PageTexts): string {
  const cells = row.slice(0, MOST_COLUMNS).map(({ header }) => `<th scope="col">${esc(cut(header))}</th>`);
  return cells.join('') + (row.length > MOST_COLUMNS ? `<th scope="col">${esc(t.moreColumns(row.length - MOST_COLUMNS))}</th>` : '');
}

/** The cells of a row. */
export function rowCells(row: readonly PageCell[], texts: PageTexts): string {
  const cells = row.slice(0, MOST_COLUMNS).map(({ header, value }) => {
    const inner = cellHtml(value, texts);
    return `<td data-h="${esc(cut(header))}"${inner === '' ? ' class="empty"' : ''}>${inner}</td>`;
  });
  return cells.join('') + (row.length > MOST_COLUMNS ? '<td class="empty"></td>' : '');
}

/** A whole row as a list of what stands in its columns; of blank cells there is only the offending one. @param column from 1 */
export function rowList(row: readonly PageCell[], column: number | null, texts: PageTexts): string {
  const { html: t } = texts;
  const pairs = row.slice(0, MOST_COLUMNS).flatMap(({ header, value }, i) => {
    const here = i + 1 === column;
    if (value === '' && !here) return [];
    const said = here ? `<span class="said">${esc(t.offending)}</span>` : '';
    return `<div${here ? ' class="here"' : ''}><dt><span class="letter">${cellName(i + 1, 1).slice(0, -1)}</span> ${esc(cut(header))}</dt>`
      + `<dd>${said}${value === '' ? valueHtml('', texts) : cellHtml(value, texts)}</dd></div>`;
  });
  const more = row.length > MOST_COLUMNS ? `<div><dt>${esc(t.moreColumns(row.length - MOST_COLUMNS))}</dt></div>` : '';
  return `<dl>${pairs.join('')}${more}</dl>`;
}

/** The content of a cell; one whose column is unknown is hidden, openly. */
export function cellHtml(value: string | null, texts: PageTexts): string {
  const { html: t } = texts;
  if (value === null) return `<span class="none" title="${esc(t.notShownWhy)}">${esc(t.notShown)}</span>`;
  return value === '' ? '' : valueHtml(value, texts);
}
