// What `lhl fix` mends and says: in cells, in rows, in the header row, and in the whole file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { FieldKey } from '../../src/schemas/format.ts';
import { grades } from '../../src/schemas/grades.ts';
import { opened } from '../../src/schemas/opened.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { rowOf } from '../support/good-row.ts';
import { lhl, type Circumstances, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const now = new Date('2026-11-22T04:00:00Z');
const header = unopened.fields.map((field) => field.header).join(',');
const big5 = (text: string): Buffer => iconv.encode(text, 'cp950');

interface Fixed extends Ran {
  /** The output as CP950, or as UTF-8 where it says so. */
  readonly text: string;
}

/** Mends a file of the folder into out.csv. */
async function fix(folder: Folder, bytes: Uint8Array | string, options: readonly string[] = [], more: Circumstances = {}): Promise<Fixed> {
  folder.write('一月 上傳.csv', bytes);
  const ran = await lhl(['fix', '一月 上傳.csv', '-o', 'out.csv', '--force', ...options], { cwd: folder.path, now, ...more });
  const output = readFileSync(join(folder.path, 'out.csv'));
  return { ...ran, text: output[0] === 0xef ? output.toString('utf8') : iconv.decode(output, 'cp950') };
}

/** The value that the first data row has in a column once it was mended. */
async function mended(folder: Folder, key: FieldKey, value: string, options: readonly string[] = [], rest: Partial<Record<FieldKey, string>> = {}): Promise<string> {
  const { text } = await fix(folder, `\ufeff${header}\r\n${row({ ...rest, [key]: `"${value.replaceAll('"', '""')}"` })}\r\n`, options);
  return text.split('\r\n')[1]?.split(',')[unopened.fields.findIndex((field) => field.key === key)] ?? '';
}

describe('a cell', () => {
  it.each<[FieldKey, string, string]>([
    ['idNumber', ' ａ123456789', 'A123456789'], ['startDate', '115/5/10', '115-05-10'], ['startDate', '民國115年5月10日', '115-05-10'], ['startDate', '1150510', '115-05-10'], ['startDate', '910630', '091-06-30'],
    ['birthday', '民國79年6月30日', '079-06-30'], ['startTime', '9:10:00', '09:10:00'], ['startTime', '上午9:10', '09:10:00'], ['endTime', '12:10', '12:10:00'], ['county', '宜蘭縣', '26'],
    ['county', '1', '01'], ['county', '26 宜蘭縣', '26'], ['unit', '小時', '1'], ['degree', '６', '6'], ['nature', '實體', '2'], ['total', '３.0', '3'], ['score', '８５', '85'],
    ['name', '王\u200b小明', '王小明'], ['courseName', '\u200e 環境\u00ad教育\ufeff', '環境教育'], ['attendance', '\u200b', ''], ['certificate', '1\ufe0f號', '1號'],
    ['courseName', '　環境教育 ', '環境教育'], ['attendance', '  ', ''],
  ])('of %s: %j becomes %j', (key, value, wanted) => inFolder(async (folder) => { expect(await mended(folder, key, value)).toBe(wanted); }));

  it.each<[FieldKey, string]>([
    ['birthday', '79/6/30'], ['startDate', '2026/5/10'], ['startTime', '910'], ['total', '3.5'], ['county', '99'], ['idNumber', 'A12345678'], ['courseName', 'ＡＢＣ：兀'], ['name', '王?明'],
    ['name', '\'王小明'], ['name', 'O\'Brien'], ['courseName', '“環境”教育'],
    ['attendance', '=1+1'], ['courseName', ''], ['startDate', '110105'], ['county', '10 宜蘭縣'], ['nature', '1 實體'], ['total', '3²'],
  ])('of %s: %j stays, since nobody but a person knows', (key, value) => inFolder(async (folder) => { expect(await mended(folder, key, value)).toBe(value); }));

  it.each<[FieldKey, string, string, Partial<Record<FieldKey, string>>]>([
    ['birthday', '79/6/30', '079-06-30', {}], ['startDate', '2026/5/10', '115-05-10', {}], ['startTime', '910', '09:10:00', {}], ['courseName', '環境,教育 ', '環境，教育', {}],
    ['attendance', '全勤\n遲到', '全勤 遲到', {}], ['county', '41', '40', {}], ['physicalHours', '', '3', {}], ['digitalHours', '', '3', { nature: '1', physicalHours: '0' }],
    ['startDate', '２０２６/5/10', '115-05-10', {}], ['name', '\'王小明\'', '王小明', {}], ['name', '\u200b\'王小明 ', '王小明', {}], ['courseName', '="環境,教育"', '環境，教育', {}],
    ['courseName', '\'環境\' 教育', '\'環境\' 教育', {}], ['name', '\'O\'Brien', 'O\'Brien', {}], ['certificate', '\'="0012"', '0012', {}],
  ])('of %s: %j becomes %j with --suggested', (key, value, wanted, rest) => inFolder(async (folder) => { expect(await mended(folder, key, value, ['--suggested'], rest)).toBe(wanted); }));

  it('a code list of the office counts', () => inFolder(async (folder) => {
    folder.write('縣市.csv', '代碼,名稱\r\n77,新縣\r\n');
    expect(await mended(folder, 'county', '新縣')).toBe('新縣');
    expect(await mended(folder, 'county', '新縣', ['--codes', 'county=縣市.csv'])).toBe('77');
  }));

  it('nothing is suggested where nothing waits, and what waits is counted', () => inFolder(async (folder) => {
    const waiting = await fix(folder, upload([row({ birthday: '79/6/30', physicalHours: '', county: '41' }), row({ attendance: '"甲,乙"', term: '2' })]));
    expect(waiting.stdout).toContain('另有 4 處有建議的改法');
    expect((await fix(folder, upload([row()]))).stdout).not.toContain('--suggested');
    const all = await fix(folder, upload([row({ birthday: '79/6/30' })]), ['--suggested']);
    expect(all.stdout).toContain('Q2 生日「79/*/**」 改成「079-**-**」（請確認）');
    expect(all.stdout).toContain('其中 1 處是建議的改法（--suggested），請逐一確認');
    expect(all.code).toBe(0);
  }));
});

describe('rows', () => {
  it('without data go, those that lack blank values get them, and those that may have shifted stay', () => inFolder(async (folder) => {
    const form = opened.fields.map((field) => field.header).join(',');
    const good = rowOf(opened).join(',');
    const short = good.split(',').slice(0, 16).join(',').replace('A123456789', 'A223456781').replace('115-05-10', '115/5/10');
    const long = `${good},多`.replace('王小明', ' 王小明');
    const { text, stdout, code } = await fix(folder, big5(['', form, good, ',,,', short, ' ', '', long].join('\r\n')));
    expect(text.split('\r\n')).toEqual([form, good, `${short.replace('115/5/10', '115-05-10')},`, long, '']);
    expect(stdout).toContain('第 1、4、6-7 列 刪除（4 筆）');
    expect(stdout).toMatch(/ row\/blank {2}3 處\n/);
    expect(stdout).toContain('第 5 列 16 欄 改成 17 欄');
    expect(stdout).toContain('輸入 7 筆 = 輸出 3 筆 + 刪除空白列 4 筆');
    expect(stdout).toContain('N5 *實際上課起始日期 （內容不顯示）\n');
    expect(stdout).not.toContain('115/5');
    expect(stdout).toMatch(/照原樣留著，沒有修正：第 8\s*列。/);
    expect(stdout).toContain('列號會往前移');
    expect(code).toBe(1);
  }));
});

describe('columns', () => {
  const moved = (line: string): string => line.split(',').map((_, i, all) => (i === 0 ? all[6] : i <= 6 ? all[i - 1] : all[i]) ?? '').join(',');

  it('stand in the order of the form, under its headers; one that it does not have goes to the end', () => inFolder(async (folder) => {
    const wild = `備註,${moved(header)}`.replace('*身分證字號', '身份證號').replace('*姓名', ' 姓\u3000名＊');
    const { text, stdout, code } = await fix(folder, big5(`${wild}\r\n祕密 ,${moved(row())}\r\n`));
    expect(text).toBe(`${header},備註\r\n${row()},祕密 \r\n`);
    expect(stdout).toContain('C1「身份證號」 改成「*身分證字號」');
    expect(stdout).toContain('B1 姓　名＊ 第 2 欄 改成 第 7 欄');
    expect(stdout).toContain(`A1 備註 第 1 欄 改成 第 ${String(unopened.fields.length + 1)} 欄`);
    expect(stdout).toContain('header/extra');
    expect(stdout).not.toContain('祕密');
    expect(code).toBe(1);
  }));

  it('do not move while a row may have shifted, and it says why', () => inFolder(async (folder) => {
    const { text, stdout } = await fix(folder, big5(`${moved(header)}\r\n${moved(row({ unit: '小時' }))}\r\n多,多,${moved(row())}\r\n`));
    expect(text).toBe(`${moved(header)}\r\n${moved(row())}\r\n多,多,${moved(row())}\r\n`);
    expect(stdout).toMatch(/第 3 列。\n有這樣的列時，欄序也不改/);
  }));

  it('among which an ID stands: rows as wide as they are mended, and a shorter one stays, whose values may stand elsewhere', () => inFolder(async (folder) => {
    const wrong = row({ unit: '小時' });
    const { text } = await fix(folder, big5(`${header},A123456789\r\n${wrong},\r\n${wrong}\r\n`));
    expect(text).toBe(`${header},A123456789\r\n${row()},\r\n${wrong}\r\n`);
  }));

  it('that are missing are not made up', () => inFolder(async (folder) => {
    const short = (line: string): string => line.replace(/^[^,]*,/, '');
    const { text, stdout, code } = await fix(folder, big5(`${short(header)}\r\n${short(row({ unit: '小時' }))}\r\n`));
    expect(text).toBe(`${short(header)}\r\n${short(row())}\r\n`);
    expect(stdout).toContain('header/missing');
    expect(code).toBe(1);
  }));

  it('of a grade download keep their headers, which nobody has proven, and its texts their blanks', () => inFolder(async (folder) => {
    const titles = grades.fields.map((field) => field.header.replace('學習機關(構)編號', '學習機關編號'));
    const cells = rowOf(grades, { courseName: ' 講座 ', total: '３' });
    const { text } = await fix(folder, big5(`${titles.join(',')}\r\n${cells.join(',')}\r\n`));
    expect(text).toBe(`${titles.join(',')}\r\n${cells.join(',').replace('３', '3')}\r\n`);
  }));

  it('a line break in a header goes, even where nothing else is to be changed', () => inFolder(async (folder) => {
    const { text, code } = await fix(folder, big5(`${header.replace('*課程名稱', '"*課程\n名稱"')}\r\n${row()}\r\n`));
    expect(text).toBe(`${header}\r\n${row()}\r\n`);
    expect(code).toBe(0);
  }));
});

describe('the whole file', () => {
  it.each([
    ['CP950, CRLF', upload([row()])],
    ['LF, no last line end', big5(`${header}\n${row()}`)],
    ['mixed line ends', big5(`${header}\n${row()}\r\n${row({ term: '2', courseName: '甲' })}\n`)],
    ['a byte order mark', upload([row({ name: '王堃' })], 'utf8').toString().replace(/^/, '\ufeff')],
    ['values in quotes that need them', upload([row({ attendance: '"甲,乙"' })])],
    ['other headers for the same columns', big5(`${header.replace('*身分證字號', '身份證字號').replaceAll('*', '')}\r\n${row()}\r\n`)],
    ['grades in UTF-8 with quotes, as the portal may give them', `${grades.fields.map((field) => `"${field.header}"`).join(',')}\n${rowOf(grades).join(',')}\n`],
    ['grades without a header row', big5(`${rowOf(grades).join(',')}\r\n`)],
  ])('that has nothing to mend comes out byte for byte: %s', (_name, bytes) => inFolder(async (folder) => {
    const { stdout } = await fix(folder, bytes);
    expect(readFileSync(join(folder.path, 'out.csv')).equals(Buffer.from(bytes))).toBe(true);
    expect(stdout).toContain('沒有可以改的地方');
    expect(stdout).toContain('內容與輸入檔完全相同');
  }));

  it('becomes CP950 with CRLF, and loses the quotes that it does not need', () => inFolder(async (folder) => {
    const quoted = row({ attendance: '甲,乙' }).split(',').map((cell) => `"${cell}"`).join(',').replace('"甲","乙"', '"甲,乙"');
    const { text, stdout, code } = await fix(folder, `${header}\n${quoted}\n`);
    expect(text).toBe(`${header}\r\n${row({ attendance: '"甲,乙"' })}\r\n`);
    expect(stdout).toMatch(/UTF-8（沒有 BOM） 改成 Big5[\s\S]*LF 改成 CRLF[\s\S]*\d+ 個值有不需要的引號 改成 沒有引號/);
    expect(code).toBe(0);
    // Excel writes a line feed for Alt+Enter, and ends rows with CRLF: then line ends do not change.
    expect((await fix(folder, `${header}\r\n${row({ attendance: '"甲\n乙"' })}\r\n`)).stdout).not.toContain('CRLF');
  }));

  it('in quotes alone is mended too', () => inFolder(async (folder) => {
    const { text, stdout } = await fix(folder, upload([row({ courseName: '"環境"' })]));
    expect(text.split('\r\n')[1]).toBe(row({ courseName: '環境' }));
    expect(stdout).toContain('1 個值有不需要的引號');
  }));

  it('gets no quotes around a value that stood without them', () => inFolder(async (folder) => {
    const bare = row({ attendance: '全"勤', certificate: '甲' });
    const { text, stdout } = await fix(folder, upload([bare.replace('115-05-10', '115/5/10').replace('甲', '"甲"')]));
    expect(text.split('\r\n')[1]).toBe(bare);
    expect(stdout.split('檢核寫出的檔案')[1]).not.toContain('file/quoted');
    // One that would begin with a quote cannot stand so.
    expect((await fix(folder, upload([row({ attendance: ' "全勤"' })]))).text).toContain(',"""全勤""",');
  }));

  it('with a character that CP950 lacks stays UTF-8, and it says which', () => inFolder(async (folder) => {
    const { text, stdout, code } = await fix(folder, upload([row(), row({ term: '2', courseName: '甲', name: '游錫堃長' })], 'utf8'));
    expect(text).toBe(`\ufeff${header}\r\n${row()}\r\n${row({ term: '2', courseName: '甲', name: '游錫堃長' })}\r\n`);
    expect(stdout.replace(/\n/g, '')).toContain('G3 *姓名「游○○長」 的第 3 個字是 Big5 沒有的字，所以寫成 UTF-8（有 BOM）');
    expect(code).toBe(0);
  }));

  it('without a header row is not written in CP950 whose bytes would be taken for UTF-8', () => inFolder(async (folder) => {
    const alike = '耀聽癟';
    const cells = (total: string): string => grades.fields.map(({ key }) => ({ idNumber: 'A123456789', name: alike, courseName: alike, startDate: '115-05-10', endDate: '115-05-10', total } as Partial<Record<FieldKey, string>>)[key] ?? '').join(',');
    const { text, code } = await fix(folder, `\ufeff${cells('３')}\r\n`);
    expect(text).toBe(`\ufeff${cells('3')}\r\n`);
    expect(code).toBe(0);
  }));

  it('takes the encoding that is asked for, or is not written', () => inFolder(async (folder) => {
    const { text } = await fix(folder, upload([row()]), ['--encoding', 'utf8-bom']);
    expect(text).toBe(`\ufeff${header}\r\n${row()}\r\n`);
    folder.write('b.csv', upload([row({ name: '王堃' })], 'utf8'));
    const refused = await lhl(['fix', 'b.csv', '-o', 'no.csv', '--encoding', 'big5'], { cwd: folder.path });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr.replace(/\n/g, '')).toContain('G2 *姓名「王○」 的第 2 個字是 Big5 沒有的字，不能寫成 Big5，沒有寫出任何檔案');
  }));
});

describe('what is said', () => {
  it('the same change of a column stands on one line with its rows, masked', () => inFolder(async (folder) => {
    const rows = Array.from({ length: 300 }, (_, i) => row({ startDate: '115/5/10', term: String(i + 1), name: i === 7 ? ' 王小明' : '王小明' }));
    const { stdout } = await fix(folder, upload([...rows.slice(0, 100), ',,', ...rows.slice(100)]));
    expect(stdout).toContain('C 欄 *開課起始日期「115/5/10」 改成「115-05-10」：300 處，第 2-101、\n      103-302 列\n');
    expect(stdout).toContain('G9 *姓名「 王○明」 改成「王○明」');
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    for (const secret of ['A123456789', '王小明']) expect(stdout).not.toContain(secret);
    expect((await fix(folder, upload([row({ birthday: '０７９-06-30', name: ' 王小明' })]), ['--show-values'])).stdout).toContain('「 王小明」 改成「王小明」');
  }));

  it('a change that the mask hides is told', () => inFolder(async (folder) => {
    const { stdout } = await fix(folder, upload([row({ birthday: '民國079年06月3０日' })]));
    expect(stdout).toContain('生日「民國079年**月**日」 改成「079-**-**」');
    expect((await fix(folder, upload([row({ birthday: '079-6-30' })]))).stdout).toContain('生日「079-*-**」 改成「079-**-**」');
    expect((await fix(folder, upload([row({ idNumber: 'A12345678９' })]))).stdout).toContain('「A12345****」 改成「A12345****」（不同的地方在遮蔽的部分）');
  }));

  it('with --changes each stands in a CSV that Excel can open, and the screen has the numbers', () => inFolder(async (folder) => {
    const { stdout } = await fix(folder, upload([row({ startDate: '115/5/10', attendance: ' =1+1' }), ',,']), ['--changes', '改了 什麼.csv']);
    expect(readFileSync(join(folder.path, '改了 什麼.csv'), 'utf8')).toBe([
      '\ufeff列,儲存格,欄位,原因,規則代號,原值,改成,改法',
      '2,C2,*開課起始日期,日期格式不對,cell/date-format,「115/5/10」,「115-05-10」,可直接改',
      '2,P2,出勤上課狀況,前後有空白,cell/space,「 =1+1」,「=1+1」,可直接改',
      '3,,,空白列,row/blank,,刪除,可直接改', '',
    ].join('\r\n'));
    await fix(folder, upload([row({ idNumber: 'a123456789', name: ' 王小明' })]), ['--changes', '改了 什麼.csv']);
    expect(readFileSync(join(folder.path, '改了 什麼.csv'), 'utf8')).toMatch(/「a12345\*{4}」,「A12345\*{4}」[\s\S]*「 王○明」,「王○明」/);
    expect(stdout).toContain('日期格式不對 cell/date-format  1 處\n');
    expect(stdout).toContain('每一處都列在 改了 什麼.csv');
    expect(stdout.split('檢核寫出的檔案')[0]).not.toContain('115/5/10');
  }));

  it('in English too', () => inFolder(async (folder) => {
    const { stdout } = await fix(folder, upload([row({ startDate: '115/5/10' }), '']), ['--lang', 'en']);
    expect(stdout).toContain('C2 *開課起始日期 "115/5/10" change to "115-05-10"');
    expect(stdout).toContain('row 3 removed');
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  }));

  it('and then what a check of the output finds', () => inFolder(async (folder) => {
    const { stdout, code } = await fix(folder, upload([row({ startDate: '115/5/10', idNumber: 'A123456788' })]));
    expect(code).toBe(1);
    expect(stdout).toMatch(/檢核寫出的檔案：\n\nout\.csv\n[\s\S]*cell\/id-checksum[\s\S]*檔案處理異常 {2}錯誤 1/);
    expect(stdout).not.toContain('lhl fix');
  }));
});
