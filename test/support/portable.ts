// The folder for Windows, as scripts/portable.mjs makes it, with a program that the test hands over in the place of Node.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

const root = resolve(import.meta.dirname, '../..');

/** The archive, and its files by their path in the folder. */
export interface Portable {
  readonly name: string;
  readonly bytes: Buffer;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Makes the archive in a folder. @param node the program that stands in for Node @param zone the time zone in which it is made */
export function makePortable(folder: string, node: string, zone = 'UTC'): Portable {
  // npm test makes the page; whoever runs a test alone may have none.
  if (!existsSync(join(root, 'dist/lhl.html'))) spawnSync(process.execPath, [join(root, 'scripts/page.mjs')]);
  const out = join(folder, zone.replace('/', '-'));
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/portable.mjs'), '--node', node, '--out', out], {
    encoding: 'utf8', env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`the folder was not made: ${stderr}`);
  const [name = ''] = readdirSync(out);
  const bytes = readFileSync(join(out, name));
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => [path.replace(`${name.replace(/\.zip$/, '')}/`, ''), content] as const);
  return { name, bytes, files: Object.fromEntries(files) };
}

/** Writes its files into a folder, as a person extracts it. */
export function extractPortable({ files }: Portable, folder: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
