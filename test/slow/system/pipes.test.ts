// Named pipes: what is in them is read as it comes, and a person who interrupts need not wait for it.
import { execFileSync, type ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import { readFileSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { ended, interruptedAt, lhl, start } from '../../support/process.ts';
import { row, upload } from '../../support/upload.ts';

const linux = process.platform === 'linux';
const TODAY = ['--today', '115-11-22'];
const good = upload([row()]);

function fifo(folder: string): string {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

/** Waits until a process has opened a file, or has ended. */
async function hasOpened(child: ChildProcess, path: string): Promise<void> {
  const fds = `/proc/${String(child.pid)}/fd`;
  // Neither a number nor the process itself need be there any more.
  const opened = (): boolean => {
    try {
      return readdirSync(fds).some((fd) => linkOf(join(fds, fd)) === path);
    } catch {
      return false;
    }
  };
  while (child.exitCode === null && !opened()) await setTimeout(10);
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

describe.skipIf(!linux)('a pipe that nobody writes to ends with the first interruption (skipped where there is no /proc)', () => {
  it.each([
    ['validate', (pipe: string) => ['validate', pipe]],
    ['fix', (pipe: string) => ['fix', pipe, '-o', 'out.csv']],
    ['convert', (pipe: string) => ['convert', pipe, '-o', 'out.csv', '--set', '課程名稱=x']],
    ['split', (pipe: string) => ['split', pipe, '-o', 'out']],
    ['to-webhr', (pipe: string) => ['to-webhr', pipe, '-o', 'out.csv']],
    ['--config', (pipe: string) => ['validate', '--config', pipe, 'a.csv']],
    ['--codes', (pipe: string) => ['validate', '--codes', `category=${pipe}`, 'a.csv']],
    ['--password-file', (pipe: string) => ['unzip', '--password-file', pipe, 'a.zip']],
  ] as const)('%s', (_name, argv) => inFolder(async (folder) => {
    folder.write('a.csv', good);
    const pipe = fifo(folder.path);
    const child = start(argv(pipe), { cwd: folder.path });
    const end = ended(child);
    await hasOpened(child, pipe);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ code: 130, stdout: '' });
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'pipe']);
  }));
});

describe.skipIf(!linux)('a pipe', () => {
  it('is waited for, and read as the file would be', () => inFolder(async (folder) => {
    const pipe = fifo(folder.path);
    const child = start(['validate', '--reporter', 'json', ...TODAY, pipe]);
    const done = ended(child);
    await hasOpened(child, pipe);
    const writer = await open(pipe, 'w');
    for (const piece of [good.subarray(0, 5), good.subarray(5)]) await writer.write(piece);
    await writer.close();
    const file = folder.write('a.csv', good);
    const { stdout } = await lhl(['validate', '--reporter', 'json', ...TODAY, file]);
    expect(JSON.parse((await done).stdout.replaceAll(pipe, file))).toEqual(JSON.parse(stdout));
  }));

  it.each([
    ['merge', (pipe: string) => ['merge', pipe, 'a.csv', '-o', 'out.csv']],
    ['zip', (pipe: string) => ['zip', '-o', 'out.zip', '--password', 'Abcd12345', pipe]],
    ['unzip', (pipe: string) => ['unzip', pipe]],
  ])('that has to be read several times is refused in words (%s)', (_name, argv) => inFolder(async (folder) => {
    folder.write('a.csv', good);
    const { code, stderr } = await lhl(argv(fifo(folder.path)), { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain('是管線（pipe），不是磁碟上的檔案');
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'pipe']);
  }));
});

describe.skipIf(!linux)('a pipe that a result goes to', () => {
  it.each([
    ['validate', ['validate', 'a.csv', '-o', 'pipe']], ['--reporter', ['validate', 'a.csv', '--reporter', 'json=pipe']], ['formats', ['formats', '-o', 'pipe']],
  ] as const)('and that nobody reads ends with the first interruption (%s)', (_name, argv) => inFolder(async (folder) => {
    folder.write('a.csv', good);
    const pipe = fifo(folder.path);
    // While it waits it looks again and again.
    const node = interruptedAt(join(folder.path, 'hook.cjs'), pipe, 2);
    expect(await lhl(argv, { cwd: folder.path, node })).toMatchObject({ code: 130, stdout: '' });
    expect([readdirSync(folder.path).sort(), statSync(pipe).isFIFO()]).toEqual([['a.csv', 'hook.cjs', 'pipe'], true]);
  }));

  it('gets the report, whenever its reader comes', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(Array.from({ length: 3000 }, () => row({ county: '1' }))));
    const pipe = fifo(folder.path);
    const words = ['validate', ...TODAY, '--all', 'a.csv', '--reporter'];
    const child = ended(start([...words, `json=${pipe}`], { cwd: folder.path }));
    const reader = await open(pipe, 'r');
    const report = await reader.readFile('utf8');
    await reader.close();
    expect(await child).toMatchObject({ code: 1 });
    expect(JSON.parse(report)).toEqual(JSON.parse((await lhl([...words, 'json'], { cwd: folder.path })).stdout));
  }));

  it('and whose reader goes away is told, and ends the run', () => inFolder(async (folder) => {
    folder.write('a.csv', upload(Array.from({ length: 3000 }, () => row({ county: '1' }))));
    const pipe = fifo(folder.path);
    const child = ended(start(['validate', ...TODAY, '--all', 'a.csv', '--reporter', `json=${pipe}`], { cwd: folder.path }));
    await (await open(pipe, 'r')).close();
    const { code, stderr } = await child;
    expect([code, stderr.includes('「pipe」') || stderr.includes(pipe)]).toEqual([2, true]);
  }));

  it.each([
    ['fix', ['fix', 'a.csv', '-o', 'pipe', '--force']], ['--changes', ['fix', 'a.csv', '-o', 'out.csv', '--changes', 'pipe', '--force']], ['merge', ['merge', 'a.csv', 'b.csv', '-o', 'pipe', '--force']],
    ['zip', ['zip', 'a.csv', '-o', 'pipe.zip', '--password', 'Abcd12345678', '--force']],
  ] as const)('is refused in words where files appear at once and whole (%s)', (_name, argv) => inFolder(async (folder) => {
    for (const name of ['a.csv', 'b.csv']) folder.write(name, upload([row({ startDate: '115/5/10' })]));
    for (const name of ['pipe', 'pipe.zip']) execFileSync('mkfifo', [join(folder.path, name)]);
    const { code, stderr } = await lhl(argv, { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr.replace(/\s/g, '')).toContain('是管線（pipe）或裝置，不是檔案');
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'b.csv', 'pipe', 'pipe.zip']);
  }));
});

describe('a sender that never ends', () => {
  const header = upload([]);
  const longest = 64 * 1_048_576;
  /** Sends the same bytes again and again, as often as the program takes them. */
  const send = async (argv: readonly string[], first: Uint8Array, again: Uint8Array | string, cwd: string): Promise<{ code: number | null; stdout: string; stderr: string; sent: number }> => {
    const child = start(argv, { cwd });
    const block = Buffer.concat(Array.from({ length: Math.ceil(65_536 / again.length) }, () => Buffer.from(again)));
    let sent = 0;
    const pour = (): void => {
      while (!child.stdin.destroyed && child.stdin.write(block)) sent += block.length;
      sent += block.length;
    };
    child.stdin.on('drain', pour);
    child.stdin.write(first);
    pour();
    return { ...await ended(child), sent };
  };

  it.each([
    ['y', 'y\n', 'header/unknown'], ['one line', 'y', 'header/unknown'], ['NULs', '\0', 'file/malformed'], ['blank lines', '\n', 'file/empty'],
    ['bare commas', ',,,,\n', 'file/empty'], ['quotes', '"\n', 'file/empty'], ['quotes without a line end', '"', 'header/unknown'],
  ])('is left, where no header row comes: %s', (_name, again, rule) => inFolder(async (folder) => {
    const others = again === 'y\n' || again === '\n';
    const more = [['to-webhr', '-', '-o', 'out.csv'], ['split', '-', '-o', 'out'], ['convert', '-', '-o', 'out.csv', '--set', '課程名稱=x']];
    for (const argv of [['validate', '-'], ['fix', '-', '-o', 'out.csv'], ...(others ? more : [])]) {
      const { code, stdout, stderr, sent } = await send(argv, Buffer.alloc(0), again, folder.path);
      expect([argv[0], code]).toEqual([argv[0], stderr.includes('--max-cells') ? 2 : 1]);
      if (argv[0] === 'validate' || argv[0] === 'fix') expect(stdout).toContain(rule);
      expect(sent).toBeLessThan(longest * 1.5);
    }
    expect(readdirSync(folder.path)).toEqual([]);
  }));

  it('is told the limit, where a header row came', () => inFolder(async (folder) => {
    const agency = ['--agency-code', '376000000X', '--agency-name', 'x'];
    for (const argv of [['validate', '-'], ['fix', '-', '-o', 'out.csv'], ['to-webhr', '-', '-o', 'out.csv', ...agency]]) {
      const again = iconv.encode(`${row({ county: '1' })}\r\n`, 'cp950');
      const { code, stderr } = await send([...argv, '--max-size', '2M'], header, again, folder.path);
      expect([argv[0], code]).toEqual([argv[0], 2]);
      expect(stderr).toContain('--max-size');
    }
    // What cannot be mended is told by a check of the rest, which does not end either.
    const { code, stderr } = await send(['fix', '-', '-o', 'out.csv', '--max-size', '2M'], header, Buffer.from('\xff\r\n', 'latin1'), folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain('--max-size');
    expect(readdirSync(folder.path)).toEqual([]);
  }));
});

describe('a folder for temporary files that does not exist', () => {
  const env = { TMPDIR: join('nowhere', 'at all') };
  it('does not matter where none is needed', () => inFolder(async (folder) => {
    for (const words of [[folder.write('a.csv', good)], ['-']]) {
      expect(await lhl(['validate', ...TODAY, ...words], { env, stdin: good })).toMatchObject({ code: 0, stderr: '' });
    }
  }));

  it('is named, with the way out, where one is', () => inFolder(async (folder) => {
    const many = upload(Array.from({ length: 60_000 }, (_, i) => row({ county: '1', term: String(i % 999) })));
    writeFileSync(join(folder.path, 'many.csv'), many);
    for (const [argv, stdin] of [[['validate', '--reporter', 'json', '--all', 'many.csv'], ''], [['fix', '-', '-o', 'out.csv'], many]] as const) {
      const ran = await lhl([...argv, ...TODAY], { env, stdin, cwd: folder.path });
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain(`放暫存檔的資料夾「${env.TMPDIR}」不存在`);
      expect(ran.stderr).toContain('TMPDIR');
    }
    expect(readdirSync(folder.path)).toEqual(['many.csv']);
  }));

  it('leaves nothing behind where there is one', () => inFolder(async (folder) => {
    const many = upload(Array.from({ length: 60_000 }, (_, i) => row({ county: '1', term: String(i % 999) })));
    const { code } = await lhl(['fix', '-', '-o', 'out.csv', ...TODAY], { env: { TMPDIR: folder.path }, stdin: many, cwd: folder.path });
    expect(code).toBe(1);
    expect(readdirSync(folder.path)).toEqual(['out.csv']);
    expect(readFileSync(join(folder.path, 'out.csv')).length).toBeGreaterThan(1_000_000);
  }));
});
