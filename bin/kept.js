'use strict';
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** So many starts keep what was compiled, each with what those before it kept: one may call functions that no other called. */
const STARTS = 4;

/**
 * Loads a bundle and the chunks that it asks for, with what V8 compiled of them at earlier starts. This is what
 * `module.enableCompileCache` does in Node 22.8 and later; only Node 20 comes here.
 * @param path of the bundle
 * @param folder where the compiled code is kept: nobody but the user may write to it, since it decides what runs
 */
function loadKept(path, folder) {
  const modules = new Map();
  const compiled = [];
  // At the end, because functions are compiled when they are first called.
  process.once('exit', () => compiled.forEach(keep));
  return load(path);

  function load(file) {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const requireFrom = (id) => (id.startsWith('.') ? load(join(dirname(file), id)) : require(id));
    compile(file).runInThisContext()(module.exports, requireFrom, module, (id) => import(id));
    return module.exports;
  }

  function compile(file) {
    const bytes = readFileSync(file);
    const code = bytes.toString();
    const place = join(folder, `${process.version}-${process.arch}-${basename(file)}-${crc32(bytes)}`);
    const { starts, cachedData } = kept(place);
    // Code from a cache has lost the way to import (a fault of V8), so it is given one.
    const text = `(function (exports, require, module, imported) {${code.replaceAll('import(`', 'imported(`')}\n})`;
    const script = new Script(text, { filename: file, cachedData });
    // V8 refuses what it compiled with other flags.
    const before = script.cachedDataRejected ? 0 : starts;
    if (before < STARTS) compiled.push({ place, script, starts: before + 1 });
    return script;
  }
}

// V8 does not notice damaged bytes by itself.
function kept(place) {
  try {
    const bytes = readFileSync(place);
    const content = bytes.subarray(4);
    if (crc32(content) === bytes.readUInt32LE(0)) return { starts: content[0], cachedData: content.subarray(1) };
  } catch {
    // Then it is compiled anew.
  }
  return { starts: 0 };
}

function keep({ place, script, starts }) {
  try {
    const content = Buffer.concat([Buffer.of(starts), script.createCachedData()]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(content));
    const own = `${place}.${process.pid}`;
    writeFileSync(own, Buffer.concat([sum, content]), { mode: 0o600 });
    renameSync(own, place);
  } catch {
    // Then the next start compiles it again.
  }
}

module.exports = { loadKept };
