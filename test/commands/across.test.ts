import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAcross } from '../../src/index.ts';
import { reporterNames } from '../../src/commands/options/choices.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { reportDocument } from '../support/report-document.ts';
import { lhl, type Ran } from '../support/run.ts';
import { teachers } from '../../src/schemas/teachers.ts';
import { all22, big5, gradeFile } from '../support/webhr.ts';
import { row, upload } from '../support/upload.ts';

const TODAY = ['--today', '115-11-22'];
const chen = { idNumber: 'A223456781', name: '陳美麗' };
const april = { startDate: '115-04-02', endDate: '115-04-02', actualStartDate: '115-04-02', actualEndDate: '115-04-02' };
const run = (folder: Folder, words: readonly string[], env = {}): Promise<Ran> => lhl(words, { cwd: folder.path, env });
const across = (folder: Folder, ...words: readonly string[]): Promise<Ran> => run(folder, ['validate', '--across', ...TODAY, ...words]);

type Told = readonly [path: string, rule: string, row: number | null, related: readonly unknown[]];

/** The findings of rules over several rows. */
const told = ({ stdout }: Ran): Told[] => reportDocument.parse(JSON.parse(stdout)).files.flatMap(({ path, findings }) =>
  findings.filter(({ rule }) => rule.startsWith('table/')).map(({ rule, row: at, related }): Told => [path, rule, at, related]));
const json = async (folder: Folder, ...words: readonly string[]): Promise<Told[]> => told(await across(folder, '--reporter', 'json', ...words));

describe('lhl validate --across', () => {
  it('names the file and the row of a record that stands in an earlier file, whatever the encoding and the order of columns', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row(), row(chen)]));
    folder.write('b.csv', upload([row({ courseName: '公務倫理' }), row(chen), row(chen), row({ courseName: '公務倫理' })], 'utf8'));
    const swapped = upload([row(chen)]).toString('latin1').split('\r\n').map((line) => line.split(',').reverse().join(',')).join('\r\n');
    folder.write('c.csv', Buffer.from(swapped, 'latin1'));
    const expected: Told[] = [
      ['b.csv', 'table/duplicate', 3, [{ row: 3, path: 'a.csv' }]], ['b.csv', 'table/duplicate', 4, [{ row: 3, path: 'a.csv' }]],
      ['b.csv', 'table/duplicate', 5, [{ row: 2 }]], ['c.csv', 'table/duplicate', 2, [{ row: 3, path: 'a.csv' }]],
    ];
    expect(await json(folder, 'a.csv', 'b.csv', 'c.csv')).toEqual(expected);
    expect(told(await run(folder, ['validate', '--across', ...TODAY, '--reporter', 'json', '.'], { LHL_NO_FAST: '1' }))).toEqual(expected);
    // Each file by itself, as always.
    expect(told(await run(folder, ['validate', ...TODAY, '--reporter', 'json', '.']))).toEqual([['b.csv', 'table/duplicate', 4, [{ row: 3 }]], ['b.csv', 'table/duplicate', 5, [{ row: 2 }]]]);
  }));

  it('goes on counting over a thousand rows of each file, and names the row as its own file counts', () => inFolder(async (folder) => {
    const rows = (from: number): string[] => Array.from({ length: 1000 }, (_, i) => row({ courseName: `課程${from + i}` }));
    for (const [i, name] of ['1.csv', '2.csv', '3.csv'].entries()) folder.write(name, upload(rows(1000 * i)));
    folder.write('4.csv', upload([row({ courseName: '課程0' }), row({ courseName: '課程999' }), row({ courseName: '課程1500' }), row({ courseName: '課程2999' })]));
    expect((await json(folder, '.')).map(([, , at, related]) => [at, related])).toEqual([
      [2, [{ row: 2, path: '1.csv' }]], [3, [{ row: 1001, path: '1.csv' }]], [4, [{ row: 502, path: '2.csv' }]], [5, [{ row: 1001, path: '3.csv' }]],
    ]);
  }));

  it('holds names and terms of classes against other files too', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('b.csv', upload([row({ name: '王大明', courseName: '公務倫理' }), row({ ...chen, ...april })]));
    expect(await json(folder, '.')).toEqual([
      ['b.csv', 'table/name-differs', 2, [{ row: 2, path: 'a.csv' }]], ['b.csv', 'table/term-clash', 3, [{ row: 2, path: 'a.csv' }]],
    ]);
  }));

  it('tells teachers by the key that they have, and holds the years of ISMP files against no other file', () => inFolder(async (folder) => {
    const teacher = (cells: Readonly<Record<string, string>>): string => teachers.fields.map(({ key }) => cells[key] ?? '').join(',');
    const form = (...rows: readonly string[]): Buffer => big5([teachers.fields.map(({ header }) => header).join(','), ...rows, ''].join('\r\n'));
    const wang = { idNumber: 'A123456789', name: '王小明', teaches1: '公務倫理' };
    folder.write('a.csv', form(teacher({ ...wang, teacherCode: 'T1' }), teacher(wang)));
    folder.write('b.csv', form(teacher(wang), teacher({ ...wang, teacherCode: 'T1', idNumber: '' })));
    expect((await json(folder, 'a.csv', 'b.csv')).filter(([, rule]) => rule === 'table/duplicate')).toEqual([
      ['b.csv', 'table/duplicate', 2, [{ row: 3, path: 'a.csv' }]], ['b.csv', 'table/duplicate', 3, [{ row: 2, path: 'a.csv' }]],
    ]);
    for (const year of ['113', '114']) folder.write(`${year}.csv`, big5(gradeFile(all22, [{ startDate: `${year}-05-01`, endDate: `${year}-05-01` }])));
    expect(await json(folder, '--as', 'ismp', '113.csv', '114.csv')).toEqual([]);
  }));

  it('takes a file for one however often it is named, and holds no format against another', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('old.csv', '身分證字號,名稱,起始日期,姓名,學位學分,班別類別,上課縣市,期別,終迄日期,訓練總數,訓練總數單位,訓練成績,證件字號,出勤上課狀況,生日,學習性質,數位時數,實體時數,課程代碼\r\n'
      + 'A123456789,資訊安全通識,115-05-10,王小明,6,522,26,1,115-05-10,3,1,,,,,2,0,3,\r\n');
    expect(await json(folder, 'a.csv', './a.csv', join(folder.path, 'a.csv'), '.')).toEqual([]);
    folder.write('a copy.csv', upload([row()]));
    expect(await json(folder, '.')).toEqual([['a.csv', 'table/duplicate', 2, [{ row: 2, path: 'a copy.csv' }]]]);
  }));

  it('says the other file in every report, its ID masked, and standard input in words', () => inFolder(async (folder) => {
    folder.write('A123456789 三月.csv', upload([row()]));
    folder.write('b.csv', upload([row()]));
    for (const name of reporterNames) {
      const { stdout } = await across(folder, '--reporter', name, '.');
      expect(stdout.split('\n').filter((line) => line.includes('A12345**** 三月.csv') && /同一筆資料/.test(line)).length, name).toBeGreaterThan(0);
      expect(stdout, name).not.toContain('A123456789');
    }
    const piped = await lhl(['validate', '--across', ...TODAY, '--lang', 'en', '-', 'b.csv'], { cwd: folder.path, stdin: upload([row()]) });
    expect(piped.stdout).toContain('the same record as row 2 of standard input');
  }));

  it('points in SARIF at the line of the other file, which line breaks in cells shift', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ courseName: '"甲\n乙"' }), row(chen)]));
    folder.write('b.csv', upload([row(chen)]));
    const { stdout } = await across(folder, '--reporter', 'sarif', '.');
    const { runs: [{ results }] } = JSON.parse(stdout) as { runs: [{ results: { ruleId: string; relatedLocations?: unknown }[] }] };
    expect(results.find(({ ruleId }) => ruleId === 'table/duplicate')?.relatedLocations).toEqual([{
      physicalLocation: { artifactLocation: { uri: 'a.csv', uriBaseId: '%SRCROOT%' }, region: { startLine: 4 } }, message: { text: '第 3 列' },
    }]);
  }));

  it('is a setting of the configuration, which --no-across turns off', () => inFolder(async (folder) => {
    folder.write('lhl.config.json', JSON.stringify({ across: true }));
    for (const name of ['a.csv', 'b.csv']) folder.write(name, upload([row()]));
    const lint = (...words: readonly string[]): Promise<Ran> => run(folder, ['lint', ...TODAY, '--reporter', 'json', ...words, '.']);
    expect((await lint()).code).toBe(1);
    expect((await lint('--no-across')).code).toBe(0);
    expect((await lint('--no-config')).code).toBe(0);
    expect((await lint('--no-config', '--across')).code).toBe(1);
  }));
});

describe('lhl merge --across', () => {
  it('merges nothing where a record stands twice, and says where; without it nothing is compared', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row(), row(chen)]));
    folder.write('b.csv', upload([row(chen), row({ ...chen, name: '陳麗', courseName: '公務倫理' })]));
    const refused = await run(folder, ['merge', '--across', 'a.csv', 'b.csv', '-o', 'all.csv']);
    expect([refused.code, refused.stdout, existsSync(join(folder.path, 'all.csv'))]).toEqual([1, '', false]);
    expect(refused.stderr).toContain('b.csv 第 2 列：與「a.csv」第 3 列是同一筆資料');
    expect(refused.stderr).toContain('b.csv 第 3 列：身分證字號與「a.csv」第 3 列相同，姓名卻不同');
    expect((await run(folder, ['merge', 'a.csv', 'b.csv', '-o', 'all.csv'])).code).toBe(0);
  }));

  it('merges where names alone differ, says so, and says that it compared', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row(chen)]));
    folder.write('b.csv', upload([row({ ...chen, name: '陳麗', courseName: '公務倫理' })]));
    const { code, stdout, stderr } = await run(folder, ['merge', '--across', 'a.csv', 'b.csv', '-o', 'all.csv']);
    expect(code).toBe(0);
    expect(stderr).toContain('姓名卻不同');
    expect(stdout).toContain('沒有同一筆資料重複');
    expect(readFileSync(join(folder.path, 'all.csv'))).toEqual(upload([row(chen), row({ ...chen, name: '陳麗', courseName: '公務倫理' })]));
  }));

  it('lists the first few of many, and refuses what is of no format', () => inFolder(async (folder) => {
    const many = Array.from({ length: 30 }, (_, i) => row({ courseName: `課程${i}` }));
    for (const name of ['a.csv', 'b.csv']) folder.write(name, upload(many));
    const { stderr } = await run(folder, ['merge', '--across', 'a.csv', 'b.csv', '-o', 'all.csv']);
    expect(stderr).toContain('共 30 筆，只列前 10 筆');
    expect(stderr.match(/是同一筆資料$/gm)).toHaveLength(10);
    for (const name of ['x.csv', 'y.csv']) folder.write(name, '甲,乙\r\n1,2\r\n');
    const unknown = await run(folder, ['merge', '--across', 'x.csv', 'y.csv', '-o', 'all.csv']);
    expect([unknown.code, existsSync(join(folder.path, 'all.csv'))]).toEqual([1, false]);
    expect(unknown.stderr).toContain('--as');
  }));
});

describe('checkAcross', () => {
  it('says what the command says, one file after the other even where all are asked for at once', async () => {
    const check = checkAcross();
    const files = [upload([row(), row(chen)]), upload([row(chen)]), upload([row()])];
    const results = await Promise.all(files.map((bytes, i) => check(bytes, { name: `${i}.csv`, today: '115-11-22' })));
    expect(results.map(({ findings }) => findings.map(({ rule, related }) => [rule, related]))).toEqual([
      [], [['table/duplicate', [{ row: 3, path: '0.csv' }]]], [['table/duplicate', [{ row: 2, path: '0.csv' }]]],
    ]);
    await expect(check(upload([row()]), {} as { name: string })).rejects.toMatchObject({ name: 'OptionProblem' });
    expect(await check(upload([row({ courseName: '公務倫理' })]), { name: '3.csv', today: '115-11-22' })).toMatchObject({ findings: [] });
  });
});
