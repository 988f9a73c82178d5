// The program on Windows, as far as Wine is Windows. Skipped where Wine or node.exe is missing: `npm run wine` fetches the latter.
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { reportDocument } from '../../support/report-document.ts';
import { lhl } from '../../support/run.ts';
import { row, upload } from '../../support/upload.ts';
import { gradeFile, only20 } from '../../support/webhr.ts';
import { onWindows, startWindows, whyNoWine, type Windows } from '../../support/wine.ts';

const JSON_REPORT = ['validate', '--today', '115-11-22', '--reporter', 'json'];
// Lines are broken at blanks.
const withoutBlanks = (text: string): string => text.replace(/\s/g, '');
const FOLDER = '新增 資料夾 (2)';

describe.skipIf(whyNoWine !== null)(`on Windows${whyNoWine === null ? '' : ` (${whyNoWine})`}`, () => {
  let windows: Windows;
  let prefix = '';
  beforeAll(async () => {
    prefix = mkdtempSync(join(tmpdir(), 'lhl-wine-'));
    windows = await startWindows(prefix);
  });
  afterAll(() => {
    windows.close();
    rmSync(prefix, { recursive: true, force: true, maxRetries: 5 });
  });

  it('a folder with parentheses, blanks and Chinese is no pattern, with either slash, in full, or long', () => inFolder(async (folder) => {
    folder.write(`${FOLDER}/good.csv`, upload([row()]));
    folder.write(`${FOLDER}/sub/bad.csv`, upload([row({ county: '1' })]));
    const paths = async (...words: string[]): Promise<string[]> => {
      const { stdout } = await windows.lhl([...JSON_REPORT, ...words], { cwd: folder.path });
      return reportDocument.parse(JSON.parse(stdout)).files.map(({ path, problem }) => (problem ? `${path}: ${problem.code}` : path));
    };
    const full = onWindows(folder.path);
    for (const word of [`${FOLDER}/*.csv`, `${FOLDER}\\*.csv`, `.\\${FOLDER}\\g??d.csv`]) expect(await paths(word)).toEqual([`${FOLDER}\\good.csv`]);
    for (const start of [full, `\\\\?\\${full}`]) expect(await paths(`${start}\\${FOLDER}\\*.csv`)).toEqual([`${start}\\${FOLDER}\\good.csv`]);
    for (const pattern of [`${FOLDER}/sub/*`, `${FOLDER}\\SUB`, '**\\bad.csv']) expect(await paths('.', '--exclude', pattern)).toEqual([`${FOLDER}\\good.csv`]);
    // What cmd.exe makes of "folder\".
    expect(await paths(`${FOLDER}"`, '--exclude', 'nothing')).toEqual([`${FOLDER}\\good.csv`, `${FOLDER}\\sub\\bad.csv`]);
    expect(await paths(`${FOLDER}" --quiet`, 'gone.csv', 'gone*.csv')).toEqual(['gone*.csv: no-match', 'gone.csv: missing', `${FOLDER}" --quiet: command-line`]);
  }));

  it('the patterns of a configuration count in such a folder, whichever slash they have', () => inFolder(async (folder) => {
    folder.write('cfg (2)/lhl.config.json', JSON.stringify({ files: ['d\\*.csv'], exclude: ['d/old/**', 'd\\skip.csv'], as: { 'd/*.csv': 'unopened' } }));
    for (const name of ['good', 'skip', 'old/o']) folder.write(`cfg (2)/d/${name}.csv`, upload([row(name === 'good' ? {} : { county: '1' })]));
    const ran = await windows.lhl(JSON_REPORT, { cwd: join(folder.path, 'cfg (2)') });
    const { files, run } = reportDocument.parse(JSON.parse(ran.stdout));
    expect([files.map(({ path }) => path), run.config, ran.code]).toEqual([['d\\good.csv'], 'lhl.config.json', 0]);
    const inside = { cwd: join(folder.path, 'cfg (2)', 'd') };
    const parent = await windows.lhl([...JSON_REPORT, 'good.csv'], inside);
    const named = `${onWindows(folder.path)}\\cfg (2)\\lhl.config.json`;
    expect([reportDocument.parse(JSON.parse(parent.stdout)).run.config, withoutBlanks(parent.stderr).includes(withoutBlanks(named))]).toEqual([named, true]);
    const without = await windows.lhl([...JSON_REPORT, 'good.csv', '--no-config'], inside);
    expect([reportDocument.parse(JSON.parse(without.stdout)).run.config, without.stderr]).toEqual([null, '']);
  }));

  it('A.csv and a.csv are one file', () => inFolder(async (folder) => {
    folder.write('A.csv', upload([row()]));
    const ran = await windows.lhl([...JSON_REPORT, 'A.csv', 'a.csv', '.\\A.CSV'], { cwd: folder.path });
    expect(reportDocument.parse(JSON.parse(ran.stdout)).files.map(({ path }) => path)).toEqual(['A.csv']);
  }));

  it('errors end with 1, what cannot be opened with 2, and what is mended is written', () => inFolder(async (folder) => {
    folder.write('錯 誤.csv', upload([row({ county: '1' })]));
    const bad = await windows.lhl(['validate', '--today', '115-11-22', '--reporter', 'html=報告 (1).html', '--reporter', 'pretty', '錯 誤.csv'], { cwd: folder.path });
    expect([bad.code, bad.stdout.includes('檔案處理異常')]).toEqual([1, true]);
    expect(readFileSync(join(folder.path, '報告 (1).html'), 'utf8')).toContain('檔案處理異常');
    expect((await windows.lhl(['validate', 'gone.csv'], { cwd: folder.path })).code).toBe(2);
    expect((await windows.lhl(['fix', '--today', '115-11-22', '錯 誤.csv', '-o', 'mended (1).csv'], { cwd: folder.path })).code).toBe(0);
    expect((await lhl(['fix', '--today', '115-11-22', '錯 誤.csv', '-o', 'here.csv'], { cwd: folder.path })).code).toBe(0);
    expect(readFileSync(join(folder.path, 'mended (1).csv')).equals(readFileSync(join(folder.path, 'here.csv')))).toBe(true);
    const piped = await windows.lhl(['validate', '--today', '115-11-22', '-'], { cwd: folder.path, stdin: 'a,b\n' });
    expect(piped.code).toBe(1);
  }));

  it('two results never go to one file, and none over what is read, whichever letters the names have', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('b.csv', upload([row({ term: '2' })]));
    folder.write('g.csv', gradeFile(only20, [{}, { courseName: "it's" }]));
    const before = readdirSync(folder.path).sort();
    for (const words of [
      ['merge', 'a.csv', 'A.CSV', '-o', 'out.csv'], ['merge', 'a.csv', 'b.csv', '-o', 'B.CSV', '--force'],
      ['to-webhr', 'g.csv', '-o', 'w2.csv', '--set-aside', 'W2.CSV'], ['fix', 'a.csv', '-o', 'A.csv', '--force'],
      ['fix', 'a.csv', '-o', 'x.csv', '--changes', 'X.CSV'], ['validate', 'a.csv', '--reporter', 'json=r.json', '--reporter', 'html=R.JSON'],
    ]) expect([words, (await windows.lhl(words, { cwd: folder.path })).code]).toEqual([words, 2]);
    expect(readdirSync(folder.path).sort()).toEqual(before);
    expect(readFileSync(join(folder.path, 'b.csv')).equals(upload([row({ term: '2' })]))).toBe(true);
  }));

  it.each([
    ['aux.csv', 'Windows 留給裝置用的名稱'], ['sub\\COM1.txt.csv', 'Windows 留給裝置用的名稱'], ['x.csv:y.csv', '檔名裡有冒號'], ['x?.csv', '檔名不能用的字'],
    ['x.csv.', '檔名最後是空白或句點'], ['out" x.csv', '裡有引號'],
  ])('a name that Windows has for something else is refused: %s', (name, why) => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ startDate: '115/5/10' })]));
    folder.write('sub/keep', '');
    const { code, stderr } = await windows.lhl(['fix', 'a.csv', '-o', name], { cwd: folder.path });
    expect([code, withoutBlanks(stderr).includes(withoutBlanks(why))]).toEqual([2, true]);
    expect([readdirSync(folder.path).sort(), readdirSync(join(folder.path, 'sub'))]).toEqual([['a.csv', 'sub'], ['keep']]);
  }));

  it('a file that is read-only stays as it is, and one that is mended keeps what it was as .bak', () => inFolder(async (folder) => {
    const bad = upload([row({ startDate: '115/5/10' })]);
    for (const name of ['a.csv', '唯讀.csv']) folder.write(name, bad);
    chmodSync(join(folder.path, '唯讀.csv'), 0o444);
    for (const words of [['唯讀.csv', '--in-place'], ['a.csv', '-o', '唯讀.csv', '--force']]) {
      const { code, stderr } = await windows.lhl(['fix', '--today', '115-11-22', ...words], { cwd: folder.path });
      expect([words, code, withoutBlanks(stderr).includes('設成唯讀，所以沒有動它')]).toEqual([words, 2, true]);
    }
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', '唯讀.csv']);
    expect((await windows.lhl(['fix', '--today', '115-11-22', 'a.csv', '--in-place'], { cwd: folder.path })).code).toBe(0);
    const bytes = (name: string): Buffer => readFileSync(join(folder.path, name));
    expect([bytes('a.csv').equals(upload([row()])), bytes('a.csv.bak').equals(bad), bytes('唯讀.csv').equals(bad)]).toEqual([true, true, true]);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'a.csv.bak', '唯讀.csv']);
  }));
});
