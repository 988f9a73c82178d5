import type { MissingColumn, NeededColumn, UnplacedReason, UnreadReason } from '../../findings/hours.ts';
import { grouped } from '../number.ts';

const lacks: Readonly<Record<MissingColumn, string>> = {
  name: '沒有姓名欄，報表裡的姓名是空白',
  department: '沒有單位欄（下載時勾選「匯出部門單位」才有），報表裡的單位要靠其他檔案或名冊',
  category: '沒有課程類別欄（下載時要勾選「匯出課程類別欄位」），每年必須完成的 10 小時一項都算不出來',
  nature: '沒有課程性質欄，分不出數位、實體、混成',
  workRelated: '沒有「是否與業務相關」欄，算不出與業務相關的時數',
  unit: '沒有訓練總數單位欄，訓練總數都當作小時',
  courseName: '沒有課程名稱欄，同一人同一天結束的紀錄可能被當成同一筆',
  agencyCode: '沒有學習機關欄；和其他檔案重複的紀錄認不出來，會算兩次',
  startDate: '沒有起始日期欄；和其他檔案重複的紀錄認不出來，會算兩次',
};
const needed: Readonly<Record<NeededColumn, string>> = {
  idNumber: '身分證字號', endDate: '終迄日期', hours: '時數（數位時數、實體時數或訓練總數）',
};
const unread: Readonly<Record<UnreadReason, string>> = {
  'id-blank': '身分證字號是空白',
  'id-masked': '身分證字號被遮蔽了，分不出是誰',
  'date-blank': '終迄日期是空白',
  'date-unclear': '終迄日期看不出是哪一天',
  'date-none': '終迄日期沒有這一天',
  hours: '時數不是數字',
  unit: '訓練總數的單位不是小時、天、學分',
  columns: '欄數和標題列不同，值可能錯位',
  broken: '內容損壞，無法解讀',
};
const unplaced: Readonly<Record<UnplacedReason, string>> = {
  'no-column': '檔案沒有課程類別欄',
  blank: '課程類別是空白',
  unlisted: '代碼不在代碼表裡',
  unknown: '代碼表沒有這個名稱',
  several: '好幾個代碼都叫這個名稱，屬於不同項目',
  contradiction: '名稱和代碼對不起來',
};

/** The words of `lhl hours`. */
export const hours = {
  unplacedReason: unplaced,
  unreadReason: unread,
  missing: {
    item: (name: string, hours: string) => `${name} ${hours} 小時`,
    comma: '、',
    both: (main: string, beside: string) => `${main}；另${beside}`,
    unknown: '必須完成課程無法判斷（檔案沒有課程類別）',
  },
  assumed: {
    headerless: (file: string) => `${file} 沒有標題列，依欄數當作成績下載來讀`,
    'no-column': (file: string, column: MissingColumn) => `${file} ${lacks[column]}`,
    repeated: (rows: number) => `重複的紀錄只算一次：少算了 ${grouped(rows)} 筆（身分證字號、學習機關、課程名稱、起迄日期、課程類別都相同）`,
    later: (records: number, until: string) => `${grouped(records)} 筆在 ${until} 之後結束，沒有算`,
    otherYears: (records: number) => `${grouped(records)} 筆是其他年度，沒有算進這一年`,
    converted: (records: number) => `${grouped(records)} 筆的數位與實體時數都是空白，改用訓練總數換算（1 天 6 小時，1 學分 18 小時）`,
    'no-hours': (records: number) => `${grouped(records)} 筆沒有任何時數，當作 0`,
    nature: (records: number) => `${grouped(records)} 筆的課程性質是空白或看不懂，只算進總時數`,
    related: (records: number) => `${grouped(records)} 筆的「是否與業務相關」看不懂，當作不相關`,
    gregorian: (records: number) => `${grouped(records)} 筆的終迄日期是西元年，已換成民國年`,
    'wrong-id': (people: number) => `${grouped(people)} 個身分證字號不正確，紀錄算在那個字號名下`,
    years: (item: string, years: number, there: readonly number[]) =>
      `「${item}」要看 ${String(years)} 年，檔案裡只有 ${there.join('、')} 年的紀錄`,
    'own-leave': '入口網頁面上的「自行申請公假學習總時數」，成績檔裡看不出來，沒有列',
  },
  refused: {
    uploadForm: (format: string) => `這是上傳用的「${format}」，不是成績：上傳的時數要等入口網處理成功才算。請用成績下載的檔案`,
    notText: '這不是 CSV，也不是可以讀的活頁簿。請用成績下載的檔案或壓縮檔',
    noHeader: '沒有標題列，欄數也不是成績下載的 20 或 22 欄，分不出每一欄是什麼。請用原來下載的檔案，或補上標題列',
    unknownHeader: '前 20 列裡找不到標題列：要有身分證字號、終迄日期和時數的欄位名稱。請確認這是成績下載、學習狀況明細或學習紀錄的檔案',
    empty: '檔案是空的，沒有資料',
    missing: (columns: readonly NeededColumn[], there: readonly string[]) =>
      `標題列缺少 ${columns.map((one) => needed[one]).join('、')}，沒有這些欄就不能算時數${there.length === 0 ? '' : `。認得的欄有：${there.join('、')}`}`,
    twice: (headers: readonly string[]) => `標題列有兩欄都是「${headers.join('」「')}」，不知道要用哪一欄。請刪掉不要的那一欄`,
    severalYears: '檔案裡有好幾年的紀錄，請用 --year 指定要算哪一年：',
    yearLine: (year: number, records: number) => `${String(year)} 年 ${grouped(records)} 筆`,
    noRecords: '檔案裡沒有任何紀錄。請確認下載的年度與條件；要用名冊列出每個人都還缺的時數，請加 --year',
    noneOfYear: (year: number, there: readonly string[]) =>
      `檔案裡沒有 ${String(year)} 年的紀錄（有的是 ${there.join('、')}）。請改 --year 或 --until，或確認下載的年度；要列出名冊上每個人還缺的時數，請加 --roster`,
    unreadToo: (rows: number) => `另有 ${grouped(rows)} 筆讀不出來，看不出是哪一年；lhl validate 檔名 會說明哪裡不對`,
    otherYears: (year: number, years: readonly number[]) => `目標檔只適用 ${years.join('、')} 年，不是 ${String(year)} 年。請改目標檔的 years，或換一個目標檔`,
    needsRoster: (group: string) => `目標檔的「${group}」依職稱分組，職稱只有名冊才有。請加 --roster 名冊檔`,
    unread: '有讀不出來的列，算出來的時數會不完整，所以沒有寫出資料檔',
  },
  targets: {
    refused: '這個目標檔不能用，沒有算任何時數',
    notJson: (line: number | null) => `不是 JSON${line === null ? '' : `（第 ${String(line)} 行）`}`,
    at: (at: string, text: string) => (at === '' ? text : `${at}：${text}`),
    missing: (expected: string) => `缺少，要有${expected}`,
    wrong: (expected: string) => `不對，要是${expected}`,
    expected: {
      object: '一個物件 { }', list: '一個清單 [ ]', text: '文字', hours: '時數（0 以上的數字，小數最多 4 位）', years: '1 到 10 的整數', year: '民國年（例如 115）',
      day: '月-日（例如 "11-30"）', id: '英文小寫字母開頭的代號（英文字母與數字）', role: '"required"、"beside" 或 "shown"', counts: '"total" 或 "related"',
      version: '1', code: '課程類別代碼（例如 "501"）或範圍（例如 "337-345"），要加引號', item: '至少一個項目', person: '正確的身分證字號',
    },
    unknownKey: (key: string, near: string) => `沒有「${key}」這個名稱${near === '' ? '' : `，是不是「${near}」？`}`,
    twice: (name: string) => `「${name}」用了兩次`,
    noCodes: '要有 codes（哪些課程類別代碼）或 counts（"total" 或 "related"）',
    both: 'codes 和 counts 只能有一個',
    unknownCode: (codes: string) => `代碼表裡沒有 ${codes}。新的代碼請用 --codes category=檔案 補上`,
    unknownItem: (id: string, near: string) => `沒有「${id}」這個項目${near === '' ? '' : `，是不是「${near}」？`}`,
    outside: (within: string, codes: string) => `${codes} 不在上層項目「${within}」的代碼裡`,
    overlap: (one: string, other: string, codes: string) => `「${one}」和「${other}」都有代碼 ${codes}，同一筆時數會算兩次。請從其中一項拿掉，或用 within 說明誰屬於誰`,
    requiredWithin: (within: string) => `它屬於「${within}」，兩項都是 required，同一筆時數會算兩次。請改成 beside 或 shown`,
    circle: 'within 繞了一圈回到自己',
    more: (count: number) => `…另有 ${grouped(count)} 處`,
  },
};
