import type { CodeTable } from './table.ts';

export const gender: CodeTable = {
  id: 'gender',
  title: '性別',
  source: '整批新增講師 CSV 格式，依公開的產生程式',
  asOf: '115',
  closed: true,
  codes: [
    { code: 'M', name: '男', aliases: ['男性'] },
    { code: 'F', name: '女', aliases: ['女性'] },
  ],
};
