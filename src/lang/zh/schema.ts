/** The words that stand inside the schemas of `lhl schema`. */
export const schema = {
  jsonComment: '一列資料：以標題列為鍵、值都是文字的物件，空白是 ""。只檢查單一儲存格看得出的錯誤；'
    + '身分證字號的檢查碼、月底的日期、欄與欄之間、列與列之間的規則，請用 lhl validate。',
  /** `own` is whether the script is for the header row of one file. */
  head: (format: string, own: boolean) => [
    `lhl schema ${format} ${own ? '--for 檔案' : '--type duckdb-sql'}`,
    '用 DuckDB 讀檔案，找出與 lhl validate 相同的列；不顯示任何儲存格的內容。',
    own ? '用法：duckdb < 這個檔案；下面的檔名可以改成標題列相同的別的檔案' : '用法：改下面的檔名，然後 duckdb < 這個檔案',
  ],
  encoding: [
    'DuckDB 只讀 UTF-8。Big5（CP950）的檔案要先轉，例如 iconv -f CP950 -t UTF-8 upload.csv > upload-utf8.csv',
  ],
  rows: [
    '列號與試算表相同；DuckDB 會略過完全空白的行，所以在那之後的列號會少算。',
    '換行要一致：CRLF 與 LF 混用（或標題裡有換行）的檔案，DuckDB 讀到就停。',
  ],
  headers: [
    '欄號是檔案裡的欄號。欄位以標題列的文字對應：不計 BOM、空白、前後的星號、括號的全形半形，',
    '常見的別名（如 身份證字號）也認得。必要欄位認出不到一半時，只報 header/unknown，其他規則都沒有檢查；',
    '認不出的欄位報 header/missing，用到那一欄的規則也沒有檢查。',
  ],
  left: '以下規則 SQL 做不到，請用 lhl validate：',
  leftToLhl: '請用 lhl validate',
  notInSql: {
    'file/name': '檔名不在資料裡',
    'file/encoding': '不是 UTF-8 的位元組，DuckDB 讀到就停',
    'file/not-big5': 'DuckDB 讀進來以後，看不出原來的編碼與 BOM',
    'file/malformed': '引號沒有成對時，DuckDB 讀到就停',
    'file/quoted': 'DuckDB 讀進來以後，看不出原來有沒有引號',
    'row/columns': '欄數不同的列，DuckDB 讀到就停',
    'cell/not-in-big5': 'DuckDB 沒有 Big5 的字表',
    'roster/unknown': '要另外給名冊，名冊不在資料裡',
    'roster/name': '要另外給名冊，名冊不在資料裡',
    'roster/birthday': '要另外給名冊，名冊不在資料裡',
  },
  file: '要檢查的檔案（UTF-8，有沒有 BOM 都可以）',
  noSqlFor: '寫不出這個檔案的 SQL，因為讀不懂它的標題列',
  onlyFor: '這個檔案的標題列專用；換別的標題列會停下來',
  otherHeader: '這份 SQL 是給另一種標題列用的，請用 lhl schema --for 重做',
  today: '今天（臺北）；可改成例如 DATE \'2026-11-22\'',
  functions: '函數：去掉前後的空白、民國日期、去掉前面的 0、身分證字號的加權和、比對標題',
  codes: '代碼表',
  columns: '讀檔案：全部當成文字，空白是空字串；再由標題列找出各欄',
  form: '每一格：先看內容的寫法（一格只報第一個錯），對的才給別的規則看',
  findings: '每個規則的查詢',
};
