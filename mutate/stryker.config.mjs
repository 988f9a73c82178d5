// How Stryker changes the program and runs the tests; run.mjs starts it in the folder above.

const area = process.env.LHL_MUTATE_AREA ?? 'all';
const isSample = process.env.LHL_MUTATE_SAMPLE !== undefined;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: process.env.LHL_MUTATE_QUICK ? 'quick' : 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './quick/runner.mjs', './living.mjs', './sample.mjs', './sql.mjs'].map((name) => import.meta.resolve(name)),
  vitest: { configFile: 'mutate/vitest.config.ts', related: false },
  ignorers: ['sql'],
  checkers: isSample ? ['draw'] : [],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A loop without end is told by the number of its rounds; time is the last resort, and a busy machine is slow.
  timeoutMS: 90_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 30,
  tempDirName: 'mutate/made/sandbox',
  // What is not in a sample has no result to remember.
  incremental: !isSample,
  incrementalFile: `mutate/made/${area}.known.json`,
  reporters: isSample ? ['living', 'told'] : ['living', 'clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowEmojis: false, skipFull: true },
  htmlReporter: { fileName: `mutate/made/${area}.html` },
  jsonReporter: { fileName: `mutate/made/${area}.json` },
  ignorePatterns: ['/bench', '/dist', '/mutate/made', 'coverage'],
  disableTypeChecks: false,
  allowConsoleColors: false,
  thresholds: { high: 85, low: 70, break: null },
};
