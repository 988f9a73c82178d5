// `lhl open` at a terminal: the menu, a window of its own that waits for a key, and what it offers there.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attendance, csv, expectNobody } from '../../support/convert.ts';
import { inFolder } from '../../support/folder.ts';
import { hasTerminal } from '../../support/process.ts';
import { Terminal } from '../../support/terminal.ts';
import { row, upload } from '../../support/upload.ts';

describe.skipIf(!hasTerminal)('at a terminal (skipped where there is no `script`)', () => {
  it('a window of its own waits for a key, whatever came out of it', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row({ county: '99' })]));
    for (const [name, code] of [['a.csv', 1], ['gone.csv', 2]] as const) {
      const terminal = new Terminal(['open', '--wait', '--no-show', name], folder.path);
      await terminal.see('按任意鍵關閉視窗');
      terminal.type('x');
      expect(await terminal.code).toBe(code);
    }
  }));

  it('offers to mend an upload form, and keeps the file as it is', () => inFolder(async (folder) => {
    const bad = upload([row({ startDate: '115/5/10' })]);
    folder.write('a.csv', bad);
    const terminal = new Terminal(['open', '--wait', '--no-show', 'a.csv'], folder.path);
    await terminal.see('a-fixed.csv」嗎？');
    terminal.type('\r');
    await terminal.see('按任意鍵關閉視窗');
    terminal.type('x');
    expect(await terminal.code).toBe(1);
    expect(readFileSync(join(folder.path, 'a-fixed.csv')).equals(Buffer.from(upload([row()])))).toBe(true);
    expect(readFileSync(join(folder.path, 'a.csv')).equals(Buffer.from(bad))).toBe(true);
  }));

  it('offers to make an upload file of a list, and takes a no', () => inFolder(async (folder) => {
    folder.write('簽到.csv', `\ufeff${csv(attendance(3))}`);
    const terminal = new Terminal(['open', '--wait', '--no-show', '簽到.csv'], folder.path);
    await terminal.see('要現在從這份名單做上傳檔嗎');
    terminal.type('n\r');
    await terminal.see('按任意鍵關閉視窗');
    terminal.type('x');
    expect(await terminal.code).toBe(1);
    expect(readdirSync(folder.path).sort()).toEqual(['簽到.csv', '簽到.csv.檢核報告.html']);
    expectNobody(terminal.screen);
  }));

  it('without a file it shows a menu, until the person wants no more', () => inFolder(async (folder) => {
    folder.write('a b.csv', upload([row()]));
    const terminal = new Terminal(['open', '--wait', '--no-show'], folder.path);
    const prompt = '再按 Enter：';
    await terminal.see(prompt);
    terminal.type('3\r');
    await terminal.see(prompt, 2);
    terminal.type('7\r');
    await terminal.see('沒有這個選項');
    await terminal.see(prompt, 3);
    terminal.type('1\r');
    await terminal.see(prompt, 4);
    terminal.type('"a b.csv"\r');
    await terminal.see('檔案處理成功');
    await terminal.see(prompt, 5);
    terminal.type('none.csv\r');
    await terminal.see('找不到檔案');
    await terminal.see(prompt, 6);
    terminal.type('0\r');
    expect(await terminal.code).toBe(2);
    expect(existsSync(join(folder.path, 'a b.csv.檢核報告.html'))).toBe(true);
    expect(terminal.screen).not.toContain('按任意鍵');
  }));

  it('Ctrl-C ends it', () => inFolder(async (folder) => {
    for (const argv of [['open'], ['open', '--wait', 'gone.csv']]) {
      const terminal = new Terminal(argv, folder.path);
      await terminal.see(argv.length === 1 ? '再按 Enter：' : '按任意鍵');
      terminal.type('\u0003');
      expect([130, 2]).toContain(await terminal.code);
    }
  }));
});
