// Columns that a form does not have and that are blank in every row: only the end of a file shows that nothing is lost without them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ismp } from '../../src/schemas/ismp.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { allCases, type Document } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { rowOf } from '../support/good-row.ts';
import { lhl } from '../support/run.ts';

const named = (name: string): string => {
  const found = allCases().find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found.input;
};
const blank = named('unopened/header-extra-blank-columns');
const today = ['--today', '115-11-22'];

describe('what is found in the header row and known only at the end', () => {
  it.each(['json', 'csv', 'sarif'])('stands before what is found in rows: %s', async (reporter) => {
    const { stdout } = await lhl(['validate', '--reporter', reporter, ...today, blank]);
    const rules = [...stdout.matchAll(/header\/extra|cell\/integer|row\/columns/g)].map(([rule]) => rule);
    const results = reporter === 'sarif' ? rules.slice(rules.lastIndexOf('header/extra') - 2) : rules;
    expect(results.slice(0, 5)).toEqual(['header/extra', 'header/extra', 'header/extra', 'cell/integer', 'row/columns']);
  });

  it.each([1, 2, 4, 5, 20])('is listed within the limit: --max-findings %i', async (most) => {
    const { stdout } = await lhl(['validate', '--reporter', 'json', '--max-findings', String(most), ...today, blank]);
    const { files: [file] } = JSON.parse(stdout) as Document;
    expect(file?.findings.map(({ rule }) => rule)).toEqual(['header/extra', 'header/extra', 'header/extra', 'cell/integer', 'row/columns'].slice(0, most));
    expect([file?.counts, file?.truncated]).toEqual([{ error: 5, warning: 0 }, most < 5]);
  });

  it.each([['a download, which has to stay as it is', ismp, null], ['a form', unopened, 'safe']] as const)('has the fix that there is in %s', (_what, format, kind) => inFolder(async ({ write }) => {
    const file = write('a.csv', `\ufeff${[format.fields.map(({ header }) => header), rowOf(format)].map((cells) => `${cells.join(',')},\r\n`).join('')}`);
    const { stdout } = await lhl(['validate', '--reporter', 'json', '--as', format.id, ...today, file]);
    const { files: [told] } = JSON.parse(stdout) as { files: { findings: { rule: string; fix: { kind: string } | null }[] }[] };
    expect(told?.findings.filter(({ rule }) => rule === 'header/extra').map(({ fix }) => fix?.kind ?? null)).toEqual([kind]);
  }));

  it('is a line of its own in JSON Lines', async () => {
    const { stdout } = await lhl(['validate', '--reporter', 'jsonl', ...today, blank]);
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as { rule: string; fix: { kind: string } | null });
    expect(lines.filter(({ rule }) => rule === 'header/extra').map(({ fix }) => fix?.kind)).toEqual(['safe', 'safe', 'safe']);
  });
});

describe('lhl fix', () => {
  it('leaves out columns that are blank in every row, and blank values too many, and nothing else', () => inFolder(async ({ path }) => {
    const header = readFileSync(named('unopened/clean-big5-crlf')).toString('latin1').split('\r\n')[0];
    for (const name of ['unopened/header-extra-blank-columns', 'unopened/columns-long-blank', 'unopened/header-extra-blank-first']) {
      const before = readFileSync(named(name)).toString('latin1').split('\r\n').filter((line) => /[^,]/.test(line));
      const { stdout } = await lhl(['fix', named(name), '-o', join(path, 'out.csv'), '--force'], { now: new Date('2026-11-22T04:00:00Z') });
      const after = readFileSync(join(path, 'out.csv')).toString('latin1').split('\r\n').filter((line) => line !== '');
      expect(after[0], name).toBe(header);
      expect(after.length).toBe(before.length);
      for (const [i, line] of after.slice(1).entries()) {
        expect(line.split(',').length).toBe(25);
        // A full-width blank is the bytes A1 40.
        const values = (text: string): string => text.replace(/^,|(?:,| |\u00a1@)+$/g, '');
        expect(values(line)).toBe(values(before[i + 1] ?? ''));
      }
      expect(stdout).toMatch(/header\/extra|row\/columns/);
      expect(stdout).not.toMatch(/錯誤 多了欄位|錯誤 這一列的欄數不對/);
    }
  }));

  it('keeps a column with a value in it, one that is headed by an ID, and all where a row may have shifted', () => inFolder(async ({ path }) => {
    for (const [name, width] of [['unopened/header-extra-not-blank', 26], ['unopened/header-stray-id', 26], ['unopened/header-extra-and-long-row', 27]] as const) {
      await lhl(['fix', named(name), '-o', join(path, 'out.csv'), '--force']);
      expect(readFileSync(join(path, 'out.csv')).toString('latin1').split('\r\n')[0]?.split(',').length, name).toBe(width);
    }
  }));

  it('takes away the end-of-file mark of an old program, wherever it stands', () => inFolder(async ({ path }) => {
    for (const name of ['unopened/end-of-file-mark', 'unopened/end-of-file-mark-in-the-middle']) {
      const { stdout } = await lhl(['fix', named(name), '-o', join(path, 'out.csv'), '--force']);
      expect(stdout).toMatch(/row\/columns {2}1 處/);
      expect(readFileSync(join(path, 'out.csv'))).not.toContain(0x1a);
    }
  }));
});
