/** How Excel stores a CSV. */
export const saveAs = '用「另存新檔」選「CSV (逗號分隔)(*.csv)」';

/** How Excel leaves a text as it is. */
export const asText = '先把該欄的儲存格格式設成「文字」再輸入，存成 CSV 之後就不要再用 Excel 開啟';

/** An earlier row, of this file or of another one. */
export const rowOf = ({ first, path }: { readonly first: number; readonly path?: string }): string =>
  (path === undefined ? `第 ${first} 列` : path === '-' ? `標準輸入第 ${first} 列` : `「${path}」第 ${first} 列`);
