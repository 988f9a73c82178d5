import { pathOf, type Code, type CodeTable } from '../../codes/table.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import { displayWidth, wrap } from '../../lang/width.ts';
import type { Format } from '../../schemas/format.ts';
import type { BookRow, BookSheet, Look } from './book.ts';

/** Where the codes of a table stand on the sheet of code tables, rows and columns from 1. */
export interface CodePlace {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The sheet of code tables, and where each of them stands on it, by its id. */
export interface CodeSheet {
  readonly sheet: BookSheet;
  readonly places: ReadonlyMap<string, CodePlace>;
}

// Above the codes stand the title, the source and the headings.
const HEAD: readonly Look[] = ['title', 'small', 'heading'];
const SOURCE = 1;
// Widths in digits: the gap between two tables, the least of a column of codes and of one of names, the most of any.
const WIDTHS = { gap: 3, code: 8, name: 28, most: 44 };

/** The code tables of a format side by side, each with its title, its source and a row for every code. */
export function codeSheet(format: Format, t: LibraryTexts): CodeSheet {
  const places = new Map<string, CodePlace>();
  const columns: Column[] = [];
  for (const table of new Set(format.fields.flatMap(({ codes }) => codes ?? []))) {
    if (columns.length > 0) columns.push({ width: WIDTHS.gap, texts: [] });
    places.set(table.id, { column: columns.length + 1, firstRow: HEAD.length + 1, lastRow: HEAD.length + table.codes.length });
    columns.push(...columnsOf(table, t));
  }
  const rows = Array.from({ length: Math.max(0, ...columns.map(({ texts }) => texts.length)) }, (_, row): BookRow => ({
    cells: columns.map(({ texts }) => ({ text: texts[row] ?? '', look: texts[row] === undefined ? 'fill-in' : HEAD[row] ?? 'fill-in' })),
    lines: row === SOURCE ? Math.max(...columns.map(({ texts, width }) => wrap(texts[row] ?? '', width - 2).length)) : 1,
  }));
  const widths = columns.map(({ width }) => width);
  return { sheet: { name: t.template.sheets.codes, widths, rows, blankRows: 0, frozenRows: HEAD.length, hints: [] }, places };
}

/** The codes of a table in the order in which they are offered: those that are no longer in use stand last. */
export function codesInOrder({ codes }: CodeTable): readonly Code[] {
  return [...codes.filter(({ until }) => until === undefined), ...codes.filter(({ until }) => until !== undefined)];
}

interface Column {
  readonly width: number;
  readonly texts: readonly string[];
}

function columnsOf(table: CodeTable, t: LibraryTexts): Column[] {
  const { explain, marks, template } = t;
  const codes = codesInOrder(table);
  const facts = [explain.source + table.source, explain.asOf(table.asOf), table.closed ? explain.closed : explain.open,
    ...(table.own === undefined ? [] : [template.own])];
  const remarks = codes.map((code) => remarkOf(table, code, t));
  return [
    column(WIDTHS.code, table.title, '', template.code, codes.map(({ code }) => code)),
    column(WIDTHS.name, '', facts.join(marks.semicolon), template.name, codes.map(({ name }) => name)),
    ...(remarks.every((remark) => remark === '') ? [] : [column(0, '', '', template.remark, remarks)]),
  ];
}

function column(least: number, title: string, source: string, heading: string, texts: readonly string[]): Column {
  const widest = Math.max(...[heading, ...texts].map(displayWidth)) + 2;
  return { width: Math.min(WIDTHS.most, Math.max(least, widest)), texts: [title, source, heading, ...texts] };
}

// Until when it was used, or the names that it stands under.
function remarkOf(table: CodeTable, code: Code, { explain }: LibraryTexts): string {
  return code.until === undefined ? pathOf(table, code).slice(0, -1).join(' > ') : explain.until(code.until, code.successor ?? '');
}
