import type { RowView } from '../row-view.ts';

/** Whether a period ends before it starts: by its dates, or by its times where it is one day. */
function isReversed(startDay: number, startTime: number, endDay: number, endTime: number): boolean {
  return endDay < startDay || (endDay === startDay && endTime < startTime);
}

/** Whether the course ends before it starts. */
export function isCourseReversed(row: RowView): boolean {
  return isReversed(row.startDay, row.startTime, row.endDay, row.endTime);
}

/** Whether the actual class ends before it starts. */
export function isActualReversed(row: RowView): boolean {
  return isReversed(row.actualStartDay, row.actualStartTime, row.actualEndDay, row.actualEndTime);
}

/** Whether both periods of a row end after they start; else no other rule counts their days. */
export function isInOrder(row: RowView): boolean {
  return !isCourseReversed(row) && !isActualReversed(row);
}

/** The days of the course, both ends included. */
export function daysOf({ startDay, endDay }: RowView): number {
  return endDay - startDay + 1;
}
