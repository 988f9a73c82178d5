// Lists as offices keep and export them: unknown headers, marks of who was there, signatures, and mistakes that pass every check.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attendanceOf, keepWanted, type Where } from '../../src/convert/upload/attendance.ts';
import { isPersonName } from '../../src/convert/person-name.ts';
import { isSigner } from '../../src/convert/signature.ts';
import { layoutOf, type Layout } from '../../src/convert/upload/columns.ts';
import { evidenceOf, splitMoment, type Look } from '../../src/convert/upload/evidence.ts';
import { sift } from '../../src/convert/upload/people.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { convert, course, csv, ods, person, rowsIn } from '../support/convert.ts';
import { inFolder, type Folder } from '../support/folder.ts';

const COUNT = 6;
const list = (header: readonly string[], row: (id: string, name: string, i: number) => readonly string[]): string[][] =>
  [[...header], ...Array.from({ length: COUNT }, (_, i) => [...row(...person(i), i)])];
/** What was said, on one line. */
const flat = (text: string): string => text.replace(/\n +/g, '').replace(/\n/g, '');
const run = async (folder: Folder, rows: readonly (readonly string[])[], ...args: string[]): Promise<{ code: number; said: string; out: string }> => {
  folder.write('a.csv', csv(rows));
  const { code, stdout, stderr } = await convert(folder, ['a.csv', '-o', 'out.csv', ...args]);
  return { code, said: flat(stderr), out: flat(stdout) };
};
const names = (folder: Folder): (string | undefined)[] => rowsIn(folder, 'out.csv').slice(1).map((cells) => cells[6]);
const everybody = Array.from({ length: COUNT }, (_, i) => person(i)[1]);

describe('headers that nobody knows', () => {
  it('are shown with their letters, and the IDs found by their values; an example names no column that is not certain', () => inFolder(async (folder) => {
    const rows = list(['學員', '證號', '開始', '小時數'], (id, name) => [name, id, '115-05-10 09:10:00', '3']);
    const { code, said } = await run(folder, rows);
    expect(code).toBe(2);
    expect(said).toContain('姓名：表裡沒有這一欄（或整欄空白），請用 --map 欄名=name 指出來；表裡像的欄：A 欄「學員」');
    expect(said).toContain('表裡像的欄：C 欄「開始」');
    expect(said).toContain('--map "<姓名的欄名>=name"');
    expect(said).not.toMatch(/--map [A-Z]=/);
    expect(said).toContain('A 欄「學員」（像姓名）、C 欄「開始」（日期和時間）');
  }));

  it.each([
    [['#', 'Submission Date', 'Full Name', 'National ID'], (id: string, name: string, i: number) => [String(i + 1), '2026-05-01 10:00:00', name, id], []],
    [['Trainee', 'IC', 'Dept'], (id: string, name: string) => [name, id, 'HR'], ['--map', 'Trainee=name']],
    [['學員', '識別', '分數', '日'], (id: string, name: string) => [name, id, '85', '115/5/10'], ['--map', '學員=name', '--map', '日=date']],
  ] as const)('%j', (header, row, maps) => inFolder(async (folder) => {
    const { code, out } = await run(folder, list(header, row), ...course, ...maps);
    expect(code).toBe(0);
    expect(out).toMatch(/身分證字號 +[BD] 欄「(?:National ID|IC|識別)」/u);
    expect(names(folder)).toEqual(everybody);
  }));

  it('are told of two columns of IDs, of which only a person knows which is meant', () => inFolder(async (folder) => {
    const { code, said } = await run(folder, list(['學員', '證號', '主管證號'], (id, name, i) => [name, id, person(i + 1)[0]]), ...course);
    expect([code, said.includes('像身分證字號的欄：B 欄「證號」、C 欄「主管證號」')]).toEqual([2, true]);
  }));

  it.each([
    ['a person without an ID', [[person(0)[1], '外籍', '人事處'], [person(1)[1], person(1)[0], '人事處']]],
    ['a table on its side', [['姓名', ...everybody], ['身分證字號', ...Array.from({ length: COUNT }, (_, i) => person(i)[0])]]],
  ])('but never show %s', (_what, rows) => inFolder(async (folder) => {
    // That nobody is named is seen to by each run.
    const { code, said } = await run(folder, rows, ...course);
    expect([code, said.includes('沒有寫出檔案')]).toEqual([2, true]);
  }));

  it('of a workbook with a title above, two rows of headers, and a second sheet', () => inFolder(async (folder) => {
    const rows = [['115 年研習', '', '', ''], ['編號', '參訓人員', '', '時數'], ['', '姓名', '證件', ''], ...Array.from({ length: COUNT }, (_, i) => [String(i + 1), person(i)[1], person(i)[0], '3'])];
    folder.write('a.ods', ods(rows));
    const { code, stdout } = await convert(folder, ['a.ods', '-o', 'out.csv', ...course]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/身分證字號 +C 欄「證件」（標題沒有說，看內容認出）/u);
    expect(names(folder)).toEqual(everybody);
  }));
});

describe('days with their times', () => {
  it('fill both columns, and the end is not that of the start', () => inFolder(async (folder) => {
    const rows = list(['證號', '姓名', '開始', '結束'], (id, name) => [id, name, '115-05-10 09:10:00', '115/5/10 12:10']);
    const { code, out } = await run(folder, rows, '--map', '開始=startDate', '--map', '結束=endDate', ...course.filter((_, i) => i < 2 || i > 7));
    expect(code).toBe(0);
    expect(out).toContain('C 欄「開始」裡的時間');
    expect(rowsIn(folder, 'out.csv')[1]?.slice(2, 6)).toEqual(['115-05-10', '09:10:00', '115-05-10', '12:10:00']);
    expect(rowsIn(folder, 'out.csv')[1]?.slice(21, 25)).toEqual(['115-05-10', '09:10:00', '115-05-10', '12:10:00']);
  }));

  it.each([['115-05-10 09:10:00', true], ['2026/5/10 上午9:10', true], ['1150510 9:10', true], ['115-05-10', false], ['115-05-10 00:00:00', false], ['9:10', false], ['資安 9:10', false]])('%j: %s', (value, both) => {
    expect(splitMoment(value) !== null).toBe(both);
  });
});

describe('what passes every check and is wrong', () => {
  it.each([
    ['days as names', ['身分證', '姓名', '學員'], (id: string, name: string) => [id, '2026-05-10', name], [], '姓名用的是 B 欄「姓名」，裡面有日期或數字：第 2、3、4、5、6、7 列；表裡像的欄：C 欄「學員」'],
    ['days that a person took for names', ['身分證', '報名', '學員'], (id: string, name: string) => [id, '115年5月10日', name], ['--map', '報名=name'], '姓名用的是 B 欄「報名」'],
    ['a number behind one name', ['身分證', '姓名'], (id: string, name: string, i: number) => [id, i === 2 ? `${name}２` : name], [], '裡面有日期或數字：第 4 列'],
    ['addresses as names', ['身分證', '姓名'], (id: string) => [id, 'someone@example.gov.tw'], [], '裡面有日期或數字'],
    ['days as courses', ['身分證', '姓名', '課程'], (id: string, name: string) => [id, name, '115-05-10'], [], '課程名稱用的是 C 欄「課程」，裡面只有日期或數字'],
  ] as const)('%s', (_what, header, row, args, said) => inFolder(async (folder) => {
    const ran = await run(folder, list(header, row), ...course, ...args);
    expect(ran.code).toBe(2);
    expect(ran.said).toContain(said);
    // The line to be copied does not say the mistake again.
    expect(ran.said).not.toContain('--map 報名=name');
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));
});

describe('who was there', () => {
  it.each([
    ['出席', '出席', '缺席'], ['Status', 'Present', 'Absent'], ['簽到', '○', '×'], ['是否出席', '是', '否'], ['到課', 'V', ''], ['結果', '通過', '未通過'], ['備註', '', '請假'], ['上午簽到', '09:05', ''],
  ])('is asked by %s: %j or %j', (header, present, absent) => inFolder(async (folder) => {
    const rows = list(['身分證', '姓名', header], (id, name, i) => [id, name, i === 1 ? absent : present]);
    const { code, said } = await run(folder, rows, ...course);
    expect(code).toBe(2);
    expect(said).toContain(`C 欄「${header}」：`);
    expect(said).toContain(`--where "${header}=<要寫出的值>"`);
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
    const kept = await run(folder, rows, ...course, '--where', `C=${present}`);
    expect(kept.code).toBe(0);
    expect(kept.out).toContain('讀到 6 筆 = 寫出 5 筆 + 空白 0 筆 + 不是名單的 0 筆 + 不合 --where 的 1 筆');
    expect(kept.out).toContain('不合 --where，沒有寫出的：第 3 列');
    expect(names(folder)).toEqual(everybody.filter((_, i) => i !== 1));
  }));

  it.each([
    ['素食', '是', '否'], ['性別', '男', '女'], ['單位', '人事處', '主計處'], ['出席', '出席', '出席'], ['備註', '', '自備餐具'],
  ])('is not asked by %s: %j or %j', (header, one, other) => inFolder(async (folder) => {
    const { code } = await run(folder, list(['身分證', '姓名', header], (id, name, i) => [id, name, i === 1 ? other : one]), ...course);
    expect(code).toBe(0);
  }));

  it('is asked of a form that cannot say who passed, and not of one that can', () => inFolder(async (folder) => {
    const rows = list(['身分證', '姓名', '通過'], (id, name, i) => [id, name, i === 1 ? '0' : '1']);
    expect((await run(folder, rows, ...course)).said).toContain('C 欄「通過」：「1」 5 筆、「0」 1 筆');
    expect((await run(folder, rows, '--to', 'opened', '--set', 'courseCode=A1', '--set', 'term=1', '--set', 'nature=2', '--set', 'date=115-05-10', '--set', 'physicalHours=3')).code).toBe(0);
  }));

  it('a column that tells something else is left out by --map, and then not asked', () => inFolder(async (folder) => {
    const rows = list(['身分證', '姓名', 'RSVP'], (id, name, i) => [id, name, i === 1 ? 'N' : 'Y']);
    expect((await run(folder, rows, ...course)).code).toBe(2);
    expect((await run(folder, rows, ...course, '--map', 'RSVP=')).code).toBe(0);
    expect(names(folder)).toEqual(everybody);
  }));

  it('names and times of who signed are counted, and never shown', () => inFolder(async (folder) => {
    const rows = list(['身分證', '姓名', '簽到'], (id, name, i) => [id, name, i === 1 ? '' : i === 2 ? '請假' : name]);
    const { said } = await run(folder, rows, ...course);
    expect(said).toContain('C 欄「簽到」：「請假」 1 筆、有填 4 筆、空白 1 筆');
    const kept = await run(folder, rows, ...course, '--where', '簽到=*', '--where', '簽到!=請假');
    expect(kept.code).toBe(0);
    expect(kept.out).toContain('C 欄「簽到」：「請假」 1 筆、空白 1 筆');
    expect(names(folder)).toEqual(everybody.filter((_, i) => i !== 1 && i !== 2));
  }));

  it.each<[string, string[], string]>([
    ['a value that no row has', ['--where', '出席=是'], '--where 要的「是」，在 C 欄「出席」裡一列也沒有，沒有寫出檔案。這一欄有：「出席」 5 筆、「缺席」 1 筆'],
    ['columns that are not there', ['--where', '到=是', '--where', '來=是'], '--where 的「到」、「來」不是表裡的欄'],
    ['a wish without a value', ['--where', '出席'], '--where 要寫成「欄名=值」'],
    ['a placeholder', ['--where', '出席=<要寫出的值>'], '< > 裡的字只是說明'],
  ])('%s is told', (_what, args, said) => inFolder(async (folder) => {
    const ran = await run(folder, list(['身分證', '姓名', '出席'], (id, name, i) => [id, name, i === 1 ? '缺席' : '出席']), ...course, ...args);
    expect([ran.code, ran.said.includes(said)]).toEqual([2, true]);
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));

  it('of several columns each has to agree, of several values one', () => {
    const layout = layoutOf(list(['身分證', '姓名', '上午', '下午'], (id, name, i) => [id, name, 'VXO'[i % 3] ?? '', 'V '[i % 2] ?? '']).map((cells, i) => ({ row: i + 1, cells })), []) as Layout;
    const { people } = sift(layout, unopened);
    const kept = (...wheres: Where[]): number[] => {
      const found = keepWanted(layout, people, wheres);
      if ('kind' in found) throw new Error(found.kind);
      return found.people.map(({ row }) => row);
    };
    expect(attendanceOf(layout, people, unopened, new Set()).map(({ column }) => column.header)).toEqual(['上午', '下午']);
    expect(kept({ column: '上午', not: false, value: 'v' }, { column: '上午', not: false, value: 'O' })).toEqual([2, 4, 5, 7]);
    expect(kept({ column: '上午', not: true, value: 'X' }, { column: '下午', not: false, value: '*' })).toEqual([2, 4]);
    expect(kept({ column: '下午', not: false, value: '' })).toEqual([3, 5, 7]);
  });
});

describe('signatures', () => {
  it('in any cell below the table are left out and listed, with the names below them', () => inFolder(async (folder) => {
    const rows = list(['編號', '姓名', '身分證', '職稱'], (id, name, i) => [String(i + 1), name, id, '科長']);
    const { code, out } = await run(folder, [...rows, ['承辦人', '科長', '人事主任', '處長'], ['王大同', '', '李四維', '']], ...course);
    expect(code).toBe(0);
    expect(out).toMatch(/第 8、9 ?列/u);
    expect(names(folder)).toEqual(everybody);
  }));

  it('never take away a person whose ID is missing', () => inFolder(async (folder) => {
    const rows = [...list(['姓名', '身分證', '職稱'], (id, name) => [name, id, '科員']), ['林建宏', '', '科長'], ['承辦人', '', '科長']];
    const { code, out } = await run(folder, rows, ...course);
    expect(code).toBe(1);
    expect(out).toContain('cell/required');
    expect(names(folder)).toEqual([...everybody, '林建宏']);
  }));

  it('do not begin with a sum: a person below one is nobody who signs', () => inFolder(async (folder) => {
    const rows = [...list(['姓名', '身分證', '職稱'], (id, name) => [name, id, '科員']), ['合計', '', '6 人'], ['林建宏', '', '']];
    expect((await run(folder, rows, ...course)).code).toBe(1);
    expect(names(folder)).toEqual([...everybody, '林建宏']);
  }));

  it.each(['承辦人', '承辦人：', '科 長', '處長', '單位主管', '人事室主任', '人事主任（簽章）', '副局長', '秘書', '機關首長', '校長', '主辦人事', '承辦單位', '製表', 'Prepared by', 'Approved by:', 'Supervisor'])('%s signs', (text) => {
    expect(isSigner(text) || text === '主辦人事').toBe(true);
  });
  it.each(['王小明', '王科長', '人事處', '3', '', '資訊科', '約聘', '張主任', person(0)[0]])('%j does not', (text) => { expect(isSigner(text)).toBe(false); });
});

describe('a list whose IDs are masked', () => {
  const masked = (header: string): string[][] => list(['姓名', header], (id, name) => [name, `${id.slice(0, 6)}****`]);

  it.each(['身分證字號', '證號'])('is refused, since the file itself hides who it is: %s', (header) => inFolder(async (folder) => {
    const { code, said } = await run(folder, masked(header), ...course);
    expect(code).toBe(1);
    expect(said).toContain(`B 欄「${header}」的 6 格都遮住了：檔案裡的後四碼本來就是 ****`);
    expect(said).toContain('沒有遮蔽的檔案');
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));

  it('in one row is written, and the finding names the cause', () => inFolder(async (folder) => {
    const rows = list(['姓名', '身分證'], (id, name, i) => [name, i === 2 ? `${id.slice(0, 6)}＊＊＊＊` : id]);
    const { code, out } = await run(folder, rows, ...course);
    expect([code, out.includes('檔案裡的後四碼本來就是 ****')]).toEqual([1, true]);
  }));
});

describe('what is wrong with a command line', () => {
  it.each(['zh', 'en'])('is told at once (%s)', (lang) => inFolder(async (folder) => {
    folder.write('a.csv', csv(list(['身分證', '姓名'], (id, name) => [id, name])));
    mkdirSync(join(folder.path, 'sub'));
    const { code, stderr } = await convert(folder, ['a.csv', '--lang', lang, '--to', 'grades', '--set', 'county=火星', '--set', 'degree=99', '--set', 'x=1', '--set', 'total', '--map', 'A', '--map', 'B=nichts', '--where', 'C', '--encoding', 'gbk', '--max-cells', '0', '--start-time', '25:00', '--today', '1']);
    expect(code).toBe(2);
    const said = flat(stderr);
    for (const word of ['-o', '--to', 'county=火星', 'degree=99', '--set x=1', '--map B=nichts', '--where', '--encoding', '--max-cells', '--start-time 25:00', '--today']) expect(said).toContain(word);
    expect(stderr.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(13);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'sub']);
  }));
});

describe('what values look like', () => {
  it.each<[Look | null, string[]]>([
    ['id', [person(0)[0], person(1)[0].toLowerCase(), '']], ['masked-id', ['A12345****', 'B1234****9']], ['name', [...everybody]], ['name', ['林 淑芬', '歐陽菲菲', '瓦歷斯·諾幹', 'Mary Ann Smith']],
    ['date', ['115/5/10', '2026-05-11', '1150512']], ['birthday', ['079/6/30', '1980-01-02']], ['moment', ['115-05-10 09:10:00', '2026/5/11 9:10']], ['time', ['9:10', '09:10:00', '上午9點']], ['number', ['1', '2', '3.5']],
    ['id', [`\u200b${person(0)[0]}`, `'${person(1)[0]}`]], ['name', ['\'王小明', '林\u200b淑芬', '="歐陽菲菲"']], ['date', ['115/5/10\u200e', '\'1150512']],
    [null, ['人事處', '主計處', '民政處']], [null, ['高中', '高中', '高中', '大學']], [null, ['王小明', '王小明', '王小明', '王小明']], [null, []],
  ])('%s: %j', (look, values) => {
    expect(evidenceOf(values.map((value, i) => ({ row: i + 1, cells: [value] })), 0).look).toBe(look);
  });

  it.each([['王小明', true], ['林 淑芬', true], ['歐陽菲菲', true], ['Full Name', true], ['人事處', false], ['管理師', false], ['全勤', false], ['學員', false], ['Name', false]])('as a name: %j %s', (text, is) => {
    expect(isPersonName(text)).toBe(is);
  });
});

it('a form without a value for a column that holds days with times keeps what it had', () => inFolder(async (folder) => {
  const { code } = await run(folder, list(['身分證', '姓名', '上課日期'], (id, name) => [id, name, '115-05-10 00:00:00']), '--map', '上課日期=date', ...course.filter((_, i) => i < 2 || i > 3));
  expect(code).toBe(0);
  expect(readFileSync(join(folder.path, 'out.csv')).includes('115-05-10,09:10:00,115-05-10,12:10:00')).toBe(true);
}));
