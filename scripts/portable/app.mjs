import { readFile } from 'node:fs/promises';
import { build } from 'rolldown';
import { licencesOf } from '../licences.mjs';
import { noChildProcess } from '../no-child-process.mjs';

// What stands in bin/ loads it from there.
const BIN = ['lhl.js', 'kept.js', 'package.json'];

/**
 * The program with all packages that it needs, in a few files that Node reads without an installation.
 * @param {(name: string) => string} path the place of a file of this repository
 * @returns {Promise<{ files: Record<string, Uint8Array | string>, licences: string }>} its files by their place in the folder, and the
 *   licences of what is bundled
 */
export async function appFiles(path) {
  const { output: [{ code, moduleIds }] } = await build({
    input: path('src/main.ts'),
    platform: 'node',
    write: false,
    plugins: [noChildProcess],
    // In one file: the parts that most runs do not need are not run, and to read them costs little once they are compiled.
    output: {
      format: 'cjs', codeSplitting: false, comments: { legal: true, annotation: false, jsdoc: false },
      minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
    },
  });
  const files = { 'app/dist/main.cjs': code, 'app/bin/drop.cjs': await readFile(path('scripts/portable/drop.cjs')) };
  for (const name of BIN) files[`app/bin/${name}`] = await readFile(path(`bin/${name}`));
  return { files, licences: await licencesOf(moduleIds) };
}
