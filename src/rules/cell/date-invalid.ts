import type { FlawParams } from '../../schemas/flaw.ts';
import { row } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';

/** The calendar has no such day. */
export const cellDateInvalid: Rule<'cell/date-invalid', FlawParams['date-invalid']> = {
  id: 'cell/date-invalid',
  severity: 'error',
  evidence: ['judgement'],
  reads: kindOf('date', 'grade-date'),
  find: { flaw: 'date-invalid' },
  fixes: [],
  samples: [{}],
  example: row({ startDate: '115-02-29', endDate: '115-03-01' }, { startDate: '115-02-28', endDate: '115-03-01' }),
};
