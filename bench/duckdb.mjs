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
  ['courses', []], ['subjects', []], ['teachers', []], ['ismp', []],
  ['grades', ['department', 'categoryName']], ['unopened', ['physicalHours', 'certificate']],
];
const SYNONYMS = { idNumber: '身份證 字號', courseName: '（*）名稱', category: '\ufeff班別類別＊', startDate: '*\ufe0f　起始\u00ad日期', endDate: '終迄日期\u00a0', department: '部門名稱', agencyCode: '學習機關（\u200e構）編號', nature: '學習性質' };
// Other header rows, of the same fields: what stands in the first line, and rows above and columns beside it.
const HEADERS = [
  ['without stars', ['unopened', 'unopened-19', 'opened'], (fields) => [fields.map(({ header }) => header.replaceAll('*', ''))]],
  ['with other names and blanks', ['unopened', 'opened', 'grades'], (fields) => [fields.map(({ key, header }) => SYNONYMS[key] ?? ` ${header}`)]],
  ['in another order, one twice, one unknown', ['unopened', 'grades'], (fields) => [fields.map((_, i) => fields[(i + 3) % fields.length].header).toSpliced(2, 1, '其\t他').toSpliced(7, 1, fields[3].header)]],
  ['below a blank row', ['opened'], (fields) => [fields.map(() => ' '), fields.map(({ header }) => header)]],
  ['with an ID in place of one', ['unopened', 'grades'], (fields) => [fields.map(({ header }, i) => (i === 13 ? 'A223456781' : header))]],
  ['that is not known', ['unopened', 'grades'], (fields) => [fields.map((_, i) => `第${i}欄`)]],
  ['not there', ['unopened', 'grades'], () => []],
];

const plain = (fields) => [fields.map(({ header }) => header)];
const folder = mkdtempSync(join(tmpdir(), 'lhl-duckdb-'));
let wrong = 0;
try {
  for (const [i, [format, without]] of CASES.entries()) wrong += await compare(format, without, i + 1, plain, '');
  for (const [words, formats, header] of HEADERS) {
    for (const [i, format] of formats.entries()) wrong += await compare(format, [], i + 1, header, `, header ${words}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;

async function compare(format, without, seed, header, words) {
  const fields = JSON.parse(lhl('formats', format, '--reporter', 'json')).fields.filter(({ key }) => !without.includes(key));
  const file = join(folder, `${format}-${seed}.csv`);
  writeFileSync(file, `\ufeff${[...header(fields), ...rowsOf(fields, ROWS, seed)].map(csvLine).join('')}`);
  const script = lhl('schema', format, '--type', 'duckdb-sql');
  // What is written for the header row of this file alone; of one that is not known, nothing is.
  const plain = spawnSync(process.execPath, [LHL, 'schema', format, '--for', file], { encoding: 'utf8' });
  const ran = spawnSync(process.execPath, [LHL, 'validate', '--reporter', 'json', '--as', format, '--today', TODAY, file], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const [report] = JSON.parse(ran.stdout).files;
  const left = new Set([...script.matchAll(/^-- {3}([a-z]+\/[a-z0-9-]+):/gm)].map((match) => match[1]));
  const placeOf = ({ row, column, field, severity, first }) => `${row} ${column} ${field} ${severity} ${first}`;
  const ours = group(report.findings.map((finding) => [finding.rule, placeOf({ ...finding, first: finding.related[0]?.row ?? null })]));
  const theirs = group((await query(script, file)).map((finding) => [finding.rule, placeOf({ ...finding, first: finding.related })]));
  console.log(`\n${format}${without.length === 0 ? '' : ` without ${without.join(', ')}`}${words}: ${report.rows} rows`);
  console.log(`${'rule'.padEnd(24)}${'validate'.padStart(9)}${'DuckDB'.padStart(9)}`);
  let off = 0;
  if (plain.status === 0) {
    const found = group((await query(plain.stdout, file)).map((finding) => [finding.rule, placeOf({ ...finding, first: finding.related })]));
    const differ = [...new Set([...theirs.keys(), ...found.keys()])].filter((rule) => JSON.stringify(theirs.get(rule)) !== JSON.stringify(found.get(rule)));
    console.log(`--for: ${differ.length === 0 ? 'the same' : `DIFFER: ${differ.join(', ')}`}`);
    off += differ.length;
  }
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
    .replace(/SET VARIABLE file = '[^']*'/, () => `SET VARIABLE file = '${file.replaceAll("'", "''")}'`)
    .replace(/SET VARIABLE today = .*;/, `SET VARIABLE today = make_date(${year + 1911}, ${month}, ${day});`);
  const result = await connection.runAndReadAll(ready);
  return result.getRowObjects();
}
