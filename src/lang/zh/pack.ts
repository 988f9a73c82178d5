/** The words of `lhl zip`. */
export const pack = {
  toStdout: '-o 要接檔名：壓縮檔要放進密碼再核對，不能直接寫到標準輸出',
  notZipName: (path: string) => `輸出檔名要以 .zip 結尾，不是「${path}」；否則對方的電腦認不出是壓縮檔。請改成例如「交件.zip」`,
  fromStdin: '壓縮不能讀標準輸入（-），請指定檔案',
  noFiles: '沒有指定要壓縮的檔案',
  noFilesButPassword: '沒有指定要壓縮的檔案（--password 後面的文字會當成密碼；如果那是檔案，找不到這個檔案）',
  emptyFolder: (folder: string) => `資料夾「${folder}」裡沒有檔案可以壓縮`,
  left: (folder: string, names: readonly string[], more: number) =>
    `資料夾「${folder}」裡的隱藏檔和連結沒有放進去：${names.join('、')}${more === 0 ? '' : ` 等 ${String(names.length + more)} 個`}`,
  sameName: (one: string, other: string) => `「${one}」和「${other}」在壓縮檔裡會是同一個名稱（不分大小寫；不含指定的資料夾）。請改名，或分成兩個壓縮檔`,
  badName: (path: string) => `「${path}」的檔名有 Windows 不接受或看不見的字元，同事解不開。請先改檔名`,
  idInName: '注意：檔名不會加密，這些檔名裡有身分證字號，沒有密碼也看得到。建議改名後再壓縮：',
  zipCrypto: '注意：ZipCrypto 是很舊的加密法，用現成的工具很快就能破解，只適合對方除了 Windows 檔案總管以外什麼都不能用的時候。能用 7-Zip 的，請不要加 --zipcrypto',
  progress: (archive: string, percent: number) => `正在壓縮 ${archive}：${percent}%`,
  proving: (archive: string) => `正在核對 ${archive}`,
  cipher: { 'AES-256': 'AES-256 加密', ZipCrypto: 'ZipCrypto 加密，容易破解' },
  done: (count: number, archive: string, cipher: string, bytes: string, dry: boolean) =>
    `${dry ? '會將' : '已將'} ${count} 個檔案放進「${archive}」（${cipher}，${bytes} 位元組）：`,
  proven: '已用密碼重新打開壓縮檔核對，每個檔案都和原檔完全相同。',
  howToOpen: {
    'AES-256': '打開：用 7-Zip，或 lhl unzip。Windows 檔案總管打不開 AES 加密的壓縮檔。',
    ZipCrypto: '打開：用 Windows 檔案總管、7-Zip，或 lhl unzip。',
  },
  overLimits: (options: string) => `內容壓縮得很小、很大或很多，超過 lhl unzip 預設的上限；用它解開時請加上 ${options}（7-Zip 不用）。`,
  passwordApart: '密碼請用別的方式告訴對方（例如電話），不要和壓縮檔寫在同一封信裡。',
  namesOpen: '加密的只有內容：檔名、大小、日期沒有密碼也看得到。',
  password: {
    prompt: (archive: string) => `設定「${archive}」的密碼（8 個字以上，要有英文字母和數字；輸入時不會顯示，可貼上）：`,
    again: '再輸入一次密碼：',
    differ: '兩次輸入的密碼不同，沒有壓縮。請重新執行',
    needed: (archive: string) => `「${archive}」要有密碼，但這裡沒有終端機可以詢問。請用 --password-file 檔案、--password-stdin 或環境變數 LHL_ZIP_PASSWORD 提供密碼`,
    fileAsPassword: (path: string) => `「${path}」是檔案，卻寫在 --password 後面，會被當成密碼。要詢問密碼，請把 --password 放在最後`,
    notAscii: '密碼只能用半形的英文字母、數字和符號。中文、全形字在各種解壓縮程式裡的編碼不同，同事會打不開',
    long: (count: number, most: number) => `密碼有 ${count} 個字，太長：7-Zip 打不開超過 ${most} 個字的 AES 密碼。請改短一點，沒有壓縮`,
    blank: '密碼的前後有空白，看不出來，同事很容易輸入錯。請去掉空白',
    weak: (lacks: readonly string[]) => `密碼太弱，沒有壓縮：${lacks.join('、')}。密碼要 8 個字以上，英文字母和數字都要有（和入口網成績下載的規定相同）`,
    lacks: {
      length: (count: number) => `只有 ${count} 個字`,
      letter: '沒有英文字母',
      digit: '沒有數字',
    },
  },
};
