import type { RuleTexts } from '../../rule-text.ts';
import { rowOf } from './words.ts';

/** Rules of several rows, in the words of the portal. */
export const table = {
  'table/duplicate': {
    title: '同一筆資料重複',
    explain: '身分證字號、課程名稱、起訖日期、課程類別都相同（已開班是課程代碼、期別、身分證字號）就是同一筆，後一列會蓋掉前一列。',
    evidence: [
      '貳、六（二）「整批上傳(未開班)」操作說明 請注意（六個欄位都相同就更新原資料）',
      '貳、六（一）「整批上傳(已開班)」操作說明（課程代碼與期別指出是哪一班）',
      '同一檔案裡後一列會蓋掉前一列，多半不是要這樣。',
    ],
    message: (p) => `與${rowOf(p)}是同一筆資料`,
    help: (p) => `比對${rowOf(p)}，刪掉其中一列；確實是兩筆的，更正填錯的欄位`,
  },
  'table/term-clash': {
    title: '同年度同課程同期別，日期卻不同',
    explain: '同年度課程名稱與期別都相同時是同一班，日期應該相同；不同班請以不同期別登錄。學習性質是 1 數位的不檢查：各人完成的日子不同。',
    evidence: ['未開班步驟 注意事項二 填表說明 第 8 列「期別」：數字；同年度同名課程要用不同期別', '數位課程各人完成的日子不同，所以不檢查。'],
    message: (p) => `與${rowOf(p)}的課程名稱、年度、期別相同，起訖日期卻不同`,
    help: () => '是不同班就改期別；是同一班就更正日期',
  },
  'table/name-differs': {
    title: '同一個身分證字號，姓名不同',
    explain: '同一個身分證字號在不同列有不同的姓名，其中一個可能打錯。',
    evidence: ['同一個證號只會是一個人，兩種姓名至少有一個錯。'],
    message: (p) => `身分證字號與${rowOf(p)}相同，姓名卻不同`,
    help: (p) => `比對${rowOf(p)}的姓名與身分證字號`,
  },
} satisfies Partial<RuleTexts>;
