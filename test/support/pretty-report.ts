// The report for people of a fixture: what stands on each line, in which order, and how wide.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { displayWidth } from '../../src/lang/width.ts';
import { NOON, sharedReportOf } from './fixture-report.ts';
import { optionsOf, type Case } from './fixtures.ts';
import { lhl } from './run.ts';

/** A heading of a group: severity, title, rule, count; on two lines where one is too short. */
const HEADING = /^(錯誤|提醒|error|warning) .*(?: |\n {4})([a-z]+\/[a-z0-9-]+) {2}([\d,]+) (?:處|places?)$/gm;
/** The groups of a report, in order. */
export const headings = (text: string): { severity: string; rule: string; count: number }[] =>
  [...text.matchAll(HEADING)].map(([, severity = '', rule = '', count = '']) => ({ severity, rule, count: Number(count.replaceAll(',', '')) }));
/** The lines on which a finding begins: its cell, its row, or that it is of the whole file. */
export const places = (text: string): string[] => text.split('\n').flatMap((line) => /^ {2}([A-Z]+\d+\b|第 \d+ 列|整個檔案|row \d+|whole file)/.exec(line)?.[1] ?? []);

/** Expects of a case that its report has every finding of the JSON report, grouped by rule, in lines of 80 cells, and ends with the verdict. */
export async function expectPretty(one: Case, lang: 'zh' | 'en'): Promise<void> {
  const { input, expected } = one;
  const { findings } = (await sharedReportOf(one)).file;
  const stdin = expected.stdin === true ? readFileSync(input) : '';
  const argv = ['validate', '--all', '--lang', lang, ...optionsOf(one), expected.stdin === true ? '-' : input];
  const { stdout } = await lhl(argv, { stdin, now: NOON });
  const lines = stdout.split('\n');
  expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  expect(stdout).not.toMatch(/\u001b|undefined|NaN|\[object/);
  // Box drawing, blocks, arrows, bullets, ticks: two cells wide on some consoles, one on others. What the file
  // itself holds, the mark of a masked name and the traces of lost characters are no decoration.
  const own = stdout.replace(/「[^「」]*」|"[^"]*"/gu, '').replaceAll('□', '');
  expect(own).not.toMatch(/[\u2190-\u21ff\u2460-\u27bf\u2022\u00b7\u2900-\u2bff\u{1f000}-\u{1faff}]/u);
  // Grouped by rule, each with its count, errors first.
  const groups = headings(stdout);
  const counted = new Map<string, number>();
  for (const { rule } of findings) counted.set(rule, (counted.get(rule) ?? 0) + 1);
  expect(new Map(groups.map(({ rule, count }) => [rule, count]))).toEqual(counted);
  const severities = groups.map(({ severity }) => severity);
  const [error, warning] = lang === 'zh' ? ['錯誤', '提醒'] : ['error', 'warning'];
  expect(severities).toEqual([...severities.filter((one) => one === error), ...severities.filter((one) => one === warning)]);
  expect(places(stdout)).toHaveLength(findings.length);
  // The verdict comes last.
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const end = lines.slice(lines.findLastIndex((line, i) => line === '' && i < lines.length - 1) + 1).join('\n');
  expect(end).toMatch(errors > 0 ? /^檔案處理異常/ : /^檔案處理成功/);
  expect(end).toContain(lang === 'zh' ? `錯誤 ${errors}、提醒 ${findings.length - errors}` : `${errors} error${errors === 1 ? '' : 's'}, `);
}
