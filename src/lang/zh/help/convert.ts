import type { CommandHelp } from '../../help.ts';
import { making, tableFiles } from './shared.ts';

/** The help of `lhl convert`. */
export const convert: CommandHelp<'convert'> = {
  summary: '把名單或別的表轉成上傳檔；19 欄與 25 欄互轉',
  description: '把名單或別的表轉成上傳檔；19 欄與 25 欄互轉',
  argument: ['輸入檔', `名單或學習時數的表：${tableFiles}`],
  example: 'lhl convert 名單.ods -o upload.csv',
  options: { ...making, '-o, --output <file>': '輸出的 CSV 檔（必要）' },
};
