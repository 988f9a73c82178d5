import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { all22, big5, gradeFile, gradeHeader, gradeRow, has, only20, people, rowsOf, toWebhr, type CellsBy } from '../../support/webhr.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

// What keeps a row out, in the cells of a row that is good otherwise; the words for it, and where it stands.
const reasons: readonly (readonly [string, CellsBy, string, string])[] = [
  ['an ID with a wrong check digit', { idNumber: 'A123456788' }, '身分證字號：檢查碼不符', 'A3'],
  ['an ID in another form', { idNumber: 'a123456789' }, '身分證字號：有全形字、小寫字母或空白', 'A3'],
  ['no name', { name: '' }, '姓名：必填欄位沒有填', 'B3'],
  ['a Gregorian date', { startDate: '2015-05-10' }, '起始日期：這是西元日期', 'K3'],
  ['a day that does not exist', { endDate: '104-02-29' }, '終迄日期：曆法上沒有這一天', 'L3'],
  ['dates in the wrong order', { endDate: '104-05-01' }, '早於開始日期', '第 3 列'],
  ['hours that are no number', { physicalHours: '三' }, '實體時數：這一欄只能填數字', 'S3'],
  ['a line break', { courseName: quoted('環境\n教育') }, '名稱：內容有換行', 'G3'],
  ['a tab', { studyType: '班\t' }, '種類：內容有定位字元', 'H3'],
  ['a comma', { courseName: quoted('環境,教育') }, '名稱：內容有半形逗號', 'G3'],
  ['a double quote', { agencyName: quoted('某"某') }, '學習機關(構)名稱：內容有雙引號', 'E3'],
  ['a single quote', { courseName: "It's" }, '名稱：內容有單引號', 'G3'],
  ['too many values', { workRelated: '是,否' }, '這一列有 21 欄，標題列有 20 欄', '第 3 列'],
  ['too few values', { physicalHours: '\r' }, '標題列有 20 欄', '第 3 列'],
];

describe('lhl to-webhr, rows that cannot go in', () => {
  it.each(reasons)('%s', (_name, cells, reason, place) => inFolder(async (folder) => {
    let row = gradeRow(only20, { idNumber: people[1][0], name: people[1][1], ...cells });
    if (cells.physicalHours === '\r') row = `${row.slice(0, row.indexOf('\r'))}\r\n`;
    folder.write('g.csv', big5(gradeFile(only20, [{}]) + row));
    const refused = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toContain('2 筆中有 1 筆不能照原樣轉成');
    expect(refused.stderr).toContain('--set-aside');
    expect(refused.stderr).toContain(`\n  ${place}`);
    expect(readdirSync(folder.path)).toEqual(['g.csv']);

    const done = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--set-aside', 'aside.csv']);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('輸入 2 筆 = 寫出 1 筆 + 另放 1 筆');
    expect(rowsOf(folder, 'out.csv').map(([id]) => id)).toEqual([people[0][0]]);
    const [header, aside, ...more] = parse(readFileSync(join(folder.path, 'aside.csv')), { bom: true, relax_column_count: true });
    expect(more).toEqual([]);
    expect(header).toEqual(['列', '原因', ...gradeHeader(only20).trimEnd().split(',')]);
    expect(aside?.slice(0, 1)).toEqual(['3']);
    expect(aside?.[1]).toContain(reason);
    expect(aside?.slice(2)).toEqual(parse(row, { relax_column_count: true })[0]);
  }));

  it.each([
    ['a quote that does not end', '"人事處', 1], ['text behind the end of a quote', '"人事"處', 1], ['NUL', '人事\0處', 0], ['a line break', quoted('人事\n處'), 0], ['a comma', quoted('人事,處'), 0],
  ])('%s in a column that is left out', (_what, department, code) => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(all22, [{}, { department }])));
    const ran = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect([ran.code, ran.stderr.includes('2 筆中有 1 筆不能照原樣轉成')]).toEqual([code, code === 1]);
    if (code === 0) expect(rowsOf(folder, 'out.csv')).toHaveLength(2);
  }));

  it('bytes that do not decode, and NUL, are written out in hexadecimal', () => inFolder(async (folder) => {
    const [before, after] = gradeRow(only20, { name: '#', studyType: '班\0', workRelated: '' }).split('#').map(big5);
    folder.write('g.csv', Buffer.concat([big5(gradeFile(only20, [{}])), before ?? Buffer.alloc(0), Buffer.from([0xa4, 0xfd, 0xa1, 0xff]), after ?? Buffer.alloc(0)]));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--set-aside', 'aside.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('文字編碼讀不出來：1 處');
    const aside = parse(readFileSync(join(folder.path, 'aside.csv')), { bom: true })[1] ?? [];
    expect(aside[3]).toBe('〔無法解讀：A4 FD A1 FF〕');
    expect(aside[9]).toBe('班〔無法解讀：00〕');
  }));

  it('bytes that do not decode in a column that is left out keep no row out', () => inFolder(async (folder) => {
    const [before, after] = gradeFile(all22, [{ department: '#' }]).split('#').map(big5);
    folder.write('g.csv', Buffer.concat([before ?? Buffer.alloc(0), Buffer.from([0xa1, 0xff]), after ?? Buffer.alloc(0)]));
    expect((await toWebhr(folder, ['g.csv', '-o', 'out.csv'])).code).toBe(0);
    expect(rowsOf(folder, 'out.csv')).toHaveLength(1);
  }));

  it('an apostrophe, a comma or a tab in a column that is left out keeps no row out', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(all22, [{ department: "a'b" }, { department: '"a,b"' }, { categoryName: 'a\tb' }])));
    expect((await toWebhr(folder, ['g.csv', '-o', 'out.csv'])).code).toBe(0);
    expect(rowsOf(folder, 'out.csv')).toHaveLength(3);
  }));

  it('several reasons stand together, those of the same kind are counted', () => inFolder(async (folder) => {
    const bad: CellsBy = { idNumber: 'A123456788', courseName: "It's" };
    folder.write('g.csv', big5(gradeFile(only20, [{}, ...Array.from({ length: 7 }, (_, i) => ({ ...bad, name: '王小明', courseName: `${i}'s` }))])));
    const refused = await toWebhr(folder, ['g.csv', '-o', 'out.csv']);
    expect(refused.stderr).toContain('8 筆中有 7 筆');
    expect(refused.stderr).toContain('身分證字號檢查碼不符  7 處');
    expect(refused.stderr).toContain('A12345****');
    expect(refused.stderr.match(/共 7 處，只列前 5 處/g)).toHaveLength(2);
    await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--set-aside', 'aside.csv']);
    expect(parse(readFileSync(join(folder.path, 'aside.csv')), { bom: true })[1]?.[1])
      .toBe("身分證字號：檢查碼不符，至少有一碼打錯；名稱：內容有單引號（'），WebHR 匯入的檔案不能有");
  }));

  it('a record that stands twice goes in once, the left-out columns apart', () => inFolder(async (folder) => {
    const same: CellsBy = { idNumber: people[0][0], name: people[0][1] };
    folder.write('g.csv', big5(gradeFile(all22, [same, { ...same, categoryName: '其他', startDate: '1040510' }, { ...same, courseName: '另一課程' }])));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--set-aside', 'aside.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('輸入 3 筆 = 寫出 2 筆 + 另放 1 筆');
    expect(readFileSync(join(folder.path, 'aside.csv'), 'utf8')).toContain('\r\n3,與第 2 列是同一筆資料');
  }));

  it('course names that are equal once cut are one record', () => inFolder(async (folder) => {
    const same: CellsBy = { idNumber: people[0][0], name: people[0][1] };
    const long = '課'.repeat(50);
    for (const [one, other] of [[`${long}一`, `${long}二`], [long, `${long}二`], [`a${long}`, `a${long.slice(1)}`]] as const) {
      folder.write('twins.csv', big5(gradeFile(only20, [{ ...same, courseName: one }, { ...same, courseName: other }])));
      expect((await toWebhr(folder, ['twins.csv', '-o', 'none.csv', '--truncate-names'])).stderr).toContain('與第 2 列是同一筆資料');
    }
    folder.write('g.csv', big5(gradeFile(only20, [{ ...same, courseName: `${long}一` }, { ...same, courseName: `${long}二` }])));
    expect((await toWebhr(folder, ['g.csv', '-o', 'a.csv'])).code).toBe(0);
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'b.csv', '--truncate-names', '--set-aside', 'aside.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('課程名稱截短到 100 個位元組：1 個');
    expect(readFileSync(join(folder.path, 'aside.csv'), 'utf8')).toContain('與第 2 列是同一筆資料');
  }));

  it('rows beyond 104-12-31 are set aside when asked to', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{ endDate: '1041231' }, { endDate: '1050101' }, { endDate: '105-01-02', name: '' }])));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--set-aside', 'aside.csv', '--only-importable']);
    expect(code).toBe(0);
    expect(rowsOf(folder, 'out.csv').map((row) => row[11])).toEqual(['1041231']);
    expect(stdout).toContain('輸入 3 筆 = 寫出 1 筆 + 另放 2 筆');
    expect(stdout).toContain('終迄日期在這天之後的 2 筆已另放');
    expect(stdout).toContain('寫出的列，終迄日期都不在這天之後');
    const alone = await toWebhr(folder, ['g.csv', '-o', 'o.csv', '--only-importable']);
    expect([alone.code, alone.stderr.includes('--only-importable 要和 --set-aside 一起使用')]).toEqual([2, true]);
  }));

  it('sets every row aside where none can go in, and says so', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{ endDate: '1050624' }])));
    const { code, stdout, stderr } = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--set-aside', 'aside.csv', '--only-importable']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('沒有可以轉入的列，所以沒有產生 out.csv');
    expect(stdout).toContain('輸入 1 筆 = 寫出 0 筆 + 另放 1 筆');
    expect(readdirSync(folder.path).sort()).toEqual(['aside.csv', 'g.csv']);
  }));

  it.each([
    ['written', ['-o', 'out.csv']], ['set aside', ['-o', 'out.csv', '--set-aside', 'aside.csv', '--only-importable']], ['told', ['-o', 'out.csv', '--dry-run']],
  ])('where nothing needs importing, that comes first: %s', (_name, args) => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{ startDate: '1050620', endDate: '1050624' }, { startDate: '1050620', endDate: '1050625' }])));
    const { code, stdout } = await toWebhr(folder, ['g.csv', ...args]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^這個檔案不用匯入 WebHR：2 筆的終迄日期全都在 104-12-31 之後/);
  }));

  it('comes first too where rows have to be mended, and is not said where one row may be needed', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{ endDate: '1050624', name: '' }])));
    expect((await toWebhr(folder, ['g.csv', '-o', 'out.csv'])).stderr).toMatch(/^lhl: 這個檔案不用匯入 WebHR：1 筆的/);
    folder.write('h.csv', big5(gradeFile(only20, [{ startDate: '1050620', endDate: '1050624' }, {}])));
    expect((await toWebhr(folder, ['h.csv', '-o', 'out.csv'])).stdout).not.toContain('這個檔案不用匯入');
  }));

  it('makes no file for rows to set aside when there are none', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{}])));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--set-aside', 'aside.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('沒有產生 aside.csv');
    expect(has(folder, 'aside.csv')).toBe(false);
  }));
});
