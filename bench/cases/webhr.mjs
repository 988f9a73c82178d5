import { join } from 'node:path';
import { madeUp } from '../data/files.mjs';
import { lhl } from '../lhl.mjs';
import { measure, plain, ratio } from '../rounds.mjs';
import { sameBytes } from '../same-bytes.mjs';

/** `to-webhr` against a script of csv-parse and csv-stringify that writes the very same file, and checks nothing. */
export function webhr({ folder, rows, rounds, say }) {
  const { path } = madeUp(folder, 'grades', rows, 'cp950');
  const [ours, theirs] = [join(folder, 'webhr-ours.csv'), join(folder, 'webhr-theirs.csv')];
  const costs = measure(rounds, {
    'to-webhr': { argv: lhl('to-webhr', path, '-o', ours), peak: true, removes: [ours] },
    script: { argv: [process.execPath, join(import.meta.dirname, '..', 'peers', 'to-webhr.mjs'), path, theirs], peak: true, removes: [theirs] },
  }, say);
  sameBytes(ours, theirs);
  const seconds = (what, name) => ({ what, cpu: plain(costs, name), clock: plain(costs, name, 'clock'), peak: plain(costs, name, 'peak') });
  return {
    goals: [{ what: `\`to-webhr\` ${rows.toLocaleString('en')} 列，CP950 ÷ csv-parse → 取 20 欄 → csv-stringify（輸出相同，但不檢查）`, is: ratio(costs, 'to-webhr', 'script'), reach: 0.35, stretch: 0.25, unit: '×' }],
    seconds: [seconds('`to-webhr`', 'to-webhr'), seconds('csv-parse → csv-stringify', 'script')],
  };
}
