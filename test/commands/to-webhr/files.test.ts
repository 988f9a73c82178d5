import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FileSet } from '../../../src/system/files/file-set.ts';
import { main } from '../../../src/main.ts';
import { inFolder } from '../../support/folder.ts';
import { big5, gradeFile, gradeHeader, gradeRow, has, only20, read, rowsOf, toWebhr, uploadFile, type CellsBy } from '../../support/webhr.ts';

const rows = (count: number): CellsBy[] => Array.from({ length: count }, (_, i) => ({ idNumber: 'A123456789', name: '王小明', courseName: `課程${i}` }));

describe('lhl to-webhr, the files it writes', () => {
  it('splits, each file with the header, and sets rows aside with them', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [...rows(5), { ...rows(1)[0], idNumber: 'x' }])));
    mkdirSync(join(folder.path, 'sub'));
    const { code, stdout } = await toWebhr(folder, ['g.csv', '-o', 'sub/out.csv', '--max-rows', '2', '--set-aside', 'aside.csv']);
    expect(code).toBe(0);
    expect(readdirSync(join(folder.path, 'sub')).sort()).toEqual(['out-1.csv', 'out-2.csv', 'out-3.csv']);
    const parts = [1, 2, 3].map((part) => read(folder, `sub/out-${part}.csv`));
    for (const part of parts) expect(part.startsWith(gradeHeader(only20))).toBe(true);
    expect(parts.map((part) => part.split('\r\n').length - 2)).toEqual([2, 2, 1]);
    expect(parts.flatMap((part) => part.split('\r\n').slice(1, -1).map((row) => row.split(',')[6]))).toEqual(rows(5).map(({ courseName }) => courseName));
    expect(stdout).toContain('已寫出 3 個檔案，共 5 筆');
    expect(stdout).toContain('sub/out-3.csv：1 筆');
    expect(stdout).toContain('輸入 6 筆 = 寫出 5 筆 + 另放 1 筆');
  }));

  it('keeps the name of a file that needs no splitting', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, rows(2))));
    const { stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--max-rows', '2']);
    expect(readdirSync(folder.path).sort()).toEqual(['g.csv', 'out.csv']);
    expect(stdout).toContain('不用分檔');
  }));

  it('replaces nothing without --force, and then leaves nothing new', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, rows(3))));
    for (const [name, args] of [
      ['out.csv', ['-o', 'out.csv']],
      ['aside.csv', ['-o', 'other.csv', '--set-aside', 'aside.csv']],
      ['split-2.csv', ['-o', 'split.csv', '--max-rows', '2']],
    ] as const) {
      folder.write(name, 'mine');
      const before = readdirSync(folder.path).sort();
      const { code, stderr } = await toWebhr(folder, ['g.csv', ...args]);
      expect(code).toBe(2);
      expect(stderr).toContain(`「${name}」已經存在`);
      expect(readFileSync(join(folder.path, name), 'utf8')).toBe('mine');
      expect(readdirSync(folder.path).sort()).toEqual(before);
      expect((await toWebhr(folder, ['g.csv', ...args, '--force'])).code).toBe(0);
    }
    expect(rowsOf(folder, 'out.csv')).toHaveLength(3);
    expect(rowsOf(folder, 'split-2.csv')).toHaveLength(1);
  }));

  it('says so when a part of an earlier run is left', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, rows(3))));
    folder.write('out-3.csv', 'old');
    const { stdout } = await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--max-rows', '2']);
    expect(stdout).toContain('out-3.csv 是以前留下的');
  }));

  it('never writes over the input or over one of its own files', () => inFolder(async (folder) => {
    const input = big5(gradeFile(only20, [...rows(3), { idNumber: 'x' }]));
    folder.write('g.csv', input);
    folder.write('g-1.csv', input);
    symlinkSync(join(folder.path, 'g.csv'), join(folder.path, 'link.csv'));
    for (const args of [
      ['g.csv', '-o', './g.csv'],
      ['g.csv', '-o', 'link.csv'],
      ['g.csv', '-o', 'out.csv', '--set-aside', 'g.csv'],
      ['g.csv', '-o', 'out.csv', '--set-aside', './out.csv'],
      ['g-1.csv', '-o', 'g.csv', '--max-rows', '1', '--set-aside', 'aside.csv'],
      ['g.csv', '-o', 'out.csv', '--max-rows', '1', '--set-aside', 'out-2.csv'],
      ['g.csv', '-o', '-'],
    ]) {
      const before = readdirSync(folder.path).sort();
      expect((await toWebhr(folder, [...args, '--force'])).code).toBe(2);
      expect(readdirSync(folder.path).sort()).toEqual(before);
      expect(readFileSync(join(folder.path, 'g.csv')).equals(input)).toBe(true);
      expect(readFileSync(join(folder.path, 'g-1.csv')).equals(input)).toBe(true);
    }
  }));

  it('says what is in the way: a folder, one that does not exist, a file, a device (which Windows has elsewhere)', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, rows(3))));
    mkdirSync(join(folder.path, 'out.csv'));
    mkdirSync(join(folder.path, 'split-2.csv'));
    const device = process.platform === 'win32' ? [] : [['/dev/null', '「/dev/null」是管線（pipe）或裝置']] as const;
    for (const [output, said] of [['out.csv', '這個名稱是資料夾'], ['no/out.csv', '資料夾不存在'], ['g.csv/out.csv', '有一段是檔案'], ...device, ['split.csv', '這個名稱是資料夾']] as const) {
      const { code, stderr } = await toWebhr(folder, ['g.csv', '-o', output, '--force', ...(output === 'split.csv' ? ['--max-rows', '1'] : [])]);
      expect(code).toBe(2);
      expect(stderr).toContain(said);
    }
    expect(readdirSync(folder.path).sort()).toEqual(['g.csv', 'out.csv', 'split-2.csv']);
  }));

  it('puts everything back when a file cannot get its name', () => inFolder(async (folder) => {
    folder.write('one.csv', 'old one');
    const files = new FileSet({ cwd: folder.path });
    const one = await files.beginFile('one.csv');
    const two = await files.beginFile('two.csv');
    await one.write('new one');
    await two.write('new two');
    await two.finish();
    rmSync(two.temporary);
    await expect(files.commit([{ file: one, path: 'one.csv' }, { file: two, path: 'two.csv' }], true)).rejects.toMatchObject({ path: 'two.csv' });
    await files.discard();
    expect(readFileSync(join(folder.path, 'one.csv'), 'utf8')).toBe('old one');
    expect(readdirSync(folder.path)).toEqual(['one.csv']);
  }));

  it('leaves nothing behind when it is interrupted', () => inFolder(async (folder) => {
    const interrupt = new AbortController();
    const text = gradeFile(only20, rows(20_000));
    const stdin = Readable.from((function* () {
      for (let at = 0; at < text.length; at += 65_536) {
        if (at > text.length / 2) interrupt.abort();
        yield big5(text.slice(at, at + 65_536));
      }
    })());
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const code = await main(['to-webhr', '-', '-o', 'out.csv', '--set-aside', 'aside.csv'], {
      env: {}, cwd: folder.path, stdin, stdout, stderr, now: () => new Date(), signal: interrupt.signal,
    });
    expect(code).toBe(130);
    expect(String(stderr.read())).toContain('已中斷');
    expect(stdout.read()).toBeNull();
    expect(readdirSync(folder.path)).toEqual([]);
  }));
});

describe('lhl to-webhr, files that it cannot convert', () => {
  const refused: readonly (readonly [string, Buffer, 1 | 2, string])[] = [
    ['no header that it knows', big5('a,b\r\n1,2\r\n'), 1, '認不出是哪一種檔案'],
    ['no header that it knows, and how to go on', big5('a,b\r\n1,2\r\n'), 1, '要的是成績下載的檔案'],
    ['an upload form without its header', big5(uploadFile([{}]).split('\r\n').slice(1).join('\r\n')), 1, '標題列不見了'],
    ['a column that was deleted', big5(gradeFile(only20.filter((key) => key !== 'fee'), [{}])), 1, '缺少「費用」這一欄'],
    ['a column that stands twice', big5(gradeFile([...only20, 'courseName'], [{}])), 1, '這一欄重複了'],
    ['a header and nothing else', big5(gradeHeader(only20)), 1, '沒有資料'],
    ['blank rows and nothing else', big5(`${gradeHeader(only20)},,,\r\n`), 1, '沒有資料'],
    ['nothing at all', Buffer.alloc(0), 1, '0 位元組'],
    ['UTF-16', Buffer.from('\ufeff身分證字號,姓名\r\n', 'utf16le'), 1, 'UTF-16'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 1, '圖片'],
    ['an opened class', big5('*課程代碼,*期別,*身分證字號,*姓名,*通過,訓練成績,訓練總數,證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,*實際上課起始日期,實際上課起始時間,*實際上課結束日期,實際上課結束時間\r\n'), 2, '沒有課程名稱'],
  ];
  it.each(refused)('%s', (_name, bytes, exit, said) => inFolder(async (folder) => {
    folder.write('x.csv', bytes);
    const { code, stdout, stderr } = await toWebhr(folder, ['x.csv', '-o', 'out.csv', '--set-aside', 'aside.csv']);
    expect(code).toBe(exit);
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
    expect(readdirSync(folder.path)).toEqual(['x.csv']);
  }));

  it('--as names the format, and only one that can be converted', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{}])));
    expect((await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--as', 'grades'])).code).toBe(0);
    expect((await toWebhr(folder, ['g.csv', '-o', 'b.csv', '--as', 'opened'])).stderr).toContain('沒有課程名稱');
    expect((await toWebhr(folder, ['g.csv', '-o', 'b.csv', '--as', 'unopened', '--agency-code', '323000000A', '--agency-name', '某'])).code).toBe(1);
    expect((await toWebhr(folder, ['g.csv', '-o', 'b.csv', '--as', 'x'])).code).toBe(2);
    expect(has(folder, 'b.csv')).toBe(false);
  }));

  it('a command line that it does not understand', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(only20, [{}])));
    for (const args of [[], ['g.csv'], ['-o', 'out.csv'], ['g.csv', '-o', ''], ['g.csv', '-o', 'o.csv', '--max-rows', '0'], ['g.csv', '-o', 'o.csv', '--encoding', 'x'], ['g.csv', '-o', 'o.csv', '--dates', 'x'], ['g.csv', '-o', 'o.csv', '--max-size', 'x'], ['missing.csv', '-o', 'o.csv'], ['.', '-o', 'o.csv']]) {
      const { code, stdout, stderr } = await toWebhr(folder, args);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).not.toBe('');
    }
    expect(readdirSync(folder.path)).toEqual(['g.csv']);
  }));

  it('an encoding named by the user is taken', () => inFolder(async (folder) => {
    writeFileSync(join(folder.path, 'g.csv'), gradeFile(only20, []) + gradeRow(only20));
    expect((await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--input-encoding', 'big5'])).code).toBe(1);
    expect((await toWebhr(folder, ['g.csv', '-o', 'out.csv', '--input-encoding', 'utf8'])).code).toBe(0);
  }));
});
