// The hours of people by DuckDB, with two threads: a line for each, as `lhl hours -o people.csv` has its columns, without names and units.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [, , file, output, folder] = process.argv;
const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`;
const { category } = JSON.parse(readFileSync(join(folder, 'codes.json'), 'utf8'));
const codes = category.map(({ code, name, path, until }) => `(${Number(code)}, ${quoted(name)}, ${quoted(path.join('/'))}, ${until === undefined})`);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run('SET threads = 2');
await connection.run(`CREATE TABLE code AS SELECT * FROM (VALUES ${codes.join(',\n')}) AS t(code, name, path, current)`);
const script = readFileSync(join(import.meta.dirname, 'hours.sql'), 'utf8').replace('$file', () => quoted(file));
const rows = (await connection.runAndReadAll(script)).getRowsJson();
const short = (hours) => String(hours).replace(/\.?0+$/, '') || '0';
writeFileSync(output, rows.map(([id, ...hours]) => `${[id, ...hours.map((one) => (String(one).includes('.') ? short(one) : String(one)))].join()}\n`).join(''));
