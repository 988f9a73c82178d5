import type { RuleTexts } from '../../rule-text.ts';
import { saveAs } from './words.ts';

function sepLine(separator: string): string {
  const line = '第一行是 Excel 的分隔設定（sep=），不是標題列';
  return separator === ',' ? line : `${line}；欄位是用「${separator === '\t' ? 'Tab' : separator}」隔開的，不是逗號`;
}

// For a file that has to stay as it was downloaded.
const downloadAgain = '請到入口網的成績下載重新申請，下載的檔案不要自己改';

/** Rules of the header row, in the words of the portal. */
export const header = {
  'header/unknown': {
    title: '認不出是哪一種檔案',
    explain: '第一列要保留入口網格式檔的欄位中文說明。標題列認不出來，就無法知道每一欄是什麼，因此沒有檢查資料列。',
    evidence: [
      '未開班步驟 注意事項二 填表說明 末列 說明 2（保留第一列欄名）',
      '貳、六（一）至（三）「整批上傳」操作說明：* 為必填，第一排欄名保留',
      '與任何一種格式都不到一半的必填欄相同，就不能確定是哪一種檔案。',
    ],
    message: (p) => p.kind === 'below' ? `標題列在第 ${p.row} 列，上面多了別的內容` : p.kind === 'sep-line' ? sepLine(p.separator) : ({
      'not-near': '這一列不是任何一種上傳檔或成績檔的標題列',
      'no-header': '這一列是資料，標題列不見了',
      'not-forced': '這一列與指定的格式不符，必填欄位不到一半',
      study: '有進修成績才有的欄位（進修機構名稱或進修類別）',
      semicolon: '欄位是用分號隔開的，不是逗號',
      tab: '欄位是用定位字元（Tab）隔開的，不是逗號',
      undecodable: '這一列有讀不出來的位元組，認不出標題列',
      html: '這是網頁（HTML 或 .mht），不是 CSV；可能下載到的是登入頁或錯誤訊息；若是上傳後的處理結果，請用 lhl result',
      gbk: '這個檔案是簡體中文（GBK）編碼，入口網要 Big5',
      simplified: '標題列是簡體字，入口網的格式檔是正體字',
    })[p.kind],
    help: (p) => p.kind === 'below' ? `刪掉第 ${p.row} 列上面的 ${p.row - 1} 列，讓標題列成為第 1 列`
      : p.kind === 'sep-line' ? (p.separator === ',' ? '刪掉第一行，讓標題列成為第 1 列' : `用 Excel 開啟，${saveAs}`) : ({
      'not-near': '從入口網「下載 CSV 格式」，把資料貼到格式檔裡，第一列不要更動；名單或別的表可用 lhl convert 轉成上傳檔；'
        + '進修成績、薦送報名、數位教材和新版的格式，請加上 --form 空白格式檔（同樣是「下載 CSV 格式」的檔案）',
      'no-header': '在最上面加回標題列（可從入口網「下載 CSV 格式」複製第一列）',
      'not-forced': '確認 --as、--form（或設定檔的 as、forms）是否正確，或從入口網「下載 CSV 格式」重新填寫',
      study: '這像是整批上傳（進修成績）：這種檔案的欄位沒有公開，請把入口網的空白格式（「下載 CSV 格式」的檔案）用 --form 交給程式',
      semicolon: `在 Excel ${saveAs}`,
      tab: `在 Excel ${saveAs}`,
      undecodable: `指令或設定檔指定了讀取的編碼，就先拿掉再試；不然請用 Excel 開啟原始檔，${saveAs}`,
      html: '重新下載檔案，或確認選對了檔案',
      gbk: '在 Excel 用「資料」的「從文字/CSV」開啟，檔案原點選「936: 簡體中文 (GB2312)」，文字都對了再另存新檔選「CSV UTF-8 (逗號分隔)」；上傳檔的標題列要換成入口網格式檔的那一列',
      simplified: '從入口網「下載 CSV 格式」，把第一列換成格式檔的標題列；姓名、課程名稱也要是正體字',
    })[p.kind],
  },
  'header/missing': {
    title: '少了欄位',
    explain: '入口網依格式檔的欄位讀資料；少一欄，後面的資料就會讀到別的欄位。',
    evidence: ['未開班步驟 注意事項二 填表說明 末列 說明 2（保留第一列欄名）', '貳、六（一）至（三）「整批上傳」操作說明：* 為必填，第一排欄名保留', '新舊兩式的欄名表'],
    message: (p) => `缺少「${p.header}」這一欄`,
    help: (p) => p.box !== undefined ? `申請成績下載時要勾選「${p.box}」。${downloadAgain}`
      : p.asDownloaded === true ? downloadAgain : `加回「${p.header}」這一欄；選填的欄位內容可以空白，但欄位要在`,
  },
  'header/extra': {
    title: '多了欄位',
    explain: '入口網依格式檔的欄位讀資料；多出來的欄位會使檔案處理異常。整欄都沒有內容的，lhl fix 可以直接刪除。',
    evidence: ['未開班步驟 注意事項二 填表說明 末列 說明 2（保留第一列欄名）', '表格沒有的欄會讓後面的值對錯位置。'],
    message: (p) => ({
      unknown: '這個格式沒有這一欄',
      twice: '這一欄重複了',
      blank: '這一欄沒有標題；Excel 曾在這一欄輸入過東西，就會留下空欄',
      data: '這裡應該是標題，卻是資料：可能是第一筆資料接在標題列後面了（換行不見了）',
    })[p.kind],
    help: (p) => p.asDownloaded === true ? downloadAgain : p.kind === 'data' ? '如果是第一筆資料，把它移到標題列的下一列；如果是多餘的內容，就刪除'
      : `整欄刪除（在欄名上按右鍵選「刪除」，不是只清除內容）後再存檔${p.kind === 'unknown' ? '；入口網的新格式本來就有這一欄的，加上 --form 空白格式檔' : ''}`,
  },
  'header/order': {
    title: '欄位順序不對',
    explain: '入口網依格式檔的欄位順序讀資料；順序不對，資料會讀到別的欄位。',
    evidence: ['新舊兩式的欄名表（欄序）', '25 欄的標題列，順序相同', '沒有文件說平台會依欄名找欄，順序不同就有填錯欄的危險。'],
    message: (p) => `從這一欄起順序不對，這裡應該是「${p.expected}」`,
    help: (p) => (p.asDownloaded === true ? downloadAgain : '依格式檔的順序調整欄位'),
  },
} satisfies Partial<RuleTexts>;
