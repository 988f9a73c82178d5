// Holds the SQL of `lhl schema --type duckdb-sql` against `lhl validate`, on files of mistakes: for each rule that SQL
// carries, both must name the same rows and cells, severities, and first rows of repeated records. Needs a build of the program (npm run build in the folder above).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { csvLine, rowsOf } from './made-up.mjs';

const LHL = join(import.meta.dirname, '..', 'bin', 'lhl.js');
const ROWS = Number(process.argv[2] ?? 4000);
const TODAY = '115-11-22';
const lhl = (...argv) => execFileSync(process.execPath, [LHL, ...argv], { encoding: 'utf8', maxBuffer: 2 ** 30 });

// The whole form, and where the format allows it one without some columns.
const CASES = [
  ['unopened', []], ['unopened-19', []], ['opened', []], ['grades', []],
  ['grades', ['department', 'categoryName']], ['unopened', ['physicalHours', 'certificate']],
];

const folder = mkdtempSync(join(tmpdir(), 'lhl-duckdb-'));
let wrong = 0;
try {
  for (const [i, [format, without]] of CASES.entries()) wrong += await compare(format, without, i + 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;

async function compare(format, without, seed) {
  const fields = JSON.parse(lhl('formats', format, '--reporter', 'json')).fields.filter(({ key }) => !without.includes(key));
  const file = join(folder, `${format}-${seed}.csv`);
  writeFileSync(file, `\ufeff${csvLine(fields.map(({ header }) => header))}${[...rowsOf(fields, ROWS, seed)].map(csvLine).join('')}`);
  const script = lhl('schema', format, '--type', 'duckdb-sql');
  const ran = spawnSync(process.execPath, [LHL, 'validate', '--reporter', 'json', '--as', format, '--today', TODAY, file], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const [report] = JSON.parse(ran.stdout).files;
  const left = new Set([...script.matchAll(/^-- {3}([a-z]+\/[a-z0-9-]+):/gm)].map((match) => match[1]));
  // The columns of a file that lacks some are numbered otherwise than those of the format.
  const placeOf = ({ row, column, field, severity, first }) => `${row} ${without.length === 0 ? column : ''} ${field} ${severity} ${first}`;
  const ours = group(report.findings.map((finding) => [finding.rule, placeOf({ ...finding, first: finding.related[0]?.row ?? null })]));
  const theirs = group((await query(script, file)).map((finding) => [finding.rule, placeOf({ ...finding, first: finding.related })]));
  console.log(`\n${format}${without.length === 0 ? '' : ` without ${without.join(', ')}`}: ${report.rows} rows`);
  console.log(`${'rule'.padEnd(24)}${'validate'.padStart(9)}${'DuckDB'.padStart(9)}`);
  let off = 0;
  for (const rule of [...new Set([...ours.keys(), ...theirs.keys()])].sort()) {
    const [one, other] = [ours.get(rule) ?? [], theirs.get(rule) ?? []];
    const agree = JSON.stringify(one) === JSON.stringify(other);
    if (!agree && !left.has(rule)) off++;
    const verdict = left.has(rule) ? '(not in SQL)' : agree ? 'agree' : `DIFFER: ${JSON.stringify([one.filter((at) => !other.includes(at)).slice(0, 3), other.filter((at) => !one.includes(at)).slice(0, 3)])}`;
    console.log(`${rule.padEnd(24)}${String(one.length).padStart(9)}${String(other.length).padStart(9)}  ${verdict}`);
  }
  return off;
}

function group(findings) {
  const places = new Map();
  for (const [rule, place] of findings) places.set(rule, [...(places.get(rule) ?? []), place]);
  for (const list of places.values()) list.sort();
  return places;
}

async function query(script, file) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const [year, month, day] = TODAY.split('-').map(Number);
  const ready = script
    .replace("SET VARIABLE file = 'upload.csv'", () => `SET VARIABLE file = '${file.replaceAll("'", "''")}'`)
    .replace(/SET VARIABLE today = .*;/, `SET VARIABLE today = make_date(${year + 1911}, ${month}, ${day});`);
  const result = await connection.runAndReadAll(ready);
  return result.getRowObjects();
}
