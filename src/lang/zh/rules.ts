import { grouped } from '../number.ts';
import { isTrace } from '../../findings/trace.ts';
import type { RuleId, RuleParams } from '../../rules/index.ts';
import { traces } from './traces.ts';

/** The words of one rule. */
export interface RuleText<R extends RuleId> {
  readonly title: string;
  /** What it means and why the portal minds. */
  readonly explain: string;
  /** What is wrong at this place; never holds the value of a cell. */
  readonly message: (params: RuleParams[R]) => string;
  /** How to mend it. */
  readonly help: (params: RuleParams[R]) => string;
}

const saveAs = '用「另存新檔」選「CSV (逗號分隔)(*.csv)」';
const asText = '先把該欄的儲存格格式設成「文字」再輸入，存成 CSV 之後就不要再用 Excel 開啟';

function sepLine(separator: string): string {
  const line = '第一行是 Excel 的分隔設定（sep=），不是標題列';
  return separator === ',' ? line : `${line}；欄位是用「${separator === '\t' ? 'Tab' : separator}」隔開的，不是逗號`;
}

/** Every rule, in the words of the portal. */
export const rules: { readonly [R in RuleId]: RuleText<R> } = {
  'file/name': {
    title: '檔名有中文或全形字',
    explain: '入口網要求上傳的檔案名稱不要使用中文或全形字，否則可能無法處理。',
    message: () => '檔名有英文、數字以外的字',
    help: () => '改用半形英文、數字的檔名，例如 upload1150510.csv',
  },
  'file/encoding': {
    title: '文字編碼讀不出來',
    explain: '檔案裡有不屬於 Big5 或 UTF-8 的位元組，入口網會把它變成亂碼或整檔處理異常。',
    message: (p) => p.kind === 'utf16'
      ? '這個檔案是 UTF-16（Excel 的「Unicode 文字」），不是 CSV'
      : `這一格有不屬於 ${p.encoding === 'big5' ? 'Big5' : 'UTF-8'} 的位元組（${p.hex}）`,
    help: (p) => p.kind === 'utf16' ? `在 Excel ${saveAs}後再檢核` : `重新輸入這一格，再${saveAs}`,
  },
  'file/not-big5': {
    title: '檔案是沒有 BOM 的 UTF-8',
    explain: 'Excel 會把沒有 BOM 的 UTF-8 當成 Big5 打開，中文變成亂碼；在亂碼狀態下存檔，資料就壞了。',
    message: () => '檔案是沒有 BOM 的 UTF-8，用 Excel 開啟會是亂碼',
    help: () => '不要用 Excel 直接開啟後存檔；請存成 Big5（CSV 逗號分隔），或加上 BOM',
  },
  'file/malformed': {
    title: '不是正確的 CSV',
    explain: '入口網只收以逗號分隔的純文字檔；別種檔案改副檔名、引號沒有成對、夾雜空位元組，都無法處理。',
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
    message: (p) => ({ 'no-bytes': '檔案是空的（0 位元組）', blank: '檔案裡只有空白列', 'no-rows': '標題列之後沒有任何資料' })[p.kind],
    help: (p) => p.kind === 'no-rows' ? '從第 2 列開始填入資料' : '請確認選對了檔案，或重新下載',
  },
  'file/row-limit': {
    title: '超過 3,000 筆',
    explain: '入口網每次上傳以 3,000 筆為限（不含標題列），超過的檔案不會處理。',
    message: (p) => `共 ${grouped(p.rows)} 筆資料，超過每次 ${grouped(p.limit)} 筆的上限`,
    help: (p) => `用 lhl split 分成 ${Math.ceil(p.rows / p.limit)} 個檔案，每個都有標題列，分次上傳`,
  },
  'file/quoted': {
    title: '內容加了雙引號',
    explain: '入口網說明文字欄位不用加雙引號或單引號區隔；加了的檔案可能被接受，但沒有保證。',
    message: (p) => `有 ${grouped(p.count)} 格內容用雙引號包起來`,
    help: () => '產生檔案時不要加引號；內容裡有半形逗號的，改成全形「，」',
  },
  'header/unknown': {
    title: '認不出是哪一種檔案',
    explain: '第一列要保留入口網格式檔的欄位中文說明。標題列認不出來，就無法知道每一欄是什麼，因此沒有檢查資料列。',
    message: (p) => p.kind === 'below' ? `標題列在第 ${p.row} 列，上面多了別的內容` : p.kind === 'sep-line' ? sepLine(p.separator) : ({
      'not-near': '這一列不是任何一種上傳檔或成績檔的標題列',
      'no-header': '這一列是資料，標題列不見了',
      'not-forced': '這一列與指定的格式不符，必填欄位不到一半',
      semicolon: '欄位是用分號隔開的，不是逗號',
      tab: '欄位是用定位字元（Tab）隔開的，不是逗號',
      undecodable: '這一列有讀不出來的位元組，認不出標題列',
      html: '這是網頁（HTML），不是 CSV；可能下載到的是登入頁或錯誤訊息',
      gbk: '這個檔案是簡體中文（GBK）編碼，入口網要 Big5',
      simplified: '標題列是簡體字，入口網的格式檔是正體字',
    })[p.kind],
    help: (p) => p.kind === 'below' ? `刪掉第 ${p.row} 列上面的 ${p.row - 1} 列，讓標題列成為第 1 列` 
      : p.kind === 'sep-line' ? (p.separator === ',' ? '刪掉第一行，讓標題列成為第 1 列' : `用 Excel 開啟，${saveAs}`) : ({
      'not-near': '從入口網「下載 CSV 格式」，把資料貼到格式檔裡，第一列不要更動；名單或別的表可用 lhl convert 轉成上傳檔',
      'no-header': '在最上面加回標題列（可從入口網「下載 CSV 格式」複製第一列）',
      'not-forced': '確認 --as（或設定檔的 as）是否正確，或從入口網「下載 CSV 格式」重新填寫',
      semicolon: `在 Excel ${saveAs}`,
      tab: `在 Excel ${saveAs}`,
      undecodable: `指令或設定檔指定了讀取的編碼，就先拿掉再試；不然請用 Excel 開啟原始檔，${saveAs}`,
      html: '重新下載檔案，或確認選對了檔案',
      gbk: '在 Excel 用「資料」的「從文字/CSV」開啟，檔案原點選「936: 簡體中文 (GB2312)」，文字都對了再另存新檔選「CSV UTF-8 (逗號分隔)」；標題列要換成入口網格式檔的那一列',
      simplified: '從入口網「下載 CSV 格式」，把第一列換成格式檔的標題列；姓名、課程名稱也要是正體字',
    })[p.kind],
  },
  'header/missing': {
    title: '少了欄位',
    explain: '入口網依格式檔的欄位讀資料；少一欄，後面的資料就會讀到別的欄位。',
    message: (p) => `缺少「${p.header}」這一欄`,
    help: (p) => `加回「${p.header}」這一欄；選填的欄位內容可以空白，但欄位要在`,
  },
  'header/extra': {
    title: '多了欄位',
    explain: '入口網依格式檔的欄位讀資料；多出來的欄位會使檔案處理異常。整欄都沒有內容的，lhl fix 可以直接刪除。',
    message: (p) => ({
      unknown: '這個格式沒有這一欄',
      twice: '這一欄重複了',
      blank: '這一欄沒有標題；Excel 曾在這一欄輸入過東西，就會留下空欄',
      data: '這裡應該是標題，卻是資料：可能是第一筆資料接在標題列後面了（換行不見了）',
    })[p.kind],
    help: (p) => p.kind === 'data' ? '如果是第一筆資料，把它移到標題列的下一列；如果是多餘的內容，就刪除'
      : '整欄刪除（在欄名上按右鍵選「刪除」，不是只清除內容）後再存檔',
  },
  'header/order': {
    title: '欄位順序不對',
    explain: '入口網依格式檔的欄位順序讀資料；順序不對，資料會讀到別的欄位。',
    message: (p) => `從這一欄起順序不對，這裡應該是「${p.expected}」`,
    help: () => '依格式檔的順序調整欄位',
  },
  'row/columns': {
    title: '這一列的欄數不對',
    explain: '每一列的欄數要與標題列相同。欄數不同時，無法確定哪個值屬於哪一欄，因此不顯示這一列的內容。',
    message: (p) => p.kind === 'end-of-file' ? '這一列只有檔尾記號（Ctrl-Z），是舊式程式留下的，不是資料'
      : `這一列有 ${p.actual} 欄，標題列有 ${p.expected} 欄${p.kind === 'short-optional' ? '；Excel 存檔時會省略列尾的空白欄' : ''}`,
    help: (p) => ({
      'short-optional': '在列尾補上逗號（少的都是選填欄位）',
      short: '檢查是否少填了欄位，或一列被斷成兩列',
      long: '檢查內容裡是否有半形逗號（改成全形「，」），或多填了欄位',
      'long-blank': '刪掉列尾多出來的空白欄',
      'end-of-file': '刪掉這一列',
    })[p.kind],
  },
  'row/blank': {
    title: '空白列',
    explain: '入口網會把空白列當成資料，因為缺少必填欄位而處理異常。在 Excel 刪除內容（而不是整列）後存檔，就會留下只有逗號的列。',
    message: (p) => (p.count === 1 ? '這一列是空白的' : `第 ${String(p.last - p.count + 1)} 到 ${String(p.last)} 列（共 ${grouped(p.count)} 列）是空白的`)
      + (p.commas ? '，只有逗號（Excel 清除內容後留下的）' : ''),
    help: () => '選取這些列，按右鍵選「刪除」整列，再存檔',
  },
  'cell/required': {
    title: '必填欄位空白',
    explain: '打 * 號的欄位必填，任何一格漏填都會使整個檔案處理異常。',
    message: () => '必填欄位沒有填',
    help: () => '填入內容',
  },
  'cell/too-long': {
    title: '內容太長',
    explain: '超過欄位的最大長度，入口網會處理異常或截斷。',
    message: (p) => `有 ${p.length} 個字，超過上限 ${p.max} 個字`,
    help: (p) => `縮短到 ${p.max} 個字以內`,
  },
  'cell/id-format': {
    title: '身分證字號格式不對',
    explain: '身分證字號或統一證號是 10 個字：1 個大寫英文字母加 9 碼（統一證號第 2 碼可能是字母 A–D）。',
    message: (p) => isTrace(p) ? traces.message(p) : ({
      form: '有全形字、小寫字母或空白',
      length: `應該是 10 個字，這裡有 ${p.length} 個`,
      shape: '不是身分證字號或統一證號：第 1 碼要是英文字母，第 2 碼是 1、2、8、9（舊式統一證號 A–D），其餘是數字',
      masked: '檔案裡的後四碼本來就是 ****（不是 lhl 遮的），入口網認不出是誰',
      'masked-part': '檔案裡本來就遮住了幾碼（不是 lhl 遮的），入口網認不出是誰',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : ({
      form: '改成半形大寫，去掉空白',
      length: '對照身分證件重新輸入',
      shape: '對照身分證件重新輸入',
      masked: '遮住的號碼算不回來：向給名單的單位要沒有遮蔽的檔案，或用人事資料的完整號碼換掉',
      'masked-part': '遮住的號碼算不回來：向給名單的單位要沒有遮蔽的檔案，或用人事資料的完整號碼換掉',
    })[p.kind],
  },
  'cell/id-checksum': {
    title: '身分證字號檢查碼不符',
    explain: '最後一碼是由前面各碼算出的檢查碼。不符表示至少有一碼打錯，時數會登錄不到本人。',
    message: () => '檢查碼不符，至少有一碼打錯',
    help: () => '對照身分證件重新輸入',
  },
  'cell/id-old-form': {
    title: '舊式統一證號',
    explain: '110-01-02 起發新式統一證號（第 2 碼是 8 或 9），舊式的自 120-01-01 起失效。',
    message: () => '這是舊式統一證號，自 120-01-01 起失效',
    help: () => '若當事人已換發，改填新式統一證號',
  },
  'cell/date-format': {
    title: '日期格式不對',
    explain: '日期要寫成民國年 YYY-MM-DD，年 3 碼、月日各 2 碼，例如 091-06-30。',
    message: (p) => isTrace(p) ? traces.message(p) : ({
      certain: '日期要寫成民國 YYY-MM-DD',
      libreoffice: '年份多了一個 0：在 LibreOffice 輸入 114-05-10，會變成 0114-05-10',
      'two-digit': '年份只有兩碼，看不出是哪一年',
      'two-digit-gregorian': '年份只有兩碼，看起來是西元年的後兩碼（26 是 2026）',
      'two-digit-birthday': '年份只有兩碼，看不出是民國還是西元',
      gregorian: '這是西元日期，要改成民國 YYY-MM-DD；Excel 常自動改成西元',
      'with-time': '日期後面多了時間；時間要填在時間的欄',
      serial: '這是 Excel 內部的日期序號（從 1900 年算起的天數），不是日期',
      'before-minguo': '這是民國前的日期，這一欄只能填民國元年以後的日期',
      'no-year': '沒有年份；Excel 常把日期顯示成「5月11日」或「May-11」',
      unknown: '看不出是哪一天，日期要寫成民國 YYY-MM-DD',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'certain' ? '改成建議的寫法'
      : p.kind === 'libreoffice' ? '改成建議的寫法；在 LibreOffice 先把該欄的儲存格格式設成「文字」再輸入'
      : p.kind === 'before-minguo' ? '確認日期；生日可以留空白'
      : `確認日期後改成民國 YYY-MM-DD，例如 115-05-10；${asText}`,
  },
  'cell/date-invalid': {
    title: '沒有這一天',
    explain: '寫法正確，但曆法上沒有這一天（例如非閏年的 2 月 29 日），入口網會處理異常。',
    message: () => '曆法上沒有這一天',
    help: () => '確認年、月、日後更正',
  },
  'cell/time-format': {
    title: '時間格式不對',
    explain: '時間要寫成 HH:MM:SS，24 小時制，例如 09:10:00。',
    message: (p) => isTrace(p) ? traces.message(p) : ({
      'lost-zero': '小時只有一碼；Excel 會把 09:10:00 改成 9:10:00',
      form: '時間要寫成 HH:MM:SS',
      'with-date': '時間前面多了日期；日期要填在日期的欄',
      serial: '這是 Excel 內部的時間數字（一天的幾分之幾），不是時間',
      unknown: '看不出是幾點，時間要寫成 HH:MM:SS（00:00:00 到 23:59:59）',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'unknown' ? '改成 24 小時制的 HH:MM:SS，例如 13:30:00' : `改成 HH:MM:SS；${asText}`,
  },
  'cell/time-short': {
    title: '時間沒有秒',
    explain: '入口網的格式是 HH:MM:SS；HH:MM 有別的系統接受，入口網沒有保證。',
    message: () => '時間沒有寫到秒',
    help: () => '後面加上 :00',
  },
  'cell/integer': {
    title: '不是整數',
    explain: '這一欄只能填半形數字的整數，不接受 0.5、正負號或其他文字。',
    message: (p) => isTrace(p) ? traces.message(p) : ({
      zero: '期別要從 1 開始，不能是 0',
      decimal: '這一欄只能填整數，不接受小數',
      form: '有全形數字或空白',
      date: '這一欄只能填整數；看起來像日期，可能是 Excel 把 3-2 之類的內容改成了日期',
      scientific: '這一欄只能填整數；看起來像科學記號，可能是 Excel 改的',
      category: '課程類別要填代碼（數字），不能填名稱',
      'not-a-number': '這一欄只能填整數',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : ({
      zero: '填 1 到 999',
      decimal: '改成整數；半天可改用小時為單位',
      form: '改成半形數字，去掉空白',
      date: `填整數；${asText}`,
      scientific: `填整數；${asText}`,
      category: '查類別代碼表，填入數字代碼，例如環境教育 337、資通安全（通識）522',
      'not-a-number': '填整數，例如 3',
    })[p.kind],
  },
  'cell/number': {
    title: '不是數字',
    explain: '這一欄只能填半形數字，可以有小數點。',
    message: (p) => isTrace(p) ? traces.message(p) : p.kind === 'form' ? '有全形數字或空白' : '這一欄只能填數字',
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'form' ? '改成半形數字，去掉空白' : '填數字，例如 3 或 85.5；訓練成績不是分數時（如「及格」）留空白',
  },
  'cell/code': {
    title: '代碼不在代碼表中',
    explain: '這一欄只能填代碼表裡的代碼，而且要和代碼表寫的一樣（上課縣市是兩碼，01 的 0 不能省）。',
    message: (p) => isTrace(p) ? traces.message(p) : ({
      'lost-zero': '代碼少了前面的 0；Excel 會把 01 改成 1',
      name: '要填代碼，不是名稱',
      form: '代碼的寫法不對（全形、空白或多了 0）',
      unknown: `代碼表${p.own === null ? '' : `（含「${p.own}」）`}沒有這個代碼（${p.choices}）`,
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : ({
      'lost-zero': `補回前面的 0；${asText}`,
      name: '改成對應的代碼',
      form: '改成代碼表的寫法',
      unknown: '查代碼表，填入正確的代碼（lhl codes 可列出代碼表）',
    })[p.kind],
  },
  'cell/code-unlisted': {
    title: '課程類別代碼不在公開的代碼表中',
    explain: '公開的類別代碼表是 109-12-15 的，之後新增的代碼不在表上；但也可能是打錯。',
    message: (p) => `公開的代碼表（${p.asOf}）${p.own === null ? '' : `與「${p.own}」都`}沒有這個課程類別代碼`,
    help: () => '在入口網的「類別代碼表」確認；代碼正確就不用理會',
  },
  'cell/code-retired': {
    title: '代碼已經停用',
    explain: '上課縣市或課程類別的代碼，在課程開始那一天已經停用：縣市已經改制，或課程類別代碼表（109-12-15）已經沒有這個類別。',
    message: (p) => p.kind === 'county' ? `${p.name}在 ${p.until} 改制，課程開始時已經不存在` : `課程類別「${p.name}」在 ${p.until} 的代碼表已經沒有了`,
    help: (p) => p.kind === 'county' ? `應為 ${p.successor}；請確認` : '用 lhl codes category 查現行的代碼，改用相當的類別',
  },
  'cell/course-code': {
    title: '課程代碼有英文、數字以外的字',
    explain: '課程代碼由各機關用英文、數字自訂，其他的字入口網可能不收。',
    message: (p) => ({
      scientific: '看起來像科學記號；Excel 會把 1E10 之類的代碼改成數字',
      date: '看起來像日期；Excel 會把 3-2 之類的代碼改成日期',
      character: '課程代碼只用英文、數字、_ 和 -',
    })[p.kind],
    help: (p) => p.kind === 'character' ? '改用半形英文、數字' : `填回原來的代碼；${asText}`,
  },
  'cell/space': {
    title: '前後有空白',
    explain: '內容前後的空白看不見，但入口網會當成不同的課程名稱或姓名。',
    message: () => '內容的前面或後面有空白',
    help: () => '刪掉前後的空白',
  },
  'cell/control': {
    title: '內容有換行或控制字元',
    explain: '儲存格裡的換行（Alt+Enter）、定位字元會使這一列在入口網讀到錯的欄位。',
    message: (p) => ({
      tab: '內容有定位字元（Tab）',
      'line-break': '內容有換行（在 Excel 按了 Alt+Enter）',
      'end-of-file': '內容最後有檔尾記號（Ctrl-Z），是舊式程式留下的',
      other: '內容有看不見的控制字元',
    })[p.kind],
    help: () => '刪掉換行或看不見的字，或重新輸入這一格',
  },
  'cell/invisible': {
    title: '內容有看不見的字',
    explain: '零寬空白、方向記號之類的字看不見，多半是從網頁或通訊軟體複製來的；入口網會當成不同的課程名稱或姓名，Big5 也沒有這些字。',
    message: (p) => traces.message({ kind: 'invisible', char: p.char }),
    help: () => traces.help({ kind: 'invisible', char: '' }),
  },
  'cell/text-mark': {
    title: '內容有強制當成文字的記號',
    explain: '在 Excel 輸入單引號或 ="…" 可以不讓內容被改掉；存進 CSV 的記號，入口網會當成姓名、課程名稱的一部分。',
    message: (p) => (p.kind === 'apostrophe' ? '開頭有單引號，入口網會當成內容的一部分' : '寫成 ="…" 的公式，入口網會當成內容的一部分'),
    help: () => '刪掉記號，只留內容；確實是標點的，改用「」',
  },
  'cell/separator': {
    title: '內容有半形逗號或雙引號',
    explain: '半形逗號是欄位的分隔；內容裡有逗號就必須加引號，而入口網說明不用加引號。',
    message: (p) => p.kind === 'comma' ? '內容有半形逗號' : '內容有雙引號',
    help: (p) => p.kind === 'comma' ? '改成全形逗號「，」或頓號' : '改成「」，或刪掉引號',
  },
  'cell/formula': {
    title: '內容以 = + - @ 開頭',
    explain: '試算表會把以 = + - @ 開頭的內容當成公式執行。',
    message: () => '以 = + - @ 開頭，試算表會當成公式',
    help: () => '刪掉開頭的符號，或改成全形',
  },
  'cell/not-in-big5': {
    title: '有 Big5 沒有的字',
    explain: '入口網與 WebHR 用 Big5。Big5 沒有的字（例如堃、煊、峯、着）存檔後會變成 ?；造字在別的電腦會顯示成別的字。',
    message: (p) => p.kind === 'private-use' ? `第 ${p.position} 個字是造字，別的電腦看不到或會看成別的字` : `第 ${p.position} 個字是 Big5 沒有的字`,
    help: () => '改用 Big5 有的字；姓名請依當事人在入口網登錄的寫法',
  },
  'cell/lost-character': {
    title: '字可能已經遺失',
    explain: 'Big5 沒有的字存檔時會變成 ? 或 □，原來的字已經不在檔案裡。',
    message: (p) => `第 ${p.position} 個字是 ? 或 □，原來的字可能在 Excel 存檔時遺失了`,
    help: () => '查出原來的字重新輸入；姓名請依當事人在入口網登錄的寫法',
  },
  'cell/name-bytes': {
    title: '課程名稱超過 100 個位元組',
    explain: 'P2K 與 WebHR 表13 的課程名稱只留 100 個位元組（50 個中文字），超過的會被截掉。',
    message: (p) => `課程名稱在 Big5 有 ${p.bytes} 個位元組，轉入 P2K 或 WebHR 時只留 100 個`,
    help: () => '縮短到 50 個中文字以內',
  },
  'row/date-order': {
    title: '結束早於開始',
    explain: '結束的日期（同一天時看時間）不能早於開始。',
    message: (p) => `${p.which === 'course' ? '課程' : '實際上課'}的結束${p.times ? '時間' : '日期'}早於開始${p.times ? '時間' : '日期'}`,
    help: () => '確認起訖的日期與時間，是否填反了',
  },
  'row/date-future': {
    title: '課程還沒結束',
    explain: '學習時數在課程結束後才能登錄。',
    message: (p) => `結束日期在今天（${p.today}）之後`,
    help: () => '確認日期；課程結束後再上傳',
  },
  'row/hours-nature': {
    title: '時數與學習性質不符',
    explain: '1 數位只填數位時數，2 實體只填實體時數，3 混成兩種都要填。',
    message: (p) => ({
      1: '學習性質是 1 數位，實體時數卻大於 0',
      2: '學習性質是 2 實體，數位時數卻大於 0',
      3: '學習性質是 3 混成，數位時數與實體時數都要大於 0',
    })[p.nature],
    help: () => '更正學習性質，或更正時數',
  },
  'row/hours-blank': {
    title: '時數空白',
    explain: '學習性質是數位或實體而該項時數空白時，入口網以訓練總數為準。',
    message: (p) => `學習性質是 ${p.nature === '1' ? '1 數位，數位' : '2 實體，實體'}時數卻空白，入口網會以訓練總數為準`,
    help: (p) => `${p.nature === '1' ? '數位' : '實體'}時數填入與訓練總數相同的數字`,
  },
  'row/hours-sum': {
    title: '時數加起來不等於訓練總數',
    explain: '數位時數加實體時數要等於訓練總數。',
    message: (p) => `數位時數加實體時數是 ${p.sum}，訓練總數是 ${p.total}`,
    help: () => '更正時數或訓練總數，使兩者相等',
  },
  'row/hours-converted': {
    title: '時數已經換算過',
    explain: '入口網會自動換算（1 天 6 小時、1 學分 18 小時），請勿填入換算後的時數，否則可能重複計算。',
    message: (p) => `時數 ${p.sum} 是訓練總數 ${p.total} 乘以 ${p.factor} 的結果，入口網還會再換算`,
    help: (p) => `時數改填 ${p.total}（換算前的數字）；已確認入口網如此處理的不用理會`,
  },
  'row/hours-precomputed': {
    title: '訓練總數可能已經換算過',
    explain: '入口網會自動換算（1 天 6 小時、1 學分 18 小時），訓練總數要填換算前的天數或學分數。',
    message: (p) => p.unit === '2'
      ? `單位是 2 天，訓練總數 ${p.total} 卻比課程的 ${p.days} 天多，可能填成了時數`
      : `單位是 6 學分，訓練總數 ${p.total} 是 18 的倍數，可能填成了時數`,
    help: (p) => (p.unit === '2' ? '訓練總數改填天數，或單位改成 1 小時' : '訓練總數改填學分數，或單位改成 1 小時'),
  },
  'row/hours-span': {
    title: '實體時數比課程期間還長',
    explain: '實體時數超過課程每天 24 小時的總和，不可能。',
    message: (p) => `實體時數 ${p.hours} 小時，課程只有 ${p.days} 天`,
    help: () => '確認實體時數、單位與起訖日期',
  },
  'table/duplicate': {
    title: '同一筆資料重複',
    explain: '身分證字號、課程名稱、起訖日期、課程類別都相同（已開班是課程代碼、期別、身分證字號）就是同一筆，後一列會蓋掉前一列。',
    message: (p) => `與第 ${p.first} 列是同一筆資料`,
    help: (p) => `比對第 ${p.first} 列，刪掉其中一列；確實是兩筆的，更正填錯的欄位`,
  },
  'table/term-clash': {
    title: '同年度同課程同期別，日期卻不同',
    explain: '同年度課程名稱與期別都相同時是同一班，日期應該相同；不同班請以不同期別登錄。',
    message: (p) => `與第 ${p.first} 列的課程名稱、年度、期別相同，起訖日期卻不同`,
    help: () => '是不同班就改期別；是同一班就更正日期',
  },
  'table/name-differs': {
    title: '同一個身分證字號，姓名不同',
    explain: '同一個身分證字號在不同列有不同的姓名，其中一個可能打錯。',
    message: (p) => `身分證字號與第 ${p.first} 列相同，姓名卻不同`,
    help: (p) => `比對第 ${p.first} 列的姓名與身分證字號`,
  },
};
