import { row as example } from '../example.ts';
import { has } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { notPassed } from './hours.ts';

/** The total is 0, so that the record gives nobody any hours. */
export const rowHoursZero: Rule<'row/hours-zero', object> = {
  id: 'row/hours-zero',
  severity: 'warning',
  evidence: ['judgement'],
  reads: has('total', 'unit'),
  find: { row: (row) => (row.total === 0 && !notPassed(row) ? [told({})] : null) },
  sql: { row: ['total = 0 AND NOT not_passed'] },
  fixes: [],
  samples: [{}],
  example: example({ total: '0', digitalHours: '0', physicalHours: '0' }, { total: '3', digitalHours: '0', physicalHours: '3' }),
};
