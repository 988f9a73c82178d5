import { RECORD, records, type RecordReader } from './biff.ts';
import { candidates, visibleNames } from './choose.ts';
import { Grid } from './grid.ts';
import { numberFormat, type NumberFormat } from './number-format.ts';
import { readOle, type OleStreams } from './ole.ts';
import { SheetProblem, damaged } from './problem.ts';
import { looksLikeOle } from './recognise.ts';
import type { Sheet, SheetLimits } from './sheet.ts';
import { biffVersion, readGlobals, type XlsSheet, type XlsWorkbook } from './xls-workbook.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A',
};

/** Reads a sheet of an .xls, Excel 2 to 2003: in a container, or its records alone. @throws SheetProblem */
export function readXls(bytes: Uint8Array, wanted: string | null, { maxCells }: SheetLimits): Sheet {
  const stream = looksLikeOle(bytes) ? streamOf(readOle(bytes)) : bytes;
  const workbook = readGlobals(stream, maxCells);
  const formats = workbook.formats.map((code) => numberFormat(code));
  let left = stream.length;
  const read = (sheet: XlsSheet): SheetCells => {
    const cells = new SheetCells(stream, sheet, workbook, formats, maxCells);
    // Sheets lie one behind the other, so that all of them are no longer than the file.
    left -= cells.length;
    if (left < 0) throw damaged();
    return cells;
  };
  const [first, ...others] = candidates(workbook.sheets, wanted);
  let chosen = { sheet: first, cells: read(first) };
  for (const sheet of others) {
    if (!chosen.cells.grid.empty) break;
    const cells = read(sheet);
    if (!cells.grid.empty) chosen = { sheet, cells };
  }
  return chosen.cells.grid.sheet('xls', chosen.sheet.name, visibleNames(workbook.sheets));
}

// A file for both Excel 95 and 97 has both streams.
function streamOf(streams: OleStreams): Uint8Array {
  const has = (name: string): boolean => streams.has(name);
  if (has('encryptedpackage')) throw new SheetProblem({ kind: 'encrypted' });
  const stream = (streams.get('workbook') ?? streams.get('book'))?.();
  if (stream !== undefined) return stream;
  const what = has('worddocument') ? 'text'
    : has('powerpoint document') ? 'slides'
    : has('matost') || has('works') ? 'other-program' : 'unknown';
  throw new SheetProblem({ kind: 'other-document', what });
}

/** Goes over the records of one sheet. */
class SheetCells {
  readonly grid: Grid;
  /** In bytes. */
  readonly length: number;
  readonly #workbook: XlsWorkbook;
  readonly #formats: readonly NumberFormat[];
  /** A formula whose text follows in a record of its own. */
  #awaiting: readonly [row: number, column: number] | null = null;

  constructor(stream: Uint8Array, { start }: XlsSheet, workbook: XlsWorkbook, formats: readonly NumberFormat[], maxCells: number) {
    this.grid = new Grid(maxCells);
    this.#workbook = workbook;
    this.#formats = formats;
    // A chart on the sheet has records of its own between its begin and its end.
    let depth = 0;
    for (const { id, data, end } of records(stream, start)) {
      const begins = id === RECORD.begin || (workbook.version < 5 && biffVersion(id, data) !== null);
      if (depth === 0 && !begins) throw damaged();
      if (begins) depth++;
      else if (id === RECORD.eof) depth--;
      else if (depth === 1) this.#takeRecord(id, data);
      // Some programs forget to end a chart.
      if (id === RECORD.eof && (depth === 0 || end === stream.length)) {
        this.length = end - start;
        return;
      }
    }
    throw damaged();
  }

  #takeRecord(id: number, data: RecordReader): void {
    switch (id) {
      case RECORD.shortNumber: this.#number(data, (style) => [style, data.rk()]); break;
      case RECORD.number: this.#number(data, (style) => [style, data.f64()]); break;
      case RECORD.numbers: this.#numbers(data); break;
      case RECORD.sharedLabel: this.#text(data, () => this.#workbook.strings[data.u32()] ?? lost()); break;
      case RECORD.label:
      case RECORD.richLabel: this.#text(data, () => this.#workbook.text(data, data.u16())); break;
      case RECORD.label2: this.#text(data, () => this.#workbook.text(data, data.u8())); break;
      case RECORD.integer2: this.#number(data, (style) => [style, data.u16()]); break;
      case RECORD.number2: this.#number(data, (style) => [style, data.f64()]); break;
      case RECORD.truth2:
      case RECORD.truth: this.#text(data, () => truth(data.u8(), data.u8())); break;
      case RECORD.formula3:
      case RECORD.formula4:
      case RECORD.formula: this.#formula(data); break;
      case RECORD.formulaText2: this.#formulaText(() => this.#workbook.text(data, data.u8())); break;
      case RECORD.formulaText: this.#formulaText(() => this.#workbook.text(data, data.u16())); break;
      case RECORD.merged:
        for (let left = data.u16(); left > 0; left--) {
          const [top, bottom, first, last] = [data.u16(), data.u16(), data.u16(), data.u16()];
          this.grid.merge(top + 1, first + 1, bottom + 1, last + 1);
        }
        break;
    }
  }

  #text(data: RecordReader, read: () => string): void {
    const [row, column] = [data.u16() + 1, data.u16() + 1];
    const shown = this.#formats[this.#style(data)]?.text ?? null;
    const text = read();
    this.grid.text(row, column, shown === null || text === '' ? text : shown(text));
  }

  #formulaText(read: () => string): void {
    const [row, column] = this.#awaiting ?? [];
    if (row !== undefined && column !== undefined) this.grid.text(row, column, read());
    this.#awaiting = null;
  }

  #number(data: RecordReader, read: (style: number) => readonly [style: number, value: number]): void {
    const [row, column] = [data.u16() + 1, data.u16() + 1];
    const [style, value] = read(this.#style(data));
    this.#putCell(row, column, style, value);
  }

  // Excel 2 has the looks of a cell in three bytes; the second of them begins with the number of its format.
  #style(data: RecordReader): number {
    if (this.#workbook.version > 2) return data.u16();
    data.u8();
    const format = data.u8() & 63;
    data.u8();
    return format;
  }

  #numbers(data: RecordReader): void {
    const row = data.u16() + 1;
    // The last two bytes repeat the last column.
    for (let column = data.u16() + 1; data.left >= 6; column++) this.#putCell(row, column, data.u16(), data.rk());
  }

  #formula(data: RecordReader): void {
    const [row, column, style] = [data.u16() + 1, data.u16() + 1, this.#style(data)];
    const bytes = Array.from({ length: 8 }, () => data.u8());
    const [kind, , value = 0] = bytes;
    this.#awaiting = null;
    if (bytes[6] !== 0xff || bytes[7] !== 0xff)
      this.#putCell(row, column, style, new DataView(Uint8Array.from(bytes).buffer).getFloat64(0, true));
    else if (kind === 0) this.#awaiting = [row, column];
    else if (kind === 1 || kind === 2) this.grid.text(row, column, truth(value, kind - 1));
  }

  #putCell(row: number, column: number, style: number, value: number): void {
    this.grid.number(row, column, value, this.#formats[style] ?? lost(), this.#workbook.from1904);
  }
}

function truth(value: number, isError: number): string {
  return isError === 0 ? (value === 0 ? 'FALSE' : 'TRUE') : ERRORS[value] ?? '#ERR!';
}

function lost(): never {
  throw damaged();
}
