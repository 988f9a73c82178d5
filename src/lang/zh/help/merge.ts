import type { CommandHelp } from '../../help.ts';
import { as, inputEncoding, list, written } from './shared.ts';

/** The help of `lhl merge`. */
export const merge: CommandHelp<'merge'> = {
  summary: '把標題列相同的幾個檔案合成一個',
  description: '把標題列相同的幾個檔案合成一個',
  argument: ['檔案', '要合成一個的 CSV 檔，標題列要相同；資料夾（裡面所有的 .csv，2 排在 10 前面）；樣式，例如 "分檔/*.csv"'],
  example: 'lhl merge 分檔 -o all.csv',
  options: {
    '-o, --output <file>': '輸出的 CSV 檔（必要）',
    '--across': '先比對所有檔案的列，有同一筆資料重複就說出在哪裡，不合併（不給就不比對；標題列不同的檔案本來就不能合併，例如 25 欄與 19 欄）',
    ...written,
    ...as,
    ...inputEncoding,
    '--encoding <encoding>': ({ encodings }) =>
      `輸出的編碼：${list(encodings)}（預設和輸入相同；輸入的編碼不一時為 big5，有 Big5 沒有的字時為 utf8-bom）`,
  },
};
