import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { downloaded, told, type Rule } from '../rule.ts';
import { HEADER_ROW, NAMED, literal } from '../sql.ts';

/** The header row lacks a column of the format. */
export const headerMissing: Rule<'header/missing', { header: string; box?: string; asDownloaded?: boolean }> = {
  id: 'header/missing',
  severity: 'error',
  evidence: ['yilanWorkflow', 'portalManual', 'lectureCsv'],
  reads: anyFormat,
  find: {
    header: ({ recognised: { format, missing } }) => missing.map(({ key, header, box }) => (
      { ...told({ header, ...(box === undefined ? {} : { box }), ...downloaded(format) }), at: { field: key, header } }
    )),
  },
  sql: {
    select: ({ fields }) => {
      const always = fields.filter((field) => field.mayBeAbsent !== true).map(({ key }) => literal(key)).join(', ');
      const from = `(SELECT unnest([${always}]) AS field) ANTI JOIN places USING (field)`;
      return [`SELECT 'header/missing', ${HEADER_ROW}, NULL, field, NULL FROM ${from} WHERE ${NAMED}`];
    },
  },
  fixes: [],
  samples: [
    { header: '*上課縣市' }, { box: '匯出部門單位', header: '部門單位', asDownloaded: true }, { header: '訓練總數', asDownloaded: true },
  ],
  example: lines('*學位學分,*上課縣市', '*學位學分,*課程類別代碼,*上課縣市'),
};
