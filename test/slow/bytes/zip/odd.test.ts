// What other programs see in archives that this one tolerates; and the same archives with damage.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents } from '../../../support/archives/contents.ts';
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

describe('the same with damage', () => {
  it.each(Object.entries(kinds))('%s: the very bytes, or nothing', async (_, { make }) => {
    for (const [cipher, how] of ciphers) {
      const whole = make(how);
      // Each byte in the plain one, some of each place in the others; of long runs of one byte a part stands for the rest.
      const step = cipher === 'plain' ? 1 : 7;
      for (let at = 0; at < whole.length; at += whole.length > 5000 && at > 1700 && at < whole.length - 400 ? 997 : step) {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << (at * 5) % 8);
        const found = await contents(damaged);
        if (typeof found === 'string') continue;
        expect(Object.values(found).every((content) => content.equals(GRADES)), `${cipher}, byte ${at}`).toBe(true);
        expect(Object.keys(found)).toHaveLength(1);
      }
    }
  });

  it.each(Object.entries(kinds))('%s: cut anywhere, nothing comes out but what is behind the archive', async (_, { make }) => {
    const whole = make({});
    const end = whole.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 22;
    for (let length = 0; length < end; length += 3) expect(typeof await contents(whole.subarray(0, length)), `${length}`).toBe('string');
  });
});
