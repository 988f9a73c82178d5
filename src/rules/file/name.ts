import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** The name of the file has characters beyond printable ASCII. */
export const fileName: Rule<'file/name', object> = {
  id: 'file/name',
  severity: 'warning',
  evidence: ['portalManual', 'judgement'],
  reads: anyFormat,
  find: { name: (name) => (/[^\u0020-\u007e]/u.test(name) ? told({}) : null) },
  fixes: [],
  samples: [{}],
  example: lines('環境教育時數.csv', 'upload1150510.csv'),
};
