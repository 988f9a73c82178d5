import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webhrColumns } from '../../src/convert/webhr/columns.ts';
import { grades } from '../../src/schemas/grades.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { all22, big5, gradeFile, gradeRow, has, only20, read, rowsOf, toWebhr } from '../support/webhr.ts';

const HEADER = '身分證字號,姓名,學習類別,學習機關(構)編號,學習機關(構)名稱,訓練進修類別(程度),名稱,種類,費用,期別,起始日期,終迄日期,訓練總數,訓練總單位,訓練總成績,證件字號,課程性質,數位時數,實體時數,是否與業務相關\r\n';

describe('lhl to-webhr, grades', () => {
  it('writes the 20 columns in their order, CP950, CRLF, without quotes, and leaves the two boxes out', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(all22, [{}, { endDate: '1050624', startDate: '1050624' }])));
    const { code, stdout, stderr } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const row = '訓練,323000000A,某某縣政府,其他,環境教育講座,班,0,01,';
    const rest = ',3,小時,85.5,府人字第1號,實體,0,3,是\r\n';
    const expected = `${HEADER}A123456789,王小明,${row}104-05-10,104-05-11${rest}A223456781,陳美麗,${row}1050624,1050624${rest}`;
    expect(readFileSync(join(folder.path, 'out.csv')).equals(big5(expected))).toBe(true);
    expect(stdout).toContain('輸入 2 筆 = 寫出 2 筆 + 另放 0 筆');
    expect(stdout.replaceAll('\n', '')).toContain('請不要勾選「匯出課程類別欄位」與「匯出部門單位」');
    expect(stdout).toContain('欄位的內容都沒有改動');
    expect(stdout).toContain('用畢請刪除');
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
    if (process.platform !== 'win32') expect(statSync(join(folder.path, 'out.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path).sort()).toEqual(['g.csv', 'out.csv']);
  }));

  it('knows the same 20 columns as the format', () => {
    expect(webhrColumns).toEqual(grades.fields.filter((field) => field.mayBeAbsent !== true).map(({ key, header }) => ({ key, header })));
  });

  it.each([
    ['CP950', (text: string) => big5(text)],
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['LF', (text: string) => big5(text.replaceAll('\r\n', '\n'))],
    ['quotes', (text: string) => big5(text.replace(/[^,\r\n]+/g, '"$&"'))],
  ])('gives the same bytes for %s', (_name, bytes) => inFolder(async (folder) => {
    const text = gradeFile(only20, [{}, {}]);
    folder.write('g.csv', bytes(text));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(code).toBe(0);
    expect(read(folder, 'out.csv')).toBe(text);
    expect(stdout).not.toContain('勾選');
  }));

  it('takes columns in any order and writes the header texts of the input', () => inFolder(async (folder) => {
    const keys = [...all22].reverse();
    const text = gradeFile(keys, [{}]).replace('身分證字號', '*公務帳號 ').replace('訓練總成績', '訓練成績');
    folder.write('g.csv', big5(text));
    expect((await toWebhr(folder, ['g.csv', '-o', 'out.csv'])).code).toBe(0);
    expect(read(folder, 'out.csv')).toBe(HEADER.replace('身分證字號', '*公務帳號 ').replace('訓練總成績', '訓練成績') + gradeRow(only20));
  }));

  it('writes a standard header in place of one with a line break', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{}]).replace('終迄日期', '"終迄\n日期"')));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(code).toBe(0);
    expect(read(folder, 'out.csv')).toBe(HEADER + gradeRow(only20));
    expect(stdout).toContain('已改用標準的標題：終迄日期');
  }));

  it.each([[20, only20], [22, all22]] as const)('reads %i columns without a header, and says what it assumed', (count, keys) => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeRow(keys)));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(code).toBe(0);
    expect(read(folder, 'out.csv')).toBe(HEADER + gradeRow(only20));
    expect(stdout).toContain(`輸入檔沒有標題列；依 ${count} 欄`);
    expect(stdout).toContain('輸入 1 筆 = 寫出 1 筆 + 另放 0 筆');
  }));

  it('leaves columns out that WebHR does not have, and names them', () => inFolder(async (folder) => {
    const text = gradeFile(only20, [{}]).split('\r\n').slice(0, 2).map((row, i) => `${row},${i === 0 ? '備註' : '註,'}\r\n`.replace(',\r', '\r')).join('');
    folder.write('g.csv', big5(text));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(code).toBe(0);
    expect(read(folder, 'out.csv')).toBe(HEADER + gradeRow(only20));
    expect(stdout).toContain('沒有寫出 WebHR 沒有的欄：備註');
  }));

  it('skips blank rows and counts them', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(`${gradeFile(only20, [{}])},,,,,,,,,,,,,,,,,,,\r\n\r\n${gradeRow(only20, { courseName: '另一課程' })}\r\n`));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(code).toBe(0);
    expect(rowsOf(folder, 'out.csv')).toHaveLength(2);
    expect(stdout).toContain('輸入 2 筆 = 寫出 2 筆 + 另放 0 筆');
    expect(stdout).toContain('空白列 3 筆');
  }));

  it('keeps 造字 with their code, and writes 十 and 卅 as Windows does', () => inFolder(async (folder) => {
    const [before, after] = gradeFile(only20, [{ name: '王#明', courseName: '十卅課程' }]).split('#').map(big5);
    folder.write('g.csv', Buffer.concat([before ?? Buffer.alloc(0), Buffer.from([0xfa, 0x40, 0xc8, 0xfe]), after ?? Buffer.alloc(0)]));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(code).toBe(0);
    const bytes = readFileSync(join(folder.path, 'out.csv'));
    expect(bytes.includes(Buffer.from([0xfa, 0x40, 0xc8, 0xfe]))).toBe(true);
    expect(bytes.includes(Buffer.from([0x2c, 0xa4, 0x51, 0xa4, 0xca]))).toBe(true);
    expect(bytes.includes(Buffer.from([0xa2, 0xcc]))).toBe(false);
    expect(stdout).toContain('有 1 筆含造字');
  }));

  it('writes UTF-8 with and without a byte order mark, rare characters included', () => inFolder(async (folder) => {
    const text = gradeFile(only20, [{ name: '王堃𠮷' }]);
    folder.write('g.csv', text);
    expect((await toWebhr(folder, ['g.csv', '-o', 'a.csv', '--encoding', 'utf8'])).code).toBe(0);
    expect((await toWebhr(folder, ['g.csv', '-o', 'b.csv', '--encoding', 'utf8-bom'])).code).toBe(0);
    expect(readFileSync(join(folder.path, 'a.csv'), 'utf8')).toBe(text);
    expect(readFileSync(join(folder.path, 'b.csv'), 'utf8')).toBe(`\ufeff${text}`);
    const { code, stderr } = await toWebhr(folder, ['g.csv', '-o', 'c.csv']);
    expect(code).toBe(1);
    expect(stderr).toContain('第 2 個字是 Big5 沒有的字');
    expect(has(folder, 'c.csv')).toBe(false);
  }));

  it('tells characters that nobody sees as what they are, once a cell, and takes the file that lhl fix makes of it', () => inFolder(async (folder) => {
    folder.write('g.csv', `\ufeff${gradeFile(only20, [{ name: '王\u200b小明' }, { idNumber: 'A223456781\u200e' }])}`);
    const { code, stderr } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/內容有看不見的字 +1 處\n {2}B2 /);
    expect(stderr).toMatch(/身分證字號格式不對 +1 處\n {2}A3 /);
    expect(stderr).not.toContain('Big5 沒有的字');
    expect((await lhl(['fix', 'g.csv', '-o', 'mended.csv'], { cwd: folder.path })).code).toBe(0);
    expect((await toWebhr(folder, ['mended.csv', '-o', 'out.csv'])).code).toBe(0);
    expect(rowsOf(folder, 'out.csv').map((row) => row.slice(0, 2))).toEqual([['A123456789', '王小明'], ['A223456781', '陳美麗']]);
  }));

  it.each([
    ['compact', ['1040510', '1040511', '1050624', '1050624'], 2],
    ['dash', ['104-05-10', '104-05-11', '105-06-24', '105-06-24'], 2],
  ])('writes dates as %s and counts what it changed', (form, dates, changed) => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{}, { startDate: '1050624', endDate: '1050624' }])));
    const { stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--dates', form]);
    expect(rowsOf(folder, 'out.csv').flatMap((row) => row.slice(10, 12))).toEqual(dates);
    expect(stdout).toContain(`這種寫法：${changed} 個`);
  }));

  it('cuts long course names between characters when asked to, and else says that WebHR will', () => inFolder(async (folder) => {
    const long = `a${'課'.repeat(50)}`;
    folder.write('g.csv', big5(gradeFile(only20, [{ courseName: long }, { courseName: '課'.repeat(50) }])));
    const kept = await toWebhr(folder, ['g.csv', '-o', 'a.csv']);
    expect(rowsOf(folder, 'a.csv')[0]?.[6]).toBe(long);
    expect(kept.stdout).toContain('超過 100 個位元組的有 1 個');
    const cut = await toWebhr(folder, ['g.csv', '-o', 'b.csv', '--truncate-names']);
    expect(rowsOf(folder, 'b.csv').map((row) => row[6])).toEqual([`a${'課'.repeat(49)}`, '課'.repeat(50)]);
    expect(cut.stdout).toContain('課程名稱截短到 100 個位元組：1 個');
  }));

  it('explains the line of 104-12-31 with the rows beyond it', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{ endDate: '104-12-31' }, { endDate: '1050101' }, { startDate: '105-01-01', endDate: '105-01-01' }])));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('寫出的 3 筆中，有 2 筆的終迄日期在這天之後');
    expect(stdout).toContain('其餘 1 筆收不收');
    expect(stdout).toContain('夜間排程');
    expect(rowsOf(folder, 'out.csv')).toHaveLength(3);
  }));

  it('reads standard input', () => inFolder(async (folder) => {
    const text = gradeFile(only20, [{}]);
    expect((await toWebhr(folder, ['-', '-o', 'out.csv'], { stdin: big5(text) })).code).toBe(0);
    expect(read(folder, 'out.csv')).toBe(text);
  }));

  it('writes what validate finds no error in', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(all22, [{}, {}, {}])));
    await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect((await lhl(['validate', 'out.csv'], { cwd: folder.path })).code).toBe(0);
  }));

  it('speaks English', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(all22, [{}, { idNumber: 'A123456780' }])));
    const refused = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--lang', 'en']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('1 of 2 rows cannot go into a file for WebHR');
    const done = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--lang', 'en', '--set-aside', 'aside.csv']);
    expect(done.stdout).toContain('Input 2 rows = 1 row written + 1 row set aside');
    expect(readFileSync(join(folder.path, 'aside.csv'), 'utf8')).toMatch(/^\ufeffrow,reason,/);
  }));
});
