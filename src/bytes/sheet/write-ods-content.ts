import { cellOf, columnName, quotedSheet, type CellPlace, type Hint, type Row, type Workbook, type WrittenSheet } from './write-parts.ts';
import { lineColor, lineHeight, font, looks, styles, type Look } from './write-looks.ts';
import { ODF } from './write-ods-names.ts';
import { element, escaped } from './write-xml.ts';

// The width of a digit, in centimetres.
const DIGIT = 0.21;
const SHEET_ROWS = 1_048_576;
const fillIn: Look = 'fill-in';

/** The cells of a workbook, what is shown beside them, and how they look. */
export function contentXml({ sheets }: Workbook): string {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))];
  const heights = [...new Set(sheets.flatMap((sheet) => [1, ...sheet.rows.map(({ lines }) => lines)]))];
  return element('office:document-content', { ...ODF.all, 'office:version': '1.2' },
    element('office:font-face-decls', {}, element('style:font-face', { 'style:name': font.name, 'svg:font-family': `'${font.name}'` })),
    element('office:automatic-styles', {},
      element('number:text-style', { 'style:name': 'as-text' }, element('number:text-content', {})),
      element('style:style', { 'style:name': 'sheet', 'style:family': 'table', 'style:master-page-name': 'Default' },
        element('style:table-properties', { 'table:display': 'true' })),
      ...widths.map((width) => element('style:style', { 'style:name': `width-${width}`, 'style:family': 'table-column' },
        element('style:table-column-properties', { 'style:column-width': `${(width * DIGIT).toFixed(2)}cm` }))),
      ...heights.map((lines) => element('style:style', { 'style:name': `lines-${lines}`, 'style:family': 'table-row' },
        element('style:table-row-properties', { 'style:row-height': `${lines * lineHeight}pt`, 'style:use-optimal-row-height': 'false' }))),
      ...looks.map(styleXml)),
    element('office:body', {}, element('office:spreadsheet', {},
      element('table:content-validations', {}, ...sheets.flatMap((sheet, i) => sheet.hints.map((hint) => validation(hint, sheet, i)))),
      ...sheets.map(table))));
}

function styleXml(look: Look): string {
  const { size, bold, color, fill, line, wrap, vertical, number } = styles[look];
  const weight = bold ? 'bold' : 'normal';
  return element('style:style',
    {
      'style:name': look, 'style:family': 'table-cell', 'style:parent-style-name': 'Default',
      'style:data-style-name': number ? undefined : 'as-text',
    },
    element('style:table-cell-properties', {
      'fo:background-color': fill === null ? undefined : `#${fill}`, 'fo:border-bottom': line ? `0.75pt solid #${lineColor}` : undefined,
      'fo:wrap-option': wrap ? 'wrap' : undefined, 'style:vertical-align': vertical === 'center' ? 'middle' : 'top',
    }),
    element('style:text-properties', {
      'fo:color': `#${color}`, 'fo:font-size': `${size}pt`, 'style:font-size-asian': `${size}pt`, 'fo:font-weight': weight,
      'style:font-weight-asian': weight,
    }));
}

function table(sheet: WrittenSheet, index: number): string {
  const { name, widths, rows, blankRows, frozenRows, hints } = sheet;
  // They are text because their column is, down to the last row that the file speaks of.
  const blank = widths.map((_, i) => element('table:table-cell',
    { 'table:content-validation-name': hints.some(({ column }) => column === i + 1) ? validationName(index, i + 1) : undefined }));
  return element('table:table', { 'table:name': name, 'table:style-name': 'sheet' },
    ...widths.map((width) => element('table:table-column',
      { 'table:style-name': `width-${width}`, 'table:default-cell-style-name': fillIn })),
    element('table:table-header-rows', {}, ...rows.slice(0, frozenRows).map(rowXml)),
    ...rows.slice(frozenRows).map(rowXml),
    ...(blankRows === 0 ? [] : [repeated(blankRows, blank),
      repeated(SHEET_ROWS - rows.length - blankRows, [element('table:table-cell', { 'table:number-columns-repeated': widths.length })])]));
}

function repeated(count: number, cells: readonly string[]): string {
  return count < 1 ? '' : element('table:table-row', { 'table:style-name': 'lines-1', 'table:number-rows-repeated': count }, ...cells);
}

function rowXml({ cells, lines }: Row): string {
  return element('table:table-row', { 'table:style-name': `lines-${lines}` }, ...cells.map(({ text, look, link }) => (text === ''
    ? element('table:table-cell', { 'table:style-name': look })
    : element('table:table-cell', { 'table:style-name': look, ...valueOf(text, look) }, element('text:p', {}, linked(text, link))))));
}

function linked(text: string, link: CellPlace | undefined): string {
  if (link === undefined) return escaped(text);
  return element('text:a', { 'xlink:href': `#${quotedSheet(link.sheet)}.${cellOf(link)}`, 'xlink:type': 'simple' }, escaped(text));
}

function valueOf(text: string, look: Look): Readonly<Record<string, string>> {
  return styles[look].number ? { 'office:value-type': 'float', 'office:value': text } : { 'office:value-type': 'string' };
}

function validationName(sheet: number, column: number): string {
  return `hint-${sheet + 1}-${column}`;
}

function validation({ column, title, text, list }: Hint, sheet: WrittenSheet, index: number): string {
  const lines = (message: string): string[] => message.split('\n').map((line) => element('text:p', {}, escaped(line)));
  const source = list && columnName(list.column);
  return element('table:content-validation', {
    'table:name': validationName(index, column),
    'table:condition': list
      ? `of:cell-content-is-in-list([$${quotedSheet(list.sheet)}.$${source ?? ''}$${list.firstRow}:.$${source ?? ''}$${list.lastRow}])`
      : undefined,
    'table:allow-empty-cell': 'true',
    'table:display-list': list ? 'unsorted' : undefined,
    'table:base-cell-address': `${quotedSheet(sheet.name)}.${columnName(column)}${sheet.rows.length + 1}`,
  },
  element('table:help-message', { 'table:title': title, 'table:display': 'true' }, ...lines(text)),
  ...(list ? [element('table:error-message', { 'table:title': list.errorTitle, 'table:message-type': list.only ? 'stop' : 'warning',
    'table:display': 'true' }, ...lines(list.errorText))] : []));
}
