#!/usr/bin/env node
'use strict';
const { existsSync, mkdirSync, statSync } = require('node:fs');
const { isAbsolute, join } = require('node:path');

const isNode20 = process.versions.node.startsWith('20.');
// Node 20 has none, and would need a millisecond to load `node:module`.
const { enableCompileCache } = isNode20 ? module.constructor : require('node:module');
const { main } = load();

// A user who can write to the folder of compiled code decides what runs, so it is never in the folder for temporary files,
// which Node would take, and nobody else may write to it.
function folderOfCompiled(env) {
  try {
    if (env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return null;
    const caches = cachesOf(env);
    if (!isAbsolute(caches)) return null;
    if (caches === join(env.HOME ?? '', '.cache') && isOurs(env.HOME)) make(caches);
    if (!isOurs(caches)) return null;
    const folder = join(caches, 'lhl');
    make(folder);
    return isOurs(folder) ? folder : null;
  } catch {
    return null;
  }
}

function cachesOf({ HOME, LOCALAPPDATA, XDG_CACHE_HOME }) {
  switch (process.platform) {
    case 'win32': return LOCALAPPDATA;
    case 'darwin': return join(HOME, 'Library', 'Caches');
    default: return XDG_CACHE_HOME || join(HOME, '.cache');
  }
}

function make(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, 0o700);
}

function isOurs(folder) {
  const { uid, mode } = statSync(folder);
  return process.platform === 'win32' || (uid === process.geteuid() && (mode & 0o022) === 0);
}

function load() {
  const folder = folderOfCompiled(process.env);
  try {
    if (folder !== null && !enableCompileCache && isNode20) {
      return require('./kept.js').loadKept(join(__dirname, '..', 'dist', 'main.cjs'), folder);
    }
    if (folder !== null) enableCompileCache?.(folder);
    return require('../dist/main.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ENOENT') throw error;
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

// If nothing is left to wait for and main has not ended, the run is not a success.
let code = 2;
process.on('beforeExit', () => { process.exitCode = code; });
main(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  get stdin() { return process.stdin; },
  get stdout() { return process.stdout; },
  get stderr() { return process.stderr; },
  now: () => new Date(),
  // In the folder for Windows the script lies beside app/, and no PATH leads to it.
  get program() {
    const script = join(__dirname, '..', '..', 'lhl.cmd');
    return existsSync(script) ? script : undefined;
  },
  signal: interrupt.signal,
}).then((ended) => { code = ended; });
