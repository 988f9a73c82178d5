import { rmSync } from 'node:fs';
import { validateRun } from '../commands.mjs';
import { madeUp } from '../data/files.mjs';
import { counted } from '../lhl.mjs';
import { measure, middle, plain } from '../rounds.mjs';

/** `validate` of files from small to large: time and memory by rows, and time by findings. */
export function linear({ folder, sizes, linearRounds, say }) {
  const table = [];
  const costs = {};
  for (const [kind, count] of [['mixed', linearRounds], ['bad1', 1]]) {
    const runs = { start: validateRun(folder, madeUp(folder, 'mixed', 1, 'utf8'), 'start') };
    for (const rows of sizes) runs[rows] = validateRun(folder, madeUp(folder, kind, rows, 'utf8'), rows);
    costs[kind] = measure(count, runs, (text) => say(`${text} (${kind})`));
    for (const rows of sizes) {
      const file = madeUp(folder, kind, rows, 'utf8');
      if (counted(runs[rows].out) !== file.findings) throw new Error(`${file.path}: not the findings that are in the file`);
      const net = middle(costs[kind][rows].map(({ cpu }, round) => cpu - costs[kind].start[round].cpu));
      table.push({ kind, rows, findings: file.findings, cpu: plain(costs[kind], rows), perMillion: (net.median / rows) * 1e6, peak: plain(costs[kind], rows, 'peak') });
      rmSync(runs[rows].out);
    }
    rmSync(madeUp(folder, kind, sizes.at(-1), 'utf8').path);
  }
  const [less, most] = sizes.slice(-2);
  const growth = middle(costs.mixed[most].map(({ peak }, round) => ((peak - costs.mixed[less][round].peak) * 2 ** 20) / (most - less)));
  const what = `每多一列增加的記憶體（${less.toLocaleString('en')} 到 ${most.toLocaleString('en')} 列）`;
  return { goals: [{ what, is: growth, reach: 40, stretch: 24, unit: 'bytes' }], linear: table };
}
