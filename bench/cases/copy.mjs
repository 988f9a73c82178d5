import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { madeUp } from '../data/files.mjs';
import { options } from '../data/list.mjs';
import { ask, lhl } from '../lhl.mjs';
import { measure, plain, ratio } from '../rounds.mjs';
import { sameBytes } from '../same-bytes.mjs';

const PEERS = join(import.meta.dirname, '..', 'peers');
const PART = 3000;
const PEOPLE = 100_000;

/** The commands that copy rows, against the unit B: `fix`, `split`, `merge`, `convert`; and the SQL of `schema --for` against SQL by hand. */
export function copy({ folder, rows, rounds, say }) {
  const mend = madeUp(folder, 'mend', rows, 'cp950');
  const mixed = madeUp(folder, 'mixed', rows, 'cp950');
  const utf8 = madeUp(folder, 'mixed', rows, 'utf8');
  const people = madeUp(folder, 'people', Math.min(rows, PEOPLE), 'utf8');
  const made = (name) => join(folder, name);
  const parts = made('parts');
  ask('split', mixed.path, '-o', parts, '--rows', String(PART));
  const partPaths = readdirSync(parts).sort().map((name) => join(parts, name));
  ask('schema', 'unopened', '--for', utf8.path, '-o', made('for.sql'), '--force');
  const unit = (path) => ({ argv: [process.execPath, join(PEERS, 'csv-parse.mjs'), path], peak: true });
  const costs = measure(rounds, {
    B: unit(mixed.path),
    fix: {
      argv: lhl('fix', mend.path, '-o', made('mended.csv'), '--changes', made('changes.csv')), peak: true, statuses: [0, 1],
      removes: [made('mended.csv'), made('changes.csv')],
    },
    split: { argv: lhl('split', mixed.path, '-o', made('out'), '--rows', String(PART)), peak: true, removes: [made('out')] },
    merge: { argv: lhl('merge', ...partPaths, '-o', made('merged.csv')), peak: true, removes: [made('merged.csv')] },
    people: unit(people.path),
    convert: {
      argv: lhl('convert', people.path, '--to', 'unopened', ...options, '-o', made('converted.csv')), peak: true, statuses: [0, 1],
      removes: [made('converted.csv')],
    },
    hand: { argv: [process.execPath, join(PEERS, 'duckdb-by-hand.mjs'), utf8.path, made('hand.json'), folder], peak: true },
    sql: { argv: [process.execPath, join(PEERS, 'duckdb.mjs'), utf8.path, made('sql.json'), folder, 'for.sql'], peak: true },
  }, say);
  sameBytes(made('merged.csv'), mixed.path);
  rmSync(parts, { recursive: true });
  const n = rows.toLocaleString('en');
  const goal = (what, name, unitName, reach, stretch) => ({ what, is: ratio(costs, name, unitName), reach, stretch, unit: '×' });
  const seconds = (what, name) => ({ what, cpu: plain(costs, name), clock: plain(costs, name, 'clock'), peak: plain(costs, name, 'peak') });
  return {
    goals: [
      goal(`\`fix --changes\` ${n} 列，百分之一要改，CP950 ÷ B`, 'fix', 'B', 0.9, 0.6),
      goal(`\`split\` ${n} 列，每 3,000 列一個檔案 ÷ B`, 'split', 'B', 0.35, 0.2),
      goal('`merge` 這些檔案（和原檔一個位元組都不差）÷ B', 'merge', 'B', 0.35, 0.2),
      goal(`\`convert\` ${Math.min(rows, PEOPLE).toLocaleString('en')} 人的名單 ÷ csv-parse 讀同一個檔案`, 'convert', 'people', 1.0, 0.6),
      goal(`\`schema --for\` 的 SQL ÷ 手寫的 SQL（DuckDB，${n} 列）`, 'sql', 'hand', 1.5, 1.2),
    ],
    seconds: [
      seconds('`fix --changes`', 'fix'), seconds('`split`', 'split'), seconds('`merge`', 'merge'), seconds('`convert`', 'convert'),
      seconds('DuckDB，`schema --for` 的 SQL', 'sql'),
    ],
  };
}
