/** The other tools: the program that runs each, how it is called, and what it cannot do beside the rules that it misses. */
export const peers = [
  { id: 'csv-parse-by-hand', what: 'csv-parse + 手寫的檢查', limits: '規則與訊息都要自己寫；看過的列都留在記憶體' },
  { id: 'zod', what: 'csv-parse + zod + 手寫的檢查', limits: '同上；列與列之間的規則不是 zod 的事' },
  { id: 'ajv', what: 'csv-parse + ajv（`lhl schema` 的 JSON Schema）', limits: '只看單一儲存格' },
  { id: 'papaparse', what: 'papaparse + 手寫的檢查', limits: '規則與訊息都要自己寫；看過的列都留在記憶體' },
  { id: 'udsv', what: 'uDSV + 手寫的檢查', limits: '同上' },
  { id: 'csv-file-validator', what: 'csv-file-validator', limits: '整個檔案放在記憶體；一欄才能說不得重複，幾欄合起來不行' },
  { id: 'tableschema', what: 'tableschema（`lhl schema` 的 Table Schema）', limits: '只看單一儲存格與主鍵；一列只報一次' },
  { id: 'duckdb-by-hand', what: 'DuckDB，兩個執行緒，為速度手寫的 SQL', limits: '記憶體隨檔案增加；欄數不同或引號不成對就停' },
  { id: 'duckdb', what: 'DuckDB，兩個執行緒，`lhl schema` 的 SQL', limits: '同上；也認得別種標題列，所以慢得多' },
];
