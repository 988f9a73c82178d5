// How words become files, on a disk of Windows and on one of Linux that exist only here.
import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../src/system/files/disk.ts';
import { findFiles, matcher, withoutQuote, type Found } from '../../src/system/find/find-files.ts';
import { isPattern, readPattern, splitPath } from '../../src/system/find/pattern.ts';

class SystemError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

interface Made {
  /** Links, by where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  readonly locked?: readonly string[];
  /** Whether the system cannot tell the real path of anything. */
  readonly noReal?: boolean;
}

/** A disk that holds some files. */
function diskOf(path: typeof win32, files: readonly string[], { links = {}, locked = [], noReal = false }: Made = {}): Disk {
  const windows = path.sep === '\\';
  const key = (at: string): string => (windows ? at.toLowerCase() : at).replace(/[\\/]+$/, '');
  const known = new Map<string, { path: string; kind: 'file' | 'folder' }>();
  const add = (at: string, kind: 'file' | 'folder'): void => {
    known.set(key(at), { path: at, kind });
    const above = path.dirname(at);
    if (above !== at && !known.has(key(above))) add(above, 'folder');
  };
  for (const file of files) add(file, 'file');
  const real = (at: string): string => {
    const linked = Object.entries(links).find(([from]) => key(at) === key(from) || key(at).startsWith(key(from) + path.sep));
    return linked ? real(linked[1] + at.slice(linked[0].length)) : known.get(key(at))?.path ?? at;
  };
  const kindOf = (at: string): 'file' | 'folder' | 'none' => known.get(key(real(at)))?.kind ?? 'none';
  return {
    path,
    platform: windows ? 'win32' : 'linux',
    kindOf,
    list(folder) {
      if (locked.some((one) => key(one) === key(folder))) return Promise.reject(new SystemError('EACCES'));
      if (kindOf(folder) !== 'folder') return Promise.reject(new SystemError('ENOENT'));
      const inside = [...known.values()].filter(({ path: at }) => key(path.dirname(at)) === key(real(folder)) && key(at) !== key(folder));
      const linked = Object.keys(links).filter((at) => key(path.dirname(at)) === key(folder));
      return Promise.resolve([
        ...inside.map(({ path: at, kind }) => ({ name: path.basename(at), folder: kind === 'folder', link: false })),
        ...linked.map((at) => ({ name: path.basename(at), folder: false, link: true })),
      ]);
    },
    real: (at) => (noReal ? Promise.reject(new SystemError('EISDIR')) : Promise.resolve(real(at))),
  };
}

const WORK = 'C:\\工作 區 (1)';
const WINDOWS = diskOf(win32, [
  `${WORK}\\新增資料夾 (2)\\good.csv`, `${WORK}\\新增資料夾 (2)\\sub\\b.csv`, `${WORK}\\新增資料夾 2\\x.csv`,
  `${WORK}\\[重要] !a{1,2} +(b)\\成績 (1).csv`, `${WORK}\\[重要] !a{1,2} +(b)\\成績1.csv`, `${WORK}\\A.csv`, `${WORK}\\名單.xlsx`, `${WORK}\\~$名單.xlsx`,
  '\\\\server\\share\\人事 (室)\\a.csv', '\\\\server\\share\\人事 (室)\\b.txt', '\\\\server\\share\\c.csv', 'D:\\資料\\d.csv', 'D:\\資料\\d.xls', 'C:\\root.csv',
]);
const find = (words: readonly string[], disk = WINDOWS, excluded: (path: string) => boolean = () => false, cwd = WORK): Promise<Found> => findFiles(words, excluded, { base: cwd, cwd, disk });

describe('a word of Windows', () => {
  it.each([
    ['新增資料夾 (2)/*.csv', ['新增資料夾 (2)\\good.csv']],
    ['新增資料夾 (2)\\*.csv', ['新增資料夾 (2)\\good.csv']],
    ['新增資料夾 (2)\\**\\*.CSV', ['新增資料夾 (2)\\good.csv', '新增資料夾 (2)\\sub\\b.csv']],
    ['.\\新增資料夾 (2)\\su?\\*', ['新增資料夾 (2)\\sub\\b.csv']],
    ['新增*/*.csv', ['新增資料夾 (2)\\good.csv', '新增資料夾 2\\x.csv']],
    // Another folder, which the pattern `(2)` would fit.
    ['新增資料夾 (3)/*.csv', []],
    ['[重要] !a{1,2} +(b)/*', ['[重要] !a{1,2} +(b)\\成績 (1).csv', '[重要] !a{1,2} +(b)\\成績1.csv']],
    ['[重要] !a{1,2} +(b)/成績*(1).csv', ['[重要] !a{1,2} +(b)\\成績 (1).csv']],
    ['[重要] !a{1,2} +(b)/成績@(1|2).csv', ['[重要] !a{1,2} +(b)\\成績1.csv']],
    ['新增資料夾 {2,(2)}/*.csv', ['新增資料夾 (2)\\good.csv', '新增資料夾 2\\x.csv']],
    ['\\\\server\\share\\*.csv', ['\\\\server\\share\\c.csv']],
    ['//server/share/人事 (室)/*', ['\\\\server\\share\\人事 (室)\\a.csv', '\\\\server\\share\\人事 (室)\\b.txt']],
    ['\\\\server\\share', ['\\\\server\\share\\c.csv', '\\\\server\\share\\人事 (室)\\a.csv']],
    ['\\\\server\\share\\人事 (室)\\a.csv', ['\\\\server\\share\\人事 (室)\\a.csv']],
    ['\\\\nowhere\\share\\*.csv', []],
    ['D:\\資料\\*.csv', ['D:\\資料\\d.csv']],
    ['d:/資料', ['d:\\資料\\d.csv']],
    ['\\*.csv', ['C:\\root.csv']],
    ['C:新增資料夾 (2)\\*.csv', ['新增資料夾 (2)\\good.csv']],
    ['..\\*.csv', ['..\\root.csv']],
    ['新增資料夾 (2)\\sub"', ['新增資料夾 (2)\\sub\\b.csv']],
    ['gone.csv', ['gone.csv']],
    ['gone\\deep\\a.csv', ['gone\\deep\\a.csv']],
  ])('%s', async (word, files) => {
    expect((await find([word])).files).toEqual(files);
  });

  it('may be long, as \\\\?\\ begins it', async () => {
    const deep = `\\\\?\\C:\\${Array.from({ length: 30 }, (_, i) => `很長的資料夾 (${String(i)})`).join('\\')}`;
    const disk = diskOf(win32, [`${deep}\\a.csv`, `${deep}\\b.csv`, `\\\\?\\UNC\\server\\share (1)\\c.csv`]);
    expect((await find([`${deep}\\?.csv`], disk)).files).toEqual([`${deep}\\a.csv`, `${deep}\\b.csv`]);
    expect((await find([`\\\\?\\UNC\\server\\share (1)\\*.csv`], disk)).files).toEqual([`\\\\?\\UNC\\server\\share (1)\\c.csv`]);
  });

  it('that leads to no file is told, with the reason', async () => {
    const { files, without, unread: none } = await find(['*.pdf', 'D:\\資料\\*.ods', '新增資料夾 (2)\\sub" --quiet', 'a"b']);
    expect(files).toEqual([]);
    expect(without).toEqual([
      { word: '*.pdf', why: 'no-match', unread: [] }, { word: 'D:\\資料\\*.ods', why: 'no-match', unread: [] },
      { word: '新增資料夾 (2)\\sub" --quiet', why: 'quote', unread: [] }, { word: 'a"b', why: 'quote', unread: [] },
    ]);
    expect(none).toEqual([]);
    const folder = await find(['E:\\'], diskOf(win32, ['E:\\空\\名單.xlsx', 'E:\\空\\~$名單.xlsx', 'E:\\空\\a.txt', 'E:\\空\\b.ZIP']));
    const unread = ['E:\\空\\b.ZIP', 'E:\\空\\名單.xlsx'];
    expect([folder.files, folder.without, folder.unread]).toEqual([[], [{ word: 'E:\\', why: 'empty-folder', unread }], unread]);
  });

  it('and another for the same file are one', async () => {
    expect((await find(['A.csv', 'a.CSV', '.\\A.csv', 'C:\\工作 區 (1)\\a.csv'])).files).toEqual(['A.csv']);
    expect((await find(['A.csv', 'a.csv'], diskOf(win32, [`${WORK}\\A.csv`], { noReal: true }))).files).toEqual(['A.csv']);
    const linked = diskOf(win32, [`${WORK}\\A.csv`], { links: { [`${WORK}\\link.csv`]: `${WORK}\\A.csv` } });
    expect((await find(['*.csv'], linked)).files).toEqual(['A.csv']);
  });

  it.each([
    [['新增資料夾 (2)/sub/*'], ['新增資料夾 (2)\\good.csv', '新增資料夾 2\\x.csv']],
    [['新增資料夾 (2)\\SUB'], ['新增資料夾 (2)\\good.csv', '新增資料夾 2\\x.csv']],
    [['c:\\工作 區 (1)\\新增資料夾 (2)'], ['新增資料夾 2\\x.csv']],
    [['**/sub', '新增資料夾 2\\x.csv'], ['新增資料夾 (2)\\good.csv']],
    [['新增資料夾 (2)'], ['新增資料夾 2\\x.csv']],
    [['*'], []],
  ])('is left out by %j', async (patterns, files) => {
    expect((await find(['新增*\\**\\*.csv'], WINDOWS, await matcher(patterns, WORK, WINDOWS))).files).toEqual(files);
  });

  it('of which all was left out is told', async () => {
    const { files, excluded, without } = await find(['新增資料夾 (2)', 'A.csv'], WINDOWS, (path) => path.includes('新增'));
    expect([files, excluded, without]).toEqual([['A.csv'], ['新增資料夾 (2)'], []]);
  });
});

describe('a word of Linux', () => {
  const disk = diskOf(posix, ['/w/a (1)/x.csv', '/w/a (1)/x\\y.csv', '/w/a 1/z.csv', '/w/B/b.csv', '/w/b/b.csv', '/w/.hidden/h.csv', '/w/t.csv'], {
    links: { '/w/loop': '/w', '/w/a 1/back': '/w/a 1', '/w/gone.csv': '/nowhere', '/w/other': '/w/b' }, locked: ['/w/locked'],
  });
  const on = (...words: string[]): Promise<Found> => find(words, disk, () => false, '/w');

  it('has other signs in its names, and tells B from b', async () => {
    expect((await on('a (1)/*\\\\*.csv')).files).toEqual(['a (1)/x\\y.csv']);
    expect((await on('a (1)/x\\y.csv')).files).toEqual(['a (1)/x\\y.csv']);
    expect((await on('B/b.csv', 'b/b.csv')).files).toEqual(['B/b.csv', 'b/b.csv']);
    expect((await find(['B', 'b'], disk, await matcher(['b'], '/w', disk), '/w')).files).toEqual(['B/b.csv']);
    expect((await on('a"')).files).toEqual(['a"']);
  });

  it('follows links where a pattern leads through them, and no circle', async () => {
    expect((await on('**/*.csv')).files).toEqual(['B/b.csv', 'a (1)/x.csv', 'a (1)/x\\y.csv', 'a 1/z.csv', 'b/b.csv', 'gone.csv', 't.csv']);
    expect((await on('oth*/*.csv')).files).toEqual(['other/b.csv']);
    expect((await on('.hidden/*.csv', '*/h.csv')).files).toEqual(['.hidden/h.csv']);
  });

  it('goes through no circle where the system cannot tell where links lead', async () => {
    const blind = diskOf(posix, ['/w/a/x.csv', '/w/t.csv'], { links: { '/w/loop': '/w', '/w/a/back': '/w/a' }, noReal: true });
    expect((await find(['**/*.csv'], blind, () => false, '/w')).files).toEqual(['a/back/x.csv', 'a/x.csv', 'loop/a/x.csv', 'loop/t.csv', 't.csv']);
  });

  it('of a folder in which nobody may look is told, also where a pattern meets it', async () => {
    const closed = diskOf(posix, ['/w/in/locked/a.csv', '/w/in/b.csv'], { locked: ['/w/in/locked'] });
    for (const word of ['in', 'in/**/*.csv', 'in/locked/*.csv', 'in/lock*/a.csv']) {
      expect((await find([word], closed, () => false, '/w')).locked).toEqual([{ path: 'in/locked', code: 'EACCES' }]);
    }
    expect((await find(['in/*.csv'], closed, () => false, '/w')).locked).toEqual([]);
  });
});

describe('the parts of a word', () => {
  const kindOf = (known: readonly string[]) => (path: string): 'folder' | 'none' => (known.includes(path) ? 'folder' : 'none');
  it.each([
    [win32, 'C:\\a (1)\\b\\*.csv', ['C:\\a (1)'], 'C:\\a (1)', 'b/*.csv'],
    [win32, '\\\\s\\h\\*.csv', ['\\\\s\\h\\'], '\\\\s\\h\\', '*.csv'],
    [win32, '\\\\s\\h\\x y\\*.csv', ['\\\\s\\h\\x y'], '\\\\s\\h\\x y', '*.csv'],
    [win32, '\\\\?\\C:\\a?\\*.csv', ['\\\\?\\C:\\a?'], '\\\\?\\C:\\a?', '*.csv'],
    [posix, '/a[1]/b/{c}/d', ['/a[1]', '/a[1]/b/{c}'], '/a[1]/b/{c}', 'd'],
    [posix, '/*', [], '/', '*'],
    [posix, '/x/y', ['/x/y'], '/x/y', ''],
  ] as const)('%# %s', (path, full, known, folder, rest) => {
    expect(splitPath(full, { path, kindOf: kindOf(known) })).toEqual({ folder, rest });
  });

  it.each([['a.csv', false], ['a(1).csv', false], ['a!.csv', false], ['a[].csv', false], ['*.csv', true], ['a?', true], ['[ab]', true], ['{a,b}', true], ['@(a)', true]])('%s', (text, pattern) => {
    expect(isPattern(text)).toBe(pattern);
  });

  it.each([['dir', 'dir'], ['dir"', 'dir'], ['"', null], ['dir" x.csv', null], ['"dir"', null]])('%s as the command line of Windows hands it over', (word, meant) => {
    expect(withoutQuote(word)).toBe(meant);
  });

  it('that lie too deep are not looked through', async () => {
    const { mayHold } = await readPattern('a*/b/*.csv', false);
    expect([mayHold('a1', 1), mayHold('b', 1), mayHold('a1/b', 2), mayHold('a1/c', 2), mayHold('a1/b/c', 3)]).toEqual([true, false, true, false, false]);
    const deep = await readPattern('a/**/*.csv', false);
    expect([deep.mayHold('a', 1), deep.mayHold('b', 1), deep.mayHold('a/x/y', 3), deep.mayHold('a/.git', 2)]).toEqual([true, false, true, false]);
    const braces = await readPattern('{a/b,c}/*.csv', false);
    expect([braces.mayHold('a', 1), braces.mayHold('a/b', 2), braces.fits('a/b/x.csv'), braces.fits('c/x.csv'), braces.fits('a/x.csv')]).toEqual([true, true, true, true, false]);
  });
});
