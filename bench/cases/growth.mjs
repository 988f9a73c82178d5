import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { commands, peer, unitOf } from '../commands.mjs';
import { madeUp } from '../data/files.mjs';
import { peers } from '../peers/list.mjs';
import { measure, plain } from '../rounds.mjs';

/**
 * What commands and other tools cost by rows: the points of the graph. The largest files are run once, and where the run is late
 * already, the other tools are not run on them. A tool that cannot do a file has no point there.
 */
export function growth({ folder, growthSizes, growthRounds, say, isLate }) {
  const lines = (of) => of.map(({ what }) => ({ what, points: [] }));
  const ours = Object.entries(commands).map(([what, { run, most }]) => ({ what, most, run: (rows) => run(folder, rows) }));
  const theirs = [{ what: '只切開（csv-parse）', run: (rows) => unitOf(mixed(rows)) }, ...peers.map(({ id, short, most }) => ({
    what: short, most, run: (rows) => peer(id, mixed(rows), join(folder, `growth-${id}.json`), folder),
  }))];
  const mixed = (rows) => madeUp(folder, 'mixed', rows, 'utf8').path;
  const made = { commands: lines(ours), tools: lines(theirs) };
  const skipped = [];
  for (const [i, rows] of growthSizes.entries()) {
    for (const [group, all] of [['commands', ours], ['tools', theirs]]) {
      for (const [at, { what, most = Number.POSITIVE_INFINITY, run }] of all.entries()) {
        const here = i > 0 && rows > most && growthSizes[i - 1] < most ? most : rows;
        if (here > most) continue;
        if (group === 'tools' && isLate()) {
          skipped.push(`${what} ${rows.toLocaleString('en')} 列（時間不夠）`);
          continue;
        }
        try {
          made[group][at].points.push(pointOf(run(here), here, growthRounds[i], (text) => say(`${text} (${what}, ${here} rows)`)));
        } catch (error) {
          if (group === 'commands') throw error;
          skipped.push(`${what} ${here.toLocaleString('en')} 列（做不到）`);
          say(`  ${error.message}`);
        }
      }
    }
  }
  return { ...made, skipped };
}

function pointOf(run, rows, rounds, say) {
  const costs = measure(rounds, { run }, say);
  for (const path of run.removes ?? []) rmSync(path, { recursive: true, force: true });
  return { rows, cpu: plain(costs, 'run').median, peak: plain(costs, 'run', 'peak').median };
}
