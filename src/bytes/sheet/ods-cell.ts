import type { Grid } from './grid.ts';
import { momentOfIso } from './moment.ts';
import { general } from './number-text.ts';
import type { OdsText } from './ods-text.ts';
import { damaged } from './problem.ts';
import { attribute } from './xml-values.ts';

/** Where the same cell stands; rows and columns from 1. */
export interface OdsPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/**
 * Puts a cell of OpenDocument into a grid: the file holds the text that its program shows, beside the value.
 * @param within whether it lies on a sheet at all; a blank cell need not
 * @throws SheetProblem
 */
export function putOdsCell(
  grid: Grid, place: OdsPlace, attributes: string, { text: shown, shown: calculated }: OdsText, within: boolean,
): void {
  const value = (name: string): string => attribute(attributes, name) ?? '';
  const type = value('office:value-type');
  switch (type) {
    case 'date':
    case 'time': {
      const kept = value(`office:${type}-value`);
      const whole = momentOfIso(kept);
      const moment = whole && { ...whole, seconds: shownSeconds(whole.seconds, shown) };
      const text = shown === '' ? kept : shown;
      // The shown text tells whether a time is meant.
      if (moment !== null && within) each(grid, place,
        (column) => { grid.moment(place.row, column, type, moment, text, shown === '' || /\d\s*[:：時时点點]/.test(text), place.rows); });
      else put(grid, place, text, within);
      break;
    }
    case 'float':
    case 'currency':
    case 'percentage': put(grid, place, numberText(value('office:value'), shown), within); break;
    case 'boolean': put(grid, place, shown === '' ? value('office:boolean-value').toUpperCase() : shown, within); break;
    default: {
      put(grid, place, shown === '' ? value('office:string-value') : shown, within);
      // For a formula with a blank text, LibreOffice writes a paragraph and no type.
      if (!calculated && type === '' && value('table:formula') !== '') grid.uncalculated(place.row, place.column);
    }
  }
}

function put(grid: Grid, place: OdsPlace, text: string, within: boolean): void {
  if (text === '') return;
  if (!within) throw damaged();
  each(grid, place, (column) => { grid.text(place.row, column, text, place.rows); });
}

function each(grid: Grid, { row, rows, column, columns }: OdsPlace, take: (column: number) => void): void {
  // A few bytes may stand for all cells of a sheet: they are counted before any of them is kept.
  if (rows * columns > 1) grid.expect(row + rows - 1, column + columns - 1, rows * columns);
  for (let at = column; at < column + columns; at++) take(at);
}

// For a day and a time that shows its time alone, LibreOffice writes the hours since 1899.
function shownSeconds(seconds: number, shown: string): number {
  const first = Number(/\d+/.exec(shown)?.[0] ?? NaN);
  return shown === '' || [3600, 60, 1].some((unit) => Math.floor(seconds / unit) === first) ? seconds : seconds % 86_400;
}

// Some programs leave out the shown text, and an exponent would replace the digits of a large number.
function numberText(value: string, shown: string): string {
  const number = Number(value);
  const text = shown.trim();
  return value !== '' && Number.isFinite(number) && (text === '' || /^-?\d+(?:\.\d+)?E[+-]?\d+$/.test(text)) ? general(number) : text;
}
