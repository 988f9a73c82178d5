// lhl template: what it writes, what it says, and what it refuses.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { exampleRow } from '../../src/convert/template/example.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { formats } from '../../src/schemas/index.ts';
import { inFolder } from '../support/folder.ts';
import { findingsOf } from '../support/good-row.ts';
import { lhl } from '../support/run.ts';

const uploads = formats.filter(({ kind }) => kind === 'upload');

describe('the CSV', () => {
  it.each(uploads)('of $id is the header row, and nothing is wrong with it but that no row follows', (format) => inFolder(async ({ path }) => {
    const file = join(path, 'upload.csv');
    expect((await lhl(['template', format.id, '-o', file])).code).toBe(0);
    expect(iconv.decode(readFileSync(file), 'cp950')).toBe(`${format.fields.map(({ header }) => header).join(',')}\r\n`);
    const { stdout } = await lhl(['validate', '--reporter', 'json', file]);
    const [checked] = (JSON.parse(stdout) as { files: { format: string; encoding: string; findings: { rule: string }[] }[] }).files;
    expect(checked).toMatchObject({ format: format.id, encoding: 'big5' });
    expect(checked?.findings.map(({ rule }) => rule)).toEqual(['file/empty']);
  }));

  it.each([['utf8', []], ['utf8-bom', [0xef, 0xbb, 0xbf]]] as const)('is in %s where that is asked for', (encoding, mark) => inFolder(async ({ path }) => {
    const file = join(path, 'upload.csv');
    const { stdout } = await lhl(['template', 'opened', '-o', file, '--encoding', encoding]);
    expect(stdout).toContain('UTF-8');
    const bytes = readFileSync(file);
    expect([...bytes.subarray(0, mark.length)]).toEqual(mark);
    expect(bytes.subarray(mark.length).toString()).toMatch(/^\*課程代碼,\*期別,.*\r\n$/);
  }));
});

describe('the example', () => {
  it.each(uploads)('raises nothing as a row of $id', (format) => {
    expect(findingsOf(format, [format.fields.map(({ key }) => exampleRow[key] ?? '')])).toEqual([]);
  });
});

describe('what it says', () => {
  it.each(['zh', 'en'])('is how to go on, in lines of 80 (%s)', (lang) => inFolder(async ({ path }) => {
    for (const name of ['填 寫.xlsx', '填 寫.ods', '填 寫.csv']) {
      const { code, stdout, stderr } = await lhl(['template', 'unopened', '-o', join(path, name), '--lang', lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
      expect(stdout).not.toMatch(/undefined|null|\[object/);
      expect(stdout).toMatch(/lhl\s+validate/);
      expect(stdout.includes('3,000')).toBe(!name.endsWith('.csv'));
    }
    expect(readdirSync(path).sort()).toEqual(['填 寫.csv', '填 寫.ods', '填 寫.xlsx']);
  }));

  it('puts a path with blanks in quotes where it has to be typed', () => inFolder(async ({ path }) => {
    const { stdout } = await lhl(['template', 'unopened', '-o', '填 寫.xlsx'], { cwd: path });
    expect(stdout).toContain('lhl fix "填 寫.xlsx" -o upload.csv');
  }));

  it('names the limit of the portal where there is room for more rows', () => inFolder(async ({ path }) => {
    const many = await lhl(['template', 'unopened', '-o', 'a.ods', '--rows', '3001'], { cwd: path });
    expect(many.stdout).toContain('3,001');
    expect(many.stdout).toContain('lhl split');
    const few = await lhl(['template', 'unopened', '-o', 'b.ods', '--rows', '3000'], { cwd: path });
    expect(few.stdout).not.toContain('lhl split');
  }));
});

describe('what it refuses', () => {
  const refused: readonly (readonly [string, readonly string[], string])[] = [
    ['a download', ['grades', '-o', 'a.xlsx'], '下載'],
    ['a format that is none, with the nearest', ['unopend', '-o', 'a.xlsx'], '「unopened」'],
    ['no format', ['-o', 'a.xlsx'], '格式'],
    ['no output', ['unopened'], '-o'],
    ['the standard output', ['unopened', '-o', '-'], '-o'],
    ['another extension', ['unopened', '-o', '範本.xls'], '「範本.xls」'],
    ['no extension', ['unopened', '-o', '範本'], '.xlsx'],
    ['rows for a CSV', ['unopened', '-o', 'a.csv', '--rows', '10'], '--rows'],
    ['codes for a CSV', ['unopened', '-o', 'a.csv', '--codes', 'county=x.csv'], '--codes'],
    ['an encoding for a workbook', ['unopened', '-o', 'a.ods', '--encoding', 'utf8'], '--encoding'],
    ['no row', ['unopened', '-o', 'a.ods', '--rows', '0'], '--rows'],
    ['too many rows', ['unopened', '-o', 'a.ods', '--rows', '1048576'], '1,048,575'],
    ['a code table that is not there', ['unopened', '-o', 'a.ods', '--codes', 'county=沒有.csv'], '沒有.csv'],
    ['a folder that is not there', ['unopened', '-o', '沒有/a.xlsx'], '資料夾不存在'],
  ];
  it.each(refused)('%s, and leaves nothing behind', (_what, argv, said) => inFolder(async ({ path }) => {
    for (const lang of ['zh', 'en']) {
      const ran = await lhl(['template', ...argv], { cwd: path, env: { LHL_LANG: lang } });
      expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
      if (lang === 'zh') expect(ran.stderr.replaceAll('\n', '')).toContain(said);
    }
    expect(readdirSync(path)).toEqual([]);
  }));

  it('a file that exists, unless told to replace it', () => inFolder(async ({ path, write }) => {
    const file = write('a.xlsx', '舊的');
    const ran = await lhl(['template', 'unopened', '-o', file, '--rows', '5']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--force');
    expect(readFileSync(file, 'utf8')).toBe('舊的');
    expect((await lhl(['template', 'unopened', '-o', file, '--rows', '5', '--force'])).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(path)).toEqual(['a.xlsx']);
  }));

  it('to write over its own code table', () => inFolder(async ({ write }) => {
    const codes = write('codes.ods', '代碼,名稱\n601,機關自訂\n');
    const ran = await lhl(['template', 'unopened', '-o', codes, '--force', '--codes', `category=${codes}`]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('輸入檔');
    expect(readFileSync(codes, 'utf8')).toContain('機關自訂');
  }));
});
