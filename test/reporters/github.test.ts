import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zh } from '../../src/lang/zh/index.ts';
import { github, type GithubOptions } from '../../src/reporters/github.ts';
import { githubSummary } from '../../src/reporters/github-summary.ts';
import { inFolder } from '../support/folder.ts';
import { SMALL, check, writeSmall } from '../support/reporter-files.ts';
import { finding, reportOf } from '../support/reporter-finding.ts';
import { row, upload } from '../support/upload.ts';

const options: GithubOptions = { most: 1000, quiet: false, severityOf: () => 'error', pathOf: String };

/** An annotation as the runner of GitHub reads it. */
interface Annotation {
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

function annotations(stdout: string): Annotation[] {
  return [...stdout.matchAll(/^::(\w+) (.*?)::(.*)$/gm)].map(([, type = '', words = '', message = '']) => ({
    type,
    properties: Object.fromEntries(words.split(',').map((word) => {
      const [key = '', value = ''] = word.split('=');
      return [key, data(value.replaceAll('%3A', ':').replaceAll('%2C', ','))];
    })),
    message: data(message),
  }));
}

describe('annotations for GitHub', () => {
  it('are escaped as the runner unescapes them', () => {
    const text = reportOf(github(zh, options), { '資料/50%,a:b\r\n.csv': [finding({ message: '100%\r\n::error::x, y: z' })] });
    expect(text.split('\n')[0]).toBe('::error file=資料/50%25%2Ca%3Ab%0D%0A.csv,line=2,title=' + zh.rules['cell/code'].title + ' (cell/code)'
      + '::J2 *上課縣市「1」 改成「01」：100%25%0D%0A::error::x, y: z%0A怎麼改：改成 01');
    expect(text.split('\n').length).toBe(3);
  });

  it('are one for a rule and file, with the number of places and the first of them', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(Array.from({ length: 8 }, (_, i) => row({ county: '1', courseName: `課程${String(i)}` }))));
    const { stdout, code } = await check(folder, ['--reporter', 'github', 'a.csv']);
    const all = annotations(stdout);
    expect(all.length).toBe(1);
    expect(all[0]).toMatchObject({ type: 'error', properties: { file: 'a.csv', line: '2' } });
    expect(all[0]?.message.split('\n').at(-1)).toBe('共 8 處：J2、J3、J4、J5、J6等');
    expect(code).toBe(1);
  }));

  it('put the errors of all files before the warnings, and tell when GitHub hides some', () => {
    const files = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${String(i)}.csv`, [finding({ rule: 'cell/space', severity: 'warning' }), finding()]]));
    const types = annotations(reportOf(github(zh, options), files)).map(({ type }) => type);
    expect(types).toEqual([...Array<string>(11).fill('error'), ...Array<string>(11).fill('warning'), 'notice']);
    const few = Object.fromEntries(Object.entries(files).slice(0, 10));
    expect(annotations(reportOf(github(zh, options), few)).map(({ type }) => type)).not.toContain('notice');
  });

  it('name the file from the root of the checkout and the physical line', () => inFolder(async (folder) => {
    writeSmall(folder);
    const env = { GITHUB_WORKSPACE: folder.path };
    const [one] = annotations((await check(folder, ['--reporter', 'github', SMALL], { env })).stdout);
    expect(one?.properties).toMatchObject({ file: SMALL });
    const inside = annotations((await check(folder, ['--reporter', 'github', '#1,50%a.csv'], { env, cwd: join(folder.path, '資料 夾') })).stdout);
    expect(new Set(inside.map(({ properties }) => properties['file']))).toEqual(new Set([SMALL]));
    // The line break in row 2 makes row 4 start on line 5.
    expect(inside.find(({ properties }) => properties['title']?.includes('cell/required'))).toMatchObject({ properties: { line: '5' } });
  }));

  it('speak English when asked to', () => inFolder(async (folder) => {
    writeSmall(folder);
    const { stdout } = await check(folder, ['--lang', 'en', '--reporter', 'github', SMALL]);
    expect(annotations(stdout).map(({ message }) => message).join('\n')).toContain('How to mend: ');
    expect(stdout).not.toContain('怎麼改');
  }));
});

describe('the summary of a step', () => {
  it('is added to what is there, with a table that names cannot break', () => inFolder(async (folder) => {
    folder.write('a_b_`[c](d).csv', upload([row({ county: '1' }), row({ term: '2', courseName: ' x' })]));
    const summary = folder.write('summary.md', '# before\n');
    const ran = await check(folder, ['--reporter', 'github', 'a_b_`[c](d).csv'], { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(ran.code).toBe(1);
    const text = readFileSync(summary, 'utf8');
    const path = 'a&#95;b&#95;&#96;&#91;c&#93;(d).csv';
    expect(text).toBe([
      '# before', '## lhl 檔案處理異常', '', '共 1 個檔案、2 筆資料 錯誤 1、提醒 1', '',
      '| 檔案 | 嚴重度 | 規則 | 處 | 位置 |', '| --- | --- | --- | ---: | --- |',
      `| ${path} | 錯誤 | ${zh.rules['cell/code'].title} (cell/code) | 1 | J2 |`,
      `| ${path} | 提醒 | 前後有空白 (cell/space) | 1 | B3 |`, '', '',
    ].join('\n'));
    expect(reportOf(githubSummary(zh, options), { 'a|b<i>&\n.csv': [finding()] })).toContain('| a&#124;b&#60;i&#62;&#38;&#92;n.csv | 錯誤 |');
  }));

  it('has no table where nothing is wrong, and none of warnings with --quiet', () => inFolder(async (folder) => {
    folder.write('good.csv', upload([row()]));
    folder.write('warn.csv', upload([row({ courseName: ' x' })]));
    const summary = join(folder.path, 'new.md');
    await check(folder, ['--reporter', 'github', 'good.csv'], { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(readFileSync(summary, 'utf8')).toBe('## lhl 檔案處理成功\n\n共 1 個檔案、1 筆資料 錯誤 0、提醒 0\n\n');
    const { stdout } = await check(folder, ['--reporter', 'github', '--quiet', 'warn.csv'], { env: { GITHUB_STEP_SUMMARY: summary } });
    expect(annotations(stdout)).toEqual([]);
    expect(readFileSync(summary, 'utf8')).toContain('另有 1 處提醒沒有列出');
    expect(readFileSync(summary, 'utf8')).not.toContain('| ---');
  }));

  it('is refused at once where it cannot be written', () => inFolder(async (folder) => {
    writeSmall(folder);
    const ran = await check(folder, ['--reporter', 'github', SMALL], { env: { GITHUB_STEP_SUMMARY: join(folder.path, 'none', 'x.md') } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
  }));

  it('stays below what GitHub takes', () => {
    const files = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`${'資料'.repeat(30)}${String(i)}.csv`, [finding()]]));
    const text = reportOf(githubSummary(zh, options), files);
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text).toMatch(/另有 [\d,]+ 列放不下/);
  });
});
