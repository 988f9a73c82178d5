// Builds dist/lhl.html: the library and src/page/ in one file that opens by a double click, asks for nothing and stores nothing.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const text = (name) => readFile(path(name), 'utf8');
const { resolve } = createRequire(import.meta.url);

// What a browser has of its own, and what the page does not use.
const inBrowser = {
  './run.ts': path('src/api/browser-main.ts'),
  './tools.ts': path('src/api/browser-tools.ts'),
  '../bytes/page/parse5.ts': path('src/page/parse-page.ts'),
};

async function scriptOf() {
  const { output: [{ code }] } = await build({
    input: path('src/page/main.ts'),
    platform: 'browser',
    write: false,
    plugins: [{
      name: 'in-browser',
      resolveId: (id, from = '') => (/[\\/]src[\\/](?:api[\\/][\w-]+|index)\.ts$/.test(from) ? inBrowser[id] : null),
    }],
    resolve: {
      alias: {
        // Without the codecs that no archive of ours has, which are WebAssembly.
        '@zip.js/zip.js': path('node_modules/@zip.js/zip.js/lib/zip-core-base.js'),
        'csv-stringify/sync': resolve('csv-stringify/browser/esm/sync'),
      },
    },
    transform: {
      target: ['chrome120', 'firefox121'],
      define: {
        'import.meta.url': '""',
        LHL_EXAMPLE: JSON.stringify((await readFile(path('fixtures/unopened/sample/input.csv'))).toString('base64')) },
    },
    output: { format: 'iife', codeSplitting: false, minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } }, comments: { legal: true } },
  });
  // A script ends at its end tag, wherever that stands, and a comment of HTML may hide that end.
  const inline = code.replaceAll('</script', '<\\/script');
  if (/<!--/.test(inline) && /<script/i.test(inline)) throw new Error('a comment in the script would hide its end');
  return inline;
}

const hashOf = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const [shell, style, script, { version }] = await Promise.all([
  text('src/page/shell.html'), text('src/page/page.css'), scriptOf(), text('package.json').then(JSON.parse),
]);
const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
const parts = { policy, version, style, script };
await mkdir(path('dist'), { recursive: true });
await writeFile(path('dist/lhl.html'), shell.replace(/\{(policy|version|style|script)\}/g, (_, name) => parts[name]));
