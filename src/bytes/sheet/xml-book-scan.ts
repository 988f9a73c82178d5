import { LAST_COLUMN, LAST_ROW } from './cell-count.ts';
import { MOST_SHEETS } from './choose.ts';
import type { Grid } from './grid.ts';
import { daysBetween, momentOfIso } from './moment.ts';
import { numberFormat, type NumberFormat } from './number-format.ts';
import { damaged } from './problem.ts';
import { apart, attribute, plainText } from './xml-values.ts';
import type { XmlHandler } from './xml.ts';

/** Names that stand for formats; the others are codes as in an .xlsx (Microsoft's XML Spreadsheet Reference, 2001). */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': 'General', 'General Date': 'yyyy/m/d h:mm', 'Long Date': 'yyyy"年"m"月"d"日"', 'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss AM/PM', 'Medium Time': 'h:mm AM/PM', 'Short Time': 'h:mm', Currency: '"$"#,##0.00', 'Euro Currency': '"€"#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00', Percent: '0.00%', Scientific: '0.00E+00', 'Yes/No': '"Yes";"Yes";"No"', 'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
};
const MOST_STYLES = 65_536;

/** Goes over a workbook in the XML of Excel 2002 and 2003, and puts the cells of some sheets into grids. */
export class XmlBookScan implements XmlHandler {
  /** The sheets so far. */
  readonly sheets: { name: string; hidden: boolean }[] = [];
  readonly #gridFor: (index: number) => Grid | null;
  readonly #path: string[] = [];
  readonly #styles = new Map<string, NumberFormat>();
  readonly #columns = new Map<number, string>();
  #grid: Grid | null = null;
  #style = '';
  #row = 0;
  #rowStyle: string | null = null;
  #rowSpan = 0;
  #column = 0;
  #columnStyled = 0;
  #cell = '';
  #text: string | null = null;
  #data = '';
  #type = '';
  #visible = '';

  /** @param gridFor is asked at the beginning of each sheet where its cells go; null where they are not wanted */
  constructor(gridFor: (index: number) => Grid | null) {
    this.#gridFor = gridFor;
  }

  readonly openElement = (name: string, attributes: string): void => {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    switch (name) {
      case 'ss:Style': this.#style = attribute(attributes, 'ss:ID') ?? ''; this.#inherit(attribute(attributes, 'ss:Parent')); break;
      case 'ss:NumberFormat': this.#format(attribute(attributes, 'ss:Format') ?? 'General'); break;
      case 'ss:Worksheet': this.#beginSheet(attributes); break;
      case 'x:Visible':
        // Stryker disable next-line StringLiteral: it is only asked whether it says hidden.
        this.#visible = '';
        break;
      case 'ss:Column': this.#beginColumn(attributes); break;
      case 'ss:Row': if (parent === 'ss:Table') this.#beginRow(attributes); break;
      case 'ss:Cell': if (parent === 'ss:Row') this.#beginCell(attributes); break;
      case 'ss:Data': if (parent === 'ss:Cell') {
        this.#type = attribute(attributes, 'ss:Type') ?? 'String';
        this.#text = '';
      } break;
    }
  };

  readonly text = (raw: string): void => {
    if (this.#text !== null) this.#text += plainText(raw);
    else if (this.#path.at(-1) === 'x:Visible') this.#visible += raw;
  };

  readonly closeElement = (name: string): void => {
    this.#path.pop();
    const sheet = this.sheets.at(-1);
    if (name === 'ss:Data' && this.#path.at(-1) === 'ss:Cell' && this.#text !== null) {
      this.#data = this.#text;
      this.#text = null;
    } else if (name === 'ss:Cell' && this.#path.at(-1) === 'ss:Row') this.#endCell();
    else if (name === 'ss:Row' && this.#path.at(-1) === 'ss:Table') this.#row += this.#rowSpan;
    else if (name === 'x:Visible' && sheet !== undefined) sheet.hidden = /hidden/i.test(this.#visible);
    else if (name === 'ss:Worksheet') this.#grid = null;
  };

  #beginSheet(attributes: string): void {
    if (this.sheets.push({ name: attribute(attributes, 'ss:Name') ?? '', hidden: false }) > MOST_SHEETS) throw damaged();
    this.#grid = this.#gridFor(this.sheets.length - 1);
    this.#columns.clear();
    this.#row = 0;
    this.#columnStyled = 0;
  }

  #beginColumn(attributes: string): void {
    const first = whole(attributes, 'ss:Index', this.#columnStyled + 1, LAST_COLUMN);
    const last = first + whole(attributes, 'ss:Span', 0, LAST_COLUMN);
    if (first <= this.#columnStyled || last > LAST_COLUMN) throw damaged();
    this.#columnStyled = last;
    const style = attribute(attributes, 'ss:StyleID');
    if (style !== null) for (let column = first; column <= last; column++) this.#columns.set(column, style);
  }

  #beginRow(attributes: string): void {
    this.#row = whole(attributes, 'ss:Index', this.#row + 1, LAST_ROW);
    this.#rowSpan = whole(attributes, 'ss:Span', 0, LAST_ROW);
    this.#rowStyle = attribute(attributes, 'ss:StyleID');
    this.#column = 0;
  }

  #beginCell(attributes: string): void {
    this.#column = whole(attributes, 'ss:Index', this.#column + 1, LAST_COLUMN);
    this.#cell = attributes;
    this.#data = '';
    this.#type = '';
    const [across, down] = [whole(attributes, 'ss:MergeAcross', 0, LAST_COLUMN), whole(attributes, 'ss:MergeDown', 0, LAST_ROW)];
    if (across + down > 0) this.#grid?.merge(this.#row, this.#column, this.#row + down, this.#column + across);
  }

  #endCell(): void {
    const [row, column, grid] = [this.#row, this.#column, this.#grid];
    this.#column += whole(this.#cell, 'ss:MergeAcross', 0, LAST_COLUMN);
    if (grid === null) return;
    if (row > LAST_ROW || column > LAST_COLUMN) throw damaged();
    const style = attribute(this.#cell, 'ss:StyleID') ?? this.#rowStyle ?? this.#columns.get(column) ?? 'Default';
    const format = this.#styles.get(style) ?? PLAIN;
    const number = Number(this.#data);
    switch (this.#type) {
      case 'Number': {
        if (this.#data.trim() !== '' && Number.isFinite(number)) grid.number(row, column, number, format, false);
        else grid.text(row, column, this.#data);
        break;
      }
      case 'DateTime': this.#moment(grid, format); break;
      case 'Boolean': grid.text(row, column, number === 0 ? 'FALSE' : 'TRUE'); break;
      case '': if (attribute(this.#cell, 'ss:Formula') !== null) grid.uncalculated(row, column); break;
      default: grid.text(row, column, apart(format.text === null || this.#data === '' ? this.#data : format.text(this.#data)));
    }
  }

  // A time of day is one of the day before this calendar begins.
  #moment(grid: Grid, format: NumberFormat): void {
    const moment = momentOfIso(this.#data);
    if (moment === null) grid.text(this.#row, this.#column, this.#data);
    else if (format.kind === 'time') {
      const whole = format.elapsed
        ? { ...moment, seconds: moment.seconds + daysBetween({ year: 1899, month: 12, day: 31 }, moment) * 86_400 } : moment;
      grid.moment(this.#row, this.#column, 'time', whole, format.moment(whole), false);
    } else {
      const dated = format.kind === 'date';
      grid.moment(this.#row, this.#column, 'date', moment, dated ? format.moment(moment) : this.#data, !dated || format.withTime);
    }
  }

  #inherit(parent: string | null): void {
    const format = this.#styles.get(parent ?? 'Default');
    if (format !== undefined) this.#styles.set(this.#style, format);
  }

  #format(code: string): void {
    if (this.#styles.size > MOST_STYLES) throw damaged();
    this.#styles.set(this.#style, numberFormat(NAMED[code] ?? code));
  }
}

const PLAIN = numberFormat('General');

// An index counts from 1; the number of rows or columns that a cell spans may be 0.
function whole(attributes: string, name: string, usual: number, most: number): number {
  const text = attribute(attributes, name);
  if (text === null) return usual;
  const value = Number(text);
  if (!(Number.isInteger(value) && value >= (name === 'ss:Index' ? 1 : 0) && value <= most)) throw damaged();
  return value;
}
