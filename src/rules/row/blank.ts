import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import type { Rule } from '../rule.ts';

/** Consecutive rows that hold only blanks and commas; {@link ../../checks/check.ts} counts them. */
export const rowBlank: Rule<'row/blank', { count: number; last: number; commas: boolean }> = {
  id: 'row/blank',
  severity: 'error',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: anyFormat,
  find: { direct: true },
  sql: {
    select: () => [`SELECT 'row/blank', min("row"), NULL, NULL, NULL FROM (
    SELECT "row", "row" - row_number() OVER (ORDER BY "row") AS run FROM lines WHERE is_blank
  ) WHERE getvariable('known') OR getvariable('header_row') IS NULL GROUP BY run`],
  },
  fixes: ['safe'],
  samples: [{ count: 1, last: 3, commas: true }, { count: 2, last: 4, commas: false }],
  example: lines('環境教育,115-05-10\n,\n資訊安全,115-05-11', '環境教育,115-05-10\n資訊安全,115-05-11'),
};
