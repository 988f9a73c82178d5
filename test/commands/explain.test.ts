import { describe, expect, it } from 'vitest';
import { appliesTo, ruleIds, ruleOf } from '../../src/rules/index.ts';
import type { KnownPeople } from '../../src/checks/known-people.ts';
import type { Found } from '../../src/findings/finding.ts';
import { displayWidth } from '../../src/lang/width.ts';
import type { RowExample } from '../../src/rules/example.ts';
import type { FieldKey, Format } from '../../src/schemas/format.ts';
import { formats } from '../../src/schemas/index.ts';
import { findingsOf, rosterOf, rowOf, type Cells } from '../support/good-row.ts';
import { lhl } from '../support/run.ts';

const keysOf = ({ before, after }: RowExample): FieldKey[] => [...before, ...after].flatMap((cells) => Object.keys(cells) as FieldKey[]);

const inFormats = ruleIds.flatMap((rule) => {
  const example = ruleOf(rule).example;
  if ('text' in example) return [];
  const keys = keysOf(example);
  return formats
    // Of some columns of the grade download nothing can be checked but that they are text.
    .filter((format) => appliesTo(rule, format) && keys.every((key) => format.fields.some((field) => field.key === key && (field.kind.id !== 'anything' || rule !== 'cell/number'))))
    .map((format) => ({ rule, format, example, id: format.id }));
});

/** A row of an example, whose class is held on the days of its course unless the example says otherwise. */
const rowOfExample = (format: Format, cells: Cells): string[] => {
  const { startDate, endDate = startDate } = cells;
  return rowOf(format, { ...(startDate === undefined ? {} : { actualStartDate: startDate, actualEndDate: endDate }), ...cells });
};
const raisedBy = (format: Format, rows: RowExample['before'], roster?: KnownPeople): Found[] =>
  findingsOf(format, rows.map((cells) => rowOfExample(format, cells)), roster);

describe('the examples of the rules', () => {
  it.each(inFormats)('$rule in $id: before it is raised, after it nothing is', ({ rule, format, example }) => {
    // The person of the right row is on the roster.
    const roster = rule.startsWith('roster/') ? rosterOf(example.after[0] ?? {}) : undefined;
    expect(raisedBy(format, example.before, roster).map((finding) => finding.rule)).toContain(rule);
    expect(raisedBy(format, example.after, roster)).toEqual([]);
  });

  it('exist as rows for every rule of cells, and of rows and tables where no width or blank row is meant', () => {
    const shown = new Set(inFormats.map(({ rule }) => rule));
    expect(ruleIds.filter((rule) => /^(cell|row|table)/.test(rule) && !shown.has(rule))).toEqual(['row/columns', 'row/blank']);
  });

  it('have a good row in every format', () => {
    for (const format of formats) expect(findingsOf(format, [rowOf(format)]), format.id).toEqual([]);
  });
});

describe('lhl explain', () => {
  it.each(ruleIds)('%s: what, why, how, example, formats and fix, in both languages and 80 columns', async (rule) => {
    const chinese = await lhl(['explain', rule]);
    const english = await lhl(['explain', rule, '--lang', 'en']);
    for (const { code, stdout, stderr } of [chinese, english]) {
      expect(code).toBe(0);
      expect(stderr).toBe('');
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      // Made up, but masked all the same.
      expect(stdout).not.toMatch(/[A-Z][1289A-D]\d{8}|王小明/i);
      expect(stdout).not.toMatch(/undefined|null|NaN|\[object/);
    }
    for (const part of ['為什麼', '怎麼改', '改之前', '改之後', '適用的格式', '能不能自動改']) expect(chinese.stdout).toContain(part);
    for (const part of ['Why', 'how to mend', 'before', 'after', 'Formats', 'mended']) expect(english.stdout).toContain(part);
  });

  it('shows a masked example whose mistake can still be seen', async () => {
    const { stdout } = await lhl(['explain', 'cell/id-checksum']);
    expect(stdout).toContain('「A21345****」');
    expect(stdout).toContain('「A12345****」');
  });

  it('tells the same to programs', async () => {
    const told = JSON.parse((await lhl(['explain', 'cell/code', '--reporter', 'json', '--lang', 'en'])).stdout) as { says: unknown[]; formats: string[] };
    expect(told).toMatchObject({ id: 'cell/code', severity: 'error', fix: 'safe', formats: ['unopened', 'unopened-19', 'opened', 'courses', 'teachers'] });
    expect(told.says.length).toBe(9);
  });

  it('takes titles and names, whole or in part, of rules, fields, formats and tables', async () => {
    const same = async (word: string, ...argv: string[]): Promise<void> => {
      const ran = await lhl(['explain', word]);
      expect([word, ran]).toEqual([word, await lhl(argv)]);
      expect(ran.code).toBe(0);
    };
    await same('身分證字號檢查碼不符', 'explain', 'cell/id-checksum');
    await same('檢查碼', 'explain', 'cell/id-checksum');
    await same('id-checksum', 'explain', 'cell/id-checksum');
    await same('已開班', 'formats', 'opened');
    await same('opened', 'formats', 'opened');
    await same('degree', 'explain', '學位學分');
    await same('宜蘭縣', 'codes', '宜蘭縣');
    await same('資安', 'codes', '資安');
    await same('人權教育（503）', 'codes', '503');
    await same('政策宣導訓練/人權教育', 'codes', '503');
    const { stdout } = await lhl(['explain', '身份證字號']);
    expect(stdout).toContain('身分證字號  (idNumber)');
    for (const { id } of formats.filter(({ fields }) => fields.some(({ key }) => key === 'idNumber'))) expect(stdout).toMatch(new RegExp(`^${id} +\\d+ `, 'm'));
    // Titles are Chinese in the portal, whatever language is asked for.
    expect((await lhl(['explain', '檢查碼', '--lang', 'en'])).stdout).toBe((await lhl(['explain', 'cell/id-checksum', '--lang', 'en'])).stdout);
    const told = JSON.parse((await lhl(['explain', '上課縣市', '--reporter', 'json'])).stdout) as { key: string; formats: { format: string; codes: string }[] };
    expect(told.key).toBe('county');
    expect(told.formats[0]).toMatchObject({ format: 'unopened', codes: 'county' });
  });

  it.each([['study', '進修機構名稱'], ['進修成績', '進修機構名稱'], ['nominees', '新增薦送報名'], ['materials', '數位教材']])('a form that only an office has: %s', async (word, said) => {
    const ran = await lhl(['explain', word]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout.replaceAll(/\n */g, '')).toContain(said);
    expect(ran.stdout.replaceAll(/\n */g, '')).toContain('--form 空白.csv');
    expect(JSON.parse((await lhl(['explain', word, '--reporter', 'json'])).stdout)).toMatchObject({ public: false });
  });

  it('does not promise that fix mends what it does not', async () => {
    for (const rule of ['cell/integer', 'row/columns', 'cell/code']) expect((await lhl(['explain', rule])).stdout.replaceAll(/\n */g, '')).toContain('要由人更正');
  });

  it.each(['zh', 'en'])('lists what a part of a name may mean where that is several things (%s)', async (lang) => {
    const ran = await lhl(['explain', '身分證', '--lang', lang]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    for (const id of ['cell/id-format', 'cell/id-checksum', 'idNumber']) expect(ran.stderr).toContain(`  lhl explain ${id}  `);
    const lines = ran.stderr.split('\n');
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  it('names the nearest rule for one that is none', async () => {
    const ran = await lhl(['explain', 'id-chekcsum']);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('是不是「cell/id-checksum」？');
    expect((await lhl(['explain', 'qqqqqqqqqq', '--lang', 'en'])).stderr).toContain('lhl rules');
    expect((await lhl(['explain'])).code).toBe(2);
  });
});
