import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PASSWORD, archive, passwordFile } from '../commands.mjs';
import { madeUp } from '../data/files.mjs';
import { lhl } from '../lhl.mjs';
import { measure, peakGoal, ratio, secondsOf } from '../rounds.mjs';
import { sameBytes } from '../same-bytes.mjs';

const KINDS = [['AES-256', [], 1.3, 1.05], ['ZipCrypto', ['--zipcrypto'], 2.2, 1.2]];

/** `unzip` of an archive of either encryption against 7-Zip; without it, the lines say that it is missing. */
export function unzip({ folder, rows, rounds, say }) {
  const seven = ['7z', '7zz', '7za'].find((name) => !spawnSync(name, ['i']).error);
  const content = madeUp(folder, 'mixed', rows, 'utf8').path;
  const what = (kind) => `\`unzip\` ${(statSync(content).size / 1e6).toFixed(0)} MB ${kind} ÷ \`7z x\``;
  if (seven === undefined) return { goals: KINDS.map(([kind, , reach, stretch]) => ({ what: what(kind), is: null, why: '沒有安裝 7-Zip', reach, stretch, unit: '×' })), peaks: [], seconds: [] };
  const runs = {};
  const [ours, theirs] = [(kind) => join(folder, `ours-${kind}`), (kind) => join(folder, `theirs-${kind}`)];
  for (const [kind, options] of KINDS) {
    const packed = archive(folder, rows, kind, options);
    runs[`unzip ${kind}`] = { argv: lhl('unzip', '--password-file', passwordFile(folder), '--out', ours(kind), packed), peak: true, removes: [ours(kind)] };
    runs[`7z ${kind}`] = { argv: [seven, 'x', `-p${PASSWORD}`, `-o${theirs(kind)}`, '-y', packed], removes: [theirs(kind)] };
  }
  const costs = measure(rounds, runs, say);
  for (const [kind] of KINDS) for (const out of [ours(kind), theirs(kind)]) sameBytes(join(out, basename(content)), content);
  return {
    goals: KINDS.map(([kind, , reach, stretch]) => ({ what: what(kind), is: ratio(costs, `unzip ${kind}`, `7z ${kind}`), reach, stretch, unit: '×' })),
    peaks: KINDS.map(([kind]) => peakGoal(costs, `unzip ${kind}`, `\`unzip\` ${kind}`)),
    seconds: secondsOf(costs, Object.fromEntries(Object.keys(runs).map((name) => [`\`${name}\``, name]))),
  };
}
