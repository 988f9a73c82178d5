// The folder for Windows: what the archive holds, what is made of a dropped file, and that the program in it runs on its own. A small file
// stands in for node.exe, so that nothing is fetched; under Wine it is the Node that the other tests there use.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archived } from '../support/archives/honest.ts';
import { inFolder } from '../support/folder.ts';
import { extractPortable, makePortable, type Portable } from '../support/portable.ts';
import { cleanEnv, type Ended } from '../support/process.ts';
import { row, upload } from '../support/upload.ts';
import { all22, big5, gradeFile } from '../support/webhr.ts';
import { exe, onWindows, startWindows, whyNoWine, type Windows } from '../support/wine.ts';

const folder = mkdtempSync(join(tmpdir(), 'lhl-portable-'));
let made: Portable;
beforeAll(() => {
  writeFileSync(join(folder, 'node.exe'), 'MZ stands in for Node');
  made = makePortable(folder, join(folder, 'node.exe'));
});
afterAll(() => { rmSync(folder, { recursive: true, force: true, maxRetries: 5 }); });
const text = (name: string): string => Buffer.from(made.files[name] ?? '').toString('utf8');

describe('the archive', () => {
  it('is called by its version, and holds what people and offices need in a few files', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
    expect(made.name).toBe(`lhl-${version}-win-x64.zip`);
    expect(Object.keys(made.files).sort()).toEqual([
      'LICENCES.txt', 'README.txt', 'SHA256SUMS', 'app/bin/drop.cjs', 'app/bin/kept.js', 'app/bin/lhl.js', 'app/bin/package.json', 'app/dist/main.cjs',
      'lhl.cmd', 'lhl.html', 'node.exe', '檢查.cmd',
    ]);
  });

  it('is the same byte by byte, wherever it is made', () => {
    expect(makePortable(folder, join(folder, 'node.exe'), 'Asia/Taipei').bytes.equals(made.bytes)).toBe(true);
  });

  it.each(['檢查.cmd', 'lhl.cmd'])('%s is ASCII, and each of its lines ends as cmd.exe wants it', (name) => {
    expect(text(name)).toMatch(/^@echo off\r\n(?:[\u0020-\u007e]*\r\n)+$/);
  });

  it('has texts that Notepad shows: the licence of every package, and words for a person and an office', () => {
    for (const name of ['README.txt', 'LICENCES.txt']) expect(text(name)).toMatch(/^\ufeff(?:[^\r\n]*\r\n)+$/);
    for (const words of ['解壓縮', '檢查.cmd', 'lhl.html', 'SmartScreen', 'AppLocker', 'Program Files', 'LICENCES.txt']) expect(text('README.txt')).toContain(words);
    for (const name of ['@zip.js/zip.js', 'chalk', 'commander', 'csv-stringify', 'fflate', 'ora', 'parse5', 'picomatch', 'zod', 'Node.js']) {
      expect(text('LICENCES.txt')).toMatch(new RegExp(`^${name.replace('.', '\\.')} \\S+ \\(`, 'm'));
    }
  });

  it('tells the checksum of every file but that of the list', () => {
    const sums = Object.keys(made.files).filter((name) => name !== 'SHA256SUMS').sort()
      .map((name) => `${createHash('sha256').update(made.files[name] ?? '').digest('hex')}  ${name}\n`);
    expect(text('SHA256SUMS')).toBe(sums.join(''));
  });

  it('has names in UTF-8 that Explorer shows, and one time for all', () => {
    const listed = spawnSync('unzip', ['-Z', '-v', join(folder, 'UTC', made.name)], { encoding: 'utf8' });
    if (listed.error) return;
    const times = [...listed.stdout.matchAll(/file last modified on \(DOS date\/time\): *(.*)/g)].map(([, time]) => time);
    expect([times.length, new Set(times)]).toEqual([12, new Set(['1980 Jan 1 00:00:00'])]);
  });
});

const { droppedOn } = createRequire(import.meta.url)('../../scripts/portable/drop.cjs') as { droppedOn: (line: string, self: string) => string[] | null };
const SELF = 'C:\\a b\\檢查.cmd';
const cmd = (rest: string, self = SELF): string => `C:\\WINDOWS\\system32\\cmd.exe /c ""${self}"${rest}`;

describe('what Explorer hands over', () => {
  it.each<[line: string, paths: string[] | null]>([
    [cmd(' C:\\R&D.csv"'), ['C:\\R&D.csv']], [cmd(' "C:\\R & D.csv" C:\\50%PATH%^&.csv \\\\server\\x\\!a!.csv"'), ['C:\\R & D.csv', 'C:\\50%PATH%^&.csv', '\\\\server\\x\\!a!.csv']],
    [cmd(' "'), []], [cmd('"'), []], [cmd(' C:\\名單;1,2=(3).csv "'), ['C:\\名單;1,2=(3).csv']], [cmd(' C:\\x.csv"', 'c:\\A B\\檢查.CMD'), ['C:\\x.csv']],
    // What a person or a program typed.
    [cmd(' validate C:\\R&D.csv"'), null], [cmd(' --version"'), null], ['"C:\\WINDOWS\\system32\\cmd.exe" ', null], ['', null], ['cmd /c lhl.cmd C:\\x.csv', null],
    ['cmd.exe /c ""C:\\mine\\all.bat" C:\\x.csv"', null], ['cmd /d /s /c "lhl.cmd C:\\x.csv"', null],
    // What cannot be taken apart for certain is the name of no file.
    [cmd(' C:\\x.csv'), ['C:\\x.csv']], [cmd(' C:\\x.csv & del y"'), ['C:\\x.csv & del y']], [cmd(' "C:\\x.csv"C:\\y.csv"'), ['"C:\\x.csv"C:\\y.csv']],
  ])('%s', (line, paths) => {
    expect(droppedOn(line, SELF)).toEqual(paths);
  });
});

describe('the program in it', () => {
  const run = (place: string, argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ended => {
    const { status, stdout, stderr } = spawnSync(process.execPath, argv.map((word) => word.replace('APP', join(place, 'app'))), { cwd, encoding: 'utf8', env: { ...cleanEnv(), CI: '1', ...env } });
    return { code: status, stdout, stderr };
  };

  it('runs without anything beside it: checks, mends, opens archives and workbooks', () => inFolder(async (work) => {
    const place = join(work.path, 'lhl (1)');
    extractPortable(made, place);
    work.write('a.csv', upload([row({ startDate: '115/5/10' })]));
    work.write('g.zip', await archived([{ name: 'g.csv', data: big5(gradeFile(all22, [{}, {}])) }], { password: 'Abcd1234', method: 'aes256' }));
    const lhl = (...words: string[]): Ended => run(place, ['APP/bin/lhl.js', ...words], work.path, { LHL_ZIP_PASSWORD: 'Abcd1234' });
    expect(lhl('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(lhl('a.csv', '--today', '115-11-22')).toMatchObject({ code: 1, stderr: '' });
    expect(lhl('fix', 'a.csv', '-o', 'b.csv', '--today', '115-11-22').code).toBe(0);
    expect(lhl('template', 'unopened', '-o', 'form.xlsx').code).toBe(0);
    expect(lhl('open', 'form.xlsx').code).toBe(1);
    const opened = lhl('open', 'g.zip');
    expect(opened).toMatchObject({ code: 0, stderr: '' });
    // No PATH leads to it: a person is told the whole path, and the page beside it.
    expect(opened.stdout).toContain(`  "${join(place, 'lhl.cmd')}" to-webhr g/g.csv -o webhr.csv\n`);
    expect(opened.stdout.replaceAll('\n', '')).toContain(join(place, 'lhl.html'));
    expect(lhl('open', 'b.csv').stdout + opened.stdout).not.toMatch(/^ *lhl /m);
    expect(readdirSync(work.path)).toEqual(expect.arrayContaining(['a.csv.檢核報告.html', 'b.csv', 'form.xlsx.檢核報告.html', 'g', 'g.zip.檢核報告.html']));
  }));

  it.skipIf(process.platform === 'win32')('says so where it does not find what was dropped, and leaves typed words to the script', () => inFolder(async (work) => {
    extractPortable(made, join(work.path, 'lhl'));
    // Its paths are those of Windows, so that here it finds none, and says so.
    const gone = run(join(work.path, 'lhl'), ['APP/bin/drop.cjs'], work.path, { LHL_SELF: SELF, LHL_LINE: cmd(' C:\\R&D.csv"') });
    expect([gone.code, gone.stderr.replaceAll('\n', '')]).toEqual([2, expect.stringContaining('C:\\R&D.csv')]);
    const typed = run(join(work.path, 'lhl'), ['APP/bin/drop.cjs'], work.path, { LHL_SELF: SELF, LHL_LINE: cmd(' --version"') });
    expect(typed).toEqual({ code: 222, stdout: '', stderr: '' });
    return Promise.resolve();
  }));
});

describe.skipIf(whyNoWine !== null)(`on Windows${whyNoWine === null ? '' : ` (${whyNoWine})`}`, () => {
  let windows: Windows;
  const prefix = mkdtempSync(join(tmpdir(), 'lhl-wine-'));
  // Where a path has `!`, or that of the script `%`, the cmd.exe of Wine expands twice, which that of Windows does not.
  const place = join(prefix, '學習 時數', 'lhl & co');
  beforeAll(async () => {
    windows = await startWindows(prefix);
    extractPortable(makePortable(prefix, exe), place);
    // Starts cmd.exe with a line as it is. The cmd.exe of Wine does not tell a script its line, which that of Windows does in this way.
    writeFileSync(join(prefix, 'start.js'), `
      const cmd = 'C:\\\\windows\\\\system32\\\\cmd.exe';
      const line = process.argv[2];
      const { status } = require('node:child_process').spawnSync(cmd, [line], { windowsVerbatimArguments: true, stdio: 'inherit', env: { ...process.env, CMDCMDLINE: cmd + ' ' + line } });
      process.exit(status);
    `);
  });
  afterAll(() => {
    windows.close();
    rmSync(prefix, { recursive: true, force: true, maxRetries: 5 });
  });
  const started = (script: string, rest: string, cwd: string): Promise<Ended> =>
    windows.node([onWindows(join(prefix, 'start.js')), `/c ""${onWindows(join(place, script))}"${rest}"`], { cwd });

  it.each(['檢查.cmd', 'lhl.cmd'])('a file that is dropped on %s is opened, and its name is never a command', async (script) => {
    // Explorer sets only names with blanks in quotes, so this folder has none.
    const drop = mkdtempSync(join(prefix, 'drop-'));
    for (const name of ['D.cmd', 'D.csv.cmd']) writeFileSync(join(drop, name), 'echo x>ran.txt\r\n');
    for (const name of ['R&D.csv', 'a&b&&D^1.csv', '甲 & D.csv', '50%25%(1);=,.csv']) {
      const path = join(drop, name);
      writeFileSync(path, upload([row()]));
      const word = onWindows(path);
      const ran = await started(script, ` ${word.includes(' ') ? `"${word}"` : word}`, drop);
      expect([name, ran.code, ran.stdout.includes('檔案處理成功'), existsSync(`${path}.檢核報告.html`)]).toEqual([name, 0, true, true]);
    }
    expect(existsSync(join(drop, 'ran.txt'))).toBe(false);
  });

  it('the next steps that it names work where they are typed', async () => {
    const drop = mkdtempSync(join(prefix, 'drop-'));
    writeFileSync(join(drop, 'g.csv'), big5(gradeFile(all22, [{}, {}])));
    const ran = await started('檢查.cmd', ` ${onWindows(join(drop, 'g.csv'))}`, drop);
    const line = `"${onWindows(join(place, 'lhl.cmd'))}" to-webhr ${onWindows(join(drop, 'g.csv'))} -o webhr.csv`;
    expect(ran.stdout.replaceAll('"', '')).toContain(`  ${line}`.replaceAll('"', ''));
    expect(ran.stdout).toContain(`  PowerShell 裡：& "${onWindows(join(place, 'lhl.cmd'))}" to-webhr`);
    expect(ran.stdout).toContain('lhl.html');
    const typed = /^ {2}(".*lhl\.cmd" to-webhr .*)$/m.exec(ran.stdout.replaceAll('\r', ''))?.[1] ?? '';
    const { code, stderr } = await windows.node([onWindows(join(prefix, 'start.js')), `/c "${typed}"`], { cwd: drop });
    expect([code, stderr, existsSync(join(drop, 'webhr.csv'))]).toEqual([0, '', true]);
  });

  it('nothing is run where only the scripts were taken out of the archive', async () => {
    const drop = mkdtempSync(join(prefix, 'drop-'));
    for (const name of ['檢查.cmd', 'lhl.cmd']) writeFileSync(join(drop, name), made.files[name] ?? '');
    writeFileSync(join(drop, 'D.cmd'), 'echo x>ran.txt\r\n');
    for (const name of ['檢查.cmd', 'lhl.cmd']) {
      const { code, stdout } = await windows.node([onWindows(join(prefix, 'start.js')), `/c ""${onWindows(join(drop, name))}" ${onWindows(join(drop, 'R&D.cmd'))}"`], { cwd: drop });
      expect([code, stdout]).toEqual([2, expect.stringContaining('Extract the whole ZIP first')]);
    }
    expect(existsSync(join(drop, 'ran.txt'))).toBe(false);
  });

  it('a file that is not there, a menu without a person, and words that were typed end as they should', () => inFolder(async (work) => {
    work.write('a.csv', upload([row({ county: '1' })]));
    expect(await started('檢查.cmd', ` ${onWindows(join(prefix, 'no&ne.csv'))}`, prefix)).toMatchObject({ code: 2 });
    expect(await started('檢查.cmd', ' ', prefix)).toMatchObject({ code: 2 });
    // The settings of the office lie beside the script.
    writeFileSync(join(place, 'lhl.config.json'), '{"rules": {"cell/code": "off"}}');
    expect((await started('檢查.cmd', ` "${onWindows(join(work.path, 'a.csv'))}"`, prefix)).code).toBe(0);
    rmSync(join(place, 'lhl.config.json'));
    expect((await started('lhl.cmd', ' validate --today 115-11-22 a.csv', work.path)).code).toBe(1);
    const typed = await windows.node(['-e', "process.exit(require('node:child_process').spawnSync('cmd.exe', ['/c', 'lhl.cmd', '--version'], { stdio: 'inherit' }).status)"], { cwd: place });
    expect([typed.code, typed.stdout.trim()]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  }));
});
