import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PEAK_FILE = join(tmpdir(), `lhl-bench-peak-${process.pid}.txt`);
// `times` tells the CPU time of what the shell waited for: all of the process, its start and end and its children, and nothing of ours.
const SHELL = 'for ((i = 0; i < REPEAT; i++)); do "$@"; code=$?; done; times >&3; exit $code';

/**
 * Runs a process and tells what it cost: CPU seconds (user and system), seconds on the clock, and where asked for the
 * most memory that a Node process held (MiB). A short one is run several times in a row, and costs the mean of them.
 * Throws where it ends with another code than those given.
 */
export function cost({ argv, statuses = [0], peak = false, repeat = 1 }) {
  const env = { ...process.env, REPEAT: String(repeat), LHL_BENCH_PEAK_FILE: PEAK_FILE };
  if (peak) env.NODE_OPTIONS = `--require "${join(import.meta.dirname, 'peak.cjs')}"`;
  const begin = performance.now();
  const run = spawnSync('bash', ['-c', SHELL, 'bash', ...argv], { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
  const clock = (performance.now() - begin) / 1000 / repeat;
  if (run.error) throw new Error(`bash is needed to measure processes: ${run.error.message}`);
  if (!statuses.includes(run.status)) throw new Error(`${argv.join(' ')} ended with ${run.status}\n${run.stderr}`);
  const [, children] = String(run.output[3]).trim().split('\n');
  return { cpu: children.split(' ').reduce((sum, time) => sum + seconds(time), 0) / repeat, clock, peak: peak ? takePeak() : null };
}

// 1m2.345s, with a comma in some languages.
function seconds(time) {
  const [, minutes, rest] = /^(\d+)m([\d.,]+)s$/.exec(time);
  return Number(minutes) * 60 + Number(rest.replace(',', '.'));
}

function takePeak() {
  if (!existsSync(PEAK_FILE)) throw new Error('the process did not tell its memory');
  const kib = Number(readFileSync(PEAK_FILE, 'utf8'));
  rmSync(PEAK_FILE);
  return kib / 1024;
}
