import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { traces } from './samples.ts';

/** A time is not written as the portal reads it. */
export const cellTimeFormat: Rule<'cell/time-format', FlawParams['time-format']> = {
  id: 'cell/time-format',
  severity: 'error',
  evidence: ['trainingCentreExport', 'lectureCsv', 'judgement'],
  reads: kindOf('time'),
  find: { flaw: 'time-format' },
  fixes: ['safe', 'suggested'],
  samples: { 'lost-zero': [{}], form: [{}], 'with-date': [{}], serial: [{}], unknown: [{}], ...traces },
  example: cell('startTime', '9:10:00', '09:10:00'),
};
