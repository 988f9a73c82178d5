// What depends on a terminal, on the user who interrupts, and on a mistake of ours.
import { mkdirSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../../../src/main.ts';
import { displayWidth } from '../../../../src/lang/width.ts';
import { allCases } from '../../../support/fixtures.ts';
import { inFolder } from '../../../support/folder.ts';
import { ended, feed, hasTerminal, lhl, onTerminal, start } from '../../../support/process.ts';
import { row, upload } from '../../../support/upload.ts';

const ESCAPE = '\u001b';
const TODAY = ['--today', '115-11-22'];
const sample = allCases().find(({ name }) => name === 'unopened/sample')?.input ?? '';
const check = ['validate', ...TODAY, sample];
const openFiles = (pid: number | undefined): string[] => readdirSync(`/proc/${String(pid)}/fd`).map((fd) => {
  try {
    return readlinkSync(`/proc/${String(pid)}/fd/${fd}`);
  } catch {
    return '';
  }
});
const withoutColors = (text: string): string => text.replace(/\u001b\[[0-9;]*m/g, '');

describe.skipIf(!hasTerminal)('on a terminal (skipped where there is no `script`)', () => {
  it('the report has colours, and else says the same', async () => {
    const [shown, piped] = [await onTerminal(check), await lhl(check)];
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain(`${ESCAPE}[31m錯誤`);
    expect(shown.stdout).toContain(`${ESCAPE}[33m提醒`);
    expect(shown.stdout).toContain(`${ESCAPE}[31m檔案處理異常`);
    expect(withoutColors(shown.stdout)).toBe(piped.stdout);
    expect(piped.stdout).not.toContain(ESCAPE);
  });

  it.each([
    ['--no-color', [...check, '--no-color'], {}],
    ['--no-color before the command', ['--no-color', ...check], {}],
    ['NO_COLOR', check, { NO_COLOR: '1' }],
    ['a terminal that is dumb', check, { TERM: 'dumb' }],
    ['json', [...check, '--reporter', 'json'], {}],
    ['a report in a file', [...check, '-o', '/dev/stdout'], {}],
  ])('it has none with %s', async (_name, argv, env) => {
    const { stdout } = await onTerminal(argv, { env });
    expect(stdout).not.toContain(ESCAPE);
    expect(stdout).toContain('檢查碼不符');
  });

  it.each([
    ['NO_COLOR goes before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }],
    ['so does --no-color', ['--no-color'], { FORCE_COLOR: '1' }],
    ['FORCE_COLOR=0 turns them off', [], { FORCE_COLOR: '0' }],
  ])('%s', async (_name, argv, env) => {
    expect((await onTerminal([...check, ...argv], { env })).stdout).not.toContain(ESCAPE);
  });

  it('FORCE_COLOR turns them on, also where the output is no terminal, but not in a file', async () => {
    const shown = await onTerminal(check);
    expect((await lhl(check, { env: { FORCE_COLOR: '1' } })).stdout).toBe(shown.stdout);
    expect((await lhl(check, { env: { FORCE_COLOR: '1', TERM: 'dumb' } })).stdout).toBe(shown.stdout);
    expect((await lhl(check, { env: { FORCE_COLOR: '' } })).stdout).not.toContain(ESCAPE);
    expect((await lhl([...check, '-o', '/dev/stdout'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain(ESCAPE);
  });

  it('an empty NO_COLOR is none', async () => {
    expect((await onTerminal(check, { env: { NO_COLOR: '' } })).stdout).toContain(ESCAPE);
  });

  it('lines are as long as the terminal, and 80 cells where it does not know how many it has', async () => {
    const widest = (text: string): number => Math.max(...withoutColors(text).split('\n').map(displayWidth));
    const narrow = await onTerminal(check, {}, 60);
    expect(widest(narrow.stdout)).toBeLessThanOrEqual(60);
    const unknown = await onTerminal(check, {}, 0);
    expect(withoutColors(unknown.stdout)).toBe((await lhl(check)).stdout);
    expect((await onTerminal(['--help'], {}, 0)).stdout).toBe((await lhl(['--help'])).stdout);
  });
});

describe('an interruption', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => row({ county: `x${i}`, degree: '9', startDate: '2026/5/10', term: String((i % 999) + 1) }));
  const bytes = upload(rows);

  it.each([['SIGINT', 'json'], ['SIGTERM', 'pretty']] as const)('by %s ends a check that waits for its input with 130, and leaves nothing behind', (signal, reporter) => inFolder(async (folder) => {
    const temporary = join(folder.path, 'tmp');
    mkdirSync(temporary);
    folder.write('report', 'the report of yesterday');
    const child = start(['validate', '--all', '--reporter', reporter, ...TODAY, '-o', 'report', '--force', '-'], { cwd: folder.path, env: { TMPDIR: temporary } });
    const end = ended(child);
    // So many findings that are not told twice go to a temporary file, which nothing can leave behind: it has no name.
    await feed(child, bytes);
    if (process.platform === 'linux') expect(openFiles(child.pid).some((path) => path.startsWith(temporary) && path.endsWith(' (deleted)'))).toBe(true);
    if (process.platform !== 'win32') expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(folder.path)).toHaveLength(3);
    child.kill(signal);
    expect(await end).toEqual({ code: 130, stdout: '', stderr: 'lhl: 已中斷，未完成的檔案都已移除\n' });
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(folder.path).sort()).toEqual(['report', 'tmp']);
    expect(readFileSync(join(folder.path, 'report'), 'utf8')).toBe('the report of yesterday');
  }));

  it('is said in English where that was asked for', async () => {
    const child = start(['validate', '-', '--lang', 'en']);
    const end = ended(child);
    await feed(child, bytes);
    child.kill('SIGINT');
    expect(await end).toEqual({ code: 130, stdout: '', stderr: 'lhl: interrupted; everything unfinished was removed\n' });
  });
});

describe('a mistake of ours', () => {
  const failing = async (argv: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const said = { stdout: '', stderr: '' };
    const [stdout, stderr] = (['stdout', 'stderr'] as const).map((name) => new Writable({
      write(piece: Buffer, _encoding, done) {
        said[name] += piece.toString();
        done();
      },
    }));
    if (!stdout || !stderr) throw new Error('no streams');
    const stdin = new Readable({ read() { this.destroy(new TypeError('cannot read A123456789 of 王小明')); } });
    const code = await main(argv, { env: {}, cwd: process.cwd(), stdin, stdout, stderr, now: () => new Date(), signal: new AbortController().signal });
    return { code, ...said };
  };

  it('is one clear sentence and exit 2, without a stack trace', async () => {
    const { code, stdout, stderr } = await failing(['validate', '-']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replaceAll('\n', '')).toBe('lhl: 程式發生錯誤（TypeError），不是您的檔案的問題。請加上 --debug 再執行一次，並回報顯示的內容');
    expect((await failing(['validate', '-', '--lang', 'en'])).stderr).toMatch(/^lhl: the program failed \(TypeError\); your file is not the cause\.[^]*\n$/);
  });

  it('shows its place with --debug, and no personal data then either', async () => {
    const { code, stdout, stderr } = await failing(['validate', '-', '--debug']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/\bat .*terminal\.test\.ts/);
    expect(stderr).not.toMatch(/A123456789|王小明/);
  });
});
