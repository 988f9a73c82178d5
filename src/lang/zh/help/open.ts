import type { CommandHelp } from '../../help.ts';
import { limits, password, rules } from './shared.ts';

/** The help of `lhl open`. */
export const open: CommandHelp<'open'> = {
  summary: '看檔案是什麼，檢核或解開，報告放在旁邊並打開',
  description: '看檔案是什麼：上傳檔、成績檔、活頁簿就檢核，壓縮檔先解開再檢核，處理結果的網頁就讀出來；報告（HTML）放在檔案旁邊，並用瀏覽器打開。'
    + '指令可以省略：lhl 檔案。不給檔案時顯示選單',
  argument: ['檔案', '要打開的檔案或資料夾，可以好幾個；處理結果和當初的上傳檔一起給，就互相對照'],
  example: 'lhl open upload.csv',
  options: {
    '-o, --output <dir>': '報告和解開的檔案放在這個資料夾（預設：檔案旁邊；不能寫入時放在自己的文件資料夾）',
    '--no-show': '不打開報告',
    '--wait': '做完後等人按一個鍵，視窗才關閉',
    '--dry-run': '照樣檢核，但不寫任何檔案，只說會寫到哪裡',
    ...password,
    '--today <date>': rules['--today <date>'],
    '--config <file>': '設定檔（不給就從目前的資料夾往上找 lhl.config.json）',
    '--no-config': '不使用任何設定檔',
    ...limits,
  },
};
