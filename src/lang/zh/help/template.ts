import type { CommandHelp } from '../../help.ts';
import { codes, defaultFirst, form, list, written } from './shared.ts';

/** The help of `lhl template`. */
export const template: CommandHelp<'template'> = {
  summary: '產生填寫用的範本',
  description: '產生填寫用的範本：.xlsx、.ods（文字格式、下拉選單）或 .csv',
  argument: ['格式', ({ templates, ownForms }) => `格式：${list(templates)}；有 --form 時可以不給，或是 ${list(ownForms)}`],
  example: 'lhl template unopened -o 範本.xlsx',
  options: {
    '-o, --output <file>': '輸出的檔案：.xlsx、.ods 或 .csv（必要）',
    '--rows <n>': '預留幾列空白（預設 3000）',
    ...form,
    ...codes,
    '--encoding <encoding>': ({ encodings }) => `.csv 的編碼：${defaultFirst(encodings)}`,
    ...written,
  },
};
