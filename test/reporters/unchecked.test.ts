// What was not checked, or not by all rules, never looks like success: in every report, in both languages.
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../src/commands/options/choices.ts';
import { problemCodes } from '../../src/findings/problem.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { reportDocument } from '../support/report-document.ts';
import { check } from '../support/reporter-files.ts';
import type { Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const REPORTERS = [...reporterNames, 'summary'] as const;
const LANGUAGES = ['zh', 'en'] as const;
const READY = /可以上傳|ready to upload/;
const GOOD = /檔案處理成功|"outcome":"good"/;

/** A report by one reporter; `summary` is what GitHub shows beside its annotations. */
async function report(folder: Folder, name: (typeof REPORTERS)[number], lang: string, words: readonly string[]): Promise<Ran & { text: string }> {
  const summary = join(folder.path, `summary-${lang}.md`);
  const ran = await check(folder, ['--reporter', name === 'summary' ? 'github' : name, '--lang', lang, ...words], name === 'summary' ? { env: { GITHUB_STEP_SUMMARY: summary } } : {});
  return { ...ran, text: name === 'summary' ? readFileSync(summary, 'utf8').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))) : ran.stdout };
}

async function everyReport(folder: Folder, words: readonly string[], see: (ran: Ran & { text: string }, name: (typeof REPORTERS)[number], lang: (typeof LANGUAGES)[number]) => void): Promise<void> {
  for (const name of REPORTERS) for (const lang of LANGUAGES) see(await report(folder, name, lang, words), name, lang);
}

/** A text without the escapes of URIs. */
const plain = (text: string): string => text.replace(/(?:%[0-9A-F]{2})+/g, (escaped) => decodeURIComponent(escaped));

// Words alone are for people; lists without a verdict are read by programs.
const WITHOUT_CODE: readonly string[] = ['pretty', 'summary'];
const WITHOUT_VERDICT: readonly string[] = ['jsonl', 'csv', 'sarif', 'junit'];

/** What is made in a folder, what is asked, and the paths and codes that every report has. */
const cases: readonly (readonly [string, (folder: Folder) => void, readonly string[], readonly (readonly [string, string])[]])[] = [
  ['a missing file', () => undefined, ['gone.csv'], [['gone.csv', 'missing']]],
  ['a pattern that fits nothing', () => undefined, ['old/*.csv'], [['old/*.csv', 'no-match']]],
  ['an empty folder', (folder) => { folder.write('空/notes.txt', ''); }, ['空'], [['空', 'empty-folder']]],
  ['only workbooks', (folder) => { folder.write('簿/名單.xlsx', ''); folder.write('簿/下載.zip', ''); }, ['簿'], [['簿', 'empty-folder']]],
  ['all left out', (folder) => { folder.write('a/x.csv', upload([row()])); }, ['a', '--exclude', 'a/**'], [['a', 'excluded']]],
  ['several of them', (folder) => { folder.write('b.zip', 'PK no'); folder.write('c.zip', zip([{ name: 'readme.txt', data: 'x' }])); }, ['b*.csv', 'c.zip', 'gone.csv'],
    [['b*.csv', 'no-match'], ['c.zip', 'archive-content'], ['gone.csv', 'missing']]],
  ['archives', (folder) => { folder.write('p.zip', zip([{ name: 'a.csv', data: 'x', cipher: 'zip20', password: 'Abcd1234' }])); folder.write('d.zip', zip([{ name: 'a.csv', data: 'x' }]).subarray(0, 40)); }, ['d.zip', 'p.zip'],
    [['d.zip', 'archive'], ['p.zip', 'no-password']]],
];

describe.each(cases)('%s', (_name, make, words, expected) => {
  it('alone is told by every report, as nothing checked, and ends with 2', () => inFolder(async (folder) => {
    make(folder);
    await everyReport(folder, words, ({ code, text, stderr }, name, lang) => {
      expect([name, code]).toEqual([name, 2]);
      expect([text, stderr].join(), name).not.toMatch(READY);
      expect(text, name).not.toMatch(GOOD);
      for (const [path, problem] of expected) {
        expect(plain(text), name).toContain(path);
        expect(stderr, name).toContain(path);
        if (!WITHOUT_CODE.includes(name)) expect(text).toContain(problem);
      }
      if (!WITHOUT_VERDICT.includes(name)) expect(text, name).toContain(name === 'json' ? '"outcome":"nothing"' : lang === 'zh' ? '沒有檢核' : 'Nothing checked');
      if (lang === 'zh') expect(text, name).not.toMatch(/(?:Nothing|could not)/);
    });
  }));

  it('beside a clean file leaves it open whether they may be uploaded', () => inFolder(async (folder) => {
    make(folder);
    folder.write('1.csv', upload([row()]));
    await everyReport(folder, ['1.csv', ...words], ({ code, text }, name, lang) => {
      const excluded = expected.every(([, problem]) => problem === 'excluded');
      expect([name, code]).toEqual([name, excluded ? 0 : 2]);
      if (excluded) return;
      expect(text, name).not.toMatch(READY);
      expect(text, name).not.toContain('"outcome":"good"');
      for (const [path] of expected) expect(plain(text), name).toContain(path);
      if (!WITHOUT_VERDICT.includes(name)) expect(text, name).toContain(name === 'json' ? '"outcome":"open"' : lang === 'zh' ? '無法確定' : 'Not certain');
    });
  }));
});

describe('a file that could not be opened', () => {
  it('stands in the JSON report as its schema says, in its place', () => inFolder(async (folder) => {
    folder.write('b.csv', upload([row({ county: '1' })]));
    const ran = await report(folder, 'json', 'zh', ['c*.csv', 'b.csv', 'a.csv']);
    const document: unknown = JSON.parse(ran.text);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8')) as object);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    const { files, summary, run } = reportDocument.parse(document);
    expect(files.map(({ path, problem }) => [path, problem?.code ?? null])).toEqual([['a.csv', 'missing'], ['b.csv', null], ['c*.csv', 'no-match']]);
    expect(files[0]).toEqual({
      path: 'a.csv', format: null, encoding: null, sheet: null, rows: null, problem: { code: 'missing', message: '找不到檔案「a.csv」。請確認檔名與資料夾，路徑中有空白時要加上引號' },
      findings: [], counts: { error: 0, warning: 0 }, truncated: false,
    });
    expect([summary, run.problems, run.outcome]).toEqual([{ files: 1, rows: 1, error: 1, warning: 0 }, 2, 'bad']);
  }));

  it('is a row of the table and a line with the same keys', () => inFolder(async (folder) => {
    folder.write('b.csv', upload([row({ county: '1' })]));
    const table = parse((await report(folder, 'csv', 'zh', ['b.csv', 'a,b.csv'])).text, { bom: true });
    expect(table.map((cells) => cells.length)).toEqual([11, 11, 11]);
    expect(table[1]?.slice(0, 7)).toEqual(['a,b.csv', '', '整個檔案', '', '找不到檔案', 'missing', '錯誤']);
    const lines = (await report(folder, 'jsonl', 'zh', ['b.csv', 'a.csv'])).text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ path, rule, problem }) => [path, rule, (problem as { code: string } | undefined)?.code])).toEqual([['a.csv', null, 'missing'], ['b.csv', 'cell/code', undefined]]);
    expect(Object.keys(lines[0] ?? {})).toEqual([...Object.keys(lines[1] ?? {}), 'problem']);
  }));

  it('is an error for CI, and the others are told beside it', () => inFolder(async (folder) => {
    folder.write('b.csv', upload([row({ county: '1' })]));
    expect((await report(folder, 'junit', 'zh', ['b.csv', 'a.csv', 'c.csv'])).text).toMatch(/errors="2".*\n<testcase name="開啟檔案" classname="a.csv">\n<error type="missing" message="找不到檔案">.*<\/error>\n/);
    const { runs: [run] } = JSON.parse((await report(folder, 'sarif', 'zh', ['b.csv', 'a.csv'])).text) as { runs: [{ invocations: object[] }] };
    expect(run.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', descriptor: { id: 'missing' } }] }]);
    expect((await report(folder, 'github', 'zh', ['b.csv', 'a.csv'])).text).toMatch(/^::error file=a\.csv,title=找不到檔案 \(missing\)::/m);
  }));

  it('shows no ID of its name', () => inFolder(async (folder) => {
    await everyReport(folder, ['A123456789.csv', 'A123456789*.csv'], ({ text, stderr }) => {
      expect(text + stderr).not.toContain('A123456789');
      expect(text).toContain('A12345');
    });
  }));

  it('takes the place of an older report', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    await check(folder, ['--reporter', 'html=r.html', 'a.csv']);
    expect(readFileSync(join(folder.path, 'r.html'), 'utf8')).toMatch(READY);
    await check(folder, ['--reporter', 'html=r.html', 'gone.csv']);
    expect(readFileSync(join(folder.path, 'r.html'), 'utf8')).not.toMatch(READY);
  }));

  it('has a code that the documentation lists', () => {
    const docs = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
    expect(problemCodes.filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
  });
});

describe('--allow-empty', () => {
  it.each([[[]], [['空']], [['no*.csv']], [['a.csv', '--exclude', '*.csv']]])('%j ends with 0, and says that nothing was checked', (words) => inFolder(async (folder) => {
    folder.write('空/notes.txt', '');
    folder.write('a.csv', upload([row()]));
    await everyReport(folder, ['--allow-empty', ...words], ({ code, text }, name, lang) => {
      expect([name, code]).toEqual([name, 0]);
      expect(text).not.toMatch(READY);
      if (!WITHOUT_VERDICT.includes(name)) expect(text, name).toContain(name === 'json' ? '"outcome":"nothing"' : lang === 'zh' ? '沒有檢核' : 'Nothing checked');
    });
  }));

  it('is no way around a file that is missing, nor around nothing at all without it', () => inFolder(async (folder) => {
    expect((await check(folder, ['--allow-empty', 'gone.csv'])).code).toBe(2);
    const none = await check(folder, []);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('沒有指定')]);
    expect(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8')).toMatch(/entry: lhl validate .*--allow-empty/);
  }));
});

describe('workbooks and archives in a folder', () => {
  it('are named, with the way to check them, beside files that were', () => inFolder(async (folder) => {
    folder.write('資料/a.csv', upload([row()]));
    folder.write('資料/名單 1.xlsx', '');
    folder.write('資料/~$名單 1.xlsx', '');
    await everyReport(folder, ['資料'], ({ code, text, stderr }, name) => {
      expect([name, code]).toEqual([name, 0]);
      const told = ['csv', 'jsonl'].includes(name) ? stderr : text;
      expect(told, name).toContain('名單 1.xlsx');
      expect(told).not.toContain('~$');
      expect(name === 'pretty' ? text : stderr.replaceAll('\n', ' ')).toContain(`lhl validate "${join('資料', '名單 1.xlsx')}"`);
    });
  }));
});

describe('a rule that was left out', () => {
  it.each([
    ['an error', ['--ignore', 'cell/code'], 'open', ['cell/code']],
    ['all errors but one', ['--select', 'cell/code'], 'open', ['cell/code']],
    ['a scope', ['--ignore', 'cell,row', '--quiet'], 'open', ['cell', 'row']],
    ['an error of the configuration', ['--config', 'off.json'], 'open', ['cell/code', 'off.json']],
    ['an error made a warning', ['--config', 'warn.json', '--quiet'], 'open', ['cell/code', 'warn.json']],
    ['a scope made warnings', ['--config', 'cell.json'], 'open', ['cell', 'cell.json']],
    ['a warning', ['--ignore', 'file/name'], 'good', ['file/name']],
    ['nothing', ['--exit-zero', '--max-warnings', '9'], 'good', []],
  ] as const)('%s is named, and no success is promised where the portal would refuse the file', (_name, words, outcome, named) => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('off.json', '{"rules":{"cell/code":"off"}}');
    folder.write('warn.json', '{"rules":{"cell/code":"warning"}}');
    folder.write('cell.json', '{"rules":{"cell":"warning"}}');
    await everyReport(folder, [...words, 'a.csv'], ({ code, text }, name, lang) => {
      expect([name, code]).toEqual([name, 0]);
      if (['csv', 'jsonl'].includes(name)) return;
      for (const word of named) expect(text, name).toContain(word);
      if (name !== 'json' && name !== 'sarif' && named.length > 0) expect(text, name).toMatch(lang === 'zh' ? /規則：/ : /rules left out: |only these rules were checked: |errors made warnings: /);
      if (WITHOUT_VERDICT.includes(name)) return;
      expect(GOOD.test(text), `${name}: ${text}`).toBe(outcome === 'good');
      expect(text, name).toContain(name === 'json' ? `"outcome":"${outcome}"` : lang === 'zh' ? { open: '無法確定', good: '檔案處理成功' }[outcome] : { open: 'Not certain', good: 'would pass' }[outcome]);
      if (outcome === 'open') expect(text).not.toMatch(READY);
    });
  }));

  it('does not hide an error of another, and is named beside it', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ county: '1' })]));
    await everyReport(folder, ['--ignore', 'cell/date-format', 'a.csv'], ({ code, text }, name) => {
      expect([name, code]).toEqual([name, 1]);
      if (!WITHOUT_VERDICT.includes(name)) expect(text, name).toContain('cell/date-format');
    });
  }));
});

describe('the configuration in use', () => {
  it('is named, by its full path where it lies above, and --no-config does without', () => inFolder(async (folder) => {
    folder.write('lhl.config.json', '{"rules":{"cell/code":"off"}}');
    folder.write('in/a.csv', upload([row({ county: '1' })]));
    const inside: Folder = { ...folder, path: join(folder.path, 'in') };
    const full = join(folder.path, 'lhl.config.json');
    await everyReport(inside, ['a.csv'], ({ code, text, stderr }, name) => {
      expect([name, code]).toEqual([name, 0]);
      expect((name === 'pretty' ? text : stderr).replace(/\s/g, '')).toContain(full.replace(/\s/g, ''));
    });
    const without = await report(inside, 'pretty', 'zh', ['--no-config', 'a.csv']);
    expect([without.code, without.text.includes('設定檔')]).toEqual([1, false]);
  }));

  it.skipIf(process.platform === 'win32')('that cannot be read is told, with the way to do without', () => inFolder(async (folder) => {
    // A link to itself: root cannot read that either.
    symlinkSync('lhl.config.json', join(folder.path, 'lhl.config.json'));
    folder.write('a.csv', upload([row()]));
    const ran = await check(folder, ['a.csv']);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('--no-config')]);
    expect((await check(folder, ['--no-config', 'a.csv'])).code).toBe(0);
  }));
});

describe('what the screen shows', () => {
  it('is never wider than 80 columns, in either language', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('簿/名單.xlsx', '');
    folder.write('cell.json', '{"rules":{"cell":"warning","row/hours-sum":"off","table":"off"}}');
    for (const words of [['a.csv', 'gone.csv', '簿', 'no*.csv', '--config', 'cell.json'], ['a.csv', '--config', 'cell.json'], ['簿']]) {
      for (const lang of LANGUAGES) {
        const { text, stderr } = await report(folder, 'pretty', lang, words);
        for (const line of `${text}${stderr}`.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      }
    }
  }));
});
