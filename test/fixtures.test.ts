import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleOf, ruleIds, severityIn } from '../src/rules/index.ts';
import { cellName } from '../src/findings/finding.ts';
import { formats } from '../src/schemas/index.ts';
import { checksumHolds } from '../src/schemas/kinds/id.ts';
import { NOON, reportOf } from './support/fixture-report.ts';
import { allCases, caseFolders, comparable, isFull, placesOf, raisedBy, type Document, type ExpectedFinding } from './support/fixtures.ts';
import { lhl } from './support/run.ts';
import { updateFixtures } from './support/update-fixtures.ts';
import { updating } from './support/update.ts';

if (updating) await updateFixtures();
const cases = allCases();
const HEADER = '*身分證字號,*名稱,*起始日期,*姓名,*學位學分,*班別類別,*上課縣市,期別,*終迄日期,*訓練總數,*訓練總數單位,訓練成績,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,課程代碼';
const tooManyRows: ExpectedFinding[] = [{ rule: 'file/row-limit', severity: 'error', row: null, line: null, column: null, fix: null, related: [] }];
const blankRow: ExpectedFinding = { rule: 'row/blank', severity: 'error', row: 3002, line: 3002, column: null, fix: { kind: 'safe', value: null }, related: [] };

describe('every fixture', () => {
  it('has an expected.json that says what it is about (LHL_UPDATE=1 npx vitest run test/fixtures.test.ts writes the rest of it)', () => {
    expect(caseFolders().filter(({ expectedPath }) => !existsSync(expectedPath)).map(({ name }) => name)).toEqual([]);
    expect(cases.filter(({ expected }) => expected.about === '').map(({ name }) => `fixtures/${name}/expected.json: "about" is empty`)).toEqual([]);
  });

  it.each(cases.map((one) => [one.name, one] as const))('gives exactly the findings that it expects: %s', async (_name, one) => {
    const { code, stderr, file, summary } = await reportOf(one);
    if (one.expected.stderr === undefined) expect(stderr).toBe('');
    else expect(stderr).toContain(one.expected.stderr);
    if (isFull(one)) {
      const { expected } = one;
      expect(comparable(file.findings, expected.findings)).toEqual(expected.findings);
      expect({ format: file.format, encoding: file.encoding, rows: file.rows })
        .toEqual({ format: expected.format, encoding: expected.encoding, rows: expected.rows });
    } else if ('rules' in one.expected) {
      expect(placesOf(file.findings, one.expected)).toEqual(one.expected.rules);
    }
    const counts = { error: count(file.findings, 'error'), warning: count(file.findings, 'warning') };
    expect(file.counts).toEqual(counts);
    expect(summary).toEqual({ files: 1, rows: file.rows ?? 0, ...counts });
    expect(file.truncated).toBe(false);
    expect(code).toBe(counts.error > 0 ? 1 : 0);
    for (const { row, column, cell, message, help } of file.findings) {
      expect(cell).toBe(row === null || column === null ? null : cellName(column, row));
      expect(message).not.toBe('');
      expect(help).not.toBe('');
    }
  });
});

describe('the fixtures cover the catalogue', () => {
  const expected = [
    ...cases.flatMap((one) => raisedBy(one).map((finding) => ({ ...finding, format: 'format' in one.expected ? one.expected.format : null }))),
    ...tooManyRows.map((finding) => ({ ...finding, format: 'unopened-19' })),
  ];
  it.each(ruleIds.map((rule) => [rule, ruleOf(rule).severity] as const))('%s is raised and accepted by some fixture, as %s', (rule, severity) => {
    const raised = expected.filter((finding) => finding.rule === rule);
    expect(raised.length).toBeGreaterThan(0);
    expect(raised.some((finding) => finding.severity === severity)).toBe(true);
    // A format may lower it.
    expect(raised.filter((finding) => finding.severity !== severityIn(rule, formats.find(({ id }) => id === finding.format) ?? null))).toEqual([]);
    const accepting = cases.filter((one) => one.expected.accepts?.includes(rule));
    if (rule !== 'file/row-limit') expect(accepting.length).toBeGreaterThan(0);
    expect(accepting.filter((one) => raisedBy(one).some((finding) => finding.rule === rule))).toEqual([]);
  });
});

describe('the limit of 3,000 rows', () => {
  const people = manyIds(3001).map((id) => `${id},公務倫理,115-05-11,王小明,6,337,10,1,115-05-11,3,1,,,全勤,,2,0,3,`);
  const blank = ','.repeat(18);
  it.each([
    ['3,000 rows are taken', people.slice(0, 3000), 3000, []],
    ['3,001 rows are too many', people, 3001, tooManyRows],
    ['a row of bare commas counts', [...people.slice(0, 3000), blank], 3001, [...tooManyRows, blankRow]],
    ['an empty line does not', [...people.slice(0, 3000), ''], 3000, [blankRow]],
  ] as const)('%s', async (_name, rows, counted, findings) => {
    const csv = `${HEADER}\n${rows.join('\n')}\n`;
    const { stdout } = await lhl(['validate', '--reporter', 'json', '--today', '115-11-22', '-'], { stdin: Buffer.from(`\ufeff${csv}`), now: NOON });
    const { files: [file] } = JSON.parse(stdout) as Document;
    expect(file?.rows).toBe(counted);
    expect(comparable(file?.findings ?? [], findings)).toEqual(findings);
  });

  it('the download has none', async () => {
    const rows = manyIds(3001).map((id) => `${id},王小明,訓練,376000000X,示範縣政府,其他,環境教育概論,講習,0,1,1150511,1150511,3,小時,通過,,實體,0,3,是`);
    const { stdout } = await lhl(['validate', '--reporter', 'json', '-'], { stdin: Buffer.from(`\ufeff${rows.join('\n')}\n`), now: NOON });
    const { files: [file] } = JSON.parse(stdout) as Document;
    expect(file).toMatchObject({ format: 'grades', rows: 3001, findings: [] });
  });
});

describe('today is the day in Taipei', () => {
  const lastDay = cases.find((one) => one.name === 'unopened/date-future-today');
  it.each([
    ['an hour before midnight there', '2026-11-21T15:00:00Z', ['row/date-future']],
    ['at midnight there', '2026-11-21T16:00:00Z', []],
  ])('%s', async (_name, now, found) => {
    const { stdout } = await lhl(['validate', '--reporter', 'json', lastDay?.input ?? ''], { now: new Date(now) });
    expect((JSON.parse(stdout) as Document).files[0]?.findings.map((finding) => finding.rule)).toEqual(found);
  });
});

function count(findings: readonly Pick<ExpectedFinding, 'severity'>[], severity: string): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** So many different IDs with the right check digit. */
function manyIds(n: number): string[] {
  return Array.from({ length: n }, (_, i) => {
    const start = `A1${String(1_000_000 + i * 7)}`;
    return Array.from({ length: 10 }, (_digit, digit) => start + String(digit)).find(checksumHolds) ?? '';
  });
}
