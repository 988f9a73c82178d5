#!/usr/bin/env node
import process from 'node:process';

const { main } = await import('../dist/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('lhl: 還沒有建置，請先執行 npm ci && npm run build (not built yet)\n');
  process.exit(2);
});

const interrupt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort();
    // Where something cannot be interrupted, such as the opening of a pipe, cleaning up is not waited for.
    setTimeout(() => process.exit(130), 5000).unref();
  });
}

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  get stdin() { return process.stdin; },
  get stdout() { return process.stdout; },
  get stderr() { return process.stderr; },
  now: () => new Date(),
  signal: interrupt.signal,
});
