// npm run mutate: see README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { areas } from './areas.mjs';
import { lineOf } from './share.mjs';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..');

const own = { quick: { type: 'boolean' }, tests: { type: 'string' }, sample: { type: 'string' }, seed: { type: 'string', default: '1' } };
const { values, positionals, tokens } = parseArgs({ options: own, strict: false, allowPositionals: true, tokens: true });
const { quick, tests, sample, seed } = values;
if (sample !== undefined && !/^\d+$/.test(sample)) throw new Error('--sample needs the number of changes to try in each area, such as --sample 60');
const env = {
  ...((quick || sample) && { LHL_MUTATE_QUICK: '1' }), ...(tests && { LHL_MUTATE_TESTS: tests }),
  ...(sample && { LHL_MUTATE_SAMPLE: sample, LHL_MUTATE_SEED: seed }),
};
// What writes SQL is left as it is, unless it is named: see sql.mjs.
const NO_SQL = '!src/convert/schema/duckdb*.ts';
const options = tokens.filter(({ kind, name }) => kind === 'option' && !(name in own))
  .map(({ rawName, value }) => (value === undefined ? rawName : `${rawName}=${value}`));
const places = positionals.map((word) => word.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, ''));

ready();
const lines = [];
for (const { name } of areas) {
  const inside = places.length === 0 ? [`src/${name}`] : places.filter((place) => place === `src/${name}` || place.startsWith(`src/${name}/`));
  if (inside.length > 0) lines.push(...await tryOut(name, inside));
}
if (lines.length > 1) console.log(lines.join('\n'));

/** Tries the changes of an area, or a sample of them; returns the line that tells what a sample says. */
async function tryOut(area, inside) {
  const size = Number(sample ?? 0);
  if (size === 0) {
    stryker(area, inside.map(patternOf));
    return [];
  }
  const { drawn } = await import('./draw.mjs');
  const { all, lots, ranges } = await drawn(ROOT, inside, size, seed);
  mkdirSync(join(HERE, 'made'), { recursive: true });
  writeFileSync(join(HERE, 'made', `${area}.drawn.json`), JSON.stringify({ lots }));
  if (lots.length > 0) stryker(area, ranges);
  const told = lots.length > 0 ? JSON.parse(readFileSync(join(HERE, 'made', `${area}.sample.json`), 'utf8')) : { noticed: 0, tried: 0 };
  const line = lineOf({ area, all, ...told });
  console.log(line);
  return [line];
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
  // Stryker knows ranges of lines only.
  return folder === true ? `${place}/**/*.ts,${NO_SQL}` : place.replace(/:(\d+)$/, ':$1-$1');
}

function stryker(area, patterns) {
  const words = ['run', 'mutate/stryker.config.mjs', '--mutate', patterns.join(','), ...options];
  run(process.execPath, [join(HERE, 'node_modules/@stryker-mutator/core/bin/stryker.js'), ...words], ROOT, { ...env, LHL_MUTATE_AREA: area });
}

function run(program, words, cwd, env = {}) {
  const { status } = spawnSync(program, words, { cwd, stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' && program === 'npm' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}`);
}
