// The quick tests start no process: those that do stand in test/slow/.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const STARTERS = /from '(?:node:child_process|[./]*\/(?:process|terminal|new-terminal|wine|office|browser)\.ts)'/;

it('a test outside test/slow/ starts no process, browser or office', () => {
  const root = resolve(import.meta.dirname, '..');
  const quick = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts') && !/^slow[\\/]/.test(file));
  expect(quick.filter((file) => STARTERS.test(readFileSync(join(root, file), 'utf8'))).map((file) => `move to test/slow/: ${file}`)).toEqual([]);
  expect(quick.length).toBeGreaterThan(50);
});
