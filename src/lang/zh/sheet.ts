import { grouped } from '../number.ts';

/** The words about workbooks: .xlsx, .xls and .ods. */
export const sheet = {
  encrypted: '活頁簿有自己的密碼，本程式無法開啟。請用 Excel 或 LibreOffice 開啟它，移除密碼後另存新檔；或把沒有密碼的活頁簿放進有密碼的 ZIP 檔再交給本程式',
  damaged: '活頁簿損壞或內容不合規格，無法讀取。請重新下載；或用 Excel 或 LibreOffice 開啟，另存成新的 .xlsx',
  otherDocument: {
    pdf: '這是 PDF，不是 CSV，也不是活頁簿。請向提供的人索取原來的 CSV 或 Excel 檔',
    image: '這是圖片，不是 CSV，也不是活頁簿。請向提供的人索取原來的 CSV 或 Excel 檔',
    text: '這是文書檔（例如 Word），不是 CSV，也不是活頁簿。請把表格貼到 Excel，存成 .xlsx 或 CSV',
    slides: '這是簡報檔，不是 CSV，也不是活頁簿。請把表格貼到 Excel，存成 .xlsx 或 CSV',
    'binary-workbook': '這是二進位活頁簿（.xlsb），本程式不讀這種格式。請用 Excel 或 LibreOffice 開啟，另存成 .xlsx',
    'old-workbook': '這是 Excel 4 的活頁簿（.xlw）、圖表或巨集表，本程式不讀這種格式。請用 Excel 或 LibreOffice 開啟，另存成 .xlsx',
    numbers: '這是 Apple Numbers 的檔案（.numbers），本程式不讀這種格式。請用 Numbers 開啟，從「檔案」→「輸出至」→「Excel」存成 .xlsx；沒有 Numbers 時，請交檔案的人這樣存好再給',
    'other-program': '這是 Lotus 1-2-3、Quattro Pro 或 Works 的試算表，本程式不讀這種格式。請用 LibreOffice 開啟，另存成 .xlsx',
    'web-page': '內容是網頁或 XML，不是真正的活頁簿；有些系統匯出的「Excel 檔」是這樣，也可能是登入逾時存下的頁面。請用 Excel 開啟，內容沒有錯就另存成 .xlsx，不對就重新下載；若是上傳後的處理結果，請用 lhl result',
    unknown: '這是 Office 類的檔案，但不是活頁簿。請指定 .xlsx、.xls、.ods 或 CSV 檔',
  },
  /** `more` is how many names are left out, if it is above 0. */
  noSuchSheet: (wanted: string, names: readonly string[], more: number) =>
    `活頁簿裡沒有工作表「${wanted}」。${names.length === 0
      ? '裡面沒有可以讀取的工作表'
      : `裡面有：${names.map((name, i) => `${i + 1} ${name}`).join('、')}${more > 0 ? `，另有 ${more} 張` : ''}。請用 --sheet 指定名稱或編號`}`,
  tooManyCells: (limit: number, cell: string | null) =>
    `儲存格超過上限 ${grouped(limit)} 格${cell === null ? '' : `（內容一直到 ${cell}）`}。請刪除用不到的列與欄，或只留需要的工作表，也可以另存成 CSV；若確定內容沒有問題，請用 --max-cells 提高上限`,
  tooLarge: (limit: number) => `活頁簿解開後超過上限 ${grouped(limit)} 位元組。請刪除用不到的工作表，或另存成 CSV；若確定檔案沒有問題，請用 --max-size 提高上限`,
  /** `name` is the header of the column, or its letter; `cells` those that are named; `values` null where they are not shown. */
  repaired: (
    name: string, kind: 'date' | 'time', count: number, cells: string, values: { readonly before: string; readonly after: string } | null,
  ) =>
    `「${name}」欄有 ${grouped(count)} 格在活頁簿裡是${kind === 'date' ? '日期，已讀成民國日期' : '時間，已讀成時分秒'}，`
      + `例如 ${cells}${values === null ? '' : ` 的 ${values.before} 讀成 ${values.after}`}`,
  /** Follows for birthdays: spreadsheets read a year of two digits as a Gregorian one. */
  birthday: '。請核對年份：輸入 80/1/5 時，Excel 和 LibreOffice 會當成西元 1980 年，不是民國 80 年',
  /** Formulas whose value the file does not hold. */
  uncalculated: (count: number, cells: string) =>
    `有 ${grouped(count)} 格公式沒有計算結果，讀成空白：${cells}。請用 Excel 或 LibreOffice 開啟活頁簿，儲存一次再檢查`,
  /** Cells that are one over several rows. */
  merged: (count: number, cells: string) =>
    `有 ${grouped(count)} 處合併儲存格跨了好幾列，只有最上面一列有值，其他列讀成空白：${cells}。每一列都要有值的話，請取消合併，把值填到每一列`,
  otherSheets: (read: string, names: string) => `只讀了工作表「${read}」，沒有讀：${names}。要讀別的工作表請加 --sheet`,
  noSheets: (path: string) => `「${path}」不是活頁簿，沒有工作表，--sheet 沒有用到`,
  and: '、',
  more: (count: number) => `等 ${grouped(count)} 格`,
};
