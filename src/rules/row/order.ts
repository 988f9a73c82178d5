import type { RowView } from '../row-view.ts';

/** Whether a period ends before it starts: by its dates, or by its times where it is one day. */
export function orderOf(startDay: number, startTime: number, endDay: number, endTime: number): 'right' | 'dates' | 'times' {
  if (endDay < startDay) return 'dates';
  return endDay === startDay && endTime < startTime ? 'times' : 'right';
}

/** Whether both periods of a row, the course and the actual class, end after they start; else no other rule counts their days. */
export function isInOrder(row: RowView): boolean {
  return orderOf(row.startDay, row.startTime, row.endDay, row.endTime) === 'right'
    && orderOf(row.actualStartDay, row.actualStartTime, row.actualEndDay, row.actualEndTime) === 'right';
}

/** The days of the course, both ends included. */
export function daysOf({ startDay, endDay }: RowView): number {
  return endDay - startDay + 1;
}
