import type { CommandHelp } from '../../help.ts';
import { defaultFirst, list, table, tableFiles, written } from './shared.ts';

/** The help of `lhl to-webhr`. */
export const toWebhr: CommandHelp<'to-webhr'> = {
  summary: '把成績檔轉成 WebHR 表13 的匯入檔',
  description: '把成績檔轉成 WebHR 表13「學員通過認證名單入檔(CSV)」的檔案',
  argument: ['輸入檔', `成績檔或未開班上傳檔：${tableFiles}`],
  example: 'lhl to-webhr grades.zip -o webhr.csv',
  options: {
    '-o, --output <file>': '輸出的檔案（必要）',
    '--agency-code <code>': '學習機關編號，10 個字（輸入是上傳檔時必要）',
    '--agency-name <name>': '學習機關名稱（輸入是上傳檔時必要）',
    '--set-aside <file>': '不能匯入的列連同原因寫到這個檔案，其餘照常轉出',
    '--only-importable': '把 WebHR 不收的列（終迄日期在 104-12-31 之後）也放到 --set-aside 的檔案',
    '--rows <n>': '每個輸出檔最多幾列，超過就分成 檔名-1.csv、檔名-2.csv…',
    ...written,
    '--as <format>': ({ webhrInputs }) => `指定輸入的格式：${list(webhrInputs)}（不給就看標題列）`,
    ...table,
    '--dates <form>': '日期寫法：keep 不變、compact 1050624、dash 105-06-24（預設：成績檔 keep，上傳檔 compact）',
    '--truncate-names': '課程名稱超過 100 個位元組時截短（不會切開中文字）',
    '--encoding <encoding>': ({ encodings }) => `輸出的編碼：${defaultFirst(encodings)}`,
  },
};
