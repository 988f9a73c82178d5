import type { CommandHelp } from '../../help.ts';
import { codes, defaultFirst, facts, form, list, written } from './shared.ts';

/** The help of `lhl schema`. */
export const schema: CommandHelp<'schema'> = {
  summary: '輸出成 JSON Schema、Table Schema 或 DuckDB 的 SQL',
  description: '把格式輸出成 JSON Schema、Table Schema 或 DuckDB 的 SQL',
  argument: ['格式', ({ formats, ownForms }) => `格式：${list(formats)}；有 --form 或 --for 時可以不給，或是 ${list(ownForms)}`],
  example: 'lhl schema unopened --type duckdb-sql',
  options: {
    '--type <type>': ({ schemaTypes }) => `種類：${defaultFirst(schemaTypes)}；有 --for，或 -o 的檔名是 .sql 時，預設是 duckdb-sql`,
    '--for <file>': 'SQL 只給這個 CSV 的標題列用：短得多、快得多，格式可以不給',
    ...form,
    ...codes,
    '-o, --output <file>': facts['-o, --output <file>'],
    ...written,
  },
};
