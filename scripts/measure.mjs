// What the program costs, as ratios to `node -e 0` in the same run, and what a million rows cost.
//   npm run measure            start-up and 3,000 rows
//   npm run measure -- large   1,000,000 rows as well: CP950, UTF-8, and one with every row bad
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, readFileSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { HEADER, rowOf } from './made-up.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lhl-measure-'));
const say = (text) => process.stdout.write(`${text}\n`);

function make(name, rows, encoding, bad = false) {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  for (let from = 0; from < rows; from += 10_000) {
    const part = Array.from({ length: Math.min(10_000, rows - from) }, (_, i) => rowOf(from + i, { bad }));
    writeSync(file, iconv.encode(`${from === 0 ? `${HEADER}\r\n` : ''}${part.join('\r\n')}\r\n`, encoding));
  }
  closeSync(file);
  return path;
}

function cost(args) {
  const usage = join(folder, 'usage.json');
  const run = spawnSync(process.execPath, ['--import', join(root, 'scripts/measure-usage.mjs'), ...args], {
    cwd: root, env: { ...process.env, LHL_USAGE_FILE: usage }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status === 2 || run.status === null) throw new Error(`failed: ${args.join(' ')}`);
  return JSON.parse(readFileSync(usage, 'utf8'));
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const lhl = join(root, 'bin/lhl.js');

try {
  const small = make('small.csv', 3000, 'cp950');
  const cases = { '--help': [lhl, '--help'], '--version': [lhl, '--version'], 'validate, 3,000 rows': [lhl, 'validate', '--exit-zero', small] };
  for (const [name, args] of Object.entries(cases)) {
    const ratios = [];
    for (let i = 0; i < 11; i++) ratios.push(cost(args).cpu / cost(['-e', '0']).cpu);
    say(`${name}: ${median(ratios).toFixed(2)} x node -e 0 (CPU, median of 11 pairs)`);
  }
  if (process.argv[2] === 'large') {
    for (const [name, encoding, bad] of [['UTF-8', 'utf8', false], ['CP950', 'cp950', false], ['CP950, every row bad', 'cp950', true]]) {
      const path = make('large.csv', 1_000_000, encoding, bad);
      const report = join(folder, 'report.json');
      const { cpu, mib } = cost([lhl, 'validate', '--reporter', 'json', '-o', report, path]);
      const { counts } = JSON.parse(`{${/"counts":\{[^}]*\}/.exec(tail(report))[0]}}`);
      say(`1,000,000 rows, ${name}: ${cpu.toFixed(1)} s CPU, peak ${mib.toFixed(0)} MiB, ${JSON.stringify(counts)}, report ${(statSync(report).size / 1e6).toFixed(0)} MB`);
      rmSync(path);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// The counts stand at the end of a report that may have hundreds of megabytes.
function tail(path) {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(Math.min(size, 400));
  readSync(file, buffer, 0, buffer.length, size - buffer.length);
  closeSync(file);
  return buffer.toString();
}
