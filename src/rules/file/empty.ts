import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** The file has no data row. */
export const fileEmpty: Rule<'file/empty', { kind: 'no-bytes' | 'blank' | 'no-rows' }> = {
  id: 'file/empty',
  severity: 'error',
  evidence: ['judgement'],
  reads: anyFormat,
  find: {
    notCsv: (kind) => (kind === 'empty' ? told({ kind: 'no-bytes' }) : kind === 'blank' ? told({ kind }) : null),
    file: ({ hasData }) => (hasData ? null : told({ kind: 'no-rows' })),
  },
  sql: {
    select: () => [
      'SELECT \'file/empty\', NULL, NULL, NULL, NULL WHERE NOT EXISTS (SELECT 1 FROM cells) '
        + 'AND (getvariable(\'known\') OR getvariable(\'header_row\') IS NULL)',
    ],
  },
  fixes: [],
  samples: { 'no-rows': [{}], blank: [{}], 'no-bytes': [{}] },
  example: lines('*課程名稱,*開課起始日期', '*課程名稱,*開課起始日期\n環境教育,115-05-10'),
};
