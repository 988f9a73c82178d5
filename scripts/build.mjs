// Bundles src/ into dist/: one small entry, and a chunk for each part that only some commands need.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
  chunkNames: 'chunks/[name]-[hash]',
  // Heavy packages stay outside the bundle: the command that needs one imports it.
  // commander starts programs only for commands that are files of their own; loading the module would cost a twentieth of the start.
  alias: { 'node:child_process': './scripts/nothing.cjs' },
  external: ['@zip.js/zip.js', 'iconv-lite', 'csv-stringify', 'fflate', 'ora', 'zod', 'tinyglobby', 'picomatch'],
  // commander is CommonJS and asks for node's own modules with require(); node:module itself would take longer to load.
  banner: { js: 'const require=(id)=>process.getBuiltinModule(id);' },
});
