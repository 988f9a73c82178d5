import { grouped } from '../number.ts';

const temporary: Readonly<Record<string, string>> = { ENOENT: '不存在', ENOTDIR: '不是資料夾', EACCES: '不能寫入', EPERM: '不能寫入', EROFS: '不能寫入', ENOSPC: '空間不足', EDQUOT: '空間不足' };

/** What is said about opening and writing files, by every command. */
export const files = {
  cannotOpen: {
    missing: (path: string) => `找不到檔案「${path}」。請確認檔名與資料夾，路徑中有空白時要加上引號`,
    folder: (path: string) => `「${path}」是資料夾，不是檔案。請指定資料夾裡的檔案`,
    pipe: (path: string) => `「${path}」是管線（pipe），不是磁碟上的檔案，這裡要讀好幾次。請先存成檔案，再指定那個檔案`,
    large: (path: string) => `「${path}」太大，應該不是這裡要的檔案。請確認檔名`,
    denied: (path: string) => `沒有讀取「${path}」的權限。請確認檔案權限，或是否正由別的程式（例如 Excel）開啟`,
    other: (path: string, code: string) => `無法開啟「${path}」（${code}）`,
  },
  cannotWrite: {
    missing: (path: string) => `無法寫入「${path}」：資料夾不存在。請先建立資料夾`,
    folder: (path: string) => `無法寫入「${path}」：這個名稱是資料夾`,
    denied: (path: string) => `沒有寫入「${path}」的權限。請確認資料夾權限，或檔案是否正由別的程式（例如 Excel）開啟`,
    exists: (path: string) => `「${path}」已經存在，沒有覆寫。要覆寫請加 --force，或換一個檔名`,
    clash: (path: string) => `「${path}」已經是檔案或連結，不能當作資料夾。請用別的名稱`,
    input: (path: string) => `「${path}」是輸入檔，不能寫在它上面。請換一個檔名`,
    temporary: (path: string, code: string) =>
      `放暫存檔的資料夾「${path}」${temporary[code] ?? `不能寫入（${code}）`}。這次的資料多，記憶體放不下。請用環境變數 TMPDIR（Windows 是 TEMP）指定另一個資料夾，再執行一次。沒有留下不完整的檔案`,
    full: (path: string) => `磁碟空間不足，無法寫入「${path}」。沒有留下不完整的檔案`,
    other: (path: string, code: string) => `無法寫入「${path}」（${code}）。沒有留下不完整的檔案`,
  },
  personal: '這些檔案含有個人資料，用畢請刪除。',
  notCsvName: (path: string) => `「${path}」不是 CSV 的檔名。寫出來的是 CSV，請把輸出檔取名為 .csv，不然 Excel 打不開`,
  /** An archive has to hold one table. */
  archive: {
    none: '壓縮檔裡沒有 CSV、.xlsx、.xls 或 .ods 檔，只有下面這些',
    several: '壓縮檔裡有好幾個檔案，無法確定要讀哪一個',
    unzip: '請先用 lhl unzip 解開，再指定要讀的檔案。',
    more: (count: number) => `…另有 ${grouped(count)} 個`,
    tooLarge: (limit: number) => `超過上限 ${grouped(limit)} 位元組。若確定檔案沒有問題，請用 --max-size 提高上限`,
  },
  optionWants: {
    wholeNumber: (flag: string, value: string) => `${flag} 要接整數（0 以上），不是「${value}」`,
    positive: (flag: string, value: string) => `${flag} 要接 1 以上的整數，不是「${value}」`,
    size: (flag: string, value: string) => `${flag} 要接大小，例如 500M、2G，不是「${value}」`,
    oneOf: (flag: string, value: string, choices: readonly string[]) => `${flag} 只接受 ${choices.join('、')}，不是「${value}」`,
    date: (flag: string, value: string) => `${flag} 要接民國日期 YYY-MM-DD，例如 115-11-22，不是「${value}」`,
    rule: (flag: string, value: string, near: string) => `${flag}：沒有「${value}」這個規則${near === '' ? '' : `，是不是「${near}」？`}`,
    together: (one: string, other: string) => `${one} 和 ${other} 不能同時使用`,
    needs: (one: string, other: string) => `${one} 要和 ${other} 一起使用`,
    missing: (flag: string) => `缺少必要的選項 ${flag}`,
  },
};
