// Makes JavaScript of the tests of an area and of all they import of the program.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Bundles the tests of an area in a checkout, each file by itself; returns the folder, and the files in it. */
export async function bundleTests(root, area) {
  const { rolldown } = await import(pathToFileURL(createRequire(join(root, 'package.json')).resolve('rolldown')));
  const shim = join(import.meta.dirname, 'vitest.mjs');
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts')).sort();
  const named = (names = []) => files.filter((file) => names.some((name) => patternOf(name).test(file)));
  const left = new Set(named(area.without));
  const wanted = named(area.tests).filter((file) => !left.has(file));
  const bundle = await rolldown({
    input: Object.fromEntries(wanted.map((file) => [`test/${file}`, join(root, 'test', file)])),
    platform: 'node',
    logLevel: 'silent',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && id !== 'vitest',
    plugins: [{
      name: 'places',
      resolveId: (id) => (id === 'vitest' ? { id: shim, external: true } : undefined),
      transform: (code, id) => (code.includes('import.meta.') ? code
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) : undefined),
    }],
  });
  const dir = join(root, `quick-${process.pid}`);
  await bundle.write({ dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' });
  await bundle.close();
  return { dir, files: wanted.map((file) => `test/${file}`) };
}

function patternOf(name) {
  const pattern = name.replaceAll('.', '\\.').replace('/**', '/.+').replace(/(?<!\.)\*/, '[^/]*');
  return new RegExp(`^${name.endsWith('**') ? pattern : `${pattern}\\.test\\.ts`}$`);
}
