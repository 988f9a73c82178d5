import type { CodeTable } from './table.ts';

export const nature: CodeTable = {
  id: 'nature',
  title: '學習性質',
  source: '公務人員終身學習入口網管理後台使用手冊（107）上傳格式說明',
  asOf: '107',
  closed: true,
  codes: [
    { code: '1', name: '數位', aliases: ['數位學習', '數位課程'] },
    { code: '2', name: '實體', aliases: ['實體學習', '實體課程'] },
    { code: '3', name: '混成', aliases: ['混成學習', '混成課程'] },
  ],
};

/** The kinds of learning, 數位, 實體 and 混成, as the numbers that their codes are. */
export const [DIGITAL, PHYSICAL, MIXED] = [1, 2, 3] as const;
