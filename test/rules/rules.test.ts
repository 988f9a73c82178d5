import { describe, expect, it } from 'vitest';
import { appliesTo, ruleIds, ruleOf } from '../../src/rules/index.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { formats } from '../../src/schemas/index.ts';
import { reportOf } from '../support/fixture-report.ts';
import { allCases } from '../support/fixtures.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { findingsOf, rowOf } from '../support/good-row.ts';
import { lhl } from '../support/run.ts';

interface Told {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly explain: string;
  readonly formats: readonly string[];
  readonly fix: string;
}

describe('lhl rules', () => {
  it.each(['zh', 'en'])('lists every rule in 80 columns (%s)', async (lang) => {
    const ran = await lhl(['rules', '--lang', lang]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toBe('');
    const lines = ran.stdout.split('\n');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    for (const rule of ruleIds) expect(lines.filter((line) => line.startsWith(`${rule} `)).length, rule).toBe(1);
  });

  it('tells the same to programs', async () => {
    const told = JSON.parse((await lhl(['rules', '--reporter', 'json'])).stdout) as Told[];
    expect(told.map(({ id, severity }) => [id, severity])).toEqual(ruleIds.map((rule) => [rule, ruleOf(rule).severity]));
    for (const rule of told) {
      expect(rule.title).not.toBe('');
      expect(rule.explain).not.toBe('');
      expect(rule.formats.length, rule.id).toBeGreaterThan(0);
      expect(['none', 'safe', 'suggested', 'both']).toContain(rule.fix);
    }
  });

  it('takes no argument and no other form', async () => {
    expect((await lhl(['rules', 'cell'])).code).toBe(2);
    expect((await lhl(['rules', '--reporter', 'sarif'])).code).toBe(2);
  });
});

describe('what is told of the rules', () => {
  const reports = Promise.all(allCases().map(async (one) => ({ name: one.name, ...(await reportOf(one)).file })));

  it('names the fixes that the fixtures show, and no others', async () => {
    const seen = new Map(ruleIds.map((rule) => [rule, new Set<string>()]));
    for (const { findings } of await reports) {
      for (const { rule, fix } of findings) if (fix) seen.get(rule)?.add(fix.kind);
    }
    // No fixture has a time without its colons and first zero.
    for (const { rule, fix } of findingsOf(unopened, [rowOf(unopened, { startTime: '910' })])) if (fix) seen.get(rule)?.add(fix.kind);
    expect(Object.fromEntries([...seen].map(([rule, kinds]) => [rule, [...kinds].sort()]))).toEqual(Object.fromEntries(ruleIds.map((rule) => [rule, [...ruleOf(rule).fixes]])));
  });

  it('names every format in which the fixtures show a rule', async () => {
    const wrong = (await reports).flatMap(({ name, findings, ...file }) => {
      const format = formats.find(({ id }) => id === file.format);
      return format ? findings.filter(({ rule }) => !appliesTo(rule, format)).map(({ rule }) => `${name}: ${rule}`) : [];
    });
    expect(wrong).toEqual([]);
  });
});
