/** Why something cannot be done, where the words of the command name its options: by the class and the code of the problem. */
export const problems = {
  'ZipProblem too-large': '壓縮檔解開後太大，網頁裝不下。請先用 7-Zip 解開，再選裡面的檔案',
  'ZipProblem ratio': '壓縮檔裡的內容膨脹得不像正常的檔案，沒有解開。請先用 7-Zip 解開看看，再選裡面的檔案',
  'ZipProblem too-many': '壓縮檔裡的檔案太多。請先用 7-Zip 解開，再選需要的檔案',
  'TableProblem too-large': '檔案太大，網頁裝不下。請分成小一點的檔案',
  'SheetProblem too-many-cells': '儲存格太多。請刪除用不到的列與欄，或只留需要的工作表，也可以另存成 CSV',
  'SheetProblem too-large': '活頁簿解開後太大。請刪除用不到的工作表，或另存成 CSV',
  'ResultProblem too-many-cells': '內容太多，應該不是處理結果',
  'ResultProblem other-upload': '沒有通過的資料沒有一筆在這個檔案裡。請確認是不是當初上傳的那個檔案；身分證字號被遮住（像 A12345****）的處理結果無法對照',
  'PageProblem too-many-cells': '網頁的表格太大，不像是處理結果，沒有再讀下去',
  'RosterProblem too-many-cells': '格數太多。請只留需要的工作表和欄',
  'HoursProblem several-years': '檔案裡有好幾年的紀錄，請在「民國年度」填要算哪一年：',
  'HoursProblem no-records': '檔案裡沒有這一年的紀錄。請改「民國年度」或「算到哪一天」，或確認下載的年度',
  'HoursProblem upload-form': '這是上傳用的檔案，不是成績：上傳的時數要等入口網處理成功才算。請用成績下載的檔案',
};
