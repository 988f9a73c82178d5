// Where files are written: names that mean the same, names that Windows cannot give, files that are held or must not be touched.
import { chmodSync, existsSync, linkSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/system/files/extract.ts';
import { FileSet } from '../../src/system/files/file-set.ts';
import { fileSystem, patiently, type FileSystem } from '../../src/system/files/file-system.ts';
import { isLeftOver, type FileNote } from '../../src/system/files/left-overs.ts';
import { isContainerName, nameProblem } from '../../src/system/files/output-name.ts';
import { isSamePlace } from '../../src/system/files/same-place.ts';
import { openArchive } from '../../src/system/archives/open.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { gradeFile, only20 } from '../support/webhr.ts';

const windows: FileSystem = { ...fileSystem, platform: 'win32' };
const mac: FileSystem = { ...fileSystem, platform: 'darwin' };
const linux: FileSystem = { ...fileSystem, platform: 'linux' };
const bad = upload([row({ startDate: '115/5/10' })]);
const good = upload([row()]);
const names = (folder: Folder): string[] => readdirSync(folder.path).sort();
const text = (folder: Folder, name: string): string => readFileSync(join(folder.path, name), 'utf8');
const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A clock that moves only when somebody waits. */
function clock(waits: number[] = []): Pick<FileSystem, 'now' | 'pause'> {
  return { now: () => waits.reduce((sum, wait) => sum + wait, 0), pause: (wait) => Promise.resolve(void waits.push(wait)) };
}

describe('two paths are one place', () => {
  it.each<[string, string, FileSystem, boolean]>([
    ['w2.csv', 'W2.CSV', windows, true], ['w2.csv', 'W2.CSV', mac, true], ['w2.csv', 'W2.CSV', linux, false],
    ['\u00e9.csv', 'e\u0301.csv', windows, true], ['\u00e9.csv', 'E\u0301.csv', mac, true], ['\u00e9.csv', 'e\u0301.csv', linux, false],
    ['new/x.csv', 'NEW/X.csv', windows, true], ['new/../x.csv', './x.csv', linux, true], ['x.csv', 'y.csv', windows, false],
    ['a.csv', 'soft.csv', linux, true], ['a.csv', 'hard.csv', linux, true], ['soft/x.csv', 'x.csv', linux, false], ['here/x.csv', 'x.csv', linux, true],
    ['gone.csv', 'nowhere.csv', linux, true], ['a.csv', 'b.csv', windows, false],
  ])('%s and %s (%#)', (one, other, files, same) => inFolder(async (folder) => {
    linkSync(folder.write('a.csv', good), join(folder.path, 'hard.csv'));
    folder.write('b.csv', good);
    symlinkSync('a.csv', join(folder.path, 'soft.csv'));
    symlinkSync('.', join(folder.path, 'here'));
    symlinkSync('nowhere.csv', join(folder.path, 'gone.csv'));
    expect(await isSamePlace(one, other, { cwd: folder.path, files })).toBe(same);
    expect(await isSamePlace(other, one, { cwd: folder.path, files })).toBe(same);
  }));

  it('does not need the system to know the place: drives of the network, or made by subst', () => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    symlinkSync('a.csv', join(folder.path, 'soft.csv'));
    const lost: FileSystem = { ...windows, realpath: () => Promise.reject(failure('EISDIR')) };
    expect(await isSamePlace('./x.csv', 'X.CSV', { cwd: folder.path, files: lost })).toBe(true);
    expect(await isSamePlace('a.csv', 'b.csv', { cwd: folder.path, files: lost })).toBe(false);
    expect(await lhl(['fix', 'soft.csv', '--in-place'], { cwd: folder.path, files: lost })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder.path, 'a.csv')).equals(good)).toBe(true);
    expect(lstatSync(join(folder.path, 'soft.csv')).isSymbolicLink()).toBe(true);
  }));

  it.each([windows, mac])('to-webhr refuses it for its two outputs ($platform)', (files) => inFolder(async (folder) => {
    folder.write('grades.csv', gradeFile(only20, [{}, {}]));
    const ran = await lhl(['to-webhr', 'grades.csv', '-o', 'w2.csv', '--set-aside', 'W2.CSV'], { cwd: folder.path, files });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('同一個檔案');
    expect(names(folder)).toEqual(['grades.csv']);
  }));

  it('every command refuses an output that is an input, or another output', () => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    folder.write('b.csv', good);
    linkSync(join(folder.path, 'a.csv'), join(folder.path, 'hard.csv'));
    folder.write('codes.csv', '代碼,名稱\r\n77,新縣\r\n');
    for (const argv of [
      ['fix', 'a.csv', '-o', 'hard.csv', '--force'], ['fix', 'a.csv', '-o', 'X.csv', '--changes', 'x.CSV'], ['fix', 'a.csv', '-o', 'o.csv', '--changes', 'hard.csv', '--force'],
      ['merge', 'a.csv', 'hard.csv', '-o', 'o.csv'], ['merge', 'a.csv', 'b.csv', '-o', 'hard.csv', '--force'], ['zip', 'a.csv', '-o', 'hard.csv', '--force'],
      ['validate', 'a.csv', '-o', 'hard.csv', '--force'], ['validate', 'a.csv', '--reporter', 'html=R.html', '--reporter', 'json=r.HTML'],
      ['convert', 'a.csv', '-o', 'hard.csv', '--force'], ['to-webhr', 'a.csv', '-o', 'hard.csv', '--force'],
    ]) {
      const ran = await lhl(argv, { cwd: folder.path, files: windows, env: { LHL_ZIP_PASSWORD: 'abc12345' } });
      expect(ran.code, argv.join(' ')).toBe(2);
      expect(ran.stderr, argv.join(' ')).toMatch(/是輸入檔|同一個檔案|兩次|兩個報告/);
      expect(names(folder)).toEqual(['a.csv', 'b.csv', 'codes.csv', 'hard.csv']);
    }
    expect(readFileSync(join(folder.path, 'a.csv')).equals(bad)).toBe(true);
  }));
});

describe('names that Windows cannot give', () => {
  it.each([
    ['CON', 'RESERVED'], ['aux.csv', 'RESERVED'], ['子\\Com1 .csv', 'RESERVED'], ['lpt¹.txt', 'RESERVED'], ['conout$', 'RESERVED'],
    ['x.csv.', 'TRAILING'], ['x.csv ', 'TRAILING'], ['a. \\x.csv', 'TRAILING'], ['x.csv:y', 'STREAM'], ['C:\\x:y.csv', 'STREAM'],
    ['a<b.csv', 'CHARACTER'], ['a|b', 'CHARACTER'], ['報告?.csv', 'CHARACTER'], ['a*.csv', 'CHARACTER'], ['a\tb.csv', 'CHARACTER'],
    ['dir"', 'QUOTE'], ['dir" --force', 'QUOTE'], [`${'長'.repeat(252)}.csv`, 'ENAMETOOLONG'],
    ['C:\\子\\x.csv', null], ['C:x.csv', null], ['..\\.\\x.csv', null], ['\\\\server\\share\\x.csv', null], ['\\\\?\\C:\\x.csv', null], ['console.csv', null], ['com10.csv', null],
    [`${'長'.repeat(251)}.csv`, null], ['a.b c.csv', null], ['/tmp/x.csv', null], ['.lhl', null],
  ])('%s: %s', (path, problem) => {
    expect(nameProblem(path, 'win32')).toBe(problem);
    expect(nameProblem(path, 'linux')).toBeNull();
  });

  it.each([
    ['aux.txt', '留給裝置用的名稱', 'keeps for devices'], ['x.csv:y', '冒號', 'a colon'], ['x<y.txt', '不能用的字', 'takes in no name'],
    ['dir"', '請拿掉最後的 \\', 'Leave out the last \\'], ['x'.repeat(300), '太長', 'too long'], ['x.', '句點', 'a full stop'],
  ])('are told by every command that writes: %s', (name, zh, en) => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    folder.write('x.zip', zip([{ name: 'a.csv', data: 'a' }]));
    for (const argv of [
      ['fix', 'a.csv', '-o'], ['validate', 'a.csv', '-o'], ['rules', '-o'], ['split', 'a.csv', '-o'], ['unzip', 'x.zip', '--out'],
      ['merge', 'a.csv', 'x.zip', '-o'], ['fix', 'a.csv', '--dry-run', '--changes'],
    ]) {
      for (const [lang, words] of [['zh', zh], ['en', en]] as const) {
        const ran = await lhl([...argv, name, '--lang', lang], { cwd: folder.path, files: windows, env: { LHL_ZIP_PASSWORD: 'abc12345' } });
        expect(ran, argv.join(' ')).toMatchObject({ code: 2, stdout: '' });
        expect(ran.stderr.replaceAll(/\n */g, lang === 'en' ? ' ' : ''), argv.join(' ')).toContain(words);
      }
    }
    const ran = await lhl(['zip', 'a.csv', '-o', 'nul.zip'], { cwd: folder.path, files: windows, env: { LHL_ZIP_PASSWORD: 'abc12345' } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('留給裝置用的名稱');
    expect(names(folder)).toEqual(['a.csv', 'x.zip']);
  }));

  it('that are too long for this system are told as what they are', () => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    for (const argv of [['fix', 'a.csv', '-o', `${'x'.repeat(300)}.csv`], ['validate', 'a.csv', '-o', `${'x'.repeat(300)}.txt`]]) {
      const ran = await lhl(argv, { cwd: folder.path });
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('太長');
    }
    expect(names(folder)).toEqual(['a.csv']);
  }));

  it('of workbooks and archives are known', () => {
    for (const extension of ['xlsx', 'XLSM', 'xlsb', 'xls', 'xlt', 'xltx', 'ods', 'ots', 'fods', 'numbers', 'et', 'zip', '7z', 'rar', 'gz', 'z01']) expect(isContainerName(`a.${extension}`)).toBe(true);
    for (const name of ['a.csv', 'a.txt', 'a.html', 'xlsx', 'a.xlsx.csv', 'a.json', 'a.sarif', 'a.xml']) expect(isContainerName(name)).toBe(false);
  });
});

describe('a file that a virus scanner holds', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is tried again on Windows for two seconds, with growing pauses: %s', async (code) => {
    const waits: number[] = [];
    const time = clock(waits);
    await expect(patiently({ ...windows, ...time }, () => Promise.reject(failure(code)))).rejects.toMatchObject({ code });
    expect(waits.slice(0, 4)).toEqual([10, 20, 40, 80]);
    expect(time.now()).toBeGreaterThan(1600);
    expect(time.now()).toBeLessThanOrEqual(2000);
    await expect(patiently({ ...linux, ...time }, () => Promise.reject(failure(code)))).rejects.toMatchObject({ code });
    await expect(patiently({ ...windows, ...time }, () => Promise.reject(failure('ENOENT')))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(time.now()).toBeLessThanOrEqual(2000);
  });

  // As on Windows: each name is held for 400 ms.
  const scanned = (): FileSystem => {
    const time = clock();
    const since = new Map<string, number>();
    const held = (path: string): void => {
      const begun = since.get(path) ?? time.now();
      since.set(path, begun);
      if (time.now() - begun < 400) throw failure('EPERM');
    };
    return {
      ...windows, ...time,
      rename: (from, to) => Promise.resolve().then(() => { held(from); }).then(() => fileSystem.rename(from, to)),
      remove: (path) => Promise.resolve().then(() => { held(path); }).then(() => fileSystem.remove(path)),
    };
  };

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['a report', ['validate', 'a.csv', '-o', 'r.html'], ['r.html']],
    ['fix', ['fix', 'a.csv', '-o', 'old.csv', '--changes', 'list.csv', '--force'], ['list.csv']],
    ['fix --in-place', ['fix', 'a.csv', '--in-place'], ['a.csv.bak']],
    ['unzip', ['unzip', 'x.zip'], ['x']],
    ['unzip --force', ['unzip', 'x.zip', '--out', '.', '--force'], []],
    ['split', ['split', 'a.csv', '-o', '.', '--force'], ['a-1.csv']],
  ])('does no harm: %s', (_name, argv, made) => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    folder.write('old.csv', 'old');
    folder.write('x.zip', zip([{ name: 'old.csv', data: good }]));
    const ran = await lhl(argv, { cwd: folder.path, files: scanned() });
    expect(ran.code).toBeLessThan(2);
    expect(names(folder)).toEqual(['a.csv', 'old.csv', 'x.zip', ...made].sort());
  }));

  it('and that cannot be removed afterwards is a note, not a failure', () => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    for (const name of ['old.csv', 'list.csv']) folder.write(name, 'old');
    folder.write('x.zip', zip([{ name: 'old.csv', data: 'from the archive' }]));
    const time = clock();
    const files: FileSystem = { ...windows, ...time, remove: () => Promise.reject(failure('EBUSY')) };
    const fixed = await lhl(['fix', 'a.csv', '-o', 'old.csv', '--changes', 'list.csv', '--force'], { cwd: folder.path, files });
    expect(fixed).toMatchObject({ code: 0 });
    expect(fixed.stderr).toMatch(/^lhl: 暫存檔「\.lhl-[\s\S]*還刪不掉（EBUSY）[\s\S]*結果不受影響/);
    expect(readFileSync(join(folder.path, 'old.csv')).equals(good)).toBe(true);
    const unzipped = await lhl(['unzip', 'x.zip', '--out', 'x'], { cwd: folder.path, files });
    expect(unzipped).toMatchObject({ code: 0 });
    expect(unzipped.stderr).toContain('結果不受影響');
    expect(text(folder, 'x/old.csv')).toBe('from the archive');
  }));
});

describe('what cannot be put back', () => {
  // The second file does not get its name, and then the first one does not get it back.
  const failing = (name: string): FileSystem => {
    const broken = { now: false };
    return {
      ...linux,
      async rename(from, to) {
        if (broken.now) throw failure('EIO');
        broken.now = to.endsWith(name);
        if (broken.now) throw failure('EIO');
        return fileSystem.rename(from, to);
      },
    };
  };

  it('is never deleted by unzip --force, and is named', () => inFolder(async (folder) => {
    folder.write('x.zip', zip([{ name: 'a.csv', data: 'new a' }, { name: 'b.csv', data: 'new b' }]));
    folder.write('x/a.csv', 'the original');
    const ran = await lhl(['unzip', 'x.zip', '--force'], { cwd: folder.path, files: failing('b.csv') });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    const [kept = ''] = /x[\\/]\.lhl-\S+[\\/]old[\\/]0/.exec(ran.stderr.replaceAll(/\n */g, '')) ?? [];
    expect(text(folder, kept)).toBe('the original');
    // Nor by the next run.
    const again = await lhl(['unzip', 'x.zip', '--force'], { cwd: folder.path });
    expect(again.code).toBe(0);
    expect(text(folder, kept)).toBe('the original');
  }));

  it('is never deleted by a set of files', () => inFolder(async (folder) => {
    folder.write('one.csv', 'the original');
    const files = new FileSet({ cwd: folder.path, files: failing('two.csv') });
    const [one, two] = [await files.beginFile('one.csv'), await files.beginFile('two.csv')];
    await one.write('new');
    const problem: unknown = await files.commit([{ file: one, path: 'one.csv' }, { file: two, path: 'two.csv' }], true).catch((error: unknown) => error);
    expect(problem).toMatchObject({ path: 'two.csv', code: 'EIO' });
    const [kept = ''] = (problem as { stranded: readonly string[] }).stranded;
    await files.discard();
    expect(readFileSync(kept, 'utf8')).toBe('the original');
  }));
});

describe('a disk without links', () => {
  it.each([['EPERM', 'FAT'], ['ENOSYS', 'a drive of the network']])('keeps what is replaced as a copy: %s (%s)', (code) => inFolder(async (folder) => {
    const files: FileSystem = { ...linux, link: () => Promise.reject(failure(code)) };
    chmodSync(folder.write('a.csv', bad), 0o640);
    expect(await lhl(['fix', 'a.csv', '--in-place'], { cwd: folder.path, files })).toMatchObject({ code: 0, stderr: '' });
    expect([readFileSync(join(folder.path, 'a.csv')), readFileSync(join(folder.path, 'a.csv.bak'))]).toEqual([good, bad]);
    if (process.platform !== 'win32') expect(lstatSync(join(folder.path, 'a.csv.bak')).mode & 0o777).toBe(0o640);
    folder.write('x.zip', zip([{ name: 'a.csv', data: 'new' }, { name: 'sub', data: 'x' }]));
    folder.write('sub/y', '');
    const ran = await lhl(['unzip', 'x.zip', '--out', '.', '--force'], { cwd: folder.path, files });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(readFileSync(join(folder.path, 'a.csv'))).toEqual(good);
    expect(names(folder)).toEqual(['a.csv', 'a.csv.bak', 'sub', 'x.zip']);
  }));
});

describe('a read-only file', () => {
  it.each<readonly [string, readonly string[]]>([
    ['the input of --in-place', ['fix', 'a.csv', '--in-place']], ['an output', ['fix', 'b.csv', '-o', 'a.csv', '--force']], ['a list', ['fix', 'b.csv', '-o', 'o.csv', '--changes', 'a.csv', '--force']],
    ['a report', ['validate', 'b.csv', '--reporter', 'csv', '-o', 'a.csv', '--force']], ['out of an archive', ['unzip', 'x.zip', '--out', '.', '--force']], ['a table', ['codes', '-o', 'a.txt', '--force']],
  ])('is left alone, and how to go on is said: %s', (_name, argv) => inFolder(async (folder) => {
    for (const name of ['a.csv', 'a.txt']) chmodSync(folder.write(name, bad), 0o444);
    folder.write('b.csv', bad);
    folder.write('x.zip', zip([{ name: 'a.csv', data: 'new' }]));
    const ran = await lhl(argv, { cwd: folder.path });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.replaceAll('\n', '')).toMatch(/設成唯讀，所以沒有動它.*請先取消唯讀/);
    expect(readFileSync(join(folder.path, 'a.csv'))).toEqual(bad);
    expect(names(folder)).toEqual(['a.csv', 'a.txt', 'b.csv', 'x.zip']);
  }));
});

describe('what a killed run has left', () => {
  it('is known by the computer and the process in its name, and only when that is gone', () => inFolder(async (folder) => {
    const set = new FileSet({ cwd: folder.path });
    await set.beginFile('a.csv');
    const [name = ''] = names(folder);
    const [, computer = ''] = name.split('-');
    const of = (pid: number, time = Date.now(), where = computer, kind = 'tmp'): string => `.lhl-${where}-${pid.toString(36)}-${time.toString(36)}-1.${kind}`;
    const alive = (): boolean => true;
    const gone = (): boolean => false;
    expect(isLeftOver(name, gone)).toBeNull();
    expect(isLeftOver(of(process.pid, Math.floor(performance.timeOrigin) - 1000), alive)).toBe('tmp');
    expect(isLeftOver(of(process.pid + 1), alive)).toBeNull();
    expect(isLeftOver(of(process.pid + 1), gone)).toBe('tmp');
    expect(isLeftOver(of(process.pid + 1, Date.now(), computer, 'old'), gone)).toBe('old');
    // Before the computer was started nobody of today was alive.
    expect(isLeftOver(of(process.pid + 1, 1), alive)).toBe('tmp');
    expect(isLeftOver(of(process.pid + 1, 1, '00000000'), gone)).toBeNull();
    for (const other of ['.lhl-x.tmp', '.lhl-notes.csv', 'a.csv', `${of(7)}.bak`]) expect(isLeftOver(other, gone)).toBeNull();
    await set.discard();
    expect(names(folder)).toEqual([]);
  }));

  it('goes with the next run, which says so; other files stay', () => inFolder(async (folder) => {
    folder.write('a.csv', bad);
    const set = new FileSet({ cwd: folder.path });
    await set.beginFile('x.csv');
    const computer = names(folder)[0]?.split('-')[1] ?? '';
    await set.discard();
    const ours = (kind: string, n = 1): string => `.lhl-${computer}-${process.pid.toString(36)}-1-${String(n)}.${kind}`;
    folder.write(ours('tmp'), 'half');
    folder.write(join(ours('tmp', 2), 'new', 'a.csv'), 'half');
    folder.write(ours('old'), 'the last copy');
    linkSync(join(folder.path, 'a.csv'), join(folder.path, ours('old', 3)));
    folder.write(join(ours('tmp', 4), 'old', '0'), 'the last copy');
    folder.write('.lhl-mine', 'mine');
    folder.write(`.lhl-00000000-1-1-1.tmp`, 'of another computer');
    const ran = await lhl(['fix', 'a.csv', '-o', 'o.csv'], { cwd: folder.path });
    expect(ran.code).toBe(0);
    expect(ran.stderr.replaceAll('\n', '')).toMatch(/^lhl: 已移除以前執行中斷時留在「.*」的暫存檔：3 ?個/);
    expect(ran.stderr.match(/它原來的內容留在/g)).toHaveLength(2);
    expect(names(folder)).toEqual(['.lhl-00000000-1-1-1.tmp', '.lhl-mine', ours('old'), ours('tmp', 4), 'a.csv', 'o.csv'].sort());
    expect(text(folder, join(ours('tmp', 4), 'old', '0'))).toBe('the last copy');
  }));

  it('a copy that --in-place has made already is taken for it', () => inFolder(async (folder) => {
    linkSync(folder.write('a.csv', bad), join(folder.path, 'a.csv.bak'));
    expect(await lhl(['fix', 'a.csv', '--in-place'], { cwd: folder.path })).toMatchObject({ code: 0, stderr: '' });
    expect([readFileSync(join(folder.path, 'a.csv')), readFileSync(join(folder.path, 'a.csv.bak'))]).toEqual([good, bad]);
    expect(names(folder)).toEqual(['a.csv', 'a.csv.bak']);
  }));
});

it('what is extracted tells its notes to the one who asked', () => inFolder(async (folder) => {
  const archive = await openArchive({ path: folder.write('x.zip', zip([{ name: 'a.csv', data: 'new' }])), cwd: folder.path }, null);
  const notes: FileNote[] = [];
  const time = clock();
  const files: FileSystem = { ...windows, ...time, remove: () => Promise.reject(failure('EPERM')) };
  await extract(archive, { destination: join(folder.path, 'x'), force: false, password: null, signal: new AbortController().signal, onBytes: () => undefined, onNote: (note) => notes.push(note), files });
  await archive.close();
  expect(notes).toMatchObject([{ kind: 'stays', code: 'EPERM' }]);
  expect(existsSync(join(folder.path, 'x', 'a.csv'))).toBe(true);
}));
