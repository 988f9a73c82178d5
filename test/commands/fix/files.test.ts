// Where `lhl fix` reads and writes: nothing is lost, replaced or left behind that the user did not mean.
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { unopened } from '../../../src/schemas/unopened.ts';
import { zip } from '../../support/archives/writer.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { rowOf } from '../../support/good-row.ts';
import { lhl, type Circumstances, type Ran } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';
import { odsOf, odsTable, xlsxOf } from '../../support/workbook.ts';

const now = new Date('2026-11-22T04:00:00Z');
const bad = upload([row({ startDate: '115/5/10' }), ',,']);
const good = upload([row()]);
const name = '一月 上傳.csv';

const run = (folder: Folder, words: readonly string[], more: Circumstances = {}): Promise<Ran> => lhl(['fix', ...words], { cwd: folder.path, now, ...more });
const read = (folder: Folder, file: string): Buffer => readFileSync(join(folder.path, file));
const files = (folder: Folder): string[] => readdirSync(folder.path).sort();

describe('-o', () => {
  it('writes there and leaves the input alone', () => inFolder(async (folder) => {
    folder.write(name, bad);
    expect(await run(folder, [name, '-o', 'out.csv'])).toMatchObject({ code: 0, stderr: '' });
    expect(read(folder, name).equals(bad)).toBe(true);
    expect(read(folder, 'out.csv').equals(good)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(join(folder.path, 'out.csv')).mode & 0o777).toBe(0o600);
    expect(files(folder)).toEqual(['out.csv', name].sort());
  }));

  it.each([
    ['nowhere said', [name], '請加 -o'],
    ['with --in-place', [name, '-o', 'out.csv', '--in-place'], '不能同時使用'],
    ['standard output', [name, '-o', '-'], '不寫到標準輸出'],
    ['the input', [name, '-o', `./${name}`, '--force'], '是輸入檔'],
    ['the input by its other name', [name, '-o', 'link.csv', '--force'], '是輸入檔'],
    ['a file that exists', [name, '-o', 'old.csv'], '--force'],
    ['a folder that does not exist', [name, '-o', 'no/out.csv'], '資料夾不存在'],
    ['a name of a workbook', [name, '-o', '改好.XLSX'], '取名為 .csv'],
    ['the list of changes too', [name, '-o', 'out.csv', '--changes', './out.csv'], '同一個檔案'],
    ['the list over the input', [name, '-o', 'out.csv', '--changes', name], '是輸入檔'],
    ['the list over a file that exists', [name, '-o', 'out.csv', '--changes', 'old.csv'], '--force'],
    ['the code table', [name, '-o', 'codes.csv', '--force', '--codes', 'county=codes.csv'], '是輸入檔'],
    ['a list without a name', [name, '-o', 'out.csv', '--changes', ''], '--changes'],
    ['no input', ['-o', 'out.csv'], 'lhl fix'],
    ['an input that does not exist', ['nobody.csv', '-o', 'out.csv'], '找不到檔案'],
    ['two inputs', [name, 'old.csv', '-o', 'out.csv'], '參數'],
    ['a format that is none', [name, '-o', 'out.csv', '--as', 'x'], '--as'],
    ['a day that is none', [name, '-o', 'out.csv', '--today', '2026-01-01'], '--today'],
    ['values in CI', [name, '-o', 'out.csv', '--show-values'], 'CI'],
  ])('refuses: %s', (_name, words, why) => inFolder(async (folder) => {
    folder.write(name, bad);
    folder.write('old.csv', 'old');
    folder.write('codes.csv', '代碼,名稱\r\n77,新縣\r\n');
    symlinkSync(name, join(folder.path, 'link.csv'));
    const before = files(folder);
    const ran = await run(folder, words, { env: { CI: '1' } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(why);
    expect(files(folder)).toEqual(before);
    expect(read(folder, 'old.csv').toString()).toBe('old');
    expect(read(folder, name).equals(bad)).toBe(true);
  }));
});

describe('--in-place', () => {
  it('keeps the original as .bak, the rights of the file, and a link a link', () => inFolder(async (folder) => {
    const path = folder.write(name, bad);
    chmodSync(path, 0o640);
    symlinkSync(name, join(folder.path, 'link.csv'));
    const ran = await run(folder, ['link.csv', '--in-place', '--changes', 'list.csv']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('原來的檔案留在 link.csv.bak');
    expect(read(folder, name).equals(good)).toBe(true);
    expect(read(folder, 'link.csv.bak').equals(bad)).toBe(true);
    expect(lstatSync(join(folder.path, 'link.csv')).isSymbolicLink()).toBe(true);
    if (process.platform !== 'win32') for (const file of [name, 'link.csv.bak']) expect(statSync(join(folder.path, file)).mode & 0o777).toBe(0o640);
    expect(files(folder)).toEqual([name, 'link.csv', 'link.csv.bak', 'list.csv'].sort());
  }));

  it('touches nothing where nothing is to be changed', () => inFolder(async (folder) => {
    const path = folder.write(name, good);
    const before = statSync(path);
    const ran = await run(folder, [name, '--in-place']);
    expect(ran.stdout).toContain('檔案沒有動');
    expect(ran.code).toBe(0);
    expect([statSync(path).ino, statSync(path).mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(files(folder)).toEqual([name]);
  }));

  it('replaces no copy unless it must, and then nothing is changed', () => inFolder(async (folder) => {
    folder.write(name, bad);
    folder.write(`${name}.bak`, 'old');
    const refused = await run(folder, [name, '--in-place']);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('.bak」已經存在');
    expect([read(folder, name).equals(bad), read(folder, `${name}.bak`).toString()]).toEqual([true, 'old']);
    expect(await run(folder, [name, '--in-place', '--force'])).toMatchObject({ code: 0 });
    expect([read(folder, name).equals(good), read(folder, `${name}.bak`).equals(bad)]).toEqual([true, true]);
    expect(files(folder)).toHaveLength(2);
  }));

  it('changes both or neither', () => inFolder(async (folder) => {
    folder.write(name, bad);
    mkdirSync(join(folder.path, `${name}.bak`));
    expect((await run(folder, [name, '--in-place', '--force'])).code).toBe(2);
    expect(read(folder, name).equals(bad)).toBe(true);
    expect(files(folder)).toHaveLength(2);
  }));

  it.each([
    ['an archive', 'a.zip', zip([{ name: 'a.csv', data: bad }])],
    ['standard input', '-', bad],
  ])('is not for %s', (_name, input, bytes) => inFolder(async (folder) => {
    if (input !== '-') folder.write(input, bytes);
    const ran = await run(folder, [input, '--in-place'], { stdin: input === '-' ? bytes : '' });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('請用 -o 指定輸出檔');
    expect(files(folder)).toEqual(input === '-' ? [] : [input]);
  }));
});

describe('--dry-run', () => {
  it.each([['alone', []], ['with -o', ['-o', 'out.csv']], ['with --in-place', ['--in-place']]] as const)('writes nothing, and says what would be left: %s', (_name, words) => inFolder(async (folder) => {
    folder.write(name, upload([row({ startDate: '115/5/10', idNumber: 'A123456788' }), ',,']));
    const ran = await run(folder, [name, '--dry-run', ...words]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^會改的地方：[\s\S]*沒有寫檔案（--dry-run）。會寫出 (?:.+：)?1 筆（Big5）[\s\S]*改了以後的檢核結果：[\s\S]*cell\/id-checksum/);
    expect(ran.stdout).not.toContain('cell/date-format  1 處\n  C2');
    expect(files(folder)).toEqual([name]);
    const listed = await run(folder, [name, '--dry-run', '--changes', 'list.csv', ...words]);
    expect([listed.code, listed.stdout.split('\n').slice(0, 2)]).toEqual([1, ran.stdout.split('\n').slice(0, 2)]);
    expect(listed.stdout).toContain('每一處都會列在 list.csv');
    expect(files(folder)).toEqual([name]);
    folder.write('list.csv', 'x');
    expect(await run(folder, [name, '--dry-run', '--changes', 'list.csv', ...words])).toMatchObject({ code: 2, stdout: '' });
  }));

  it('finds the same as a check of the file that is then written', () => inFolder(async (folder) => {
    folder.write(name, upload([row({ attendance: '"甲,""乙\n丙"', name: '王堃', unit: '小時' }), row({ county: '99' }), row()], 'utf8'));
    const dry = await run(folder, [name, '--dry-run', '-o', 'out.csv']);
    await run(folder, [name, '-o', 'out.csv']);
    const check = await lhl(['validate', 'out.csv'], { cwd: folder.path, now });
    expect(dry.stdout.split('改了以後的檢核結果：\n\n')[1]).toBe(check.stdout);
    expect(dry.code).toBe(check.code);
  }));
});

describe('a file in which it is not certain what a cell says', () => {
  const header = unopened.fields.map((field) => field.header).join(',');
  it.each<[string, Uint8Array | string, string, string]>([
    ['bytes that belong to no character', Buffer.concat([upload([row()]), Buffer.from([0xff, 0x2c, 0x0a])]), 'file/encoding', '不能確定內容'],
    ['a quote that is never closed', upload([row({ attendance: '"全勤' })]), 'file/malformed', '不能確定內容'],
    ['a NUL', upload([row({ attendance: '全\0勤' })]), 'file/malformed', '不能確定內容'],
    ['a header that is none', 'a,b\r\n1,2\r\n', 'header/unknown', 'lhl convert'],
    ['a header that is gone', upload([row()]).subarray(iconv.encode(header, 'cp950').length + 2), 'header/unknown', 'lhl convert'],
    ['blank lines only', '\r\n,,\r\n', 'file/empty', '沒有寫出任何檔案'],
    ['no bytes', '', 'file/empty', '沒有寫出任何檔案'],
    ['a PDF', '%PDF-1.7\n', 'file/malformed', '無法當作 CSV'],
  ])('is not written, and the report says why: %s', (_name, bytes, rule, why) => inFolder(async (folder) => {
    folder.write(name, bytes);
    const ran = await run(folder, [name, '-o', 'out.csv', '--changes', 'list.csv']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(rule);
    expect(ran.stdout).toContain('檔案處理異常');
    expect(ran.stderr.replaceAll('\n', '')).toContain(why);
    expect(ran.stdout).not.toContain('lhl fix');
    expect(files(folder)).toEqual([name]);
  }));
});

describe('the input may be', () => {
  it('standard input', () => inFolder(async (folder) => {
    expect(await run(folder, ['-', '-o', 'out.csv'], { stdin: bad })).toMatchObject({ code: 0, stderr: '' });
    expect(read(folder, 'out.csv').equals(good)).toBe(true);
    expect(await run(folder, ['-', '-o', 'same.csv'], { stdin: good })).toMatchObject({ code: 0 });
    expect(read(folder, 'same.csv').equals(good)).toBe(true);
  }));

  it('a CSV in an archive with a password', () => inFolder(async (folder) => {
    folder.write('a.zip', zip([{ name: '一月.csv', data: bad, cipher: 256, password: 'abc12345' }]));
    expect(await run(folder, ['a.zip', '-o', 'out.csv'], { env: { LHL_ZIP_PASSWORD: 'abc12345' } })).toMatchObject({ code: 0, stderr: '' });
    expect(read(folder, 'out.csv').equals(good)).toBe(true);
    expect(await run(folder, ['a.zip', '-o', 'no.csv'], { env: { LHL_ZIP_PASSWORD: 'wrong123' } })).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(folder.path, 'no.csv'))).toBe(false);
  }));

  const texts = [unopened.fields.map((field) => field.header), rowOf(unopened), rowOf(unopened, { name: '陳美麗', county: '宜蘭縣' })];
  // The day is a date and the county a number, as they are where somebody typed them.
  const typed = (day: string, county: string, text: (value: string) => string, rowXml: (cells: string) => string): string =>
    texts.map((values, i) => rowXml(values.map((value, at) => {
      const key = i === 1 ? unopened.fields[at]?.key : undefined;
      return key === 'startDate' ? day : key === 'county' ? county : text(value);
    }).join(''))).join('');
  const xlsx = xlsxOf([{ name: '說明', rows: '<row><c t="str"><v>看</v></c></row>' }, {
    name: '一月',
    rows: typed('<c s="1"><v>46152</v></c>', '<c><v>1</v></c>', (value) => `<c t="str"><v>${value}</v></c>`, (cells) => `<row>${cells}</row>`),
  }], { formats: [14] });
  const ods = odsOf(odsTable('<table:table-row><table:table-cell office:value-type="string"><text:p>看</text:p></table:table-cell></table:table-row>', '說明') + odsTable(typed(
    '<table:table-cell office:value-type="date" office:date-value="2026-05-10"><text:p>2026/5/10</text:p></table:table-cell>',
    '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>',
    (value) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`,
    (cells) => `<table:table-row>${cells}</table:table-row>`,
  ), '一月'));
  it.each([['.xlsx', xlsx], ['.ods', ods]] as const)('a workbook, which becomes a CSV: %s', (extension, workbook) => inFolder(async (folder) => {
    folder.write(`一月${extension}`, workbook);
    const ran = await run(folder, [`一月${extension}`, '--sheet', '一月', '-o', 'out.csv']);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toMatch(/試算表的日期和時間[\s\S]*C2 \*開課起始日期「.*」 改成「115-05-10」/);
    expect(ran.stdout).toContain('J2 *上課縣市「1」 改成「01」');
    const lines = iconv.decode(read(folder, 'out.csv'), 'cp950').split('\r\n');
    expect(lines).toEqual([texts[0]?.join(','), rowOf(unopened, { county: '01' }).join(','), rowOf(unopened, { name: '陳美麗' }).join(','), '']);
    expect(await run(folder, [`一月${extension}`, '--sheet', '一月', '--in-place'])).toMatchObject({ code: 2, stdout: '' });
    expect(files(folder)).toHaveLength(2);
  }));
});
