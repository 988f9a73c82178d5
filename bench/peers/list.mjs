/**
 * The other tools: the program that runs each, what the graph and the table call it, and what it cannot do beside the rules that it misses.
 * `most` rows is what one that takes a minute for more is given.
 */
export const peers = [
  { id: 'csv-parse-by-hand', short: 'csv-parse + 手寫', what: 'csv-parse + 手寫的檢查', limits: '規則與訊息都要自己寫；看過的列都留在記憶體' },
  { id: 'zod', short: 'csv-parse + zod', what: 'csv-parse + zod + 手寫的檢查', limits: '同上；列與列之間的規則不是 zod 的事' },
  { id: 'ajv', short: 'csv-parse + ajv', what: 'csv-parse + ajv（`lhl schema` 的 JSON Schema）', limits: '只看單一儲存格' },
  { id: 'papaparse', short: 'papaparse + 手寫', what: 'papaparse + 手寫的檢查', limits: '規則與訊息都要自己寫；看過的列都留在記憶體' },
  { id: 'udsv', short: 'uDSV + 手寫', what: 'uDSV + 手寫的檢查', limits: '同上' },
  { id: 'csv-file-validator', short: 'csv-file-validator', what: 'csv-file-validator', limits: '整個檔案放在記憶體；一欄才能說不得重複，幾欄合起來不行' },
  { id: 'tableschema', short: 'tableschema', what: 'tableschema（`lhl schema` 的 Table Schema）', limits: '只看單一儲存格與主鍵；一列只報一次' },
  { id: 'duckdb-by-hand', short: 'DuckDB（手寫的 SQL）', what: 'DuckDB，兩個執行緒，為速度手寫的 SQL', limits: '記憶體隨檔案增加；欄數不同或引號不成對就停' },
  { id: 'duckdb', short: 'DuckDB（lhl schema）', most: 100_000, what: 'DuckDB，兩個執行緒，`lhl schema` 的 SQL', limits: '同上；也認得別種標題列，所以慢得多' },
];
