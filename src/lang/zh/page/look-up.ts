import { grouped } from '../../number.ts';

/** The words of the screen that looks up rules, fields and codes. */
export const lookUp = {
  search: '要查什麼？',
  help: '規則、欄位、表件、代碼都可以查：名稱裡的字、代碼的數字，例如 環境、宜蘭、337、身分證。全形半形、臺和台都一樣。',
  nothing: (text: string) => `沒有「${text}」。請少打幾個字，或換一個說法。`,
  count: (rules: number, formats: number, fields: number, codes: number) =>
    `規則 ${grouped(rules)} 個、代碼 ${grouped(codes)} 個、欄位 ${grouped(fields)} 個、表件 ${grouped(formats)} 種`,
  rules: '規則',
  codes: '代碼',
  fields: '欄位',
  formats: '表件',
  codesFound: (count: number) => `${grouped(count)} 個`,
};
