import { join } from 'node:path';
import { PART, commands, peer, unitOf } from '../commands.mjs';
import { madeUp } from '../data/files.mjs';
import { ask } from '../lhl.mjs';
import { measure, peakGoal, ratio, secondsOf } from '../rounds.mjs';
import { sameBytes } from '../same-bytes.mjs';

const PEOPLE = 100_000;

/** The commands that copy rows, against the unit B: `fix`, `split`, `merge`, `convert`; and the SQL of `schema --for` against SQL by hand. */
export function copy({ folder, rows, rounds, say }) {
  const mixed = madeUp(folder, 'mixed', rows, 'cp950');
  const utf8 = madeUp(folder, 'mixed', rows, 'utf8');
  const listed = Math.min(rows, PEOPLE);
  const made = (name) => join(folder, name);
  const merge = commands.merge.run(folder, rows);
  ask('schema', 'unopened', '--for', utf8.path, '-o', made('for.sql'), '--force');
  const costs = measure(rounds, {
    B: unitOf(mixed.path),
    fix: commands.fix.run(folder, rows),
    split: commands.split.run(folder, rows),
    merge,
    people: unitOf(madeUp(folder, 'people', listed, 'utf8').path),
    convert: commands.convert.run(folder, listed),
    hand: peer('duckdb-by-hand', utf8.path, made('hand.json'), folder),
    sql: peer('duckdb', utf8.path, made('sql.json'), folder, 'for.sql'),
  }, say);
  sameBytes(merge.out, mixed.path);
  const n = rows.toLocaleString('en');
  const goal = (what, name, unitName, reach, stretch) => ({ what, is: ratio(costs, name, unitName), reach, stretch, unit: '×' });
  return {
    goals: [
      goal(`\`fix --changes\` ${n} 列，百分之一要改，CP950 ÷ B`, 'fix', 'B', 0.9, 0.6),
      goal(`\`split\` ${n} 列，每 ${PART.toLocaleString('en')} 列一個檔案 ÷ B`, 'split', 'B', 0.35, 0.2),
      goal('`merge` 這些檔案（和原檔一個位元組都不差）÷ B', 'merge', 'B', 0.35, 0.2),
      goal(`\`convert\` ${listed.toLocaleString('en')} 人的名單 ÷ csv-parse 讀同一個檔案`, 'convert', 'people', 1.0, 0.6),
      goal(`\`schema --for\` 的 SQL ÷ 手寫的 SQL（DuckDB，${n} 列）`, 'sql', 'hand', 1.5, 1.2),
    ],
    peaks: [peakGoal(costs, 'fix', '`fix --changes`'), peakGoal(costs, 'split', '`split`'), peakGoal(costs, 'merge', '`merge`'), peakGoal(costs, 'convert', `\`convert\` ${listed.toLocaleString('en')} 人`)],
    seconds: secondsOf(costs, {
      'csv-parse 讀 CP950 的檔案（B）': 'B', '`fix --changes`': 'fix', '`split`': 'split', '`merge`': 'merge', 'csv-parse 讀名單': 'people',
      '`convert`': 'convert', 'DuckDB，`schema --for` 的 SQL': 'sql',
    }),
  };
}
