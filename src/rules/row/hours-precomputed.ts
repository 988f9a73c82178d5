import { CREDIT, DAY, hoursPerUnit } from '../../codes/unit.ts';
import { course, row as example } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { daysOf, isInOrder } from './order.ts';

const HOURS_PER_CREDIT = hoursPerUnit[CREDIT] ?? 18;

/** A total in days is more than the course has, or one in credits looks like hours. */
export const rowHoursPrecomputed: Rule<'row/hours-precomputed', { unit: '2' | '6'; total: number; days: number }> = {
  id: 'row/hours-precomputed',
  severity: 'warning',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: has('total', 'unit'),
  find: {
    row: (row) => {
      const { unit, total } = row;
      const days = daysOf(row);
      if (unit === DAY && total > days && isInOrder(row)) return [told({ unit: '2', total, days })];
      if (unit === CREDIT && total > 0 && total % HOURS_PER_CREDIT === 0 && isInOrder(row)) return [told({ unit: '6', total, days: 0 })];
      return null;
    },
  },
  tellsValues: true,
  sql: { row: [`in_order AND ((unit = '2' AND total > days) OR (unit = '6' AND total > 0 AND total % ${HOURS_PER_CREDIT} = 0))`] },
  fixes: [],
  samples: [{ unit: '2', total: 6, days: 1 }, { unit: '6', total: 36, days: 0 }],
  example: example({ ...course, total: '6', unit: '2', physicalHours: '6' }, { ...course, total: '1', unit: '2', physicalHours: '1' }),
};
