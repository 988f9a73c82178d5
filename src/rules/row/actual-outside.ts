import { course, row as example } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { isInOrder } from './order.ts';

type Params = { which: 'start' | 'end' | 'both' };

/** The actual class begins before the course or ends after it, by their dates; times do not count. */
export const rowActualOutside: Rule<'row/actual-outside', Params> = {
  id: 'row/actual-outside',
  severity: 'warning',
  evidence: ['trainingCentreExport', 'lectureCsv', 'judgement'],
  reads: has('startDate', 'endDate', 'actualStartDate', 'actualEndDate'),
  find: {
    row: (row) => {
      const { startDay, endDay, actualStartDay, actualEndDay } = row;
      const early = actualStartDay < startDay;
      const late = actualEndDay > endDay;
      return (early || late) && isInOrder(row) ? [told({ which: early && late ? 'both' : early ? 'start' : 'end' })] : null;
    },
  },
  sql: { row: ['in_order AND (actual_start < course_start OR actual_end > course_end)'] },
  fixes: [],
  samples: [{ which: 'start' }, { which: 'end' }, { which: 'both' }],
  example: example({ ...course, actualEndDate: '115-05-11' }, { ...course, actualEndDate: '115-05-10' }),
};
