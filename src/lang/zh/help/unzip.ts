import type { CommandHelp } from '../../help.ts';
import { limits, password, written } from './shared.ts';

/** The help of `lhl unzip`. */
export const unzip: CommandHelp<'unzip'> = {
  summary: '解開從入口網下載、有密碼的 ZIP 檔',
  description: '解開從入口網下載、有密碼的 ZIP 檔，內容一個位元組都不變',
  argument: ['壓縮檔', '從入口網下載的 ZIP 檔'],
  example: 'lhl unzip --password grades.zip',
  options: {
    ...password,
    '-o, --output <dir>': '解到這個資料夾（預設：壓縮檔旁邊、同名的資料夾）',
    '--list': '只列出內容，不解開',
    ...written,
    '--dry-run': '照樣解開、核對，但不寫檔案，只說會解到哪裡',
    '--force': '檔案已存在時覆寫',
    ...limits,
  },
};
