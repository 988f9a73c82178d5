import { hoursPerUnit } from '../codes/unit.ts';
import type { Found } from '../findings/finding.ts';
import { dayNumber } from '../schemas/calendar.ts';
import { found, rowPlace, type Cells, type Surroundings } from './source.ts';
import type { FieldKey } from '../schemas/format.ts';

/** The cells that {@link checkRow} reads: rows in which all of them are the same have the same findings. */
export const readByRow: readonly FieldKey[] = [
  'startDate', 'startTime', 'endDate', 'endTime', 'actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime',
  'nature', 'digitalHours', 'physicalHours', 'total', 'unit', 'passed',
];

/** Checks the cells of one row against one another. A rule is silent where a cell that it reads is blank or failed its form. */
export function* checkRow(cells: Cells, around: Surroundings): Generator<Found> {
  const at = rowPlace(cells);
  const course = order(cells, 'startDate', 'startTime', 'endDate', 'endTime');
  const actual = order(cells, 'actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime');
  if (course !== 'right') yield found('row/date-order', at, { which: 'course', times: course === 'times' });
  if (actual !== 'right') yield found('row/date-order', at, { which: 'actual', times: actual === 'times' });
  const today = dayNumber(around.today) ?? 0;
  if ((day(cells, 'endDate') ?? 0) > today || (day(cells, 'actualEndDate') ?? 0) > today) {
    yield found('row/date-future', at, { today: around.today });
  }
  yield* checkHours(cells, course === 'right' && actual === 'right');
}

function* checkHours(cells: Cells, inOrder: boolean): Generator<Found> {
  const at = rowPlace(cells);
  const nature = cells.value('nature');
  const digital = hours(cells, 'digitalHours');
  const physical = hours(cells, 'physicalHours');
  const own = nature === '1' ? 'digitalHours' : nature === '2' ? 'physicalHours' : null;
  // Who did not pass gets no hours.
  const failed = cells.value('passed') === '0';
  const blank = own !== null && cells.state(own) === 'blank' ? nature : null;
  if (
    (nature === '1' && physical !== null && physical > 0) ||
    (nature === '2' && digital !== null && digital > 0) ||
    (nature === '3' && !failed && digital !== null && physical !== null && (digital === 0 || physical === 0))
  ) yield found('row/hours-nature', at, { nature });
  const whole = cells.value('total');
  if ((blank === '1' || blank === '2') && whole !== null && !failed) {
    yield found('row/hours-blank', at, { nature: blank }, { kind: 'suggested', value: whole });
  }
  const unit = cells.value('unit');
  // Only where hours are blank does the nature say whether the portal takes the total instead.
  const bothFilled = cells.state('digitalHours') === 'ok' && cells.state('physicalHours') === 'ok';
  if (unit === null) return;
  const total = number(cells, 'total');
  const days = daysOf(cells);
  if (total !== null && digital !== null && physical !== null && (nature !== null || bothFilled) && blank === null) {
    const sum = digital + physical;
    const factor = hoursPerUnit[unit] ?? 1;
    if (sum !== total) {
      if (factor > 1 && sum === total * factor) yield found('row/hours-converted', at, { sum, total, factor });
      else yield found('row/hours-sum', at, { sum, total });
    }
  }
  if (!inOrder) return;
  if (total !== null && unit === '2' && days !== null && total > days) yield found('row/hours-precomputed', at, { unit, total, days });
  if (total !== null && unit === '6' && total > 0 && total % 18 === 0) yield found('row/hours-precomputed', at, { unit, total, days: 0 });
  if (unit === '1' && physical !== null && days !== null && physical > 24 * days) yield found('row/hours-span', at, { hours: physical, days });
}

// Whether a period ends before it starts: by its dates, or by its times where it is one day.
function order(cells: Cells, startDate: FieldKey, startTime: FieldKey, endDate: FieldKey, endTime: FieldKey): 'right' | 'dates' | 'times' {
  const start = day(cells, startDate);
  const end = day(cells, endDate);
  if (start === null || end === null) return 'right';
  if (end < start) return 'dates';
  const from = cells.value(startTime);
  const to = cells.value(endTime);
  if (start !== end || from === null || to === null) return 'right';
  // HH:MM is the first second of its minute.
  return to.padEnd(8, ':00') < from.padEnd(8, ':00') ? 'times' : 'right';
}

function day(cells: Cells, key: FieldKey): number | null {
  const value = cells.value(key);
  return value === null ? null : dayNumber(value);
}

function number(cells: Cells, key: FieldKey): number | null {
  const value = cells.value(key);
  return value === null ? null : Number(value);
}

// Blank hours count as none.
function hours(cells: Cells, key: FieldKey): number | null {
  return cells.state(key) === 'blank' ? 0 : number(cells, key);
}

// Both ends included.
function daysOf(cells: Cells): number | null {
  const start = day(cells, 'startDate');
  const end = day(cells, 'endDate');
  return start === null || end === null ? null : end - start + 1;
}
