import { madeUp } from '../data/files.mjs';
import { lhl } from '../lhl.mjs';
import { measure, ratio, secondsOf } from '../rounds.mjs';

// A process of forty milliseconds is run some times in a row: the clock of the shell tells milliseconds.
const REPEAT = 10;

/** What people wait for: the help, and an upload file of the size that the portal takes, against Node doing nothing. */
export function start({ folder, startRounds, say }) {
  const runs = {
    N: { argv: [process.execPath, '-e', '0'], repeat: REPEAT },
    help: { argv: lhl('--help'), repeat: REPEAT },
    mixed: { argv: lhl('validate', '--exit-zero', madeUp(folder, 'mixed', 3000, 'cp950').path), repeat: REPEAT },
    grouped: { argv: lhl('validate', '--exit-zero', madeUp(folder, 'grouped', 3000, 'cp950').path), repeat: REPEAT },
  };
  const costs = measure(startRounds, runs, say);
  return {
    goals: [
      { what: '`lhl --help` ÷ N', is: ratio(costs, 'help', 'N'), reach: 1.20, stretch: 1.10, unit: '×' },
      { what: '`validate` 3,000 列的 CP950 上傳檔（3 個錯誤）÷ N', is: ratio(costs, 'mixed', 'N'), reach: 2.2, stretch: 1.8, unit: '×' },
      { what: '同上，同一門課的人排在一起 ÷ N', is: ratio(costs, 'grouped', 'N'), unit: '×' },
    ],
    seconds: secondsOf(costs, { 'N（`node -e 0`）': 'N', '`lhl --help`': 'help', '`validate` 3,000 列': 'mixed', '`validate` 3,000 列，同一門課排在一起': 'grouped' }),
  };
}
