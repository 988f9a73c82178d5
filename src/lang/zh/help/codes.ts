import type { CommandHelp } from '../../help.ts';
import { codes as own, facts, list } from './shared.ts';

/** The help of `lhl codes`. */
export const codes: CommandHelp<'codes'> = {
  summary: '列出代碼表，或用名稱、代碼查詢',
  description: '列出代碼表，或用名稱、代碼查詢',
  argument: ['代碼表 要找的字', ({ tables }) => `代碼表（${list(tables)}，或它的名稱）與要找的字或代碼；不寫代碼表就找全部的表，都不給就列出所有代碼表`],
  example: 'lhl codes category 環境',
  options: { ...own, ...facts },
};
