import type { CodeTable } from './table.ts';

export const unit: CodeTable = {
  id: 'unit',
  title: '訓練總數單位',
  source: '宜蘭縣政府所屬機關學校登錄公務人員終身學習時數作業流程（102–105）未開班填表說明',
  asOf: '105',
  closed: true,
  codes: [
    { code: '1', name: '小時', aliases: ['時'] },
    { code: '2', name: '天', aliases: ['日'] },
    { code: '6', name: '學分' },
  ],
};

/** The units, 小時, 天 and 學分, as the numbers that their codes are. */
export const [HOUR, DAY, CREDIT] = [1, 2, 6] as const;

/** How many hours the portal counts for one of each unit: 1 天 = 6 小時, 1 學分 = 18 小時. */
export const hoursPerUnit: Readonly<Record<string, number>> = { '1': 1, '2': 6, '6': 18 };
