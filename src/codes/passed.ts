import type { CodeTable } from './table.ts';

export const passed: CodeTable = {
  id: 'passed',
  title: '通過',
  source: '整批上傳（已開班）CSV 格式，依公開的產生程式',
  asOf: '115',
  closed: true,
  codes: [
    { code: '1', name: '通過', aliases: ['是'] },
    { code: '0', name: '不通過', aliases: ['否', '未通過'] },
  ],
};

/** 不通過 as the number that its code is; a person who did not pass gets no hours. */
export const NOT_PASSED = 0;
