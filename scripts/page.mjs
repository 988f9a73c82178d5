// Builds dist/lhl.html: the library and src/page/ in one file that opens by a double click, asks for nothing and stores nothing.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { shortLicencesOf } from './licences.mjs';
import { ownWords } from './page/own-words.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const text = (name) => readFile(path(name), 'utf8');

// What a browser has of its own, and what the page does not use.
const inBrowser = {
  './run.ts': path('src/api/browser-main.ts'),
  './tools.ts': path('src/api/browser-tools.ts'),
  '../bytes/page/parse5.ts': path('src/page/parse-page.ts'),
};

// One file loads nothing later: what waits for its turn elsewhere is imported at the start, and what nobody uses of it is left out.
const atOnce = {
  name: 'at-once',
  transform(code, id) {
    const found = [...new Set(Array.from(code.matchAll(/\bimport\((['"]\.[^'"]+['"])\)/g), ([, from]) => from))];
    const named = (from) => `later${found.indexOf(from)}`;
    return found.length === 0 ? null : found.reduce((now, from) => `import * as ${named(from)} from ${from};\n`
      + now.replaceAll(`(await import(${from}))`, named(from)).replaceAll(`import(${from})`, `Promise.resolve(${named(from)})`), code);
  },
};

// The page decrypts and inflates by the tools of src/api/browser-tools.ts: the package has only to find the entries of an archive. What it
// would have to unpack has a compression that it knows by WebAssembly alone; and a page starts no worker, since it lies in one file.
const withoutCodecs = {
  'codec-worker-web.js': '',
  'codec-pool.js': `
import { ERR_UNSUPPORTED_COMPRESSION } from './codec-registry.js';
export * from './streams/codec-stream.js';
export const ERR_WORKER_STARTUP_TIMEOUT = '';
export const terminateWorkers = () => {};
export const runWorker = () => Promise.reject(new Error(ERR_UNSUPPORTED_COMPRESSION));
`,
};
const noCodecs = {
  name: 'no-codecs',
  load: (id) => withoutCodecs[/zip\.js[\\/]lib[\\/]core[\\/]([\w-]+\.js)$/.exec(id)?.[1]],
};

async function scriptOf() {
  const { modules } = await bundle([]);
  const { code, moduleIds } = await bundle([ownWords(modules)]);
  // A script ends at its end tag, wherever that stands, and a comment of HTML may hide that end.
  const inline = code.replaceAll('</script', '<\\/script');
  if (/<!--/.test(inline) && /<script/i.test(inline)) throw new Error('a comment in the script would hide its end');
  return { script: inline, licences: await shortLicencesOf(moduleIds) };
}

async function bundle(morePlugins) {
  const { output: [chunk] } = await build({
    input: path('src/page/main.ts'),
    platform: 'browser',
    write: false,
    // A module of which nothing is used does nothing, and no property of ours does anything when it is read.
    treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
    plugins: [{
      name: 'in-browser',
      resolveId: (id, from = '') => (/[\\/]src[\\/](?:api[\\/][\w-]+|index)\.ts$/.test(from) ? inBrowser[id] : null),
    }, atOnce, noCodecs, ...morePlugins],
    resolve: {
      alias: {
        // Without the codecs that no archive of ours has, which are WebAssembly.
        '@zip.js/zip.js': path('node_modules/@zip.js/zip.js/lib/zip-core-base.js'),
        'csv-stringify/sync': path('node_modules/csv-stringify/lib/sync.js'),
      },
    },
    transform: {
      inject: { Buffer: [path('scripts/page/buffer.mjs'), 'Buffer'] },
      target: ['chrome120', 'firefox121'],
      define: {
        'import.meta.url': '""',
        LHL_EXAMPLE: JSON.stringify((await readFile(path('fixtures/unopened/sample/input.csv'))).toString('base64')),
      },
    },
    output: {
      format: 'iife', codeSplitting: false, comments: { legal: true, annotation: false },
      // The words for a problem go by the name of its class.
      minify: { compress: { keepNames: { function: false, class: true } }, mangle: { keepNames: { function: false, class: true } }, codegen: { removeWhitespace: true } },
    },
  });
  return chunk;
}

const hashOf = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const [shell, style, { script, licences }, { version }] = await Promise.all([
  text('src/page/shell.html'), text('src/page/page.css'), scriptOf(), text('package.json').then(JSON.parse),
]);
const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
const parts = { policy, version, style, script, licences };
await mkdir(path('dist'), { recursive: true });
await writeFile(path('dist/lhl.html'), shell.replace(/\{(policy|version|style|script|licences)\}/g, (_, name) => parts[name]));
