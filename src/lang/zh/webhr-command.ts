import { grouped } from '../number.ts';

/** The words of `lhl to-webhr` that the command alone says. */
export const webhrCommand = {
  noInput: '沒有指定輸入檔。請寫成：lhl to-webhr 成績檔 -o 輸出檔',
  agencyCode: (value: string) => `--agency-code 要接 10 個英文字母或數字的機關代碼，例如 323000000A，不是「${value}」`,
  done: {
    assumed: (columns: number) => `輸入檔沒有標題列；依 ${columns} 欄，當作成績下載的欄位順序來讀，並寫上標準的標題列。請核對輸出檔的前幾列。`,
    headerReplaced: (headers: string) => `這些標題有換行或輸出編碼沒有的字，已改用標準的標題：${headers}`,
    wrote: (path: string, rows: number, encoding: string, dry: boolean) =>
      `${dry ? '會寫出' : '已寫出'} ${path}：${grouped(rows)} 筆（${encoding}，20 欄）`,
    noneLeft: (path: string) => `沒有可以轉入的列，所以沒有產生 ${path}`,
    wroteParts: (files: number, rows: number, encoding: string, dry: boolean) =>
      `${dry ? '會寫出' : '已寫出'} ${grouped(files)} 個檔案，共 ${grouped(rows)} 筆（${encoding}，20 欄）：`,
    part: (path: string, rows: number) => `${path}：${grouped(rows)} 筆`,
    moreParts: (count: number) => `…另有 ${grouped(count)} 個檔案，編號依序接續`,
    onePart: (most: number) => `沒有超過 --rows ${grouped(most)} 筆，不用分檔`,
    leftOver: (path: string) => `注意：${path} 是以前留下的，不是這次寫出的`,
    setAside: (path: string, rows: number) => `不能轉入的 ${grouped(rows)} 筆放在 ${path}（第 2 欄是原因）`,
    setAsideReason: (title: string, count: number) => `${title}：${grouped(count)} 處`,
    nothingAside: (path: string) => `沒有不能轉入的列，所以沒有產生 ${path}`,
    changed: '改動的內容：',
    unchanged: '欄位的內容都沒有改動',
    dates: (count: number, example: string) => `日期改寫成 ${example} 這種寫法：${grouped(count)} 個`,
    namesLong: (count: number) => `課程名稱超過 100 個位元組的有 ${grouped(count)} 個，WebHR 會自行截掉後面的字；要先截好請加 --truncate-names`,
    boxes: (columns: string) => `沒有寫出的欄：${columns}（WebHR 表13 只收 20 欄）。下次申請成績下載時，請不要勾選「匯出課程類別欄位」與「匯出部門單位」`,
    unknownColumns: (headers: string) => `沒有寫出 WebHR 沒有的欄：${headers}`,
    column: (letter: string) => `${letter} 欄`,
    noHeader: '（沒有標題的欄）',
    limit: {
      title: '關於 104-12-31：',
      rule: 'WebHR「學員通過認證名單入檔(CSV)」只收異動日期在 104-12-31（含）以前的紀錄。',
      beyond: (count: number, written: number) => `寫出的 ${grouped(written)} 筆中，有 ${grouped(count)} 筆的終迄日期在這天之後，WebHR 一定不收。`,
      none: '寫出的列，終迄日期都不在這天之後。',
      rest: (count: number) => `檔案裡沒有異動日期，所以其餘 ${grouped(count)} 筆收不收，要看 WebHR 匯入的結果。`,
      restAll: '但檔案裡沒有異動日期，所以收不收要看 WebHR 匯入的結果。',
      asideBeyond: (count: number) => `終迄日期在這天之後的 ${grouped(count)} 筆已另放（--only-importable）。`,
      nightly: '105 年起通過的紀錄，由夜間排程自動轉入 WebHR，不用匯入；最近 7 天的也可在 WebHR 用「學員通過認證名單下載」取得。',
      howTo: '要把這些列分出來，請加 --only-importable --set-aside 檔名。',
    },
  },
};
