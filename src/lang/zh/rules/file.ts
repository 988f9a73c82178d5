import { grouped } from '../../number.ts';
import type { RuleTexts } from '../../rule-text.ts';
import { saveAs } from './words.ts';

/** Rules of a whole file, in the words of the portal. */
export const file = {
  'file/name': {
    title: '檔名有中文或全形字',
    explain: '入口網要求上傳的檔案名稱不要使用中文或全形字，否則可能無法處理。',
    evidence: ['貳、六（一）至（三）「整批上傳」操作說明 存檔建議（檔名不用中文或全形字）', '其他特殊符號也可能被系統誤讀，一併提醒。'],
    message: () => '檔名有英文、數字以外的字',
    help: () => '改用半形英文、數字的檔名，例如 upload1150510.csv',
  },
  'file/encoding': {
    title: '文字編碼讀不出來',
    explain: '檔案裡有不屬於 Big5 或 UTF-8 的位元組，入口網會把它變成亂碼或整檔處理異常。',
    evidence: ['寫檔處（以 Big5 寫出）', '下載處（以 Big5 寫出）', '讀不出的字，不知道原來是什麼，猜了就會改到資料。'],
    message: (p) => p.kind === 'utf16'
      ? '這個檔案是 UTF-16（Excel 的「Unicode 文字」），不是 CSV'
      : `這一格有不屬於 ${p.encoding === 'big5' ? 'Big5' : 'UTF-8'} 的位元組（${p.hex}）`,
    help: (p) => p.kind === 'utf16' ? `在 Excel ${saveAs}後再檢核` : `重新輸入這一格，再${saveAs}`,
  },
  'file/not-big5': {
    title: '檔案是沒有 BOM 的 UTF-8',
    explain: 'Excel 會把沒有 BOM 的 UTF-8 當成 Big5 打開，中文變成亂碼；在亂碼狀態下存檔，資料就壞了。',
    evidence: ['下載處（以 Big5 寫出）', '產製 CSV 處（以 Big5 寫出）', '沒有標記的 UTF-8 檔案，用 Excel 打開會是亂碼，一存檔就壞了。'],
    message: () => '檔案是沒有 BOM 的 UTF-8，用 Excel 開啟會是亂碼',
    help: () => '不要用 Excel 直接開啟後存檔；請存成 Big5（CSV 逗號分隔），或加上 BOM',
  },
  'file/malformed': {
    title: '不是正確的 CSV',
    explain: '入口網只收以逗號分隔的純文字檔；別種檔案改副檔名、引號沒有成對、夾雜空位元組，都無法處理。',
    evidence: ['未開班步驟 注意事項二 填表說明 末列 說明 1（存成逗號分隔的 CSV）', '不是完整的 CSV，就分不出哪一格是哪一格。'],
    message: (p) => ({
      'unclosed-quote': '這一格以雙引號開頭，但沒有結束的雙引號，後面的內容無法確定屬於哪一欄',
      'text-after-quote': '這一格的雙引號結束之後還有文字，無法確定這一格的內容',
      nul: '這一格有 NUL（00）位元組，不是文字',
      endless: '這一列超過 1 MB 還沒有結束，不會是 CSV 的一列',
      zip: '這是 ZIP 或 Excel（.xlsx）、ODF（.ods）檔，不是 CSV',
      xls: '這是 Excel（.xls）檔，不是 CSV',
      pdf: '這是 PDF 檔，不是 CSV',
      image: '這是圖片檔，不是 CSV',
      archive: '這是別種壓縮檔（RAR、7z、gzip、tar 等），不是 CSV',
      program: '這是程式（.exe），不是 CSV',
      binary: '這個檔案不是文字檔',
      'cr-only': '每一列只以 CR 結尾（舊式 Mac 格式），入口網會當成只有一列',
    })[p.kind],
    help: (p) => ({
      'unclosed-quote': '刪掉開頭的雙引號；文字欄位不用加引號',
      'text-after-quote': '刪掉這一格的雙引號；文字欄位不用加引號',
      nul: '重新輸入這一格，或重新取得檔案',
      endless: '請確認選對了檔案',
      zip: '下載的成績檔請先用 lhl unzip 解開；Excel、ODF 檔把副檔名改回 .xlsx 或 .ods，再用 lhl fix 轉成 CSV',
      xls: '把副檔名改回 .xls，再用 lhl fix 轉成 CSV',
      pdf: '請改用原來的 CSV 或 Excel、ODF 檔',
      image: '請改用原來的 CSV 或 Excel、ODF 檔',
      archive: '先用 7-Zip 解開，再檢核裡面的檔案',
      program: '請確認選對了檔案；若是自動解壓縮檔，把副檔名改回 .exe，再用 lhl unzip 或 7-Zip 解開',
      binary: '請確認選對了檔案',
      'cr-only': '存檔時選「CSV (逗號分隔)」，不要選「CSV (Macintosh)」',
    })[p.kind],
  },
  'file/empty': {
    title: '沒有資料',
    explain: '標題列之後要有資料列，入口網才有東西可以處理。',
    evidence: ['沒有任何一筆資料，上傳了也登錄不到時數。'],
    message: (p) => ({ 'no-bytes': '檔案是空的（0 位元組）', blank: '檔案裡只有空白列', 'no-rows': '標題列之後沒有任何資料' })[p.kind],
    help: (p) => p.kind === 'no-rows' ? '從第 2 列開始填入資料' : '請確認選對了檔案，或重新下載',
  },
  'file/row-limit': {
    title: '超過 3,000 筆',
    explain: '入口網每次上傳以 3,000 筆為限（不含標題列），超過的檔案不會處理。',
    evidence: ['未開班步驟 七 上傳畫面（每次以 3000 筆為限）', '每檔 3000 筆，標題列不算在內', '已開班的上傳畫面沒有公開，同樣以 3000 筆為限。'],
    message: (p) => `共 ${grouped(p.rows)} 筆資料，超過每次 ${grouped(p.limit)} 筆的上限`,
    help: (p) => `用 lhl split 分成 ${Math.ceil(p.rows / p.limit)} 個檔案，每個都有標題列，分次上傳`,
  },
  'file/quoted': {
    title: '內容加了雙引號',
    explain: '入口網說明文字欄位不用加雙引號或單引號區隔；加了的檔案可能被接受，但沒有保證。',
    evidence: ['未開班步驟 注意事項二 填表說明 末列 說明 3（文字不加引號）', '組成每一列處（多數欄位加雙引號）', '實際使用的程式也寫引號，沒有文件說平台因此退件，所以只提醒。'],
    message: (p) => `有 ${grouped(p.count)} 格內容用雙引號包起來`,
    help: () => '產生檔案時不要加引號；內容裡有半形逗號的，改成全形「，」',
  },
} satisfies Partial<RuleTexts>;
