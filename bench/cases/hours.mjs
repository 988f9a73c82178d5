import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUp } from '../data/files.mjs';
import { commands, peer, unitOf } from '../commands.mjs';
import { ask } from '../lhl.mjs';
import { measure, peakGoal, ratio, secondsOf } from '../rounds.mjs';

/** `hours` of 20,000 people against the unit B, and against DuckDB, which has to come to the same sums. */
export function hours({ folder, rows, rounds, say }) {
  const { path } = madeUp(folder, 'hours', rows, 'utf8');
  const theirs = join(folder, 'hours-duckdb.csv');
  const costs = measure(rounds, {
    B: unitOf(path),
    hours: commands.hours.run(folder, rows),
    duckdb: peer('hours', path, theirs, folder),
  }, say);
  compare(path, theirs, folder);
  const n = rows.toLocaleString('en');
  return {
    goals: [
      { what: `\`hours\` ${n} 筆、20,000 人，UTF-8，每人的時數和 DuckDB 算的相同 ÷ B`, is: ratio(costs, 'hours', 'B'), reach: 0.45, stretch: 0.3, unit: '×' },
    ],
    peaks: [peakGoal(costs, 'hours', '`hours`')],
    seconds: secondsOf(costs, { '`hours`': 'hours', 'DuckDB 的時數': 'duckdb' }),
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
