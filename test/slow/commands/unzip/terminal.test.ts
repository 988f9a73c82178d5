import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startProgress } from '../../../../src/commands/report/progress.ts';
import type { Host } from '../../../../src/system/host.ts';
import { bytesAt, everything, inside, newFolder } from '../../../support/archives/run.ts';
import { zip } from '../../../support/archives/writer.ts';
import { hasTerminal, interruptedAt, lhl } from '../../../support/process.ts';
import { Terminal } from '../../../support/terminal.ts';

const data = '身分證字號,姓名\r\nA123456789,王小明\r\n';
const SECRET = 'S3cret密碼xyz';

function archives(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.zip'), zip([{ name: 'grades.csv', data, cipher: 256, password: SECRET }]));
  writeFileSync(join(folder, 'b.zip'), zip([{ name: 'grades.csv', data, cipher: 'zip20', password: 'other' }]));
  return folder;
}

describe.skipIf(!hasTerminal)('the prompt (skipped where there is no `script`)', () => {
  it.each([
    ['typed', `${SECRET}\r`],
    ['typed with mistakes', `wrong\u0015${SECRET}XX\u007f\b\r`],
    ['pasted, as a terminal marks it', `\u001b[200~${SECRET}\u001b[201~\r`],
    ['ended by Ctrl-D', `${SECRET}\u0004`],
  ])('%s', async (_, keys) => {
    const folder = archives();
    const terminal = new Terminal(['unzip', '--password', 'a.zip'], folder);
    await terminal.see('（輸入時不會顯示，可貼上）');
    terminal.type(keys);
    expect(await terminal.code).toBe(0);
    expect(terminal.screen).toContain('「a.zip」的密碼');
    expect(terminal.screen).not.toContain('S3cret');
    expect(terminal.screen).toContain('用畢請刪除');
    expect(bytesAt(folder, 'a/grades.csv').toString()).toBe(data);
  });

  it('asks without the option too, and once for each archive', async () => {
    const folder = archives();
    const terminal = new Terminal(['unzip', 'a.zip', 'b.zip'], folder);
    await terminal.see('「a.zip」的密碼（輸入時不會顯示，可貼上）');
    terminal.type(`${SECRET}\r`);
    await terminal.see('「b.zip」的密碼（輸入時不會顯示，可貼上）');
    terminal.type('other\r');
    expect(await terminal.code).toBe(0);
    expect(everything(folder)).toContain('b/grades.csv');
  });

  it('Ctrl-C leaves nothing and ends with 130', async () => {
    const folder = archives();
    const terminal = new Terminal(['unzip', 'a.zip', 'b.zip'], folder);
    await terminal.see('可貼上');
    terminal.type('S3c\u0003');
    expect(await terminal.code).toBe(130);
    expect(terminal.screen).toContain('已中斷');
    expect(everything(folder)).toEqual(['a.zip', 'b.zip']);
  });

  it('an empty password ends it', async () => {
    const folder = archives();
    const terminal = new Terminal(['unzip', 'a.zip'], folder);
    await terminal.see('「a.zip」的密碼');
    terminal.type('\r');
    expect(await terminal.code).toBe(2);
    expect(terminal.screen).toContain('密碼是空的');
    expect(everything(folder)).toEqual(['a.zip', 'b.zip']);
  });

  it('a wrong one is asked for again, three times', async () => {
    const folder = archives();
    const terminal = new Terminal(['unzip', 'a.zip', 'b.zip'], folder);
    await terminal.see('「a.zip」的密碼');
    terminal.type('S3cretWrong\r');
    for (const left of [3, 2, 1]) {
      await terminal.see(`還可以試 ${String(left)} 次`);
      terminal.type(left === 1 ? `${SECRET}\r` : 'S3cretWrong\r');
    }
    await terminal.see('「b.zip」的密碼');
    terminal.type('S3cretWrong\r');
    for (const left of [3, 2, 1]) {
      await terminal.see(`還可以試 ${String(left)} 次`, 2);
      terminal.type('S3cretWrong\r');
    }
    expect(await terminal.code).toBe(2);
    expect(terminal.screen).toContain('密碼不對');
    expect(terminal.screen).toContain('成績下載：密碼由申請的人');
    expect(terminal.screen).not.toContain('S3cret');
    expect(everything(folder)).toEqual(['a.zip', 'a/', 'a/grades.csv', 'b.zip']);
  });

  it.each(['validate', 'to-webhr', 'hours'])('%s asks again too, and Ctrl-C ends it', async (command) => {
    const folder = archives();
    const output = command === 'to-webhr' ? ['-o', 'out.csv'] : [];
    const right = new Terminal([command, 'a.zip', ...output], folder);
    await right.see('「a.zip」的密碼');
    right.type('S3cretWrong\r');
    await right.see('還可以試 3 次');
    right.type(`${SECRET}\r`);
    await right.code;
    // The password was right: what is said is about the content.
    expect(right.screen).toMatch(/標題列|欄/);
    const ended = new Terminal([command, 'a.zip', ...output], folder);
    await ended.see('「a.zip」的密碼');
    ended.type('S3cretWrong\r');
    await ended.see('還可以試 3 次');
    ended.type('\u0003');
    expect(await ended.code).toBe(130);
    expect(`${right.screen}${ended.screen}`).not.toContain('S3cret');
  });

  it('a roster with a password too', async () => {
    const folder = archives();
    writeFileSync(join(folder, 'upload.csv'), data);
    const terminal = new Terminal(['validate', 'upload.csv', '--roster', 'a.zip'], folder);
    await terminal.see('「a.zip」的密碼');
    terminal.type('S3cretWrong\r');
    await terminal.see('還可以試 3 次');
    terminal.type(`${SECRET}\r`);
    expect(await terminal.code).toBe(1);
    expect(terminal.screen).not.toContain('S3cret');
  });
});

describe('an interruption while it extracts', () => {
  it('takes everything away and ends with 130', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'big.zip'), zip([{ name: 'first.csv', data }, { name: 'big.bin', data: randomBytes(12_000_000), method: 0, cipher: 'zip20' }]));
    // As soon as the first file is on the disk, and the next one is begun.
    const node = interruptedAt(join(folder, 'hook.cjs'), 'big.bin');
    expect((await lhl(['unzip', 'big.zip'], { cwd: folder, env: { LHL_ZIP_PASSWORD: 'abc12345' }, node })).code).toBe(130);
    expect(everything(folder)).toEqual(['big.zip', 'hook.cjs']);
  });

  it('is noticed before it starts, too', async () => {
    const folder = archives();
    expect((await inside(['unzip', 'a.zip'], folder, { LHL_ZIP_PASSWORD: SECRET }, AbortSignal.abort())).code).toBe(130);
    expect(everything(folder)).toEqual(['a.zip', 'b.zip']);
  });
});

describe('the progress line', () => {
  afterEach(() => { vi.useRealTimers(); });

  const host = (isTTY: boolean, columns = 80): { host: Host; shown: () => string } => {
    const chunks: string[] = [];
    const stderr = Object.assign(new Writable({ write(chunk: Buffer, _, done) { chunks.push(chunk.toString()); done(); } }), {
      isTTY, columns, cursorTo: () => true, clearLine: () => true, moveCursor: () => true,
    });
    return { host: { env: {}, stderr } as unknown as Host, shown: () => chunks.join('') };
  };

  it('appears on a terminal only once the work takes over a second', async () => {
    await import('ora');
    vi.useFakeTimers();
    const { host: terminal, shown } = host(true);
    const progress = startProgress(terminal);
    progress.update('正在解開 a.zip：10%');
    await vi.advanceTimersByTimeAsync(900);
    expect(shown()).toBe('');
    await vi.advanceTimersByTimeAsync(400);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(400);
    expect(shown()).toContain('正在解開 a.zip：10%');
    progress.stop();
  });

  it.each([['no terminal', false, 80], ['a terminal without a width', true, 0]] as const)('never on %s', async (_, isTTY, columns) => {
    await import('ora');
    vi.useFakeTimers();
    const { host: pipe, shown } = host(isTTY, columns);
    const progress = startProgress(pipe);
    progress.update('x');
    await vi.advanceTimersByTimeAsync(5000);
    await vi.dynamicImportSettled();
    progress.stop();
    expect(shown()).toBe('');
  });
});
