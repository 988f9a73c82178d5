// The pages of the manual, which the build makes from the list of the commands and their help.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../../../scripts/man.ts';
import { commands, flagsOf, type CommandSpec } from '../../../src/commands/registry.ts';

const root = resolve(import.meta.dirname, '../../..');
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const shown = (page: string): string => page.replaceAll(/\\:|\\&/g, '').replaceAll('\\-', '-').replaceAll(/\\\[u([0-9A-F]+)\]/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

describe.each(Object.entries(pages))('%s', (name, page) => {
  it('is the one in the package, which names it', () => {
    expect(readFileSync(resolve(root, 'man', name), 'utf8')).toBe(page);
    const { man, files } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { man: string[]; files: string[] };
    expect(man).toContain(`./man/${name}`);
    expect(files).toContain('man');
  });

  it('tells of every command and every option', () => {
    const text = shown(page);
    for (const spec of commands as readonly CommandSpec[]) {
      const [, part = ''] = text.split(new RegExp(`^\\.SS ${spec.name}(?:, .*)?$`, 'm'));
      const own = part.split('\n.S')[0] ?? '';
      for (const flags of [...flagsOf(spec), ...Object.keys(spec.older ?? {}).map((flag) => flag.split(' ')[0] ?? '')]) expect([spec.name, own]).toEqual([spec.name, expect.stringContaining(flags)]);
    }
    expect(text).not.toMatch(/undefined|\[object/);
    expect(page).toMatch(/^[\n -~]*$/);
  });

  it.skipIf(!has('groff'))('is set without a warning, in 80 columns (skipped where there is no groff)', () => {
    const { stdout, stderr, status } = spawnSync('groff', ['-man', '-Tutf8', '-ww'], { input: page, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('validate');
  });
});
