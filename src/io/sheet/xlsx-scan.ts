import { LAST_COLUMN, LAST_ROW } from './cell-count.ts';
import type { Grid } from './grid.ts';
import { momentOfIso } from './moment.ts';
import type { NumberFormat } from './number-format.ts';
import { damaged } from './problem.ts';
import { XlsxText, unescaped } from './xlsx-strings.ts';
import { apart, attribute, plainText, type XmlHandler } from './xml.ts';

/** What the cells of an .xlsx refer to. */
export interface XlsxContext {
  readonly strings: readonly string[];
  readonly format: (style: number) => NumberFormat;
  readonly from1904: boolean;
}

/** Puts the cells of an .xlsx sheet into a grid; what is only formatted, be it a million rows, is nothing. */
export class XlsxScan implements XmlHandler {
  readonly #grid: Grid;
  readonly #context: XlsxContext;
  readonly #inline = new XlsxText();
  #inData = false;
  #row = 0;
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

  readonly open = (name: string, attributes: string): void => {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(attribute(attributes, 'ref') ?? '');
    else if (!this.#inData) return;
    else if (name === 'c') this.#beginCell(attributes);
    else if (name === 'v') {
      this.#inValue = true;
      this.#value = '';
    } else if (name === 'row') this.#beginRow(attributes);
    else if (name === 'f') this.#formula = true;
    else this.#inline.open(name);
  };

  readonly text = (raw: string): void => {
    if (this.#inValue) this.#value = (this.#value ?? '') + plainText(raw);
    else if (this.#inData) this.#inline.take(raw);
  };

  readonly close = (name: string): void => {
    if (name === 'sheetData') this.#inData = false;
    else if (!this.#inData) return;
    else if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#endCell();
    else this.#inline.close(name);
  };

  #merge(reference: string): void {
    const [, left = 'A', top = '1', right = 'A', bottom = '1'] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/i.exec(reference.replaceAll('$', '')) ?? [];
    this.#grid.merge(Number(top), columnOf(left + top, Number(top)), Number(bottom), columnOf(right + bottom, Number(bottom)));
  }

  #beginRow(attributes: string): void {
    const row = Number(attribute(attributes, 'r') ?? this.#row + 1);
    if (!(row > this.#row && row <= LAST_ROW && Number.isInteger(row))) throw damaged();
    this.#row = row;
    this.#column = 0;
  }

  #beginCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const column = reference === null ? this.#column + 1 : columnOf(reference, this.#row);
    if (column <= this.#column || column > LAST_COLUMN || this.#row === 0) throw damaged();
    this.#column = column;
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = null;
    this.#formula = false;
    this.#inline.clear();
  }

  #endCell(): void {
    const value = this.#value ?? '';
    const [row, column] = [this.#row, this.#column];
    switch (this.#type) {
      case 'inlineStr': this.#grid.text(row, column, this.#inline.text); break;
      case 's': this.#grid.text(row, column, value.trim() === '' ? '' : this.#context.strings[Number(value)] ?? lost()); break;
      case 'b': this.#grid.text(row, column, value.trim() === '' ? '' : /^\s*(?:1|true)\s*$/.test(value) ? 'TRUE' : 'FALSE'); break;
      case 'str':
      case 'e': this.#grid.text(row, column, apart(unescaped(value))); break;
      case 'd': this.#day(value.trim()); break;
      default: this.#number(value.trim());
    }
    // A formula whose text is blank says so by an element without content.
    if (this.#formula && value === '' && !(this.#type === 'str' && this.#value !== null)) this.#grid.uncalculated(row, column);
  }

  #number(value: string): void {
    if (value === '') return;
    const number = Number(value);
    if (Number.isFinite(number)) this.#grid.number(this.#row, this.#column, number, this.#context.format(this.#style), this.#context.from1904);
    else this.#grid.text(this.#row, this.#column, value);
  }

  #day(value: string): void {
    const moment = momentOfIso(value);
    const format = this.#context.format(this.#style);
    const shown = format.kind === 'number' || moment === null ? value : format.moment(moment);
    if (moment === null) this.#grid.text(this.#row, this.#column, value);
    else this.#grid.moment(this.#row, this.#column, format.kind === 'time' ? 'time' : 'date', moment, shown, format.withTime || format.kind === 'number');
  }
}

function columnOf(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < 3; at++) {
    const letter = (reference.charCodeAt(at) & ~0x20) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  if (column === 0 || Number(reference.slice(at)) !== row) throw damaged();
  return column;
}

function lost(): never {
  throw damaged();
}
