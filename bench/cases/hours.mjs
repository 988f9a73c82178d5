import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUp } from '../data/files.mjs';
import { ask, lhl } from '../lhl.mjs';
import { measure, plain, ratio } from '../rounds.mjs';

const PEERS = join(import.meta.dirname, '..', 'peers');

/** `hours` of 20,000 people against the unit B, and against DuckDB, which has to come to the same sums. */
export function hours({ folder, rows, rounds, say }) {
  const { path } = madeUp(folder, 'hours', rows, 'utf8');
  const theirs = join(folder, 'hours-duckdb.csv');
  const costs = measure(rounds, {
    B: { argv: [process.execPath, join(PEERS, 'csv-parse.mjs'), path], peak: true },
    hours: { argv: lhl('hours', path), peak: true },
    duckdb: { argv: [process.execPath, join(PEERS, 'hours.mjs'), path, theirs, folder], peak: true },
  }, say);
  compare(path, theirs, folder);
  const seconds = (what, name) => ({ what, cpu: plain(costs, name), clock: plain(costs, name, 'clock'), peak: plain(costs, name, 'peak') });
  const n = rows.toLocaleString('en');
  return {
    goals: [
      { what: `\`hours\` ${n} 筆、20,000 人，UTF-8，每人的時數和 DuckDB 算的相同 ÷ B`, is: ratio(costs, 'hours', 'B'), reach: 0.45, stretch: 0.3, unit: '×' },
      { what: `\`hours\` 最大記憶體，${n} 筆`, is: plain(costs, 'hours', 'peak'), reach: 140, stretch: 100, unit: 'MiB' },
    ],
    seconds: [seconds('`hours`', 'hours'), seconds('DuckDB 的時數', 'duckdb')],
  };
}

// The columns of the data file that are sums of hours: those of DuckDB stand in the same order.
const SUMS = [3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14];

/** Holds the sums of each person against those of DuckDB; throws where one differs. */
export function compare(path, theirs, folder) {
  const people = join(folder, 'hours-people.csv');
  ask('hours', path, '-o', people, '--force');
  const ours = readFileSync(people, 'latin1').split('\r\n').slice(1, -1).map((line) => line.split(',')).map((cells) => [cells[0], ...SUMS.map((at) => cells[at])].join());
  const other = readFileSync(theirs, 'utf8').trimEnd().split('\n');
  const different = ours.sort().findIndex((line, i) => line !== other[i]);
  if (ours.length !== other.length || different >= 0) throw new Error(`the hours differ: ${ours.length} people, ${other.length} by DuckDB; ${ours[different]} / ${other[different]}`);
}
