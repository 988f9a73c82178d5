import { grouped } from '../number.ts';

const askForIt = (name: string, page: string): string =>
  `入口網沒有公開「${name}」的欄位，要先給 lhl 一份空白的格式檔。請到終身學習入口網「${page}」按「下載 CSV 格式」，`
  + '存檔後加上 --form 空白.csv（檔名依您存的名稱）；檢核時常用的話，可以寫在 lhl.config.json 的 forms（lhl validate 會讀，其他指令不讀）';

/** The words about forms that an office hands over. */
export const form = {
  needed: {
    study: askForIt('整批上傳（進修成績）', '學習資訊維護 > 登錄/維護學習時數 > 整批上傳(進修成績)'),
    nominees: askForIt('薦送報名', '人事單位 > 薦送報名 > 新增薦送報名'),
    materials: askForIt('整批新增數位教材資訊', '學習資訊維護 > 數位教材資訊通報 > 整批新增數位教材資訊'),
  },
  which: (all: readonly string[]) => `要寫是哪一種格式（${all.join('、')}），或用 --form 給空白格式檔，例如 --form 空白.csv`,
  missing: '--form 後面要有空白格式檔的檔名，例如 --form 空白.csv',
  stdin: '--form 要接檔名，空白格式檔不能從標準輸入讀',
  download: '成績下載是從入口網下載的檔案，沒有要填的空白格式，不能和 --form 一起用',
  cannot: (path: string, why: string) => `空白格式檔「${path}」：${why}`,
  problem: {
    empty: '是空的，沒有標題列。請從入口網重新「下載 CSV 格式」',
    unknown: '沒有一欄的名稱是上傳檔有的欄位（如身分證字號、課程名稱），看不出哪一列是標題列。'
      + '請確認給的是入口網「下載 CSV 格式」的檔案，標題列在前 10 列裡',
    unreadable: '標題列有讀不出來的位元組。請用 Excel 開啟，另存成「CSV UTF-8 (逗號分隔)」或 .xlsx 再試',
    'not-a-table': '不是 CSV，也不是試算表。請從入口網重新「下載 CSV 格式」',
  },
  nameless: (cell: string) => `標題列的 ${cell} 沒有名稱。每一欄都要有名稱，請補上，或刪掉這一欄`,
  value: (cell: string) => `標題列的 ${cell} 不是欄位名稱，像是資料。請確認標題列完整，沒有和資料接在一起`,
  separator: (cell: string) => `標題列的 ${cell} 有逗號或引號。入口網的檔案不用引號，欄位名稱不能有這兩種字元`,
  twice: (cell: string, other: string, header: string) => `標題列的 ${other} 和 ${cell} 都叫「${header}」，分不出哪一欄是哪一欄。請確認是入口網的格式檔`,
  understood: (path: string, format: string, columns: number, known: number) =>
    `依「${path}」當作${format}：${grouped(columns)} 欄，認得 ${grouped(known)} 欄`,
  text: (headers: readonly string[], more: number) =>
    `不認得的當作文字：${headers.join('、')}${more === 0 ? '' : `等 ${grouped(headers.length + more)} 欄`}`,
  noStar: '沒有一欄標示 *，所以都當作可以空白',
  below: '標題列下面的列不讀',
  keyLacks: (headers: readonly string[]) => `少了${headers.join('、')}，所以不檢查同一筆資料有沒有重複`,
  columns: { from: '認得的欄位' },
  known: (format: string, key: string) => `${key}（同 ${format}）`,
  unknown: '不認得，當作文字',
  noKey: '不檢查同一筆資料有沒有重複',
  row: (row: number) => `標題列：第 ${row} 列`,
  handOver: (names: readonly string[]) => `入口網沒有公開欄位的格式（${names.join('、')}）和新版的格式，給空白格式檔就能檢查：lhl formats --form 空白.csv`,
};
