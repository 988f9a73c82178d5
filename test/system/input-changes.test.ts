// An input that another program writes to while it is read: nothing is written that is put together of two files.
import { appendFileSync, readFileSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSystem, type FileSystem } from '../../src/system/files/file-system.ts';
import { InputChanged, steady } from '../../src/system/files/steady.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
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
    const ran = await lhl(['fix', 'a.csv', '--in-place'], { cwd: folder.path, files });
    expect(done()).toBe(true);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.replaceAll('\n', '')).toContain('「a.csv」在處理的時候被別的程式改了，所以沒有寫出任何檔案');
    expect(names(folder)).toEqual(['a.csv']);
    expect(readFileSync(join(folder.path, 'a.csv')).subarray(0, 100)).toEqual(rows(2).subarray(0, 100));
  }));
});
