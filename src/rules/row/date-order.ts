import { row as example } from '../example.ts';
import { either, has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { isActualReversed, isCourseReversed } from './order.ts';

type Params = { which: 'course' | 'actual'; times: boolean };

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
        ...(course ? [told<Params>({ which: 'course', times: row.startDay === row.endDay })] : []),
        ...(actual ? [told<Params>({ which: 'actual', times: row.actualStartDay === row.actualEndDay })] : []),
      ];
    },
  },
  sql: { row: ['course_reversed', 'actual_reversed'] },
  fixes: [],
  samples: [
    { which: 'course', times: false }, { which: 'course', times: true },
    { which: 'actual', times: false }, { which: 'actual', times: true },
  ],
  example: example({ startDate: '115-05-10', endDate: '115-05-01' }, { startDate: '115-05-10', endDate: '115-05-10' }),
};
