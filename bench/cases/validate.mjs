import { join } from 'node:path';
import { peer, unitOf, validateRun } from '../commands.mjs';
import { madeUp } from '../data/files.mjs';
import { counted } from '../lhl.mjs';
import { measure, peakGoal, plain, ratio, secondsOf } from '../rounds.mjs';

/** `validate` of one file: against the unit B, in both encodings, against DuckDB, with values in quotes, and where every row is wrong. */
export function validate({ folder, rows, rounds, say }) {
  const files = {
    mixed: madeUp(folder, 'mixed', rows, 'utf8'), cp950: madeUp(folder, 'mixed', rows, 'cp950'), grouped: madeUp(folder, 'grouped', rows, 'utf8'),
    quoted: madeUp(folder, 'quoted', rows, 'utf8'), oneQuoted: madeUp(folder, 'oneQuoted', rows, 'utf8'),
    bad1: madeUp(folder, 'bad1', rows, 'utf8'), bad3: madeUp(folder, 'bad3', rows, 'utf8'),
  };
  const runs = { B: unitOf(files.mixed.path) };
  for (const [name, file] of Object.entries(files)) runs[name] = validateRun(folder, file, name);
  runs.duckdb = peer('duckdb-by-hand', files.mixed.path, join(folder, 'duckdb.json'), folder);
  const costs = measure(rounds, runs, say);
  for (const [name, file] of Object.entries(files)) {
    const found = counted(runs[name].out);
    if (found !== file.findings) throw new Error(`${name}: ${found} findings, and ${file.findings} are in the file`);
  }
  const line = (what, is, reach, stretch) => ({ what, is, reach, stretch, unit: '×' });
  const n = rows.toLocaleString('en');
  return {
    goals: [
      line(`\`validate\` ${n} 列 × 25 欄，UTF-8，每列的人與課程都不同 ÷ B`, ratio(costs, 'mixed', 'B'), 0.28, 0.18),
      line('同上，同一門課的人排在一起 ÷ B', ratio(costs, 'grouped', 'B')),
      line('同樣的列，CP950 ÷ UTF-8', ratio(costs, 'cp950', 'mixed'), 1.15, 1.0),
      line('同樣的列，每個值都在引號裡 ÷ 沒有引號的時間', ratio(costs, 'quoted', 'mixed'), 1.4, 1.15),
      line('同上，只有一欄在引號裡', ratio(costs, 'oneQuoted', 'mixed'), 1.2, 1.1),
      line('÷ DuckDB，兩個執行緒，為速度手寫的 SQL', ratio(costs, 'mixed', 'duckdb'), 0.5, 0.3),
      line(`每列一格錯（${n} 個錯誤），\`json\` 寫到檔案 ÷ 千分之一列有錯的時間`, ratio(costs, 'bad1', 'mixed'), 2.2, 1.8),
      line('每列三格錯 ÷ 千分之一列有錯的時間', ratio(costs, 'bad3', 'mixed'), 4, 3),
    ],
    peaks: [
      peakGoal(costs, 'mixed', `\`validate\`，${n} 列，有重複的列`),
      peakGoal(costs, most(costs, Object.keys(files)), '`validate`，以上各項中最大的'),
    ],
    seconds: secondsOf(costs, {
      'B（csv-parse）': 'B', '`validate` UTF-8': 'mixed', '`validate` UTF-8，同一門課排在一起': 'grouped', '`validate` CP950': 'cp950',
      '`validate` 每個值都在引號裡': 'quoted', '`validate` 一欄在引號裡': 'oneQuoted',
      '`validate` 每列一格錯': 'bad1', '`validate` 每列三格錯': 'bad3', 'DuckDB 手寫的 SQL': 'duckdb',
    }),
  };
}

const most = (costs, names) => names.reduce((one, other) => (plain(costs, other, 'peak').median > plain(costs, one, 'peak').median ? other : one));
