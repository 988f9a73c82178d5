import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../support/folder.ts';
import { reportDocument } from '../support/report-document.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const JSON_REPORT = ['--reporter', 'json', '--today', '115-11-22'];
const filesOf = (ran: Pick<Ran, 'stdout'>): { path: string; error: number; warning: number; rules: string[]; problem: string | null }[] =>
  reportDocument.parse(JSON.parse(ran.stdout)).files.map(({ path, counts, findings, problem }) => ({
    path: path.split(sep).join('/'), ...counts, rules: findings.map(({ rule }) => rule), problem: problem?.code ?? null,
  }));

describe('many files', () => {

  it('expands patterns itself, takes files as they are called, and leaves out what it is told', () => inFolder(async (folder) => {
    for (const name of ['a/1.csv', 'a/2.csv', 'b/3.csv', 'b/舊/4.csv', '[x].csv']) folder.write(name, upload([row()]));
    const paths = async (...words: string[]): Promise<string[]> => filesOf(await lhl(['validate', ...JSON_REPORT, ...words], { cwd: folder.path })).map(({ path }) => path);
    expect(await paths('a/*.csv')).toEqual(['a/1.csv', 'a/2.csv']);
    expect(await paths('**/*.csv', '--exclude', 'b/**')).toEqual(['[x].csv', 'a/1.csv', 'a/2.csv']);
    expect(await paths('.', '--exclude', '**/舊', '--exclude', 'a/2.csv')).toEqual(['[x].csv', 'a/1.csv', 'b/3.csv']);
    expect(await paths('.', '--exclude', 'b')).toEqual(['[x].csv', 'a/1.csv', 'a/2.csv']);
    expect(await paths('a/1.csv', './a/1.csv', 'a/2.csv', '--exclude', 'a/2.*')).toEqual(['a/1.csv']);
    expect(await paths('[x].csv', 'b', 'b/3.csv')).toEqual(['[x].csv', 'b/3.csv', 'b/舊/4.csv']);
    const none = await lhl(['validate', 'c/*.csv'], { cwd: folder.path });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('c/*.csv')]);
  }));

  it('passes on an empty set with --allow-empty, says so, and names the pattern that fits no file', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('空/x.txt', '');
    for (const words of [['x/*.csv'], ['空'], ['--exclude', '*.csv', 'a.csv'], []]) {
      const strict = await lhl(['lint', ...words], { cwd: folder.path });
      expect([words, strict.code, strict.stdout.includes('打不開')]).toEqual([words, 2, false]);
      const { code, stdout, stderr } = await lhl(['lint', '--allow-empty', ...words], { cwd: folder.path });
      expect([words, code, stdout]).toEqual([words, 0, '沒有檢核  沒有任何檔案可以檢核\n']);
      expect(stderr).toContain(words.at(-1) ?? '');
    }
    const beside = await lhl(['lint', '--allow-empty', 'x/*.csv', 'a.csv'], { cwd: folder.path });
    expect([beside.code, beside.stderr]).toEqual([0, expect.stringContaining('「x/*.csv」找不到任何檔案')]);
    // A file that is named has to be there.
    expect((await lhl(['lint', '--allow-empty', 'none.csv'], { cwd: folder.path })).code).toBe(2);
  }));

  it('says of a pattern that fits no file just this, and of a command what the user called it', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    const { stdout } = await lhl(['validate', 'a.csv', 'x/*.csv'], { cwd: folder.path });
    expect(stdout).toContain('有 1 個樣式或資料夾沒有對到任何檔案\n  x/*.csv：沒有符合的檔案');
    expect((await lhl(['validate', 'a.csv', 'x/*.csv', 'b.csv'], { cwd: folder.path })).stdout).toContain('有 2 項打不開或找不到');
    expect((await lhl(['split', 'x/*.csv', '-o', 'parts'], { cwd: folder.path })).stderr).toContain('不能用樣式');
    expect((await lhl(['lint', '--x'])).stderr).toContain('lhl lint --help');
    expect((await lhl(['validate', '--x'])).stderr).toContain('lhl validate --help');
  }));

  it('makes several reports in one run, all of them or none', () => inFolder(async (folder) => {
    const path = folder.write('a.csv', upload([row({ county: '1' })]));
    const ran = await lhl(['validate', '--reporter', 'json=報告.json', '--reporter', 'pretty', path], { cwd: folder.path });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('檔案處理異常');
    expect(reportDocument.parse(JSON.parse(readFileSync(join(folder.path, '報告.json'), 'utf8'))).summary.error).toBe(1);
    for (const words of [['--reporter', 'json', '--reporter', 'pretty'], ['--reporter', 'json=x', '-o', 'y'], ['--reporter', 'json='], ['--reporter', 'jsn'], ['--reporter', 'json=a.csv'], ['--reporter', 'json=x', '--reporter', 'pretty=x']]) {
      const refused = await lhl(['validate', ...words, 'a.csv'], { cwd: folder.path });
      expect([words, refused.code, refused.stdout]).toEqual([words, 2, '']);
    }
  }));
});

describe('the configuration', () => {
  it('is found upward from the working folder, and its paths are its own', () => inFolder(async (folder) => {
    folder.write('lhl.config.json', JSON.stringify({ files: ['資料'], exclude: ['資料/舊/**'], as: { '資料/成績*.csv': 'grades' }, maxWarnings: 0, rules: { cell: 'warning', 'cell/code': 'error', 'file/name': 'off' } }));
    folder.write('資料/舊/x.csv', 'no');
    folder.write('資料/上傳.csv', upload([row({ county: '1', startTime: '9:10:00' })]));
    folder.write('資料/成績.csv', '不認得,的標題\n1,2\n');
    folder.write('deep/er/keep', '');
    const ran = await lhl(['validate', ...JSON_REPORT], { cwd: join(folder.path, 'deep', 'er') });
    expect(filesOf(ran).map(({ path, error, warning, rules }) => [path.split('/').slice(-2).join('/'), error, warning, rules])).toEqual([
      ['資料/上傳.csv', 1, 1, ['cell/time-format', 'cell/code']], ['資料/成績.csv', 1, 0, ['header/unknown']],
    ]);
    expect(ran.stderr).toContain('--max-warnings 0');
    expect(ran.code).toBe(1);
    const given = await lhl(['validate', ...JSON_REPORT, '--config', join(folder.path, 'lhl.config.json'), '--ignore', 'cell/code', '--max-warnings', '5', '資料/上傳.csv'], { cwd: folder.path });
    expect([given.code, filesOf(given)[0]?.rules]).toEqual([0, ['cell/time-format']]);
  }));

  it('works in a folder whose name looks like a pattern, and its paths are shown from the working folder', () => inFolder(async (folder) => {
    folder.write('w [1] (x)/lhl.config.json', '{"files":["data/*.csv"],"exclude":["data/b.csv"],"as":{"data/*.csv":"opened"}}');
    for (const name of ['a', 'b']) folder.write(`w [1] (x)/data/${name}.csv`, upload([row()]));
    const ran = await lhl(['validate', ...JSON_REPORT], { cwd: join(folder.path, 'w [1] (x)') });
    expect(filesOf(ran).map(({ path, rules }) => [path, rules[0]])).toEqual([['data/a.csv', 'header/missing']]);
  }));

  it('and the code tables are not replaced by a report', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    const codes = folder.write('codes.csv', '代碼,名稱\n600,自訂\n');
    folder.write('lhl.config.json', '{}');
    for (const report of [['--reporter', 'json=codes.csv'], ['-o', 'lhl.config.json'], ['--reporter', 'json=x', '--reporter', 'pretty=./x']]) {
      expect((await lhl(['validate', '--codes', `category=${codes}`, ...report, 'a.csv'], { cwd: folder.path })).code).toBe(2);
    }
    expect(readFileSync(codes, 'utf8')).toContain('600');
  }));

  it.each([
    ['{"rulez":{}}', '「rules」'],
    ['{"rules":{"cell/cod":"off"}}', '「cell/code」'],
    ['{"rules":{"cell/code":"eror"}}', 'off、warning、error'],
    ['{"maxWarnings":"3"}', '「maxWarnings」應該是整數'],
    ['{"maxWarnings":-1}', '0 以上'],
    ['{"files":"a.csv"}', '「files」應該是清單'],
    ['{"files":[3]}', '「files.0」應該是文字'],
    ['{"across":"yes"}', '「across」應該是 true 或 false'],
    ['{"auditLog":""}', '「auditLog」不能是空的'],
    ['{"codes":[]}', '「codes」應該是用 { } 括起來的設定'],
    ['{"as":{"*.csv":"grade"}}', 'grades'],
    ['{"codes":{"categry":"x.csv"}}', '「category」'],
    ['{"files":["a.csv"],}', 'JSON'],
    ['[]', '整個設定檔應該是用 { }'],
  ])('names what is wrong in %s', (text, named) => inFolder(async (folder) => {
    folder.write('lhl.config.json', text);
    const ran = await lhl(['validate', folder.write('a.csv', upload([row()]))], { cwd: folder.path });
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining(named)]);
    expect(ran.stderr.replace(/「[^」]*」|"[^"]*"/g, '')).not.toMatch(/\b(?:array|string|number|int|boolean|object|record)\b/);
  }));

  it('leaves the files that it names itself out of folders and patterns', () => inFolder(async (folder) => {
    const roster = '姓名,身分證字號\n王小明,A123456789\n';
    folder.write('lhl.config.json', JSON.stringify({
      forms: { study: '格式/進修.csv' }, codes: { category: '類別.csv' }, roster: '名冊.csv', auditLog: '紀錄.csv',
    }));
    folder.write('格式/進修.csv', '*身分證號,*姓名,*進修機構名稱,*課程名稱\n');
    folder.write('類別.csv', '代碼,名稱\n600,機關自訂\n');
    folder.write('名冊.csv', roster);
    folder.write('a.csv', upload([row()]));
    const paths = async (...words: string[]): Promise<string[]> =>
      (JSON.parse((await lhl(['lint', ...JSON_REPORT, ...words], { cwd: folder.path })).stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
    // The second run finds the log that the first one made.
    for (const words of [['.'], ['.'], ['**/*.csv']]) expect(await paths(...words)).toEqual(['a.csv']);
    expect(await paths('.', '名冊.csv', '類別.csv')).toEqual(['a.csv', '名冊.csv', '類別.csv']);
    expect(await paths('.', '--no-config', '--form', '格式/進修.csv', '--roster', '名冊.csv', '--codes', 'category=類別.csv', '--exclude', '紀錄.csv'))
      .toEqual(['a.csv']);
    const nothing = await lhl(['lint', '格式'], { cwd: folder.path });
    expect([nothing.code, nothing.stderr.replaceAll(/\n\s*/g, '')]).toEqual([2, expect.stringContaining('「格式」的檔案全部被排除了')]);
    expect(nothing.stderr.replaceAll(/\n\s*/g, '')).toContain('空白格式、名冊、代碼表');
  }));

  it('may name newer code tables, and findings say which one they used', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ category: '600' }), row({ category: '601', courseName: '新課程' })]));
    const own = folder.write('類別.csv', '代碼,名稱\n600,機關自訂\n');
    folder.write('codes.json', '{"codes":[{"code":"600","name":"自訂"},{"code":601,"name":"自訂二"}]}');
    const plain = await lhl(['validate', ...JSON_REPORT, 'a.csv'], { cwd: folder.path });
    expect(filesOf(plain)[0]?.rules).toEqual(['cell/code-unlisted', 'cell/code-unlisted']);
    const csv = await lhl(['validate', ...JSON_REPORT, '--codes', `category=${own}`, 'a.csv'], { cwd: folder.path });
    const [finding, ...others] = reportDocument.parse(JSON.parse(csv.stdout)).files[0]?.findings ?? [];
    expect([finding?.row, others.length]).toEqual([3, 0]);
    expect(finding?.message).toContain('類別.csv');
    folder.write('lhl.config.json', '{"codes":{"category":"codes.json"}}');
    expect(filesOf(await lhl(['validate', ...JSON_REPORT, 'a.csv'], { cwd: folder.path }))[0]?.rules).toEqual([]);
  }));

  it('of a closed list keeps the zeros that Excel takes away', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ county: '1' })]));
    const ran = await lhl(['validate', '--codes', `county=${folder.write('x.csv', '代碼,名稱\n1,海外\n')}`, 'a.csv'], { cwd: folder.path });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('2 碼')]);
  }));

  it.each([
    ['x.csv', 'a,b\n1,2\n', '兩欄'],
    ['x.csv', '代碼,名稱\nA1,錯\n', '第 1 筆'],
    ['x.csv', '代碼,名稱\n1,甲\n2,\n', '第 2 筆'],
    ['x.csv', '代碼,名稱\n1,甲\n1,乙\n', '兩次'],
    ['x.csv', '代碼,名稱\n', '沒有任何代碼'],
    ['x.json', '{"a":1}', 'JSON'],
    ['missing.csv', null, '找不到'],
  ])('refuses the code table %s that holds %j', (name, text, named) => inFolder(async (folder) => {
    if (text !== null) folder.write(name, text);
    folder.write('a.csv', upload([row()]));
    const ran = await lhl(['validate', '--codes', `category=${name}`, 'a.csv'], { cwd: folder.path });
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining(named)]);
  }));
});
