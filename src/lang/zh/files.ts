import { grouped } from '../number.ts';

const temporary: Readonly<Record<string, string>> = {
  ENOENT: '不存在', ENOTDIR: '不是資料夾', EACCES: '不能寫入', EPERM: '不能寫入', EROFS: '不能寫入', ENOSPC: '空間不足', EDQUOT: '空間不足',
};

/** The words of every command about opening and writing files. */
export const files = {
  cannotOpen: {
    missing: (path: string) => `找不到檔案「${path}」。請確認檔名與資料夾，路徑中有空白時要加上引號`,
    pattern: (path: string) => `沒有叫「${path}」的檔案。這裡要一個檔名，不能用樣式（* 或 ?）：請寫出整個檔名`,
    folder: (path: string) => `「${path}」是資料夾，不是檔案。請指定資料夾裡的檔案`,
    pipe: (path: string) => `「${path}」是管線（pipe），不是磁碟上的檔案，這裡要讀好幾次。請先存成檔案，再指定那個檔案`,
    large: (path: string) => `「${path}」太大，應該不是這裡要的檔案。請確認檔名`,
    denied: (path: string) => `沒有讀取「${path}」的權限。請確認檔案權限，或是否正由別的程式（例如 Excel）開啟`,
    other: (path: string, code: string) => `無法開啟「${path}」（${code}）`,
  },
  cannotWrite: {
    missing: (path: string) => `無法寫入「${path}」：資料夾不存在。請先建立資料夾`,
    notFolder: (path: string) => `無法寫入「${path}」：路徑當中有一段是檔案，不是資料夾。請換一個位置`,
    folder: (path: string) => `無法寫入「${path}」：這個名稱是資料夾。請換一個檔名，或寫成資料夾裡的檔名`,
    denied: (path: string) => `沒有寫入「${path}」的權限。請確認資料夾權限，或檔案是否正由別的程式（例如 Excel）開啟`,
    exists: (path: string) => `「${path}」已經存在，沒有覆寫。要覆寫請加 --force，或換一個檔名`,
    clash: (path: string) => `「${path}」已經是檔案或連結，不能當作資料夾。請用別的名稱`,
    input: (path: string) => `「${path}」是輸入檔，不能寫在它上面。請換一個檔名`,
    temporary: (path: string, code: string) =>
      `放暫存檔的資料夾「${path}」${temporary[code] ?? `不能寫入（${code}）`}。這次的資料多，記憶體放不下。請用環境變數 TMPDIR（Windows 是 TEMP）指定另一個資料夾，再執行一次。沒有留下不完整的檔案`,
    full: (path: string) => `磁碟空間不足，無法寫入「${path}」。沒有留下不完整的檔案`,
    long: (path: string) => `「${path}」的檔名或路徑太長，無法寫入。請換短一點的檔名，或用上層的資料夾`,
    readOnly: (path: string) => `「${path}」設成唯讀，所以沒有動它。要取代它，請先取消唯讀（Windows：按右鍵、內容，取消「唯讀」；其他系統：chmod u+w），或換一個檔名`,
    special: (path: string) => `「${path}」是管線（pipe）或裝置，不是檔案，寫不進去，也沒有動它。請換一個檔名`,
    quote: (path: string) =>
      `「${path}」裡有引號：在 Windows 的指令裡，路徑最後的 \\ 和後面的引號會合成一個引號。請拿掉最後的 \\，寫成 "資料夾"，不要寫成 "資料夾\\"`,
    reserved: (path: string) => `「${path}」裡有 Windows 留給裝置用的名稱（CON、PRN、AUX、NUL、COM1、LPT1 等，加了副檔名也算），不能當檔名。請換一個檔名`,
    stream: (path: string) => `「${path}」的檔名裡有冒號：Windows 會把內容藏在另一個檔案裡面，檔案總管看不到。請換一個檔名`,
    character: (path: string) => `「${path}」裡有 Windows 的檔名不能用的字（< > | ? * 或看不見的字）。請換一個檔名`,
    trailing: (path: string) => `「${path}」的檔名最後是空白或句點，Windows 會自行去掉，變成別的檔名。請換一個檔名`,
    log: (path: string) => `「${path}」是稽核紀錄，不能寫在它上面。請換一個檔名`,
    notLog: (path: string) => `「${path}」已經有別的內容，不是 lhl 的稽核紀錄，所以不寫在它後面。請換一個檔名`,
    other: (path: string, code: string) => `無法寫入「${path}」（${code}）。沒有留下不完整的檔案`,
  },
  stranded: (paths: readonly string[]) => `。有檔案放不回原來的名稱，原來的內容完整留在 ${paths.map((path) => `「${path}」`).join('、')}，請先另外存好`,
  changed: (path: string) => `「${path}」在處理的時候被別的程式改了，所以沒有寫出任何檔案。請等它存好（例如先關掉 Excel），再執行一次`,
  notes: {
    swept: (count: number, folder: string) => `已移除以前執行中斷時留在「${folder}」的暫存檔：${grouped(count)} 個`,
    old: (path: string) => `以前執行中斷時，有檔案已經被取代；它原來的內容留在「${path}」。確定不需要的話，請自行刪除`,
    stays: (path: string, code: string) => `暫存檔「${path}」還刪不掉（${code}），也許正由別的程式（例如防毒軟體）使用。結果不受影響，請稍後自行刪除`,
  },
  reportName: (path: string) => `「${path}」是活頁簿或壓縮檔的檔名；要寫的是文字，寫成這個檔名就打不開了。請換一個檔名，例如 .txt、.json`,
  reportNotCsv: (path: string, hasCsv: boolean) => `「${path}」是 CSV 的檔名，要寫的卻不是 CSV。請換一個檔名${hasCsv ? '；要 CSV 的檢核報告請用 --reporter csv' : ''}`,
  toStdout: '-o 要接檔名：輸出檔含有個人資料，不寫到標準輸出',
  samePath: (one: string, other: string) => `${one} 和 ${other} 是同一個檔案。請換一個檔名`,
  rowsRead: (rows: number) => `已讀 ${grouped(rows)} 筆`,
  writtenEncoding: { big5: 'Big5', utf8: 'UTF-8，沒有 BOM', 'utf8-bom': 'UTF-8，有 BOM' },
  asDownloaded: (format: string, why: 'fix' | 'split' | 'merge') => `--as ${format}：平台要的是入口網下載的原檔，不能${({
    fix: '修改', split: '分割', merge: '合併',
  })[why]}。檢核用 lhl validate --as ${format}；有錯就到入口網的成績下載重新申請`,
  personal: '這些檔案含有個人資料，用畢請刪除。',
  dryRun: '沒有寫檔案（--dry-run）。',
  wouldWrite: (path: string) => `會寫出 ${path}`,
  notCsvName: (path: string) => `「${path}」不是 CSV 的檔名。寫出來的是 CSV，請把輸出檔取名為 .csv，不然 Excel 打不開`,
  optionWants: {
    wholeNumber: (flag: string, value: string) => `${flag} 要接整數（0 以上），不是「${value}」`,
    positive: (flag: string, value: string) => `${flag} 要接 1 以上的整數，不是「${value}」`,
    size: (flag: string, value: string) => `${flag} 要接大小，例如 500M、2G，不是「${value}」`,
    oneOf: (flag: string, value: string, choices: readonly string[]) => `${flag} 只接受 ${choices.join('、')}，不是「${value}」`,
    date: (flag: string, value: string) => `${flag} 要接民國日期 YYY-MM-DD，例如 115-11-22，不是「${value}」`,
    rule: (flag: string, value: string, near: string) => `${flag}：沒有「${value}」這個規則${near === '' ? '' : `，是不是「${near}」？`}`,
    together: (one: string, other: string) => `${one} 和 ${other} 不能同時使用`,
    needs: (one: string, other: string) => `${one} 要和 ${other} 一起使用`,
    missing: (flag: string, example: string) => `缺少 ${flag}：要寫到哪裡，例如 ${flag} ${example}`,
  },
};
