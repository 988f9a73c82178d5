// The SQL that `lhl schema unopened --type duckdb-sql` writes, with two threads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Found, file, folder } from './tell.mjs';

const script = readFileSync(join(folder, process.argv[5] ?? 'rules.sql'), 'utf8').replace(/SET VARIABLE file = '[^']*'/, () => `SET VARIABLE file = '${file.replaceAll("'", "''")}'`);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run('SET threads = 2');
const found = new Found();
for (const { rule, row } of (await connection.runAndReadAll(script)).getRowObjects()) found.add(Number(row), [rule]);
found.write();
