import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copy } from './cases/copy.mjs';
import { hours } from './cases/hours.mjs';
import { compare } from './cases/peers.mjs';
import { linear } from './cases/linear.mjs';
import { sheet } from './cases/sheet.mjs';
import { start } from './cases/start.mjs';
import { unzip } from './cases/unzip.mjs';
import { validate } from './cases/validate.mjs';
import { webhr } from './cases/webhr.mjs';
import { exportRules } from './lhl.mjs';
import { machine } from './machine.mjs';
import { page } from './page.mjs';

// Of the largest files three rounds, of a process that ends at once eleven.
const FULL = { rows: 1_000_000, sizes: [10_000, 100_000, 1_000_000, 5_000_000], rounds: 5, linearRounds: 3, startRounds: 11, peerRows: 100_000, peerRounds: 5, sheetRows: 60_000 };
const QUICK = { rows: 100_000, sizes: [10_000, 100_000, 300_000], rounds: 3, linearRounds: 3, startRounds: 3, peerRows: 10_000, peerRounds: 3, sheetRows: 10_000 };
const PAGE = join(import.meta.dirname, '..', 'docs', 'benchmarks.md');

/** Runs all cases and prints their tables; those of the whole run are written into docs/ as well. */
export async function bench(quick) {
  const begin = performance.now();
  const folder = join(import.meta.dirname, 'made');
  const say = (text) => process.stderr.write(`${text}\n`);
  const context = { ...(quick ? QUICK : FULL), folder, say };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    exportRules(folder);
    const results = [];
    for (const [name, run] of Object.entries({ start, validate, sheet, webhr, hours, copy, unzip, linear, compare })) {
      say(`${name} (${((performance.now() - begin) / 1000).toFixed(0)} s)`);
      results.push([name, run(context)]);
    }
    const text = page(Object.fromEntries(results), { ...context, quick, machine: machine(), minutes: (performance.now() - begin) / 60_000 });
    process.stdout.write(text);
    if (quick) return;
    writeFileSync(PAGE, text);
    say('docs/benchmarks.md');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
