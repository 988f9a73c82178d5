// `lhl new`: a person at a terminal is asked, and what `lhl convert` does is done.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/lang/width.ts';
import { zip } from '../../support/archives/writer.ts';
import { attendance, convert, csv, expectNobody, ods, person, rowsIn } from '../../support/convert.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { talk, type Exchange } from '../../support/new-terminal.ts';
import { hasTerminal, type Ended } from '../../support/process.ts';

/** The course, asked for all of it. */
const course: readonly Exchange[] = [
  ['課程名稱', '資訊安全 講習'], ['開課起始日期', '115/5/10'], ['開課起始時間', '9:10'], ['[115-05-10]', ''], ['開課結束時間', '12:10'], ['[6]', ''],
  ['課程類別代碼', '522'], ['上課縣市', '宜蘭'], ['[1]', ''], ['訓練總數', '3'], ['[1]', ''], ['學習性質', '實體'],
];

async function answered(folder: Folder, args: readonly string[], exchanges: readonly Exchange[]): Promise<Ended> {
  const ran = await talk(['new', ...args], folder.path, exchanges);
  expectNobody(ran.stdout);
  return ran;
}

describe.skipIf(!hasTerminal)('at a terminal (skipped where there is no `script`)', () => {
  it('a list becomes an upload file that passes, and the line for next time makes the same', () => inFolder(async (folder) => {
    folder.write('簽到 名單.csv', `\ufeff${csv(attendance(3))}`);
    const { code, stdout } = await answered(folder, [], [
      ['名單在哪個檔案', "'簽到 名單.csv'"], ...course, ['寫到哪個檔案', ''], ['寫出 upload-1150510.csv 嗎', ''],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('名單有 3 人');
    expect(stdout).toContain('(1/12) 課程名稱');
    expect(stdout).toContain('→ 115-05-10');
    expect(stdout).toContain('→ 26 宜蘭縣');
    expect(stdout).toContain('檔案處理成功');
    expect(rowsIn(folder, 'upload-1150510.csv').slice(1).map((cells) => [cells[0], cells[6]])).toEqual([0, 1, 2].map((i) => [...person(i)]));
    const line = stdout.split('\n').find((text) => text.startsWith('lhl convert ')) ?? '';
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
    expect((await convert(folder, [...words.slice(2, -1), 'again.csv'])).code).toBe(0);
    expect(readFileSync(join(folder.path, 'again.csv'))).toEqual(readFileSync(join(folder.path, 'upload-1150510.csv')));
    const before = stdout.slice(0, stdout.indexOf('已寫出'));
    expect(before.split('\n').filter((text) => displayWidth(text) > 80)).toEqual([]);
  }));

  it('what options give is not asked for, and --dry-run writes nothing', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['證號', '誰', '出席'], [...person(0), '是'], [...person(1), '否']]));
    const given = ['date=115-05-10', 'courseName=資安', 'degree=6', 'category=522', 'county=26', 'term=1', 'total=3', 'unit=1', 'nature=2'].flatMap((value) => ['--set', value]);
    const words = ['a.csv', '-o', 'u.csv', '--map', '誰=name', '--where', '出席=是', '--start-time', '9:10', '--end-time', '12:10', '--encoding', 'utf8', ...given];
    const dry = await answered(folder, [...words, '--dry-run'], [['寫出 u.csv 嗎', '']]);
    expect(dry.code).toBe(0);
    expect(dry.stdout).toContain('沒有寫檔案（--dry-run）。\n會寫出 u.csv：1 筆（UTF-8');
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
    const line = dry.stdout.split('\n').find((text) => text.startsWith('lhl convert ')) ?? '';
    for (const word of ['--map', '--where', 'courseName=', 'startTime=', '--encoding']) expect([word, line.split(word).length]).toEqual([word, 2]);
    expect((await answered(folder, words, [['寫出 u.csv 嗎', '']])).code).toBe(0);
    expect(rowsIn(folder, 'u.csv').length).toBe(2);
  }));

  it('wrong answers are told at once, by the rule of the field; a word that fits several codes lists them', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名', '課程', '起日', '迄日', '開始時間', '結束時間', '時數'], [...person(0), '資安', '115/5/10', '115/5/10', '9:00', '12:00', '3']]));
    const { code, stdout } = await answered(folder, ['a.csv', '-o', 'u.csv'], [
      ['(1/5) 學位學分', '7'], ['代碼表沒有這個代碼', '大學'],
      ['課程類別代碼', '?'], ['259 個代碼', '資通'], ['522 機關業務知能訓練', '9999'], ['公開的代碼表沒有', '新竹'], ['31 新竹縣', '?'], ['97 花蓮縣', '30'],
      ['期別', '0'], ['期別', '二'], ['期別', '２'], ['學習性質', '混成'], ['數位時數', ''], ['這一項一定要填', '1'], ['實體時數', '2'], ['寫出 u.csv 嗎', 'y'],
    ]);
    expect(code).toBe(0);
    // What the list has is not asked for.
    for (const header of ['課程名稱', '開課起始日期', '開課結束時間', '訓練總數單位']) expect(stdout).not.toMatch(new RegExp(`\\(\\d+/\\d+\\) ${header}`));
    expect(rowsIn(folder, 'u.csv')[1]?.slice(7, 13)).toEqual(['3', '9999', '30', '2', '3', '1']);
    expect(rowsIn(folder, 'u.csv')[1]?.slice(17, 20)).toEqual(['3', '1', '2']);
  }));

  it('columns that cannot be told are asked for', () => inFolder(async (folder) => {
    folder.write('bare.csv', csv([['1', ...person(0)], ['2', ...person(1)]]));
    const bare = await answered(folder, ['bare.csv', '-o', 'u.csv'], [['姓名在哪一欄', 'Z'], ['請輸入上面其中一欄', ''], ...course, ['寫出 u.csv 嗎', 'y']]);
    expect(bare.code).toBe(0);
    expect(bare.stdout).toContain('--map B=idNumber --map C=name');
    expect(rowsIn(folder, 'u.csv')[2]?.[6]).toBe(person(1)[1]);
    folder.write('twice.csv', csv([['代號', '姓名', '學員姓名'], [person(0)[0], '甲', person(0)[1]]]));
    const twice = await answered(folder, ['twice.csv', '-o', 'v.csv'], [['「姓名」有好幾欄', 'C'], ...course, ['寫出 v.csv 嗎', 'y']]);
    expect(twice.code).toBe(0);
    expect(rowsIn(folder, 'v.csv')[1]?.[6]).toBe(person(0)[1]);
  }));

  it('the sheet with the list is asked for where the first has none, within an archive too', () => inFolder(async (folder) => {
    folder.write('a.zip', zip([{ name: 'a.ods', data: ods(attendance(2), { 說明: [['請填第二張']] }), cipher: 256, password: 'Abc12345' }]));
    const { code, stdout } = await answered(folder, ['a.zip', '-o', 'u.csv'], [
      ['可貼上）：', 'Abc12345'], ['1 說明、2 名單', '3'], ['請輸入上面其中一張', '2'], ...course, ['寫出 u.csv 嗎', 'y'],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('lhl convert a.zip --sheet 名單 --set');
    expect(rowsIn(folder, 'u.csv').slice(1).map((cells) => cells[6])).toEqual([0, 1].map((i) => person(i)[1]));
  }));

  it.each([['y', ['115-05-10', '115-05-11']], ['n', ['115-05-12', '115-05-12']]])('whether each day of the list is also the end: %s', (typed, ends) => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名', '上課日期'], [...person(0), '115/5/10'], [...person(1), '115/5/11']]));
    const rest = course.filter(([seen]) => seen !== '開課起始日期' && seen !== '[115-05-10]');
    const end: readonly Exchange[] = typed === 'y' ? [] : [['開課結束日期', '115/5/12']];
    const { code, stdout } = await answered(folder, ['a.csv', '-o', 'u.csv'], [['同一天結束嗎', typed], ...rest.slice(0, 2), ...end, ...rest.slice(2), ['寫出 u.csv 嗎', 'y']]);
    expect(code).toBe(0);
    expect(rowsIn(folder, 'u.csv').slice(1).map((cells) => cells[4])).toEqual(ends);
    expect(stdout.includes('--map C=date')).toBe(typed === 'y');
  }));

  it('a wrong answer is told at once, and < goes back to the question before, with the answer that it had', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名', 'Status', '報名時間'], [...person(0), 'Attended', '2026-05-01 10:00'], [...person(1), 'Absent', '2026-05-01 10:01'], [...person(2), 'attended', '2026-05-01 10:02']]));
    folder.write('there.csv', 'x');
    const { code, stdout } = await answered(folder, [], [
      ['名單在哪個檔案', '<'], ['這是第一題', 'a.csv'], ['C 欄「Status」看起來是出缺席', '4'], ['1 到 2 的號碼', '2'], ['開課起始日期在表裡的哪一欄', '<'],
      ['[2]', '1'], ['開課起始日期在表裡的哪一欄', '0'], ['開課結束日期在表裡的哪一欄', '0'],
      ['(1/12) 課程名稱', '115/5/10'], ['不像課程名稱', '資安'], ['開課起始日期', '115/5/10'], ['開課起始時間', '9:10'], ['[115-05-10]', '115/5/9'], ['115-05-09 在開始 115-05-10 之前', ''],
      ['開課結束時間', '8:00'], ['08:00:00 在開始 09:10:00 之前', '<'], ['[115-05-10]', '<'], ['[9:10]', '7:30'], ['[115-05-10]', ''], ['開課結束時間', '8:00'],
      ['[6]', ''], ['課程類別代碼', '522'], ['上課縣市', '26'], ['[1]', ''], ['訓練總數', '3'], ['[1]', ''], ['學習性質', '混成'], ['數位時數', '1'], ['實體時數', '3'],
      ['數位加實體是 4，和訓練總數 3 不同', '2'], ['寫到哪個檔案', '名單.csv'], ['有中文或全形字', 'there'], ['已經存在', 'u.txt'], ['要以 .csv 結尾', 'u8'], ['寫出 u8.csv 嗎', '<'],
      ['[u8]', ''], ['寫出 u8.csv 嗎', 'y'],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('名單有 2 人，另有 1 人不寫出');
    expect(stdout).toContain('lhl convert a.csv --where Status=Attended --set courseName=資安 --set startDate=115-05-10 --set startTime=07:30:00');
    expect(rowsIn(folder, 'u8.csv').slice(1).map((cells) => [cells[0], cells[3]])).toEqual([0, 2].map((i) => [person(i)[0], '07:30:00']));
  }));

  it('< shows the question before, and nothing of the answers before that', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], [...person(0)]]));
    const { stdout } = await answered(folder, ['a.csv'], [...course, ['寫到哪個檔案', 'u9'], ['寫出 u9.csv 嗎', '<'], ['[u9]', ''], ['寫出 u9.csv 嗎', 'n']]);
    expect(stdout.split('→ 2 實體')).toHaveLength(2);
  }));

  it('the line for next time is shown also when nothing is written', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], [...person(0)]]));
    const { code, stdout } = await answered(folder, ['a.csv', '-o', 'u.csv'], [...course, ['寫出 u.csv 嗎', 'n']]);
    expect([code, stdout.includes('沒有寫出檔案。'), stdout.includes('lhl convert a.csv --set "courseName=資訊安全 講習" --set startDate=115-05-10')]).toEqual([0, true, true]);
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));

  it('a column of names with days in it is asked for again, and the likely one is offered', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名', '參訓者'], [person(0)[0], '115/5/10', person(0)[1]], [person(1)[0], '115/5/10', person(1)[1]]]));
    const { code, stdout } = await answered(folder, ['a.csv', '-o', 'u.csv'], [['姓名用的是 B 欄「姓名」', ''], ['開課起始日期在表裡的哪一欄', '0'], ['開課結束日期在表裡的哪一欄', '0'], ...course, ['寫出 u.csv 嗎', 'y']]);
    expect([code, stdout.includes('[C]')]).toEqual([0, true]);
    expect(rowsIn(folder, 'u.csv').slice(1).map((cells) => cells[6])).toEqual([0, 1].map((i) => person(i)[1]));
  }));

  it('an archive asks for its password in between, without showing it', () => inFolder(async (folder) => {
    folder.write('a.zip', zip([{ name: '名單.csv', data: Buffer.from(csv([['身分證', '姓名'], [...person(0)]])), cipher: 256, password: 'Abc12345' }]));
    const { code, stdout } = await answered(folder, ['-o', 'u.csv'], [['名單在哪個檔案', 'a.zip'], ['可貼上）：', 'Abc12345'], ...course, ['寫出 u.csv 嗎', 'y']]);
    expect(code).toBe(0);
    expect(stdout).not.toContain('Abc12345');
  }));

  it('a list that cannot be read is asked for again; one that was named ends the run', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], [...person(0)]]));
    folder.write('b.csv', 'a,b\r\n1,2\r\n');
    const { code, stdout } = await answered(folder, ['-o', 'u.csv'], [['名單在哪個檔案', 'no.csv'], ['名單在哪個檔案', 'b.csv'], ['名單在哪個檔案', './a.csv'], ...course, ['寫出 u.csv 嗎', '?'], ['請輸入 y 或 n', 'N']]);
    expect([code, stdout.includes('找不到檔案「no.csv」'), stdout.includes('找不到標題列'), stdout.includes('沒有寫出檔案。')]).toEqual([0, true, true, true]);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'b.csv']);
    expect((await answered(folder, ['no.csv'], [])).code).toBe(2);
    expect((await answered(folder, ['a.csv', '-o', 'b.csv'], [])).code).toBe(2);
  }));

  it('answers pasted all at once are taken one by one', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], [...person(0)]]));
    const answers = [...course.map(([, typed]) => typed), 'u.csv', 'y'];
    const { code } = await answered(folder, ['a.csv'], [['課程名稱', answers.join('\r')]]);
    expect(code).toBe(0);
    expect(rowsIn(folder, 'u.csv')[1]?.slice(7, 13)).toEqual(['6', '522', '26', '1', '3', '1']);
  }));

  it('an output that exists is asked for again', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], [...person(0)]]));
    folder.write('upload-1150510.csv', 'x');
    const { code } = await answered(folder, ['a.csv'], [...course, ['寫到哪個檔案', ''], ['已經存在', 'a.csv'], ['是輸入檔', 'new.csv'], ['寫出 new.csv 嗎', 'y']]);
    expect(code).toBe(0);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'new.csv', 'upload-1150510.csv']);
  }));

  it.each([['Ctrl-C', '\u0003'], ['Ctrl-D', '\u0004']])('%s leaves nothing and ends with 130', (_name, key) => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證', '姓名'], [...person(0)]]));
    const { code, stdout } = await answered(folder, ['a.csv'], [...course.slice(0, 3), ['[115-05-10]', key]]);
    expect([code, stdout.includes('已中斷')]).toEqual([130, true]);
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));

  it('in English, to 已開班', () => inFolder(async (folder) => {
    folder.write('a.csv', csv([['ID', 'Name'], [...person(0)]]));
    const { code, stdout } = await answered(folder, ['a.csv', '-o', 'u.csv', '--to', 'opened', '--lang', 'en'], [
      ['(1/6) 課程代碼', 'A1'], ['[1]', ''], ['通過', '是'], ['學習性質', '1'], ['實際上課起始日期', '1150510'], ['[115-05-10]', ''], ['Write u.csv?', 'y'],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('The list has 1 person.');
  }));
});
