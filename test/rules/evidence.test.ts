// What a rule rests on, as it is told.
import { describe, expect, it } from 'vitest';
import { ruleIds, ruleOf } from '../../src/rules/index.ts';
import { en } from '../../src/lang/en/index.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { sources } from '../../src/schemas/evidence.ts';
import { lhl } from '../support/run.ts';

interface Told {
  readonly evidence: readonly { basis: string; title: string | null; publisher: string | null; year: string | null; place: string }[];
}

// The marks by which we sort our own notes.
const TAGS = /\b[ST]\d{1,2}\b|\[[A-Z]\b|\.\.\/shared/;

describe.each([['zh', zh], ['en', en]] as const)('what a rule rests on (%s)', (lang, t) => {
  const titles = Object.values(sources).flatMap((source) => ('title' in source ? [source.title] : []));

  it.each(ruleIds)('%s: every basis has its place or reason, and a source that is known', async (rule) => {
    expect(t.rules[rule].evidence.length).toBe(ruleOf(rule).evidence.length);
    const { evidence } = JSON.parse((await lhl(['explain', rule, '--reporter', 'json', '--lang', lang])).stdout) as Told;
    expect(evidence.map(({ place }) => place)).toEqual(t.rules[rule].evidence);
    for (const { basis, title, publisher } of evidence) {
      if (basis === 'document') expect(titles).toContain(title);
      else if (basis === 'code') expect(Object.values(t.evidence.code)).toContain(title);
      else expect({ basis, title, publisher }).toEqual({ basis: 'judgement', title: null, publisher: null });
    }
    const { stdout } = await lhl(['explain', rule, '--lang', lang]);
    const [, shown = ''] = stdout.split(`\n${t.evidence.title}\n`);
    const bare = (text: string): string => text.replace(/\s/g, '');
    for (const { title, place } of evidence) {
      expect(bare(shown)).toContain(bare(title ?? t.evidence.judgement));
      expect(bare(shown)).toContain(bare(place));
    }
    expect(shown).not.toMatch(TAGS);
  });
});
