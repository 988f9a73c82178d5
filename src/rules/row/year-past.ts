import { dayNumber } from '../../schemas/calendar.ts';
import { row as example } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** A course that is to be opened began in an earlier year than this one. */
export const rowYearPast: Rule<'row/year-past', { year: number }> = {
  id: 'row/year-past',
  severity: 'warning',
  evidence: ['portalManual'],
  reads: has('registration', 'startDate'),
  find: {
    row: ({ startDay, todayText }) => {
      const year = todayText.slice(0, 3);
      return startDay < (dayNumber(`${year}-01-01`) ?? 0) ? [told({ year: Number(year) })] : null;
    },
  },
  sql: { row: ['course_start < date_trunc(\'year\', getvariable(\'today\'))'] },
  fixes: [],
  samples: [{ year: 115 }],
  example: example({ startDate: '114-05-10', endDate: '114-05-10' }, { startDate: '115-05-10', endDate: '115-05-10' }),
};
