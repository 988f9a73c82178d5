// npm run mutate: see README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { areas } from './areas.mjs';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..');

const argv = process.argv.slice(2);
const own = { '--quick': 'LHL_MUTATE_QUICK', '--tests': 'LHL_MUTATE_TESTS' };
const nameOf = (word) => word.split('=')[0];
const options = argv.filter((word) => word.startsWith('-') && !(nameOf(word) in own));
const env = Object.fromEntries(argv.filter((word) => nameOf(word) in own).map((word) => [own[nameOf(word)], word.split('=')[1] ?? '1']));
const places = argv.filter((word) => !word.startsWith('-')).map((word) => word.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, ''));

ready();
for (const { name } of areas) {
  const inside = places.length === 0 ? [`src/${name}`] : places.filter((place) => place === `src/${name}` || place.startsWith(`src/${name}/`));
  const patterns = inside.map(patternOf);
  if (patterns.length > 0) stryker(name, patterns);
}

/** Installs the packages of this folder where one is missing or of another version; throws where that fails. */
function ready() {
  if (!existsSync(join(ROOT, 'node_modules'))) throw new Error('first install the program: npm ci (in the folder above mutate/)');
  const installed = ([name, version]) => packageOf(join(HERE, 'node_modules', name))?.version === version;
  if (!Object.entries(packageOf(HERE).devDependencies).every(installed)) run('npm', ['ci'], HERE);
}

function packageOf(folder) {
  const path = join(folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

function patternOf(place) {
  const path = place.replace(/:.*$/, '');
  const folder = statSync(join(ROOT, path), { throwIfNoEntry: false })?.isDirectory();
  return folder === true ? `${place}/**/*.ts` : place;
}

function stryker(area, patterns) {
  const words = ['run', 'mutate/stryker.config.mjs', '--mutate', patterns.join(','), ...options];
  run(process.execPath, [join(HERE, 'node_modules/@stryker-mutator/core/bin/stryker.js'), ...words], ROOT, { ...env, LHL_MUTATE_AREA: area });
}

function run(program, words, cwd, env = {}) {
  const { status } = spawnSync(program, words, { cwd, stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' && program === 'npm' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}`);
}
