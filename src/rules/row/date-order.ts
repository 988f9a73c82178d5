import { row as example } from '../example.ts';
import { either, has } from '../reads.ts';
import { told, type Rule, type Told } from '../rule.ts';
import { orderOf } from './order.ts';

interface Params { which: 'course' | 'actual'; times: boolean }

/** The course, or the actual class, ends before it starts. */
export const rowDateOrder: Rule<'row/date-order', Params> = {
  id: 'row/date-order',
  severity: 'error',
  evidence: ['judgement'],
  reads: either(has('startDate', 'endDate'), has('actualStartDate', 'actualEndDate')),
  find: {
    row: (row) => {
      const course = orderOf(row.startDay, row.startTime, row.endDay, row.endTime);
      const actual = orderOf(row.actualStartDay, row.actualStartTime, row.actualEndDay, row.actualEndTime);
      return course === 'right' && actual === 'right' ? null : [...tell('course', course), ...tell('actual', actual)];
    },
  },
  sql: { row: ['course_reversed', 'actual_reversed'] },
  fixes: [],
  samples: [{ which: 'course', times: false }, { which: 'course', times: true }, { which: 'actual', times: false }, { which: 'actual', times: true }],
  example: example({ startDate: '115-05-10', endDate: '115-05-01' }, { startDate: '115-05-10', endDate: '115-05-10' }),
};

function tell(which: Params['which'], order: ReturnType<typeof orderOf>): Told<Params>[] {
  return order === 'right' ? [] : [told({ which, times: order === 'times' })];
}
