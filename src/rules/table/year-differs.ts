import { has } from '../reads.ts';
import type { Rule } from '../rule.ts';

/** A record ended in another year than the first one: the page gives one year a download. */
export const tableYearDiffers: Rule<'table/year-differs', { first: number }> = {
  id: 'table/year-differs',
  severity: 'error',
  evidence: ['ntpcIsmpGuide', 'portalManual'],
  reads: has('agencyCode', 'endDate'),
  find: { keys: () => ({ same: [], differ: [], differYear: 'endDate' }) },
  fixes: [],
  samples: [{ first: 2 }],
  example: {
    before: [{ courseName: '資通安全', endDate: '1150510' }, { courseName: '公文寫作', endDate: '1141224' }],
    after: [{ courseName: '資通安全', endDate: '1150510' }],
  },
};
