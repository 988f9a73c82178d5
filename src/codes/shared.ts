import type { CodeTable } from './table.ts';

export const shared: CodeTable = {
  id: 'shared',
  title: '是否對外公開',
  source: '整批新增講師 CSV 格式，依公開的產生程式',
  asOf: '115',
  closed: true,
  codes: [
    { code: '1', name: '公開', aliases: ['是'] },
    { code: '0', name: '不公開', aliases: ['否'] },
  ],
};
