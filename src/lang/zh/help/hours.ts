import type { CommandHelp } from '../../help.ts';
import { codes, defaultFirst, table, tableFiles, written } from './shared.ts';

/** The help of `lhl hours`. */
export const hours: CommandHelp<'hours'> = {
  summary: '把成績檔加總成每個人的時數，看誰還缺什麼',
  description: '把一個或幾個成績檔加總成每個人一年的學習時數，列出誰還缺哪些項目；同一筆紀錄不管在幾個檔案裡都只算一次',
  argument: ['成績檔', `成績下載、學習狀況明細或同樣欄位的檔案，可以給好幾個：${tableFiles}`],
  example: 'lhl hours grades.zip -o people.csv',
  options: {
    '-o, --output <file>': '資料檔（.csv、.xlsx、.ods：真實姓名，可供合併列印），或報表檔（.html、.json，遮蔽的）；不給就顯示在螢幕上',
    '--reporter <name[=file]>': ({ hoursReporters }) =>
      `報表的形式：${defaultFirst(hoursReporters)}；可重複，各自寫到檔案，例如 html=報表.html`,
    '--year <year>': '要算的民國年，例如 115（不給就看檔案裡的紀錄；有好幾年時必要）',
    '--until <date>': '算到哪一天為止，例如 115-11-30（預設：12 月 31 日，或目標檔說的日子）',
    '--by <what>': '另外加總：unit 依單位',
    '--short-only': '資料檔與 json 只列還缺時數的人（螢幕上本來就只列這些人）',
    '--roster <file>': '名冊（例如 WebHR 人員基本資料表）：名冊上的人都要算，沒有紀錄的也列出；不在名冊上的另外列',
    '--targets <file>': '機關自己的目標（JSON）：項目、時數、代碼、哪些人；不給就用內建的',
    '--print-targets': '印出內建的目標，當作自己的目標檔的開頭',
    ...written,
    ...table,
    ...codes,
  },
};
