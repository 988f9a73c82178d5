import type { Grid } from './grid.ts';
import { momentOfIso } from './moment.ts';
import { general } from './number-format.ts';
import { damaged } from './problem.ts';
import { attribute } from './xml.ts';

/** Where the same cell stands; rows and columns from 1. */
export interface OdsPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/**
 * Puts a cell of OpenDocument into a grid: what its program shows stands in the file, beside the value.
 * @param within whether it lies on a sheet at all; what is blank need not
 * @throws SheetProblem
 */
export function putOdsCell(grid: Grid, place: OdsPlace, attributes: string, shown: string, within: boolean): void {
  const value = (name: string): string => attribute(attributes, name) ?? '';
  const type = value('office:value-type');
  switch (type) {
    case 'date':
    case 'time': {
      const kept = value(`office:${type}-value`);
      const moment = momentOfIso(kept);
      const text = shown === '' ? kept : shown;
      // Whether a time is meant shows in what is shown.
      if (moment !== null && within) each(place, (column) => { grid.moment(place.row, column, type, moment, text, shown === '' || /\d\s*[:：時时点點]/.test(text), place.rows); });
      else put(grid, place, text, within);
      break;
    }
    case 'float':
    case 'currency':
    case 'percentage': put(grid, place, numberText(value('office:value'), shown), within); break;
    case 'boolean': put(grid, place, shown === '' ? value('office:boolean-value').toUpperCase() : shown, within); break;
    default: {
      put(grid, place, shown === '' ? value('office:string-value') : shown, within);
      if (shown === '' && type === '' && value('table:formula') !== '') grid.uncalculated(place.row, place.column);
    }
  }
}

function put(grid: Grid, place: OdsPlace, text: string, within: boolean): void {
  if (text === '') return;
  if (!within) throw damaged();
  each(place, (column) => { grid.text(place.row, column, text, place.rows); });
}

function each({ column, columns }: OdsPlace, take: (column: number) => void): void {
  for (let at = column; at < column + columns; at++) take(at);
}

// Some programs leave out what is shown; and an exponent would stand for the digits of a large number.
function numberText(value: string, shown: string): string {
  const number = Number(value);
  return value !== '' && Number.isFinite(number) && (shown === '' || /^-?\d+(?:\.\d+)?E[+-]?\d+$/.test(shown)) ? general(number) : shown;
}
