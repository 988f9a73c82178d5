import { grouped } from '../number.ts';

/** The words of `lhl template`, and of the workbooks that it writes. */
export const template = {
  noOutput: '沒有指定要寫的檔案。請寫成：lhl template unopened -o 範本.xlsx',
  toStdout: '-o 要接檔名，範本不寫到標準輸出',
  notUploaded: (format: string, all: readonly string[]) => `「${format}」是從入口網下載的檔案，不用填寫，所以沒有範本。有範本的格式：${all.join('、')}`,
  extension: (name: string) => `看不出「${name}」要寫成哪一種檔案。檔名請以 .xlsx、.ods 或 .csv 結尾`,
  notForCsv: (flag: string) => `${flag} 不能用在 .csv：CSV 範本只有標題列。請改寫成 .xlsx 或 .ods`,
  onlyForCsv: '--encoding 只用在 .csv：.xlsx 和 .ods 沒有編碼的問題',
  tooManyRows: (value: number, most: number) => `--rows 最多 ${grouped(most)} 列，不是 ${grouped(value)}`,
  sheets: { form: '填寫', example: '範例', codes: '代碼表' },
  /** Stands for the content of a column that only the form of an office has. */
  anyText: '（文字）',
  code: '代碼',
  name: '名稱',
  remark: '備註',
  own: '含機關自己的代碼',
  hint: {
    required: '必填。',
    optional: '可以空白。',
    longest: (max: number) => `最多 ${max} 個字`,
    onlyCode: '只填代碼，不填名稱：',
    codesOn: (sheet: string) => `代碼和名稱在「${sheet}」工作表：點這一欄的標題就會過去（LibreOffice 要按住 Ctrl）`,
    open: '公開的表不完整，表上沒有的代碼也可以填',
  },
  refused: {
    title: '代碼不在表上',
    closed: (header: string, sheet: string, example: string, code: string) =>
      `「${header}」只能填代碼（0 也要填），例如「${example}」要填 ${code}。請從下拉選單選，名稱看「${sheet}」工作表。`,
    open: (header: string, sheet: string) => `「${sheet}」工作表沒有這個「${header}」。公開的表不完整，確定代碼沒有錯就可以用。`,
  },
  exampleNotes: (form: string) => [
    `這一張是範例，人和課程都是假的，不用上傳。請填在「${form}」工作表，從標題列的下一列開始，一人一列。`,
    '標題列不要改，也不要增減欄。深色粗體的欄必填，淺色的可以空白；選一格，旁邊就會說明要填什麼。',
    `填好後，在「${form}」工作表另存成「CSV (逗號分隔)(*.csv)」，檔名不要有中文。`,
  ],
  done: {
    wrote: (path: string, format: string, dry: boolean) => `${dry ? '會寫出' : '已寫出'} ${path}：${format}`,
    rows: (rows: number) => `可填 ${grouped(rows)} 列，每一格都是文字，01、001、115-05-10 填什麼就是什麼`,
    header: (encoding: string) => `只有標題列（${encoding}）`,
    overLimit: (limit: number) => `注意：入口網一個檔案最多 ${grouped(limit)} 筆；超過的，存成 CSV 後用 lhl split 分成幾個`,
    next: '接下來：',
    fill: (form: string) => `在「${form}」工作表填寫；選一格就有說明，有代碼的欄可以從下拉選單選`,
    save: '填好後另存成「CSV (逗號分隔)(*.csv)」，檔名用英文，例如 upload.csv',
    check: (path: string) => `上傳前檢核：lhl validate ${path}`,
    fix: (path: string) => `或者不另存，直接做成上傳檔：lhl fix ${path} -o upload.csv`,
    append: '把資料接在標題列後面，一人一列，不加引號',
    notInExcel: '要用 Excel 填寫的話，請改用 .xlsx 或 .ods：Excel 開 CSV 會把 01 變成 1、把日期改掉',
  },
};
