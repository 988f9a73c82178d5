import type { CommandHelp } from '../../help.ts';
import { making } from './shared.ts';

/** The help of `lhl new`. */
export const interview: CommandHelp<'new'> = {
  summary: '一步一步詢問，把名單做成上傳檔',
  description: '一步一步詢問，把名單做成上傳檔；選項裡已經給的不再問',
  argument: ['名單', '有身分證字號和姓名的名單；不給就會詢問'],
  example: 'lhl new',
  options: { ...making, '-o, --output <file>': '輸出的 CSV 檔（不給就會詢問）' },
};
