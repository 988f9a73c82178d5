// `--roster` of `lhl validate`, `lint` and `fix`: how it is read and refused, and that nothing of it comes out.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../src/commands/options/choices.ts';
import { zip } from '../support/archives/writer.ts';
import { convert, course, csv, ods } from '../support/convert.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { webhrRoster } from '../support/roster.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const NOW = new Date('2026-11-22T04:00:00Z');
const PEOPLE = [
  { id: 'A123456789', name: '王小明', birthday: '0700102', unit: '第三人事處' }, { id: 'A223456781', name: '陳美麗', birthday: '0820304', unit: '第四主計處' },
];
const ROSTER = csv(webhrRoster(PEOPLE));
const FILE = upload([row({ name: '王大明', birthday: '070-01-03' }), row({ idNumber: 'A806754477', name: '林外人' })]);
const run = (folder: Folder, argv: readonly string[], circumstances: Parameters<typeof lhl>[1] = {}): Promise<Ran> =>
  lhl(argv, { cwd: folder.path, now: NOW, ...circumstances });
const rulesIn = ({ stdout }: Ran): string[] => [...stdout.matchAll(/"rule": ?"(roster[^"]+)"/g)].map(([, rule = '']) => rule);

describe('a roster', () => {
  it.each<[string, string, Uint8Array, readonly string[]]>([
    ['as CSV in Big5', '名冊.csv', iconv.encode(ROSTER, 'cp950'), []],
    ['as .ods', '名 冊.ods', ods(webhrRoster(PEOPLE)), []],
    ['in an archive with a password', '名冊.zip', zip([{ name: '名冊.csv', data: Buffer.from(ROSTER), cipher: 256, password: 'abc12345' }]), ['--password', 'abc12345']],
  ])('is read %s', (_name, name, bytes, more) => inFolder(async (folder) => {
    folder.write(name, bytes);
    folder.write('a.csv', FILE);
    expect(rulesIn(await run(folder, ['validate', '--reporter', 'json', '--roster', name, 'a.csv', ...more]))).toEqual(['roster/name', 'roster/birthday', 'roster/unknown']);
  }));

  it('is named in lhl.config.json, from its own folder, and costs nothing where it is not given', () => inFolder(async (folder) => {
    folder.write('資料/lhl.config.json', JSON.stringify({ roster: '../名冊.csv', files: ['.'] }));
    folder.write('資料/a.csv', FILE);
    folder.write('名冊.csv', ROSTER);
    const cwd = join(folder.path, '資料');
    expect(rulesIn(await run(folder, ['lint', '--reporter', 'json'], { cwd }))).toHaveLength(3);
    expect(rulesIn(await run(folder, ['lint', '--reporter', 'json', '--no-config', 'a.csv'], { cwd }))).toEqual([]);
  }));

  it('is asked by fix about what is left', () => inFolder(async (folder) => {
    folder.write('名冊.csv', ROSTER);
    folder.write('a.csv', upload([row({ idNumber: 'Ａ１２３４５６７８９', name: '王大明' })]));
    const { stdout } = await run(folder, ['fix', 'a.csv', '-o', 'b.csv', '--roster', '名冊.csv']);
    expect(stdout).toContain('roster/name');
    expect(stdout).toContain('名冊第 4 列');
  }));

  it('says which of its rows are not used, and reads all sheets that are lists of people', () => inFolder(async (folder) => {
    folder.write('名冊.ods', ods([['姓名', '身分證號', '生日'], ['王大明', 'A123456789', '70/1/3'], ['林外人', 'A806754478', ''], ['李四', '', '']], { 說明: [['請保密']], 約聘: [['姓名', 'ID'], ['林外人', 'A806754477']] }));
    folder.write('a.csv', FILE);
    const ran = await run(folder, ['validate', '--reporter', 'json', '--roster', '名冊.ods', 'a.csv']);
    expect(rulesIn(ran)).toEqual([]);
    const said = ran.stderr.replaceAll(/\n */g, '');
    for (const text of ['讀了工作表：約聘、名單；不是名冊，沒有讀：說明', '沒有身分證字號，沒有用到：第 4 列', '檢查碼不符', '沒有用到：第3 列', '有 1 個出生日期不能確定']) expect(said).toContain(text);
  }));
});

describe('is refused in words of the field, with exit code 2', () => {
  it.each<[string, string, string, string]>([
    ['a file that is not there', '', '找不到檔案', 'there is no file'],
    ['an empty file', ' \r\n', '裡面沒有任何內容', 'nothing in it'],
    ['a list without IDs', '單位,姓名\r\n人事處,王小明\r\n', '標題列有：A 欄「單位」、B 欄「姓名」', 'Headers looked for: 身分證'],
    ['a list without a header row', 'A123456789,王小明\r\n', '找不到標題列', 'no header row'],
    ['a list of two halves', '姓名,身分證字號,姓名,身分證字號\r\n王小明,A123456789,林美惠,A223456781\r\n', '分成左右兩半', 'two halves'],
    ['a list of masked IDs', '姓名,身分證字號\r\n王小明,A12345****\r\n', '都遮住了', 'masked'],
  ])('%s', (_name, text, chinese, english) => inFolder(async (folder) => {
    folder.write('a.csv', FILE);
    if (text !== '') folder.write('名 冊.csv', text);
    for (const [lang, words] of [['zh', chinese], ['en', english]]) {
      const { code, stdout, stderr } = await run(folder, ['validate', '--roster', '名 冊.csv', '--lang', lang ?? '', 'a.csv']);
      expect([code, stdout]).toEqual([2, '']);
      const said = stderr.replaceAll(/\n */g, lang === 'zh' ? '' : ' ');
      expect(said).toContain(words);
      expect(said).toContain('名 冊.csv');
      expect(said).not.toMatch(/王小明|A1234567/);
    }
  }));

  it('standard input', () => inFolder(async (folder) => {
    folder.write('a.csv', FILE);
    expect(await run(folder, ['validate', '--roster', '-', 'a.csv'], { stdin: ROSTER })).toMatchObject({ code: 2, stdout: '' });
  }));

  it('and no report replaces it', () => inFolder(async (folder) => {
    folder.write('名冊.csv', ROSTER);
    folder.write('a.csv', FILE);
    expect((await run(folder, ['validate', '--roster', '名冊.csv', '--reporter', 'csv=名冊.csv', '--force', 'a.csv'])).code).toBe(2);
    expect(readFileSync(join(folder.path, '名冊.csv'), 'utf8')).toBe(ROSTER);
  }));
});

describe('nothing of a roster comes out', () => {
  // What the roster has and the file does not.
  const OWN = [...PEOPLE.flatMap(({ id, name, unit, birthday }) => [id.slice(-4), name, unit, birthday, `${birthday.slice(0, 3)}-${birthday.slice(3, 5)}-${birthday.slice(5)}`]), '委任第五職等', '俸點'];
  const expectNothing = (text: string): void => { for (const value of OWN) expect(text).not.toContain(value); };
  // The ID whose name differs has to be in the file; it stands there masked.
  const texts = (folder: Folder): string => readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => /^(?:report|cache)/.test(name) && /\./.test(name))
    .map((name) => readFileSync(join(folder.path, name), 'utf8')).join('\n');

  it.each(reporterNames)('in the report %s', (reporter) => inFolder(async (folder) => {
    folder.write('名冊.csv', ROSTER);
    folder.write('a.csv', FILE);
    const { code, stdout, stderr } = await run(folder, ['validate', '--reporter', `${reporter}=report.txt`, '--roster', '名冊.csv', 'a.csv', '--all'], { env: { TMPDIR: folder.path, GITHUB_STEP_SUMMARY: join(folder.path, 'report-summary.md') } });
    expect(code).toBe(0);
    expect(texts(folder)).not.toBe('');
    expectNothing(stdout + stderr + texts(folder));
    expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([]);
  }));

  it('where a list of names is refused, and where one is told', () => inFolder(async (folder) => {
    folder.write('名冊.csv', ROSTER);
    folder.write('list.csv', csv([['姓名', '單位'], ['王大明', '秘書處'], ['林外人', '']]));
    for (const args of [['--lang', 'zh'], ['--lang', 'en'], ['--map', '單位=']]) {
      const { stdout, stderr } = await convert(folder, ['list.csv', '-o', 'out.csv', '--roster', '名冊.csv', ...course, ...args]);
      expectNothing(stdout + stderr);
    }
    expect(readdirSync(folder.path).sort()).toEqual(['list.csv', '名冊.csv']);
  }));
});
