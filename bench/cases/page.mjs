import { validateRun } from '../commands.mjs';
import { cost } from '../cost.mjs';
import { madeUp } from '../data/files.mjs';
import { middle, plain, secondsOf } from '../rounds.mjs';

const SMALL = 3000;

/** The page in a browser against the check of the command, and how long a person waits; without a Chromium, the lines say that it is missing. */
export async function page({ folder, pageRows, rounds, say }) {
  const n = pageRows.toLocaleString('en');
  const lines = (figures) => [
    { what: `網頁 \`lhl.html\`（Chromium）檢核 ${n} 列，從選檔案到畫出結果，瀏覽器全部行程的 CPU ÷ \`validate\` 扣掉啟動（只有一列的檔案）`, reach: 1.3, stretch: 1.1, unit: '×', ...figures.ratio },
    { what: `網頁：${SMALL.toLocaleString('en')} 列 CP950，從選檔案到畫出結果經過的時間`, reach: 0.3, unit: 's', ...figures.small },
    { what: `網頁：${n} 列，同上`, reach: 2, unit: 's', ...figures.large },
    { what: `網頁：${n} 列，每列一格錯，同上`, unit: 's', ...figures.bad },
  ];
  const { browserPath, costOfPage } = await import('../browser.mjs');
  if (browserPath === undefined) {
    const skipped = { is: null, why: '沒有安裝 Chromium' };
    return { goals: lines({ ratio: skipped, small: skipped, large: skipped, bad: skipped }), peaks: [], seconds: [] };
  }
  const files = { small: madeUp(folder, 'mixed', SMALL, 'cp950'), large: madeUp(folder, 'mixed', pageRows, 'utf8'), bad: madeUp(folder, 'bad1', pageRows, 'utf8') };
  const commands = { command: validateRun(folder, files.large, 'page'), start: validateRun(folder, madeUp(folder, 'mixed', 1, 'utf8'), 'start') };
  const costs = { small: [], large: [], bad: [], command: [], start: [] };
  const runs = [
    ...Object.entries(files).map(([name, file]) => [name, async () => {
      const one = await costOfPage(file.path);
      if (one.findings !== file.findings) throw new Error(`${file.path}: the page counts ${one.findings} findings, and ${file.findings} are in the file`);
      return one;
    }]),
    ...Object.entries(commands).map(([name, { removes, out, ...run }]) => [name, () => cost(run)]),
  ];
  for (let round = 1; round <= rounds; round++) {
    for (const [name, run] of round % 2 === 0 ? runs.toReversed() : runs) {
      const one = await run();
      costs[name].push(one);
      say(`  ${round}/${rounds} page ${name}: ${one.cpu.toFixed(3)} s, ${one.clock.toFixed(3)} s on the clock`);
    }
  }
  const net = costs.large.map(({ cpu }, round) => cpu / (costs.command[round].cpu - costs.start[round].cpu));
  return {
    goals: lines({
      ratio: { is: middle(net) }, small: { is: plain(costs, 'small', 'clock') }, large: { is: plain(costs, 'large', 'clock') }, bad: { is: plain(costs, 'bad', 'clock') },
    }),
    peaks: [],
    seconds: secondsOf(costs, {
      '網頁 3,000 列': 'small', [`網頁 ${n} 列`]: 'large', [`網頁 ${n} 列，每列一格錯`]: 'bad', [`\`validate\` ${n} 列`]: 'command', '`validate` 一列': 'start',
    }),
  };
}
