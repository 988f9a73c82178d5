import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';

/** A category is not in the open list as it was published. */
export const cellCodeUnlisted: Rule<'cell/code-unlisted', FlawParams['code-unlisted']> = {
  id: 'cell/code-unlisted',
  severity: 'warning',
  evidence: ['categoryTable109', 'yilanWorkflow', 'judgement'],
  reads: kindOf('category-code', 'specialty-code'),
  find: { flaw: 'code-unlisted' },
  leavesUsable: true,
  fixes: [],
  samples: [{ asOf: '109-12-15', own: null }],
  example: cell('category', '9999', '522'),
};
