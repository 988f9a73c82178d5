// lhl result: what the portal and others give back, read in every form in which people save it, and laid beside the upload.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { archived } from '../support/archives/honest.ts';
import { ods } from '../support/convert.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { mhtOf, nestedPage, passedPage, plainPage, rowsOf } from '../support/result.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

interface Json {
  readonly version: number;
  readonly kind: string;
  readonly verdict: string | null;
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly rows: readonly {
    readonly reason: string; readonly row: number | null; readonly candidates?: readonly number[];
    readonly fields: Readonly<Record<string, string | null>>; readonly findings: readonly { readonly rule: string; readonly cell: string }[];
  }[];
}

const saved = join(import.meta.dirname, '../support/results');
const people = [
  row({ idNumber: 'A123456789' }),
  row({ idNumber: 'A223456781', name: '林淑芬', county: '' }),
  row({ idNumber: 'A806754477', name: '陳大文', startDate: '115-05-1' }),
  row({ idNumber: 'A800000014', name: '黃小明', courseName: '公務 & <倫理>' }),
];
const file = upload(people);
const text = iconv.decode(file, 'cp950');
const reasons = { 3: '缺少欄位值', 4: '日期格式錯誤', 5: '缺少欄位值' };
const big5Page = iconv.encode(nestedPage(text, reasons).replace('<HTML>', '<HTML><META http-equiv=Content-Type content="text/html; charset=big5">'), 'cp950');

const result = (folder: Folder, ...argv: string[]): Promise<Ran> => lhl(['result', ...argv], { cwd: folder.path, now: new Date('2026-11-22T04:00:00Z') });
const inJson = async (folder: Folder, ...argv: string[]): Promise<Json & { readonly code: number }> => {
  const ran = await result(folder, ...argv, '--reporter', 'json');
  expect(ran.stderr).toBe('');
  return { ...JSON.parse(ran.stdout) as Json, code: ran.code };
};
/** A sheet of the result, below a title, as it is pasted from the page. */
const pasted = (): string[][] => {
  const [header = [], ...rows] = rowsOf(text);
  return [['處理結果'], [], ['處理結果', ...header.map((name) => name.replace('*', ''))], ...rows.flatMap((cells, i) => (i === 0 ? [] : [[{ ...reasons }[i + 2 as 3] , ...cells]]))];
};
const asCsv = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((cells) => `${cells.join(',')}\r\n`).join('')}`;

const guises: Readonly<Record<string, () => Promise<Uint8Array | string> | Uint8Array | string>> = {
  'plain.html': () => plainPage(text, reasons),
  'nested.html': () => nestedPage(text, reasons),
  'big5.htm': () => big5Page,
  'big5-that-says-nothing.html': () => iconv.encode(plainPage(text, reasons), 'cp950'),
  'big5-that-says-utf-8.html': () => iconv.encode(plainPage(text, reasons).replace('<head>', '<head><meta charset="utf-8">'), 'cp950'),
  'utf-16.html': () => iconv.encode(`\ufeff${plainPage(text, reasons)}`, 'utf-16le'),
  'one-file.mht': () => mhtOf(nestedPage(text, reasons)),
  'base64.mhtml': () => mhtOf(plainPage(text, reasons), 'base64', null),
  'a-page.xls': () => big5Page,
  'workbook.ods': () => ods(pasted()),
  'pasted.csv': () => asCsv(pasted()),
  'in.zip': () => archived([{ name: '處理結果.html', data: big5Page }], { password: 'Abcd1234', method: 'aes256' }),
};

describe('lhl result', () => {
  it.each(Object.entries(guises))('reads %s', (name, make) => inFolder(async (folder) => {
    folder.write('upload.csv', file);
    folder.write('password.txt', 'Abcd1234\n');
    folder.write(name, await make());
    const { code, kind, reasons: counted, rows } = await inJson(folder, name, '--of', 'upload.csv', '--password-file', 'password.txt');
    expect([code, kind, counted]).toEqual([1, 'portal', [{ reason: '缺少欄位值', count: 2 }, { reason: '日期格式錯誤', count: 1 }]]);
    expect(rows.map((one) => [one.reason, one.row, one.findings.map(({ rule, cell }) => `${rule} ${cell}`)])).toEqual([
      ['缺少欄位值', 3, ['cell/required J3']], ['日期格式錯誤', 4, ['cell/date-format C4']], ['缺少欄位值', 5, []],
    ]);
    const [, , last] = rows;
    expect([last?.fields['身分證字號'], last?.fields['姓名'], last?.fields['課程名稱'], last?.fields['生日']]).toEqual(['A80000****', '黃○明', '公務 & <倫理>', '']);
    expect(last?.fields['處理結果']).toBeUndefined();
  }));

  it.each(readdirSync(saved).filter((name) => name !== 'upload.csv'))('reads test/support/results/%s', async (name) => {
    const ran = await lhl(['result', name, '--of', 'upload.csv', '--reporter', 'json', '--today', '115-11-22'], { cwd: saved, env: { LHL_ZIP_PASSWORD: 'Abcd1234' } });
    const { rows } = JSON.parse(ran.stdout) as Json;
    expect([ran.code, rows.map((one) => [one.reason, one.row, one.findings.length])]).toEqual([1, [['缺少欄位值', 3, 1], ['日期格式錯誤', 4, 1], ['缺少欄位值', 5, 0]]]);
  });

  it('tells the verdict, the reasons with their counts, and beside each row its number and what validate says', () => inFolder(async (folder) => {
    folder.write('upload.csv', file);
    folder.write('nested.html', nestedPage(text, reasons));
    const { code, stdout } = await result(folder, 'nested.html', '--of', 'upload.csv');
    expect(code).toBe(1);
    expect(stdout).toMatch(/缺少欄位值 {2}2 筆\n {2}第 3 列 {2}A22345\*{4} {2}林○芬/);
    expect(stdout).toMatch(/錯誤 J3 .*上課縣市 （空白）\n {6}必填欄位沒有填/);
    expect(stdout).toMatch(/第 5 列 {2}A80000\*{4}.*\n {4}lhl validate 沒有發現這一列有問題/);
    expect(stdout).toMatch(/檔案處理異常 {2}沒有通過 3 筆 {2}原因 2 種\n$/);
  }));

  it('knows a file that was processed', () => inFolder(async (folder) => {
    folder.write('ok.html', passedPage());
    expect(await inJson(folder, 'ok.html')).toEqual({ code: 0, version: 1, kind: 'portal', verdict: 'success', reasons: [], rows: [] });
    expect((await result(folder, 'ok.html')).stdout).toContain('檔案處理成功');
    // Where nothing failed there is nothing to write.
    folder.write('upload.csv', file);
    const ran = await result(folder, 'ok.html', '--of', 'upload.csv', '-o', 'rows.csv');
    expect([ran.code, existsSync(join(folder.path, 'rows.csv'))]).toEqual([0, false]);
    expect(ran.stdout).toContain('沒有寫出檔案');
  }));

  it('leaves rows that passed alone', () => inFolder(async (folder) => {
    folder.write('mixed.html', plainPage(text, { 2: '新增成功', 3: '缺少欄位值', 4: '更新成功', 5: '資料未成功寫入' }));
    const { rows } = await inJson(folder, 'mixed.html');
    expect(rows.map(({ reason, row: at }) => [reason, at])).toEqual([['缺少欄位值', null], ['資料未成功寫入', null]]);
  }));

  it('takes no header row that repeats for a failure, and neither titles nor sums', () => inFolder(async (folder) => {
    const [title = [], blank = [], header = [], ...rows] = pasted();
    const alone = (text: string): string[] => [text, ...header.slice(1).map(() => '')];
    const below = ['共 3 筆', '合計', '第 1 頁', '3 列', '錯誤 3 條'].map(alone);
    folder.write('twice.csv', asCsv([title, blank, header, ...rows.slice(0, 2), header, ...rows.slice(2), ...below, ['處理結果']]));
    expect((await inJson(folder, 'twice.csv')).rows.map(({ reason }) => reason)).toEqual(Object.values(reasons));
    // A reason alone in its row is a failure nevertheless.
    folder.write('alone.csv', asCsv([header, alone('系統錯誤')]));
    expect((await inJson(folder, 'alone.csv')).rows.map(({ reason }) => reason)).toEqual(['系統錯誤']);
  }));

  it.each([
    ['檔案處理異常', reasons, 'failure'], ['檔案處理成功 檔案處理異常', reasons, 'failure'], ['檔案處理成功', reasons, null],
    ['檔案處理成功 檔案處理異常', {}, null], ['檔案處理成功', {}, 'success'], ['', reasons, null],
  ] as const)('of a page that says %j, with the reasons %j, the verdict is %j', (words, told, verdict) => inFolder(async (folder) => {
    folder.write('r.html', plainPage(text, told, words));
    const ran = await result(folder, 'r.html', '--reporter', 'json');
    expect((JSON.parse(ran.stdout) as Json).verdict).toBe(verdict);
  }));

  it('writes the failed rows as they stand in the upload', () => inFolder(async (folder) => {
    for (const [name, bytes] of [['crlf.csv', file], ['lf.csv', Buffer.from(`\ufeff${text.replaceAll('\r\n', '\n').trimEnd()}`)]] as const) {
      folder.write(name, bytes);
      folder.write('r.html', plainPage(text, reasons));
      const output = `rows-${name}`;
      const dry = await result(folder, 'r.html', '--of', name, '-o', output, '--dry-run');
      expect([dry.code, dry.stdout.includes(output), existsSync(join(folder.path, output))]).toEqual([1, true, false]);
      expect((await result(folder, 'r.html', '--of', name, '-o', output)).code).toBe(1);
      const lines = bytes.toString('latin1').split(/(?<=\n)/);
      expect(readFileSync(join(folder.path, output), 'latin1')).toBe([0, 2, 3, 4].map((i) => lines[i]).join(''));
      const again = await result(folder, 'r.html', '--of', name, '-o', output);
      expect([again.code, again.stderr.includes('已經存在'), again.stdout]).toEqual([2, true, '']);
    }
  }));

  it('lists rows that fit none of the upload, or several', () => inFolder(async (folder) => {
    const twice = [row(), row({ idNumber: 'A223456781', name: '林淑芬', term: '1' }), row({ idNumber: 'A223456781', name: '林淑芬', term: '2' })];
    folder.write('upload.csv', upload(twice));
    const all = iconv.decode(upload([...twice, row({ idNumber: 'A800000014' })]), 'cp950');
    // The page leaves out the columns that tell them apart.
    const page = plainPage(all, { 3: '期別重複', 5: '查無此人' }).replace(/<th>期別<\/th>/, '<th>序</th>').replaceAll('<td>1</td><td>3</td>', '<td>9</td><td>3</td>');
    folder.write('r.html', page);
    const { rows } = await inJson(folder, 'r.html', '--of', 'upload.csv');
    expect(rows.map((one) => [one.row, one.candidates])).toEqual([[null, [3, 4]], [null, undefined]]);
    const { stdout } = await result(folder, 'r.html', '--of', 'upload.csv');
    expect(stdout).toContain('好幾列都符合，無法確定是哪一列：第 3、4 列');
    expect(stdout).toContain('上傳檔裡沒有這一筆');
    expect(stdout).toContain('有 2 筆無法對到上傳檔的某一列');
  }));

  it('knows a row of the upload that lacks its last cells, and one of the page', () => inFolder(async (folder) => {
    const blank = { actualStartDate: '', actualStartTime: '', actualEndDate: '', actualEndTime: '' };
    const whole = iconv.decode(upload(['A123456789', 'A223456781', 'A806754477', 'A800000014'].map((idNumber) => row({ idNumber, ...blank }))), 'cp950');
    const cut = whole.replace(/,+(?=\r\n)/g, '');
    expect(cut).not.toBe(whole);
    for (const [page, of] of [[whole, cut], [cut, whole], [cut, cut]] as const) {
      folder.write('upload.csv', iconv.encode(of, 'cp950'));
      folder.write('r.html', plainPage(page, reasons));
      expect((await inJson(folder, 'r.html', '--of', 'upload.csv')).rows.map((one) => one.row)).toEqual([3, 4, 5]);
    }
  }));

  it('goes by the person, the course and its days, though other cells were changed', () => inFolder(async (folder) => {
    const days = { startDate: '115-05-11', endDate: '115-05-12' };
    const all = [row(), row(days), row({ ...days, startDate: '115-05-10' }), row({ ...days, courseName: '公文寫作' }), row({ ...days, idNumber: 'A223456781' })];
    folder.write('upload.csv', upload(all));
    folder.write('r.html', plainPage(iconv.decode(upload(all), 'cp950'), { 2: '錯誤', 3: '錯誤', 4: '錯誤', 5: '錯誤', 6: '錯誤' }).replaceAll('<td>09:10:00</td>', '<td>9:10</td>'));
    expect((await inJson(folder, 'r.html', '--of', 'upload.csv')).rows.map((one) => one.row)).toEqual([2, 3, 4, 5, 6]);
  }));

  it('pairs rows that stand twice in both', () => inFolder(async (folder) => {
    const doubled = upload([row(), row(), row({ idNumber: 'A223456781' })]);
    folder.write('upload.csv', doubled);
    folder.write('r.html', plainPage(iconv.decode(doubled, 'cp950'), { 2: '資料重複', 3: '資料重複' }));
    expect((await inJson(folder, 'r.html', '--of', 'upload.csv')).rows.map((one) => one.row)).toEqual([2, 3]);
  }));

  it('goes by 課程代碼 and 期別 where there is no ID', () => inFolder(async (folder) => {
    folder.write('upload.csv', `\ufeff課程代碼,期別,課程名稱\r\nA1,1,公文寫作\r\nA1,2,公文寫作\r\nB2,1,資料分析\r\n`);
    folder.write('r.html', '<meta charset=utf-8><table><tr><td>處理結果<td>課程代碼<td>期別<td>課程名稱<tr><td>課程已開班<td>A1<td>002<td>公文寫作</table>');
    const { rows } = await inJson(folder, 'r.html', '--of', 'upload.csv');
    expect(rows.map((one) => one.row)).toEqual([3]);
  }));

  it.each<[string, string[], string, number]>([
    ['科目代碼,科目名稱,科目說明', ['S1,公文寫作,', 'S2,資料分析,'], 'S2,資料分析,', 3],
    ['講師代碼,身分證字號,姓名,性別,服務機關名稱,可授課程1', ['T1,,王小明,M,示範機關,522', 'T2,,王小明,M,示範機關,522'], 'T1,,王小明,M,示範機關,522', 2],
  ])('goes by the code of %s', (header, rows, failed, at) => inFolder(async (folder) => {
    folder.write('upload.csv', `\ufeff${[header, ...rows].join('\r\n')}\r\n`);
    folder.write('r.html', plainPage([header, failed].join('\n'), { 2: '代碼重複' }));
    expect((await inJson(folder, 'r.html', '--of', 'upload.csv')).rows.map((one) => one.row)).toEqual([at]);
  }));

  it('reads what ISMP could not import, and explains people who have left', () => inFolder(async (folder) => {
    const header = '身分證字號,姓名,學習類別,學習機關(構)編號,學習機關(構)名稱,部門單位,課程類別,訓練進修類別(程度),名稱,種類,費用,期別,起始日期,終迄日期,訓練總數,訓練總單位,訓練總成績,證件字號,課程性質,數位時數,實體時數,是否與業務相關';
    const grades = ['A123456789,王小明', 'A223456781,林淑芬'].map((who) => `${who},1,323000000A,示範機關,人事室,522,,資通安全通識,,,1,1150510,1150510,3,1,,,1,3,0,是`);
    folder.write('grades.csv', `\ufeff${[header, ...grades].join('\r\n')}\r\n`);
    for (const [name, title] of [['named.ods', '失敗原因'], ['unnamed.ods', '']] as const) {
      folder.write(name, ods([[...header.replace('身分證字號', '公務帳號').split(','), title], [...(grades[1] ?? '').split(','), '身分證無對應的公務帳號']]));
      const { code, kind, verdict, rows } = await inJson(folder, name, '--of', 'grades.csv');
      expect([code, kind, verdict, rows.map((one) => [one.reason, one.row])]).toEqual([1, 'ismp', null, [['身分證無對應的公務帳號', 3]]]);
      const { stdout } = await result(folder, name, '--of', 'grades.csv');
      expect(stdout.replace(/\n */g, '')).toContain('已不在機關內服務，所以沒有對應的公務帳號，屬於正常情形');
    }
  }));

  it('checks the grade file that ISMP answers as one for ISMP, unless told otherwise', () => inFolder(async (folder) => {
    const grades = join(import.meta.dirname, '../../fixtures/ismp/category/input.csv');
    const [header = [], first = []] = rowsOf(iconv.decode(readFileSync(grades), 'cp950'));
    folder.write('failed.ods', ods([[...header, '失敗原因'], [...first, '課程類別不符']]));
    folder.write('portal.html', plainPage([header.join(','), first.join(',')].join('\n'), { 2: '錯誤' }));
    const rulesOf = async (name: string, ...argv: string[]): Promise<unknown> =>
      (await inJson(folder, name, '--of', grades, ...argv)).rows.map((one) => [one.row, one.findings.map(({ rule }) => rule)]);
    expect(await rulesOf('failed.ods')).toEqual([[2, ['row/ismp-category']]]);
    expect(await rulesOf('failed.ods', '--as', 'ismp')).toEqual([[2, ['row/ismp-category']]]);
    expect(await rulesOf('failed.ods', '--as', 'grades')).toEqual([[2, []]]);
    expect(await rulesOf('portal.html')).toEqual([[2, []]]);
  }));

  it('reads the result of 薦送報名', () => inFolder(async (folder) => {
    folder.write('r.html', '<meta charset=utf-8><title>薦送報名上傳進度查詢</title><p>檔案處理異常</p><table><tr><th>處理結果<th>課程代碼<th>期別<th>身分證字號<th>姓名<tr><td>已報名<td>A1<td>1<td>A123456789<td>王小明</table>');
    folder.write('upload.csv', `\ufeff課程代碼,期別,身分證字號,姓名\r\nA1,1,A123456789,王小明\r\n`);
    const { kind, verdict, rows } = await inJson(folder, 'r.html', '--of', 'upload.csv');
    expect([kind, verdict, rows.map(({ row: at }) => at)]).toEqual(['nominees', 'failure', [2]]);
  }));

  it('checks a form that 薦送報名 answers as one of nominees, though --as does not say so', () => inFolder(async (folder) => {
    const nominees = join(import.meta.dirname, '../../fixtures/nominees/clean');
    const page = plainPage(iconv.decode(readFileSync(join(nominees, 'input.csv')), 'cp950'), { 3: '額滿' });
    folder.write('nominees.html', page.replace('<p>', '<p>薦送報名'));
    folder.write('portal.html', page);
    for (const [name, rules] of [['nominees.html', []], ['portal.html', ['row/date-future']]] as const) {
      const ran = await result(folder, name, '--of', join(nominees, 'input.csv'), '--form', join(nominees, 'form.csv'), '--reporter', 'json');
      expect((JSON.parse(ran.stdout) as Json).rows.map((one) => [one.row, one.findings.map(({ rule }) => rule)])).toEqual([[3, rules]]);
    }
  }));

  it('writes reports for people and for Excel beside it', () => inFolder(async (folder) => {
    folder.write('upload.csv', file);
    folder.write('r.html', plainPage(text, reasons));
    const ran = await result(folder, 'r.html', '--of', 'upload.csv', '--reporter', 'pretty', '--reporter', 'html=a.html', '--reporter', 'csv=a.csv', '--reporter', 'json=a.json', '-o', 'rows.csv');
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'a.html', 'a.json', 'r.html', 'rows.csv', 'upload.csv']);
    expect(readFileSync(join(folder.path, 'a.csv'), 'utf8')).toMatch(/^\ufeff處理結果,上傳檔的列,lhl validate 的說法,身分證字號,.*\r\n缺少欄位值,3,錯誤 J3 \*上課縣市 必填欄位沒有填：填入內容,A22345\*{4},/);
    const html = readFileSync(join(folder.path, 'a.html'), 'utf8');
    expect(html).toMatch(/<h2 id="r1-t">缺少欄位值<\/h2>\n<p class="count">共 2 筆/);
    expect(html).not.toMatch(/<script|https?:/);
    // A newer report takes the place of an older one, but for a CSV.
    expect((await result(folder, 'r.html', '--reporter', 'html=a.html', '--reporter', 'json=a.json')).code).toBe(1);
    expect((await result(folder, 'r.html', '--reporter', 'csv=a.csv')).stderr).toContain('已經存在');
    for (const argv of [['-o', 'x.html', '--of', 'upload.csv'], ['-o', 'rows2.csv'], ['--reporter', 'sarif'], ['-o', '-', '--of', 'upload.csv']]) expect((await result(folder, 'r.html', ...argv)).code).toBe(2);
  }));

  it('reads either file from standard input', () => inFolder(async (folder) => {
    folder.write('upload.csv', file);
    folder.write('r.html', plainPage(text, reasons));
    const run = (argv: string[], stdin: Uint8Array | string): Promise<Ran> => lhl(['result', ...argv, '--reporter', 'json'], { cwd: folder.path, stdin, pieces: 1000 });
    for (const ran of [await run(['-', '--of', 'upload.csv'], plainPage(text, reasons)), await run(['r.html', '--of', '-'], file)]) {
      expect([ran.code, (JSON.parse(ran.stdout) as Json).rows.map((one) => one.row)]).toEqual([1, [3, 4, 5]]);
    }
    expect((await run(['-', '--of', '-'], file)).code).toBe(2);
  }));
});

const login = '<html><head><title>登入</title></head><body><form><input name=id><input type="PASSWORD" name=pw></form></body></html>';
const list = (...states: string[]): string => `<meta charset=utf-8><title>學習資訊上傳進度查詢</title><table><tr><th>作業項目<th>申請時間<th>處理進度<th>原檔處理紀錄${states.map((state) => `<tr><td>新增學員時數(未開班)<td>115-05-11 12:04<td><font color=red>${state}</font><td><a href=x>HTML格式紀錄</a>`).join('')}</table>`;

describe('lhl result says what is wrong, and writes nothing', () => {
  it.each<[string, string | Uint8Array, number, RegExp]>([
    ['login.html', login, 2, /登入的畫面，不是處理結果.*「HTML格式紀錄」/],
    ['list.html', list('檔案處理成功', '檔案處理異常', '檔案處理異常'), 1, /上傳進度的清單：檔案處理異常 2 個、檔案處理成功 1 個.*「HTML格式紀錄」/],
    ['text.html', '<p>系統維護中</p>', 2, /沒有表格/],
    ['other.html', '<table><tr><td>姓名<td>電話<tr><td>王小明<td>1</table>', 2, /找不到處理結果的表格/],
    ['frames.html', '<html><frameset cols="20%,*"><frame src=menu.html><frame src=main.html></frameset></html>', 2, /框架/],
    ['empty.html', '', 2, /沒有任何內容/],
    ['blank.csv', '\r\n\r\n', 2, /沒有任何內容/],
    ['upload-itself.csv', file, 2, /沒有任何一列寫著原因/],
    ['no-reasons.html', plainPage(text, { 3: ' ' }, ''), 2, /沒有任何一列寫著原因/],
    ['broken.mht', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\nnothing', 2, /不完整或格式不對/],
    ['no-html.mht', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/gif\r\n\r\nGIF\r\n--x--', 2, /不完整或格式不對/],
    ['picture.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 2, /無法解讀/],
  ])('%s', (name, bytes, code, words) => inFolder(async (folder) => {
    folder.write(name, bytes);
    folder.write('upload.csv', file);
    const ran = await result(folder, name, '--of', 'upload.csv', '-o', 'rows.csv', '--reporter', 'html=report.html');
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr.replace(/\n */g, '')).toMatch(words);
    expect(readdirSync(folder.path).sort()).toEqual([name, 'upload.csv'].sort());
    expect((await result(folder, name, '--lang', 'en')).stderr).toMatch(/^lhl: .*\n/);
  }));

  it.each(['xlsx', 'csv'])('a form without rows, as .%s', (ending) => inFolder(async (folder) => {
    if (ending === 'csv') folder.write('form.csv', upload([]));
    else expect((await lhl(['template', 'unopened', '-o', 'form.xlsx'], { cwd: folder.path })).code).toBe(0);
    for (const reporter of ['pretty', 'json']) {
      const { code, stdout, stderr } = await result(folder, `form.${ending}`, '--reporter', reporter);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr.replace(/\n */g, '')).toMatch(/沒有任何一列寫著原因.*空白的格式檔/);
    }
  }));

  it('a table whose header row alone could name a reason, and has none below', () => inFolder(async (folder) => {
    folder.write('notes.csv', '\ufeff身分證字號,姓名,課程名稱,備註\r\n');
    expect((await result(folder, 'notes.csv')).code).toBe(2);
    // A column of reasons without rows is a list without failures.
    folder.write('none.csv', '\ufeff身分證字號,姓名,課程名稱,失敗原因\r\n');
    expect(await inJson(folder, 'none.csv')).toMatchObject({ code: 0, verdict: null, rows: [] });
  }));

  it('an upload that is another file', () => inFolder(async (folder) => {
    folder.write('r.html', plainPage(text, reasons));
    folder.write('other.csv', upload([row({ courseName: '別的課' })]));
    folder.write('none.csv', upload([]));
    const ran = await result(folder, 'r.html', '--of', 'other.csv', '-o', 'rows.csv');
    expect([ran.code, ran.stdout, existsSync(join(folder.path, 'rows.csv'))]).toEqual([2, '', false]);
    expect(ran.stderr.replace(/\n */g, '')).toMatch(/other\.csv：沒有通過的 3 筆，沒有一筆在這個檔案裡/);
    expect((await result(folder, 'r.html', '--of', 'none.csv')).stderr).toContain('沒有資料列');
    expect((await result(folder, 'r.html', '--of', 'missing.csv')).stderr).toContain('missing.csv');
  }));

  it.each(['A12345****', 'A2234＊＊＊＊1', 'A12345○○○○', 'A12345xxxx'])('a result whose IDs are masked, as %s', (masked) => inFolder(async (folder) => {
    folder.write('upload.csv', file);
    folder.write('r.html', plainPage(text, reasons).replace('A806754477', masked).replace('A223456781', masked).replace('A800000014', 'A123456789'));
    const ran = await result(folder, 'r.html', '--of', 'upload.csv', '-o', 'rows.csv');
    expect([ran.code, ran.stdout, existsSync(join(folder.path, 'rows.csv'))]).toEqual([2, '', false]);
    expect(ran.stderr.replace(/\n */g, '')).toMatch(/沒有通過的 3 筆，沒有一筆在這個檔案裡。處理結果裡有 2 筆的身分證字號被遮住/);
    expect((await result(folder, 'r.html', '--of', 'upload.csv', '--lang', 'en')).stderr.replace(/\n */g, ' ')).toContain('is masked (as in A12345****) in 2 rows');
  }));

  it.each(['plain.html', 'nested-2013.html', 'page.xls'])('lhl validate names lhl result for %s', async (name) => {
    for (const [lang, words] of [['zh', /若是上傳後的處理結果，請用 lhl result/], ['en', /came back after an upload, use lhl result/]] as const) {
      const { code, stdout, stderr } = await lhl(['validate', name, '--lang', lang], { cwd: saved });
      expect(code).toBeGreaterThan(0);
      expect(`${stdout}${stderr}`.replace(/\n */g, lang === 'zh' ? '' : ' ')).toMatch(words);
    }
  });

  it('a ZIP of several pages', () => inFolder(async (folder) => {
    folder.write('pages.zip', await archived(['a', 'b'].map((name) => ({ name: `${name}.html`, data: Buffer.from(passedPage()) }))));
    const { code, stderr } = await result(folder, 'pages.zip');
    expect([code, stderr.includes('a.html'), stderr.includes('b.html')]).toEqual([2, true, true]);
  }));

  it('masks a name in a reason, and what nobody knows, and shows no value of a row of another width', () => inFolder(async (folder) => {
    folder.write('r.html', plainPage(text, { 2: '查無王小明（A123456789）' }).replace('<th>出勤上課狀況</th>', '<th>承辦人</th>').replaceAll('<td>全勤</td>', '<td>李大華</td>'));
    const { stdout } = await result(folder, 'r.html', '--reporter', 'json');
    expect(stdout).toContain('查無王○明（A12345****）');
    expect(stdout).not.toMatch(/王小明|A123456789|李大華/);
    folder.write('shifted.html', plainPage(text, { 2: '查無此人' }).replace('<td>查無此人</td>', '<td>查無此人</td><td>1</td>'));
    expect((await inJson(folder, 'shifted.html')).rows.map(({ fields }) => new Set(Object.values(fields)))).toEqual([new Set([null])]);
    expect((await result(folder, 'r.html', '--reporter', 'json', '--show-values')).stdout).toMatch(/查無王小明（A123456789）/);
  }));
});
