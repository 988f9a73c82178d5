import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { traces } from './samples.ts';

/** A value is not a whole number. */
export const cellInteger: Rule<'cell/integer', FlawParams['integer']> = {
  id: 'cell/integer',
  severity: 'error',
  evidence: ['yilanWorkflow', 'yilanWorkflow', 'portalManual'],
  reads: kindOf('integer', 'term', 'category-code', 'specialty-code'),
  find: { flaw: 'integer' },
  fixes: ['safe', 'suggested'],
  samples: {
    decimal: [{}], zero: [{}], form: [{}], category: [{}], 'category-name': [{}], 'category-several': [{ codes: '55、77' }],
    'category-differs': [{ codes: '503', code: '522', name: '資通安全(通識)' }, { codes: '503', code: null, name: null }],
    date: [{}], scientific: [{}], 'not-a-number': [{}], ...traces,
  },
  example: cell('total', '3.0', '3'),
};
