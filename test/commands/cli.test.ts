// The program as a whole: what it prints where, and the code it ends with.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zh } from '../../src/lang/zh/index.ts';
import { version } from '../../src/version.ts';
import { allCases, type Document } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const cases = allCases();
const TODAY = ['--today', '115-11-22'];
const clean = fixture('unopened/clean-big5-crlf');
const broken = fixture('unopened/sample');
const doubtful = fixture('unopened/code-unlisted');

function fixture(name: string): string {
  const found = cases.find((one) => one.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found.input;
}

const documentOf = (stdout: string): Document => JSON.parse(stdout) as Document;

describe('the exit code', () => {
  it.each([
    ['0 where nothing is wrong', 0, [clean]],
    ['0 where there are warnings only', 0, [doubtful]],
    ['1 where there are errors', 1, [broken]],
    ['1 where one of several files has errors', 1, [clean, broken, clean]],
    ['0 with --exit-zero, whatever the errors', 0, ['--exit-zero', broken]],
    ['0 where every error is ignored', 0, ['--ignore', 'cell,row,table', broken]],
    ['1 where the errors are not shown', 1, ['--max-findings', '0', broken]],
  ] as const)('is %s', async (_name, code, argv) => {
    expect(await lhl(['validate', ...TODAY, ...argv])).toMatchObject({ code, stderr: '' });
  });

  it('is 1 where there are more warnings than --max-warnings, and says so', async () => {
    const { files: [file] } = documentOf((await lhl(['validate', '--reporter', 'json', ...TODAY, doubtful])).stdout);
    const warnings = file?.counts.warning ?? 0;
    expect(warnings).toBeGreaterThan(0);
    const allowed = async (most: number, ...more: string[]): Promise<{ code: number | null; stderr: string }> => lhl(['validate', ...TODAY, '--max-warnings', String(most), ...more, doubtful]);
    expect(await allowed(warnings)).toMatchObject({ code: 0, stderr: '' });
    expect(await allowed(warnings - 1)).toMatchObject({ code: 1, stderr: `lhl: 提醒有 ${warnings} 處，超過 --max-warnings ${warnings - 1}\n` });
    expect(await allowed(0, '--quiet')).toMatchObject({ code: 1 });
    expect(await allowed(0, '--exit-zero')).toMatchObject({ code: 0 });
    expect(await allowed(0, '--ignore', 'cell/code-unlisted')).toMatchObject({ code: 0 });
  });

  it('is 2 where a file cannot be opened, --exit-zero or not', async () => {
    expect(await lhl(['validate', '--exit-zero', clean, 'nowhere.csv'])).toMatchObject({ code: 2 });
  });
});

describe('wrong usage', () => {
  it.each([
    ['a command that is none', ['check'], '沒有「check」這個指令', 'there is no command "check"', 'lhl'],
    ['a command with a slip', ['valdate', clean], '是不是「validate」？', 'Did you mean "validate"?', 'lhl'],
    ['no file', ['validate'], '沒有指定要檢核的檔案或資料夾', 'no file or folder to check was given', 'lhl validate'],
    ['an option that is none', ['validate', clean, '--bogus'], '沒有「--bogus」這個選項', 'there is no option "--bogus"', 'lhl validate'],
    ['an option with a slip', ['validate', '--qiet', clean], '是不是「--quiet」？', 'Did you mean "--quiet"?', 'lhl validate'],
    ['an option without its value', ['validate', clean, '--as'], '--as <format> 後面要有值', '--as <format> needs a value', 'lhl validate'],
    ['a format that is none', ['validate', '--as', 'form', clean], '--as 只接受 unopened、unopened-19、opened、courses、subjects、teachers、grades、ismp、study、nominees、materials，不是「form」', '--as takes unopened, unopened-19, opened, courses, subjects, teachers, grades, ismp, study, nominees, materials, not "form"', 'lhl validate'],
    ['an encoding that is none', ['validate', '--input-encoding', 'cp950', clean], '--input-encoding 只接受 big5、utf8，不是「cp950」', '--input-encoding takes big5, utf8, not "cp950"', 'lhl validate'],
    ['a reporter that is none', ['validate', '--reporter', 'xml', clean], '不是「xml」', 'not "xml"', 'lhl validate'],
    ['a number that is none', ['validate', '--max-warnings', '-1', clean], '--max-warnings 要接整數（0 以上），不是「-1」', '--max-warnings takes a whole number (0 or more), not "-1"', 'lhl validate'],
    ['a day that does not exist', ['validate', '--today', '115-02-29', clean], '--today 要接民國日期 YYY-MM-DD，例如 115-11-22，不是「115-02-29」', '--today takes a Minguo date YYY-MM-DD such as 115-11-22, not "115-02-29"', 'lhl validate'],
    ['a Gregorian day', ['validate', '--today', '2026-11-22', clean], '--today 要接民國日期', '--today takes a Minguo date', 'lhl validate'],
    ['a rule with a slip', ['validate', '--select', 'cell,cel/code', clean], '--select：沒有「cel/code」這個規則，是不是「cell/code」？', '--select: there is no rule "cel/code"; did you mean "cell/code"?', 'lhl validate'],
    ['a scope with a slip', ['validate', '--ignore', 'tabel', clean], '--ignore：沒有「tabel」這個規則，是不是「table」？', '--ignore: there is no rule "tabel"; did you mean "table"?', 'lhl validate'],
    ['a rule without its scope', ['validate', '--ignore', 'id-checksum', clean], '是不是「cell/id-checksum」？', 'did you mean "cell/id-checksum"?', 'lhl validate'],
    ['a rule like none', ['validate', '--select', 'zzzzzzzz', clean], '--select：沒有「zzzzzzzz」這個規則', '--select: there is no rule "zzzzzzzz"', 'lhl validate'],
    ['two options that exclude each other', ['validate', '--all', '--max-findings', '3', clean], '--all 和 --max-findings 不能同時使用', '--all and --max-findings cannot be used together', 'lhl validate'],
    ['standard input twice', ['validate', '-', '-'], '- （標準輸入）只能指定一次', '- (standard input) can be given only once', 'lhl validate'],
    ['a name for no standard input', ['validate', '--stdin-filename', 'a.csv', clean], '--stdin-filename 要和 - （標準輸入）一起使用', '--stdin-filename goes with - (standard input)', 'lhl validate'],
  ] as const)('%s: exit 2, nothing on standard output, and where the help is', async (_name, argv, chinese, english, command) => {
    const zh = await lhl(argv);
    expect(zh).toMatchObject({ code: 2, stdout: '' });
    expect(zh.stderr).toMatch(/^lhl: /);
    expect(zh.stderr.replaceAll('\n', '')).toContain(chinese);
    expect(zh.stderr.endsWith(`\n用法請看：${command} --help\n`)).toBe(true);
    const en = await lhl(argv, { env: { LHL_LANG: 'en' } });
    expect(en).toMatchObject({ code: 2, stdout: '' });
    // A long line is broken at a blank.
    expect(en.stderr.replaceAll('\n', ' ')).toContain(english);
    expect([...zh.stderr.split('\n'), ...en.stderr.split('\n')].filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(en.stderr.endsWith(`\nFor the usage see: ${command} --help\n`)).toBe(true);
  });

  it.each([
    [['validate', '-o', 'no/where.txt', clean], '無法寫入「no/where.txt」：資料夾不存在', 'cannot write "no/where.txt": its folder does not exist'],
    [['validate', '-o', '.', clean], '無法寫入「.」：這個名稱是資料夾', 'cannot write ".": a folder has that name'],
    [['validate', '-o', clean, clean], '是輸入檔', 'input'], [['lint', '--reporter', 'json=no/r.json', clean], '資料夾不存在', 'folder does not exist'],
    [['validate', '--config', 'no.json', clean], 'no.json', 'no.json'], [['validate', '--codes', 'county=no.csv', clean], 'no.csv', 'no.csv'],
    [['validate', '--form', 'no.csv', clean], 'no.csv', 'no.csv'], [['validate', '--roster', 'no.csv', clean], 'no.csv', 'no.csv'],
    [['convert', clean, '-o', 'out.csv', '--form', 'no.csv'], 'no.csv', 'no.csv'], [['fix', clean, '-o', 'no/where.csv'], '資料夾不存在', 'folder does not exist'],
    [['validate', '--password-file', 'no.txt', clean], 'no.txt', 'no.txt'],
  ] as const)('a fault of the disk is not one of usage: %j', async (argv, chinese, english) => {
    for (const [lang, words, help] of [['zh', chinese, '用法請看'], ['en', english, 'For the usage see']] as const) {
      const { code, stdout, stderr } = await lhl(argv, { env: { LHL_LANG: lang } });
      expect([code, stdout, stderr.includes(help)]).toEqual([2, '', false]);
      expect(stderr.replaceAll('\n', lang === 'zh' ? '' : ' ')).toContain(words);
    }
  });

  it('a language that is none is said in Chinese', async () => {
    const said = { code: 2, stdout: '', stderr: 'lhl: --lang（LHL_LANG）只接受 zh 或 en，不是「fr」\n用法請看：lhl validate --help\n' };
    expect(await lhl(['validate', '--lang', 'fr', clean])).toEqual(said);
    expect(await lhl(['validate', clean], { env: { LHL_LANG: 'fr' } })).toEqual(said);
  });

  it('--show-values is refused where CI is set', async () => {
    const here = await lhl(['validate', '--show-values', ...TODAY, broken]);
    expect(here).toMatchObject({ code: 1, stderr: '' });
    expect(here.stdout).not.toContain('****');
    for (const reporter of ['pretty', 'json']) {
      const ci = await lhl(['validate', '--show-values', '--reporter', reporter, broken], { env: { CI: 'true' } });
      expect(ci).toMatchObject({ code: 2, stdout: '' });
      expect(ci.stderr).toContain('--show-values 在 CI 環境（環境變數 CI）中不接受');
    }
    expect(await lhl(['validate', ...TODAY, broken], { env: { CI: 'true' } })).toMatchObject({ code: 1, stderr: '' });
  });
});

describe('help and version', () => {
  it('lhl alone shows the help: a question, not a mistake', async () => {
    const alone = await lhl([]);
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(alone.stdout).toMatch(/^用法：.*lhl/);
    for (const name of ['validate', 'unzip', 'to-webhr']) expect(alone.stdout).toMatch(new RegExp(`^(?:\\S+)? {2,}${name} {2,}`, 'm'));
    for (const flag of [['--help'], ['-h'], ['help']]) expect(await lhl(flag)).toEqual(alone);
    expect((await lhl(['--lang', 'en'])).stdout).toMatch(/^Usage: lhl/);
  });

  it('lhl help validate is lhl validate --help', async () => {
    const help = await lhl(['help', 'validate']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('--stdin-filename');
    expect(await lhl(['validate', '--help'])).toEqual(help);
    expect((await lhl(['help', 'validate'], { env: { LHL_LANG: 'en' } })).stdout).toBe((await lhl(['validate', '-h', '--lang=en'])).stdout);
  });

  it('the version is that of the package', async () => {
    const said = await lhl(['--version']);
    expect(said).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(await lhl(['-V'])).toEqual(said);
    const { version: ofPackage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(version).toBe(ofPackage);
  });
});

describe('which rules are looked at', () => {
  const path = broken;
  const found = async (...options: string[]): Promise<string[]> => {
    const { stdout } = await lhl(['validate', '--reporter', 'json', ...TODAY, ...options, path]);
    return [...new Set(documentOf(stdout).files[0]?.findings.map(({ rule }) => rule))].sort();
  };

  it('--select and --ignore take rules and scopes, separated by commas', async () => {
    const all = await found();
    expect(new Set(all.map((rule) => rule.split('/')[0]))).toEqual(new Set(['cell', 'row', 'table']));
    expect(await found('--select', 'cell/code')).toEqual(['cell/code']);
    expect(await found('--select', 'row, table/duplicate')).toEqual(all.filter((rule) => rule.startsWith('row/') || rule === 'table/duplicate'));
    expect(await found('--ignore', 'cell')).toEqual(all.filter((rule) => !rule.startsWith('cell/')));
    expect(await found('--select', 'cell', '--ignore', 'cell/code,cell/required')).toEqual(all.filter((rule) => /^cell\/(?!code$|required$)/.test(rule)));
  });

  it('what is not looked at is not counted', async () => {
    const { stdout, code } = await lhl(['validate', '--reporter', 'json', ...TODAY, '--select', 'cell/code', path]);
    expect(documentOf(stdout).summary).toMatchObject({ error: 1, warning: 0 });
    expect(code).toBe(1);
  });

  it('--quiet lists no warnings and counts them', async () => {
    const { stdout } = await lhl(['validate', ...TODAY, '--quiet', path]);
    expect(stdout).toContain(`錯誤 ${zh.rules['cell/code'].title}`);
    expect(stdout).not.toMatch(/^提醒 /m);
    expect(stdout).toContain('另有 2 處提醒沒有列出（--quiet）');
    expect(stdout).toContain('錯誤 8、提醒 2');
    const quiet = documentOf((await lhl(['validate', '--reporter', 'json', ...TODAY, '--quiet', path])).stdout).files[0];
    expect(quiet?.findings.every(({ severity }) => severity === 'error')).toBe(true);
    expect(quiet).toMatchObject({ counts: { error: 8, warning: 2 }, truncated: false });
  });

  it('--today decides what is in the future', () => inFolder(async (folder) => {
    const file = folder.write('a.csv', upload([row()]));
    expect((await lhl(['validate', '--today', '115-05-10', file])).stdout).not.toContain('row/date-future');
    expect((await lhl(['validate', '--today', '115-05-09', file])).stdout).toContain('結束日期在今天（115-05-09）之後');
  }));
});
