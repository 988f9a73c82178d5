import type { CommandHelp } from '../../help.ts';
import { password, written } from './shared.ts';

/** The help of `lhl zip`. */
export const zip: CommandHelp<'zip'> = {
  summary: '把檔案加密壓縮（AES-256），交給同事',
  description: '把檔案加密壓縮（AES-256），交給同事',
  argument: ['檔案', '要放進壓縮檔的檔案；資料夾（裡面所有的檔案，隱藏檔和連結除外）'],
  example: 'lhl zip upload.csv -o 交件.zip',
  options: {
    '-o, --output <file>': '輸出的 ZIP 檔（必要）',
    ...password,
    '--password [value]': '詢問密碼（輸入兩次，不顯示，可貼上）；直接寫在後面也可以，但會留在指令紀錄中',
    '--zipcrypto': '改用舊式加密，給只有 Windows 檔案總管的人（容易破解）',
    ...written,
  },
};
