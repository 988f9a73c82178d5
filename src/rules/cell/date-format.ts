import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { traces } from './samples.ts';

/** A date is not written as the portal reads it. */
export const cellDateFormat: Rule<'cell/date-format', FlawParams['date-format']> = {
  id: 'cell/date-format',
  severity: 'error',
  evidence: ['yilanWorkflow', 'academyExport', 'officeSystemExport'],
  reads: kindOf('date', 'grade-date'),
  find: { flaw: 'date-format' },
  fixes: ['safe', 'suggested'],
  samples: {
    certain: [{}], libreoffice: [{}], gregorian: [{}], 'two-digit-gregorian': [{}], 'two-digit-birthday': [{}], 'two-digit': [{}],
    'with-time': [{}], serial: [{}], 'before-minguo': [{}], 'no-year': [{}], unknown: [{}], ...traces,
  },
  example: cell('startDate', '2026/5/10', '115-05-10'),
};
