import { hoursPerUnit } from '../codes/unit.ts';
import type { TableRow } from '../convert/upload/columns.ts';
import { splitMoment } from '../convert/upload/evidence.ts';
import type { Mend } from '../convert/upload/row.ts';
import { isNoCourse } from '../convert/upload/suspect.ts';
import { dayNumber } from '../schemas/calendar.ts';
import type { Field, FieldKey } from '../schemas/format.ts';
import type { Planned } from './upload-plan.ts';

/** A doubt about a value that its field alone takes. All but `to-come` is certainly wrong. */
export type Doubt =
  /** A day, an ID or a number in the place of the name of a course. */
  | { readonly kind: 'no-course' }
  | { readonly kind: 'ends-earlier'; readonly end: string; readonly start: string }
  /** It ends before the days on which rows of the list start. */
  | { readonly kind: 'ends-earlier-in-rows'; readonly end: string; readonly rows: readonly number[] }
  /** The hours do not add up to the total. */
  | { readonly kind: 'hours-sum'; readonly sum: number; readonly total: number }
  /** A day that has not come yet. */
  | { readonly kind: 'to-come' };

/** The start of each end. */
const STARTS: Partial<Record<FieldKey, readonly FieldKey[]>> = { endDate: ['startDate'], actualEndDate: ['actualStartDate', 'startDate'] };

/** Tells what seems wrong with an answer beside the others: an end before its start, hours that do not add up, a day to come. */
export function doubtOf(
  { key }: Field, value: string, said: ReadonlyMap<FieldKey, string>, { plan, kept }: Planned, mend: Mend, today: string,
): Doubt | null {
  if (key === 'courseName' && isNoCourse(value)) return { kind: 'no-course' };
  const starts = STARTS[key];
  if (starts) {
    const start = starts.map((one) => said.get(one)).find((one) => one !== undefined);
    if (start !== undefined && value < start) return { kind: 'ends-earlier', end: value, start };
    const late = start === undefined ? rowsAfter(value) : [];
    if (late.length > 0) return { kind: 'ends-earlier-in-rows', end: value, rows: late.map(({ row }) => row) };
  }
  if (key === 'endTime' || key === 'actualEndTime') {
    const [day, last, time] = key === 'endTime' ? [said.get('startDate'), said.get('endDate'), said.get('startTime')]
      : [said.get('actualStartDate'), said.get('actualEndDate'), said.get('actualStartTime')];
    if (day !== undefined && day === last && time !== undefined && value < time) return { kind: 'ends-earlier', end: value, start: time };
  }
  if (key === 'physicalHours' || key === 'digitalHours') {
    const [other, total] = [said.get(key === 'physicalHours' ? 'digitalHours' : 'physicalHours'), said.get('total')];
    const sum = Number(value) + Number(other ?? '0');
    const factor = hoursPerUnit[said.get('unit') ?? ''] ?? 1;
    const wrong = other !== undefined && total !== undefined && sum !== Number(total) && sum !== Number(total) * factor;
    if (wrong) return { kind: 'hours-sum', sum, total: Number(total) };
  }
  return dayNumber(value) !== null && value > today && value.includes('-') ? { kind: 'to-come' } : null;

  // The start may stand in the list.
  function rowsAfter(end: string): readonly TableRow[] {
    const field = plan.format.fields.find((one) => starts?.includes(one.key) === true);
    const source = field && plan.sources.get(field);
    if (!field || source?.kind !== 'column') return [];
    return kept.people.filter(({ cells }) => {
      const cell = cells[source.column.index] ?? '';
      const start = mend(splitMoment(cell)?.day ?? cell, field);
      return dayNumber(start) !== null && start > end;
    });
  }
}
