import { grouped } from '../../number.ts';

/** The words of the answer to a file. */
export const answer = {
  mend: (count: number) => `改好 ${grouped(count)} 處並下載`,
  mendMore: (safe: number, chosen: number) =>
    (safe === 0 ? `套用選的 ${grouped(chosen)} 處並下載` : `改好 ${grouped(safe)} 處（另加選的 ${grouped(chosen)} 處）並下載`),
  toCsv: '轉成 CSV 並下載',
  byHand: (count: number) => `看 ${grouped(count)} 處要自己改的地方`,
  saveReport: '存報告',
  findings: '要看的地方',
  ruleCount: (count: number) => `${grouped(count)} 處`,
  why: '為什麼',
  how: '怎麼改',
  rule: '規則代號',
  aboutRule: '查這個規則：例子、依據、改法',
  value: '內容',
  becomes: '改成',
  maybe: '也許是',
  choose: '套用',
  chosen: '已套用',
  wholeRow: '看整列',
  related: (rows: readonly string[]) => `比對的列：${rows.join('、')}`,
  more: (count: number) => `再列 ${grouped(count)} 處`,
  passed: (all: number, clean: number) => `檢查了 ${grouped(all)} 項，${grouped(clean)} 項沒有問題`,
  unknownCell: '（內容不顯示）',
  mended: {
    title: '已改好並下載',
    titleLeft: (error: number) => `檔案已下載，還有 ${grouped(error)} 處錯誤要改`,
    saved: (name: string, rows: number, encoding: string) => `已存成 ${name}（${grouped(rows)} 筆，${encoding}），在瀏覽器的下載資料夾。原來的檔案沒有動。`,
    same: (name: string) => `沒有需要改的地方，已另存成 ${name}，內容和原來的檔案相同。`,
    /** `more` counts what no finding is about, such as the encoding. */
    changes: (count: number, more: number) =>
      [count > 0 && `改了 ${grouped(count)} 處`, more > 0 && `整理了 ${grouped(more)} 項寫法`].filter((text) => text !== false).join('，'),
    left: (error: number, warning: number) => `改完之後：錯誤 ${grouped(error)}、提醒 ${grouped(warning)}`,
    none: '改完之後沒有錯誤，可以上傳。',
    backToExcel: '回到 Excel 改哪幾格',
    /** `excel` tells what becomes of a CSV in Excel, as `lhl fix` does. */
    places: (name: string, excel: string) =>
      `位置是 ${name} 的（${excel}）；刪除了空白列或調整過欄的順序時，和原來檔案的位置會不同。`,
    copy: '複製這張清單',
    copied: '已複製',
    print: '列印',
    place: '位置', header: '欄位', before: '改前', after: '改後', reason: '原因', problem: '問題', suggestion: '也許是', help: '怎麼改',
    wholeFile: '整個檔案',
    row: (row: number) => `第 ${row} 列`,
    removed: '刪除',
    notShown: '（不顯示）',
  },
  cannotMend: {
    header: '看不出每一欄是什麼，沒有辦法改。',
    faults: '有不能確定內容的地方，要先更正才能改（見下面的說明）。',
    file: '這個檔案不能當作表格來讀。',
  },
  unknown: '不認得這個檔案的標題列。這裡看得懂：入口網的整批上傳檔（25、19、17 欄）、課程、科目、講師的整批新增檔、成績下載的檔案、簽到名單，以及處理結果的網頁。',
};
