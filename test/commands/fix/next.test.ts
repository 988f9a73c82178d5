import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../../support/folder.ts';
import { lhl, type Ran } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';
import { ods } from '../../support/convert.ts';
import { unopened } from '../../../src/schemas/unopened.ts';

const now = new Date('2026-11-22T04:00:00Z');
const run = (folder: Folder, ...args: readonly string[]): Promise<Ran> => lhl(args, { cwd: folder.path, now });
const lineOf = (stdout: string): string => stdout.split('\n').findLast((text) => text.startsWith('  lhl ')) ?? '';
/** The words of a line that is quoted as the shells of Linux and Windows both read it. */
const wordsOf = (line: string): string[] => [...line.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => plain ?? quoted ?? '');

describe('after lhl fix', () => {
  it('says which cells a person has to mend, and gives the next line, which runs', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row(), row({ idNumber: 'A223456781', county: '99', degree: '9' }), row({ courseName: '' })]));
    const { code, stdout } = await run(folder, 'fix', 'a.csv', '-o', '我的 upload.csv', '--today', '115-11-22');
    expect(code).toBe(1);
    expect(stdout.replaceAll('\n', '')).toContain('要自己改的有 3 處：H3、J3、B4。請在「我的 upload.csv」改好');
    expect(lineOf(stdout)).toBe('  lhl validate "我的 upload.csv" --today 115-11-22');
    expect((await run(folder, ...wordsOf(lineOf(stdout)).slice(1))).code).toBe(1);
  }));

  it('names a few places only, and in English', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(Array.from({ length: 12 }, () => row({ county: '99' }))));
    expect((await run(folder, 'fix', 'a.csv', '-o', 'b.csv')).stdout.replaceAll('\n', '')).toContain('要自己改的有 23 處：J2、第 3 列、J3、第 4 列、J4、第 5 列、J5、第 6 列…。請在');
    // fix itself has no option that lists all.
    const { stdout } = await run(folder, 'fix', 'a.csv', '--dry-run');
    expect(stdout).toContain('共 12 處，只列前 5 處（lhl validate --all 列出全部）');
    expect(stdout).not.toContain('（--all');
    expect((await run(folder, 'fix', 'a.csv', '-o', 'c.csv', '--lang', 'en')).stdout.replaceAll('\n', ' ')).toMatch(/places are left for you to mend: J2, row 3, J3, row 4, J4, row 5, J5, row 6 …\. Mend them/);
  }));

  it('of a workbook the workbook is mended, and made anew with the same options', () => inFolder(async (folder) => {
    const header = unopened.fields.map((field) => field.header);
    const cells = row({ county: '99' }).split(',');
    folder.write('簽到 1.ods', ods([header, ['', ''], cells]));
    const { stdout } = await run(folder, 'fix', '簽到 1.ods', '-o', 'out.csv', '--as', 'unopened', '--sheet', '1', '--password', 'Abc12345');
    expect(stdout.replaceAll('\n', '')).toContain('請在活頁簿「簽到 1.ods」改好（以上是 out.csv 的位置');
    expect(lineOf(stdout)).toBe('  lhl fix "簽到 1.ods" -o out.csv --as unopened --sheet 1 --password --force');
    expect(stdout).not.toContain('Abc12345');
    const again = wordsOf(lineOf(stdout)).filter((word) => word !== '--password');
    expect((await run(folder, ...again.slice(1))).code).toBe(1);
  }));

  it('suggested fixes have a line of their own, and what they mend is not for the hand', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ startDate: '2026-05-10' })]));
    const { stdout } = await run(folder, 'fix', 'a.csv', '-o', 'b.csv');
    expect(stdout).toContain('有建議改法的 1 處都看過，而且都對，就執行：');
    expect(stdout).not.toContain('要自己改的');
    expect(lineOf(stdout)).toBe('  lhl fix a.csv -o b.csv --suggested --force');
    expect((await run(folder, ...wordsOf(lineOf(stdout)).slice(1))).code).toBe(0);
    expect(readFileSync(join(folder.path, 'b.csv'), 'latin1')).toContain('115-05-10');
  }));

  it('says nothing where nothing is left, and where nothing was written', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ startDate: '115/5/10' })]));
    folder.write('bad.csv', upload([row({ county: '99' })]));
    for (const argv of [['fix', 'a.csv', '-o', 'b.csv'], ['fix', 'bad.csv', '--dry-run']]) expect(lineOf((await run(folder, ...argv)).stdout)).toBe('');
  }));
});
