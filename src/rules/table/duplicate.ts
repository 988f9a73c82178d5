import { course } from '../example.ts';
import type { Rule } from '../rule.ts';

/** A row is the same record as an earlier one, by the record key of its format. */
export const tableDuplicate: Rule<'table/duplicate', { first: number; path?: string }> = {
  id: 'table/duplicate',
  severity: 'error',
  evidence: ['portalManual', 'portalManual', 'judgement'],
  reads: ({ recordKey }) => recordKey.length > 0,
  find: {
    keys: ({ recordKey, otherKey }) => ({ same: recordKey, differ: null, across: true, ...(otherKey ? { otherwise: otherKey } : {}) }),
  },
  fixes: [],
  samples: [{ first: 2 }, { first: 2, path: 'upload-1.csv' }],
  example: { before: [course, course], after: [course] },
};
