/** The words of the screen of forms to be filled in. */
export const template = {
  about: [
    'Excel 和 LibreOffice 的範本每一格都是文字（01、001、115-05-10 填什麼就是什麼），有下拉選單、說明、範例和代碼表。',
    '填好後不用另存：把活頁簿拖進這個網頁，就會檢查，並轉成入口網要的 CSV。',
    'CSV 的範本只有標題列；不要用 Excel 填 CSV，它會把 01 變成 1。',
  ],
  file: { xlsx: 'Excel（.xlsx）', ods: 'LibreOffice（.ods）', csv: '只有標題列（.csv）' },
  saved: (name: string) => `已存成 ${name}，在瀏覽器的下載資料夾。`,
};
