const types: Readonly<Record<string, string>> = {
  array: '清單，用 [ ] 括起來，例如 ["資料/*.csv"]', string: '文字，用引號括起來，例如 "資料"', number: '整數，不加引號，例如 20', int: '整數，例如 20',
  boolean: ' true 或 false，不加引號', object: '用 { } 括起來的設定', record: '用 { } 括起來的設定',
};

/** The words about the configuration file, the office's own code tables, and the files to check. */
export const config = {
  notJson: (path: string, line: number | null) =>
    `設定檔「${path}」不是正確的 JSON${line === null ? '' : `（第 ${line} 行附近）`}。請檢查逗號、引號與括號`,
  wrong: (path: string, problems: readonly string[]) =>
    `設定檔「${path}」有錯：\n${problems.map((problem) => `  ${problem.replaceAll('\n', '\n  ')}`).join('\n')}`,
  unknownKey: (key: string, near: string) => `沒有「${key}」這個設定${near === '' ? '' : `，是不是「${near}」？`}`,
  notOneOf: (key: string, choices: readonly string[]) => `「${key}」只接受 ${choices.join('、')}`,
  wrongType: (key: string | null, expected: string) =>
    `${key === null ? '整個設定檔' : `「${key}」`}應該是${types[expected] ?? ` ${expected}`}`,
  empty: (key: string) => `「${key}」不能是空的`,
  tooSmall: (key: string, least: number) => `「${key}」要是 ${least} 以上的整數`,
  wrongValue: (key: string) => `「${key}」的值不對`,
  without: '不要使用設定檔，請加 --no-config',
  codesOption: (value: string, tables: readonly string[]) => `--codes 要寫成 代碼表=檔案，代碼表是 ${tables.join('、')} 之一，不是「${value}」`,
  codes: {
    notText: (path: string) => `代碼表「${path}」不是 Big5 或 UTF-8 的文字檔`,
    notJson: (path: string) => `代碼表「${path}」不是正確的 JSON；應該是 [{"code":"337","name":"環境教育"}] 的形式`,
    noColumns: (path: string) => `代碼表「${path}」第一列要有「代碼」與「名稱」兩欄（或 code、name）`,
    badCode: (path: string, row: number) => `代碼表「${path}」第 ${row} 筆的代碼不對：代碼是 1 到 4 個數字`,
    badWidth: (path: string, row: number, width: number) => `代碼表「${path}」第 ${row} 筆的代碼應該是 ${width} 碼；Excel 會把 01 改成 1，請補回前面的 0`,
    noName: (path: string, row: number) => `代碼表「${path}」第 ${row} 筆沒有名稱`,
    twice: (path: string, code: string) => `代碼表「${path}」的代碼 ${code} 出現兩次，名稱不同`,
    empty: (path: string) => `代碼表「${path}」沒有任何代碼`,
  },
};
