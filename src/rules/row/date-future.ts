import { row as example } from '../example.ts';
import { either, has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** The last day of the course is still to come. */
export const rowDateFuture: Rule<'row/date-future', { today: string }> = {
  id: 'row/date-future',
  severity: 'warning',
  evidence: ['portalManual', 'judgement'],
  reads: either(has('endDate'), has('actualEndDate')),
  find: {
    row: ({ endDay, actualEndDay, today, todayText }) => (endDay > today || actualEndDay > today ? [told({ today: todayText })] : null),
  },
  sql: { row: ['course_end > getvariable(\'today\') OR actual_end > getvariable(\'today\')'] },
  fixes: [],
  samples: [{ today: '115-11-22' }],
  example: example({ startDate: '199-05-10', endDate: '199-05-10' }, { startDate: '115-05-10', endDate: '115-05-10' }),
};
