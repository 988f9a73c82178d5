import type { CommandHelp } from '../../help.ts';
import { codes, defaultFirst, facts, form, list, written } from './shared.ts';

/** The help of `lhl schema`. */
export const schema: CommandHelp<'schema'> = {
  summary: 'write JSON Schema, Table Schema or SQL for DuckDB',
  description: 'write a format as JSON Schema, Table Schema or SQL for DuckDB',
  argument: [
    'format',
    ({ formats, ownForms }) => `a format: ${list(formats)}; with --form or --for it may be left out, or be ${list(ownForms)}`,
  ],
  example: 'lhl schema unopened --type duckdb-sql',
  options: {
    '--type <type>': ({ schemaTypes }) => `the kind: ${defaultFirst(schemaTypes)}; with --for, or where -o ends in .sql, it is duckdb-sql`,
    '--for <file>': 'SQL for the header row of this CSV alone, which is several times faster; the format may be left out',
    ...form,
    ...codes,
    '-o, --output <file>': facts['-o, --output <file>'],
    ...written,
  },
};
