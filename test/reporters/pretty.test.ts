// The report for people: what stands on each line, in which order, and how wide.
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/lang/width.ts';
import { rules as chinese } from '../../src/lang/zh/rules/index.ts';
import { allCases, someCases, type Document } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { expectPretty, headings, places } from '../support/pretty-report.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const TODAY = ['--today', '115-11-22'];

async function pretty(path: string, ...options: string[]): Promise<string> {
  const { stdout, stderr } = await lhl(['validate', ...TODAY, ...options, path]);
  expect(stderr).toBe('');
  return stdout;
}

const oneFile = (rows: readonly string[], use: (path: string) => Promise<void>): Promise<void> => inFolder(async (folder) => { await use(folder.write('a.csv', upload(rows))); });
const counties = (n: number): string[] => Array.from({ length: n }, (_, i) => row({ county: '1', courseName: `課程${i}` }));

describe('the report of a fixture', () => {
  it.each(allCases().map((one) => [one.name, one] as const))('%s', (_name, one) => expectPretty(one, 'zh'));

  // In English of some fixtures here, of the others in test/slow/reporters/all.test.ts.
  it.each(someCases().map((one) => [one.name, one] as const))('%s in English', (_name, one) => expectPretty(one, 'en'));
});

describe('a finding in full', () => {
  it('says where, in which column, what stands there, what should, and how to mend it', () => oneFile([row({ county: '1' })], async (path) => {
    expect(await pretty(path)).toBe([
      path,
      '  整批上傳（未開班）25 欄 | Big5 | 1 筆',
      '',
      `錯誤 ${chinese['cell/code'].title} cell/code  1 處`,
      '  J2     *上課縣市「1」 改成「01」',
      '    代碼少了前面的 0；Excel 會把 01 改成 1',
      '    怎麼改：補回前面的 0；先把該欄的儲存格格式設成「文字」再輸入，存成 CSV 之後',
      '    就不要再用 Excel 開啟',
      '',
      '檔案處理異常  錯誤 1、提醒 0  入口網不會處理這個檔案',
      '其中 1 處意思明確，lhl fix 可以直接改好',
      '',
    ].join('\n'));
    expect((await pretty(path, '--lang', 'en')).split('\n').slice(1, 6)).toEqual([
      '  bulk upload, class not opened (未開班), 25 columns | Big5 | 1 row',
      '',
      'error A code that is not in the list cell/code  1 place',
      '  J2     *上課縣市 "1" change to "01"',
      '    the zero in front is lost; Excel turns 01 into 1',
    ]);
  }));

  it('of a whole row names no cell, but whose row it is, masked', () => oneFile([row({ physicalHours: '' })], async (path) => {
    expect(await pretty(path)).toContain('\n  第 2 列「A12345**** 王○明，資訊安全通識，115-05-10」\n    學習性質是 2 實體，實體時數卻空白');
  }));

  it('tells row and line apart where a value holds a line break', () => oneFile([row({ attendance: '"遲到\n早退"' }), row({ term: '2', county: '99' })], async (path) => {
    expect(await pretty(path)).toContain('\n  J3 (檔案第 4 行) *上課縣市「99」\n');
  }));

  it('is not told again how to mend it where that is the same', () => oneFile(counties(3), async (path) => {
    expect((await pretty(path)).split('補回前面的 0')).toHaveLength(2);
  }));
});

describe('many findings of a rule', () => {
  it('at most five are shown, and how many there are', () => oneFile(counties(7), async (path) => {
    const text = await pretty(path);
    expect(headings(text)).toEqual([{ severity: '錯誤', rule: 'cell/code', count: 7 }]);
    expect(places(text)).toEqual(['J2', 'J3', 'J4', 'J5', 'J6']);
    expect(text).toContain('\n  共 7 處，只列前 5 處（--all 列出全部）\n');
    expect(text).toContain('檔案處理異常  錯誤 7、提醒 0');
    const all = await pretty(path, '--all');
    expect(places(all)).toEqual(['J2', 'J3', 'J4', 'J5', 'J6', 'J7', 'J8']);
    expect(all).not.toContain('只列前');
    expect(await pretty(path, '--lang', 'en')).toContain('\n  7 in all, the first 5 shown (--all lists every one)\n');
  }));

  it('five are no more than five', () => oneFile(counties(5), async (path) => {
    const text = await pretty(path);
    expect(text).toBe(await pretty(path, '--all'));
    expect(text).not.toContain('只列前');
  }));

  it('--max-findings is for the file; what it hides is said, rule by rule', () => oneFile([row({ county: '1', degree: '9', startTime: '9:10:00' }), row({ county: '1', courseName: '公務倫理' })], async (path) => {
    const text = await pretty(path, '--max-findings', '2');
    expect(places(text)).toHaveLength(2);
    expect(text).toContain(chinese['cell/code'].title);
    expect(text).toContain('共 3 處，只列前 1 處');
    expect(text).toContain('檔案處理異常  錯誤 4、提醒 0');
    const none = await pretty(path, '--max-findings', '0');
    expect(places(none)).toEqual([]);
    expect(none).toContain('共 3 處，沒有列出');
  }));

  it('a thousand rows make no longer report than ten', () => oneFile(counties(999), async (path) => {
    const text = await pretty(path);
    expect(text.split('\n').length).toBeLessThan(25);
    expect(text).toContain('cell/code  999 處');
    expect(text).toContain('共 999 處，只列前 5 處');
  }));
});

describe('the end of the report', () => {
  it('says that a file can be uploaded', () => oneFile([row()], async (path) => {
    expect(await pretty(path)).toBe(`${path}\n  整批上傳（未開班）25 欄 | Big5 | 1 筆\n\n檔案處理成功  錯誤 0、提醒 0  沒有錯誤，可以上傳\n`);
  }));

  it('of several files comes after that of each', () => inFolder(async (folder) => {
    const [good, bad] = [folder.write('good.csv', upload([row()])), folder.write('bad.csv', upload(counties(2)))];
    const text = await pretty(good, bad);
    expect(text.split('\n').filter((line) => line.startsWith('檔案處理'))).toEqual([
      '檔案處理異常  錯誤 2、提醒 0  入口網不會處理這個檔案',
      '檔案處理成功  錯誤 0、提醒 0  沒有錯誤',
      '檔案處理異常  錯誤 2、提醒 0  入口網不會處理有錯誤的檔案',
    ]);
    expect(text).toMatch(/\n共 2 個檔案、3 筆資料\n檔案處理異常.*\n其中 2 處意思明確，.*\n$/);
    const json = JSON.parse((await lhl(['validate', ...TODAY, '--reporter', 'json', good, bad])).stdout) as Document;
    expect(json.summary).toEqual({ files: 2, rows: 3, error: 2, warning: 0 });
  }));
});

describe('what a terminal would act on is written out', () => {
  const ESCAPE = '\u001b';
  it('in values, in headers and in the name of the file', () => inFolder(async (folder) => {
    const value = `紅${ESCAPE}[31m字\u0007\u202e${ESCAPE}]0;title\u0007\u0085`;
    const header = upload([]).toString('latin1').length;
    const text = upload([`${row({ attendance: value })},`], 'utf8').toString();
    expect(header).toBeGreaterThan(0);
    // Windows has no such names.
    const name = process.platform === 'win32' ? ['a.csv', 'a.csv'] as const : [`a${ESCAPE}[2J.csv`, 'a\\u{1B}[2J.csv'] as const;
    const path = folder.write(name[0], Buffer.from(`\ufeff${text.replace('實際上課結束時間', `實際上課結束時間,額外${ESCAPE}[5m`)}`));
    const shown = await pretty(path, '--all');
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
    expect(shown).toContain(name[1]);
    expect(shown).toContain('「紅\\u{1B}[31m字\\u{7}\\u{202E}');
    // A text that is no header may be anything.
    expect(shown).not.toContain('額外');
  }));

  it('and in the name of a file that cannot be opened', async () => {
    const { stdout, stderr } = await lhl(['validate', `a${ESCAPE}[2J.csv`]);
    expect({ stdout, stderr }).toEqual({ stdout: '沒有檢核  沒有任何檔案可以檢核\n  a\\u{1B}[2J.csv：找不到檔案\n', stderr: 'lhl: 找不到檔案「a\\u001b[2J.csv」。請確認檔名與資料夾，路徑中有空白時要加上引號\n' });
  });

  it('and a long path, a long value and a long header keep to 80 cells', () => inFolder(async (folder) => {
    const long = '很長的標題'.repeat(30);
    const text = upload([`${row({ attendance: '全勤'.repeat(150) })},`], 'utf8').toString().replace('實際上課結束時間', `實際上課結束時間,${long}`);
    const path = folder.write(`${'資料夾/'.repeat(12)}${'a'.repeat(90)}.csv`, Buffer.from(`\ufeff${text}`));
    const shown = await pretty(path, '--all');
    expect(shown.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(shown.replaceAll(/\n */g, '')).toContain('a'.repeat(90));
  }));
});
