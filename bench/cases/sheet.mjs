import { commands, peer, workbook } from '../commands.mjs';
import { madeUp } from '../data/files.mjs';
import { counted } from '../lhl.mjs';
import { measure, peakGoal, ratio, secondsOf } from '../rounds.mjs';

/** `validate` of a workbook against SheetJS, which reads it to arrays and checks nothing. */
export function sheet({ folder, sheetRows, rounds, say }) {
  const file = madeUp(folder, 'mixed', sheetRows, 'utf8');
  const ours = commands['validate（.xlsx）'].run(folder, sheetRows);
  const costs = measure(rounds, { sheet: ours, sheetjs: peer('sheet', workbook(folder, sheetRows)) }, say);
  // A workbook has no encoding to find fault with.
  if (counted(ours.out) !== file.findings - 1) throw new Error(`${counted(ours.out)} findings, and ${file.findings - 1} are in the workbook`);
  const n = sheetRows.toLocaleString('en');
  return {
    goals: [{ what: `\`validate\` ${n} 列 × 25 欄的 .xlsx ÷ SheetJS 只讀成陣列`, is: ratio(costs, 'sheet', 'sheetjs'), reach: 0.4, stretch: 0.25, unit: '×' }],
    peaks: [peakGoal(costs, 'sheet', `\`validate\` ${n} 列的 .xlsx`)],
    seconds: secondsOf(costs, { [`\`validate\` ${n} 列的 .xlsx`]: 'sheet', 'SheetJS 讀 .xlsx': 'sheetjs' }),
  };
}
