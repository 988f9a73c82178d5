import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/reporters/csv.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { en } from '../../src/lang/en/index.ts';
import { inFolder } from '../support/folder.ts';
import { SMALL, check, writeSmall } from '../support/reporter-files.ts';
import { finding, reportOf } from '../support/reporter-finding.ts';
import { row, upload } from '../support/upload.ts';

describe('the CSV report', () => {
  it('is what Excel opens: BOM, CRLF, a header, and values that stay as they are', () => inFolder(async (folder) => {
    folder.write('a,b.csv', upload([row({ county: '1' })]));
    const { stdout } = await check(folder, ['--reporter', 'csv', 'a,b.csv']);
    const { title, message, help } = zh.rules['cell/code'];
    const params = { kind: 'lost-zero', choices: '', own: null } as const;
    expect(stdout).toBe([
      '\uFEFF檔案,列,儲存格,欄位,規則,規則代號,嚴重度,問題,內容,建議內容,怎麼改',
      `"a,b.csv",2,J2,*上課縣市,${title},cell/code,錯誤,${message(params)},「1」,「01」,${help(params)}`,
      '',
    ].join('\r\n'));
  }));

  it('has one header for all files, in the language of the run', () => inFolder(async (folder) => {
    writeSmall(folder);
    folder.write('z.csv', upload([row({ county: '' })]));
    const { stdout } = await check(folder, ['--lang', 'en', '--reporter', 'csv', SMALL, 'z.csv']);
    const rows = parse(stdout, { bom: true });
    expect(rows.filter(([file]) => file === 'File')).toEqual([['File', 'Row', 'Cell', 'Column', 'Rule', 'Rule id', 'Severity', 'Problem', 'Value', 'Suggested value', 'How to mend']]);
    expect(new Set(rows.slice(1).map(([file]) => file))).toEqual(new Set([SMALL, 'z.csv']));
    expect(rows.find((cells) => cells[5] === 'cell/formula')?.[8]).toBe('"=A1|B<C>"');
    expect(rows.find((cells) => cells[5] === 'cell/required')?.[8]).toBe('(blank)');
  }));

  it.each(['=1+1', '+1', '-1', '@SUM(1)', '＝1', '－1', '\t=1', '\r=1'])('never lets a spreadsheet run %j', (text) => {
    for (const messages of [zh, en]) {
      const bad = finding({ header: text, value: text, message: text, help: text, fix: { kind: 'safe', value: text } });
      const [, cells = []] = parse(reportOf(csv(messages, 100, false, () => 'error'), { [text]: [bad] }), { bom: true });
      expect(cells.length).toBe(11);
      expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
    }
  });
});
