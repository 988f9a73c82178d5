// Where the compiled program is kept between starts, and that a start is as good without it.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../../support/folder.ts';
import { bin, cleanEnv, lhl, type Ended } from '../../support/process.ts';
import { row, upload } from '../../support/upload.ts';

const posix = process.platform !== 'win32';
const root = posix && process.geteuid?.() === 0;
// Tells which folder the program asks Node for, in every version of Node.
const TELL = `(folder) => { require('node:fs').writeFileSync(process.env.ASKED, folder); }`;
const STUB = `require('node:module').enableCompileCache = ${TELL};`;
// A Node that has it in the module that it names, and nowhere else, as Node 22 has.
const NEWER = `
const Module = require('node:module');
const load = Module._load;
Module._load = (name, ...more) => (name === 'node:module' ? { enableCompileCache: ${TELL} } : load(name, ...more));
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.8.0' } });`;

/** A folder for caches, of which the system's own on Windows and on Linux is said to be this one; macOS knows it by the home. */
function caches(folder: Folder): { path: string; env: Record<string, string> } {
  const path = join(folder.path, 'Library', 'Caches');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return { path, env: { XDG_CACHE_HOME: path, LOCALAPPDATA: path, HOME: folder.path } };
}

/** The folder that a run asks Node to keep the compiled program in; null where it asks for none. */
async function askedBy(folder: Folder, env: Readonly<Record<string, string>>, cwd = folder.path, node = STUB): Promise<string | null> {
  const stub = folder.write('stub.cjs', node);
  const asked = join(folder.path, 'asked.txt');
  const { code, stderr } = await lhl(['--version'], { cwd, env: { ...env, ASKED: asked }, node: ['--require', stub] });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return existsSync(asked) ? readFileSync(asked, 'utf8') : null;
}

describe('the compiled program is kept', () => {
  it('in a folder of its own among the caches of the user', () => inFolder(async (folder) => {
    const { path, env } = caches(folder);
    const cwd = dirname(folder.write('work/a.csv', ''));
    expect(await askedBy(folder, env, cwd)).toBe(join(path, 'lhl'));
    if (posix) expect(statSync(join(path, 'lhl')).mode & 0o777).toBe(0o700);
    expect(readdirSync(cwd)).toEqual(['a.csv']);
  }));

  it('by Node itself where it can do so', () => inFolder(async (folder) => {
    const { path, env } = caches(folder);
    expect(await askedBy(folder, env, folder.path, NEWER)).toBe(join(path, 'lhl'));
  }));

  it.each([['NODE_COMPILE_CACHE', 'elsewhere'], ['NODE_DISABLE_COMPILE_CACHE', '1']])('where %s says, if it is set', (name, value) => inFolder(async (folder) => {
    const { path, env } = caches(folder);
    expect(await askedBy(folder, { ...env, [name]: join(folder.path, value) })).toBeNull();
    expect(readdirSync(path)).toEqual([]);
  }));

  it.runIf(posix)('nowhere that others can write to', () => inFolder(async (folder) => {
    const { path, env } = caches(folder);
    chmodSync(path, 0o1777);
    expect(await askedBy(folder, env)).toBeNull();
    expect(readdirSync(path)).toEqual([]);
    chmodSync(path, 0o700);
    mkdirSync(join(path, 'lhl'));
    chmodSync(join(path, 'lhl'), 0o770);
    expect(await askedBy(folder, env)).toBeNull();
  }));

  it.runIf(root)('nowhere that belongs to somebody else', () => inFolder(async (folder) => {
    const { path, env } = caches(folder);
    chownSync(path, 65534, 65534);
    expect(await askedBy(folder, env)).toBeNull();
    expect(readdirSync(path)).toEqual([]);
  }));

  it.runIf(process.platform === 'linux')('not where the folder is missing or is named from the working folder', () => inFolder(async (folder) => {
    const { env } = caches(folder);
    expect(await askedBy(folder, { ...env, XDG_CACHE_HOME: join(folder.path, 'missing') })).toBeNull();
    expect(await askedBy(folder, { ...env, XDG_CACHE_HOME: 'Library' })).toBeNull();
    expect(existsSync(join(folder.path, '.cache'))).toBe(false);
    expect(await askedBy(folder, { ...env, XDG_CACHE_HOME: '' })).toBe(join(folder.path, '.cache', 'lhl'));
  }));
});

describe('a start with what was kept', () => {
  // The program's own examples have other values.
  const values = { idNumber: 'F287654321', courseName: '桂花巷消防演練', courseCode: 'Q7X9Z2' };
  const check = (folder: Folder, env: Readonly<Record<string, string>>): Promise<Ended> => lhl(['validate', 'a.csv'], { cwd: folder.path, env });
  const kept = (path: string): string[] =>
    readdirSync(join(path, 'lhl'), { recursive: true, encoding: 'utf8' }).map((name) => join(path, 'lhl', name)).filter((file) => statSync(file).isFile());

  it('says the same, also where all of it is damaged', () => inFolder(async (folder) => {
    const { path, env } = caches(folder);
    folder.write('a.csv', upload([row({ unit: '小時' })]));
    const without = await check(folder, { ...env, NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(without.code).toBe(1);
    expect([await check(folder, env), await check(folder, env)]).toEqual([without, without]);
    expect(kept(path).length).toBeGreaterThan(2);
    for (const damage of [flipped, halved]) {
      for (const file of kept(path)) writeFileSync(file, damage(readFileSync(file)));
      expect(await check(folder, env)).toEqual(without);
    }
  }));

  // Later versions of Node keep what they compile by themselves.
  it.runIf(process.versions.node.startsWith('20.'))('adds what the next starts compile, and then leaves it', () => inFolder(async (folder) => {
    const { path, env } = caches(folder);
    folder.write('a.csv', upload([row({ unit: '小時' })]));
    const sizes = (): number[] => kept(path).filter((file) => file.includes('-validate-')).map((file) => statSync(file).size);
    const files = (): Buffer[] => kept(path).map((file) => readFileSync(file));
    await lhl(['validate', 'missing.csv'], { cwd: folder.path, env });
    const [first = 0] = sizes();
    for (let start = 2; start <= 5; start++) await check(folder, env);
    const [then = 0] = sizes();
    expect(first).toBeGreaterThan(0);
    expect(then).toBeGreaterThan(first);
    const before = files();
    expect(await check(folder, env)).toEqual(await check(folder, { ...env, NODE_DISABLE_COMPILE_CACHE: '1' }));
    expect(files()).toEqual(before);
  }));

  it('finds the files of a pattern, for which it loads another package', () => inFolder(async (folder) => {
    const { env } = caches(folder);
    folder.write('a.csv', upload([row({ unit: '小時' })]));
    const find = (more: Readonly<Record<string, string>>): Promise<Ended> => lhl(['validate', '*.csv'], { cwd: folder.path, env: { ...env, ...more } });
    const without = await find({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(without.stdout).toContain('a.csv');
    expect([await find({}), await find({})]).toEqual([without, without]);
  }));

  it('says the same where many start at once', () => inFolder(async (folder) => {
    const { env } = caches(folder);
    folder.write('a.csv', upload([row({ unit: '小時' })]));
    const without = await check(folder, { ...env, NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(await Promise.all([1, 2, 3, 4].map(() => check(folder, env)))).toEqual([without, without, without, without]);
  }));

  it('keeps nothing of a file', () => inFolder(async (folder) => {
    const { path, env } = caches(folder);
    folder.write('a.csv', upload([row({ ...values, unit: '小時' })]));
    await check(folder, env);
    expect(kept(path)).not.toEqual([]);
    for (const file of kept(path)) {
      const bytes = readFileSync(file);
      for (const value of Object.values(values)) {
        expect([bytes.includes(value), bytes.includes(Buffer.from(value, 'utf16le'))]).toEqual([false, false]);
      }
    }
  }));
});

describe.runIf(posix)('a start that can write nowhere', () => {
  it('says the same', () => inFolder((folder) => {
    const { path, env } = caches(folder);
    mkdirSync(join(path, 'lhl'));
    folder.write('a.csv', upload([row({ unit: '小時' })]));
    const program = join(folder.path, 'program');
    for (const part of ['bin', 'dist', 'package.json']) cpSync(join(dirname(bin), '..', part), join(program, part), { recursive: true });
    const all = [program, path].flatMap((top) => [top, ...readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) => join(top, name))]);
    // Nothing is read-only to root, so another user runs it.
    const user = root ? { uid: 65534, gid: 65534 } : {};
    if (root) for (const one of [folder.path, join(path, 'lhl'), path]) chownSync(one, 65534, 65534);
    for (const one of all) chmodSync(one, statSync(one).mode & 0o555 | 0o444);
    const run = (more: Record<string, string>): unknown[] => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'bin', 'lhl.js'), 'validate', 'a.csv'], {
        cwd: folder.path, env: { ...cleanEnv(), ...env, ...more }, encoding: 'utf8', ...user,
      });
      return [status, stdout, stderr];
    };
    try {
      const without = run({ NODE_DISABLE_COMPILE_CACHE: '1' });
      expect(without).toEqual([1, expect.stringContaining('a.csv'), '']);
      expect([run({}), run({})]).toEqual([without, without]);
      expect(readdirSync(join(path, 'lhl'))).toEqual([]);
    } finally {
      for (const one of all) chmodSync(one, 0o755);
    }
    return Promise.resolve();
  }));
});

function flipped(bytes: Buffer): Buffer {
  const at = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x55, at);
  return bytes;
}

function halved(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1);
}
