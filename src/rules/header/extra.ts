import { headerAt } from '../../schemas/recognise.ts';
import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { downloaded, told, type Rule } from '../rule.ts';
import { HEADER_ROW, NAMED } from '../sql.ts';

/** The header row has a column that the format does not have; where it is blank in every row, the end of the file adds the fix. */
export const headerExtra: Rule<'header/extra', { kind: 'unknown' | 'twice' | 'blank' | 'data'; asDownloaded?: boolean }> = {
  id: 'header/extra',
  severity: 'error',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: anyFormat,
  find: {
    header: ({ recognised, damaged }) => recognised.extra
      .filter(({ column }) => !damaged.has(column))
      .map(({ column, kind }) => (
        { ...told({ kind, ...downloaded(recognised.format) }), at: { column, header: headerAt(recognised, column - 1) } }
      )),
  },
  sql: {
    select: () => [
      `SELECT 'header/extra', ${HEADER_ROW}, "column", NULL, NULL FROM header ANTI JOIN places USING ("column") WHERE ${NAMED}`,
    ],
  },
  fixes: ['safe'],
  samples: { unknown: [{}, { asDownloaded: true }], twice: [{}], blank: [{}], data: [{}] },
  example: lines('*姓名,備註,*學位學分', '*姓名,*學位學分'),
};
