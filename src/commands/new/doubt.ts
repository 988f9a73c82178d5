import { hoursPerUnit } from '../../codes/unit.ts';
import type { TableRow } from '../../convert/upload/columns.ts';
import type { Mend } from '../../convert/upload/row.ts';
import { isNoCourse } from '../../convert/upload/suspect.ts';
import { splitMoment } from '../../convert/upload/evidence.ts';
import { dayNumber } from '../../schemas/calendar.ts';
import type { Field, FieldKey } from '../../schemas/format.ts';
import type { Context } from '../command.ts';
import type { Planned } from '../convert/plan.ts';
import type { Doubt } from './interview.ts';

/** The start of each end. */
const STARTS: Partial<Record<FieldKey, readonly FieldKey[]>> = { endDate: ['startDate'], actualEndDate: ['actualStartDate', 'startDate'] };

/** Says at once what seems wrong with an answer: an end before its start, hours that do not add up, a day to come. */
export function doubtOf(
  { key }: Field, value: string, said: ReadonlyMap<FieldKey, string>, { plan, kept }: Planned, mend: Mend, today: string, { t }: Context,
): Doubt {
  const { ask } = t.convert;
  if (key === 'courseName' && isNoCourse(value)) return { wrong: ask.noCourse };
  const starts = STARTS[key];
  if (starts) {
    const start = starts.map((one) => said.get(one)).find((one) => one !== undefined);
    if (start !== undefined && value < start) return { wrong: ask.endsEarlier(value, start) };
    const late = start === undefined ? rowsAfter(value) : [];
    if (late.length > 0) return { wrong: ask.endsEarlierInRows(value, late.map(({ row }) => row).slice(0, 3), late.length) };
  }
  if (key === 'endTime' || key === 'actualEndTime') {
    const [day, last, time] = key === 'endTime' ? [said.get('startDate'), said.get('endDate'), said.get('startTime')]
      : [said.get('actualStartDate'), said.get('actualEndDate'), said.get('actualStartTime')];
    if (day !== undefined && day === last && time !== undefined && value < time) return { wrong: ask.endsEarlier(value, time) };
  }
  if (key === 'physicalHours' || key === 'digitalHours') {
    const [other, total] = [said.get(key === 'physicalHours' ? 'digitalHours' : 'physicalHours'), said.get('total')];
    const sum = Number(value) + Number(other ?? '0');
    const factor = hoursPerUnit[said.get('unit') ?? ''] ?? 1;
    const wrong = other !== undefined && total !== undefined && sum !== Number(total) && sum !== Number(total) * factor;
    if (wrong) return { wrong: ask.hoursSum(sum, Number(total)) };
  }
  return dayNumber(value) !== null && value > today && value.includes('-') ? { note: ask.toCome } : {};

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
