import { grouped } from '../number.ts';

/** The words of `lhl result`. */
export const result = {
  title: '上傳後的處理結果',
  kind: { portal: '學習資訊上傳的處理結果', nominees: '薦送報名的處理結果', ismp: '資安統籌管理平台無法匯入的資料' },
  verdict: { success: '檔案處理成功', failure: '檔案處理異常' },
  noVerdict: { failed: '有失敗的資料', clean: '沒有列出失敗的資料' },
  failed: (rows: number) => `沒有通過 ${grouped(rows)} 筆`,
  reasons: (reasons: number) => `原因 ${grouped(reasons)} 種`,
  label: { failed: '沒有通過（筆）', reasons: '原因（種）', found: '在上傳檔找到（筆）' },
  upload: (path: string) => `上傳檔：${path}`,
  none: '上傳檔裡沒有這一筆',
  several: (rows: readonly number[]) =>
    `上傳檔裡有好幾列都符合，無法確定是哪一列：第 ${rows.slice(0, 10).join('、')}${rows.length > 10 ? ` 等 ${grouped(rows.length)}` : ''} 列`,
  rowOfUpload: '上傳檔的列',
  reason: '處理結果',
  says: 'lhl validate 的說法',
  saysNothing: 'lhl validate 沒有發現這一列有問題',
  unchecked: '上傳檔的欄位不是 lhl 認得的格式，所以沒有用 lhl validate 檢核',
  known: {
    left: '這位人員已不在機關內服務，所以沒有對應的公務帳號，屬於正常情形，不用更正（新北市政府資安統籌管理平台單一機關終身學習時數管理操作說明，115 年）',
  },
  more: (shown: number, total: number) => `共 ${grouped(total)} 筆，只列前 ${grouped(shown)} 筆（--all 列出全部）`,
  withoutUpload: '加上 --of 當初上傳的檔案，會對照每一筆在第幾列，以及 lhl validate 怎麼說',
  unplaced: (rows: number) => `有 ${grouped(rows)} 筆無法對到上傳檔的某一列`,
  lost: (places: number) => `網頁裡有 ${grouped(places)} 處無法解讀的字，顯示為 \ufffd；請用瀏覽器重新另存，或用 --input-encoding 指定編碼`,
  wrote: (rows: number, path: string, encoding: string, dry: boolean) =>
    `${dry ? '沒有寫檔案（--dry-run）。會將' : '已將'}沒有通過的 ${grouped(rows)} 筆照上傳檔原樣寫到「${path}」（${encoding}）`,
  wholeAgain: '入口網只要一格有錯，整個檔案都不處理：改好後要上傳的是整個檔案，不是只有這幾列。',
  nothingToWrite: '沒有失敗的列可寫，所以沒有寫出檔案',
  noInput: '沒有指定處理結果的檔案。請寫成：lhl result 結果檔 --of 上傳檔',
  needsUpload: '-o 是把沒有通過的列從上傳檔取出來，所以要有 --of 上傳的檔案',
  stdinTwice: '- （標準輸入）只能指定一次：處理結果和 --of 不能都從標準輸入讀',
  reporter: (flag: string) => `-o 寫的是沒有通過的列（CSV）；報告要寫到檔案，請用 ${flag}`,
  problem: {
    nothing: '沒有寫出任何檔案。',
    empty: '檔案裡沒有任何內容。請在「學習資訊上傳進度查詢」點「HTML格式紀錄」，畫面出現「處理結果」後再另存新檔',
    login: '這是登入的畫面，不是處理結果。請先登入，在「學習資訊上傳進度查詢」點「HTML格式紀錄」，畫面出現「處理結果」後再另存新檔',
    frames: '這個網頁分成好幾個框架（frame），內容存在別的檔案。請在「處理結果」的框架裡按右鍵，選「本框架」另存新檔，或另存成「單一檔案（.mht、.mhtml）」',
    'no-table': '這個網頁裡沒有表格，不是處理結果。請在「學習資訊上傳進度查詢」點「HTML格式紀錄」，畫面出現「處理結果」後再另存新檔',
    'other-content': '找不到處理結果的表格：要有一列標題，裡面有「處理結果」（或失敗原因）和至少三個上傳檔的欄位名稱。請確認是不是存到別的畫面',
    list: (failed: number, passed: number) =>
      `這是上傳進度的清單：檔案處理異常 ${grouped(failed)} 個${passed > 0 ? `、檔案處理成功 ${grouped(passed)} 個` : ''}，沒有各筆資料的原因。請點那個檔案後面的「HTML格式紀錄」，再把出現的畫面另存新檔`,
    'no-reason': '沒有任何一列寫著原因：標題列要有「處理結果」或失敗原因的欄位。請確認是不是拿了上傳檔、成績檔或空白的格式檔本身',
    'too-many-cells': '內容太多，超過 --max-cells 的上限，應該不是處理結果',
    unreadable: '有無法解讀的內容',
    'empty-upload': '檔案裡沒有資料列，無法對照',
    'unreadable-upload': '不是可以對照的上傳檔',
    'other-upload': (rows: number, masked: number) => {
      const none = `沒有通過的 ${grouped(rows)} 筆，沒有一筆在這個檔案裡。`;
      return masked === 0 ? `${none}請確認 --of 是不是當初上傳的那個檔案`
        : `${none}處理結果裡有 ${grouped(masked)} 筆的身分證字號被遮住（像 A12345****），所以無法對照。請改用沒有遮住的處理結果，或拿掉 --of，只看原因`;
    },
    page: {
      broken: '網頁檔不完整或格式不對，無法讀取。請用瀏覽器重新另存一次',
      'too-deep': (limit: number) => `網頁的表格一層包一層，超過 ${grouped(limit)} 層，不像是處理結果，沒有再讀下去`,
      'too-many-cells': (limit: number) => `網頁的表格超過 ${grouped(limit)} 格，不像是處理結果，沒有再讀下去。若確定沒有問題，請用 --max-cells 提高上限`,
    },
  },
};
