import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/lang/zh/index.ts';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';
import { agency, big5, gradeFile, has, only20, read, rowsOf, toWebhr, uploadFile, type CellsBy } from '../../support/webhr.ts';

const HEADER = '身分證字號,姓名,學習類別,學習機關(構)編號,學習機關(構)名稱,訓練進修類別(程度),名稱,種類,費用,期別,起始日期,終迄日期,訓練總數,訓練總單位,訓練總成績,證件字號,課程性質,數位時數,實體時數,是否與業務相關\r\n';

const FIXTURES = resolve(import.meta.dirname, '..', '..', '..', 'fixtures');
const fixtureBytes = (id: string): Buffer => readFileSync(resolve(FIXTURES, id, 'clean-big5-crlf', 'input.csv'));

describe('lhl to-webhr, upload forms', () => {
  it.each([25, 19] as const)('fills what the form of %i columns has, and leaves the rest blank', (form) => inFolder(async (folder) => {
    folder.write('u.csv', big5(uploadFile([{}], form)));
    const { code, stdout } = await toWebhr(folder, ['u.csv', '-o', 'out.csv', ...agency]);
    expect(code).toBe(0);
    expect(read(folder, 'out.csv')).toBe(`${HEADER}A123456789,王小明,,323000000A,某某縣政府,,環境教育講座,,,1,1040510,1040512,3,1,85,府人字第1號,2,0,3,\r\n`);
    expect(stdout).toContain('日期改寫成 1050624 這種寫法：2 個');
    expect(stdout.replaceAll('\n', '')).toContain('輸出檔留空白：學習類別、訓練進修類別(程度)、種類、費用、是否與業務相關');
    expect(stdout).not.toContain('勾選');
  }));

  it.each([['courses', '整批新增課程'], ['subjects', '整批新增科目'], ['teachers', '整批新增講師']])(
    'says what a file of %s is, and that it holds no hours', (id, title) => inFolder(async (folder) => {
      folder.write('in.csv', fixtureBytes(id));
      for (const more of [[], agency]) {
        const { code, stdout, stderr } = await toWebhr(folder, ['in.csv', '-o', 'out.csv', ...more]);
        const said = stderr.replace(/\s/gu, '');
        expect([code, stdout, has(folder, 'out.csv')]).toEqual([2, '', false]);
        expect(said).toContain(title);
        expect(said).toContain('沒有人員的時數');
        expect(said).not.toMatch(/--agency-code|缺少/u);
      }
    }));

  it('says what a file of studies is', () => inFolder(async (folder) => {
    folder.write('in.csv', readFileSync(resolve(FIXTURES, 'study', 'clean', 'input.csv')));
    const { code, stderr } = await toWebhr(folder, ['in.csv', '-o', 'out.csv']);
    expect([code, has(folder, 'out.csv')]).toEqual([2, false]);
    expect(stderr.replace(/\s/gu, '')).toContain('整批上傳（進修成績）');
    expect(stderr).not.toContain('agency-code');
  }));

  it.each(['nominees/clean', 'materials/mistakes'])('says of a file like %s that it may hold no hours', (name) => inFolder(async (folder) => {
    folder.write('in.csv', readFileSync(resolve(FIXTURES, name, 'input.csv')));
    const { code, stderr } = await toWebhr(folder, ['in.csv', '-o', 'out.csv']);
    expect([code, has(folder, 'out.csv')]).toEqual([1, false]);
    expect(stderr.replace(/\s/gu, '')).toContain('薦送報名、數位教材的檔案裡沒有人員的時數');
  }));

  it('keeps or dashes dates when asked to', () => inFolder(async (folder) => {
    folder.write('u.csv', big5(uploadFile([{}])));
    const { stdout } = await toWebhr(folder, ['u.csv', '-o', 'out.csv', ...agency, '--dates', 'keep']);
    expect(rowsOf(folder, 'out.csv')[0]?.slice(10, 12)).toEqual(['104-05-10', '104-05-12']);
    expect(stdout).toContain('欄位的內容都沒有改動');
  }));

  // Nature, unit, total, digital and physical hours as typed; the hours as written.
  const cases: readonly (readonly [string, readonly [string, string, string, string, string], readonly [string, string], string | null])[] = [
    ['hours stay', ['2', '1', '3', '0', '3'], ['0', '3'], null],
    ['hours with a zero in front stay', ['2', '1', '03', '', '03'], ['', '03'], null],
    ['days become hours', ['2', '2', '2', '0', '2'], ['0', '12'], '換算成小時（1 天 6 小時、1 學分 18 小時）：1 筆'],
    ['credits become hours', ['1', '6', '2', '2', ''], ['36', ''], '換算成小時（1 天 6 小時、1 學分 18 小時）：1 筆'],
    ['days of both kinds become hours', ['3', '2', '3', '1', '2'], ['6', '12'], '換算成小時（1 天 6 小時、1 學分 18 小時）：1 筆'],
    ['converted days stay', ['2', '2', '2', '0', '12'], ['0', '12'], '時數已經換算過，照原樣寫出：1 筆'],
    ['converted credits of both kinds stay', ['3', '6', '1', '9', '9'], ['9', '9'], '時數已經換算過，照原樣寫出：1 筆'],
    ['blank physical hours are the total', ['2', '1', '3', '', ''], ['', '3'], '依訓練總數填入（同入口網的算法）：1 筆'],
    ['blank digital hours are the total', ['1', '1', '3', '', '0'], ['3', '0'], '依訓練總數填入（同入口網的算法）：1 筆'],
    ['blank physical hours of days are the product', ['2', '2', '2', '0', ''], ['0', '12'], '依訓練總數填入（同入口網的算法）：1 筆'],
    ['blank digital hours of credits are the product', ['1', '6', '2', '', ''], ['36', ''], '依訓練總數填入（同入口網的算法）：1 筆'],
  ];
  it.each(cases)('%s', (_name, [nature, unit, total, digitalHours, physicalHours], hours, said) => inFolder(async (folder) => {
    folder.write('u.csv', big5(uploadFile([{ nature, unit, total, digitalHours, physicalHours }])));
    const { code, stdout } = await toWebhr(folder, ['u.csv', '-o', 'out.csv', ...agency]);
    expect(code).toBe(0);
    const row = rowsOf(folder, 'out.csv')[0] ?? [];
    expect([row[12], row[13], row[16], ...row.slice(17, 19)]).toEqual([total, unit, nature, ...hours]);
    if (said === null) expect(stdout).not.toMatch(/換算|填入/);
    else expect(stdout).toContain(said);
  }));

  it.each<[string, CellsBy]>([
    ['times', { startTime: '9:10', endTime: '', actualStartTime: 'x' }],
    ['the county', { county: '1' }],
    ['the category', { category: 'abc' }],
    ['the birthday', { birthday: '87/3/29' }],
    ['the actual lesson', { actualStartDate: '104-05-12', actualEndDate: '104-05-10' }],
    ['times of one day', { startDate: '104-05-10', endDate: '104-05-10', startTime: '12:00:00', endTime: '09:00:00' }],
    ['an apostrophe or a rare character in attendance', { attendance: "it's" }],
  ])('does not mind mistakes in what is not written: %s', (_name, cells) => inFolder(async (folder) => {
    folder.write('u.csv', big5(uploadFile([cells])));
    const { code, stderr } = await toWebhr(folder, ['u.csv', '-o', 'out.csv', ...agency]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(rowsOf(folder, 'out.csv')).toHaveLength(1);
  }));

  it.each<[string, CellsBy, string]>([
    ['an ID', { idNumber: 'A123456788' }, '身分證字號檢查碼不符'],
    ['dates in the wrong order', { endDate: '104-05-09' }, '結束早於開始'],
    ['hours that the nature excludes', { digitalHours: '1', physicalHours: '2' }, '時數與學習性質不符'],
    ['hours that are not the total', { physicalHours: '4' }, '時數加起來不等於訓練總數'],
    ['a unit that does not exist', { unit: '3' }, zh.rules['cell/code'].title],
    ['a course name that is too long', { courseName: '課'.repeat(51) }, '內容太長'],
    ['an apostrophe in front of a name', { name: '\'王小明' }, '內容有單引號'],
    ['a name that is a formula of its text, which would need quotes', { name: '="王小明"' }, '內容有強制當成文字的記號'],
  ])('minds mistakes in what is written: %s', (_name, cells, title) => inFolder(async (folder) => {
    folder.write('u.csv', big5(uploadFile([{}, cells])));
    const { code, stdout, stderr } = await toWebhr(folder, ['u.csv', '-o', 'out.csv', ...agency]);
    expect(code).toBe(1);
    expect(stderr).toContain(title);
    expect(stdout).toBe('');
    expect(has(folder, 'out.csv')).toBe(false);
  }));

  it('cuts a course name that the form is too short for', () => inFolder(async (folder) => {
    folder.write('u.csv', big5(uploadFile([{ courseName: '課'.repeat(51) }])));
    expect((await toWebhr(folder, ['u.csv', '-o', 'out.csv', ...agency, '--truncate-names'])).code).toBe(0);
    expect(rowsOf(folder, 'out.csv')[0]?.[6]).toBe('課'.repeat(50));
  }));

  it('takes a form with columns missing that it does not need, and more than 3,000 rows', () => inFolder(async (folder) => {
    const rows = Array.from({ length: 3001 }, (_, i) => ({ idNumber: 'A123456789', name: '王小明', courseName: `課程${i}` }));
    const text = uploadFile(rows, 19).replace(',*上課縣市,', ',').replaceAll(',337,26,', ',337,');
    folder.write('u.csv', big5(text));
    const { code, stdout } = await toWebhr(folder, ['u.csv', '-o', 'out.csv', ...agency]);
    expect(code).toBe(0);
    expect(stdout).toContain('輸入 3,001 筆 = 寫出 3,001 筆 + 另放 0 筆');
  }));

  it('writes what validate finds no error in', () => inFolder(async (folder) => {
    folder.write('u.csv', big5(uploadFile([{}, { nature: '1', unit: '6', total: '2', digitalHours: '', physicalHours: '' }])));
    await toWebhr(folder, ['u.csv', '-o', 'out.csv', ...agency]);
    expect((await lhl(['validate', 'out.csv'], { cwd: folder.path })).code).toBe(0);
  }));

  it('wants the agency for an upload form only', () => inFolder(async (folder) => {
    folder.write('u.csv', big5(uploadFile([{}])));
    folder.write('g.csv', big5(gradeFile(only20, [{}])));
    for (const [args, said] of [
      [['u.csv', '-o', 'out.csv'], '裡面沒有學習機關'],
      [['u.csv', '-o', 'out.csv', '--agency-code', '323000000A'], '裡面沒有學習機關'],
      [['u.csv', '-o', 'out.csv', '--agency-code', '323', '--agency-name', '某'], '10 個英文字母或數字'],
      [['u.csv', '-o', 'out.csv', '--agency-code', '323000000A', '--agency-name', '某,某'], '--agency-name'],
      [['u.csv', '-o', 'out.csv', '--agency-code', '323000000A', '--agency-name', '堃縣'], '--agency-name'],
      [['g.csv', '-o', 'out.csv', ...agency], '裡面已有學習機關'],
    ] as const) {
      const { code, stderr } = await toWebhr(folder, args);
      expect(code).toBe(2);
      expect(stderr).toContain(said);
      expect(has(folder, 'out.csv')).toBe(false);
    }
  }));
});
