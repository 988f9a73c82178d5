import { grouped } from '../number.ts';

// The fate of a CSV in Excel.
const excel = '用 Excel 開啟會改掉 01、001 這些值，改完檢核會指出來';

/** The words of `lhl fix`. */
export const fix = {
  noInput: '沒有指定要修正的檔案。請寫成：lhl fix 檔案 -o 輸出檔',
  noOutput: '缺少輸出檔：請加 -o 檔名。要直接改這個檔案請用 --in-place，只想看會改什麼請用 --dry-run',
  inPlaceOnly: '--in-place 只能改 CSV 檔，不能改 Excel、ODF 檔，也不能改壓縮檔裡的檔案或標準輸入。請用 -o 指定輸出檔',
  cannot: {
    header: '看不出每一欄是什麼，無法修正，沒有寫出任何檔案。自己的名單或別的表，可以用 lhl convert 轉成上傳檔',
    faults: '檔案裡有不能確定內容的地方（見上面的說明），要先更正才能修正，沒有寫出任何檔案',
    file: '這個檔案無法當作 CSV 來讀，沒有寫出任何檔案',
  },
  lackingRefused: (place: string) => `${place}是 Big5 沒有的字，不能寫成 Big5，沒有寫出任何檔案。請改用 --encoding utf8-bom，或不加 --encoding`,
  lacking: (place: string) => `${place}是 Big5 沒有的字，所以寫成 UTF-8（有 BOM），以免變成 ?。`,
  character: (cell: string, position: number) => `${cell} 的第 ${position} 個字`,
  reason: { 'sheet-date': '試算表的日期和時間，寫成入口網的寫法', 'header-text': '標題寫成入口網的寫法', encoding: '編碼', 'line-ends': '換行' },
  heading: (title: string, rule: string, count: number) => `${title}${rule === '' ? '' : ` ${rule}`}  ${grouped(count)} 處`,
  rows: (runs: readonly string[]) => `第 ${runs.join('、')} 列`,
  column: (name: string) => `${name} 欄`,
  cut: '…（其餘的列沒有逐一列出；加上 --changes 檔案.csv 可以全部列出）',
  untold: (count: number) => `…另有 ${grouped(count)} 處沒有逐一列出；加上 --changes 檔案.csv 可以全部列出`,
  many: (rows: string, count: number) => (rows === '' ? `（${grouped(count)} 筆）` : `：${grouped(count)} 處，${rows}`),
  removed: '刪除',
  width: (columns: number) => `${grouped(columns)} 欄`,
  place: (column: number) => `第 ${grouped(column)} 欄`,
  quoted: (count: number) => `${grouped(count)} 個值有不需要的引號`,
  unquoted: '沒有引號',
  notShown: '（內容不顯示）',
  look: '（請確認）',
  listHeader: ['列', '儲存格', '欄位', '原因', '規則代號', '原值', '改成', '改法'],
  /** How to go on where errors are left. */
  next: {
    places: (count: number, places: readonly string[], more: boolean) =>
      `要自己改的有 ${grouped(count)} 處：${places.join('、')}${more ? '…' : ''}。`,
    excel,
    inOutput: (path: string) => `請在「${path}」改好（${excel}），再執行：`,
    /** `output` names the file that the places are of, where they are other ones in the workbook. */
    inBook: (path: string, output: string | null) =>
      `請在活頁簿「${path}」改好${output === null ? '' : `（以上是 ${output} 的位置，活頁簿裡的列或欄不同）`}，再執行：`,
    suggested: (count: number) => `有建議改法的 ${grouped(count)} 處都看過，而且都對，就執行：`,
  },
  done: {
    changed: (dry: boolean): string => (dry ? '會改的地方：' : '改了的地方：'),
    suggested: (count: number) => `其中 ${grouped(count)} 處是建議的改法（--suggested），請逐一確認。`,
    waiting: (count: number) => `另有 ${grouped(count)} 處有建議的改法，要有人看過才能改：看下面的檢核結果，確定都對的話加 --suggested 再執行。`,
    none: '沒有可以改的地方。',
    listed: (path: string, dry: boolean) => (dry ? `每一處都會列在 ${path}` : `每一處都列在 ${path}`),
    places: '列和儲存格的位置是輸入檔的；',
    removedRows: '刪掉空白列後，輸出檔的列號會往前移。',
    removedColumns: '刪掉空白欄後，後面的欄會往前移。',
    movedColumns: '欄序改了，輸出檔的欄位置會不同。',
    shifted: (rows: string) => `欄數不對的列，值可能已經錯位，照原樣留著，沒有修正：${rows}。`,
    notOrdered: '有這樣的列時，欄序也不改，以免更亂。請先更正欄數，再執行一次。',
    wrote: (path: string, rows: number, encoding: string) => `已寫出 ${path}：${grouped(rows)} 筆（${encoding}）`,
    wouldWrite: (path: string | null, rows: number, encoding: string) =>
      `沒有寫檔案（--dry-run）。會寫出 ${path === null ? '' : `${path}：`}${grouped(rows)} 筆（${encoding}）`,
    same: (path: string) => `已寫出 ${path}，內容與輸入檔完全相同`,
    wouldBeSame: (path: string | null) => `沒有寫檔案（--dry-run）。${path ?? '輸出檔'}會與輸入檔完全相同`,
    untouched: '檔案沒有動',
    kept: (path: string) => `原來的檔案留在 ${path}`,
    sum: (all: number, rows: number, blank: number) => `輸入 ${grouped(all)} 筆 = 輸出 ${grouped(rows)} 筆 + 刪除空白列 ${grouped(blank)} 筆`,
    left: (dry: boolean): string => (dry ? '改了以後的檢核結果：' : '檢核寫出的檔案：'),
  },
};
