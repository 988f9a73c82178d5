import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './table.mjs';

const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));

const UNITS = { '×': [2, ''], 'MiB': [0, ' MiB'], 'bytes': [1, ' bytes'], 's': [2, ' 秒'] };
/** The cases that have goals, in the order of the table. */
const ORDER = ['validate', 'linear', 'sheet', 'webhr', 'hours', 'copy', 'unzip', 'start', 'page'];

/**
 * What was measured, as Markdown: what was reached and what was not, then what it was measured with.
 * @param results of each case that was run, by its name
 * @param graphs the paths of the pictures of `growth`, from where the text will stand; null where there are none
 */
export function documentOf(results, context, graphs) {
  const done = ORDER.flatMap((name) => results[name] ?? []);
  const goals = [...done.flatMap((result) => result.goals), ...done.flatMap(({ peaks = [] }) => peaks)];
  const seconds = done.flatMap((result) => result.seconds ?? []);
  const { growth, linear, compare } = results;
  return `${[
    ...headOf(goals, context),
    ...goals.length === 0 ? [] : ['## 目標', table(['項目', '量到', '目標', '達到', '更高的目標', '達到'], goals.map(goalRow)), '沒有目標的列只供參考。'],
    ...growth ? growthOf(growth, graphs) : [],
    ...linear ? linearOf(linear) : [],
    ...compare ? compareOf(compare) : [],
    ...seconds.length === 0 ? [] : ['## 秒數', table(['行程', 'CPU 秒', '經過的秒數', '最大記憶體 MiB'], seconds.map(({ what, cpu, clock, peak }) => [what, spread(cpu, 3), clock.median.toFixed(2), peak === null ? '' : peak.median.toFixed(0)]))],
  ].join('\n\n')}\n`;
}

function headOf(goals, { quick, machine, rounds, startRounds, minutes }) {
  const judged = goals.filter(({ is, reach }) => is !== null && reach !== undefined);
  const [behind, below] = ['reach', 'stretch'].map((which) => judged.filter((goal) => goal[which] !== undefined && !reached(goal, which)));
  const stretched = judged.filter(({ stretch }) => stretch !== undefined);
  return [
    '# 效能',
    `${quick ? '`npm run bench:quick`（小檔案，只能看個大概）' : '`npm run bench` '}量到的數字：${judged.length} 項目標，達到 ${judged.length - behind.length} 項，**未達到 ${behind.length} 項**${behind.length === 0 ? '' : '（見下表）'}；${stretched.length} 項更高的目標，達到 ${stretched.length - below.length} 項。比值都是同一次執行裡、輪流跑的整個行程的 CPU 秒數（user + sys）相除，取 ${rounds} 輪（啟動取 ${startRounds} 輪）的中位數；括號裡是最小到最大。**B** 是 csv-parse 7 把同一個檔案切成陣列、其他什麼都不做；**N** 是 \`node -e 0\`。檔案是虛構的，由固定的種子產生：20 萬人、每 1,000 列 4 門課，千分之一的列有錯（含重複的列）。程式找到的錯誤數目都核對過。`,
    '*Ratios of CPU seconds of whole processes, run in turns; medians with the least and the greatest in brackets. B: csv-parse 7 cutting the same file into arrays and doing nothing else; N: `node -e 0`. What was not reached is said in the table (**否**). `npm run bench` makes this page and its graphs anew.*',
    table(['機器', ''], [['處理器', `${machine.cpu}，${machine.cores} 核`], ['記憶體', machine.memory], ['系統', machine.system], ['Node.js', `${machine.node}${machine.certificates ? '（設有 NODE_EXTRA_CA_CERTS，每次啟動都要讀：N 因此較大，和 N 的比值較小）' : ''}`], ['日期', `${machine.date}，全部 ${minutes.toFixed(0)} 分鐘`], ['其他工具', Object.entries(devDependencies).map(([name, version]) => `${name} ${version}`).join('、')]]),
  ];
}

function growthOf({ commands, tools, skipped }, graphs) {
  const sizes = [...new Set([...commands, ...tools].flatMap(({ points }) => points.map(({ rows }) => rows)))].sort((a, b) => a - b);
  const cell = (points, rows) => points.filter((point) => point.rows === rows).map(({ cpu, peak }) => `${cpu.toFixed(2)}／${peak.toFixed(0)}`).join('');
  const rowOf = ({ what, points }) => [what, ...sizes.map((rows) => cell(points, rows))];
  return [
    '## 檔案變大時',
    '整個行程，從啟動到結束。`validate（.xlsx）` 是活頁簿，`convert` 的列是名單上的人；最大的檔案只跑一次。',
    ...graphs === null ? [] : [`![各指令的時間與最大記憶體，隨列數](${graphs.commands})`, `![\`lhl validate\` 和其他工具的時間與最大記憶體，隨列數](${graphs.tools})`],
    '圖上的數字（CPU 秒／最大記憶體 MiB）：',
    table(['', ...sizes.map((rows) => `${rows.toLocaleString('en')} 列`)], [...commands, ...tools].map(rowOf)),
    ...skipped.length === 0 ? [] : [`沒有量的：${skipped.join('、')}。`],
  ];
}

function linearOf({ linear }) {
  return [
    '## 線性',
    '`validate`，扣掉只有一列的檔案所需的時間。每列一格錯的只跑一次。幾萬列以內，時間多半花在引擎編譯程式碼上，所以每百萬列的秒數較大。',
    table(['檔案', '列數', '錯誤', 'CPU 秒', '每百萬列 CPU 秒', '最大記憶體 MiB'], linear.map(linearRow)),
  ];
}

function compareOf({ peerRows, wrongRows, peers }) {
  return [
    '## 其他工具',
    `同一個檔案：${peerRows.toLocaleString('en')} 列 UTF-8，其中 ${wrongRows} 列有錯。找到：指出了幾列。`,
    table(['工具', 'CPU ÷ B', '最大記憶體 MiB', `找到（共 ${wrongRows}）`, '誤報的列', '做不到的事'], peers.map(peerRow)),
    '除了 `lhl`，都要先把 CP950 轉成 UTF-8；`lhl` 直接讀，並指出原檔的列與格。',
  ];
}

const reached = ({ is, ...goal }, which) => is.median <= goal[which];

function spread({ median, least, most }, digits) {
  return `${median.toFixed(digits)}（${least.toFixed(digits)}–${most.toFixed(digits)}）`;
}

function goalRow(goal) {
  const [digits, unit] = UNITS[goal.unit];
  const is = goal.is === null ? `略過：${goal.why}` : `${spread(goal.is, digits)}${unit}`;
  if (goal.reach === undefined) return [goal.what, is, '', '', '', ''];
  const said = (which) => (goal.is === null ? '未量' : reached(goal, which) ? '是' : '**否**');
  const stretch = goal.stretch === undefined ? ['', ''] : [`≤ ${goal.stretch}${unit}`, said('stretch')];
  return [goal.what, is, `≤ ${goal.reach}${unit}`, said('reach'), ...stretch];
}

function linearRow({ kind, rows, findings, cpu, perMillion, peak }) {
  return [kind === 'mixed' ? '千分之一列有錯' : '每列一格錯', rows.toLocaleString('en'), findings.toLocaleString('en'), cpu.median.toFixed(2), perMillion.toFixed(2), peak.median.toFixed(0)];
}

function peerRow({ what, cpu, peak, hits, alarms, missed, limits }) {
  const without = missed.length === 0 ? '' : `找不到 ${missed.map((rules) => `\`${rules}\``).join('、')}`;
  return [what, spread(cpu, 2), peak.median.toFixed(0), String(hits), String(alarms), [limits, without].filter((text) => text !== '').join('；') || '—'];
}
