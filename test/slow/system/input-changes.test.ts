// A large input that another program writes to while it is read.
import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../../support/folder.ts';
import { lhl } from '../../support/process.ts';
import { row, upload } from '../../support/upload.ts';

const rows = (count: number): Buffer => upload(Array.from({ length: count }, (_, i) => row({ startDate: '115/5/10', term: String((i % 999) + 1) })));
const names = (folder: Folder): string[] => readdirSync(folder.path).sort();

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
