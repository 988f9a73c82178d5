import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { ruleOf, type RuleId } from '../../src/rules/index.ts';
import type { ReporterName } from '../../src/commands/options/choices.ts';
import { reporterNames } from '../../src/commands/report/reporters.ts';
import { en } from '../../src/lang/en/index.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { csv } from '../../src/reporters/csv.ts';
import { github } from '../../src/reporters/github.ts';
import { githubSummary } from '../../src/reporters/github-summary.ts';
import { junit } from '../../src/reporters/junit.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { allCases, argvOf, type Document } from '../support/fixtures.ts';
import { all, one, read, text as textOf } from '../support/html-document.ts';
import { inFolder } from '../support/folder.ts';
import { fileReport, finding } from '../support/reporter-finding.ts';
import { check } from '../support/reporter-files.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const NOON = new Date('2026-11-22T04:00:00Z');
const SEVERITIES = ['error', 'warning'] as const;

/** How many errors and warnings a report tells of. */
type Counts = Readonly<Record<'error' | 'warning', number>>;

const countOf = (words: readonly string[], error: string, warning: string): Counts =>
  ({ error: words.filter((word) => word === error).length, warning: words.filter((word) => word === warning).length });

// Those with tests of all fixtures in a file of their own: json.test.ts, pretty.test.ts, html.test.ts.
const TESTED_ELSEWHERE: readonly string[] = ['json', 'pretty', 'html'] satisfies readonly ReporterName[];

// Every report read back by a parser that did not make it.
const readers: Readonly<Record<string, (text: string) => Counts>> = {
  jsonl: (text) => countOf(text.split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { severity: string }).severity), 'error', 'warning'),
  csv: (text) => countOf((parse(text, { bom: true })).slice(1).map((cells) => cells[6] ?? ''), '錯誤', '提醒'),
  sarif(text) {
    const { runs: [run] } = JSON.parse(text) as { runs: [{ results: { level: string }[] }] };
    return countOf(run.results.map(({ level }) => level), 'error', 'warning');
  },
  junit(text) {
    const found = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'testcase' }).parse(text) as
      { testsuites: { testsuite: { testcase: { failure?: { message: string }; 'system-out'?: string }[] } } };
    const places = (words: string | undefined): number => Number(/ \(([\d,]+) 處\)/.exec(words ?? '')?.[1]?.replaceAll(',', '') ?? 0);
    const cases = found.testsuites.testsuite.testcase;
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    return { error: sum(cases.map((one) => places(one.failure?.message))), warning: sum(cases.map((one) => places(one['system-out']))) };
  },
  'html-summary'(text) {
    const sumOf = (severity: string): number => all(read(text).page, `tr.${severity}`)
      .reduce((sum, line) => sum + Number(textOf(one(line, 'td.num')).replaceAll(',', '')), 0);
    return { error: sumOf('error'), warning: sumOf('warning') };
  },
  github(text) {
    const counts = { error: 0, warning: 0 };
    for (const [, severity, message = ''] of text.matchAll(/^::(error|warning) .*?::(.*)$/gm)) {
      counts[severity as 'error' | 'warning'] += Number(/%0A共 ([\d,]+) 處：/.exec(message)?.[1]?.replaceAll(',', '') ?? 1);
    }
    return counts;
  },
};

describe('every reporter', () => {
  it.each(reporterNames)('%s is read back by a test, and a report of it is replaced by a newer one', (name) => inFolder(async (folder) => {
    expect([...Object.keys(readers), ...TESTED_ELSEWHERE], `add to \`readers\` in test/reporters/all.test.ts how a report of ${name} is read back`).toContain(name);
    folder.write('a.csv', upload([row({ county: '1' })]));
    const argv = ['--reporter', `${name}=report.out`, 'a.csv'];
    expect((await check(folder, argv)).code).toBe(1);
    // People go on writing in a CSV.
    const again = await check(folder, argv);
    expect(again.code, `tell in src/commands/report/other-reporters.ts how a report of ${name} begins: ${again.stderr}`).toBe(name === 'csv' ? 2 : 1);
  }));
});

describe('every report of every fixture is read back with the counts of the JSON report, and shows no ID', () => {
  it.each(allCases().map((one) => [one.name, one] as const))('%s', (_name, one) => inFolder(async ({ path }) => {
    const argv = argvOf(one);
    const host = { stdin: readFileSync(one.input), now: NOON, cwd: path };
    const json = await lhl(argv, host);
    const counts = (JSON.parse(json.stdout) as Document).files[0]?.counts;
    const outputs = Object.keys(readers).flatMap((name) => ['--reporter', `${name}=${name}`]);
    const summary = join(path, 'summary.md');
    // In both languages, and with all values of people: test/slow/findings/masking/fixtures.test.ts.
    const ran = await lhl([...argv, ...outputs], { ...host, env: { GITHUB_STEP_SUMMARY: summary } });
    expect(ran.code).toBe(json.code);
    for (const name of [...Object.keys(readers), 'summary.md']) {
      const text = readFileSync(join(path, name), 'utf8');
      expect(/[A-Z][1289A-D]\d{8}/i.exec(text.normalize('NFKC'))?.[0]).toBeUndefined();
      expect(text.includes('王小明')).toBe(false);
      if (name in readers) expect(readers[name]?.(text), name).toEqual(counts);
    }
  }));
});

describe('several reports at once', () => {
  it('are each what they would be alone', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ county: '1' }), row({ courseName: ' x' })]));
    const names = reporterNames;
    // By which a file is known for a report of ours.
    const mark: Readonly<Record<string, string>> = { pretty: 'lhl validate 檢核報告\n\n', github: '::debug::lhl validate\n' };
    const both = await check(folder, [...names.flatMap((name) => ['--reporter', `${name}=${name}.out`]), 'a.csv']);
    expect(both).toEqual({ code: 1, stdout: '', stderr: `lhl: 檔案處理異常  共 1 個檔案、2 筆資料  錯誤 1、提醒 1  報告寫到 ${names.map((name) => `${name}.out`).join('、')}\n` });
    for (const name of names) {
      const alone = await check(folder, ['--reporter', name, 'a.csv']);
      expect(readFileSync(join(folder.path, `${name}.out`), 'utf8')).toBe(`${mark[name] ?? ''}${alone.stdout}`);
    }
  }));
});

// The summary puts rows together: J2～J41.
const rowsOf = (page: string): number => [...page.matchAll(/ [JB](\d+)(?:～[JB](\d+))?(?=<| <span class="none">另有)/g)]
  .reduce((sum, [, first, last = first]) => sum + Number(last) - Number(first) + 1, 0);

// Reports that tell how many there are beside those that they list; the others list what is read back.
const listedIn: Readonly<Record<string, (text: string) => number>> = {
  'html-summary': rowsOf,
  junit: (text) => text.match(/(?:^|>)[JB]\d+ /gm)?.length ?? 0,
  github: (text) => text.match(/^::(?:error|warning) /gm)?.length ?? 0,
};

describe.each(Object.keys(readers))('%s does what was asked', (name) => {
  it('leaves warnings out with --quiet, and lists no more than --max-findings', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(Array.from({ length: 40 }, (_, i) => row({ county: '1', courseName: ` 課程${String(i)}` }))));
    const quiet = await check(folder, ['--reporter', name, '--quiet', 'a.csv']);
    expect(readers[name]?.(quiet.stdout).error).toBe(40);
    expect(quiet.stdout).not.toContain('「 課程');
    for (const most of [0, 1, 3, 9, 20, 100]) {
      const ran = await check(folder, ['--reporter', name, '--max-findings', String(most), 'a.csv']);
      const { error = 0, warning = 0 } = readers[name]?.(ran.stdout) ?? {};
      const listed = listedIn[name]?.(ran.stdout) ?? error + warning;
      expect(listed).toBe(name === 'github' ? Math.min(most, 2) : Math.min(most, 80));
    }
  }));
});

describe('a file of very many findings', () => {
  const of = { most: Number.POSITIVE_INFINITY, quiet: false, severityOf: (rule: RuleId) => ruleOf(rule).severity };
  const listed = { ...of, perRule: Number.POSITIVE_INFINITY };
  const reporters = {
    csv: [csv(zh, of.most, false), true],
    sarif: [sarif(zh, en, { ...of, version: '1', lang: 'zh', backslashes: false, pathOf: String }), true],
    junit: [junit(zh, listed), true],
    github: [github(zh, { ...of, pathOf: String }), false],
    summary: [githubSummary(zh, { ...of, pathOf: String }), false],
  } as const;

  it.each(Object.entries(reporters))('is not held by %s: what it says is handed over, or counted', (_name, [reporter, pieces]) => {
    reporter.begin();
    reporter.start?.('a.csv');
    let handed = 0;
    let wanted = 0;
    for (let i = 0; i < 50_000; i++) {
      for (const severity of SEVERITIES) {
        const one = finding({ rule: severity === 'error' ? 'cell/code' : 'cell/space', severity, row: i + 2, value: String(i) });
        if (!reporter.wants(one.rule, one.row, severity)) continue;
        wanted++;
        if (reporter.finding?.(one, () => null)) handed++;
      }
    }
    expect(handed).toBe(pieces ? 100_000 : 0);
    expect(wanted).toBe(pieces ? 100_000 : wanted);
    if (!pieces) expect(wanted).toBeLessThanOrEqual(20);
    const own = reporter.file(fileReport('a.csv')).map((part) => (typeof part === 'string' ? part : '')).join('');
    expect(own.length).toBeLessThan(20_000);
    expect(reporter.end({ files: 1, problems: [], rows: 50_000, counts: { error: 50_000, warning: 50_000 }, config: null, unread: [] }).length).toBeLessThan(20_000);
  });
});
