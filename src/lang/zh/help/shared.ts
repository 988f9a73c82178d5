import type { HelpText, Lists } from '../../help.ts';

/** Names in a row. */
export const list = (names: readonly string[]): string => names.join('、');

/** Names in a row, of which the first is taken where none is given. */
export const defaultFirst = ([first = '', ...others]: readonly string[]): string => list([`${first}（預設）`, ...others]);

/** Options of every command that opens an archive, or reads a table in whatever form. */
export const password = {
  '--password [value]': '詢問密碼（輸入時不顯示，可貼上；打錯會再問，最多再試三次）；直接寫在後面也可以，但會留在指令紀錄中',
  '--password-stdin': '從標準輸入讀取密碼',
  '--password-file <file>': '從檔案的第一行讀取密碼',
};
/** How large an archive may be. */
export const limits = {
  '--max-size <bytes>': '解開後總大小的上限，可用 K、M、G（預設 2G）',
  '--max-ratio <n>': '壓縮比的上限（預設 200）',
  '--max-entries <n>': '檔案個數的上限（預設 1000）',
};
/** How a CSV is read. */
export const inputEncoding = {
  '--input-encoding <encoding>': ({ inputEncodings }: Lists) => `指定輸入的編碼：${list(inputEncodings)}（不給就看內容）`,
};
/** Options of every command that reads a table in whatever form. */
export const table = {
  ...inputEncoding,
  '--sheet <name>': '活頁簿要讀的工作表：名稱，或第幾張（預設：第一張有內容的）',
  ...password,
  ...limits,
  '--max-size <bytes>': '解開後，或由管線讀入的總大小上限，可用 K、M、G（預設 2G，活頁簿與管線 512M）',
  '--max-cells <n>': '活頁簿格數的上限（預設 2000000）',
};
/** Code tables of the office. */
export const codes = { '--codes <table=file>': ({ tables }: Lists) => `加上機關自己的代碼表，例如 category=類別.csv；代碼表有 ${list(tables)}；可重複` };
/** Options of every command that writes files. */
export const written = { '--dry-run': '只說會寫出什麼、寫到哪裡，不寫檔案', '--force': '輸出檔已存在時覆寫' };
/** The blank form of an office. */
export const form = { '--form <file>': '入口網的空白格式檔（CSV 或試算表）：欄位沒有公開的格式，或格式的新版' };
/** Options that name the format of the file. */
export const as = {
  '--as <format>': ({ formats, ownForms }: Lists) => `指定格式：${list(formats)}，有空白格式檔時還有 ${list(ownForms)}（不給就看標題列）`,
  ...form,
};
/** Options that say which lists values are compared with. */
export const rules = {
  ...codes,
  '--roster <file>': '名冊（例如 WebHR 的人員基本資料表 CPAB1207R）：對照身分證字號、姓名與生日',
  '--today <date>': '把這一天當作今天，例如 115-11-22',
};
/** Options that decide how much of personal data is shown. */
export const showValues = { '--show-values': '不遮蔽身分證字號、姓名與生日（CI 環境中不接受）' };
const encoding: HelpText = ({ encodings }) => `輸出的編碼：${list(encodings)}（預設 big5；有 Big5 沒有的字時為 utf8-bom）`;
/** How an upload form is written. */
export const output = { '--encoding <encoding>': encoding, ...showValues };
/** Options of the commands that tell what is checked. */
export const facts = {
  '--reporter <form>': ({ forms }: Lists) => `顯示的形式：${defaultFirst(forms)}`,
  '-o, --output <file>': '寫到檔案',
  ...written,
};
/** Options of the commands that make an upload form of a table. */
export const making = {
  '--to <format>': ({ uploads, ownForms }: Lists) => `要做成的格式：${defaultFirst(uploads)}，有空白格式檔時還有 ${list(ownForms)}`,
  ...form,
  '--map <column=field>': '指定某一欄是什麼，用標題或欄的英文字母，例如 員工姓名=name、C=name（有標題也叫 C 時，C:C=name 是 C 欄）；不要用的欄寫成「欄名=」；可重複',
  '--set <field=value>':
    '所有列都一樣的值，例如 county=26、上課縣市=宜蘭縣、date=115-05-10（起訖同一天）；表裡有這一欄時只填空白的格子；可重複',
  '--where <column=value>':
    '只寫出那一欄是這個值的列，例如 出席=是；不要的值寫成「欄名!=值」，空白寫成「欄名=」，有填的都要寫成「欄名=*」；可重複',
  '--start-time <time>': '課程開始的時間，例如 09:10（同 --set startTime=09:10）',
  '--end-time <time>': '課程結束的時間，例如 12:10',
  ...written,
  ...table,
  ...rules,
  '--roster <file>': '名冊：名單裡沒有的身分證字號與生日由它補上（姓名、單位只符合一個人時），並對照其餘的',
  ...output,
};
/** The files that most commands read. */
export const tableFiles = 'CSV、.xlsx、.xls、.ods，或裝著它的 ZIP；- 代表標準輸入';
