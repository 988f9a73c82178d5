import { graph } from './graph.mjs';

/** The pictures beside docs/benchmarks.md. */
export const GRAPHS = { commands: 'benchmarks-commands.svg', tools: 'benchmarks-tools.svg' };

const panels = [
  { title: '時間', unit: 'CPU 秒', value: ({ cpu }) => cpu },
  { title: '最大記憶體', unit: 'MiB', value: ({ peak }) => peak },
];

/** Draws how time and memory grow with the rows of a file: of the commands, and of `validate` beside the other tools. */
export function graphsOf({ growth: { commands, tools }, linear }) {
  const [validate, ...others] = commands;
  // The linear case has run it on a larger file, too.
  const more = linear?.linear.filter(({ kind, rows }) => kind === 'mixed' && rows > validate.points.at(-1).rows)
    .map(({ rows, cpu, peak }) => ({ rows, cpu: cpu.median, peak: peak.median })) ?? [];
  const longest = { ...validate, points: [...validate.points, ...more] };
  return {
    commands: graph({
      title: '檔案變大時，各指令要多久、用多少記憶體', about: '整個行程，從啟動到結束，隨檔案的列數；兩軸每一大格都是十倍。', panels, series: [longest, ...others],
    }),
    tools: graph({
      title: '同一個檔案，lhl 和其他工具', about: '找同樣的錯（「只切開」什麼都不檢查），隨檔案的列數；兩軸每一大格都是十倍。',
      panels, series: [{ ...longest, what: 'lhl validate' }, ...tools],
    }),
  };
}
