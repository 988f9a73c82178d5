import { LAST_COLUMN, LAST_ROW } from './cell-count.ts';
import type { Grid } from './grid.ts';
import { momentOfIso } from './moment.ts';
import type { NumberFormat } from './number-format.ts';
import { damaged } from './problem.ts';
import { XlsxText, unescaped } from './xlsx-strings.ts';
import { apart, attribute, plainText } from './xml-values.ts';
import type { XmlHandler } from './xml.ts';

/** The texts and formats to which the cells of an .xlsx refer. */
export interface XlsxContext {
  readonly strings: readonly string[];
  readonly format: (style: number) => NumberFormat;
  readonly from1904: boolean;
}

/** Puts the cells of an .xlsx sheet into a grid; cells with a format alone, be it a million rows, are left out. */
export class XlsxScan implements XmlHandler {
  readonly #grid: Grid;
  readonly #context: XlsxContext;
  readonly #inline = new XlsxText();
  #inData = false;
  #row = 0;
  /** Of the cell that is open. */
  #cellRow = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value: string | null = null;
  #inValue = false;
  #formula = false;

  constructor(grid: Grid, context: XlsxContext) {
    this.#grid = grid;
    this.#context = context;
  }

  readonly openElement = (name: string, attributes: string): void => {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(attribute(attributes, 'ref') ?? '');
    else if (!this.#inData) return;
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'v') {
      this.#inValue = true;
      this.#value = '';
    } else if (name === 'row') this.#beginRow(attributes);
    else if (name === 'f') this.#formula = true;
    else this.#inline.openElement(name);
  };

  readonly text = (raw: string): void => {
    if (this.#inValue) this.#value = (this.#value ?? '') + plainText(raw);
    else if (this.#inData) this.#inline.takeText(raw);
  };

  readonly closeElement = (name: string): void => {
    if (name === 'sheetData') this.#inData = false;
    else if (!this.#inData) return;
    else if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#endCell();
    else this.#inline.closeElement(name);
  };

  #merge(reference: string): void {
    const [, left = 'A', top = '1', right = 'A', bottom = '1'] =
      /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/i.exec(reference.replaceAll('$', '')) ?? [];
    this.#grid.merge(Number(top), columnOf(left), Number(bottom), columnOf(right));
  }

  #beginRow(attributes: string): void {
    const row = Number(attribute(attributes, 'r') ?? this.#row + 1);
    if (!(row >= 1 && row <= LAST_ROW && Number.isInteger(row))) throw damaged();
    this.#row = row;
    this.#column = 0;
  }

  #beginCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#column = reference === null ? this.#column + 1 : columnOf(reference);
    // The position of a cell is its own, whatever its row says.
    this.#cellRow = reference === null ? this.#row : rowOf(reference);
    if (this.#column > LAST_COLUMN || !(this.#cellRow >= 1 && this.#cellRow <= LAST_ROW)) throw damaged();
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = null;
    this.#formula = false;
    this.#inline.clear();
  }

  #endCell(): void {
    const value = this.#value ?? '';
    const [row, column] = [this.#cellRow, this.#column];
    switch (this.#type) {
      case 'inlineStr': this.#text(this.#inline.text); break;
      case 's': this.#text(value.trim() === '' ? '' : this.#context.strings[Number(value)] ?? lost()); break;
      case 'b': this.#grid.text(row, column, value.trim() === '' ? '' : /^\s*(?:1|true)\s*$/.test(value) ? 'TRUE' : 'FALSE'); break;
      case 'str': this.#text(apart(unescaped(value))); break;
      case 'e': this.#grid.text(row, column, apart(unescaped(value))); break;
      case 'd': this.#day(value.trim()); break;
      default: this.#number(value.trim());
    }
    // A formula whose text is blank says so by an element without content.
    if (this.#formula && value === '' && !(this.#type === 'str' && this.#value !== null)) this.#grid.uncalculated(row, column);
  }

  // The format may put words around a text.
  #text(text: string): void {
    const shown = this.#style === 0 || text === '' ? null : this.#context.format(this.#style).text;
    this.#grid.text(this.#cellRow, this.#column, shown === null ? text : shown(text));
  }

  #number(value: string): void {
    if (value === '') return;
    const number = Number(value);
    if (Number.isFinite(number))
      this.#grid.number(this.#cellRow, this.#column, number, this.#context.format(this.#style), this.#context.from1904);
    else this.#grid.text(this.#cellRow, this.#column, value);
  }

  #day(value: string): void {
    const moment = momentOfIso(value);
    const format = this.#context.format(this.#style);
    const shown = format.kind === 'number' || moment === null ? value : format.moment(moment);
    if (moment === null) this.#grid.text(this.#cellRow, this.#column, value);
    else this.#grid.moment(this.#cellRow, this.#column, format.kind === 'time' ? 'time' : 'date', moment, shown,
      format.withTime || format.kind === 'number');
  }
}

function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < 3; at++) {
    const letter = letterAt(reference, at);
    if (letter === 0) break;
    column = column * 26 + letter;
  }
  if (column === 0) throw damaged();
  return column;
}

function rowOf(reference: string): number {
  let at = 1;
  while (letterAt(reference, at) !== 0) at++;
  let row = 0;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) throw damaged();
    row = row * 10 + digit;
  }
  return row;
}

// From 1 to 26; 0 where there is none.
function letterAt(reference: string, at: number): number {
  const letter = (reference.charCodeAt(at) & ~0x20) - 64;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

function lost(): never {
  throw damaged();
}
