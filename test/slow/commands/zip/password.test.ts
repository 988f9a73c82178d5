import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../../../support/folder.ts';
import { hasTerminal } from '../../../support/process.ts';
import { lhl } from '../../../support/run.ts';
import { Terminal } from '../../../support/terminal.ts';

const PASSWORD = 'Abc12345';
/** Whether the archive opens with a password. */
const opens = async (folder: Folder, password: string): Promise<boolean> =>
  (await lhl(['unzip', 'o.zip', '--force'], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: password } })).code === 0;

describe('a password of 99 characters', () => {
  it.skipIf(spawnSync('7z').error !== undefined)('is what 7-Zip opens (skipped where there is no 7-Zip)', () => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    const password = 'Abc12345'.repeat(13).slice(0, 99);
    await lhl(['zip', 'a.csv', '-o', 'o.zip'], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: password } });
    expect(spawnSync('7z', ['t', `-p${password}`, 'o.zip'], { cwd: folder.path }).status).toBe(0);
  }));
});

describe.skipIf(!hasTerminal)('the prompt (skipped where there is no `script`)', () => {
  const FIRST = '輸入時不會顯示，可貼上';
  const AGAIN = '再輸入一次密碼';

  it.each(['a.csv -o o.zip', 'a.csv -o o.zip --password', '--password a.csv -o o.zip'])('asks twice: lhl zip %s', (words) => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    const terminal = new Terminal(['zip', ...words.split(' ')], folder.path);
    await terminal.see(FIRST);
    terminal.type(`${PASSWORD}\r`);
    await terminal.see(AGAIN);
    terminal.type(`${PASSWORD}\r`);
    expect(await terminal.code).toBe(0);
    expect(terminal.screen).toContain('AES-256');
    expect(terminal.screen).not.toContain(PASSWORD);
    expect(await opens(folder, PASSWORD)).toBe(true);
  }));

  it.each([
    ['two that differ', [`${PASSWORD}\r`, `${PASSWORD}x\r`], '兩次輸入的密碼不同', 2],
    ['a weak one, before it is typed again', ['abc\r'], '密碼太弱', 2],
    ['an empty one', ['\r'], '密碼太弱', 2],
    ['Ctrl-C', ['Abc\u0003'], '已中斷', 130],
    ['Ctrl-C the second time', [`${PASSWORD}\r`, '\u0003'], '已中斷', 130],
  ] as const)('%s: nothing is written', (_name, typed, said, exit) => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    const terminal = new Terminal(['zip', 'a.csv', '-o', 'o.zip'], folder.path);
    for (const [i, keys] of typed.entries()) {
      await terminal.see([FIRST, AGAIN][i] ?? '');
      terminal.type(keys);
    }
    expect(await terminal.code).toBe(exit);
    expect(terminal.screen).toContain(said);
    expect(terminal.screen).not.toContain('Abc');
    expect(readdirSync(folder.path)).toEqual(['a.csv']);
  }));

  it('what cannot be packed is said before anybody is asked', () => inFolder(async (folder) => {
    folder.write('a.csv', '1');
    folder.write('o.zip', 'mine');
    for (const [words, said] of [[['a.csv', '-o', 'o.zip'], '已經存在'], [['b.csv', '-o', 'p.zip'], '找不到']] as const) {
      const terminal = new Terminal(['zip', ...words], folder.path);
      expect(await terminal.code).toBe(2);
      expect(terminal.screen).toContain(said);
      expect(terminal.screen).not.toContain(FIRST);
    }
  }));
});
