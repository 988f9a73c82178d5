// What other programs see in archives that this one tolerates.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRADES, PASSWORD, ciphers, kinds } from '../../../support/archives/odd.ts';
import { newFolder } from '../../../support/archives/run.ts';

const PROGRAMS: readonly (readonly [string, (password: string, folder: string) => readonly string[]])[] = [
  ['7z', (password, folder) => ['x', '-y', `-p${password}`, `-o${folder}`, 'x.zip']],
  ['bsdtar', (password, folder) => ['-x', '--passphrase', password, '-C', folder, '-f', 'x.zip']],
  ['unzip', (password, folder) => ['-o', '-q', '-P', password, '-d', folder, 'x.zip']],
];

describe.each(PROGRAMS)('%s', (program, words) => {
  const missing = spawnSync(program, ['--help']).error !== undefined;
  it.skipIf(missing).each(Object.entries(kinds))('sees the same bytes: %s (skipped where it is not installed)', (_, { make, refusedBy }) => {
    for (const [cipher, how] of ciphers) {
      if (cipher === 'AES-256' && program === 'unzip') continue;
      const folder = newFolder();
      const out = newFolder();
      writeFileSync(join(folder, 'x.zip'), make(how));
      spawnSync(program, words(PASSWORD, out), { cwd: folder, input: '' });
      const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(out, path)).isFile());
      const seen = files.map((path) => [basename(path.replaceAll('\\', '/')), readFileSync(join(out, path)).equals(GRADES)]);
      // One that refuses it, or leaves half a file, is no witness.
      if (refusedBy?.includes(program) !== true) expect(seen.filter(([name]) => /a\.csv$|\?\?\?/.test(String(name))).map(([, same]) => same), cipher).toEqual([true]);
    }
  });
});
