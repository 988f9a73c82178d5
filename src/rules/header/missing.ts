import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { told, type Rule } from '../rule.ts';
import { HEADER_ROW, NAMED, literal } from '../sql.ts';

/** The header row lacks a column of the format. */
export const headerMissing: Rule<'header/missing', { header: string }> = {
  id: 'header/missing',
  severity: 'error',
  evidence: ['yilanWorkflow', 'portalManual', 'lectureCsv'],
  reads: anyFormat,
  find: {
    header: ({ recognised: { missing } }) => missing.map(({ key, header }) => ({ ...told({ header }), at: { field: key, header } })),
  },
  sql: {
    select: ({ fields }) => {
      const always = fields.filter((field) => field.mayBeAbsent !== true).map(({ key }) => literal(key)).join(', ');
      const from = `(SELECT unnest([${always}]) AS field) ANTI JOIN places USING (field)`;
      return [`SELECT 'header/missing', ${HEADER_ROW}, NULL, field, NULL FROM ${from} WHERE ${NAMED}`];
    },
  },
  fixes: [],
  samples: [{ header: '*上課縣市' }],
  example: lines('*學位學分,*上課縣市', '*學位學分,*課程類別代碼,*上課縣市'),
};
