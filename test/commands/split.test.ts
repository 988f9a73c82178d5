import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../src/bytes/csv/reader.ts';
import { inside } from '../support/archives/run.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { random } from '../support/random.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { all22, gradeFile, gradeRow } from '../support/webhr.ts';

const split = (folder: Folder, ...args: readonly string[]): Promise<Ran> => lhl(['split', ...args], { cwd: folder.path });
const course = (courseName: string, count: number): string[] => Array.from({ length: count }, () => row({ courseName }));
/** The names of the files in a folder of a folder, and the bytes of each. */
function parts(folder: Folder, name = 'out'): { names: string[]; bytes: Buffer[] } {
  const names = readdirSync(join(folder.path, name)).sort();
  return { names, bytes: names.map((one) => readFileSync(join(folder.path, name, one))) };
}
const headerOf = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.indexOf('\n') + 1);
const bodies = (bytes: readonly Buffer[], header: Buffer): Buffer => Buffer.concat(bytes.map((one) => one.subarray(header.length)));
const rowsIn = (bytes: Buffer): number => bytes.toString('latin1').split('\n').length - 2;

describe('lhl split', () => {
  it('gives each part the header and the rows as they are, and says how many', () => inFolder(async (folder) => {
    const file = upload([...course('甲', 1000), ...course('乙', 1500), ...course('丙', 800)]);
    folder.write('upload 115.csv', file);
    const { code, stdout, stderr } = await split(folder, 'upload 115.csv', '-o', 'out');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { names, bytes } = parts(folder);
    expect(names).toEqual(['upload 115-1.csv', 'upload 115-2.csv']);
    expect(bytes.map(rowsIn)).toEqual([2500, 800]);
    for (const one of bytes) expect(headerOf(one).equals(headerOf(file))).toBe(true);
    expect(bodies(bytes, headerOf(file)).equals(file.subarray(headerOf(file).length))).toBe(true);
    expect(stdout).toContain('upload 115-1.csv：2,500 筆');
    expect(stdout).toContain('輸入 3,300 筆 = 寫出 3,300 筆');
    for (const name of names) expect((await lhl(['validate', '--ignore', 'table', join('out', name)], { cwd: folder.path })).code).toBe(0);
  }));

  it.each<readonly [string, readonly (readonly [string, number])[], number, readonly number[]]>([
    ['fits course by course', [['甲', 2], ['乙', 3], ['丙', 1]], 5, [5, 1]],
    ['begins the next part with a course that would not fit', [['甲', 2], ['乙', 2], ['丙', 2]], 3, [2, 2, 2]],
    ['cuts a course that is larger than a part', [['甲', 1], ['乙', 7], ['丙', 2]], 3, [1, 3, 3, 3]],
    ['fills a part to the last row', [['甲', 3], ['乙', 3]], 3, [3, 3]],
    ['takes a course that comes again for another', [['甲', 2], ['乙', 2], ['甲', 2]], 3, [2, 2, 2]],
    ['one row a part', [['甲', 2], ['乙', 1]], 1, [1, 1, 1]],
  ])('%s', (_name, courses, rows, expected) => inFolder(async (folder) => {
    folder.write('a.csv', upload(courses.flatMap(([name, count]) => course(name, count))));
    expect((await split(folder, 'a.csv', '-o', 'out', '--rows', String(rows))).code).toBe(0);
    expect(parts(folder).bytes.map(rowsIn)).toEqual(expected);
  }));

  it('tells courses apart by dates and 期別, those of an opened class by code, those of grades as well', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ term: '1' }), row({ term: '1' }), row({ term: '2' }), row({ term: '2' }), row({ term: '2', endDate: '115-05-11' }), row({ term: '2', endDate: '115-05-11' })]));
    await split(folder, 'a.csv', '-o', 'a', '--rows', '3');
    expect(parts(folder, 'a').bytes.map(rowsIn)).toEqual([2, 2, 2]);
    const opened = '*課程代碼,*期別,*身分證字號,*姓名,*通過,訓練成績,訓練總數,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,*實際上課起始日期,實際上課起始時間,*實際上課結束日期,實際上課結束時間';
    const people = ['A1,1', 'A1,1', 'B2,1', 'B2,1'].map((head) => `${head},A123456789,王小明,1,,,,,,2,0,3,115-05-10,,115-05-10,`);
    folder.write('b.csv', iconv.encode([opened, ...people, ''].join('\r\n'), 'cp950'));
    await split(folder, 'b.csv', '-o', 'b', '--rows', '3');
    expect(parts(folder, 'b').bytes.map(rowsIn)).toEqual([2, 2]);
    folder.write('c.csv', iconv.encode(gradeFile(all22, ['甲', '甲', '乙', '乙'].map((courseName) => ({ courseName }))), 'cp950'));
    await split(folder, 'c.csv', '-o', 'c', '--rows', '3');
    expect(parts(folder, 'c').bytes.map(rowsIn)).toEqual([2, 2]);
  }));

  it('a blank row within a course does not part it', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([...course('甲', 2), ...course('乙', 1), ',,,', ...course('乙', 2)]));
    await split(folder, 'a.csv', '-o', 'out', '--rows', '5');
    expect(parts(folder).bytes.map(rowsIn)).toEqual([2, 4]);
  }));

  it('whatever courses there are: no row lost or moved, no part too large, no course cut that fits into one', () => inFolder(async (folder) => {
    const next = random(1151122);
    for (let round = 0; round < 60; round++) {
      const limit = 1 + next(6);
      const names = Array.from({ length: 1 + next(8) }, (_, i) => Array.from({ length: 1 + next(9) }, () => `課${i}`)).flat();
      const file = upload(names.map((courseName) => row({ courseName })));
      folder.write('a.csv', file);
      const out = `out${round}`;
      expect((await split(folder, 'a.csv', '-o', out, '--rows', String(limit))).code).toBe(0);
      const { bytes } = parts(folder, out);
      expect(bodies(bytes, headerOf(file)).equals(file.subarray(headerOf(file).length))).toBe(true);
      const dealt = bytes.map((one) => iconv.decode(one, 'cp950').split('\r\n').slice(1, -1).map((line) => line.split(',')[1] ?? ''));
      expect(Math.max(...dealt.map((rows) => rows.length))).toBeLessThanOrEqual(limit);
      for (const name of new Set(names)) {
        if (names.filter((one) => one === name).length <= limit) expect(dealt.filter((rows) => rows.includes(name)), `${round} ${name}`).toHaveLength(1);
      }
    }
  }));

  it('numbers so that the names sort', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(course('甲', 10)));
    await split(folder, 'a.csv', '-o', 'out', '--rows', '1');
    expect(parts(folder).names).toEqual(['a-01.csv', 'a-02.csv', 'a-03.csv', 'a-04.csv', 'a-05.csv', 'a-06.csv', 'a-07.csv', 'a-08.csv', 'a-09.csv', 'a-10.csv']);
  }));

  it.each(['上傳檔.csv', 'A123456789.csv', '.csv', 'Ａ.csv', 'a;b.csv', '-a.csv'])('gives the parts of %s a name without what must not be in one', (name) => inFolder(async (folder) => {
    folder.write(name, upload(course('甲', 2)));
    const { stdout } = await split(folder, join(folder.path, name), '-o', 'out');
    expect(parts(folder).names).toEqual(['upload-1.csv']);
    expect(stdout).not.toContain('A123456789');
  }));

  it('takes a header row with an ID in it for one, and gives it to each part', () => inFolder(async (folder) => {
    const file = upload(course('甲', 2)).toString('latin1').split('\r\n').map((line, i) => (line === '' ? line : `${line},${i === 0 ? 'A223456781' : ''}`)).join('\r\n');
    folder.write('a.csv', Buffer.from(file, 'latin1'));
    const { stdout } = await split(folder, 'a.csv', '-o', 'out', '--rows', '1');
    expect(stdout).toContain('輸入 2 筆 = 寫出 2 筆');
    for (const part of parts(folder).bytes) expect(part.toString('latin1').split('\r\n')[0]).toBe(file.split('\r\n')[0]);
  }));

  it('writes the one part of a file that needs no splitting, and says so', () => inFolder(async (folder) => {
    const file = upload(course('甲', 3));
    folder.write('a.csv', file);
    const { code, stdout } = await split(folder, 'a.csv', '-o', 'new 新/out');
    expect(code).toBe(0);
    expect(stdout).toContain('本來就不用分');
    expect(readFileSync(join(folder.path, 'new 新/out/a-1.csv')).equals(file)).toBe(true);
  }));

  it('keeps a byte order mark, quotes, line breaks in values, bytes that do not decode, blank rows and a last row without end', () => inFolder(async (folder) => {
    const rows = ['"甲\n上"', '"甲\r\n下, ""x"""', '乙', '', ',,,', '丙'].map((name) => (name === '' || name === ',,,' ? name : row({ courseName: name })));
    const text = `\ufeff${upload(rows, 'utf8').toString()}`;
    const file = Buffer.concat([Buffer.from(text.slice(0, -2)), Buffer.from([0xff])]);
    folder.write('a.csv', file);
    const { code, stdout } = await split(folder, 'a.csv', '-o', 'out', '--rows', '1');
    expect(code).toBe(0);
    const { bytes } = parts(folder);
    const header = headerOf(file);
    expect(header.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes).toHaveLength(5);
    for (const one of bytes) expect(headerOf(one).equals(header)).toBe(true);
    expect(bodies(bytes, header).equals(file.subarray(header.length))).toBe(true);
    expect(stdout).toContain('其中 1 筆是空白或只有逗號的列');
    expect(stdout).toContain('另有 1 個空行');
  }));

  it('repeats no header where there is none', () => inFolder(async (folder) => {
    folder.write('g.csv', iconv.encode([...'甲乙丙'].map((courseName) => gradeRow(all22, { courseName })).join(''), 'cp950'));
    const { code, stdout } = await split(folder, 'g.csv', '-o', 'out', '--rows', '2');
    expect(code).toBe(0);
    expect(stdout).toContain('沒有標題列');
    expect(Buffer.concat(parts(folder).bytes).equals(readFileSync(join(folder.path, 'g.csv')))).toBe(true);
  }));

  it('replaces nothing without --force, tells what is left of an earlier run, and never touches the input', () => inFolder(async (folder) => {
    const file = upload(course('甲', 4));
    folder.write('a.csv', file);
    expect((await split(folder, 'a.csv', '-o', 'out', '--rows', '1')).code).toBe(0);
    const refused = await split(folder, 'a.csv', '-o', 'out', '--rows', '2');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('a-1.csv」已經存在');
    expect(parts(folder).bytes.map(rowsIn)).toEqual([1, 1, 1, 1]);
    const { stdout } = await split(folder, 'a.csv', '-o', 'out', '--rows', '2', '--force');
    expect(parts(folder).bytes.map(rowsIn)).toEqual([2, 2, 1, 1]);
    expect(stdout).toContain('a-3.csv 是以前留下的');
    symlinkSync(join(folder.path, 'a.csv'), join(folder.path, 'b-1.csv'));
    symlinkSync(join(folder.path, 'a.csv'), join(folder.path, 'b.csv'));
    const same = await split(folder, 'b.csv', '-o', '.', '--force');
    expect(same.code).toBe(2);
    expect(same.stderr).toContain('是輸入檔');
    expect(readFileSync(join(folder.path, 'a.csv')).equals(file)).toBe(true);
  }));

  it.each([['blank', ''], ['damaged', 'A12345678']])('cuts a grade file without a header row also where the ID at the edge is %s', (_name, idNumber) => inFolder(async (folder) => {
    const [header = '', ...rows] = gradeFile(all22, [{}, {}, { idNumber }, {}]).split('\r\n');
    expect(header).toContain('身分證字號');
    const file = iconv.encode(rows.join('\r\n'), 'cp950');
    folder.write('grades.csv', file);
    expect(await split(folder, 'grades.csv', '-o', 'out', '--rows', '2')).toMatchObject({ code: 0, stderr: '' });
    expect(Buffer.concat(parts(folder).bytes).equals(file)).toBe(true);
    // The second part, whose first row has no ID, is still such a file.
    expect(JSON.parse((await lhl(['validate', '--reporter', 'json', join(folder.path, 'out', 'grades-2.csv')])).stdout)).toMatchObject({ files: [{ format: 'grades', rows: 2 }] });
    expect((await lhl(['merge', 'out/grades-1.csv', 'out/grades-2.csv', '-o', 'again.csv'], { cwd: folder.path })).code).toBe(0);
    expect(readFileSync(join(folder.path, 'again.csv')).equals(file)).toBe(true);
  }));

  it('cuts a file without a header row where a blank row stands at the edge', () => inFolder(async (folder) => {
    const [, ...rows] = gradeFile(all22, [{}, {}, {}]).split('\r\n');
    const file = iconv.encode([',,', ...rows.slice(0, 2), ','.repeat(all22.length - 1), ...rows.slice(2)].join('\r\n'), 'cp950');
    folder.write('grades.csv', file);
    expect(await split(folder, 'grades.csv', '-o', 'out', '--rows', '2')).toMatchObject({ code: 0, stderr: '' });
    expect(parts(folder).names).toEqual(['grades-1.csv', 'grades-2.csv']);
  }));

  it('reads standard input', () => inFolder(async (folder) => {
    const { code } = await lhl(['split', '-', '-o', 'out', '--rows', '2'], { cwd: folder.path, stdin: upload(course('甲', 3)) });
    expect(code).toBe(0);
    expect(parts(folder).names).toEqual(['upload-1.csv', 'upload-2.csv']);
  }));

  it.each<readonly [string, Buffer | string, 1 | 2, string]>([
    ['not a known kind of file', 'a,b\r\n1,2\r\n', 1, '不是任何一種上傳檔或成績檔的標題列'],
    ['an upload form without its header', `${row()}\r\n${row()}\r\n`, 1, '標題列不見了'],
    ['nothing', '', 1, '0 位元組'],
    ['a header and nothing else', upload([]), 1, '標題列之後沒有任何資料'],
    ['blank rows and nothing else', upload([',,,', '']), 1, '標題列之後沒有任何資料'],
    ['a quote that is never closed', upload([row(), `"${row()}`]), 1, 'A3'],
    ['text behind a quote', upload([row(), `"a"b,${row()}`]), 1, 'A3'],
    ['UTF-16', Buffer.from('\ufeff身分證字號,姓名\r\n', 'utf16le'), 1, 'UTF-16'],
    ['an archive', zip([{ name: 'a.csv', data: 'x' }]), 2, 'lhl fix'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 2, 'lhl fix'],
  ])('refuses %s', (_name, bytes, exit, said) => inFolder(async (folder) => {
    folder.write('a.csv', bytes);
    const { code, stdout, stderr } = await split(folder, 'a.csv', '-o', 'new/out');
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/A123456789|王小明/);
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));

  it('a command line that it does not understand, or a folder that cannot be one', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(course('甲', 1001)));
    folder.write('file', 'x');
    for (const [args, said] of [
      [['a.csv'], '-o'], [['a.csv', '-o', '-'], '標準輸出'], [['a.csv', '-o', 'o', '--rows', '0'], '--rows'], [['a.csv', '-o', 'o', '--rows', '1'], '1,000 個檔案'],
      [['missing.csv', '-o', 'o'], '找不到'], [['.', '-o', 'o'], '是資料夾'], [['a.csv', '-o', 'o', '--as', 'x'], '--as'], [['a.csv', '-o', 'file'], '不能當作資料夾'], [['a.csv', '-o', 'file/o'], '不能當作資料夾'],
    ] as const) {
      const { code, stdout, stderr } = await split(folder, ...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toContain(said);
    }
    folder.write('b.csv', 'a,b\r\n1,2\r\n');
    expect((await split(folder, 'b.csv', '-o', 'o', '--as', 'opened')).code).toBe(1);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'b.csv', 'file']);
  }));

  it('an interruption is noticed before the first byte, too', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(course('甲', 1)));
    expect((await inside(['split', 'a.csv', '-o', 'out'], folder.path, {}, AbortSignal.abort())).code).toBe(130);
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));
});

describe('the CSV reader, asked to keep the bytes of rows', () => {
  it('gives every byte to one row, wherever the chunks end, and the same cells as without', () => {
    const next = random(20261122);
    const alphabet = [...'許功蓋A1 ,"\n\r', '\r\n', '""', '"a"', ',', '\n'];
    for (let round = 0; round < 300; round++) {
      const bytes = iconv.encode(Array.from({ length: next(60) }, () => alphabet[next(alphabet.length)]).join(''), 'cp950');
      const size = 1 + next(20);
      const read = (keep: boolean) => {
        const reader = new CsvReader('big5', keep);
        const records = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => [...reader.read(bytes.subarray(i * size, (i + 1) * size))]).flat();
        return [...records, ...reader.end()];
      };
      const kept = read(true);
      expect(Buffer.concat(kept.map((record) => record.bytes ?? Buffer.alloc(0))).equals(bytes)).toBe(true);
      expect(kept).toMatchObject(read(false));
    }
  });
});
