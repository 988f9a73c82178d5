import type { CommandHelp } from '../../help.ts';
import { as, output, rules, table, tableFiles, written } from './shared.ts';

/** The help of `lhl fix`. */
export const fix: CommandHelp<'fix'> = {
  summary: '修正寫法，意思不變；活頁簿轉成 CSV',
  description: '修正檔案：全形、日期、代碼少的 0、欄序、編碼等寫法，意思不變',
  argument: ['檔案', `要修正的檔案：${tableFiles}`],
  example: 'lhl fix upload.xlsx -o upload.csv',
  options: {
    '-o, --output <file>': '輸出的 CSV 檔',
    '--in-place': '直接改這個檔案，原檔留成「檔名.bak」',
    '--suggested': '連需要人看過的建議也套用（西元年、逗號改全形等）',
    '--changes <file>': '把每一處修改寫到這個檔案（CSV），不列在畫面上',
    ...written,
    '--dry-run': '只顯示會改什麼、會寫到哪裡，不寫檔案',
    ...as,
    ...table,
    ...rules,
    ...output,
  },
};
