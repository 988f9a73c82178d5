import { row as example } from '../example.ts';
import { both, has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { factorOf, wrongSum } from './hours.ts';

/** The condition, in SQL, before hours are compared with the total. */
export const COMPARED = 'total IS NOT NULL AND unit IS NOT NULL AND (nature IS NOT NULL OR both_filled) '
  + 'AND NOT own_blank AND digital + physical <> total AND';

/** Both kinds of hours together are not the total, in whatever unit. */
export const rowHoursSum: Rule<'row/hours-sum', { sum: number; total: number }> = {
  id: 'row/hours-sum',
  severity: 'error',
  evidence: ['lectureCsv', 'trainingCentreExport', 'judgement'],
  reads: both(has('nature', 'digitalHours', 'physicalHours'), has('total', 'unit')),
  find: {
    row: (row) => {
      const sum = wrongSum(row);
      return Number.isNaN(sum) || factorOf(row, sum) > 1 ? null : [told({ sum, total: row.total })];
    },
  },
  tellsValues: true,
  sql: { row: [`${COMPARED} NOT (factor > 1 AND digital + physical = total * factor)`] },
  fixes: [],
  samples: [{ sum: 2, total: 3 }],
  example: example({ total: '3', digitalHours: '0', physicalHours: '2' }, { total: '3', digitalHours: '0', physicalHours: '3' }),
};
