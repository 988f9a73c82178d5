import type { CommandHelp } from '../../help.ts';
import { as, defaultFirst, list, rules, showValues, table } from './shared.ts';

/** The help of `lhl validate`. */
export const validate: CommandHelp<'validate'> = {
  summary: '檢核要上傳的檔案，或下載的成績檔',
  description: '檢核要上傳到終身學習入口網的檔案（時數、課程、科目、講師），或下載的成績檔',
  argument: ['檔案', '要檢核的檔案：CSV、.xlsx、.xls、.ods，或裝著它的 ZIP；資料夾（裡面的 .csv）；樣式，例如 "資料/*.csv"；- 代表標準輸入'],
  example: 'lhl validate upload.csv',
  options: {
    ...as,
    ...table,
    '--stdin-filename <name>': '從標準輸入讀取時，報告裡顯示的檔名',
    '--exclude <pattern>': '不檢查符合樣式的檔案，例如 "舊檔/**"；可重複',
    '--allow-empty': '沒有檔案可以檢核時結束代碼為 0（不給則為 2）',
    '--reporter <name[=file]>': ({ reporters }) =>
      `報告的形式：${defaultFirst(reporters)}；可重複，各自寫到檔案，例如 html=報告.html`,
    '-o, --output <file>': ({ reportEndings }) => `報告寫到檔案；沒有 --reporter 時，形式看副檔名：${list(reportEndings)}，其他是文字`,
    '--all': '列出每一處（不給的話，螢幕上每種問題只列前幾筆）',
    '--quiet': '只列錯誤，不列提醒（提醒的數目照算）',
    '--max-findings <n>': '每個檔案最多列出幾處（總數照算）',
    '--max-warnings <n>': '提醒超過這個數目時，結束代碼為 1',
    '--exit-zero': '有錯誤時結束代碼仍為 0',
    '--dry-run': '照樣檢核，但不寫報告的檔案，只說會寫到哪裡',
    '--force': '報告的檔案已存在、又不是 lhl 的報告時，也覆寫',
    '--across': '各檔案的列也互相比對：同一筆資料出現在兩個檔案時，說是哪個檔案的第幾列；一起檢核的檔案要是同一個機關的；不同格式（例如 25 欄與 19 欄）不互相比對',
    '--no-across': '各檔案分開檢核，即使設定檔寫了 "across": true',
    '--select <rules>': '只檢查這些規則，例如 cell 或 cell/code；以逗號分隔',
    '--ignore <rules>': '不檢查這些規則；以逗號分隔',
    ...rules,
    '--config <file>': '設定檔（不給就從目前的資料夾往上找 lhl.config.json）；只有這個指令讀，其他指令只看裡面的 auditLog',
    '--no-config': '不使用任何設定檔',
    ...showValues,
  },
};
