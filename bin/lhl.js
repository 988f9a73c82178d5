#!/usr/bin/env node
'use strict';

const { main } = load();

function load() {
  try {
    return require('../dist/main.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    process.stderr.write('lhl: 還沒有建置，請先執行 npm ci && npm run build (not built yet)\n');
    return process.exit(2);
  }
}

const interrupt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort();
    // Where something cannot be interrupted, such as the opening of a pipe, cleaning up is not waited for.
    setTimeout(() => process.exit(130), 5000).unref();
  });
}

let optimizing = true;
function optimize(on) {
  if (on !== optimizing) require('node:v8').setFlagsFromString(on ? '--opt' : '--no-opt');
  optimizing = on;
}

// Where nothing is left to wait for and main has not ended, that is no success.
let code = 2;
process.on('beforeExit', () => { process.exitCode = code; });
main(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  get stdin() { return process.stdin; },
  get stdout() { return process.stdout; },
  get stderr() { return process.stderr; },
  now: () => new Date(),
  signal: interrupt.signal,
  optimize,
}).then((ended) => { code = ended; });
