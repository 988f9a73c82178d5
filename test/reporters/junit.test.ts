import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ruleIds } from '../../src/rules/index.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { junit } from '../../src/reporters/junit.ts';
import { grades } from '../../src/schemas/grades.ts';
import { inFolder } from '../support/folder.ts';
import { expectValidJunit, schema, suitesOf } from '../support/junit-document.ts';
import { SMALL, check, writeSmall } from '../support/reporter-files.ts';
import { finding, reportOf } from '../support/reporter-finding.ts';
import { row, upload } from '../support/upload.ts';

describe('the JUnit report', () => {
  it('has a suite a file and a case a rule, and fails those with errors only', () => inFolder(async (folder) => {
    writeSmall(folder);
    folder.write('good.csv', upload([row()]));
    const { stdout, code } = await check(folder, ['--reporter', 'junit', SMALL, 'good.csv']);
    expect(code).toBe(1);
    const [good, small] = await suitesOf(stdout);
    expect(good).toMatchObject({ name: 'good.csv', tests: String(ruleIds.length), failures: '0', errors: '0', skipped: '0' });
    expect(good?.testcase.map(({ name }) => name.split(' ')[0])).toEqual(ruleIds);
    expect(small?.name).toBe(SMALL);
    const failed = small?.testcase.filter((one) => one.failure !== undefined) ?? [];
    expect(failed.map(({ name }) => name.split(' ')[0])).toEqual(['cell/required', 'cell/code', 'cell/control']);
    expect(small?.failures).toBe('3');
    const failure = failed[1]?.failure;
    expect(failure?.message).toBe(`${zh.rules['cell/code'].title} (2 處)`);
    expect(failure?.['#text'].split('\n').filter((line) => line.startsWith('J')).map((line) => line.split('：')[0])).toEqual(['J2 *上課縣市「1」 改成「01」', 'J3 (檔案第 4 行) *上課縣市「99」']);
    const warned = small?.testcase.filter((one) => one['system-out'] !== undefined).map(({ name }) => name.split(' ')[0]);
    expect(warned).toEqual(['file/quoted', 'cell/formula']);
  }));

  it('counts what the user made of the rules: a warning that fails, a rule that is off', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ courseName: ' x', county: '1' })]));
    folder.write('lhl.config.json', JSON.stringify({ rules: { 'cell/space': 'error', 'cell/code': 'off' } }));
    const [suite] = await suitesOf((await check(folder, ['--reporter', 'junit', 'a.csv'])).stdout);
    expect(suite).toMatchObject({ failures: '1', skipped: '1' });
    expect(suite?.testcase.find(({ name }) => name.startsWith('cell/space '))?.failure).toBeDefined();
    expect(suite?.testcase.find(({ name }) => name.startsWith('cell/code '))?.skipped).toBe('這條規則已關閉');
  }));

  it('passes only the rules that were applied', () => inFolder(async (folder) => {
    folder.write('g.csv', `\uFEFF${grades.fields.map(({ header }) => header).join(',')}\r\n`);
    folder.write('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
    folder.write('text.csv', 'a,b\r\n1,2\r\n');
    const [grade, picture, text] = await suitesOf((await check(folder, ['--reporter', 'junit', 'g.csv', 'picture.csv', 'text.csv'])).stdout);
    expect(grade?.testcase.map(({ name }) => name.split(' ')[0])).toEqual(ruleIds.filter((rule) => grades.onlyRules?.has(rule)));
    expect(new Set(picture?.testcase.map(({ name }) => name.split('/')[0]))).toEqual(new Set(['file']));
    expect(new Set(text?.testcase.map(({ name }) => name.split('/')[0]))).toEqual(new Set(['file', 'header']));
  }));

  it('tells of files that cannot be opened as an error', () => inFolder(async (folder) => {
    const ran = await check(folder, ['--reporter', 'junit', 'none.csv']);
    expect(ran.code).toBe(2);
    const [suite] = await suitesOf(ran.stdout);
    expect(suite).toMatchObject({ tests: '1', failures: '0', errors: '1' });
  }));

  it('lists the first places of a rule, or all when asked', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(Array.from({ length: 30 }, (_, i) => row({ county: '1', courseName: `課程${String(i)}` }))));
    const placesOf = async (...more: string[]): Promise<number | undefined> => {
      const [suite] = await suitesOf((await check(folder, ['--reporter', 'junit', ...more, 'a.csv'])).stdout);
      const failure = suite?.testcase.find((one) => one.failure)?.failure;
      expect(failure?.message).toContain('(30 處)');
      return failure?.['#text'].split('\n').filter((line) => line.startsWith('J')).length;
    };
    expect(await placesOf()).toBe(10);
    expect(await placesOf('--all')).toBe(30);
    expect(await placesOf('--max-findings', '12')).toBe(12);
  }));

  // In English: test/slow/reporters/all.test.ts.
  it('is valid for all fixtures together', () => expectValidJunit('zh'));

  it('is XML whatever stands in it', async () => {
    const all = Array.from({ length: 0x120 }, (_, i) => String.fromCharCode(i)).join('') + '\ufffe\uffff\ud800]]><!--&amp;';
    const bad = finding({ header: all, value: all, message: all, help: all });
    const report = junit(zh, { perRule: 10, most: 10, quiet: false, severityOf: () => 'error' });
    const [suite] = await suitesOf(reportOf(report, { [all]: [bad] }));
    expect(suite?.testcase.find((one) => one.failure)?.failure?.['#text']).toContain(']]><!--&amp;');
  });

  it('is refused by the schema where it is wrong, so that the schema is at work', async () => {
    const { valid } = await validateXML({ xml: { fileName: 'x.xml', contents: '<testsuites><testsuite tests="1"/></testsuites>' }, schema });
    expect(valid).toBe(false);
  });
});
