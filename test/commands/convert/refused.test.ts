// What `lhl convert` refuses: always before anything is written.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/lang/width.ts';
import { attendance, convert, course, csv, ods, person } from '../../support/convert.ts';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';
import { big5, uploadFile } from '../../support/webhr.ts';

const list = csv([['身分證字號', '姓名', '單位'], [...person(0), '人事處']]);
const one = person(0).join(',');

/** The input, the options beside -o, the exit code and what has to be said. */
type Refused = readonly [name: string, input: string | Uint8Array, args: readonly string[], code: number, said: readonly string[]];

const refused: readonly Refused[] = [
  ['all that is missing, with a line to copy', list, [], 2, [
    '還缺 12 個', '課程名稱 --set courseName=', '（01 海外、10 臺北市', 'lhl codes category', '（1 數位、2 實體、3 混成）',
    'lhl convert list.csv --set "courseName=<課程名稱>" --set "date=<課程日期>" --set "startTime=<開課起始時間>" --set "endTime=<開課結束時間>" --set "degree=<學位學分>" --set "category=<課程類別代碼>" --set "county=<上課縣市>" --set "term=<期別>" --set "total=<訓練總數>" --set "unit=<訓練總數單位>" --set "nature=<學習性質>" -o out.csv',
    'C 欄「單位」',
  ]],
  ['what is missing when some is given keeps what was typed', list, ['--set', '上課縣市=宜蘭縣', '--map', '單位='], 2, ['還缺 11 個', 'lhl convert list.csv --map 單位= --set 上課縣市=宜蘭縣 --set "courseName=<課程名稱>"']],
  ['a wholly blank column is a missing one', csv([['身分證字號', '姓名', '縣市'], [...person(0), '']]), course.filter((_, i) => i !== 12 && i !== 13), 2, ['還缺 1 個', '--set "county=<上課縣市>"']],
  ['an end date is not made up, and a way for one day is named', csv([['身分證', '姓名', '上課日期'], [...person(0), '115/5/10']]), course.filter((_, i) => i !== 2 && i !== 3), 2, ['還缺 1 個', 'C 欄「上課日期」是課程唯一的一天的話：--map 上課日期=date']],
  ['mixed learning needs both hours', list, [...course.slice(0, -1), 'nature=混成'], 2, ['還缺 2 個', '--set digitalHours=', '--set physicalHours=']],
  ['two columns for one field', csv([['身分證', '姓名', '學員姓名', '起日', '日期'], [...person(0), '王', '115/5/10', '115/5/10']]), course, 2, ['「姓名」：B 欄「姓名」、C 欄「學員姓名」', '「開課起始日期」：D 欄「起日」、E 欄「日期」', '--map "<開課起始日期的欄名>=startDate" --map "<姓名的欄名>=name"']],
  ['a list in two halves', csv([['姓名', '身分證', '姓名', '身分證'], [person(0)[1], person(0)[0], person(1)[1], person(1)[0]]]), course, 2, ['「身分證字號」：B 欄「身分證」、D 欄「身分證」', '左右兩半', '--map "<身分證字號的欄名>=idNumber"']],
  ['19 columns to 25 without the times', big5(uploadFile([{}], 19)), [], 2, ['還缺 2 個', '開課起始時間 --set startTime=', '開課結束時間 --set endTime=']],
  ['no header, IDs in the cells', `${one},人事處\r\n`, course, 2, ['沒有標題列（A 欄是身分證字號）', 'B 欄（像姓名）、C 欄', '--map A=idNumber --map "<姓名的欄>=name"']],
  ['headers that name nothing, over an ID, a day and a time', csv([['甲', '乙', '丙', '丁'], [...person(0), '115/5/10', '9:10'], [...person(1), '115/5/10', '9:10']]), course, 2, ['還缺 1 個', 'B 欄「乙」（像姓名）、C 欄「丙」（日期）、D 欄「丁」（時間）']],
  ['a word for people, over names', csv([['甲', '組員'], [...person(0)], [...person(1)]]), course, 2, ['還缺 1 個', 'B 欄「組員」（像姓名）']],
  ['a word for a number, over IDs', csv([['卡號', '乙'], [...person(0)], [...person(1)]]), course, 2, ['還缺 1 個', 'B 欄「乙」（像姓名）']],
  ['a row that may be headers, over an ID, a name and a time', csv([['甲', '乙', '丙'], [...person(0), '9:10'], [...person(1), '9:10']]), course, 2, ['沒有標題列（A 欄是身分證字號）', 'C 欄（時間）']],
  ['a first row with a name in it, over an ID, a day and a time', csv([['甲', person(2)[1], '115/5/9', '8:10'], [...person(0), '115/5/10', '9:10'], [...person(1), '115/5/10', '9:10']]), course, 2, ['沒有標題列（A 欄是身分證字號）']],
  ['no column with IDs', csv([['姓名', '部門'], [person(0)[1], '人事處']]), course, 2, ['找不到身分證字號', 'A 欄「姓名」（像姓名）、B 欄', '沒有一欄像身分證字號', '--map "<欄名>=idNumber"']],
  ['nothing that is known', 'a,b\r\n1,2\r\n', course, 2, ['找不到標題列', '--sheet']],
  ['a column that is not there', list, ['--map', '員編=name'], 2, ['「員編」不是表裡的欄', 'A 欄「身分證字號」（1 個身分證字號）、B 欄「姓名」（像姓名）、C 欄「單位」']],
  ['a table on its side, whose names stand where headers should', csv([['姓名', person(0)[1], person(1)[1]], ['身分證字號', person(0)[0], person(1)[0]]]), ['--map', 'x=name'], 2, ['「x」不是表裡的欄', 'A 欄「姓名」', 'B 欄', 'C 欄']],
  ['a table on its side, without options', csv([['姓名', person(0)[1], person(1)[1]], ['身分證字號', person(0)[0], person(1)[0]]]), course, 2, ['A 欄「姓名」', 'B 欄', 'C 欄']],
  ['a column of which two things are said', list, ['--map', 'C=attendance', '--map', '單位=county'], 2, ['對 C 欄「單位」說了兩種欄位']],
  ['names that nobody typed', csv([['身分證字號', '姓名'], [person(0)[0], '']]), course, 2, ['還缺 1 個', '姓名：表裡沒有', '--map 欄名=name']],
  ['a list without names', csv([['身分證字號', '單位'], [person(0)[0], '人事處']]), course, 2, ['--map 欄名=name', 'B 欄「單位」']],
  ['no ID in the column that was named', `${one}\r\n`, ['--map', 'B=idNumber', '--map', 'A=name'], 2, ['B 欄裡沒有身分證字號']],
  ['a row with a value too many', csv([['身分證', '姓名', '備註'], [...person(0), 'a', 'b'], [...person(1), 'c']]), course, 1, ['有 1 筆的值比標題列（3 欄）多或少', '第 2 列', '全形']],
  ['a row without the name', csv([['身分證', '姓名'], [person(0)[0]]]), course, 1, ['第 2 列']],
  ['bytes that belong to no character', Buffer.concat([Buffer.from(`身分證,姓名\r\n${person(0)[0]},`), Buffer.of(0xff, 0xfe), Buffer.from('\r\n')]), course, 1, ['讀不出來', 'B2']],
  ['a quote that is never closed', `身分證,姓名\r\n"${one}\r\n`, course, 1, ['讀不出來']],
  ['more cells than may be read', list, ['--max-cells', '5'], 2, ['超過上限 5 格', '--max-cells']],
  ['nothing at all', '', course, 1, ['沒有資料']],
  ['a workbook whose first sheet has no list', ods(attendance(2), { 說明: [['請填第二張']] }), course, 2, ['找不到標題列', '只讀了工作表「說明」，沒有讀：名單', '--sheet']],
  ['a workbook whose first sheet has nobody', ods(attendance(2), { 空白名單: [['身分證字號', '姓名']] }), course, 1, ['沒有任何資料', '沒有讀：名單']],
  ['a total that is two columns under one header', csv([['身分證', '姓名', '時數', ''], ['', '', '數位', '實體'], [...person(0), '0', '3']]), course.filter((_, i) => i < 16 || i > 19), 2, ['還缺 2 個', '--set total=', 'C 欄「時數」（數字）、D 欄（數字）']],
  ['an empty sheet', ods([['', '']]), course, 1, ['沒有寫出檔案']],
  ['a header and nobody', '身分證,姓名\r\n', course, 1, ['沒有任何資料']],
  ['a header and nobody but a sum', '身分證,姓名\r\n合計,40人\r\n', course, 1, ['第 2 列']],
  ['a value that is none, by the rule of its field', list, ['--set', '上課縣市=火星'], 2, ['不能當作「上課縣市」', 'lhl codes county']],
  ['a part of a name, with what may be meant', list, ['--set', 'county=宜蘭'], 2, ['是不是 26 宜蘭縣？']],
  ['a name that several codes have', list, ['--set', 'category=工作職場'], 2, ['不能當作「課程類別代碼」', 'lhl codes category']],
  ['a Gregorian date, with what may be meant', list, ['--set', 'date=2026-05-10'], 2, ['是不是 115-05-10？']],
  ['a day that does not exist', list, ['--set', 'date=115-02-30'], 2, ['曆法上沒有這一天']],
  ['a time that is none', list, ['--start-time', '25:00'], 2, ['--start-time 25:00', '開課起始時間']],
  ['a field that is none', list, ['--set', 'countty=26'], 2, ['是不是「county」？']],
  ['a field that the form does not have', list, ['--set', 'passed=1'], 2, ['--set passed=1', '25 欄）沒有這個欄位']],
  ['a column for a field that the form does not have', list, ['--map', '單位=agencyName'], 2, ['沒有這個欄位']],
  ['times for the form without times', list, ['--to', 'unopened-19', '--start-time', '9:10'], 2, ['19 欄）沒有這個欄位']],
  ['one name for everybody', list, ['--set', 'name=王大同'], 2, ['每個人不同', '--map']],
  ['two values for one field', list, ['--set', 'date=115-05-10', '--set', 'endDate=115-05-11'], 2, ['前面已經給了別的值']],
  ['a --set without a value', list, ['--set', 'county'], 2, ['county=26']],
  ['a --map without a field', list, ['--map', 'C'], 2, ['--map "<姓名的欄名>=name"']],
  ['a form that is none', list, ['--to', 'grades'], 2, ['unopened、unopened-19、opened']],
];

describe('refused, with nothing left behind', () => {
  it.each(refused)('%s', (_name, input, args, code, said) => inFolder(async (folder) => {
    folder.write('list.csv', input);
    for (const lang of ['zh', 'en']) {
      const ran = await convert(folder, ['list.csv', '-o', 'out.csv', '--lang', lang, ...args]);
      expect(ran.code).toBe(code);
      expect(ran.stdout).toBe('');
      const text = ran.stderr.replace(/\n {2,}/g, '').replace(/\n/g, '');
      if (lang === 'zh') for (const words of said) expect(text).toContain(words);
      expect(ran.stderr).not.toContain('王大同');
      // A line to be copied stays one line, and so does what is wrong with the command line.
      if (!ran.stderr.includes('--help')) expect(ran.stderr.split('\n').filter((line) => displayWidth(line) > 80 && !line.startsWith('lhl convert '))).toEqual([]);
    }
    expect(readdirSync(folder.path)).toEqual(['list.csv']);
  }));

  it('no output, an output that is the input, that exists, or that has no folder', () => inFolder(async (folder) => {
    folder.write('list.csv', list);
    folder.write('there.csv', 'x');
    const run = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await convert(folder, [...args, ...course]);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await run('list.csv')).toContain('缺少 -o');
    expect(await run('list.csv', '-o', '-')).toContain('個人資料');
    expect(await run('-o', 'out.csv')).toContain('沒有指定名單');
    expect(await run('list.csv', '-o', './list.csv', '--force')).toContain('是輸入檔');
    folder.write('own.csv', '代碼,名稱\n900,本府\n');
    expect(await run('list.csv', '-o', 'own.csv', '--force', '--codes', 'category=own.csv')).toContain('是輸入檔');
    expect(await run('list.csv', '-o', 'there.csv')).toContain('--force');
    expect(await run('list.csv', '-o', 'no/out.csv')).toContain('資料夾不存在');
    expect(await run('A123456789.csv', '-o', 'out.csv')).toContain('找不到檔案「A12345****.csv」');
    expect(readdirSync(folder.path).sort()).toEqual(['list.csv', 'own.csv', 'there.csv']);
    const replaced = await convert(folder, ['list.csv', '-o', 'there.csv', '--force', ...course]);
    expect(replaced.code).toBe(0);
  }));

  it('values unmasked where others read the log', () => inFolder(async (folder) => {
    folder.write('list.csv', list.replace(person(0)[0], person(0)[0].toLowerCase()));
    const { code, stderr } = await convert(folder, ['list.csv', '-o', 'out.csv', '--show-values', ...course], { env: { CI: '1' } });
    expect([code, stderr.includes('--show-values')]).toEqual([2, true]);
    // Elsewhere they are shown, which a masked run is held against.
    const shown = await lhl(['convert', 'list.csv', '-o', 'out.csv', '--show-values', ...course], { cwd: folder.path });
    expect(shown.stdout).toContain(`「${person(0)[0].toLowerCase()}」→「${person(0)[0]}」`);
  }));

  it('the line to copy says again how the table is read, and never a password', () => inFolder(async (folder) => {
    folder.write('list.ods', ods(attendance(1)));
    folder.write('pass word.txt', 'Abc12345');
    const line = async (...args: string[]): Promise<string> => (await convert(folder, ['list.ods', '-o', 'out.csv', ...args])).stderr.split('\n').find((text) => text.startsWith('lhl convert ')) ?? '';
    expect(await line('--password-file', 'pass word.txt', '--max-cells', '5000', '--today', '115-11-22', '--sheet', '名單'))
      .toContain('lhl convert list.ods --sheet 名單 --today 115-11-22 --password-file "pass word.txt" --max-cells 5000 --set ');
    expect(await line('--password', 'Abc12345')).toContain('lhl convert list.ods --password --set ');
  }));

  it('the line to copy fails as it is, and says of each value that it is still to be put in; with them it runs', () => inFolder(async (folder) => {
    folder.write('my list.csv', list);
    const { stderr } = await convert(folder, ['my list.csv', '-o', 'out.csv', '--set', 'courseName=資安 "A" 班']);
    const line = stderr.split('\n').find((text) => text.startsWith('lhl convert ')) ?? '';
    const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map((match) => match[2] ?? (match[1] ?? '').replaceAll('\\"', '"'));
    expect(words.slice(0, 3)).toEqual(['lhl', 'convert', 'my list.csv']);
    const unchanged = await convert(folder, words.slice(2));
    expect(unchanged.code).toBe(2);
    for (const word of words.filter((text) => text.includes('<'))) expect(unchanged.stderr.replace(/\n/g, '')).toContain(`${word}：< > 裡的字只是說明`);
    expect(readdirSync(folder.path)).toEqual(['my list.csv']);
    const values: Readonly<Record<string, string>> = Object.fromEntries([['date', '115-05-10'], ...course.filter((_, i) => i % 2 === 1 && i > 1).map((word) => word.split('=') as [string, string]), ['startTime', '9:10'], ['endTime', '12:10']]);
    const { code } = await convert(folder, words.slice(2).map((word) => word.replace(/^(\w+)=<.*>$/u, (_all, key: string) => `${key}=${values[key] ?? ''}`)));
    expect(code).toBe(0);
  }));
});
