// Workbooks, and tables in archives, checked by lhl validate and taken by lhl to-webhr.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../../src/findings/finding.ts';
import { unopened } from '../../../src/schemas/unopened.ts';
import type { FieldKey } from '../../../src/schemas/format.ts';
import { zip } from '../../support/archives/writer.ts';
import type { Document } from '../../support/fixtures.ts';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';
import { odsOf, odsTable, xlsxOf } from '../../support/workbook.ts';
import { gradeFile, only20 } from '../../support/webhr.ts';

const TODAY = ['--today', '115-11-22'];
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A row of an .xlsx: texts, or a number in a style. */
function line(number: number, cells: readonly (string | { readonly value: number; readonly style: number })[]): string {
  const written = cells.map((cell, i) => (typeof cell === 'string'
    ? cell === '' ? '' : `<c r="${cellName(i + 1, number)}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
    : `<c r="${cellName(i + 1, number)}" s="${cell.style}"><v>${cell.value}</v></c>`));
  return `<row r="${number}">${written.join('')}</row>`;
}

const header = unopened.fields.map((field) => field.header);
const column = (key: FieldKey): number => unopened.fields.findIndex((field) => field.key === key);
const book = (...rows: readonly string[]): Uint8Array => xlsxOf([line(1, header), ...rows.map((text, i) => line(i + 2, text.split(',')))].join(''));
const odsRow = (cells: readonly string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`;

describe('lhl validate of a workbook', () => {
  it('finds in an .xlsx and an .ods what it finds in a CSV, at the cells of the sheet', () => inFolder(async (folder) => {
    const rows = [row(), row({ idNumber: 'A223456781', county: '1', name: '陳美麗' }), row({ idNumber: 'a800000014', term: '2', endDate: '115/5/10' }), row({ idNumber: 'A806754477', attendance: '前,後' })];
    folder.write('a.csv', upload([...rows.slice(0, 3), row({ idNumber: 'A806754477', attendance: '"前,後"' })], 'utf8'));
    const cells = [header, ...rows.map((text, i) => (i === 3 ? text.replace('前,後', '前\u0000後') : text).split(',').map((cell) => cell.replace('\u0000', ',')))];
    folder.write('名 單.xlsx', xlsxOf(cells.map((one, i) => line(i + 1, one)).join('')));
    folder.write('名 單.ods', odsOf(odsTable(cells.map(odsRow).join(''))));
    const read = async (name: string): Promise<Document['files'][number]> => {
      const { stdout } = await lhl(['validate', ...TODAY, '--reporter', 'json', join(folder.path, name)]);
      return (JSON.parse(stdout) as Document).files[0] ?? expect.fail('no file');
    };
    const [csv, xlsx, ods] = [await read('a.csv'), await read('名 單.xlsx'), await read('名 單.ods')];
    // Encoding, quotes and the name of the file are no matter of a workbook.
    const expected = csv.findings.filter(({ rule }) => !rule.startsWith('file/'));
    expect(expected.map(({ rule }) => rule)).toEqual(['cell/code', 'cell/id-format', 'cell/date-format', 'cell/separator']);
    expect(xlsx.findings).toEqual(expected);
    expect(ods.findings).toEqual(expected);
    expect([xlsx, ods]).toMatchObject([{ format: 'unopened', encoding: null, sheet: '工作表1', rows: 4 }, { format: 'unopened', encoding: null, sheet: '工作表1', rows: 4 }]);
    expect(csv).toMatchObject({ encoding: 'utf8', sheet: null });
  }));

  it('says that the portal takes CSV only, and how to get one', () => inFolder(async (folder) => {
    const path = folder.write('名單.xlsx', book(row()));
    for (const [lang, words] of [['zh', '入口網只收 CSV，請用 lhl fix 轉成 CSV 再上傳'], ['en', 'turn it into one with lhl fix']] as const) {
      const { code, stdout } = await lhl(['validate', ...TODAY, '--lang', lang, path]);
      expect(stdout.replaceAll('\n', lang === 'zh' ? '' : ' ')).toContain(words);
      expect(stdout).not.toContain('可以上傳');
      expect(stdout).not.toContain('ready to upload');
      expect(code).toBe(0);
    }
    const html = (await lhl(['validate', ...TODAY, '--reporter', 'html', path])).stdout;
    expect(html).toContain('入口網只收 CSV');
    expect(html).toContain('工作表「工作表1」');
  }));

  it('tells which cells of a column that nobody knows it read as days, without values that it does not show', () => inFolder(async (folder) => {
    const cells: (string | { value: number; style: number })[] = [...row().split(','), { value: 46152, style: 1 }];
    const path = folder.write('a.xlsx', xlsxOf(line(1, [...header, '報名']) + line(2, cells), { formats: ['yyyy/m/d'] }));
    const { stdout } = await lhl(['validate', ...TODAY, path]);
    expect(stdout.replaceAll(/\n */g, '')).toContain('有 1 格在活頁簿裡是日期，已讀成民國日期，例如 ' + cellName(header.length + 1, 2));
    expect(stdout).not.toContain('…');
  }));

  it('tells which cells it read as days, and hides whose birthday it is', () => inFolder(async (folder) => {
    const cells: (string | { value: number; style: number })[] = row().split(',');
    // 2026-05-10, and 1990-06-30 as a birthday.
    for (const key of ['startDate', 'endDate', 'actualStartDate', 'actualEndDate'] as const) cells[column(key)] = { value: 46152, style: 1 };
    cells[column('birthday')] = { value: 33054, style: 1 };
    cells[column('term')] = { value: 1, style: 2 };
    const path = folder.write('a.xlsx', xlsxOf(line(1, header) + line(2, cells), { formats: ['yyyy/m/d', '000'] }));
    const { code, stdout } = await lhl(['validate', ...TODAY, path]);
    expect(stdout.replaceAll(/\n */g, '')).toContain('「*開課起始日期」欄有 1 格在活頁簿裡是日期，已讀成民國日期，例如 C2 的2026/5/10 讀成 115-05-10');
    expect(stdout).toContain('「生日」欄');
    expect(stdout).not.toMatch(/1990.6.30|079-06-30/);
    expect(stdout).toContain('079-**-**');
    expect(stdout.replaceAll(/\s/g, '')).toContain('會當成西元1980年，不是民國80年');
    expect(stdout).toContain('錯誤 0、提醒 0');
    expect(code).toBe(0);
    const json = await lhl(['validate', ...TODAY, '--reporter', 'json', path]);
    expect(json.stderr.replaceAll(/\n */g, '')).toContain('已讀成民國日期');
  }));

  it('tells which cells are merged over several rows, so that the others are blank', () => inFolder(async (folder) => {
    const rows = [row(), row({ idNumber: 'A223456781', name: '陳美麗', courseName: '' })];
    const path = folder.write('a.xlsx', xlsxOf([{ name: '名單', rows: [line(1, header), ...rows.map((text, i) => line(i + 2, text.split(',')))].join(''), behind: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' }]));
    const { code, stdout } = await lhl(['validate', ...TODAY, path]);
    expect(stdout.replaceAll(/\n */g, '')).toContain('有 1 處合併儲存格跨了好幾列，只有最上面一列有值，其他列讀成空白：B2。');
    expect(stdout).toContain('B3     *課程名稱 （空白）');
    expect(code).toBe(1);
    expect((await lhl(['validate', ...TODAY, '--lang', 'en', path])).stdout.replaceAll(/\n */g, ' ')).toContain('1 merged cell spans several rows');
  }));

  it('reads the sheet that is asked for, and names the others', () => inFolder(async (folder) => {
    const sheets = [{ name: '說明', rows: line(1, ['這裡不是資料']) }, { name: '名單', rows: line(1, header) + line(2, row().split(',')) }];
    const path = folder.write('a.xlsx', xlsxOf(sheets));
    const first = await lhl(['validate', ...TODAY, path]);
    expect([first.code, first.stdout.includes('header/unknown'), first.stdout.includes('沒有讀：名單')]).toEqual([1, true, true]);
    for (const name of ['名單', '2']) expect((await lhl(['validate', ...TODAY, '--sheet', name, path])).code).toBe(0);
    const none = await lhl(['validate', ...TODAY, '--sheet', '別的', path]);
    expect([none.code, none.stderr.replace(/\s/g, '').includes('1說明、2名單')]).toEqual([2, true]);
    const csv = await lhl(['validate', ...TODAY, '--sheet', '名單', folder.write('a.csv', upload([row()]))]);
    expect([csv.code, csv.stderr.replace(/\s/g, '').includes('--sheet沒有用到')]).toEqual([0, true]);
  }));

  it('of the name `.csv` is no CSV, whatever is in it', () => inFolder(async (folder) => {
    const { code, stdout } = await lhl(['validate', ...TODAY, folder.write('a.csv', book(row()))]);
    expect(code).toBe(1);
    expect(stdout).toContain('file/malformed');
    expect(stdout.replaceAll(/\n */g, '')).toContain('副檔名改回 .xlsx');
  }));

  it.each([['亂.ods', '\u0000\u0001\u0002', '不是文字檔'], ['單.xls', upload([row()]), '檔案處理成功']] as const)(
    'that is none (%s) is told by its content, and not for its name', (name, bytes, said) => inFolder(async (folder) => {
      const { stdout } = await lhl(['validate', ...TODAY, folder.write(name, bytes)]);
      expect(stdout).toContain(said);
      expect(stdout).not.toContain('file/name');
    }));

  it('one of many that cannot be opened is told, and the others are checked', () => inFolder(async (folder) => {
    folder.write('a.xlsx', book(row()));
    folder.write('b.xlsx', book(row()).subarray(0, 300));
    folder.write('c.csv', upload([row()]));
    const { code, stdout, stderr } = await lhl(['validate', ...TODAY, 'a.xlsx', 'b.xlsx', 'c.csv'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^lhl: b\.xlsx：/);
    expect(stdout).toContain('共 2 個檔案、2 筆資料');
    expect(stdout).toContain('有 1 項打不開或找不到，沒有檢核\n  b.xlsx：活頁簿打不開');
  }));
});

describe('what is not read of a workbook', () => {
  const facts = ['--set', 'date=115-05-10', '--set', 'startTime=09:10', '--set', 'endTime=12:10'];

  it.each([
    ['validate', ['a.xlsx']], ['fix', ['a.xlsx', '-o', 'out.csv']], ['fix', ['a.xlsx', '--dry-run']], ['convert', ['a.xlsx', '-o', 'out.csv', ...facts]],
    ['to-webhr', ['a.xlsx', '-o', 'out.csv', '--agency-code', '323000000A', '--agency-name', '示範機關']],
  ] as const)('is told by %s %j', (command, args) => inFolder(async (folder) => {
    const rows = [line(1, header), line(2, row().split(',')), line(3, row({ idNumber: 'A223456781', name: '陳美麗' }).split(','))];
    folder.write('a.xlsx', xlsxOf([{ name: '第一班', rows: rows.slice(0, 2).join('') }, { name: '第二班', rows: rows.join('') }]));
    const { code, stdout } = await lhl([command, ...args], { cwd: folder.path, now: new Date('2026-11-22T04:00:00Z') });
    expect(code).toBe(0);
    expect(stdout).toContain('沒有讀：第二班');
  }));
});

describe('a table in an archive', () => {
  const password = 'abc12345';

  it.each([
    ['a CSV', '成績.csv', upload([row()])],
    ['an .xlsx', '成績.xlsx', book(row())],
    ['an .ods', '成績.ods', odsOf(odsTable([header, row().split(',')].map(odsRow).join('')))],
  ] as const)('%s is checked with the password of the archive', (_name, name, data) => inFolder(async (folder) => {
    for (const cipher of ['zip20', 256] as const) {
      const path = folder.write('下載.zip', zip([{ name, data, cipher, password }]));
      const right = await lhl(['validate', ...TODAY, path], { env: { LHL_ZIP_PASSWORD: password } });
      expect(right.stdout).toContain('錯誤 0');
      expect(right.code).toBe(0);
      const wrong = await lhl(['validate', ...TODAY, path], { env: { LHL_ZIP_PASSWORD: 'wrong9999' } });
      expect(wrong.code).toBe(2);
      expect(wrong.stderr).toContain('密碼');
      const none = await lhl(['validate', ...TODAY, path]);
      expect(none.code).toBe(2);
      expect(none.stderr).toContain('LHL_ZIP_PASSWORD');
      const swapped = await lhl(['validate', ...TODAY, '--password', path]);
      expect([swapped.code, swapped.stderr]).toEqual([2, none.stderr]);
    }
  }));

  it('has to be the only one', () => inFolder(async (folder) => {
    const two = folder.write('a.zip', zip([{ name: 'a.csv', data: 'x' }, { name: 'A123456789.xlsx', data: 'x' }]));
    const { code, stderr } = await lhl(['validate', two]);
    expect(code).toBe(2);
    expect(stderr).toContain('好幾個檔案');
    expect(stderr).toContain('A12345****.xlsx');
    const none = await lhl(['validate', folder.write('b.zip', zip([{ name: 'a.txt', data: 'x' }]))]);
    expect([none.code, none.stderr.replaceAll('\n', '').includes('檔，只有下面這些。  a.txt')]).toEqual([2, true]);
  }));

  it('comes from standard input as well', async () => {
    const packed = zip([{ name: 'a.xlsx', data: book(row()), cipher: 256, password }]);
    for (const stdin of [book(row()), packed]) {
      const { code, stdout } = await lhl(['validate', ...TODAY, '-'], { stdin, env: { LHL_ZIP_PASSWORD: password } });
      expect(stdout).toContain('1 筆');
      expect(code).toBe(0);
    }
  });

  it('of grades goes into the file for WebHR, as a workbook too', () => inFolder(async (folder) => {
    const text = gradeFile(only20, [{}, { startDate: '1040510', endDate: '1040511' }]);
    const rows = text.trimEnd().split('\r\n').map((one, i) => line(i + 1, one.split(',')));
    folder.write('成績.zip', zip([{ name: '成績.xlsx', data: xlsxOf(rows.join('')), cipher: 'zip20', password }]));
    const { code, stderr } = await lhl(['to-webhr', '成績.zip', '-o', 'out.csv'], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: password } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(iconv.decode(readFileSync(join(folder.path, 'out.csv')), 'cp950')).toBe(text);
  }));
});
