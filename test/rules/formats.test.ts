// What a format makes of the rules: one that it leaves out, one that it lowers, and rows that are not people.
import { describe, expect, it } from 'vitest';
import { appliesTo, severityIn } from '../../src/rules/index.ts';
import type { Format } from '../../src/schemas/format.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { grades } from '../../src/schemas/grades.ts';
import { inFolder } from '../support/folder.ts';
import { findingsOf, rowOf } from '../support/good-row.ts';
import { lhl } from '../support/run.ts';

const twoNames = [rowOf(unopened), rowOf(unopened, { name: '林小民', courseName: '公文寫作' })];
const spaced = [rowOf(unopened, { courseName: ' 環境教育' })];
const rulesOf = (format: Format, rows: readonly (readonly string[])[]): string[] => findingsOf(format, rows.map((row) => [...row])).map(({ rule }) => rule);

describe('a format', () => {
  it('leaves out one rule and keeps the others', () => {
    const format: Format = { ...unopened, exceptRules: new Set(['cell/space']) };
    expect(rulesOf(unopened, [...spaced, ...spaced])).toEqual(['cell/space', 'table/duplicate', 'cell/space']);
    expect(rulesOf(format, [...spaced, ...spaced])).toEqual(['table/duplicate']);
    expect([appliesTo('cell/space', unopened), appliesTo('cell/space', format)]).toEqual([true, false]);
  });

  it('lowers an error to a warning, and no other', () => {
    const format: Format = { ...unopened, lowered: new Set(['cell/required']) };
    expect([severityIn('cell/required', unopened), severityIn('cell/required', format), severityIn('cell/code', format), severityIn('cell/required', null)])
      .toEqual(['error', 'warning', 'error', 'error']);
  });

  it('has no names to compare where its rows are not people', () => {
    expect(rulesOf(unopened, twoNames)).toEqual(['table/name-differs']);
    expect(rulesOf({ ...unopened, people: false }, twoNames)).toEqual([]);
  });
});

describe('header/order: an error in an upload form, a warning in the grade download', () => {
  // The second and third columns have changed places.
  const moved = (format: Format): string => [format.fields.map(({ header }) => header), rowOf(format)]
    .map(([first = '', second = '', third = '', ...rest]) => `${[first, third, second, ...rest].join()}\r\n`).join('');
  const validate = async (...options: string[]): Promise<{ code: number; stdout: string }> => {
    let ran = { code: -1, stdout: '' };
    await inFolder(async (folder) => {
      folder.write('form.csv', `\ufeff${moved(unopened)}`);
      folder.write('grades.csv', `\ufeff${moved(grades)}`);
      ran = await lhl(['validate', ...options, '--today', '115-11-22'], { cwd: folder.path });
    });
    return ran;
  };

  it('in one run', async () => {
    const { stdout } = await validate('form.csv', 'grades.csv', '--reporter', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; severity: string }[] }[] };
    expect(files.map(({ findings }) => findings.map(({ rule, severity }) => [rule, severity]))).toEqual([[['header/order', 'error']], [['header/order', 'warning']]]);
    const pretty = (await validate('form.csv', 'grades.csv')).stdout;
    expect(pretty).toMatch(/錯誤 欄位順序不對[^]*提醒 欄位順序不對/);
  });

  it('so that grades without another mistake are right, unless the user says otherwise', async () => {
    expect(await validate('grades.csv')).toMatchObject({ code: 0, stdout: expect.stringContaining('檔案處理成功') as string });
    expect((await validate('form.csv')).code).toBe(1);
    const quiet = (await validate('grades.csv', '--quiet', '--reporter', 'json')).stdout;
    expect(JSON.parse(quiet)).toMatchObject({ files: [{ findings: [], counts: { error: 0, warning: 1 } }], run: { outcome: 'good', rules: { lowered: [] } } });
  });

  it('in SARIF the rule stays an error and its result is a warning', async () => {
    interface Sarif { runs: { tool: { driver: { rules: { id: string; defaultConfiguration: { level: string } }[] } }; results: { level: string }[]; invocations: object[] }[] }
    const { runs: [run] } = JSON.parse((await validate('grades.csv', '--reporter', 'sarif')).stdout) as Sarif;
    expect(run?.tool.driver.rules.find(({ id }) => id === 'header/order')?.defaultConfiguration.level).toBe('error');
    expect(run?.results.map(({ level }) => level)).toEqual(['warning']);
    expect(run?.invocations[0]).not.toHaveProperty('ruleConfigurationOverrides');
  });

  it('and explain and rules say so', async () => {
    expect((await lhl(['explain', 'header/order'])).stdout).toContain('(錯誤，grades 是提醒)');
    expect((await lhl(['explain', 'header/order', '--lang', 'en'])).stdout).toContain('(error, a warning in grades)');
    expect((await lhl(['rules'])).stdout).toMatch(/header\/order +錯誤，grades 是提醒 /);
    expect(JSON.parse((await lhl(['explain', 'header/order', '--reporter', 'json'])).stdout)).toMatchObject({ severity: 'error', warningIn: ['grades'] });
  });
});
