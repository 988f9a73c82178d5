import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { traces } from './samples.ts';

const listed = [{ choices: '1 小時、2 天、6 學分', own: null }] as const;

/** A value is not a code of its closed list. */
export const cellCode: Rule<'cell/code', FlawParams['code']> = {
  id: 'cell/code',
  severity: 'error',
  evidence: ['yilanWorkflow', 'academyExport', 'learningPlatformCodes'],
  reads: kindOf('code', 'agency-list'),
  find: { flaw: 'code' },
  fixes: ['safe'],
  samples: { 'lost-zero': listed, name: listed, form: listed, unknown: listed, agencies: [{}], ...traces },
  example: cell('county', '1', '01'),
};
