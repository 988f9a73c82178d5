import { HOUR } from '../../codes/unit.ts';
import { course, row as example } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { daysOf, isInOrder } from './order.ts';

/** 實體時數 is more than 24 hours for each day of the course. */
export const rowHoursSpan: Rule<'row/hours-span', { hours: number; days: number }> = {
  id: 'row/hours-span',
  severity: 'warning',
  evidence: ['judgement'],
  reads: has('unit', 'physicalHours', 'startDate', 'endDate'),
  find: {
    row: (row) => {
      const { unit, physicalHours: hours } = row;
      const days = daysOf(row);
      return unit === HOUR && hours > 24 * days && isInOrder(row) ? [told({ hours, days })] : null;
    },
  },
  tellsValues: true,
  sql: { row: ['in_order AND unit = \'1\' AND physical > 24 * days'] },
  fixes: [],
  samples: [{ hours: 30, days: 1 }],
  example: example({ ...course, total: '30', unit: '1', physicalHours: '30' }, { ...course, total: '3', unit: '1', physicalHours: '3' }),
};
