import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { safeMove, told, type Rule } from '../rule.ts';

/** Values stand in double quotes, which the portal asks to leave out. */
export const fileQuoted: Rule<'file/quoted', { count: number }> = {
  id: 'file/quoted',
  severity: 'warning',
  evidence: ['yilanWorkflow', 'trainingCentreExport', 'judgement'],
  reads: anyFormat,
  find: {
    file: ({ quoted: count, needsQuotes }) => (count > 0 ? told({ count }, needsQuotes ? null : safeMove) : null),
  },
  fixes: ['safe'],
  samples: [{ count: 2 }],
  example: lines('"環境教育","522"', '環境教育,522'),
};
