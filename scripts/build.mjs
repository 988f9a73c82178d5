// Bundles src/ into dist/: one file for every start, one for `lhl validate`, and a chunk for each part that only some commands need.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const minify = { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } };

await rm(path('dist'), { recursive: true, force: true });
await build({
  input: { main: path('src/main.ts') },
  platform: 'node',
  // Else dist/main.cjs would only lead to a chunk, and each file costs the start a little.
  preserveEntrySignatures: 'allow-extension',
  // Heavy packages stay outside the bundle: the command that needs one imports it.
  external: [/^(?:@zip\.js\/zip\.js|csv-stringify|fflate|ora|zod|picomatch)(?:\/|$)/],
  // commander starts programs only for commands that are files of their own; loading the module would cost a twentieth of the start.
  resolve: { alias: { 'node:child_process': path('scripts/nothing.cjs') } },
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
        { name: 'main', test: /[\\/]src[\\/](?:main|lang[\\/]number)\.ts$/, priority: 2 },
        // Without the code of other commands that it shares files with.
        { name: 'validate', test: /[\\/]commands[\\/]validate\.ts$/, priority: 1 },
      ],
    },
  },
});
// The library is a module; what it gives is what the program runs.
await build({
  input: { index: path('src/index.ts') },
  platform: 'node',
  external: [/[\\/]main\.ts$/],
  output: { dir: path('dist'), format: 'es', paths: () => './main.cjs', minify },
});
