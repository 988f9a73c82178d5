import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';

/** An ID is a resident number in its old form. */
export const cellIdOldForm: Rule<'cell/id-old-form', FlawParams['id-old-form']> = {
  id: 'cell/id-old-form',
  severity: 'warning',
  evidence: ['judgement'],
  reads: kindOf('id'),
  find: { flaw: 'id-old-form' },
  leavesUsable: true,
  fixes: [],
  samples: [{}],
  example: cell('idNumber', 'AC17003729', 'A800000014'),
};
