import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../support/rule-pages.ts';
import { updating } from '../support/update.ts';

const folder = new URL('../../docs/rules/', import.meta.url);

describe('docs/rules', () => {
  it('is what the catalogue says (LHL_UPDATE=1 writes it anew)', () => {
    const pages = rulePages();
    if (updating) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
    }
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text);
  });

  it('shows no unmasked ID, and links only to pages that are there', () => {
    for (const [name, text] of rulePages()) {
      expect(text, name).not.toMatch(/\b[A-Z][1289A-D]\d{8}\b/i);
      for (const [, target = ''] of text.matchAll(/\]\(([a-z-]+\.md)\)/g)) expect(readdirSync(folder)).toContain(target);
    }
  });
});
