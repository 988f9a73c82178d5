import type { CsvRecord } from '../csv/reader.ts';
import { CellCount, LAST_ROW } from './cell-count.ts';
import { momentOfSerial, portalDate, portalTime, type Moment } from './moment.ts';
import type { NumberFormat } from './number-format.ts';
import { general } from './number-text.ts';
import { damaged } from './problem.ts';
import type { Place, Repair, Sheet, SheetFile } from './sheet.ts';

/** Cells that are one, rows and columns from 1, both ends included. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The merged cells of a real sheet have fewer rows: sixteen columns of them from top to bottom. A few bytes may name more. */
const MOST_MERGED_ROWS = 16_777_216;

/** Collects the cells of a sheet, in the order of rows, and makes rows of text of them. */
export class Grid {
  readonly #count: CellCount;
  readonly #rows: string[][] = [];
  /** The row to which cells were added last, if they are its first: from 1, or 0. They are not yet among the others. */
  #newRow = 0;
  readonly #newCells: string[] = [];
  #repairs: Repair[] = [];
  #uncalculated: Place[] = [];
  /** Whether the file says of a cell more than once what it holds: the last word counts. */
  #twice = false;
  readonly #merges: Merge[] = [];

  /** @param limit how many cells there may be */
  constructor(limit: number) {
    this.#count = new CellCount(limit);
  }

  /** Whether no cell has a value. */
  get empty(): boolean {
    return !this.#count.any;
  }

  /** Takes the text of a cell, or of the same cell in several rows. @throws SheetProblem where there are too many */
  text(row: number, column: number, text: string, repeated = 1): void {
    if (text === '') return;
    this.#count.addCells(row, column, repeated, row !== this.#newRow && this.#rows[row] === undefined);
    for (let at = row; at < row + repeated; at++) {
      const cells = this.#cellsOf(at);
      while (cells.length < column - 1) cells.push('');
      if ((cells[column - 1] ?? '') !== '') this.#twice = true;
      cells[column - 1] = text;
    }
  }

  #cellsOf(row: number): string[] {
    if (row === this.#newRow) return this.#newCells;
    this.#settleRow();
    const known = this.#rows[row];
    if (known !== undefined) return known;
    this.#newRow = row;
    return this.#newCells;
  }

  // An array that has grown keeps half of its room for more, so what stays is a copy.
  #settleRow(): void {
    if (this.#newRow === 0) return;
    this.#rows[this.#newRow] = this.#newCells.slice();
    this.#newCells.length = 0;
    this.#newRow = 0;
  }

  /** Says that so many cells with content will come, down to this one. @throws SheetProblem where there are too many */
  expect(row: number, column: number, cells: number): void {
    this.#count.expect(row, column, cells);
  }

  /** Takes a number of days as its format shows it. @throws SheetProblem */
  number(row: number, column: number, value: number, format: NumberFormat, from1904: boolean): void {
    const moment = format.kind === 'number' ? null : momentOfSerial(value, from1904);
    if (moment === null || value < 0 && format.kind === 'time') {
      this.text(row, column, format.kind === 'number' ? format.number(value) : general(value));
    } else if (format.kind === 'time') {
      const whole = format.elapsed ? { ...moment, seconds: Math.round(value * 86_400) } : moment;
      this.moment(row, column, 'time', whole, format.moment(whole), false);
    } else this.moment(row, column, 'date', moment, format.moment(moment), format.withTime);
  }

  /** Takes a day or a time of day, in the form of the portal. @throws SheetProblem */
  moment(row: number, column: number, kind: Repair['kind'], moment: Moment, shown: string, withTime: boolean, repeated = 1): void {
    const became = kind === 'date' ? portalDate(moment, withTime) : portalTime(moment.seconds);
    this.text(row, column, became, repeated);
    if (shown === became) return;
    for (let at = row; at < row + repeated; at++) this.#repairs.push({ row: at, column, kind, shown, became });
  }

  /** Adds a formula whose value the file does not hold. @throws SheetProblem */
  uncalculated(row: number, column: number): void {
    this.#count.takeCells(row, column);
    this.#uncalculated.push({ row, column });
  }

  /** Takes cells that are one. @throws SheetProblem where there are too many of them */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (this.#merges.push({ top, left, bottom, right }) > LAST_ROW) throw damaged();
  }

  /** The sheet, once all its cells are there. @throws SheetProblem where merged cells cannot be */
  sheet(file: SheetFile, name: string, names: readonly string[]): Sheet {
    this.#settleRow();
    this.#inOrder();
    this.#cover(this.#merges);
    const filled = this.#rows.map((cells) => lastFilled(cells));
    const width = filled.reduce((widest, length) => Math.max(widest, length), 0);
    const last = filled.findLastIndex((length) => length > 0);
    const rows = { length: Math.max(last, 0), [Symbol.iterator]: () => recordsOf(this.#rows, filled, Math.max(last, 0), width) };
    return { file, name, names, rows, repairs: this.#repairs, uncalculated: this.#uncalculated, merged: this.#overRows(filled) };
  }

  // Rows and cells may come in any order.
  #inOrder(): void {
    const textAt = ({ row, column }: Place): string => this.#rows[row]?.[column - 1] ?? '';
    if (this.#twice) {
      const last = new Map(this.#repairs.map((repair) => [`${repair.row} ${repair.column}`, repair]));
      this.#repairs = [...last.values()].filter((repair) => textAt(repair) === repair.became);
    }
    this.#uncalculated = this.#uncalculated.filter((place) => textAt(place) === '').sort(byPlace);
    this.#repairs.sort(byPlace);
  }

  // Only the first of merged cells is shown, whatever the others hold.
  #cover(merges: readonly Merge[]): void {
    let left = this.#rows.reduce((sum, cells) => sum + cells.length, 0) + merges.length;
    let rowsLeft = MOST_MERGED_ROWS;
    const covered = new Set<string>();
    for (const { top, left: first, bottom, right } of merges) {
      for (let row = top; row <= bottom && row < this.#rows.length; row++) {
        if (rowsLeft-- === 0) throw damaged();
        const cells = this.#rows[row] ?? [];
        for (let column = first; column <= Math.min(right, cells.length); column++) {
          if (left-- < 0) throw damaged();
          if ((row === top && column === first) || cells[column - 1] === '') continue;
          cells[column - 1] = '';
          covered.add(`${row} ${column}`);
        }
      }
    }
    if (covered.size > 0) this.#repairs = this.#repairs.filter(({ row, column }) => !covered.has(`${row} ${column}`));
  }

  // A title may have any height: the rows that it covers hold nothing else.
  #overRows(filled: readonly number[]): Place[] {
    return this.#merges
      .filter(({ top, left, bottom }) => bottom > top && (this.#rows[top]?.[left - 1] ?? '') !== '' && (filled[top + 1] ?? 0) > 0)
      .map(({ top, left }) => ({ row: top, column: left }))
      .sort(byPlace);
  }
}

function byPlace(a: Place, b: Place): number {
  return a.row - b.row || a.column - b.column;
}

/** A million blank rows share it. */
const BLANK: readonly string[] = [''];

function* recordsOf(rows: string[][], filled: readonly number[], last: number, width: number): Generator<CsvRecord> {
  const blanks: string[] = [];
  while (blanks.length < width) blanks.push('');
  for (let row = 1; row <= last; row++) {
    let cells = (filled[row] ?? 0) === 0 ? undefined : rows[row];
    const empty = cells === undefined;
    if (cells !== undefined && cells.length !== width) rows[row] = cells = cells.slice(0, width).concat(blanks.slice(cells.length));
    yield { row, line: row, cells: cells ?? BLANK, empty, quoted: 0, needsQuotes: false, faults: null };
  }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((text) => text !== '') + 1;
}
