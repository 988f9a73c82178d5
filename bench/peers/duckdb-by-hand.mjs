// SQL written for this form and for speed, with two threads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { keys } from '../data/upload.mjs';
import { Found, file, folder } from './tell.mjs';

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const eachField = keys.filter((key) => key !== 'certificate')
  .map((key) => `INSERT INTO found SELECT row, rule FROM form JOIN (SELECT * FROM wrong WHERE field = '${key}') ON form.${key} = value;`).join('\n');
const script = readFileSync(join(import.meta.dirname, 'rules.sql'), 'utf8')
  .replace('$file', () => quoted(file)).replace('$codes', () => quoted(join(folder, 'codes.json'))).replace('$each_field', () => eachField);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run('SET threads = 2');
const found = new Found();
for (const { rule, row } of (await connection.runAndReadAll(script)).getRowObjects()) found.add(Number(row), [rule]);
found.write();
