// An input that another program writes to while it is read: nothing is written that is put together of two files.
import { appendFileSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSystem, type FileSystem } from '../../src/system/files/file-system.ts';
import { InputChanged, steady } from '../../src/system/files/steady.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { lhl } from '../support/process.ts';
import { lhl as here } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const rows = (count: number): Buffer => upload(Array.from({ length: count }, (_, i) => row({ startDate: '115/5/10', term: String((i % 999) + 1) })));
const names = (folder: Folder): string[] => readdirSync(folder.path).sort();

// The program asks where the file lies when it has read it, and is about to write.
function afterFirstReading(folder: Folder, change: (path: string) => void): { files: FileSystem; done: () => boolean } {
  let done = false;
  return {
    done: () => done,
    files: {
      ...fileSystem,
      realpath: (path) => {
        if (!done && path.endsWith('a.csv')) {
          done = true;
          change(join(folder.path, 'a.csv'));
        }
        return fileSystem.realpath(path);
      },
    },
  };
}

describe('what is read several times', () => {
  const pieces = (...texts: string[]): AsyncIterable<Uint8Array> => (async function* () {
    for (const text of texts) yield await Promise.resolve(Buffer.from(text));
  })();
  const all = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
    let text = '';
    for await (const piece of bytes) text += Buffer.from(piece).toString();
    return text;
  };

  it.each<[string, readonly string[], readonly string[], boolean]>([
    ['the same in other pieces', ['ab', 'c'], ['a', 'bc'], true], ['longer', ['ab'], ['ab', 'c'], false], ['shorter', ['abc'], ['ab'], false],
    ['as long, but another', ['abc'], ['abd'], false], ['nothing twice', [], [], true], ['nothing any more', ['a'], [], false],
  ])('is %s', async (_name, first, second, same) => {
    const readings = [first, second];
    const open = steady('a.csv', () => pieces(...readings.shift() ?? []));
    expect(await all(open())).toBe(first.join(''));
    if (same) expect(await all(open())).toBe(second.join(''));
    else await expect(all(open())).rejects.toBeInstanceOf(InputChanged);
  });

  it('may be left before its end', async () => {
    const readings = [['a', 'b'], ['c', 'd'], ['c', 'd']];
    const open = steady('a.csv', () => pieces(...readings.shift() ?? []));
    for await (const piece of open()) if (piece.length > 0) break;
    expect([await all(open()), await all(open())]).toEqual(['cd', 'cd']);
  });
});

describe('lhl fix --in-place', () => {
  it.each<[string, (path: string) => void]>([
    ['another program added a row', (path) => { appendFileSync(path, 'x\r\n'); }],
    ['another file has its name', (path) => { writeFileSync(`${path}.new`, rows(2)); renameSync(`${path}.new`, path); }],
    ['it was saved again', (path) => { utimesSync(path, new Date(0), new Date(1)); }],
  ])('changes nothing where %s', (_name, change) => inFolder(async (folder) => {
    folder.write('a.csv', rows(2));
    const { files, done } = afterFirstReading(folder, change);
    const ran = await here(['fix', 'a.csv', '--in-place'], { cwd: folder.path, files });
    expect(done()).toBe(true);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.replaceAll('\n', '')).toContain('「a.csv」在處理的時候被別的程式改了，所以沒有寫出任何檔案');
    expect(names(folder)).toEqual(['a.csv']);
    expect(readFileSync(join(folder.path, 'a.csv')).subarray(0, 100)).toEqual(rows(2).subarray(0, 100));
  }));
});

// Loaded before the program: the file is cut when it is opened for the nth time.
const cutting = (path: string, nth: number, size: number): string => `
const fs = require('node:fs');
const promises = require('node:fs/promises');
const { open } = promises;
let times = 0;
promises.open = (...given) => {
  if (given[0] === ${JSON.stringify(path)} && ++times === ${String(nth)}) fs.truncateSync(given[0], ${String(size)});
  return open(...given);
};
`;

describe('a large input that changes between its readings', () => {
  const large = rows(20_000);
  // The first time the beginning is looked at; then the rows are read, and their ends counted, and the rows read again.
  it.each<[string, readonly string[], number]>([
    ['fix', ['fix', 'a.csv', '-o', 'o.csv'], 3], ['fix', ['fix', 'a.csv', '-o', 'o.csv'], 4], ['fix --changes', ['fix', 'a.csv', '-o', 'o.csv', '--changes', 'list.csv'], 4],
    ['fix --dry-run', ['fix', 'a.csv', '--dry-run'], 3], ['merge', ['merge', 'a.csv', 'b.csv', '-o', 'o.csv'], 2], ['merge, the second file', ['merge', 'b.csv', 'a.csv', '-o', 'o.csv'], 2], ['zip', ['zip', 'a.csv', '-o', 'o.zip'], 1], ['convert', ['convert', 'u.csv', '-o', 'o.csv'], 3],
  ])('is refused: %s (at the opening %#)', (_name, argv, nth) => inFolder(async (folder) => {
    const name = argv.includes('u.csv') ? 'u.csv' : 'a.csv';
    const bytes = name === 'u.csv' ? Buffer.concat([Buffer.from('ID,Name\r\n'), Buffer.from('A123456789,王小明\r\n'.repeat(60_000))]) : large;
    const path = folder.write(name, bytes);
    folder.write('b.csv', rows(2));
    const before = names(folder);
    const hook = folder.write('../' + `cut-${String(process.pid)}.cjs`, cutting(path, nth, bytes.length >> 4));
    try {
      const ran = await lhl(argv, { cwd: folder.path, node: ['-r', hook], env: { LHL_ZIP_PASSWORD: 'abc12345' } });
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr.replaceAll('\n', '')).toContain(`「${name}」在處理的時候被別的程式改了，所以沒有寫出任何檔案`);
      expect(names(folder)).toEqual(before);
    } finally {
      rmSync(hook);
    }
  }));

  it('and one that does not is written', () => inFolder(async (folder) => {
    folder.write('a.csv', large);
    expect(await lhl(['fix', 'a.csv', '-o', 'o.csv'], { cwd: folder.path })).toMatchObject({ stderr: '' });
    expect(names(folder)).toEqual(['a.csv', 'o.csv']);
  }));
});
