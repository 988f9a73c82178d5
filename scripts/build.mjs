// Bundles src/ into dist/: the command, one file for every start, one for `lhl validate`, and a chunk for each part that only some
// commands need; and the library.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'rolldown';
import { licencesOf } from './licences.mjs';
import { noChildProcess } from './no-child-process.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const minify = { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } };
// Heavy packages stay outside the bundles: what needs one imports it.
const packages = /^(?:@zip\.js\/zip\.js|csv-stringify|fflate|ora|zod|picomatch)(?:\/|$)/;

const modules = [];
async function build(options) {
  const made = await bundle(options);
  for (const chunk of made.output) modules.push(...(chunk.moduleIds ?? []));
  return made;
}

// Strings, templates, regular expressions and names take an escape for each character. String.raw does not, and nothing here uses it.
const inAscii = (code) => code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

await rm(path('dist'), { recursive: true, force: true });
await build({
  input: { main: path('src/main.ts') },
  platform: 'node',
  // Else dist/main.cjs would only lead to a chunk, and each file costs the start a little.
  preserveEntrySignatures: 'allow-extension',
  external: [packages],
  plugins: [noChildProcess, {
    name: 'ascii',
    // A text of nothing but ASCII takes half the memory and is read faster; the files of words would become longer.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry || /^chunks.validate-/.test(file.fileName)) file.code = inAscii(file.code);
      }
    },
  }],
  output: {
    dir: path('dist'),
    // Node reads CommonJS at once, and modules in several turns with all that belongs to them: a tenth of the start.
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    minify,
    comments: { legal: true, annotation: false, jsdoc: false },
    codeSplitting: {
      groups: [
        { name: 'main', test: /[\\/]src[\\/](?:main|lang[\\/](?:number|rule-text)|findings[\\/]trace)\.ts$/, priority: 2 },
        // Without the code of other commands that it shares files with.
        { name: 'validate', test: /[\\/]commands[\\/](?:validate|audit[\\/]place)\.ts$/, priority: 1 },
        // The words of a language in one file, though the library has its own share of them.
        ...['zh', 'en'].map((name) => ({ name, test: new RegExp(`[\\\\/]lang[\\\\/]${name}[\\\\/](?:index|library)\\.ts$`) })),
      ],
    },
  },
});
// The library is a module, which Node gives to `require` as well; its `main` is that of the command.
await build({
  input: { index: path('src/index.ts') },
  platform: 'node',
  external: [packages, /[\\/]main\.ts$/],
  output: {
    dir: path('dist'),
    format: 'es',
    chunkFileNames: 'lib/[name]-[hash].js',
    paths: (id) => (/[\\/]main\.ts$/.test(id) ? './main.cjs' : id),
    minify,
    comments: { legal: true, annotation: false, jsdoc: false },
  },
});

// The same library for browsers: what belongs to Node gives way to what stands in its place there.
const inBrowser = { './run.ts': path('src/api/browser-main.ts'), './tools.ts': path('src/api/browser-tools.ts') };
await build({
  input: { browser: path('src/index.ts') },
  platform: 'browser',
  external: [packages],
  plugins: [{
    name: 'in-browser',
    resolveId: (id, from = '') => (/[\\/]src[\\/](?:api[\\/][\w-]+|index)\.ts$/.test(from) ? inBrowser[id] : null),
  }],
  output: {
    dir: path('dist'),
    format: 'es',
    chunkFileNames: 'web/[name]-[hash].js',
    // Its other build asks for `Buffer`.
    paths: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' },
    minify,
    comments: { legal: true, annotation: false, jsdoc: false },
  },
});

// The pages of the manual follow from the list of the commands and their help; the code that makes them is not a part of the program.
const { output: [{ code }] } = await bundle({
  input: path('scripts/man.ts'),
  platform: 'node',
  // The commands themselves are not needed, only their list.
  external: (_, from) => from?.endsWith('registry.ts') === true,
  write: false,
  output: { format: 'es' },
});
const { pages } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
await mkdir(path('man'), { recursive: true });
for (const [name, page] of Object.entries(pages)) await writeFile(path(`man/${name}`), page);

// What is bundled carries its licence along; the other packages hold theirs.
await writeFile(path('dist/LICENCES.txt'), await licencesOf(modules));
