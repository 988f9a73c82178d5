import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { traces } from './samples.ts';

/** A value is not a number. */
export const cellNumber: Rule<'cell/number', FlawParams['number']> = {
  id: 'cell/number',
  severity: 'error',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: kindOf('number'),
  find: { flaw: 'number' },
  fixes: ['safe'],
  samples: { 'not-a-number': [{}], form: [{}], ...traces },
  example: cell('score', '及格', '85'),
};
