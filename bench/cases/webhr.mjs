import { join } from 'node:path';
import { commands, peer } from '../commands.mjs';
import { madeUp } from '../data/files.mjs';
import { measure, peakGoal, ratio, secondsOf } from '../rounds.mjs';
import { sameBytes } from '../same-bytes.mjs';

/** `to-webhr` against a script of csv-parse and csv-stringify that writes the very same file, and checks nothing. */
export function webhr({ folder, rows, rounds, say }) {
  const theirs = join(folder, 'webhr-theirs.csv');
  const ours = commands['to-webhr'].run(folder, rows);
  const costs = measure(rounds, {
    'to-webhr': ours,
    script: { ...peer('to-webhr', madeUp(folder, 'grades', rows, 'cp950').path, theirs), removes: [theirs] },
  }, say);
  sameBytes(ours.out, theirs);
  return {
    goals: [{ what: `\`to-webhr\` ${rows.toLocaleString('en')} 列，CP950 ÷ csv-parse → 取 20 欄 → csv-stringify（輸出相同，但不檢查）`, is: ratio(costs, 'to-webhr', 'script'), reach: 0.35, stretch: 0.25, unit: '×' }],
    peaks: [peakGoal(costs, 'to-webhr', '`to-webhr`')],
    seconds: secondsOf(costs, { '`to-webhr`': 'to-webhr', 'csv-parse → csv-stringify': 'script' }),
  };
}
