import { row as example } from '../example.ts';
import { both, has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { factorOf, wrongSum } from './hours.ts';
import { COMPARED } from './hours-sum.ts';

/** The hours are the total in days or credits times the hours of one of them: the portal converts once more. */
export const rowHoursConverted: Rule<'row/hours-converted', { sum: number; total: number; factor: number }> = {
  id: 'row/hours-converted',
  severity: 'warning',
  evidence: ['yilanWorkflow', 'portalManual', 'judgement'],
  reads: both(has('nature', 'digitalHours', 'physicalHours'), has('total', 'unit')),
  find: {
    row: (row) => {
      const sum = wrongSum(row);
      const factor = Number.isNaN(sum) ? 1 : factorOf(row, sum);
      return factor === 1 ? null : [told({ sum, total: row.total, factor })];
    },
  },
  tellsValues: true,
  sql: { row: [`${COMPARED} factor > 1 AND digital + physical = total * factor`] },
  fixes: [],
  samples: [{ sum: 12, total: 2, factor: 6 }],
  example: example(
    { total: '1', unit: '2', digitalHours: '0', physicalHours: '6' }, { total: '1', unit: '2', digitalHours: '0', physicalHours: '1' },
  ),
};
