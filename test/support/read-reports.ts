// Every report read back by a parser that did not make it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { expect } from 'vitest';
import { NOON, sharedReportOf } from './fixture-report.ts';
import { argvOf, type Case } from './fixtures.ts';
import { inFolder } from './folder.ts';
import { all, one as first, read, text as textOf } from './html-document.ts';
import { lhl } from './run.ts';

/** How many errors and warnings a report tells of. */
export type Counts = Readonly<Record<'error' | 'warning', number>>;

const countOf = (words: readonly string[], error: string, warning: string): Counts =>
  ({ error: words.filter((word) => word === error).length, warning: words.filter((word) => word === warning).length });

/** What a report by each of these tells. */
export const readers: Readonly<Record<string, (text: string) => Counts>> = {
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
      .reduce((sum, line) => sum + Number(textOf(first(line, 'td.num')).replaceAll(',', '')), 0);
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

/** Expects of a case that each of these reports, and the summary of GitHub, tells what the JSON report counts, and that none shows an ID. */
export async function expectReadBack(one: Case): Promise<void> {
  const { code, file: { counts } } = await sharedReportOf(one);
  await inFolder(async ({ path }) => {
    const summary = join(path, 'summary.md');
    const outputs = Object.keys(readers).flatMap((name) => ['--reporter', `${name}=${name}`]);
    // In both languages, and with all values of people: test/slow/findings/masking/fixtures.test.ts.
    const ran = await lhl([...argvOf(one), ...outputs], { stdin: readFileSync(one.input), now: NOON, cwd: path, env: { GITHUB_STEP_SUMMARY: summary } });
    expect(ran.code).toBe(code);
    for (const name of [...Object.keys(readers), 'summary.md']) {
      const text = readFileSync(join(path, name), 'utf8');
      expect(/[A-Z][1289A-D]\d{8}/i.exec(text.normalize('NFKC'))?.[0]).toBeUndefined();
      expect(text.includes('王小明')).toBe(false);
      if (name in readers) expect(readers[name]?.(text), name).toEqual(counts);
    }
  });
}

/** Expects of a case that the page is well-formed, and shows no ID and no name. */
export async function expectMaskedPage(one: Case): Promise<void> {
  const argv = argvOf(one).map((word) => (word === 'json' ? 'html' : word));
  const { stdout } = await lhl(argv, { stdin: readFileSync(one.input), now: NOON });
  expect(read(stdout).errors, one.name).toEqual([]);
  expect(stdout.normalize('NFKC'), one.name).not.toMatch(/[A-Z][1289A-D]\d{8}/i);
  expect(stdout, one.name).not.toMatch(/王小明|陳大文|林美玲/);
}
