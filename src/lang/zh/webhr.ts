import { grouped } from '../number.ts';

/** The words of `lhl to-webhr`. */
export const webhr = {
  agencyName: '--agency-name 要接機關名稱，不能空白，也不能有逗號、引號、換行或輸出編碼沒有的字',
  agencyNeeded: (format: string) => `這是上傳檔（${format}），裡面沒有學習機關。請加上 --agency-code 機關代碼 --agency-name 機關名稱`,
  agencyRefused: '這是成績檔，裡面已有學習機關，不能再用 --agency-code 或 --agency-name',
  opened: '「已開班」的上傳檔沒有課程名稱，不能轉成 WebHR 的檔案。請改用成績下載的檔案，或「未開班」的上傳檔',
  noHours: (format: string) =>
    `這是「${format}」的檔案，裡面沒有人員的時數，沒有可以轉入 WebHR 表13 的資料。請改用成績下載的檔案，或「未開班」的上傳檔`,
  study: '這像是「整批上傳（進修成績）」的檔案，不能轉成 WebHR 表13 的檔案。請改用成績下載的檔案，或「未開班」的上傳檔',
  at: (input: string, text: string) => `${input}：${text}`,
  /** Why a row cannot go in, beyond the rules of the checks. */
  reason: {
    apostrophe: {
      title: '內容有單引號', message: '內容有單引號（\'），WebHR 匯入的檔案不能有', help: '改成全形「’」，或刪掉',
    },
    repeats: {
      title: '同一筆資料重複',
      message: (first: number) => `與第 ${first} 列是同一筆資料（身分證字號、學習機關、課程名稱、起訖日期都相同）`,
      help: '確認是否重複登錄，刪掉其中一列。輸出檔沒有課程類別，所以只有課程類別不同的也算重複；截短的課程名稱也可能變得相同',
    },
    beyond: {
      title: '終迄日期在 104-12-31 之後',
      message: '終迄日期在 104-12-31 之後，WebHR 的 CSV 入檔不收', help: '105 年起的紀錄由夜間排程自動轉入 WebHR，不用匯入',
    },
    unknownHelp: '確認選對了檔案，--as 也要對：要的是成績下載的檔案，或「未開班」的上傳檔；名單或別的表可先用 lhl convert 轉成上傳檔',
    notInBig5Help: '改用 Big5 有的字；WebHR 若接受 UTF-8，也可用 --encoding utf8-bom 輸出',
  },
  refused: {
    header: '欄位不對，無法轉檔，沒有寫出任何檔案。',
    file: '這個檔案無法轉檔，沒有寫出任何檔案。',
    headerHelp: '成績檔請直接使用下載的檔案，不要增刪欄位或標題；欄位已經改過的，請重新下載。'
      + '薦送報名、數位教材的檔案裡沒有人員的時數，沒有可以轉入 WebHR 表13 的資料。',
    rows: (rows: number, bad: number) => `${grouped(rows)} 筆中有 ${grouped(bad)} 筆不能照原樣轉成 WebHR 的檔案，因此沒有寫出任何檔案。`,
    howOn: '更正輸入檔後再轉一次；或加上 --set-aside 檔名，把這些列連同原因放到那個檔案，其餘照常轉出。',
    shown: (total: number, shown: number) => `共 ${grouped(total)} 處，只列前 ${grouped(shown)} 處`,
  },
  aside: {
    row: '列',
    reason: '原因',
    join: '；',
    field: (header: string, text: string) => `${header}：${text}`,
    undecodable: (hex: string) => (hex === '' ? '〔無法解讀〕' : `〔無法解讀：${hex}〕`),
  },
  done: {
    sum: (rows: number, written: number, aside: number) => `輸入 ${grouped(rows)} 筆 = 寫出 ${grouped(written)} 筆 + 另放 ${grouped(aside)} 筆`,
    blank: (rows: number) => `另有空白列 ${grouped(rows)} 筆，略過不計`,
    privateUse: (rows: number) => `有 ${grouped(rows)} 筆含造字，照原來的碼寫出；在別的電腦可能顯示成別的字`,
    namesCut: (count: number) => `課程名稱截短到 100 個位元組：${grouped(count)} 個`,
    hoursConverted: (count: number) => `數位、實體時數換算成小時（1 天 6 小時、1 學分 18 小時）：${grouped(count)} 筆`,
    hoursFilled: (count: number) => `時數空白，依訓練總數填入（同入口網的算法）：${grouped(count)} 筆`,
    hoursKept: (count: number) => `單位是天或學分、但時數已經換算過，照原樣寫出：${grouped(count)} 筆`,
    and: '、',
    uploadBlank: (columns: string) => `上傳檔沒有這些資料，輸出檔留空白：${columns}`,
    uploadRest: '訓練總數與單位照原樣寫出；上傳檔其餘的欄（課程類別代碼、上課縣市、生日等）WebHR 沒有，不寫出',
    needless: (rows: number) =>
      `這個檔案不用匯入 WebHR：${grouped(rows)} 筆的終迄日期全都在 104-12-31 之後，表13 的「學員通過認證名單入檔(CSV)」不收；`
        + '105 年起通過的紀錄由夜間排程自動轉入。',
  },
};
