import type { FieldPlace, PlaceFacts } from '../../schemas/field-evidence.ts';
import type { UploadTableName } from '../../schemas/upload-table.ts';

/** The requirements of the table of fields, by its rows. */
const forms: Readonly<Record<UploadTableName, string>> = {
  身分證字號: '文數字',
  課程名稱: '轉入 pemis2K 只留 100 位元組',
  起始日期: '民國年 YYY-MM-DD',
  姓名: '文數字',
  學位學分: '代碼 1–6',
  課程類別代碼: '數字，依類別代碼表',
  上課縣市: '27 個兩碼代碼',
  期別: '數字；同年度同名課程要用不同期別',
  終迄日期: '民國年 YYY-MM-DD',
  訓練總數: '整數，不填換算後的時數',
  訓練總數單位: '代碼 1、2、6',
  訓練成績: '數字',
  證件字號: '文字',
  出勤上課狀況: '文字',
  生日: '民國年 YYY-MM-DD',
  學習性質: '代碼 1、2、3',
  數位時數: '整數',
  實體時數: '整數',
  課程代碼: '機關自訂的英、數字',
};

const rowOf = ({ row, rowName }: PlaceFacts): string => `未開班步驟 注意事項二 填表說明 第 ${row} 列「${rowName}」`;
const star = ({ starred }: PlaceFacts): string => (starred ? '有星號' : '沒有星號');

/** The places that fields rest on, and our judgements. */
export const places: Readonly<Record<FieldPlace, (at: PlaceFacts) => string>> = {
  header: (at) => `${at.columns} 欄標題列第 ${at.column} 欄「${at.name}」，${star(at)}`,
  oldHeader: (at) => `舊式 ${at.columns} 欄第 ${at.column} 欄「${at.name}」`,
  page: (at) => `步驟 3 平台畫面的欄名，第 ${at.column} 欄「${at.name}」`,
  tableRow: (at) => `${rowOf(at)}：最大長度 ${at.max}、${at.required ? '必填' : '未列為必填'}，${forms[at.rowName]}`,
  tableRowOpened: (at) => `${rowOf(at)}：最大長度 ${at.max}，${forms[at.rowName]}（未開班的表，已開班沿用）`,
  tableRowDate: (at) => `${rowOf(at)}：日期寫法與長度 ${at.max}（這一欄沿用）`,
  noStar: () => '這一欄沒有星號',
  officeColumn: (at) => `${at.columns} 欄第 ${at.column} 欄「${at.name}」${at.otherName ? '（同一欄的另一種寫法）' : at.starred ? '' : '，沒有星號'}`,
  writtenDate: (at) => `${at.columns} 欄第 ${at.column} 欄，值寫成 YYY-MM-DD`,
  writtenTime: (at) => `${at.columns} 欄第 ${at.column} 欄，值寫成 HH:MM:SS`,
  writtenPassed: (at) => `${at.columns} 欄第 ${at.column} 欄，值寫成 1 或 0`,
  wholeTable: () => '整張表',
  counties: () => '縣市代碼，含文件之後才有的 33 桃園市',
  natureHours: () => '貳、六（一）至（三）「整批上傳」操作說明 學習性質三類（依學習性質，可以不填）',
  natureHoursOpened: () => '貳、六（一）「整批上傳(已開班)」操作說明 學習性質三類（可以不填）',
  openedCourseCode: () => '貳、六（一）「整批上傳(已開班)」操作說明（須與開課時設定的課程代碼相同）',
  newCourseCode: () => '開班步驟 三（二）新增課程畫面「課程代碼」：長度 20、英數字',
  openedTerm: () => '貳、六（一）「整批上傳(已開班)」操作說明（須與開課時設定的期別相同）',
  newTerm: () => '開班步驟 三（二）新增課程畫面：最多三位數字、不能為 0',
  openedTotal: () => '貳、六（一）「整批上傳(已開班)」操作說明 訓練總數（整數，可依出席時數個別給）',
  webhrColumn: (at) => `成績下載步驟 四 WebHR 查詢畫面有「${at.name}」欄`,
  webhrDate: (at) => `成績下載步驟 四 WebHR 查詢畫面的${at.name}（寫成 YYYMMDD）`,
  webhrNumber: (at) => `成績下載步驟 四 WebHR 查詢畫面的${at.name}（數字）`,
  boxDepartment: () => '步驟 3 成績下載畫面的選項「匯出部門單位」（轉入 WebHR 表13 不勾選，就沒有這一欄）',
  boxCategory: () => '步驟 3 成績下載畫面的選項「匯出課程類別欄位」（轉入 WebHR 表13 不勾選，就沒有這一欄）',
  level: () => '步驟 4 平台畫面：欄名加「(程度)」',
  timeLength: () => '文件沒有寫時間的長度，取 HH:MM:SS 的 8 個字。',
  likeStartDate: () => '表內沒有這一欄，日期的寫法與長度比照起始日期。',
  passedWords: () => '有系統寫「通過」「不通過」，手冊沒有列出代碼，以 1 與 0 為準。',
  idNeeded: () => '平台在第 1 欄顯示自己的帳號，入口網的檔案應是身分證字號；沒有它就不知道是誰，所以必填。',
  rowNeeded: () => '沒有它就認不出是誰的哪一門課，所以必填；長度沒有文件，不檢查。',
  dateNeeded: () => '沒有它就認不出是哪一次課程，所以必填；YYY-MM-DD 與 YYYMMDD 都接受。',
  codesOrNames: () => '檔案裡是代碼還是名稱沒有文件可查，兩種都讀。',
  decimals: () => '總數是數字，文件沒有寫是否為整數，所以小數也接受。',
  unknownContent: () => '檔案裡是代碼還是文字沒有文件可查，不檢查內容。',
  olderRecords: () => '不要求必填，因為舊紀錄可能沒有。',
};
