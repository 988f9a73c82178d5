// lhl open: what a file is decides what is done with it; a report lies beside it and is shown.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { archived } from '../support/archives/honest.ts';
import { pathsIn } from '../../src/commands/open/menu.ts';
import { viewerOf } from '../../src/system/terminal/viewer.ts';
import { ods } from '../support/convert.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { failedPage, rowsOf } from '../support/result.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { all22, big5, gradeFile } from '../support/webhr.ts';

/** A run, and the files that it showed, by their path in the folder. */
async function open(folder: Folder, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran & { readonly shown: readonly string[] }> {
  const shown: string[] = [];
  const ran = await lhl(argv, { cwd: folder.path, now: new Date('2026-11-22T04:00:00Z'), env: { HOME: join(folder.path, 'home'), ...env }, shown });
  return { ...ran, shown: shown.map((path) => path.replace(`${folder.path}/`, '')) };
}
const text = (folder: Folder, name: string): string => readFileSync(join(folder.path, name), 'utf8');
const oneLine = (words: string): string => words.replaceAll('\n', '');
const good = (): Buffer => Buffer.from(upload([row()]));
const bad = (): Buffer => Buffer.from(upload([row({ county: '1' })]));
const form = (): string => iconv.decode(good(), 'cp950');
const isRoot = process.getuid?.() === 0;

describe('lhl open', () => {
  it.each([
    ['a.csv', good, 0, '檔案處理成功'], ['b.csv', bad, 1, '檔案處理異常'], ['R&D, 50% (1).csv', good, 0, '檔案處理成功'],
    ['成績.csv', () => big5(gradeFile(all22, [{}, {}])), 0, '成績檔接著可以'], ['名單.csv', () => '\ufeff姓名,簽名\r\n王小明,V\r\n', 1, 'lhl new 名單.csv'],
    ['空.csv', () => '', 1, '檔案處理異常'], ['sheet.ods', () => ods([['簽到單'], ['姓名', '簽名'], ['王小明', 'V']]), 1, 'lhl new sheet.ods'],
  ])('checks %s, writes a report beside it and shows it', (name, make, code, words) => inFolder(async (folder) => {
    const bytes: Uint8Array | string = await Promise.resolve(make());
    folder.write(name, bytes);
    for (const argv of [['open', name], [name]]) {
      const ran = await open(folder, argv);
      expect([ran.code, ran.stderr, ran.shown]).toEqual([code, '', [`${name}.檢核報告.html`]]);
      expect(oneLine(ran.stdout)).toContain(words);
      expect(text(folder, `${name}.檢核報告.html`)).toContain('<!DOCTYPE html>');
    }
    // The second report took the place of the first, and the file is what it was.
    expect(readdirSync(folder.path).sort()).toEqual([name, `${name}.檢核報告.html`].sort());
    expect(readFileSync(join(folder.path, name)).equals(Buffer.from(bytes))).toBe(true);
  }));

  it.each([
    ['a title above the header row', () => `公務人員終身學習\r\n\r\n${form()}`, '標題列在第 3 列'],
    ['the line sep=', () => `sep=,\r\n${form()}`, 'sep='], ['no header row', () => form().replace(/^.*\r\n/, ''), '標題列不見了'],
    ['GBK', () => iconv.encode(form(), 'gbk'), 'GBK'], ['semicolons', () => form().replaceAll(',', ';'), '分號'],
    ['tabs', () => form().replaceAll(',', '\t'), 'Tab'], ['a page', () => '<html><body>login</body></html>', '登入頁'],
    ['整批上傳（進修成績）', () => '\ufeff身分證字號,姓名,進修類別,進修機構名稱\r\nA123456789,王小明,1,某大學\r\n', '進修成績'],
    ['a table without people', () => 'a,b\r\n1,2\r\n', '不是任何一種'],
  ])('tells no next step for a list that contradicts the finding: %s', (_, make, words) => inFolder(async (folder) => {
    folder.write('a.csv', make());
    const ran = await open(folder, ['a.csv']);
    expect([ran.code, oneLine(ran.stdout).includes(words), ran.stdout.includes('lhl new')]).toEqual([1, true, false]);
  }));

  it('ends as validate does', () => inFolder(async (folder) => {
    for (const [name, bytes] of [['good.csv', good()], ['bad.csv', bad()]] as const) folder.write(name, bytes);
    for (const words of [['good.csv'], ['bad.csv'], ['gone.csv'], ['good.csv', 'bad.csv'], ['bad.csv', 'gone.csv'], ['*.csv'], ['none*.csv']]) {
      const [opened, checked] = [await open(folder, ['open', ...words]), await open(folder, ['validate', ...words])];
      expect([words, opened.code]).toEqual([words, checked.code]);
    }
    // Nothing is written about what is not there.
    expect(readdirSync(folder.path).sort()).toEqual(['bad.csv', 'bad.csv.檢核報告.html', 'good.csv', 'good.csv.檢核報告.html']);
  }));

  it.skipIf(process.platform !== 'linux').each([
    ['in a file', 'taken.txt', '「taken.txt」是檔案，不是資料夾'], ['below a file', 'taken.txt/in', '資料夾「taken.txt/in」不能建立，或不能寫入'],
    ['in /proc', '/proc/x/y', '資料夾「/proc/x/y」不能建立，或不能寫入'], ['in a name with an ID', 'taken.txt/A123456789', '資料夾「taken.txt/A12345****」不能建立'],
  ])('names the place that was asked for and takes no report: %s', (_, output, words) => inFolder(async (folder) => {
    folder.write('taken.txt', 'mine');
    folder.write('a.csv', bad());
    folder.write('grades.zip', await archived([{ name: 'a.csv', data: good() }]));
    for (const [name, without, verdict] of [['a.csv', '「a.csv」沒有報告檔', '檔案處理異常'], ['grades.zip', '沒有解開「grades.zip」', '']] as const) {
      const ran = await open(folder, ['open', name, '-o', output]);
      expect([ran.code, ran.shown]).toEqual([2, []]);
      expect(ran.stdout).toContain(verdict);
      expect(oneLine(ran.stderr)).toContain(words);
      expect(oneLine(ran.stderr)).toMatch(new RegExp(`所以${without}。請用 ?-o ?指定能寫入的資料夾`));
    }
    // Not even the archive was extracted elsewhere.
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'grades.zip', 'taken.txt']);
    expect(text(folder, 'taken.txt')).toBe('mine');
  }));

  it('makes the folder that was asked for, but in a dry run, which says so', () => inFolder(async (folder) => {
    folder.write('a.csv', good());
    const dry = await open(folder, ['open', 'a.csv', '-o', 'new/deep', '--dry-run']);
    expect([dry.code, dry.stderr]).toEqual([0, '']);
    expect(oneLine(dry.stdout)).toContain('沒有寫檔案（--dry-run）。報告會寫到 new/deep/a.csv.檢核報告.html');
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
    expect((await open(folder, ['open', 'a.csv', '-o', 'new/deep'])).shown).toEqual(['new/deep/a.csv.檢核報告.html']);
  }));

  it('replaces no file but a report of its own', () => inFolder(async (folder) => {
    folder.write('a.csv', good());
    folder.write('a.csv.檢核報告.html', 'mine');
    mkdirSync(join(folder.path, 'a.csv.檢核報告 (2).html'));
    expect((await open(folder, ['a.csv'])).shown).toEqual(['a.csv.檢核報告 (3).html']);
    expect((await open(folder, ['a.csv'])).shown).toEqual(['a.csv.檢核報告 (3).html']);
    expect(text(folder, 'a.csv.檢核報告.html')).toBe('mine');
    // A report that is opened is shown, not checked.
    const again = await open(folder, ['a.csv.檢核報告 (3).html']);
    expect([again.code, again.shown, readdirSync(folder.path).length]).toEqual([0, ['a.csv.檢核報告 (3).html'], 4]);
  }));

  it.skipIf(isRoot || process.platform === 'win32')('puts the report into the documents where the folder takes none, and says so', () => inFolder(async (folder) => {
    folder.write('read only/a.csv', good());
    folder.write('home/Documents/x', '');
    chmodSync(join(folder.path, 'read only'), 0o500);
    const ran = await open(folder, ['read only/a.csv']);
    chmodSync(join(folder.path, 'read only'), 0o700);
    expect([ran.code, ran.shown]).toEqual([0, ['home/Documents/lhl 檢核報告/a.csv.檢核報告.html']]);
    expect(oneLine(ran.stdout)).toContain('旁邊不能寫入，所以改放在');
  }));

  it.skipIf(process.platform !== 'linux')('does so for what is no real file', () => inFolder(async (folder) => {
    folder.write('home/x', '');
    const ran = await open(folder, ['/proc/version']);
    expect([ran.code, ran.shown]).toEqual([1, ['home/lhl 檢核報告/version.檢核報告.html']]);
  }));

  it.skipIf(process.platform !== 'linux')('says that there is no report where the folder that was named cannot be made', () => inFolder(async (folder) => {
    folder.write('a.csv', good());
    const ran = await open(folder, ['open', '-o', '/proc/no/such', 'a.csv']);
    expect([ran.code, ran.shown, ran.stdout.includes('檔案處理成功')]).toEqual([2, [], true]);
    expect(oneLine(ran.stderr)).toContain('-o 指定能寫入的資料夾');
    expect((await open(folder, ['open', '-o', 'x/y', 'a.csv'])).shown).toEqual(['x/y/a.csv.檢核報告.html']);
  }));

  it.skipIf(isRoot || process.platform === 'win32')('says that there is no report where no folder takes one, and checks all the same', () => inFolder(async (folder) => {
    folder.write('read only/a.csv', good());
    chmodSync(join(folder.path, 'read only'), 0o500);
    const ran = await open(folder, ['read only/a.csv'], { HOME: join(folder.path, 'read only') });
    chmodSync(join(folder.path, 'read only'), 0o700);
    expect([ran.code, ran.shown, ran.stdout.includes('檔案處理成功')]).toEqual([2, [], true]);
    expect(oneLine(ran.stderr)).toContain('-o 指定能寫入的資料夾');
  }));

  it('extracts an archive beside it, checks what is inside, and leaves an earlier folder as it is', () => inFolder(async (folder) => {
    const inside = [{ name: '成績/g.csv', data: big5(gradeFile(all22, [{}, {}])) }, { name: 'read me.pdf', data: '%PDF-1.4' }];
    folder.write('grades.zip', await archived(inside, { password: 'Abcd1234', method: 'aes256' }));
    const env = { LHL_ZIP_PASSWORD: 'Abcd1234' };
    for (const taken of ['grades', 'grades (2)']) {
      const ran = await open(folder, ['grades.zip'], env);
      expect([ran.code, ran.stderr, ran.shown]).toEqual([0, '', ['grades.zip.檢核報告.html']]);
      expect(existsSync(join(folder.path, taken, 'read me.pdf'))).toBe(true);
      expect(oneLine(ran.stdout)).toContain(`lhl hours "${taken}/成績/g.csv"`.replace('"grades/成績/g.csv"', 'grades/成績/g.csv'));
    }
    const before = readdirSync(folder.path);
    const wrong = await open(folder, ['grades.zip'], { LHL_ZIP_PASSWORD: 'wrong' });
    expect([wrong.code, wrong.shown, readdirSync(folder.path)]).toEqual([2, [], before]);
    expect(wrong.stderr).toContain('密碼');
  }));

  it('checks the files of a folder into one report beside it', () => inFolder(async (folder) => {
    folder.write('五月/a.csv', good());
    folder.write('五月/b.csv', bad());
    for (const word of ['五月', '五月/']) expect(await open(folder, [word])).toMatchObject({ code: 1, shown: ['五月.檢核報告.html'] });
    expect(text(folder, '五月.檢核報告.html')).toContain('b.csv');
  }));

  it('reads a result, and lays it beside the upload that is dropped with it', () => inFolder(async (folder) => {
    folder.write('upload.csv', bad());
    folder.write('結果.html', failedPage(bad()));
    const alone = await open(folder, ['結果.html']);
    expect([alone.code, alone.shown, oneLine(alone.stdout).includes('--of')]).toEqual([1, ['結果.html.檢核報告.html'], true]);
    const both = await open(folder, ['upload.csv', '結果.html']);
    expect([both.code, both.shown]).toEqual([1, ['upload.csv.檢核報告.html', '結果.html.檢核報告.html']]);
    expect(text(folder, '結果.html.檢核報告.html')).toContain('上傳檔');
    // A page that was saved as a text is one all the same; what is called a CSV was to be uploaded.
    folder.write('結果.txt', failedPage(bad()));
    folder.write('結果.csv', failedPage(bad()));
    expect((await open(folder, ['結果.txt'])).stdout).toBe(alone.stdout.replaceAll('結果.html', '結果.txt'));
    expect(oneLine((await open(folder, ['結果.csv'])).stdout)).toContain('檔案處理異常');
    folder.write('other.html', '<html><body>login</body></html>');
    expect(await open(folder, ['other.html'])).toMatchObject({ code: 2, shown: [] });
    // A workbook that is damaged is told as one, with a report.
    folder.write('cut.xlsx', readFileSync('test/support/workbooks/office.xlsx').subarray(0, 300));
    expect(await open(folder, ['cut.xlsx'])).toMatchObject({ code: 2, shown: ['cut.xlsx.檢核報告.html'] });
  }));

  it('reads a result in an archive, beside the upload or alone, and goes by other pages', () => inFolder(async (folder) => {
    const page = { name: '處理結果.html', data: failedPage(bad()) };
    const guide = { name: '說明.html', data: '<html><body>guide</body></html>' };
    const locked = { password: 'Abcd1234', method: 'aes256' } as const;
    folder.write('alone.zip', await archived([page], locked));
    folder.write('both.zip', await archived([page, { name: 'upload.csv', data: bad() }], locked));
    folder.write('guide.zip', await archived([guide, { name: 'upload.csv', data: good() }], locked));
    const env = { LHL_ZIP_PASSWORD: 'Abcd1234' };
    const alone = await open(folder, ['alone.zip'], env);
    expect([alone.code, alone.stderr, alone.shown]).toEqual([1, '', ['alone.zip.檢核報告.html']]);
    expect(oneLine(alone.stdout)).toContain('沒有通過 1 筆');
    const both = await open(folder, ['both.zip'], env);
    expect([both.code, both.shown]).toEqual([1, ['both.zip.檢核報告.html', 'both/處理結果.html.檢核報告.html']]);
    expect(text(folder, 'both/處理結果.html.檢核報告.html')).toContain('upload.csv');
    expect(await open(folder, ['guide.zip'], env)).toMatchObject({ code: 0, stderr: '', shown: ['guide.zip.檢核報告.html'] });
  }));

  it.each(['ods', 'csv'])('reads a result that was pasted into a table (.%s), and no list with remarks', (ending) => inFolder(async (folder) => {
    const [header = [], ...rows] = rowsOf(iconv.decode(bad(), 'cp950'));
    const pasted = [['處理結果'], [], ['處理結果', ...header], ...rows.map((cells) => ['缺少欄位值', ...cells])];
    const list = [['簽到單'], ['姓名', '身分證字號', '課程名稱', '備註'], ['王小明', 'A123456789', '公文寫作', '遲到']];
    const bytes = async (cells: readonly string[][]): Promise<Uint8Array | string> =>
      (ending === 'ods' ? ods(cells) : Promise.resolve(`\ufeff${cells.map((row) => `${row.join(',')}\r\n`).join('')}`));
    folder.write(`結果.${ending}`, await bytes(pasted));
    folder.write(`名單.${ending}`, await bytes(list));
    folder.write('upload.csv', bad());
    const ran = await open(folder, [`結果.${ending}`]);
    expect([ran.code, ran.stderr, ran.shown]).toEqual([1, '', [`結果.${ending}.檢核報告.html`]]);
    expect(oneLine(ran.stdout)).toContain('沒有通過 1 筆');
    expect(ran.stdout).not.toContain('lhl new');
    const both = await open(folder, ['upload.csv', `結果.${ending}`]);
    expect(text(folder, `結果.${ending}.檢核報告.html`)).toContain('upload.csv');
    expect(both.code).toBe(1);
    expect((await open(folder, [`名單.${ending}`])).stdout).toContain('lhl new');
  }));

  it('shows a few reports, and says where the others are', () => inFolder(async (folder) => {
    for (const name of ['1.csv', '2.csv', '3.csv', '4.csv', '5.csv']) folder.write(name, good());
    const ran = await open(folder, ['open', '-o', '報告 一', '1.csv', '2.csv', '3.csv', '4.csv', '5.csv']);
    expect([ran.code, ran.shown.length, ran.stdout.includes('另外 2 份')]).toEqual([0, 3, true]);
    expect(readdirSync(join(folder.path, '報告 一'))).toHaveLength(5);
    expect(readdirSync(folder.path)).toHaveLength(6);
  }));

  it('shows nothing where that is not wanted, and does not fail where nothing can be shown', () => inFolder(async (folder) => {
    folder.write('a.csv', good());
    expect((await open(folder, ['open', '--no-show', 'a.csv'])).shown).toEqual([]);
    const blind = await lhl(['open', 'a.csv'], { cwd: folder.path });
    expect([blind.code, blind.stdout.includes('請用瀏覽器打開報告：a.csv.檢核報告.html')]).toEqual([0, true]);
  }));

  it('a name of a command is one, whatever lies there, and a word that is neither is told', () => inFolder(async (folder) => {
    folder.write('rules', good());
    expect((await open(folder, ['rules'])).stdout).toContain('cell/code');
    const gone = await open(folder, ['gone.csv']);
    expect([gone.code, gone.shown, oneLine(gone.stderr).includes('找不到檔案「gone.csv」')]).toEqual([2, [], true]);
    expect(await open(folder, ['lang'])).toMatchObject({ code: 2, stderr: expect.stringContaining('沒有「lang」這個指令') as string });
    expect(await open(folder, ['open', '-'])).toMatchObject({ code: 2 });
    expect(oneLine((await open(folder, ['open'])).stderr)).toContain('lhl open 檔案');
  }));

  it.each([
    [['--lang', 'en', 'a.csv'], 'a.csv.report.html'], [['--lang=en', '--no-show', 'a.csv'], 'a.csv.report.html'],
    [['--no-color', 'a.csv'], 'a.csv.檢核報告.html'], [['--audit-log', 'log.jsonl', 'a.csv'], 'a.csv.檢核報告.html'],
  ])('options may stand before the file: %j', (argv, report) => inFolder(async (folder) => {
    folder.write('a.csv', good());
    expect(await open(folder, argv)).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(folder.path, report))).toBe(true);
  }));

  it('speaks English', () => inFolder(async (folder) => {
    folder.write('a.csv', '\ufeff姓名,b\r\n王小明,2\r\n');
    const ran = await open(folder, ['a.csv', '--lang', 'en']);
    expect([ran.shown, ran.stdout.includes('report written to a.csv.report.html'), ran.stdout.includes('lhl new a.csv')]).toEqual([['a.csv.report.html'], true, true]);
  }));
});

describe('the program that shows a report', () => {
  it.each([
    ['win32', { SystemRoot: 'C:\\Windows' }, ['explorer.exe', '"C:\\x\\R&D, 1.html"']], ['darwin', {}, ['/usr/bin/open', 'C:\\x\\R&D, 1.html']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', 'C:\\x\\R&D, 1.html']], ['linux', { WAYLAND_DISPLAY: 'w' }, ['xdg-open', 'C:\\x\\R&D, 1.html']],
    ['linux', {}, null], ['win32', { SystemRoot: 'C:\\Windows', CI: 'true' }, null], ['linux', { LHL_VIEWER: '/bin/v', CI: '1' }, ['/bin/v', 'C:\\x\\R&D, 1.html']],
  ])('on %s with %j', (platform, env, expected) => {
    const viewer = viewerOf('C:\\x\\R&D, 1.html', env, platform);
    expect(viewer === null ? null : [viewer.program.replace(/^C:\\Windows[\\/]/, ''), ...viewer.args]).toEqual(expected);
  });
});

describe('what a terminal makes of files that are dropped on it', () => {
  it.each([
    ['"a b.csv" R&D.csv', ['a b.csv', 'R&D.csv']], ["'a b.csv'", ['a b.csv']], ['a\\ b.csv', ['a b.csv']], ['a b.csv', ['a b.csv']],
    ['C:\\x\\y.csv', ['C:\\x\\y.csv']], ['', []], ['  ', []], ['"none.csv"', ['none.csv']],
  ])('%s', (line, paths) => inFolder(async (folder) => {
    folder.write('a b.csv', '');
    folder.write('R&D.csv', '');
    expect(pathsIn(line, folder.path)).toEqual(paths);
    return Promise.resolve();
  }));
});
