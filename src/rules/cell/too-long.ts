import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import type { Rule } from '../rule.ts';

/** A value has more characters than its column takes. */
export const cellTooLong: Rule<'cell/too-long', FlawParams['too-long']> = {
  id: 'cell/too-long',
  severity: 'error',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: ({ fields }) => fields.some((field) => field.max !== undefined),
  find: { flaw: 'too-long' },
  fixes: [],
  samples: [{ max: 20, length: 23 }],
  example: cell('courseCode', 'A115001-ENVIRONMENT-01', 'A115001-ENV-01'),
};
