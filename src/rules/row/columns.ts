import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import type { Rule } from '../rule.ts';

type Params = { expected: number; actual: number; kind: 'short-optional' | 'short' | 'long' | 'long-blank' | 'end-of-file' };

/** A row has another number of values than the header row; {@link ../../checks/record.ts} tells how it differs. */
export const rowColumns: Rule<'row/columns', Params> = {
  id: 'row/columns',
  severity: 'error',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: anyFormat,
  find: { direct: true },
  fixes: ['safe'],
  samples: {
    long: [{ expected: 25, actual: 26 }],
    'long-blank': [{ expected: 25, actual: 26 }],
    short: [{ expected: 25, actual: 20 }],
    'short-optional': [{ expected: 19, actual: 18 }],
    'end-of-file': [{ expected: 25, actual: 1 }],
  },
  example: lines('環境教育,生態篇,115-05-10', '環境教育，生態篇,115-05-10'),
};
