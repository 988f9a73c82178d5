// Words of several parts of the program that meet on one screen: nothing said twice, nothing that the next line denies.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv, person } from '../support/convert.ts';
import { inFolder } from '../support/folder.ts';
import { check } from '../support/reporter-files.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { agency, big5, gradeFile, only20, toWebhr } from '../support/webhr.ts';

// Windows writes paths with backslashes, and JSON each of them twice.
const flat = (text: string): string => text.replaceAll(/\n\s*/g, '').replaceAll(/\\+/g, '/');

describe('workbooks in a folder', () => {
  it.each(['pretty', 'html', 'github', 'json'])('are listed once on the screen, and once in the report (%s)', (reporter) => inFolder(async (folder) => {
    folder.write('簿/名單.xlsx', '');
    const { code, stdout, stderr } = await check(folder, ['簿', '--reporter', reporter]);
    expect(code).toBe(2);
    for (const text of [flat(stdout), flat(stderr)]) expect(text.split('簿/名單.xlsx。').length).toBeLessThanOrEqual(2);
    expect(flat(stderr)).toContain('要直接寫檔名');
    expect(flat(stdout)).toContain('簿/名單.xlsx');
  }));
});

it.each(['r.csv', 'r.jsonl', 'r.txt', 'r.html'])('a run is not certain for a reason that is told where its report is a file (%s)', (name) => inFolder(async (folder) => {
  folder.write('a.csv', upload([row()]));
  const { code, stderr } = await check(folder, ['a.csv', '--ignore', 'cell/code', '-o', name]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('無法確定')]);
  expect(stderr).toContain('沒有檢查的規則：cell/code');
}));

describe('what a file promises', () => {
  it('is no mending where lhl fix writes nothing', () => inFolder(async (folder) => {
    folder.write('a.csv', '\n\n\n');
    expect((await check(folder, ['a.csv'])).stdout).not.toContain('lhl fix');
    expect((await lhl(['fix', 'a.csv', '-o', 'b.csv'], { cwd: folder.path })).stderr).toContain('沒有寫出任何檔案');
    folder.write('c.csv', upload([row({ county: '1' })]));
    expect((await check(folder, ['c.csv'])).stdout).toContain('其中 1 處意思明確，lhl fix 可以直接改好');
  }));

  it('is no form suggested where none is shown', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ startDate: '115/5/12' })]));
    const { code, stderr } = await toWebhr(folder, ['a.csv', '-o', 'w.csv', ...agency]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('C2 *開課起始日期「115/5/12」 改成「115-05-12」')]);
    expect((await toWebhr(folder, ['a.csv', '-o', 'w.csv', '--lang', 'en', ...agency])).stderr).toContain('"115/5/12" change to "115-05-12"');
  }));

  it('is no header row kept where there is none', () => inFolder(async (folder) => {
    folder.write('a.csv', big5(gradeFile(only20, [{}, {}]).replace(/^.*\r\n/, '')));
    const { code, stdout } = await lhl(['split', 'a.csv', '-o', 'parts'], { cwd: folder.path });
    expect([code, flat(stdout)]).toEqual([0, expect.stringContaining('檔案沒有標題列')]);
    expect(stdout).not.toContain('標題列與各列');
    folder.write('b.csv', upload([row()]));
    expect((await lhl(['split', 'b.csv', '-o', 'parts'], { cwd: folder.path })).stdout).toContain('標題列與各列');
  }));
});

describe('a file of blank rows', () => {
  it.each(['validate', 'split', 'to-webhr'])('is called the same by every command (%s)', (command) => inFolder(async (folder) => {
    folder.write('a.csv', '\r\n\r\n');
    const { code, stdout, stderr } = await lhl([command, 'a.csv', ...(command === 'validate' ? [] : ['-o', 'b'])], { cwd: folder.path });
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('檔案裡只有空白列')]);
    expect(stdout + stderr).not.toContain('標題列之後');
  }));
});

describe('a file beside something that is none', () => {
  it.each([['gone.csv'], ['空'], ['old*.csv']])('has its own verdict, and the run another (%s)', (word) => inFolder(async (folder) => {
    folder.write('空/notes.txt', '');
    folder.write('a.csv', upload([row()]));
    const { code, stdout } = await check(folder, ['a.csv', word]);
    expect([code, stdout.match(/檔案處理成功|無法確定/g)]).toEqual([2, ['檔案處理成功', '無法確定']]);
  }));
});

describe('a damaged workbook', () => {
  it.each(['validate', 'fix'])('is called one, and not an archive (%s)', (command) => inFolder(async (folder) => {
    for (const name of ['a.xlsx', 'a.zip']) folder.write(name, 'PK\u0003\u0004 cut short');
    const said = async (name: string): Promise<string> => (await lhl([command, name, ...(command === 'fix' ? ['-o', 'b.csv'] : [])], { cwd: folder.path })).stderr;
    expect(await said('a.xlsx')).toMatch(/a\.xlsx：活頁簿損壞/);
    expect(await said('a.zip')).toMatch(/a\.zip：壓縮檔損壞/);
  }));
});

describe('a list', () => {
  const course = ['--set', 'date=115-05-10', '--start-time', '9:10', '--end-time', '12:10', '--set', 'courseName=資安', '--set', 'degree=6', '--set', 'category=522', '--set', 'term=1', '--set', 'total=3', '--set', 'unit=1', '--set', 'nature=2'];

  it('does not call a column unused that chooses its rows, and ends a guess like a sentence', () => inFolder(async (folder) => {
    folder.write('a.csv', `\ufeff${csv([['身分證', '姓名', '出席'], ...[0, 1, 2].map((i) => [...person(i), i === 0 ? '否' : '是'])])}`);
    const open = flat((await lhl(['convert', 'a.csv', '-o', 'b.csv', '--where', '出席=是'], { cwd: folder.path })).stderr);
    expect(open).toContain('還缺');
    expect(open.split('表裡還沒有用到的欄')[1] ?? '').not.toContain('出席');
    const { stderr } = await lhl(['convert', 'a.csv', '-o', 'b.csv', '--where', '出席=是', ...course, '--set', 'county=宜蘭'], { cwd: folder.path });
    expect(flat(stderr)).toContain('是不是 26 宜蘭縣？用法');
  }));
});

describe('the name of an output', () => {
  it('says how the same thing is asked for: -o of unzip, a schema by its extension', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    const env = { LHL_ZIP_PASSWORD: 'Abcd1234' };
    expect((await lhl(['zip', 'a.csv', '-o', 'a.zip'], { cwd: folder.path, env })).code).toBe(0);
    expect((await lhl(['unzip', 'a.zip', '-o', 'there'], { cwd: folder.path, env })).code).toBe(0);
    expect(readFileSync(join(folder.path, 'there/a.csv'))).toEqual(upload([row()]));
    for (const name of ['s.sql', 's.json']) expect((await lhl(['schema', 'unopened', '-o', name], { cwd: folder.path })).code).toBe(0);
    expect(readFileSync(join(folder.path, 's.sql'), 'utf8')).toMatch(/^-- /);
    expect(readFileSync(join(folder.path, 's.json'), 'utf8')).toMatch(/^\{/);
  }));

  it.each(['split', 'merge', 'zip', 'to-webhr'])('is asked for with an example where it is missing (%s)', async (command) => {
    const { code, stderr } = await lhl([command, 'a.csv', 'b.csv'].slice(0, command === 'split' || command === 'to-webhr' ? 2 : 3));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/缺少 -o：要寫到哪裡，例如 -o \S+/)]);
  });

  it('is refused without the advice of another command', async () => {
    expect((await lhl(['rules', '-o', 'a.csv'])).stderr).not.toContain('--reporter csv');
    expect((await lhl(['template', 'nothing', '-o', 'a.xlsx'])).stderr).not.toContain('grades');
  });
});

it('bytes that do not decode are not blamed on the option for the encoding of the output', () => inFolder(async (folder) => {
  folder.write('a.csv', Buffer.from([0xff, 0xfe, 0x41, 0x2c, 0x80, 0xff, 0x0d, 0x0a, 0xff, 0x2c, 0x31]));
  folder.write('b.csv', Buffer.concat([Buffer.from([0xff, 0x2c, 0x80, 0x2c, 0xff]), Buffer.from('a,b\r\n1,2\r\n')]));
  const { stderr } = await toWebhr(folder, ['b.csv', '-o', 'w.csv']);
  expect(flat(stderr)).toContain('讀不出來的位元組');
  expect(stderr).not.toContain('--encoding');
}));
