import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { updating } from '../../support/update.ts';

const root = resolve(import.meta.dirname, '../../..');
const page = resolve(root, 'docs/api.md');

it('docs/api.md is what the doc comments say, and every type in a signature can be imported; LHL_UPDATE=1 writes it anew', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(root, 'scripts/api-docs.mjs')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  if (updating) writeFileSync(page, stdout);
  expect(stdout).toBe(readFileSync(page, 'utf8'));
});
