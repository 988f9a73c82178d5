import { LAST_COLUMN, LAST_ROW } from './cell-count.ts';
import { MOST_SHEETS, type Listed } from './choose.ts';
import type { Grid } from './grid.ts';
import { putOdsCell } from './ods-cell.ts';
import { OdsText } from './ods-text.ts';
import { damaged } from './problem.ts';
import { attribute } from './xml-values.ts';
import type { XmlHandler } from './xml.ts';

/** Elements that may stand between a table and its rows. */
const AROUND_ROWS: ReadonlySet<string> = new Set(['table:table', 'table:table-rows', 'table:table-header-rows', 'table:table-row-group']);

/** Goes over the content of an .ods, and puts the cells of some tables into grids. */
export class OdsScan implements XmlHandler {
  /** The tables so far. */
  readonly tables: Listed[] = [];
  /** The first thing in the body: `spreadsheet`, `text`, `presentation` and so on. */
  body: string | null = null;
  readonly #gridFor: (table: Listed, index: number) => Grid | null;
  readonly #path: string[] = [];
  readonly #hiddenStyles = new Set<string>();
  readonly #text = new OdsText();
  #style = '';
  #grid: Grid | null = null;
  #inRow = false;
  #row = 0;
  #rows = 1;
  #column = 0;
  #columns = 1;
  /** The attributes of the cell that is open. */
  #cell: string | null = null;
  /** How many elements are around it. */
  #depth = 0;

  /** @param gridFor is asked at the beginning of each table where its cells go; null where they are not wanted */
  constructor(gridFor: (table: Listed, index: number) => Grid | null) {
    this.#gridFor = gridFor;
  }

  readonly openElement = (name: string, attributes: string): void => {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#cell !== null) this.#text.openElement(name, attributes, parent === 'table:table-cell');
    else if (this.#inRow) {
      if (parent === 'table:table-row') this.#beginCell(name, attributes);
    } else if (name === 'table:table-row') this.#beginRow(attributes);
    else if (name === 'table:table' && parent === 'office:spreadsheet') this.#beginTable(attributes);
    else if (name === 'style:style') this.#style = attribute(attributes, 'style:name') ?? '';
    else if (name === 'style:table-properties' && attribute(attributes, 'table:display') === 'false') this.#hiddenStyles.add(this.#style);
    else if (parent === 'office:body') this.body ??= name;
  };

  readonly text = (raw: string): void => {
    if (this.#cell !== null) this.#text.takeText(raw);
  };

  readonly closeElement = (name: string): void => {
    this.#path.pop();
    if (this.#cell !== null) {
      if (this.#path.length === this.#depth) this.#endCell(this.#cell);
      else this.#text.closeElement(name);
    } else if (this.#inRow && name === 'table:table-row') {
      this.#row += this.#rows - 1;
      this.#inRow = false;
    } else if (name === 'table:table') this.#grid = null;
  };

  #beginTable(attributes: string): void {
    const table = { name: attribute(attributes, 'table:name') ?? '',
      hidden: this.#hiddenStyles.has(attribute(attributes, 'table:style-name') ?? '') };
    if (this.tables.push(table) > MOST_SHEETS) throw damaged();
    this.#grid = this.#gridFor(table, this.tables.length - 1);
    this.#row = 0;
  }

  // Rows also stand in what a change replaced, and in tables within a cell.
  #beginRow(attributes: string): void {
    const depth = this.#path.indexOf('office:spreadsheet');
    if (this.#grid === null || depth === -1 || !this.#path.slice(depth + 1, -1).every((name) => AROUND_ROWS.has(name))) return;
    this.#inRow = true;
    this.#rows = repeats(attributes, 'table:number-rows-repeated');
    this.#row++;
    this.#column = 0;
  }

  #beginCell(name: string, attributes: string): void {
    this.#columns = repeats(attributes, 'table:number-columns-repeated');
    if (name === 'table:table-cell') {
      this.#text.clear();
      this.#cell = attributes;
      this.#depth = this.#path.length - 1;
    } else if (name === 'table:covered-table-cell') this.#column += this.#columns;
  }

  #endCell(attributes: string): void {
    this.#cell = null;
    const first = this.#column + 1;
    this.#column += this.#columns;
    // Stryker disable next-line StringLiteral: a cell without content is left out below as well; this only spares the look at it.
    if (this.#grid === null || (this.#text.text === '' && !attributes.includes('office:') && !attributes.includes('formula'))) return;
    const spanned = repeats(attributes, 'table:number-rows-spanned');
    if (spanned > 1) this.#grid.merge(this.#row, first, this.#row + spanned - 1, this.#column);
    const within = this.#row + this.#rows - 1 <= LAST_ROW && this.#column <= LAST_COLUMN;
    putOdsCell(this.#grid, { row: this.#row, rows: this.#rows, column: first, columns: this.#columns }, attributes, this.#text, within);
  }
}

function repeats(attributes: string, name: string): number {
  const text = attributes === '' ? null : attribute(attributes, name);
  if (text === null) return 1;
  const value = Number(text);
  if (!(Number.isInteger(value) && value >= 1)) throw damaged();
  return value;
}
