import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { HEADER_ROW } from '../sql.ts';

type Params =
  | { kind: 'not-near' | 'no-header' | 'not-forced' | 'study' | 'semicolon' | 'tab' | 'html' | 'undecodable' | 'gbk' | 'simplified' }
  | { kind: 'below'; row: number }
  | { kind: 'sep-line'; separator: string };

/** The first row is not the header row of any format; its cause is found by {@link ../../checks/header.ts}, which knows all formats. */
export const headerUnknown: Rule<'header/unknown', Params> = {
  id: 'header/unknown',
  severity: 'error',
  evidence: ['yilanWorkflow', 'portalManual', 'judgement'],
  reads: anyFormat,
  find: { direct: true },
  sql: {
    select: () => [
      `SELECT 'header/unknown', ${HEADER_ROW}, NULL, NULL, NULL WHERE ${HEADER_ROW} IS NOT NULL AND NOT getvariable('known')`,
    ],
  },
  fixes: [],
  samples: {
    'not-near': [{}], 'no-header': [{}], 'not-forced': [{}], study: [{}], below: [{ row: 3 }],
    semicolon: [{}], tab: [{}], 'sep-line': [{ separator: ';' }, { separator: ',' }],
    html: [{}], undecodable: [{}], gbk: [{}], simplified: [{}],
  },
  example: lines('course,date,hours', '*課程名稱,*開課起始日期,*訓練總數'),
};
