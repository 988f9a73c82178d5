import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { traces } from './samples.ts';

/** A value is not in the form of an ID. */
export const cellIdFormat: Rule<'cell/id-format', FlawParams['id-format']> = {
  id: 'cell/id-format',
  severity: 'error',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: kindOf('id'),
  find: { flaw: 'id-format' },
  fixes: ['safe'],
  samples: {
    form: [{ length: 10 }], length: [{ length: 9 }], shape: [{ length: 10 }], masked: [{ length: 10 }], 'masked-part': [{ length: 10 }],
    ...traces,
  },
  example: cell('idNumber', 'a123456789', 'A123456789'),
};
