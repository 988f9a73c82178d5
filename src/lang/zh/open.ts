/** The words of `lhl open`. */
export const open = {
  noFiles: '沒有指定檔案。請寫成：lhl open 檔案',
  noStdin: 'lhl open 要把報告放在檔案旁邊，所以不接受 -（標準輸入）；請改用 lhl validate -',
  reportName: (name: string, number: number) => `${name}.檢核報告${number === 1 ? '' : ` (${number})`}.html`,
  folder: 'lhl 檢核報告',
  wholeDisk: '整個磁碟',
  isReport: (path: string) => `「${path}」本身就是檢核報告，直接打開`,
  aside: (path: string, folder: string) => `「${path}」旁邊不能寫入，所以改放在「${folder}」`,
  noPlace: (path: string) => `「${path}」旁邊和自己的資料夾都不能寫入，所以沒有報告檔。請用 -o 指定能寫入的資料夾`,
  noPlaceIn: (path: string, folder: string, isFile: boolean, isArchive: boolean) =>
    `${isFile ? `「${folder}」是檔案，不是資料夾` : `資料夾「${folder}」不能建立，或不能寫入`}，所以${isArchive ? `沒有解開「${path}」` : `「${path}」沒有報告檔`}。`
      + '請用 -o 指定能寫入的資料夾；不加 -o，報告就放在檔案旁邊',
  noTables: '裡面沒有可以檢核的檔案（CSV、Excel、ODF）',
  notShown: (path: string, count: number) => (count === 1 ? `請用瀏覽器打開報告：${path}` : `請用瀏覽器打開報告，共 ${count} 份，第一份是 ${path}`),
  moreReports: (count: number, folder: string | null) => `另外 ${count} 份報告沒有自動打開，在${folder === null ? '各檔案旁邊' : ` ${folder} 裡`}`,
  /** Above the command lines that go on from here. */
  next: {
    list: '這不是入口網的格式檔。若是簽到單或名單，可以一步一步做成上傳檔：',
    grades: '成績檔接著可以轉成 WebHR 表13 的匯入檔，或加總每個人的時數：',
    page: (path: string) => `也可以不用指令：點兩下「${path}」，把檔案拖進去。`,
  },
  /** Asked in a window in which no command can be typed. */
  offer: {
    list: '要現在從這份名單做上傳檔嗎？',
    mend: (count: number, path: string) => `要把意思明確的 ${count} 處改好，另存成「${path}」嗎？原來的檔案不動。`,
    csv: (path: string) => `入口網只收 CSV。要另存成「${path}」嗎？原來的檔案不動。`,
  },
  anyKey: '按任意鍵關閉視窗',
  /** The questions of a window without files. */
  menu: {
    title: 'lhl 學習時數檔案檢核。檔案不會離開這台電腦。要做什麼？',
    choices: ['檢核檔案，或打開下載的成績壓縮檔', '從簽到單或名單做上傳檔', '說明'],
    end: '結束',
    prompt: '請輸入數字，或直接把檔案拖進這個視窗，再按 Enter：',
    path: '把檔案拖進這個視窗，再按 Enter：',
    unknown: '沒有這個選項',
    help: '把檔案拖到「檢查」上，也可以直接檢核：上傳檔、成績檔、活頁簿、壓縮檔、上傳後的處理結果都可以，一次好幾個也行。'
      + '報告放在檔案旁邊，名稱是「檔名.檢核報告.html」。其他功能用指令：lhl --help 列出全部。',
  },
};
