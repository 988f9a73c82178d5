// Loads the tests, bundled, into this process and runs those that its parent names.
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inFile, takeFinishers, tests } from './vitest.mjs';

const space = (globalThis.__stryker__ ??= {});
const [dir, mutant] = process.argv.slice(2);
// What a file does while it is loaded is changed from the beginning.
if (mutant !== undefined) space.activeMutant = mutant;

const byId = new Map();
const loaded = new Set();

async function load(file) {
  if (loaded.has(file)) return;
  loaded.add(file);
  inFile(file);
  const before = tests.length;
  await import(pathToFileURL(`${dir}/${file}.mjs`));
  for (const test of tests.slice(before)) byId.set(`${file}#${test.name}`, test);
}

const fileOf = (id) => id.slice(0, id.indexOf('#'));

async function runOne(id) {
  const { run, group } = byId.get(id) ?? { run: () => { throw new Error('could not be loaded'); }, group: null };
  const groups = [];
  for (let one = group; one !== null; one = one.parent) groups.unshift(one);
  const begun = performance.now();
  try {
    for (const one of groups) {
      if (!one.begun) for (const before of one.before) await before();
      one.begun = true;
      for (const each of one.each) await each();
    }
    await run({ skip: () => undefined });
    for (const one of groups) for (const each of one.eachAfter) await each();
    return { id, time: performance.now() - begun, failure: null };
  } catch (error) {
    return { id, time: performance.now() - begun, failure: String(error?.message ?? error).slice(0, 500) || 'failed' };
  } finally {
    for (const finish of takeFinishers()) await finish();
  }
}

// A file that cannot be loaded fails as a test does.
async function idsOf(file) {
  try {
    await load(file);
    return [...byId.keys()].filter((id) => fileOf(id) === file);
  } catch (error) {
    byId.set(`${file}#`, { group: null, run: () => { throw error; } });
    return [`${file}#`];
  }
}

// What the program loads only when it is asked for is loaded before the first test: else it would pass for a part of that test alone.
async function loadChunks() {
  const chunks = `${dir}/chunks`;
  for (const name of existsSync(chunks) ? readdirSync(chunks).sort() : []) await import(pathToFileURL(`${chunks}/${name}`));
}

/** Runs tests until one fails, or all of the files where `all` is set. */
async function runTests({ files, ids, active, hitLimit, all }) {
  const results = [];
  for (const file of all ? files : new Set(ids?.map(fileOf))) await idsOf(file);
  if (all) await loadChunks();
  space.activeMutant = active ?? undefined;
  space.hitLimit = hitLimit;
  space.hitCount = 0;
  for (const file of ids ? [''] : files) for (const id of ids ?? await idsOf(file)) {
    if (!all && results.at(-1)?.failure) break;
    space.currentTestId = all ? id : undefined;
    results.push(await runOne(id));
    space.currentTestId = undefined;
  }
  const hits = space.hitCount;
  space.activeMutant = undefined;
  return { results, hits, coverage: all ? space.mutantCoverage : undefined };
}

async function end() {
  for (const group of new Set(tests.map((test) => test.group))) if (group.begun) for (const after of group.after) await after();
  process.exit();
}

process.on('unhandledRejection', () => undefined);
process.on('message', (asked) => void (asked === 'end' ? end() : runTests(asked).then((told) => process.send(told))));
process.on('disconnect', () => process.exit());
process.send('ready');
