import { both, has, ofPeople } from '../reads.ts';
import type { Rule } from '../rule.ts';

/** One ID has another name than in an earlier row. */
export const tableNameDiffers: Rule<'table/name-differs', { first: number; path?: string }> = {
  id: 'table/name-differs',
  severity: 'warning',
  evidence: ['judgement'],
  reads: both(ofPeople, has('idNumber', 'name')),
  find: { keys: () => ({ same: ['idNumber'], differ: ['name'], across: true }) },
  fixes: [],
  samples: [{ first: 2 }, { first: 2, path: 'upload-1.csv' }],
  example: {
    before: [{ idNumber: 'A123456789', name: '王小明' }, { idNumber: 'A123456789', name: '林小民', courseName: '環境教育' }],
    after: [{ idNumber: 'A123456789', name: '王小明' }, { idNumber: 'A123456789', name: '王小明', courseName: '環境教育' }],
  },
};
