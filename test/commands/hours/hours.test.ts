import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { archived } from '../../support/archives/honest.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { records } from '../../support/hours.ts';
import { lhl, type Circumstances, type Ran } from '../../support/run.ts';
import { agency, big5, people, uploadFile, type CellsBy } from '../../support/webhr.ts';

const HEADER = '身分證字號,姓名,單位,通過總學習時數,數位課程,實體課程,混成課程,與業務相關,性別主流化基礎課程,性別主流化進階課程,必須完成課程,'
  + '當前政府重大政策,環境教育,民主治理價值,資通安全通識,尚缺時數,尚缺項目';
const h = (hours: string): CellsBy => ({ digitalHours: '', physicalHours: hours });
const ROWS: readonly CellsBy[] = [
  { categoryName: '501', ...h('2'), workRelated: '是' }, { categoryName: '337', ...h('3') }, { categoryName: '503', ...h('5.5') }, { categoryName: '522', ...h('3') },
  { idNumber: people[1][0], name: people[1][1], department: '主計室', categoryName: '386', ...h('30'), workRelated: '是' },
];

/** Runs `lhl hours` in a folder, and makes sure that nothing it says holds personal data. */
async function hours(folder: Folder, args: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const ran = await lhl(['hours', ...args], { cwd: folder.path, ...circumstances });
  for (const said of [ran.stdout, ran.stderr]) for (const one of people.flat()) expect(said).not.toContain(one);
  return ran;
}
const csv = (folder: Folder, name: string): string => {
  const bytes = readFileSync(join(folder.path, name));
  return bytes[0] === 0xef ? bytes.toString('utf8') : iconv.decode(bytes, 'cp950');
};

describe('lhl hours -o people.csv', () => {
  it('writes the columns of a mail merge, with real names, in CP950', () => inFolder(async (folder) => {
    folder.write('成績 115.csv', big5(records(ROWS)));
    const { code, stdout, stderr } = await hours(folder, ['成績 115.csv', '-o', '時數 表.csv']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replaceAll(/\n\s*/g, '')).toContain('已將 2 人的時數寫到「時數 表.csv」（Big5）');
    expect(csv(folder, '時數 表.csv')).toBe([
      HEADER,
      'A223456781,陳美麗,主計室,30,0,30,0,30,30,0,5,0,0,30,0,5,當前政府重大政策 1 小時、環境教育 4 小時；另資通安全通識 3 小時',
      'A123456789,王小明,人事處,13.5,0,13.5,0,2,0,0,9,2,3,5.5,3,1,環境教育 1 小時；另與業務相關 18 小時', '',
    ].join('\r\n'));
  }));

  it('in UTF-8 with a byte order mark where a name has a character that Big5 lacks', () => inFolder(async (folder) => {
    folder.write('a.csv', Buffer.from(`\ufeff${records([{ name: '王堃,"二"' }])}`.replace('王堃,"二"', '"王堃,""二"""')));
    const { code, stdout } = await hours(folder, ['a.csv', '-o', 'out.csv']);
    expect([code, stdout.includes('UTF-8，有 BOM')]).toEqual([0, true]);
    expect(csv(folder, 'out.csv').split('\r\n').slice(0, 2)).toEqual([`\ufeff${HEADER}`, expect.stringMatching(/^A123456789,"王堃,""二""",人事處,3,0,3,/)]);
  }));

  it('with values as they are, and says which of them a spreadsheet would run; in a workbook they are text', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(records([...ROWS, { idNumber: 'B123456780', name: '張三豐', department: '=1+1' }, { idNumber: people[1][0], department: '@x', endDate: '115-06-01' }])));
    const { code, stdout, stderr } = await hours(folder, ['a.csv', '-o', 'out.csv']);
    expect([code, csv(folder, 'out.csv')]).toEqual([0, expect.stringMatching(/,=1\+1,[^]*,@x,/)]);
    expect(stderr.replaceAll(/\n\s*/g, '')).toMatch(/^lhl: 資料檔裡有 2 格的值以 =、\+、-、@ 這類符號開頭（第一格是 C2），已照原樣寫出/);
    expect(stdout).toContain('已將 3 人');
    expect((await hours(folder, ['a.csv', '-o', 'out.csv', '--force', '--lang', 'en'])).stderr.replaceAll(/\n\s*/g, ' ')).toContain('2 values of the data file begin with =');
    for (const argv of [['-o', 'out.xlsx'], ['--reporter', 'json'], ['-o', 'lack.csv', '--roster', 'roster.csv']]) {
      folder.write('roster.csv', big5('單位,姓名,身分證號\r\n人事處,王小明,A123456789\r\n'));
      expect(await hours(folder, ['a.csv', ...argv])).toMatchObject({ code: 0, stderr: '' });
    }
  }));

  it('only the people who lack something, with --short-only; the sums are those of all', () => inFolder(async (folder) => {
    const all = ['501', '337', '503', '522'].map((categoryName, i) => ({ categoryName, ...h('20'), workRelated: '是', courseName: `甲${String(i)}` }));
    folder.write('a.csv', big5(records([...all, { idNumber: people[1][0], name: people[1][1] }])));
    const { code, stdout } = await hours(folder, ['a.csv', '-o', 'out.csv', '--short-only']);
    expect([code, csv(folder, 'out.csv').split('\r\n').length, stdout.includes('2 人、5 筆紀錄，共 83 小時')]).toEqual([0, 3, true]);
    const json = JSON.parse((await hours(folder, ['a.csv', '--short-only', '--reporter', 'json'])).stdout) as { people: unknown[]; sum: unknown };
    expect([json.people.length, json.sum]).toEqual([1, { people: 83, records: 83 }]);
  }));

  it('replaces nothing, not the input and no file without --force', () => inFolder(async (folder) => {
    const input = big5(records(ROWS));
    folder.write('a.csv', input);
    folder.write('out.csv', 'mine');
    for (const argv of [['a.csv', '-o', 'a.csv', '--force'], ['a.csv', '-o', 'out.csv']]) expect((await hours(folder, argv)).code).toBe(2);
    expect([readFileSync(join(folder.path, 'a.csv')).equals(input), csv(folder, 'out.csv')]).toEqual([true, 'mine']);
    expect((await hours(folder, ['a.csv', '-o', 'out.csv', '--force'])).code).toBe(0);
    expect(csv(folder, 'out.csv').startsWith(HEADER)).toBe(true);
  }));

  it('writes nothing where rows cannot be read, names them, and ends with 1', () => inFolder(async (folder) => {
    folder.write('A123456789.csv', big5(records([{}, { endDate: '115-02-30' }, { ...h('三') }, { idNumber: '' }])));
    const { code, stdout, stderr } = await hours(folder, ['A123456789.csv', '-o', 'out.csv']);
    expect(code).toBe(1);
    expect(existsSync(join(folder.path, 'out.csv'))).toBe(false);
    expect(stdout).toContain('A12345****.csv 第 3 列（N3）：終迄日期沒有這一天「115-02-30」');
    expect(stdout).toContain('A12345****.csv 第 4 列（U4）：時數不是數字「三」');
    expect(stdout).toContain('A12345****.csv 第 5 列（A5）：身分證字號是空白');
    expect(stderr.replaceAll('\n', '')).toContain('所以沒有寫出資料檔');
  }));
});

describe('lhl hours', () => {
  it('shows the office first, then who lacks what, masked', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(records([...ROWS, { categoryName: '539', ...h('1') }])));
    const { code, stdout } = await hours(folder, ['a.csv', '--by', 'unit']);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual(['115 年終身學習時數（到 115-12-31 止）', '  2 人、6 筆紀錄，共 44.5 小時', '  必須完成的課程全部完成：0 人（共 2 人）']);
    expect(stdout).toMatch(/環境教育 +0 人 +2 人 +5 小時/);
    expect(stdout).toMatch(/人事處 +1 人 +0 人 +0 人 +14\.5 小時/);
    expect(stdout).toMatch(/人事處 +王○明 +A12345\*\*\*\* +環境教育 1 小時/);
    expect(stdout).toContain('代碼不在代碼表裡：539（1 筆、1 小時）');
    expect(stdout).toContain('依人加總 44.5 小時 = 依紀錄加總 44.5 小時');
    expect(stdout).toContain('自行申請公假');
  }));

  it('says without 課程類別 that it can place none of the ten hours', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(records([{}], ['idNumber', 'name', 'courseName', 'endDate', 'digitalHours', 'physicalHours'])));
    const { code, stdout } = await hours(folder, ['a.csv']);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\n\s*/g, '')).toContain('沒有課程類別欄（下載時要勾選「匯出課程類別欄位」），每年必須完成的 10 小時一項都算不出來');
    expect(stdout).toContain('無法判斷');
  }));

  it('reads archives, several files, and standard input', () => inFolder(async (folder) => {
    folder.write('grades.zip', await archived([{ name: 'grades.csv', data: big5(records(ROWS)) }], { password: 'Abcd1234' }));
    folder.write('b.csv', big5(records([{ courseName: '別的', ...h('0.5') }])));
    folder.write('p.txt', 'Abcd1234\n');
    const { code, stdout } = await hours(folder, ['grades.zip', 'b.csv', '-', '--password-file', 'p.txt', '--reporter', 'json'], { stdin: big5(records(ROWS)) });
    expect(code).toBe(0);
    expect(stdout).toContain('"sum":{"people":44,"records":44}');
    expect((await hours(folder, ['grades.zip'], { env: { LHL_ZIP_PASSWORD: 'wrong123' } })).code).toBe(2);
  }));

  it.each([
    ['several years', [{ endDate: '114-12-31', startDate: '114-12-31' }, {}], [], /--year[^]*114 年 1 筆\n {2}115 年 1 筆/],
    ['no records', [], [], /沒有任何紀錄/],
    ['a Gregorian year', [{}], ['--year', '2026'], /西元 2026 年是民國 115 年/],
    ['a day of another year', [{}], ['--year', '114', '--until', '115-11-30'], /--until 115-11-30 不在 114 年裡/],
    ['a day that is none', [{}], ['--until', '11-30'], /--until 要接民國日期/],
    ['an unknown way to add up', [{}], ['--by', 'month'], /--by 只接受 unit/],
    ['no targets', [{}], ['--targets', 'none.json'], /找不到檔案「none\.json」/],
  ] as const)('ends with 2 and says what to do: %s', (_what, rows, options, text) => inFolder(async (folder) => {
    folder.write('a.csv', big5(records(rows)));
    const { code, stdout, stderr } = await hours(folder, ['a.csv', ...options]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(text);
  }));

  it('refuses an upload form, and a list without the columns that it needs', () => inFolder(async (folder) => {
    folder.write('upload.csv', big5(uploadFile([{}])));
    expect((await hours(folder, ['upload.csv'])).stderr.replaceAll('\n', '')).toContain('這是上傳用的「整批上傳（未開班）25 欄」，不是成績');
    folder.write('list.csv', big5('姓名,身分證字號,課程\r\n王小明,A123456789,甲\r\n'));
    expect((await hours(folder, ['list.csv'])).stderr.replaceAll('\n', '')).toContain('標題列缺少 終迄日期、時數（數位時數、實體時數或訓練總數）');
    expect(agency.length).toBe(4);
  }));

  it('tells targets that cannot be used in words, with the place, and writes nothing', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(records(ROWS)));
    folder.write('targets.json', JSON.stringify({ version: 1, items: [{ id: 'ai', name: '人工智慧', hours: 3, role: 'beside', codes: ['540'] }] }));
    const refused = await hours(folder, ['a.csv', '--targets', 'targets.json', '-o', 'out.csv']);
    expect([refused.code, existsSync(join(folder.path, 'out.csv'))]).toEqual([2, false]);
    expect(refused.stderr.replaceAll(/\n\s*/g, '')).toContain('items[0].codes：代碼表裡沒有 540');
    folder.write('category.csv', '代碼,名稱\r\n540,人工智慧\r\n');
    const own = await hours(folder, ['a.csv', '--targets', 'targets.json', '--codes', 'category=category.csv', '-o', 'out.csv']);
    expect([own.code, own.stderr]).toEqual([0, '']);
    folder.write('broken.json', '{\n"version": 1,\n}');
    expect((await hours(folder, ['a.csv', '--targets', 'broken.json'])).stderr).toContain('不是 JSON');
  }));

  it('refuses a year of which the files have no records, unless a roster says who is meant', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(records([...ROWS, { endDate: '113-05-10' }, { endDate: '' }])));
    for (const asked of [['--year', '114'], ['--until', '114-11-30']]) {
      const { code, stdout, stderr } = await hours(folder, ['a.csv', ...asked, '-o', 'out.csv']);
      expect([code, stdout, existsSync(join(folder.path, 'out.csv'))]).toEqual([2, '', false]);
      expect(stderr.replaceAll(/\n\s*/g, '')).toContain('檔案裡沒有 114 年的紀錄（有的是 113 年 1 筆、115 年 5 筆）。');
      expect(stderr.replaceAll(/\n\s*/g, '')).toContain('另有 1 筆讀不出來');
    }
    expect((await hours(folder, ['a.csv', '--year', '114', '--lang', 'en'])).stderr.replaceAll(/\n\s*/g, ' '))
      .toContain('no records of 114 (there are 113: 1 record, 115: 5 records)');
    folder.write('b.csv', big5(records(ROWS)));
    folder.write('roster.csv', big5('單位,姓名,身分證號\r\n人事處,王小明,A123456789\r\n'));
    const everybody = await hours(folder, ['b.csv', '--year', '114', '--roster', 'roster.csv']);
    expect([everybody.code, everybody.stdout.includes('名冊上有 1 人這一年沒有任何紀錄')]).toEqual([0, true]);
  }));

  it('makes several reports in one run, beside the file of data, all of them or none', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(records(ROWS)));
    const there = (name: string): boolean => existsSync(join(folder.path, name));
    const argv = ['a.csv', '-o', 'people.csv', '--reporter', 'html=報表.html', '--reporter', 'json=h.json', '--reporter', 'pretty'];
    folder.write('h.json', 'mine');
    expect([(await hours(folder, argv)).code, there('people.csv'), there('報表.html')]).toEqual([2, false, false]);
    folder.write('h.json', '');
    const made = await hours(folder, argv);
    expect([made.code, made.stderr, csv(folder, 'people.csv').startsWith(HEADER)]).toEqual([0, '', true]);
    expect(made.stdout).toMatch(/^115 年終身學習時數[^]*\n\n報告寫到 報表\.html、h\.json\n已將 2 人/);
    expect(readFileSync(join(folder.path, '報表.html'), 'utf8')).toContain('王○明');
    expect(readFileSync(join(folder.path, 'h.json'), 'utf8')).toContain('"sum":{"people":43.5,"records":43.5}');
    // A newer report takes the place of an older one; a screen without a report for people stays empty.
    const again = await hours(folder, ['a.csv', '--reporter', 'html=報表.html']);
    expect([again.code, again.stdout, again.stderr]).toEqual([0, '', 'lhl: 報告寫到 報表.html\n']);
    expect(await hours(folder, ['a.csv', '-o', '報表.html', '--dry-run'])).toMatchObject({ code: 0, stdout: '' });
  }));

  it.each([
    ['another form than the file says', ['-o', 'x.html', '--reporter', 'json'], '「x.html」是 .html 檔，內容卻要是 json。請改用 --reporter html，或換一個檔名'],
    ['the same with a file of its own', ['--reporter', 'html=x.json'], '「x.json」是 .json 檔，內容卻要是 html'],
    ['two reports for the screen', ['--reporter', 'json', '--reporter', 'html'], '只有一個報告能顯示在螢幕上'],
    ['two files in one place', ['-o', 'x.csv', '--reporter', 'pretty=./x.txt', '--reporter', 'json=x.txt'], '兩個報告不能寫到同一個檔案'],
    ['a reporter of another command', ['--reporter', 'sarif=x.sarif'], '--reporter 只接受 pretty、html、json'],
    ['the input', ['--reporter', 'pretty=a.txt', '--force'], '「a.txt」'],
  ])('writes nothing and ends with 2: %s', (_what, options, text) => inFolder(async (folder) => {
    folder.write('a.txt', big5(records(ROWS)));
    const { code, stdout, stderr } = await hours(folder, ['a.txt', ...options]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replaceAll(/\n\s*/g, '')).toContain(text);
    expect(['x.html', 'x.json', 'x.txt', 'x.csv', 'x.sarif'].filter((name) => existsSync(join(folder.path, name)))).toEqual([]);
    expect(readFileSync(join(folder.path, 'a.txt')).equals(big5(records(ROWS)))).toBe(true);
  }));

  it('writes text under a name that says nothing about it', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(records(ROWS)));
    for (const argv of [['-o', 'h.txt'], ['-o', 'h.xml'], ['-o', 'h', '--reporter', 'pretty']]) {
      expect((await hours(folder, ['a.csv', ...argv])).code).toBe(0);
      expect(readFileSync(join(folder.path, argv[1] ?? ''), 'utf8')).toContain('115 年終身學習時數');
    }
    expect((await hours(folder, ['a.csv', '-o', '-', '--reporter', 'json'])).stdout).toMatch(/^\{"version"/);
  }));

  it('lists with a roster everybody who has to reach the targets, and who left apart', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(records(ROWS)));
    folder.write('roster.csv', big5('人員基本資料表\r\n列印日期:民國115年7月30日\r\n單位,職稱,姓名,身分證號\r\n人事處,科員,王小明,A123456789\r\n秘書室,科長,張三豐,B123456780\r\n'));
    const { code, stdout } = await hours(folder, ['a.csv', '--roster', 'roster.csv', '-o', 'out.csv']);
    expect(code).toBe(0);
    expect(stdout).toContain('名冊上有 1 人這一年沒有任何紀錄');
    expect(stdout).toContain('不在名冊上、但有紀錄的有 1 人（可能已離職）：');
    expect(csv(folder, 'out.csv').split('\r\n').slice(1, -1).map((row) => row.split(',').slice(0, 4).join())).toEqual(['A123456789,王小明,人事處,13.5', 'B123456780,張三豐,秘書室,0']);
  }));

  it('prints its targets as a start for others, also to a file', () => inFolder(async (folder) => {
    expect((await hours(folder, ['--print-targets', '-o', 'targets.json'])).code).toBe(0);
    folder.write('a.csv', big5(records(ROWS)));
    const [own, built] = [await hours(folder, ['a.csv', '--targets', 'targets.json']), await hours(folder, ['a.csv'])];
    expect([own.code, own.stdout]).toEqual([0, built.stdout]);
  }));
});
