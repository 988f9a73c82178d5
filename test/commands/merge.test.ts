import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { inside } from '../support/archives/run.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { gradeRow, only20 } from '../support/webhr.ts';

const merge = (folder: Folder, ...args: readonly string[]): Promise<Ran> => lhl(['merge', ...args], { cwd: folder.path });
const read = (folder: Folder, name: string): Buffer => readFileSync(join(folder.path, name));
const rows = (courseName: string, count: number): string[] => Array.from({ length: count }, () => row({ courseName }));
const bom = (text: Buffer): Buffer => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text]);
/** Cells as another reader sees them. */
const cells = (bytes: Buffer, encoding: string): string[][] => parse(iconv.decode(bytes, encoding), { relax_column_count: true });

describe('lhl merge', () => {
  it('puts the rows one after the other, byte for byte, in the order of the words, and says how many', () => inFolder(async (folder) => {
    folder.write('b.csv', upload(rows('甲', 2)));
    folder.write('a.csv', upload(rows('乙', 3)));
    const { code, stdout, stderr } = await merge(folder, 'b.csv', 'a.csv', '-o', 'out.csv');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(read(folder, 'out.csv').equals(upload([...rows('甲', 2), ...rows('乙', 3)]))).toBe(true);
    expect(stdout).toMatch(/b\.csv：2 筆\n {2}a\.csv：3 筆\n輸入 5 筆 = 寫出 5 筆/);
    expect(stdout).toContain('一個位元組都沒有改');
    expect(stdout).not.toContain('上限');
  }));

  it('undoes what split did', () => inFolder(async (folder) => {
    folder.write('all.csv', upload([...rows('甲', 1800), ...rows('乙', 1800)]));
    expect((await lhl(['split', 'all.csv', '-o', 'parts'], { cwd: folder.path })).code).toBe(0);
    // As the Windows command line hands a pattern over.
    const { code, stdout } = await merge(folder, 'parts/*.csv', '-o', 'out.csv');
    expect(code).toBe(0);
    expect(read(folder, 'out.csv').equals(read(folder, 'all.csv'))).toBe(true);
    expect(stdout).toContain('共 3,600 筆，超過入口網每次 3,000 筆的上限');
    expect(stdout.replaceAll('\n', ' ')).toContain('lhl split "out.csv"');
  }));

  it('warns of an output in the folder that is merged, which the next run would merge as well', () => inFolder(async (folder) => {
    folder.write('分/a.csv', upload(rows('甲', 2)));
    folder.write('分/b.csv', upload(rows('乙', 3)));
    const said = async (output: string, ...more: readonly string[]): Promise<string> => {
      const { code, stdout } = await merge(folder, '分/', '-o', output, ...more);
      expect(code).toBe(0);
      return stdout.replace(/\s/g, '');
    };
    expect(await said('合.csv')).not.toContain('注意');
    expect(await said('分/合.csv')).toContain('合成的檔案放在要合併的資料夾「分/」裡');
    expect(await said('分/合.csv', '--force', '--lang', 'en')).toContain('themergedfileliesinthefolder"分/"');
  }));

  it('adds only the line end that is missing between two rows, in the way of its file', () => inFolder(async (folder) => {
    const lf = Buffer.from(upload(rows('甲', 2)).toString('latin1').replaceAll('\r', '').slice(0, -1), 'latin1');
    const crlf = upload(rows('乙', 1)).subarray(0, -2);
    const only = upload([]).subarray(0, -2);
    folder.write('lf.csv', lf);
    folder.write('crlf.csv', crlf);
    folder.write('only.csv', only);
    const bodyOf = (file: Buffer): Buffer => file.subarray(file.indexOf('\n') + 1);
    expect((await merge(folder, 'lf.csv', 'crlf.csv', 'only.csv', '-o', 'one.csv')).code).toBe(0);
    expect(read(folder, 'one.csv').equals(Buffer.concat([lf, Buffer.from('\n'), bodyOf(crlf)]))).toBe(true);
    expect((await merge(folder, 'only.csv', 'crlf.csv', 'lf.csv', '-o', 'two.csv')).code).toBe(0);
    expect(read(folder, 'two.csv').equals(Buffer.concat([only, Buffer.from('\r\n'), bodyOf(crlf), Buffer.from('\r\n'), bodyOf(lf)]))).toBe(true);
  }));

  it('takes headers for one that differ in stars, blanks and synonyms, and says of others where they differ', () => inFolder(async (folder) => {
    folder.write('a.csv', '*身分證字號,名稱,姓名\r\nA123456789,x,王小明\r\n');
    folder.write('same.csv', '\r\n 身份證字號 ,*課程名稱,姓名\r\nA223456781,y,陳美麗\r\n');
    folder.write('other.csv', '身分證字號,姓名,課程名稱\r\nA223456781,陳美麗,y\r\n');
    folder.write('short.csv', '身分證字號,課程名稱\r\nA223456781,y\r\n');
    folder.write('long.csv', '身分證字號,課程名稱,姓名,證號A123456789\r\nA223456781,y,z,1\r\n');
    for (const file of ['a', 'same', 'other', 'short', 'long']) folder.write(`${file}.csv`, iconv.encode(read(folder, `${file}.csv`).toString(), 'cp950'));
    expect((await merge(folder, 'a.csv', 'same.csv', '-o', 'out.csv')).code).toBe(0);
    expect(cells(read(folder, 'out.csv'), 'cp950')).toEqual([['*身分證字號', '名稱', '姓名'], ['A123456789', 'x', '王小明'], ['A223456781', 'y', '陳美麗']]);
    for (const [file, said] of [['other', 'B1 的標題是「姓名」，第一個檔案的這一欄是「名稱」'], ['short', 'C1 的標題是（沒有這一欄），第一個檔案的這一欄是「姓名」'], ['long', 'D1 的標題是「證號A12345****」']] as const) {
      const { code, stdout, stderr } = await merge(folder, 'a.csv', `${file}.csv`, '-o', 'no.csv');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr.replaceAll('\n', '')).toContain(said);
      expect(stderr).toContain(`${file}.csv`);
      expect(stderr).not.toMatch(/A[12]23456/);
    }
    expect(readdirSync(folder.path)).not.toContain('no.csv');
  }));

  it('writes files of different encodings as CP950, and as UTF-8 with BOM where a character lacks', () => inFolder(async (folder) => {
    const quoted = '"甲\r\n上, ""x"""';
    folder.write('big5.csv', upload([row({ courseName: '許功蓋' })]));
    folder.write('utf8.csv', upload([row({ courseName: quoted })], 'utf8').toString().replaceAll('\r\n', '\n'));
    folder.write('rare.csv', bom(upload([row({ name: '王堃' })], 'utf8')));
    const one = await merge(folder, 'big5.csv', 'utf8.csv', '-o', 'one.csv');
    expect(one.code).toBe(0);
    expect(one.stdout).toContain('編碼改寫成 Big5');
    const expected = `${upload([row({ courseName: '許功蓋' })], 'utf8').toString()}${row({ courseName: quoted }).replaceAll('\r\n', '\n')}\n`;
    expect(iconv.decode(read(folder, 'one.csv'), 'cp950')).toBe(expected);
    const two = await merge(folder, 'big5.csv', 'rare.csv', '-o', 'two.csv');
    expect(two.code).toBe(0);
    expect(two.stdout).toContain('rare.csv 的 G2 第 2 個字是 Big5 沒有的字');
    expect(read(folder, 'two.csv').equals(bom(upload([row({ courseName: '許功蓋' }), row({ name: '王堃' })], 'utf8')))).toBe(true);
    const three = await merge(folder, 'big5.csv', 'rare.csv', '-o', 'three.csv', '--encoding', 'big5');
    expect(three.code).toBe(1);
    expect(three.stderr).toContain('G2');
    expect(three.stderr).not.toContain('堃');
    expect(readdirSync(folder.path)).not.toContain('three.csv');
  }));

  it.each<readonly [string, readonly ('big5' | 'utf8' | 'utf8-bom')[], string | null, string]>([
    ['keeps CP950', ['big5', 'big5'], null, 'big5'], ['keeps CP950 that is asked for', ['big5', 'big5'], 'big5', 'big5'], ['keeps UTF-8', ['utf8', 'utf8'], null, 'utf8'],
    ['writes one BOM', ['utf8-bom', 'utf8-bom'], null, 'utf8-bom'], ['writes a BOM where any has one', ['utf8', 'utf8-bom'], null, 'utf8-bom'],
    ['takes the BOM away', ['utf8-bom', 'utf8'], 'utf8', 'utf8'], ['writes CP950 as UTF-8', ['big5', 'big5'], 'utf8', 'utf8'], ['writes UTF-8 as CP950', ['utf8', 'utf8-bom'], 'big5', 'big5'],
  ])('%s', (_name, encodings, asked, expected) => inFolder(async (folder) => {
    const make = (lines: string[], encoding: string): Buffer => (encoding === 'big5' ? upload(lines) : encoding === 'utf8' ? upload(lines, 'utf8') : bom(upload(lines, 'utf8')));
    for (const [i, encoding] of encodings.entries()) folder.write(`${i}.csv`, make(rows(`課${i}`, 2), encoding));
    expect((await merge(folder, '0.csv', '1.csv', '-o', 'out.csv', ...(asked === null ? [] : ['--encoding', asked]))).code).toBe(0);
    expect(read(folder, 'out.csv').equals(make([...rows('課0', 2), ...rows('課1', 2)], expected))).toBe(true);
  }));

  it('copies bytes that do not decode, but does not encode them anew', () => inFolder(async (folder) => {
    const bad = Buffer.concat([upload(rows('甲', 1)), Buffer.from([0xff, 0x0d, 0x0a])]);
    folder.write('bad.csv', bad);
    folder.write('good.csv', upload(rows('乙', 1)));
    folder.write('utf8.csv', upload(rows('乙', 1), 'utf8'));
    expect((await merge(folder, 'good.csv', 'bad.csv', '-o', 'out.csv')).code).toBe(0);
    expect(read(folder, 'out.csv').subarray(-3)).toEqual(bad.subarray(-3));
    const { code, stderr } = await merge(folder, 'utf8.csv', 'bad.csv', '-o', 'no.csv');
    expect(code).toBe(1);
    expect(stderr).toMatch(/bad\.csv[\s\S]*A3/);
    expect(readdirSync(folder.path)).not.toContain('no.csv');
  }));

  it('keeps blank rows and empty lines, and says so', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row(), '', ',,,']));
    folder.write('b.csv', upload([row()]));
    const { stdout } = await merge(folder, 'a.csv', 'b.csv', '-o', 'out.csv');
    expect(read(folder, 'out.csv').equals(upload([row(), '', ',,,', row()]))).toBe(true);
    expect(stdout).toContain('輸入 3 筆 = 寫出 3 筆');
    expect(stdout).toContain('其中 1 筆是空白或只有逗號的列');
    expect(stdout).toContain('另有 1 個空行');
  }));

  it('merges grade files that have no header row, but not with one that has', () => inFolder(async (folder) => {
    const grade = (courseName: string): Buffer => iconv.encode(gradeRow(only20, { courseName }), 'cp950');
    folder.write('a.csv', grade('甲'));
    folder.write('b.csv', grade('乙'));
    folder.write('c.csv', upload([row()]));
    folder.write('d.csv', Buffer.from('A123456789,x\r\n'));
    expect((await merge(folder, 'a.csv', 'b.csv', '-o', 'out.csv')).stdout).toContain('都沒有標題列');
    expect(read(folder, 'out.csv').equals(Buffer.concat([grade('甲'), grade('乙')]))).toBe(true);
    for (const [one, other, said] of [['a', 'c', '有標題列，第一個檔案沒有'], ['c', 'a', '沒有標題列，第一個檔案有'], ['a', 'd', '有 2 欄']] as const) {
      const { code, stderr } = await merge(folder, `${one}.csv`, `${other}.csv`, '-o', 'no.csv');
      expect(code).toBe(1);
      expect(stderr).toContain(said);
    }
  }));

  it('a quote that is never closed would swallow the next file: refused', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([`"${row()}`]));
    folder.write('b.csv', upload([row({ courseName: '"x"' })]));
    folder.write('workbook.xlsx', zip([{ name: '[Content_Types].xml', data: 'x' }]));
    folder.write('empty.csv', '');
    folder.write('header.csv', upload([]));
    for (const [other, exit, said] of [['a.csv', 1, 'A2'], ['workbook.xlsx', 2, 'lhl fix'], ['empty.csv', 1, '0 位元組']] as const) {
      const { code, stderr } = await merge(folder, 'b.csv', other, '-o', 'out.csv');
      expect(code).toBe(exit);
      expect(stderr).toContain(said);
    }
    folder.write('header 2.csv', upload([]));
    expect((await merge(folder, 'header.csv', 'header 2.csv', '-o', 'out.csv')).stderr).toContain('沒有任何資料');
    expect(readdirSync(folder.path)).not.toContain('out.csv');
  }));

  it('never writes over an input or, without --force, over another file; and takes no file twice', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(rows('甲', 1)));
    folder.write('b.csv', upload(rows('乙', 1)));
    folder.write('out.csv', 'mine');
    symlinkSync(join(folder.path, 'a.csv'), join(folder.path, 'link.csv'));
    for (const [args, said] of [
      [['a.csv', 'b.csv', '-o', 'out.csv'], '已經存在'], [['a.csv', 'b.csv', '-o', './b.csv', '--force'], '是輸入檔'], [['a.csv', 'b.csv', '-o', 'link.csv', '--force'], '是輸入檔'],
      [['a.csv', 'b.csv', './a.csv', '-o', 'x.csv'], '指定了兩次'], [['a.csv', 'link.csv', '-o', 'x.csv'], '指定了兩次'], [['a.csv', '-o', 'x.csv'], '兩個以上'], [['a.csv', 'b.csv'], '-o'],
      [['a.csv', 'b.csv', '-o', '-'], '標準輸出'], [['a.csv', '-', '-o', 'x.csv'], '標準輸入'], [['a.csv', 'no*.csv', '-o', 'x.csv'], '找不到'], [['a.csv', 'no.csv', '-o', 'x.csv'], '找不到'],
      [['a.csv', '.', '-o', 'x.csv'], '指定了兩次'], [['a.csv', 'b.csv', '-o', 'no/x.csv'], '資料夾不存在'], [['a.csv', 'b.csv', '-o', 'x.csv', '--encoding', 'x'], '--encoding'],
    ] as const) {
      const { code, stdout, stderr } = await merge(folder, ...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toContain(said);
    }
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'b.csv', 'link.csv', 'out.csv']);
    expect(read(folder, 'a.csv').equals(upload(rows('甲', 1)))).toBe(true);
    expect((await merge(folder, 'a.csv', 'b.csv', '-o', 'out.csv', '--force')).code).toBe(0);
    expect((await inside(['merge', 'a.csv', 'b.csv', '-o', 'x.csv'], folder.path, {}, AbortSignal.abort())).code).toBe(130);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'b.csv', 'link.csv', 'out.csv']);
  }));
});
