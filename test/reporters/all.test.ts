import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { someCases } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { expectReadBack, readers } from '../support/read-reports.ts';
import { fileReport, finding } from '../support/reporter-finding.ts';
import { check } from '../support/reporter-files.ts';
import { row, upload } from '../support/upload.ts';

const SEVERITIES = ['error', 'warning'] as const;

// Those with tests of all fixtures in a file of their own: json.test.ts, pretty.test.ts, html.test.ts.
const TESTED_ELSEWHERE: readonly string[] = ['json', 'pretty', 'html'] satisfies readonly ReporterName[];

describe('every reporter', () => {
  it.each(reporterNames)('%s is read back by a test, and a report of it is replaced by a newer one', (name) => inFolder(async (folder) => {
    expect([...Object.keys(readers), ...TESTED_ELSEWHERE], `add to \`readers\` in test/support/read-reports.ts how a report of ${name} is read back`).toContain(name);
    folder.write('a.csv', upload([row({ county: '1' })]));
    const argv = ['--reporter', `${name}=report.out`, 'a.csv'];
    expect((await check(folder, argv)).code).toBe(1);
    // People go on writing in a CSV.
    const again = await check(folder, argv);
    expect(again.code, `tell in src/commands/report/other-reporters.ts how a report of ${name} begins: ${again.stderr}`).toBe(name === 'csv' ? 2 : 1);
  }));
});

describe('every report of a fixture is read back with the counts of the JSON report, and shows no ID', () => {
  // Of some fixtures here, of the others in test/slow/reporters/all.test.ts.
  it.each(someCases().map((one) => [one.name, one] as const))('%s', (_name, one) => expectReadBack(one));
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
  const ROWS = 5000;
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
    for (let i = 0; i < ROWS; i++) {
      for (const severity of SEVERITIES) {
        const one = finding({ rule: severity === 'error' ? 'cell/code' : 'cell/space', severity, row: i + 2, value: String(i) });
        if (!reporter.wants(one.rule, one.row, severity)) continue;
        wanted++;
        if (reporter.finding?.(one, () => null)) handed++;
      }
    }
    expect(handed).toBe(pieces ? 2 * ROWS : 0);
    expect(wanted).toBe(pieces ? 2 * ROWS : wanted);
    if (!pieces) expect(wanted).toBeLessThanOrEqual(20);
    const own = reporter.file(fileReport('a.csv')).map((part) => (typeof part === 'string' ? part : '')).join('');
    expect(own.length).toBeLessThan(20_000);
    expect(reporter.end({ files: 1, problems: [], rows: ROWS, counts: { error: ROWS, warning: ROWS }, config: null, unread: [] }).length).toBeLessThan(20_000);
  });
});
