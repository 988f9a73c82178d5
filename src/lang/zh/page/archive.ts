import { grouped } from '../../number.ts';

/** The words of an archive. */
export const archive = {
  facts: (files: number, size: number) => `壓縮檔，裡面有 ${grouped(files)} 個檔案，解開後共 ${grouped(size)} 位元組`,
  password: '壓縮檔的密碼',
  passwordAbout: '只在這個網頁裡用來解開檔案，按「清除」或關閉這個檔案就忘掉。',
  show: '顯示密碼',
  open: '解開',
  whichPassword: '不知道密碼是什麼？',
  opened: (tables: number) => (tables === 0
    ? '已打開。裡面沒有可以檢查的表格，可以把檔案存下來。'
    : `已打開，每個內容都核對過。裡面的 ${grouped(tables)} 個表格已各自開成一頁，在上方。`),
  files: '裡面的檔案',
  name: '名稱',
  size: '大小',
  cipher: '加密',
  do: '可以做的事',
  plain: '無',
  bytes: (size: number) => `${grouped(size)} 位元組`,
  look: '打開來看',
  save: '存下來',
  saveAll: (count: number) => (count === 1 ? '存下這個檔案' : `全部存下來（${grouped(count)} 個，一個接一個）`),
  saved: (count: number) => `已存下 ${grouped(count)} 個檔案，在瀏覽器的下載資料夾。裡面有個人資料，用畢請刪除。`,
};
