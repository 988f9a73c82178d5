import { DIGITAL } from '../../codes/nature.ts';
import { course } from '../example.ts';
import { both, has, ofPeople } from '../reads.ts';
import type { Rule } from '../rule.ts';

/**
 * A class has the title, year and term of an earlier one, and other dates. People finish a digital course each on a day of their own, and
 * in a download courses of many agencies may share a title.
 */
export const tableTermClash: Rule<'table/term-clash', { first: number; path?: string }> = {
  id: 'table/term-clash',
  severity: 'warning',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: both((format) => format.kind === 'upload' && ofPeople(format), has('courseName', 'term', 'startDate', 'endDate', 'nature')),
  find: {
    keys: () => ({
      same: ['courseName', 'term'], year: 'startDate', differ: ['startDate', 'endDate'], except: { key: 'nature', code: DIGITAL },
      across: true,
    }),
  },
  fixes: [],
  samples: [{ first: 2 }, { first: 2, path: 'upload-1.csv' }],
  example: {
    before: [course, { ...course, startDate: '115-06-01', endDate: '115-06-01' }],
    after: [course, { ...course, term: '2', startDate: '115-06-01', endDate: '115-06-01' }],
  },
};
