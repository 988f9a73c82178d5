// Writes dist/types/index.d.ts: the types of the library in one file, without those that only its inside needs.
import { spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const parts = path('dist/types-of-parts');
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', path('tsconfig.build.json'), '--outDir', parts], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await build({
  input: { index: join(parts, 'index.d.ts') }, plugins: [dts({ dtsInput: true })], checks: { pluginTimings: false },
  output: { dir: path('dist/types'), format: 'es' },
});
await rm(parts, { recursive: true });

// A user without the types of Node has no use for the host of a command, but needs the other types all the same.
const file = path('dist/types/index.d.ts');
const text = await readFile(file, 'utf8');
await writeFile(file, text.replace(/^(?=import .* from "node:stream";$)/m, '// @ts-ignore: see docs/api.md\n'));
