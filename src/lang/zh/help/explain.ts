import type { CommandHelp } from '../../help.ts';
import { facts } from './shared.ts';

/** The help of `lhl explain`. */
export const explain: CommandHelp<'explain'> = {
  summary: '說明一個規則或欄位：是什麼、為什麼、怎麼改',
  description: '說明一個規則：是什麼、為什麼、怎麼改、例子；也說明欄位、格式與代碼表',
  argument: ['規則', '規則、欄位、格式或代碼表：代號或名稱，也可以只寫一部分，例如 cell/code、檢查碼、身分證字號'],
  example: 'lhl explain cell/code',
  options: facts,
};
