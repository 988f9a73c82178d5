// What `lhl convert` makes of lists, registers, grade files and other upload forms.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { unopened } from '../../src/schemas/unopened.ts';
import { zip } from '../support/archives/writer.ts';
import { attendance, convert, course, csv, ods, person, rowsIn, without } from '../support/convert.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { upload, row } from '../support/upload.ts';
import { all22, big5, gradeFile } from '../support/webhr.ts';
import { odsOf, odsTable } from '../support/workbook.ts';

const people = (count: number): string[][] => [['身分證字號', '姓名'], ...Array.from({ length: count }, (_, i) => [...person(i)])];
const cell = (cells: readonly string[] | undefined, key: string): string | undefined => cells?.[unopened.fields.findIndex((field) => field.key === key)];

describe('a file in GBK, the encoding of simplified Chinese', () => {
  const list = [['签到表'], ['姓名', '身分证字号', '单位'], ['王小明', 'A123456789', '人事处'], ['陈美丽', 'A223456781', '主计处']];
  const form = iconv.decode(upload([row()]), 'cp950');
  it.each([
    ['a list below a title', csv(list), 'names.csv'], ['a list', csv(list.slice(1)), 'names.csv'], ['an upload form', form, 'form.csv'],
  ])('is told as that before its cells: %s', (_, text, name) => inFolder(async (folder) => {
    folder.write(name, iconv.encode(text, 'gbk'));
    folder.write('upload.csv', upload([row()]));
    const runs = [
      await convert(folder, [name, '-o', 'out.csv', ...course]), await lhl(['validate', 'upload.csv', '--roster', name], { cwd: folder.path }),
      await lhl(['open', name, '--no-show'], { cwd: folder.path, env: { HOME: folder.path } }),
      ...(name === 'form.csv' ? [await lhl(['split', name, '-o', 'parts'], { cwd: folder.path })] : []),
    ];
    for (const { code, stdout, stderr } of runs) {
      const said = `${stdout}${stderr}`.replaceAll(/\s/g, '');
      expect([code > 0, said.includes('簡體中文（GBK）編碼'), said.includes('不屬於Big5'), said.includes('lhlnew')]).toEqual([true, true, false, false]);
    }
  }));
});

it('a grade file in GBK is told as that by hours', () => inFolder(async (folder) => {
  folder.write('grades.csv', iconv.encode(gradeFile(all22, [{}]), 'gbk'));
  const { code, stdout, stderr } = await lhl(['hours', 'grades.csv'], { cwd: folder.path });
  expect([code, stdout, stderr.includes('簡體中文（GBK）編碼'), stderr.replaceAll(/\s/g, '').includes('936:簡體中文')]).toEqual([2, '', true, true]);
}));

describe('an attendance list', () => {
  it('of 40 people in an .ods becomes an upload file that passes, with one command', () => inFolder(async (folder) => {
    folder.write('簽到 名單.ods', ods(attendance(40)));
    const { code, stdout, stderr } = await convert(folder, ['簽到 名單.ods', '-o', 'upload.csv', ...course]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('讀到 42 筆 = 寫出 40 筆 + 空白 1 筆 + 不是名單的 1 筆');
    expect(stdout).toContain('第 45 列');
    expect(stdout).toMatch(/標題列是第 3 列，它上面的 1 列沒有讀/);
    expect(stdout).toContain('名單的第 4-43 列，依序寫成第 2-41 列');
    expect(stdout).toContain('D 欄「部門」：40 個值');
    expect(stdout).toContain('A 欄「序號」：40 個值');
    expect(stdout).toContain('檔案處理成功');
    const [header, ...rows] = rowsIn(folder, 'upload.csv');
    expect(header).toEqual(unopened.fields.map((field) => field.header));
    expect(rows.map((cells) => [cells[0], cells[6]])).toEqual(Array.from({ length: 40 }, (_, i) => [...person(i)]));
    for (const cells of rows) {
      expect(cells.filter((_, i) => i !== 0 && i !== 6 && i < 25).join()).toBe('資訊安全通識,115-05-10,09:10:00,115-05-10,12:10:00,6,522,26,1,3,1,,,,,2,0,3,,115-05-10,09:10:00,115-05-10,12:10:00');
    }
    const validated = await lhl(['validate', 'upload.csv'], { cwd: folder.path });
    expect({ code: validated.code, warnings: validated.stdout.includes('錯誤 0、提醒 0') }).toEqual({ code: 0, warnings: true });
  }));

  it('says where each column comes from, and the same in English', () => inFolder(async (folder) => {
    folder.write('a.csv', `\ufeff${csv(attendance(2))}`);
    const { stdout } = await convert(folder, ['a.csv', '-o', 'upload.csv', ...course]);
    expect(stdout).toMatch(/身分證字號 +B 欄「身分證統一編號」/);
    expect(stdout).toMatch(/上課縣市 +26 宜蘭縣（指定的值）/);
    expect(stdout).toMatch(/實際上課起始日期 +同開課起始日期/);
    expect(stdout).toMatch(/實體時數 +依學習性質與訓練總數/);
    expect(stdout).toContain('留空白（可以空白）：訓練成績');
    const english = await convert(folder, ['a.csv', '-o', 'upload2.csv', '--lang', 'en', ...course]);
    expect(english.stdout).toContain('4 rows read = 2 written + 1 blank + 1 without anybody');
    expect(english.stdout).toMatch(/身分證字號 +column B "身分證統一編號"/);
    expect(english.stdout).toMatch(/實際上課起始日期 +as 開課起始日期/);
  }));

  it('says which rows became which, where their numbers differ', () => inFolder(async (folder) => {
    const gap = ['', ''];
    folder.write('a.csv', csv([...people(3), gap, ...people(1).slice(1), ['備註：', ''], ...people(2).slice(1)]));
    folder.write('b.csv', csv(people(3)));
    expect((await convert(folder, ['a.csv', '-o', 'one.csv', ...course])).stdout).toContain('名單的第 2-4、6、8-9 列，依序寫成第 2-7 列');
    expect((await convert(folder, ['b.csv', '-o', 'two.csv', ...course])).stdout).not.toContain('依序寫成');
    const scattered = Array.from({ length: 12 }, (_, i) => [gap, [...person(i)]]).flat();
    folder.write('c.csv', csv([['身分證字號', '姓名'], ...scattered]));
    expect((await convert(folder, ['c.csv', '-o', 'three.csv', '--lang', 'en', ...course])).stdout.replace(/\n +/g, ' ')).toContain('Rows 3, 5, 7, 9, 11, 13, 15, 17, 19, 21… of the list became rows 2-13');
  }));

  it('says which merged cells leave a person without a value, and not those of a header or of a column that goes nowhere', () => inFolder(async (folder) => {
    const cell = (text: string, rows = 1): string => `<table:table-cell office:value-type="string" table:number-rows-spanned="${String(rows)}"><text:p>${text}</text:p></table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const rows = [
      cell('姓名', 2) + cell('部門', 2) + cell('縣市', 2) + cell('身分證字號'), covered.repeat(3) + cell('(必填)'),
      cell(person(0)[1]) + cell('人事處', 2) + cell('宜蘭縣', 2) + cell(person(0)[0]), cell(person(1)[1]) + covered.repeat(2) + cell(person(1)[0]),
    ];
    folder.write('a.ods', odsOf(odsTable(rows.map((cells) => `<table:table-row>${cells}</table:table-row>`).join(''))));
    const { stdout } = await convert(folder, ['a.ods', '-o', 'upload.csv', ...without('county')]);
    expect(stdout).toContain('有 1 處合併儲存格跨了好幾列，只有最上面一列有值，其他列讀成空白：C3。');
  }));

  it('without a header row, its columns named by letters', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['名冊', '', ''], ['1', ...person(0)], ['2', ...person(1)]]));
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'upload.csv', '--map', 'B=idNumber', '--map', 'c=姓名', ...course]);
    expect(code).toBe(0);
    expect(stdout).toContain('名單上面沒有讀的：第 1 列');
    expect(rowsIn(folder, 'upload.csv').slice(1).map((cells) => [cells[0], cells[6]])).toEqual([[...person(0)], [...person(1)]]);
  }));

  it('whose first line has no Chinese is read in the encoding that all of it is in', () => inFolder(async (folder) => {
    const text = csv([['ID', 'Name'], ...Array.from({ length: 5 }, (_, i) => [...person(i)])]);
    folder.write('utf8.csv', text);
    folder.write('big5.csv', big5(text));
    for (const name of ['utf8', 'big5']) {
      expect((await convert(folder, [`${name}.csv`, '-o', `${name}-out.csv`, ...course])).code).toBe(0);
      expect(rowsIn(folder, `${name}-out.csv`).slice(1).map((cells) => cells[6])).toEqual([0, 1, 2, 3, 4].map((i) => person(i)[1]));
    }
    expect((await convert(folder, ['-', '-o', 'piped.csv', ...course], { stdin: text })).code).toBe(0);
    expect(rowsIn(folder, 'piped.csv')).toEqual(rowsIn(folder, 'utf8-out.csv'));
  }));

  it('from standard input, and from an archive with a password', () => inFolder(async (folder) => {
    const text = csv(people(2));
    expect((await convert(folder, ['-', '-o', 'one.csv', ...course], { stdin: text })).code).toBe(0);
    folder.write('a.zip', zip([{ name: '名單.csv', data: Buffer.from(text), cipher: 256, password: 'Abc12345' }]));
    expect((await convert(folder, ['a.zip', '-o', 'two.csv', ...course], { env: { LHL_ZIP_PASSWORD: 'Abc12345' } })).code).toBe(0);
    expect(rowsIn(folder, 'two.csv')).toEqual(rowsIn(folder, 'one.csv'));
  }));
});

describe('what is certain is derived, and nothing else', () => {
  it.each([
    ['實體', '0', '3'], ['數位', '3', '0'], ['1', '3', '0'],
  ])('the hours of nature %s', (nature, digital, physical) => inFolder(async (folder) => {
    folder.write('a.csv', csv(people(1)));
    const { code } = await convert(folder, ['a.csv', '-o', 'upload.csv', ...without('nature'), '--set', `nature=${nature}`]);
    const [, cells] = rowsIn(folder, 'upload.csv');
    expect([code, cell(cells, 'digitalHours'), cell(cells, 'physicalHours')]).toEqual([0, digital, physical]);
  }));

  it('the hours of a course in days are its days: the portal multiplies', () => inFolder(async (folder) => {
    folder.write('a.csv', csv(people(1)));
    const { code } = await convert(folder, ['a.csv', '-o', 'upload.csv', ...without('unit', 'total', 'date'), '--set', 'unit=天', '--set', 'total=2', '--set', 'startDate=115-05-10', '--set', 'endDate=115-05-11']);
    const [, cells] = rowsIn(folder, 'upload.csv');
    expect([code, cell(cells, 'total'), cell(cells, 'unit'), cell(cells, 'physicalHours')]).toEqual([0, '2', '2', '2']);
  }));

  it('a total under 研習時數 is in hours; under 訓練總數 the unit is asked for', () => inFolder(async (folder) => {
    const [one] = people(1).slice(1);
    folder.write('a.csv', csv([['身分證', '姓名', '研習時數(小時)'], [...one ?? [], '4']]));
    folder.write('b.csv', csv([['身分證', '姓名', '訓練總數'], [...one ?? [], '4']]));
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'upload.csv', ...without('unit', 'total')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/訓練總數單位 +1 小時（時數以小時計：C 欄/);
    const refused = await convert(folder, ['b.csv', '-o', 'upload2.csv', ...without('unit', 'total')]);
    expect(refused.stderr).toContain('--set unit=');
  }));

  it('a value in the sheet and one given are mended alike', () => inFolder(async (folder) => {
    const [id, name] = person(0);
    folder.write('a.csv', csv([
      ['ＩＤ', '姓名', '課程', '起日', '迄日', '開始時間', '結束時間', '學位學分', '課程類別', '縣市', '期別', '時數', '單位名稱', '學習性質'],
      [` ${id.toLowerCase()}`, name, '資訊安全通識', '115/5/10', '民國115年5月10日', '9:10', '12時10分', '無', '資通安全（通識）', '宜蘭縣', '1', '3.0', '人事處', '實體'],
    ]));
    folder.write('b.csv', csv(people(1)));
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'one.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('上課縣市 1 格，例如「宜蘭縣」→「26」');
    await convert(folder, ['b.csv', '-o', 'two.csv', ...without('category'), '--set', '課程類別=資通安全(通識)']);
    expect(rowsIn(folder, 'one.csv')).toEqual(rowsIn(folder, 'two.csv'));
  }));

  it('names and courses lose what nobody sees; marks that force text stay, and are told', () => inFolder(async (folder) => {
    const [one, other] = [person(0), person(1)];
    folder.write('a.csv', csv([['身分證', '姓名', '出席'], [`${one[0]}\u200b`, `${one[1]}\u200b`, '是'], [other[0], `'${other[1]}`, '是\u200e'], [...person(2), '否']]));
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'upload.csv', '--where', '出席=是', ...without('courseName'), '--set', 'courseName=環境\u200b教育']);
    expect(code).toBe(0);
    expect(rowsIn(folder, 'upload.csv').slice(1).map((cells) => [cells[0], cells[1], cells[6]])).toEqual([[one[0], '環境教育', one[1]], [other[0], '環境教育', `'${other[1]}`]]);
    expect(stdout).toMatch(/姓名 1 格，例如/);
    expect(stdout).toContain('cell/text-mark');
  }));

  it('a value given fills the blank cells of a column, never the others', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名', '縣市'], [...person(0), '花蓮縣'], [...person(1), ''], [...person(2), '']]));
    const { stdout } = await convert(folder, ['a.csv', '-o', 'upload.csv', ...course]);
    expect(stdout).toContain('空白的 2 格填入指定的 26 宜蘭縣，其他不變');
    expect(rowsIn(folder, 'upload.csv').slice(1).map((cells) => cell(cells, 'county'))).toEqual(['97', '26', '26']);
    folder.write('b.csv', csv([['身分證', '姓名', '縣市'], [...person(0), '花蓮縣']]));
    const full = await convert(folder, ['b.csv', '-o', 'upload2.csv', ...course]);
    expect(full.stdout.replace(/\n +/g, '')).toContain('沒有用到');
    const away = await convert(folder, ['b.csv', '-o', 'upload3.csv', '--map', '縣市=', ...course]);
    expect(away.stdout).toContain('C 欄「縣市」：1 個值（--map 指定不用）');
    expect(cell(rowsIn(folder, 'upload3.csv')[1], 'county')).toBe('26');
  }));
});

describe('one form into another', () => {
  const long = upload([row(), row({ idNumber: 'A223456781', name: '陳美麗', birthday: '087-03-29', score: '85.5', certificate: '府人字第1號', attendance: '全勤', courseCode: 'A1' })]);

  it('25 columns to 19 and back are the same bytes', () => inFolder(async (folder) => {
    folder.write('a.csv', long);
    const short = await convert(folder, ['a.csv', '--to', 'unopened-19', '-o', 'short.csv']);
    expect(short.code).toBe(0);
    for (const header of ['開課起始時間', '開課結束時間', '實際上課起始日期', '實際上課起始時間', '實際上課結束日期', '實際上課結束時間']) expect(short.stdout).toContain(`欄「*${header}」：2 個值`);
    expect(short.stdout).not.toContain('087-03-29');
    const back = await convert(folder, ['short.csv', '--to', 'unopened', '-o', 'back.csv', '--start-time', '09:10', '--end-time', '12:10']);
    expect(back.code).toBe(0);
    expect(back.stdout).toMatch(/實際上課結束時間 +同開課結束時間/);
    expect(readFileSync(join(folder.path, 'back.csv'))).toEqual(long);
  }));

  it('a form that is right already comes out byte for byte the same', () => inFolder(async (folder) => {
    folder.write('a.csv', long);
    expect((await convert(folder, ['a.csv', '-o', 'b.csv'])).code).toBe(0);
    expect(readFileSync(join(folder.path, 'b.csv'))).toEqual(long);
  }));

  it('to 已開班 with the code of the class, and from it with the facts of the course', () => inFolder(async (folder) => {
    folder.write('a.csv', long);
    const refused = await convert(folder, ['a.csv', '--to', 'opened', '-o', 'opened.csv', '--map', '課程代碼=none']);
    expect([refused.code, /--set courseCode=.*\n[\s\S]*--set passed=/.test(refused.stderr)]).toEqual([2, true]);
    expect((await convert(folder, ['a.csv', '--to', 'opened', '-o', 'opened.csv', '--set', 'courseCode=A115001', '--set', 'passed=通過'])).code).toBe(0);
    expect(rowsIn(folder, 'opened.csv').slice(1).map((cells) => cells.slice(0, 5))).toEqual([
      ['A115001', '1', 'A123456789', '王小明', '1'], ['A1', '1', 'A223456781', '陳美麗', '1'],
    ]);
    const back = await convert(folder, ['opened.csv', '-o', 'back.csv', ...without('total', 'nature', 'term')]);
    expect(back.code).toBe(0);
    expect(cell(rowsIn(folder, 'back.csv')[1], 'actualStartTime')).toBe('09:10:00');
  }));

  it('a list to 已開班 takes the dates of the course for those of the class', () => inFolder(async (folder) => {
    folder.write('a.csv', csv(people(1)));
    const { code, stdout } = await convert(folder, ['a.csv', '--to', 'opened', '-o', 'o.csv', '--set', 'date=115-05-10', '--set', 'term=1', '--set', 'courseCode=A1', '--set', 'passed=是', '--set', 'nature=2', '--set', 'physicalHours=3']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/實際上課起始日期 +115-05-10（指定的值）（課程的）/);
  }));

  it('a grade download, with what it does not hold', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(all22, [{ startDate: '1150510', endDate: '1150511' }])));
    const { code, stdout } = await convert(folder, ['g.csv', '-o', 'u.csv', '--set', 'degree=6', '--set', 'county=26', '--start-time', '9:00', '--end-time', '16:00']);
    expect(code).toBe(0);
    expect(stdout).toContain('F 欄「部門單位」：1 個值');
    const [, cells] = rowsIn(folder, 'u.csv');
    expect([cell(cells, 'category'), cell(cells, 'startDate'), cell(cells, 'unit'), cell(cells, 'nature')]).toEqual(['337', '115-05-10', '1', '2']);
  }));
});

describe('what is written', () => {
  it('is UTF-8 with a mark where a name has a character that Big5 lacks, and Big5 is refused', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], [...person(0)], [person(1)[0], '游錫堃']]));
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'u.csv', ...course]);
    expect([code, stdout.includes('UTF-8（有 BOM）')]).toEqual([0, true]);
    expect(readFileSync(join(folder.path, 'u.csv'), 'utf8')).toMatch(/^\ufeff\*身分證字號,[\s\S]*游錫堃/);
    const refused = await convert(folder, ['a.csv', '-o', 'v.csv', '--encoding', 'big5', ...course]);
    expect([refused.code, refused.stderr.includes('第 3 列「姓名」的第 3 個字')]).toEqual([1, true]);
  }));

  it('is reported with what is still wrong in it, and the exit code says so', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], ['A123456788', person(0)[1]], ['', person(1)[1]]]));
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'u.csv', ...course]);
    expect(code).toBe(1);
    expect(stdout).toContain('cell/id-checksum');
    expect(stdout).toContain('cell/required');
    expect(rowsIn(folder, 'u.csv')).toHaveLength(3);
  }));

  it('beyond 3,000 rows, lhl split is named', () => inFolder(async (folder) => {
    folder.write('a.csv', csv(people(3001)));
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'u.csv', ...course]);
    expect([code, stdout.includes('lhl split u.csv')]).toEqual([1, true]);
  }));

  it('takes the codes of the office', () => inFolder(async (folder) => {
    folder.write('a.csv', csv(people(1)));
    folder.write('own.csv', '代碼,名稱\n900,本府專班\n');
    const { code, stdout } = await convert(folder, ['a.csv', '-o', 'u.csv', '--codes', 'category=own.csv', ...without('category'), '--set', 'category=本府專班']);
    expect([code, stdout.includes('900 本府專班')]).toEqual([0, true]);
  }));
});
