// A run that is killed (SIGKILL) at any step in which a name is given, taken or brought onto the disk: under each name stands the
// old file or the new one, whole, and the next run tidies up.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zip } from '../../support/archives/writer.ts';
import { attendance, course, csv } from '../../support/convert.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { bin, cleanEnv } from '../../support/process.ts';
import { row, upload } from '../../support/upload.ts';
import { gradeFile, only20 } from '../../support/webhr.ts';

const CALLS = 'rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,mkdir,mkdirat,fsync,fdatasync,copy_file_range';
// With one thread beside the main one, the calls of it are those of the program in their order.
const env = { ...cleanEnv(), UV_THREADPOOL_SIZE: '1' };
const canInject = process.platform === 'linux' && spawnSync('strace', ['-f', '-o', '/dev/null', '-e', `trace=${CALLS}`, '-e', `inject=${CALLS}:signal=SIGKILL:when=9999`, 'true']).status === 0;

const bad = upload([row({ startDate: '115/5/10' }), ',,']);
const parts = [1, 2, 3].map((term) => upload([row({ term: String(term) }), row({ term: String(term), name: '陳美麗' })]));
const archive = zip([{ name: 'a.csv', data: 'new a' }, { name: 'sub/b.csv', data: 'new b' }, { name: 'c.csv', data: 'new c' }]);

interface Case {
  readonly argv: readonly string[];
  /** The files before the run. */
  readonly before: Readonly<Record<string, Uint8Array | string>>;
  /** Those that the run replaces or makes. */
  readonly names: readonly string[];
  /** What tells the new file from any other, where its bytes are others each time. */
  readonly mark?: (bytes: Buffer) => Buffer;
}

// The directory of an archive with its end: names, sizes, sums and places, but no salt.
const directory = (bytes: Buffer): Buffer => bytes.subarray(bytes.readUInt32LE(bytes.length - 6));

const cases: Readonly<Record<string, Case>> = {
  'fix --in-place': { argv: ['fix', 'a.csv', '--in-place'], before: { 'a.csv': bad }, names: ['a.csv', 'a.csv.bak'] },
  'fix --in-place --force': { argv: ['fix', 'a.csv', '--in-place', '--force'], before: { 'a.csv': bad, 'a.csv.bak': 'older' }, names: ['a.csv', 'a.csv.bak'] },
  'fix -o --force': {
    argv: ['fix', 'a.csv', '-o', 'out.csv', '--changes', 'list.csv', '--force'], before: { 'a.csv': bad, 'out.csv': 'old', 'list.csv': 'old list' }, names: ['out.csv', 'list.csv'],
  },
  'split --force': {
    argv: ['split', 'a.csv', '--rows', '2', '-o', 'parts', '--force'],
    before: { 'a.csv': Buffer.concat([parts[0] ?? '', ...parts.slice(1).map((part) => part.subarray(part.indexOf(0x0a) + 1))] as Uint8Array[]), 'parts/a-1.csv': 'old 1', 'parts/a-2.csv': 'old 2', 'parts/a-3.csv': 'old 3' },
    names: ['parts/a-1.csv', 'parts/a-2.csv', 'parts/a-3.csv'],
  },
  'unzip --force': {
    argv: ['unzip', 'x.zip', '--force'], before: { 'x.zip': archive, 'x/a.csv': 'old a', 'x/sub/b.csv': 'old b', 'x/mine.csv': 'mine' }, names: ['x/a.csv', 'x/sub/b.csv', 'x/c.csv'],
  },
  'unzip into a new folder': { argv: ['unzip', 'x.zip'], before: { 'x.zip': archive }, names: ['x/a.csv', 'x/sub/b.csv', 'x/c.csv'] },
  'to-webhr --force': {
    argv: ['to-webhr', 'g.csv', '-o', 'w.csv', '--set-aside', 's.csv', '--force'],
    before: { 'g.csv': gradeFile(only20, [{}, { courseName: "it's" }]), 'w.csv': 'old w', 's.csv': 'old s' }, names: ['w.csv', 's.csv'],
  },
  'convert -o --force': {
    argv: ['convert', 'l.csv', '-o', 'out.csv', ...course, '--force'], before: { 'l.csv': csv(attendance(6)), 'out.csv': 'old' }, names: ['out.csv'],
  },
  'merge --force': { argv: ['merge', 'a.csv', 'b.csv', '-o', 'out.csv', '--force'], before: { 'a.csv': parts[0] ?? '', 'b.csv': parts[1] ?? '', 'out.csv': 'old' }, names: ['out.csv'] },
  'template --force': { argv: ['template', 'unopened', '-o', 'out.xlsx', '--force'], before: { 'out.xlsx': 'old' }, names: ['out.xlsx'] },
  'zip --force': {
    argv: ['zip', 'a.csv', '-o', 'out.zip', '--password', 'Abcd12345678', '--force'], before: { 'a.csv': bad, 'out.zip': 'old and longer than an end record of an archive' }, names: ['out.zip'],
    mark: directory,
  },
  'formats -o --force': { argv: ['formats', '-o', 'out.txt', '--force'], before: { 'out.txt': 'old' }, names: ['out.txt'] },
  'schema -o --force': { argv: ['schema', 'unopened', '-o', 'out.json', '--force'], before: { 'out.json': 'old' }, names: ['out.json'] },
  'validate -o --force': { argv: ['validate', 'a.csv', '-o', 'r.html', '--force'], before: { 'a.csv': bad, 'r.html': 'old' }, names: ['r.html'] },
};

const prepare = (folder: Folder, { before }: Case): void => {
  // An archive tells when its files were changed.
  for (const [name, bytes] of Object.entries(before)) utimesSync(folder.write(name, bytes), 1_767_225_600, 1_767_225_600);
};
const read = (folder: Folder, name: string): Buffer | null => (existsSync(join(folder.path, name)) ? readFileSync(join(folder.path, name)) : null);
const ours = (folder: Folder): string[] => readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.lhl-'));

function killedAt(call: number, { argv }: Case, folder: Folder): boolean {
  const words = ['-f', '-o', '/dev/null', '-e', `trace=${CALLS}`, '-e', `inject=${CALLS}:signal=SIGKILL:when=${String(call)}`, process.execPath, bin, ...argv];
  const { signal, status } = spawnSync('strace', words, { cwd: folder.path, env });
  expect([0, 1, 137, null]).toContain(status);
  return signal === 'SIGKILL' || status === 137;
}

describe.skipIf(!canInject)('killed at every step (skipped where strace is missing, or may not watch)', () => {
  it.each(Object.entries(cases))('%s', async (_name, one) => {
    const whole = new Map<string, Buffer | null>();
    await inFolder((folder) => {
      prepare(folder, one);
      spawnSync(process.execPath, [bin, ...one.argv], { cwd: folder.path, env });
      for (const name of one.names) whole.set(name, read(folder, name));
      return Promise.resolve();
    });
    let calls = 0;
    const at = { killed: true };
    for (; at.killed; calls++) {
      await inFolder((folder) => {
        prepare(folder, one);
        at.killed = killedAt(calls + 1, one, folder);
        for (const name of one.names) {
          const now = read(folder, name);
          const old = one.before[name];
          const mark = one.mark ?? ((bytes: Buffer): Buffer => bytes);
          const isNew = now !== null && now.length === whole.get(name)?.length && mark(now).equals(mark(whole.get(name) ?? now));
          if (!isNew) expect(now, `${name} at call ${String(calls + 1)}`).toEqual(old === undefined ? null : Buffer.from(old));
        }
        for (const [name, bytes] of Object.entries(one.before)) if (!one.names.includes(name)) expect(read(folder, name)).toEqual(Buffer.from(bytes));
        // The original of a file that was changed stands beside it.
        if (one.argv.includes('--in-place') && read(folder, 'a.csv')?.equals(bad) === false) expect(read(folder, 'a.csv.bak')).toEqual(bad);
        tidied(folder);
        return Promise.resolve();
      });
    }
    expect(calls).toBeGreaterThan(1);
  });
});

// The next run that writes into the folder: what was replaced and has no other name is kept, and said; all else goes.
function tidied(folder: Folder): void {
  const left = ours(folder);
  const [first] = left;
  if (first === undefined) return;
  const place = first.slice(0, first.indexOf('.lhl-'));
  const { stderr, status } = spawnSync(process.execPath, [bin, 'formats', '-o', `${place}formats.txt`], { cwd: folder.path, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const kept = ours(folder).filter((name) => name.endsWith('.old') || /old[\\/]\d+$/.test(name));
  expect(ours(folder).filter((name) => !kept.some((each) => each.startsWith(name)))).toEqual([]);
  expect(stderr).toMatch(kept.length > 0 ? /以前執行中斷時，有檔案已經被取代/ : /已移除以前執行中斷時留在/);
}
