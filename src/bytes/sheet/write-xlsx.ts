import type { PackedFile } from './pack.ts';
import { cellOf, columnName, quotedSheet, type Hint, type Workbook, type WrittenSheet } from './write-parts.ts';
import { lineHeight, looks, styles, type Look } from './write-looks.ts';
import { stylesXml } from './write-xlsx-styles.ts';
import { element, escaped, xmlHead } from './write-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of an .xlsx (ECMA-376, Office Open XML, 5th edition, 2016, part 1). */
export function xlsxFiles({ sheets }: Workbook): readonly PackedFile[] {
  const numbered = sheets.map((sheet, i) => ({ sheet, id: i + 1, part: `worksheets/sheet${i + 1}.xml` }));
  const styleId = numbered.length + 1;
  const override = (part: string, type: string): string =>
    element('Override', { PartName: `/xl/${part}`, ContentType: `${TYPE}.${type}+xml` });
  const relation = (id: number, type: string, target: string): string =>
    element('Relationship', { Id: `rId${id}`, Type: `${OFFICE}/${type}`, Target: target });
  return [
    {
      name: '[Content_Types].xml',
      text: xmlHead + element('Types', { xmlns: `${PACKAGE}/content-types` },
        element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        override('workbook.xml', 'sheet.main'), ...numbered.map(({ part }) => override(part, 'worksheet')),
        override('styles.xml', 'styles')),
    },
    { name: '_rels/.rels', text: xmlHead
      + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, relation(1, 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      text: xmlHead + element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE },
        element('bookViews', {}, element('workbookView', { activeTab: 0 })),
        element('sheets', {}, ...numbered.map(({ sheet, id }) => element('sheet', { name: sheet.name, sheetId: id, 'r:id': `rId${id}` }))),
        element('definedNames', {},
          ...numbered.map(({ sheet, id }) => element('definedName', { name: '_xlnm.Print_Titles', localSheetId: id - 1 },
          escaped(`${quotedSheet(sheet.name)}!$1:$${sheet.frozenRows}`))))),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: xmlHead + element('Relationships', { xmlns: `${PACKAGE}/relationships` },
        ...numbered.map(({ id, part }) => relation(id, 'worksheet', part)), relation(styleId, 'styles', 'styles.xml')),
    },
    ...numbered.map(({ sheet, id, part }) => ({ name: `xl/${part}`, text: xmlHead + sheetXml(sheet, id === 1) })),
    { name: 'xl/styles.xml', text: xmlHead + stylesXml(MAIN) },
  ];
}

// The order of the elements is that of the standard: Excel repairs a sheet where it is another.
function sheetXml(sheet: WrittenSheet, selected: boolean): string {
  const { widths, rows, blankRows, frozenRows, hints } = sheet;
  const below = `A${frozenRows + 1}`;
  const all = `A1:${columnName(widths.length)}${rows.length + blankRows}`;
  const name = (column: number): string => columnName(column + 1);
  const validations = hints.map((hint) => validation(hint, rows.length + 1, rows.length + blankRows));
  const links = rows.flatMap(({ cells }, i) => cells.flatMap(({ text, link }, column) => (link === undefined ? [] : [element('hyperlink',
    { ref: `${name(column)}${i + 1}`, location: `${quotedSheet(link.sheet)}!${cellOf(link)}`, display: text })])));
  return element('worksheet', { xmlns: MAIN },
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    element('dimension', { ref: `A1:${columnName(widths.length)}${rows.length}` }),
    element('sheetViews', {}, element('sheetView', { tabSelected: selected ? 1 : undefined, workbookViewId: 0 },
      element('pane', { ySplit: frozenRows, topLeftCell: below, activePane: 'bottomLeft', state: 'frozen' }),
      element('selection', { pane: 'bottomLeft', activeCell: below, sqref: below }))),
    element('sheetFormatPr', { defaultRowHeight: lineHeight, customHeight: 1 }),
    element('cols', {}, ...widths.map((width, i) =>
      element('col', { min: i + 1, max: i + 1, width, style: STYLE_OF['fill-in'], customWidth: 1 }))),
    // The blank rows have no cells: Excel would write each of them into a CSV, as a row of bare commas.
    element('sheetData', {}, ...rows.map(({ cells, lines }, i) => element('row', { r: i + 1, ht: lines * lineHeight, customHeight: 1 },
      ...cells.map(({ text, look }, column) => cell(`${name(column)}${i + 1}`, text, look))))),
    ...(validations.length === 0 ? [] : [element('dataValidations', { count: validations.length }, ...validations)]),
    ...(links.length === 0 ? [] : [element('hyperlinks', {}, ...links)]),
    element('pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }),
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    // No green corner at each code that looks like a number.
    element('ignoredErrors', {}, element('ignoredError', { sqref: all, numberStoredAsText: 1 })));
}

/** The number of each style; 0 is the one of cells that nobody has touched. */
const STYLE_OF: Readonly<Record<string, number>> = Object.fromEntries(looks.map((look, i) => [look, i + 1]));

function cell(place: string, text: string, look: Look): string {
  const style = STYLE_OF[look] ?? 0;
  if (text === '') return element('c', { r: place, s: style });
  if (styles[look].number) return element('c', { r: place, s: style }, element('v', {}, text));
  return element('c', { r: place, s: style, t: 'inlineStr' }, element('is', {}, element('t', { 'xml:space': 'preserve' }, escaped(text))));
}

function validation({ column, title, text, list }: Hint, first: number, last: number): string {
  const name = columnName(column);
  const shown = { allowBlank: 1, showInputMessage: 1, promptTitle: title, prompt: text, sqref: `${name}${first}:${name}${last}` };
  if (!list) return element('dataValidation', shown);
  const source = columnName(list.column);
  const error = { type: 'list', errorStyle: list.only ? 'stop' : 'warning', showErrorMessage: 1, errorTitle: list.errorTitle,
    error: list.errorText };
  return element('dataValidation', { ...error, ...shown },
    element('formula1', {}, escaped(`${quotedSheet(list.sheet)}!$${source}$${list.firstRow}:$${source}$${list.lastRow}`)));
}
