import { describe, expect, it } from 'vitest';
import { ruleIds, ruleOf } from '../../src/rules/index.ts';
import { en } from '../../src/lang/en/index.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { fingerprints, hash } from '../../src/reporters/fingerprint.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { artifactUri } from '../../src/reporters/uri.ts';
import { inFolder } from '../support/folder.ts';
import { SMALL, check, writeSmall } from '../support/reporter-files.ts';
import { finding, reportOf } from '../support/reporter-finding.ts';
import { expectValidSarif, runOf, valid } from '../support/sarif-document.ts';
import { row, upload } from '../support/upload.ts';

const options = { version: '1.2.3', lang: 'zh', most: Number.POSITIVE_INFINITY, quiet: false, severityOf: (rule) => ruleOf(rule).severity, backslashes: false, pathOf: String } satisfies Parameters<typeof sarif>[2];

describe('the SARIF report', () => {
  it('says what, where and how bad, by the schema of the standard', () => inFolder(async (folder) => {
    writeSmall(folder);
    folder.write('good.csv', upload([row()]));
    const { stdout } = await check(folder, ['--reporter', 'sarif', SMALL, 'good.csv']);
    const run = runOf(stdout);
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual(['good.csv', '%E8%B3%87%E6%96%99%20%E5%A4%BE/%231%2C50%25a.csv']);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    const codes = run.results.filter(({ ruleId }) => ruleId === 'cell/code');
    expect(codes.map(({ level, locations: [{ physicalLocation, logicalLocations }] }) => ({ level, physicalLocation, logicalLocations }))).toEqual([['J2', 2], ['J3', 4]].map(([name, startLine]) => ({
      level: 'error',
      physicalLocation: { artifactLocation: { uri: '%E8%B3%87%E6%96%99%20%E5%A4%BE/%231%2C50%25a.csv', uriBaseId: '%SRCROOT%' }, region: { startLine } },
      logicalLocations: [{ name, kind: 'value' }],
    })));
    expect(codes[0]?.message.text).toMatch(/^J2 \*上課縣市「1」 改成「01」：.+\n怎麼改：./);
    expect(run.results[0]?.locations[0].physicalLocation).not.toHaveProperty('region');
    expect(run.invocations[0]).toEqual({ executionSuccessful: true });
  }));

  it.each([['zh', 'zh-TW', 'en-US'], ['en', 'en-US', 'zh-TW']] as const)('explains every rule in both languages: %s', async (lang, own, other) => {
    await inFolder(async (folder) => {
      folder.write('a.csv', upload([row()]));
      const { tool: { driver }, translations: [translation], results } = runOf((await check(folder, ['--lang', lang, '--reporter', 'sarif', 'a.csv'])).stdout);
      expect(results).toEqual([]);
      expect([driver.language, translation.language]).toEqual([own, other]);
      for (const one of [driver, translation]) {
        expect(one.rules.map(({ id }) => id)).toEqual(ruleIds);
        for (const { help, shortDescription, fullDescription } of one.rules) {
          expect(help.text).toContain(shortDescription.text);
          expect(help.text).toContain(fullDescription.text);
          expect(help.text.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(0);
          expect(help.markdown).toMatch(/^\*\*.+\*\* \(`[a-z]+\/[a-z0-9-]+`\)\n\n.+\n\n.+\n\n- ./);
        }
        const texts = one.language === 'zh-TW' ? zh.rules : en.rules;
        expect(one.rules[0]?.shortDescription.text).toBe(texts['file/name'].title);
      }
      expect(driver.rules.map(({ defaultConfiguration }) => defaultConfiguration?.level)).toEqual(ruleIds.map((rule) => ruleOf(rule).severity));
    });
  });

  it('tells what the configuration made of the rules, and that a file could not be opened', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ courseName: ' x', county: '1' })]));
    folder.write('lhl.config.json', JSON.stringify({ rules: { 'cell/space': 'error', 'cell/code': 'off' } }));
    const ran = await check(folder, ['--reporter', 'sarif', 'a.csv', 'none.csv']);
    expect(ran.code).toBe(2);
    const { results, invocations: [invocation] } = runOf(ran.stdout);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([['cell/space', 'error']]);
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.ruleConfigurationOverrides?.length).toBe(2);
  }));

  // In English: test/slow/reporters/all.test.ts.
  it('is valid for all fixtures together', () => expectValidSarif('zh'));

  it('is refused by the schema where it is wrong, so that the schema is at work', () => {
    expect(valid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'lhl' } }, results: [{ level: 'bad', message: { text: 'x' } }] }] })).toBe(false);
  });

  it('is of one run where several files have findings, or none', () => {
    const of = (files: Record<string, ReturnType<typeof finding>[]>): number => runOf(reportOf(sarif(zh, en, options), files)).results.length;
    const whole = finding({ rule: 'file/name', row: null, line: null, column: null, cell: null });
    expect(of({})).toBe(0);
    expect(of({ a: [] })).toBe(0);
    expect(of({ a: [], b: [finding(), whole], c: [], d: [whole], e: [finding()] })).toBe(4);
  });

  it('has messages in which nothing is a placeholder or a link', () => {
    const [result] = runOf(reportOf(sarif(zh, en, options), { 'a.csv': [finding({ value: '{0} [x](http://y)', message: '{1}' })] })).results;
    expect(result?.message.text).toContain('「{{0}} [x] (http://y)」 改成「01」：{{1}}');
  });

  it('names standard input where there is no path', () => inFolder(async (folder) => {
    const { results } = runOf((await check(folder, ['--reporter', 'sarif', '-'], { stdin: upload([row({ county: '1' })]) })).stdout);
    expect(results[0]?.locations[0].physicalLocation.artifactLocation).toEqual({ description: { text: '(標準輸入)' } });
  }));
});

describe('the URI of a file', () => {
  it.each([
    ['a b/檔案#?%25.csv', false, 'a%20b/%E6%AA%94%E6%A1%88%23%3F%2525.csv', true],
    ['./a/../b//c.csv', false, 'b/c.csv', true],
    ['../a/b.csv', false, '../a/b.csv', false],
    ['a:b.csv', false, 'a%3Ab.csv', true],
    ['a\\b.csv', false, 'a%5Cb.csv', true],
    ['a\\b c\\檔.csv', true, 'a/b%20c/%E6%AA%94.csv', true],
    ['/tmp/a b.csv', false, 'file:///tmp/a%20b.csv', false],
    ['C:\\資料\\a#1.csv', true, 'file:///C:/%E8%B3%87%E6%96%99/a%231.csv', false],
    ['c:/a/b.csv', true, 'file:///c:/a/b.csv', false],
    ['\\\\server\\共用\\a b.csv', true, 'file://server/%E5%85%B1%E7%94%A8/a%20b.csv', false],
    ['\\\\?\\C:\\a.csv', true, 'file:///C:/a.csv', false],
    ['\ud800.csv', false, '%EF%BF%BD.csv', true],
  ])('%j (backslashes %j) is %s', (path, backslashes, uri, relative) => {
    expect(artifactUri(path, backslashes)).toEqual(relative ? { uri, uriBaseId: '%SRCROOT%' } : { uri });
    expect(() => new URL(uri, 'file:///x/')).not.toThrow();
  });
});

describe('fingerprints', () => {
  it('stay when rows move, and tell equal findings apart', () => inFolder(async (folder) => {
    const bad = [row({ county: '1' }), row({ county: '1', courseName: '乙' }), row({ county: '99', courseName: '丙' }), row({ total: 'x', courseName: '丁' })];
    const good = [row({ courseName: '戊' }), row({ courseName: '己' })];
    const of = async (rows: readonly string[]): Promise<(string | undefined)[]> => {
      folder.write('a.csv', upload(rows));
      const { results } = runOf((await check(folder, ['--reporter', 'sarif', 'a.csv'])).stdout);
      return results.map(({ partialFingerprints }) => partialFingerprints?.['lhl/v1']).sort();
    };
    const before = await of(bad);
    expect(new Set(before).size).toBe(before.length);
    expect(before.every((one) => /^[0-9a-f]{8}-[0-9a-f]{8}:\d+$/.test(one ?? ''))).toBe(true);
    expect(await of([...good, ...bad])).toEqual(before);
    expect(await of([...bad.toReversed(), ...good])).toEqual(before);
    expect(await of(bad.slice(0, 3))).not.toEqual(before);
  }));

  it('are the same in every run and on every machine', () => {
    expect(hash('')).toBe('811c9dc5-9747b28c');
    expect(fingerprints()(finding())).toBe(fingerprints()(finding()));
    const texts = Array.from({ length: 200_000 }, (_, i) => hash(`cell/code\0county\0${String(i)}`));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('stop where there are too many to remember', () => {
    const name = fingerprints();
    for (let i = 0; i < 100_000; i++) name(finding({ value: String(i) }));
    expect(name(finding({ value: 'new' }))).toBeNull();
    expect(name(finding({ value: '5' }))).toMatch(/:2$/);
  });
});
