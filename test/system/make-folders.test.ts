import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolders } from '../../src/system/files/make-folders.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';

describe('makeFolders', () => {
  it('makes what is missing, and tells the outermost of it', () => inFolder(async ({ path }) => {
    expect(await makeFolders(join(path, 'a', 'b', '三'))).toBe(join(path, 'a'));
    expect(statSync(join(path, 'a', 'b', '三')).isDirectory()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(join(path, 'a')).mode & 0o777).toBe(0o700);
    expect(await makeFolders(join(path, 'a', 'b'))).toBeUndefined();
    expect(await makeFolders(path)).toBeUndefined();
    expect(await makeFolders('/')).toBeUndefined();
    expect(await makeFolders(join(path, 'a', 'c'))).toBe(join(path, 'a', 'c'));
  }));

  it('takes a link to a folder for one, and what several make at once', () => inFolder(async ({ path }) => {
    mkdirSync(join(path, 'real'));
    symlinkSync(join(path, 'real'), join(path, 'link'), 'junction');
    expect(await makeFolders(join(path, 'link'))).toBeUndefined();
    expect(await makeFolders(join(path, 'link', 'x'))).toBe(join(path, 'link', 'x'));
    const many = await Promise.all(Array.from({ length: 20 }, () => makeFolders(join(path, 'p', 'q', 'r'))));
    expect(many.filter((one) => one === join(path, 'p')).length).toBe(1);
  }));

  it('says what stands in the way, and leaves nothing behind', () => inFolder(async ({ path, write }) => {
    write('file', 'x');
    await expect(makeFolders(join(path, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolders(join(path, 'file', 'x', 'y'))).rejects.toMatchObject({ code: expect.stringMatching(/^ENO(?:TDIR|ENT)$/) as string });
    await expect(makeFolders(join(path, 'new', 'x'.repeat(300)))).rejects.toMatchObject({ code: expect.stringMatching(/^E/) as string });
    expect(readdirSync(path)).toEqual(['file']);
  }));

  it('is the only way to several folders, and ends where Node does not', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(sources.filter((name) => /\bmkdir(?:Sync)?\([^;]*recursive/.test(readFileSync(join('src', name), 'utf8')))).toEqual([]);
  });

  it.runIf(existsSync('/proc/self'))('ends where a file system takes no folder', () => inFolder(async ({ path, write }) => {
    await expect(makeFolders('/proc/lhl/a/b')).rejects.toMatchObject({ code: 'ENOENT' });
    write('a.csv', readFileSync('fixtures/unopened/sample/input.csv'));
    const ran = await lhl(['split', 'a.csv', '-o', '/proc/lhl/a', '--rows', '2'], { cwd: path });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('無法寫入「/proc/lhl/a」');
  }));
});
