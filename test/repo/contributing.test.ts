import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const page = readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8');
const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('the page for contributors', () => {
  it('shows a format as it stands in the code, and the list that it is in', () => {
    const [format, list] = ['src/schemas/subjects.ts', 'src/schemas/index.ts'].map((file) => readFileSync(resolve(root, file), 'utf8'));
    expect(blocks.find((block) => block.includes('export const subjects'))).toBe(format);
    const shown = blocks.find((block) => block.includes('export const formats')) ?? '';
    expect(shown).not.toBe('');
    expect(list).toContain(shown);
  });

  it('shows a rule as it stands in the code', () => {
    const [rule, words] = ['src/rules/row/hours-span.ts', 'src/lang/zh/rules/row.ts'].map((file) => readFileSync(resolve(root, file), 'utf8'));
    const shown = blocks.filter((block) => block.includes('row/hours-span'));
    expect(shown.length).toBe(2);
    expect(shown[0]).toBe(rule);
    expect(words).toContain(shown[1]);
  });

  it('names files that are there', () => {
    const named = [...page.matchAll(/`((?:src|test|fixtures|scripts|bench)\/[\w./-]+)`/g)].map(([, file = '']) => file);
    expect(named.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });
});
