import type { CommandHelp } from '../../help.ts';
import { as, inputEncoding, written } from './shared.ts';

/** The help of `lhl split`. */
export const split: CommandHelp<'split'> = {
  summary: '把超過 3,000 筆的檔案分成幾個',
  description: '把超過 3,000 筆的檔案分成幾個，各列一個位元組都不改',
  argument: ['檔案', '要分成幾個的 CSV 檔'],
  example: 'lhl split upload.csv -o 分檔',
  options: {
    '-o, --output <dir>': '寫到這個資料夾（必要）',
    '--rows <n>': '每個檔案最多幾筆（預設 3000）',
    ...written,
    ...as,
    ...inputEncoding,
  },
};
