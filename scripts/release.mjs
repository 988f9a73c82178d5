// Makes what people take away, in release/: the page, the folder for Windows, the package of the command, and their checksums.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd: path(''), stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

await rm(path('release'), { recursive: true, force: true });
await mkdir(path('release'));
for (const script of ['build', 'types', 'page', 'portable']) npm('run', '--silent', script);
// What prepack makes stands already.
npm('pack', '--silent', '--ignore-scripts', '--pack-destination', 'release');
await copyFile(path('dist/lhl.html'), path('release/lhl.html'));
const names = (await readdir(path('release'))).sort();
const lines = await Promise.all(names.map(async (name) =>
  `${createHash('sha256').update(await readFile(path(`release/${name}`))).digest('hex')}  ${name}\n`));
await writeFile(path('release/SHA256SUMS'), lines.join(''));
process.stdout.write(lines.join(''));
