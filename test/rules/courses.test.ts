// What the forms for courses and teachers make of the rules: which rules over a row they have, and a line break in free text.
import { describe, expect, it } from 'vitest';
import { appliesTo, ruleIds, severityIn } from '../../src/rules/index.ts';
import { courses } from '../../src/schemas/courses.ts';
import { formats } from '../../src/schemas/index.ts';
import { inFolder } from '../support/folder.ts';
import { rowOf } from '../support/good-row.ts';
import { lhl } from '../support/run.ts';

const quoted = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csv = (...rows: readonly (readonly string[])[]): string =>
  `\ufeff${[courses.fields.map(({ header }) => header), ...rows].map((row) => `${row.map(quoted).join()}\r\n`).join('')}`;
const mixed = csv(
  rowOf(courses, { summary: '第一天\n第二天' }), rowOf(courses, { term: '2', venue: '一樓\n禮堂' }), rowOf(courses, { term: '3', remarks: '早上\t下午' }),
);

describe('courses', () => {
  it('has three of the rules over several cells of a row, and no other form has row/year-past', () => {
    const over = ruleIds.filter((rule) => rule.startsWith('row/') && rule !== 'row/columns' && rule !== 'row/blank');
    expect(over.filter((rule) => appliesTo(rule, courses))).toEqual(['row/date-order', 'row/hours-nature', 'row/year-past']);
    expect(formats.filter((format) => appliesTo('row/year-past', format))).toEqual([courses]);
    expect(appliesTo('table/term-clash', courses)).toBe(false);
  });

  it('a line break in free text is a warning; one elsewhere is an error, and so is a tab', async () => {
    expect(severityIn('cell/control', courses)).toBe('error');
    await inFolder(async (folder) => {
      folder.write('courses.csv', mixed);
      const at = { cwd: folder.path };
      const args = ['validate', 'courses.csv', '--today', '115-11-22'];
      const { files: [file] } = JSON.parse((await lhl([...args, '--reporter', 'json'], at)).stdout) as {
        files: { findings: { rule: string; severity: string; row: number | null; column: number | null }[]; counts: object }[];
      };
      const control = file?.findings.filter(({ rule }) => rule === 'cell/control').map(({ severity, row, column }) => [severity, row, column]);
      expect(control).toEqual([['warning', 2, 6], ['error', 3, 10], ['error', 4, 21]]);
      // Reports that show findings by rule show both groups.
      expect((await lhl(args, at)).stdout).toMatch(/錯誤 內容有換行或控制字元 cell\/control {2}2 處[^]*提醒 內容有換行或控制字元 cell\/control {2}1 處/);
      expect((await lhl([...args, '--reporter', 'github'], at)).stdout).toMatch(/::error [^\n]*cell\/control[^]*::warning [^\n]*cell\/control/);
      const junit = (await lhl([...args, '--reporter', 'junit'], at)).stdout;
      expect(junit).toMatch(/failures="1"/);
      expect(junit.match(/<testcase name="cell\/control/g)).toHaveLength(2);
      const html = (await lhl([...args, '--reporter', 'html'], at)).stdout;
      expect([...html.matchAll(/<div class="inside" id="(f1-cell-control[a-z-]*)"/g)].map(([, id]) => id)).toEqual(['f1-cell-control', 'f1-cell-control-warning']);
    });
  });

  it('a file with nothing but such a line break is right, unless the user makes it an error', async () => {
    await inFolder(async (folder) => {
      folder.write('courses.csv', csv(rowOf(courses, { summary: '第一天\n第二天' })));
      const args = ['validate', 'courses.csv', '--today', '115-11-22'];
      expect((await lhl(args, { cwd: folder.path })).code).toBe(0);
      folder.write('lhl.config.json', '{"rules": {"cell/control": "error"}}');
      expect((await lhl(args, { cwd: folder.path })).code).toBe(1);
    });
  });
});
