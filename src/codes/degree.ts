import type { CodeTable } from './table.ts';

export const degree: CodeTable = {
  id: 'degree',
  title: '學位學分',
  source: '宜蘭縣政府所屬機關學校登錄公務人員終身學習時數作業流程（102–105）未開班填表說明',
  asOf: '105',
  closed: true,
  codes: [
    { code: '1', name: '博士' },
    { code: '2', name: '碩士' },
    { code: '3', name: '大學', aliases: ['學士'] },
    { code: '4', name: '專科' },
    { code: '5', name: '學分' },
    { code: '6', name: '無' },
  ],
};
