import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
const MOST = 140;

it('no line of the source is over 140 characters', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const long = files.flatMap((file) => readFileSync(join(src, file), 'utf8').split('\n')
    .flatMap((line, i) => ([...line].length > MOST ? [`${file}:${i + 1}`] : [])));
  expect(files.length).toBeGreaterThan(100);
  expect(long).toEqual([]);
});
