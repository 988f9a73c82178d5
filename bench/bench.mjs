import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copy } from './cases/copy.mjs';
import { growth } from './cases/growth.mjs';
import { hours } from './cases/hours.mjs';
import { compare } from './cases/peers.mjs';
import { linear } from './cases/linear.mjs';
import { page } from './cases/page.mjs';
import { sheet } from './cases/sheet.mjs';
import { start } from './cases/start.mjs';
import { unzip } from './cases/unzip.mjs';
import { validate } from './cases/validate.mjs';
import { webhr } from './cases/webhr.mjs';
import { documentOf } from './document.mjs';
import { GRAPHS, graphsOf } from './graphs.mjs';
import { exportRules } from './lhl.mjs';
import { machine } from './machine.mjs';

// Of the largest files fewer rounds, of a process that ends at once eleven.
const FULL = {
  rows: 1_000_000, sizes: [10_000, 100_000, 1_000_000, 5_000_000], growthSizes: [10_000, 100_000, 1_000_000], growthRounds: [3, 3, 1],
  rounds: 5, linearRounds: 3, startRounds: 11, peerRows: 100_000, peerRounds: 5, sheetRows: 60_000, pageRows: 100_000,
};
const QUICK = {
  rows: 100_000, sizes: [10_000, 100_000, 300_000], growthSizes: [6000, 30_000], growthRounds: [1, 1],
  rounds: 3, linearRounds: 3, startRounds: 3, peerRows: 10_000, peerRounds: 3, sheetRows: 10_000, pageRows: 100_000,
};
/** After so many minutes nothing is begun that only the graph needs. */
const LATE = 18;
const DOCS = join(import.meta.dirname, '..', 'docs');

/** The cases, in the order in which they are run. */
export const cases = { start, page, validate, sheet, webhr, hours, copy, unzip, linear, compare, growth };

/**
 * Runs cases and prints their tables; those of the whole run are written into docs/ as well, with the graphs.
 * @param names of the cases; none for all of them
 */
export async function bench(quick, names) {
  const begin = performance.now();
  const minutes = () => (performance.now() - begin) / 60_000;
  const folder = join(import.meta.dirname, 'made');
  const say = (text) => process.stderr.write(`${text}\n`);
  const context = { ...(quick ? QUICK : FULL), folder, say, isLate: () => minutes() > LATE };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    exportRules(folder);
    const results = {};
    for (const [name, run] of Object.entries(cases)) {
      if (names.length > 0 && !names.includes(name)) continue;
      say(`${name} (${(minutes() * 60).toFixed(0)} s)`);
      results[name] = await run(context);
    }
    const isWhole = !quick && names.length === 0;
    const graphs = results.growth ? graphsOf(results) : null;
    const text = documentOf(results, { ...context, quick, machine: machine(), minutes: minutes() }, isWhole ? GRAPHS : null);
    process.stdout.write(text);
    if (!isWhole) return;
    for (const [name, path] of Object.entries(GRAPHS)) writeFileSync(join(DOCS, path), graphs[name]);
    writeFileSync(join(DOCS, 'benchmarks.md'), text);
    say(['benchmarks.md', ...Object.values(GRAPHS)].map((name) => `docs/${name}`).join('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
