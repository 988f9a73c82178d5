import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { safeMove, told, type Rule } from '../rule.ts';

/** The file is UTF-8 without the mark by which Excel would know it. */
export const fileNotBig5: Rule<'file/not-big5', object> = {
  id: 'file/not-big5',
  severity: 'warning',
  evidence: ['lectureCsv', 'agencyPortalExport', 'judgement'],
  reads: anyFormat,
  find: { file: ({ encoding }) => (encoding === 'utf8' ? told({}, safeMove) : null) },
  fixes: ['safe'],
  samples: [{}],
  example: lines('upload.csv (UTF-8)', 'upload.csv (UTF-8 BOM)'),
};
