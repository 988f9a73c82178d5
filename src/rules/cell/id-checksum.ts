import type { FlawParams } from '../../schemas/flaw.ts';
import { cell } from '../example.ts';
import { kindOf } from '../reads.ts';
import type { Rule } from '../rule.ts';

/** The last digit of an ID does not follow from the others. */
export const cellIdChecksum: Rule<'cell/id-checksum', FlawParams['id-checksum']> = {
  id: 'cell/id-checksum',
  severity: 'error',
  evidence: ['judgement'],
  reads: kindOf('id'),
  find: { flaw: 'id-checksum' },
  fixes: [],
  samples: [{}],
  example: cell('idNumber', 'A213456789', 'A123456789'),
};
