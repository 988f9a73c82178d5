import { grouped } from '../number.ts';

/** The words about bytes that hold no table, or several. */
export const table = {
  none: '壓縮檔裡沒有 CSV、.xlsx、.xls 或 .ods 檔，只有下面這些',
  several: '壓縮檔裡有好幾個檔案，無法確定要讀哪一個',
  unzip: '請先用 lhl unzip 解開，再指定要讀的檔案。',
  more: (count: number) => `…另有 ${grouped(count)} 個`,
  tooLarge: (limit: number) => `超過上限 ${grouped(limit)} 位元組。若確定檔案沒有問題，請用 --max-size 提高上限`,
};
