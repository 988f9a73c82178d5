import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BENCH = import.meta.dirname;
const ROOT = join(BENCH, '..');

/** Installs the packages of this folder where one is missing or of another version, and builds the program and the page; throws where one fails. */
export function ready() {
  if (!existsSync(join(ROOT, 'node_modules'))) throw new Error('first install the program: npm ci (in the folder above bench/)');
  const { devDependencies } = packageOf(BENCH);
  const installed = ([name, version]) => packageOf(join(BENCH, 'node_modules', name))?.version === version;
  if (!Object.entries(devDependencies).every(installed)) npm(BENCH, 'ci');
  npm(ROOT, 'run', '-s', 'build');
  npm(ROOT, 'run', '-s', 'page');
}

function packageOf(folder) {
  const path = join(folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function npm(cwd, ...argv) {
  process.stderr.write(`npm ${argv.join(' ')} (${cwd === BENCH ? 'bench/' : './'})\n`);
  const run = spawnSync('npm', argv, { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`npm ${argv.join(' ')} failed`);
}
