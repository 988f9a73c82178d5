import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
const MOST = 140;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const linesLike = (isSuch: (line: string) => boolean): string[] => files.flatMap((file) => readFileSync(join(src, file), 'utf8').split('\n')
  .flatMap((line, i) => (isSuch(line) ? [`${file}:${i + 1}`] : [])));

it('no line of the source is over 140 characters', () => {
  const long = linesLike((line) => [...line].length > MOST);
  expect(files.length).toBeGreaterThan(100);
  expect(long).toEqual([]);
});

// Such a sentence hides its subject behind its verb.
it('no comment begins with What or Who', () => {
  expect(linesLike((line) => /(?:\/\/|\/\*\*) (?:What|Who)\b/.test(line))).toEqual([]);
});
