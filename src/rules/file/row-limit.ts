import { lines } from '../example.ts';
import { told, type Rule } from '../rule.ts';

/** The file has more data rows than the portal takes in one upload. */
export const fileRowLimit: Rule<'file/row-limit', { rows: number; limit: number }> = {
  id: 'file/row-limit',
  severity: 'error',
  evidence: ['yilanWorkflow', 'trainingCentreExport', 'judgement'],
  reads: ({ rowLimit }) => rowLimit !== null,
  find: {
    file: ({ rows, format: { rowLimit: limit } }) => (limit !== null && rows > limit ? told({ rows, limit }) : null),
  },
  sql: { select: ({ rowLimit }) => [`SELECT 'file/row-limit', NULL, NULL, NULL, NULL FROM source HAVING count(*) > ${rowLimit ?? 0}`] },
  fixes: [],
  samples: [{ rows: 5200, limit: 3000 }],
  example: lines('upload.csv (5,200)', 'upload-1.csv (3,000)\nupload-2.csv (2,200)'),
};
