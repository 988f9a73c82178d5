import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';

/** A time has no seconds. */
export const cellTimeShort: Rule<'cell/time-short', FlawParams['time-short']> = {
  id: 'cell/time-short',
  severity: 'warning',
  evidence: ['agencyPortalExport', 'judgement'],
  reads: kindOf('time'),
  find: { flaw: 'time-short' },
  leavesUsable: true,
  fixes: ['safe'],
  samples: [{}],
  example: cell('startTime', '09:10', '09:10:00'),
};
