import type { CommandHelp } from '../../help.ts';
import { as, defaultFirst, rules, showValues, table, written } from './shared.ts';

/** The help of `lhl result`. */
export const result: CommandHelp<'result'> = {
  summary: '讀上傳後的處理結果，對照上傳檔的列',
  description: '讀上傳後的處理結果（HTML格式紀錄、薦送報名的結果、資安平台無法匯入的資料），並對照上傳檔的列',
  argument: ['結果檔', '瀏覽器另存的網頁（.html、.mht）、.xls、.xlsx、.ods、CSV，或裝著它的 ZIP；- 代表標準輸入'],
  example: 'lhl result 處理結果.html --of upload.csv -o rows.csv',
  options: {
    '--of <file>': '當初上傳的檔案（CSV、活頁簿或 ZIP）：對照每一筆在第幾列，以及 lhl validate 怎麼說',
    '-o, --output <file>': '把沒有通過的列從上傳檔照原樣寫到這個 CSV，方便更正（要有 --of）',
    '--reporter <name[=file]>': ({ resultReporters }) =>
      `報告的形式：${defaultFirst(resultReporters)}；可重複，各自寫到檔案，例如 html=報告.html`,
    '--all': '列出每一筆（不給的話，每種原因只列前 50 筆）',
    ...written,
    ...as,
    ...table,
    ...rules,
    ...showValues,
  },
};
