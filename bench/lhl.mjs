import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '..', 'bin', 'lhl.js');

/** The command line of a whole process of the program. */
export const lhl = (...argv) => [process.execPath, BIN, ...argv];

/** What the program prints. */
export function ask(...argv) {
  return execFileSync(process.execPath, [BIN, ...argv], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** How many findings a JSON report counts, errors and warnings; they stand at its end, behind what may be hundreds of megabytes. */
export function counted(report) {
  const file = openSync(report, 'r');
  const { size } = fstatSync(file);
  const tail = Buffer.alloc(Math.min(size, 1000));
  readSync(file, tail, 0, tail.length, size - tail.length);
  closeSync(file);
  const [, error, warning] = /"counts":\{"error":(\d+),"warning":(\d+)\}/.exec(tail.toString());
  return Number(error) + Number(warning);
}

/** Writes down for the other tools what the program says of the format: its schemas, its SQL, its codes. */
export function exportRules(folder) {
  writeFileSync(join(folder, 'schema.json'), ask('schema', 'unopened'));
  writeFileSync(join(folder, 'table-schema.json'), ask('schema', 'unopened', '--type', 'table-schema'));
  writeFileSync(join(folder, 'rules.sql'), ask('schema', 'unopened', '--type', 'duckdb-sql'));
  const codes = ['degree', 'category', 'county', 'unit', 'nature'].map((id) => [id, JSON.parse(ask('codes', id, '--reporter', 'json')).codes]);
  writeFileSync(join(folder, 'codes.json'), JSON.stringify(Object.fromEntries(codes)));
}
