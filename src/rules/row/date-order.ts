import { mask } from '../../findings/mask.ts';
import { row as example } from '../example.ts';
import { either, has } from '../reads.ts';
import type { RowView } from '../row-view.ts';
import { told, type Rule } from '../rule.ts';
import { isActualReversed, isCourseReversed } from './order.ts';

type Ends = { times: boolean; start: string; end: string };
type Params = Ends & { which: 'course' | 'actual' };

const COURSE = ['startDate', 'startTime', 'endDate', 'endTime'] as const;
const ACTUAL = ['actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime'] as const;

/** The course, or the actual class, ends before it starts. */
export const rowDateOrder: Rule<'row/date-order', Params> = {
  id: 'row/date-order',
  severity: 'error',
  evidence: ['judgement'],
  reads: either(has('startDate', 'endDate'), has('actualStartDate', 'actualEndDate')),
  find: {
    row: (row) => {
      const course = isCourseReversed(row);
      const actual = isActualReversed(row);
      if (!course && !actual) return null;
      return [
        ...(course ? [told<Params>({ which: 'course', ...bothEnds(row, row.startDay === row.endDay, COURSE) })] : []),
        ...(actual ? [told<Params>({ which: 'actual', ...bothEnds(row, row.actualStartDay === row.actualEndDay, ACTUAL) })] : []),
      ];
    },
  },
  sql: { row: ['course_reversed', 'actual_reversed'] },
  fixes: [],
  samples: [
    { which: 'course', times: false, start: '115-05-10', end: '115-05-01' },
    { which: 'course', times: true, start: '09:10:00', end: '08:10:00' },
    { which: 'actual', times: false, start: '115-05-10', end: '115-05-01' },
    { which: 'actual', times: true, start: '09:10:00', end: '08:10:00' },
  ],
  example: example({ startDate: '115-05-10', endDate: '115-05-01' }, { startDate: '115-05-10', endDate: '115-05-10' }),
};

// The two dates, or the two times of one day, as they may be shown: a year that was mistyped makes a birthday of a date.
function bothEnds(row: RowView, times: boolean, [startDate, startTime, endDate, endTime]: typeof COURSE | typeof ACTUAL): Ends {
  const [start, end] = times ? [startTime, endTime] : [startDate, endDate];
  return { times, start: mask(row.text(start), 'date'), end: mask(row.text(end), 'date') };
}
