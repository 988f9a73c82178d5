import { grouped } from '../../number.ts';

/** The words of what a system gave back after an upload. */
export const result = {
  beside: '對照當初上傳的檔案',
  besideOther: '換一個上傳的檔案來對照',
  besideAbout: '選了以後，每一筆都會寫出在上傳檔的第幾列、這裡檢查出什麼，也可以把這些列另存成一個檔案。',
  use: (name: string) => `用 ${name}`,
  chooseFirst: '選擇上傳的檔案',
  choose: '選擇別的檔案',
  save: (rows: number) => `存下沒有通過的 ${grouped(rows)} 筆`,
  saved: (name: string) => `已存成 ${name}，在瀏覽器的下載資料夾。裡面有個人資料，用畢請刪除。`,
  saysNothing: '這裡沒有查出這一列有問題',
  more: (shown: number, all: number) => `共 ${grouped(all)} 筆，只列前 ${grouped(shown)} 筆`,
};
