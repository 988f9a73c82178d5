import type { CommandHelp } from '../../help.ts';
import { facts, form, list } from './shared.ts';

/** The help of `lhl formats`. */
export const formats: CommandHelp<'formats'> = {
  summary: '列出檔案格式，或一種格式的欄位',
  description: '列出檔案格式，或一種格式的欄位',
  argument: ['格式', (lists) => `格式：${list(lists.formats)}；不給就列出所有格式，有 --form 時說明那份格式檔`],
  example: 'lhl formats unopened',
  options: { ...form, ...facts },
};
