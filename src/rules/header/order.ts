import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { downloaded, safeMove, told, type Rule } from '../rule.ts';
import { HEADER_ROW, NAMED } from '../sql.ts';

/** The columns stand in another order than that of the format. */
export const headerOrder: Rule<'header/order', { expected: string; asDownloaded?: boolean }> = {
  id: 'header/order',
  severity: 'error',
  evidence: ['lectureCsv', 'trainingCentreExport', 'judgement'],
  reads: anyFormat,
  find: {
    header: ({ cells, recognised: { format, misplaced } }) => {
      if (misplaced === null) return [];
      const { column, expected } = misplaced;
      return [{ ...told({ expected, ...downloaded(format) }, safeMove), at: { column, header: cells[column - 1] ?? '' } }];
    },
  },
  sql: {
    select: () => [`SELECT 'header/order', ${HEADER_ROW}, min("column"), NULL, NULL FROM (
    SELECT "column", row_number() OVER (ORDER BY "column") <> row_number() OVER (ORDER BY place) AS misplaced FROM places
  ) WHERE misplaced AND ${NAMED} HAVING count(*) > 0`],
  },
  fixes: ['safe'],
  samples: [{ expected: '*學位學分' }, { expected: '名稱', asDownloaded: true }],
  example: lines('*姓名,*課程類別代碼,*學位學分', '*姓名,*學位學分,*課程類別代碼'),
};
