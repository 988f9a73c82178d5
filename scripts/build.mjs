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
  external: ['@zip.js/zip.js', 'iconv-lite', 'csv-stringify', 'fflate', 'ora', 'zod', 'tinyglobby', 'picomatch'],
  // commander is CommonJS and asks for node's own modules with require().
  banner: { js: "import{createRequire as lhlRequire}from'node:module';const require=lhlRequire(import.meta.url);" },
});
