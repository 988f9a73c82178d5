// What `lhl zip` packs, opened by other programs; and an interruption.
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../../../support/folder.ts';
import { interruptedAt, lhl as built } from '../../../support/process.ts';
import { lhl } from '../../../support/run.ts';
import { row, upload } from '../../../support/upload.ts';

const PASSWORD = 'abc12345';
const has = (program: string): boolean => spawnSync(program, ['-h']).error === undefined;
const read = (folder: Folder, ...name: readonly string[]): Buffer => readFileSync(join(folder.path, ...name));

/** Files as people have them, a large one among them. */
const contents: Readonly<Record<string, Buffer>> = {
  '成績 115年.csv': upload(Array.from({ length: 500 }, () => row())), 'empty.csv': Buffer.alloc(0), 'letter.pdf': randomBytes(3_000_000), '堃.txt': Buffer.from('一個字'),
};
const names = Object.keys(contents);
const fill = (folder: Folder): void => { for (const [name, bytes] of Object.entries(contents)) folder.write(name, bytes); };

describe('lhl zip', () => {
  it.skipIf(!has('7z'))('7-Zip tests and extracts the archive, and takes no other password (skipped where there is no 7-Zip)', () => inFolder(async (folder) => {
    fill(folder);
    const symbols = 'aA1 !"#$%&\'()*+,-./:;<=>?@[]^_`{|}~';
    for (const [password, options] of [[PASSWORD, []], [symbols, []], [symbols, ['--zipcrypto']]] as const) {
      const ran = await lhl(['zip', ...names, '-o', 'a.zip', '--force', ...options], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: password } });
      expect(ran.code).toBe(0);
      const sevenZip = (...args: readonly string[]) => spawnSync('7z', [...args, 'a.zip'], { cwd: folder.path, encoding: 'utf8' });
      const listed = sevenZip('l', '-slt', `-p${password}`).stdout;
      expect(listed.match(options.length > 0 ? /Method = ZipCrypto/g : /Method = AES-256/g)).toHaveLength(4);
      expect(sevenZip('t', '-pwrong123').status).not.toBe(0);
      const tested = sevenZip('t', `-p${password}`);
      expect([tested.status, tested.stdout]).toEqual([0, expect.stringContaining('Everything is Ok')]);
      expect(sevenZip('x', '-y', '-ox', `-p${password}`).status).toBe(0);
      for (const [name, bytes] of Object.entries(contents)) expect(read(folder, 'x', name).equals(bytes), name).toBe(true);
    }
  }));

  it.skipIf(!has('unzip'))('Info-ZIP opens what --zipcrypto packs, which knows no AES (skipped where there is no unzip)', () => inFolder(async (folder) => {
    fill(folder);
    const { code, stdout, stderr } = await lhl(['zip', ...names, '-o', 'a.zip', '--zipcrypto'], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: PASSWORD } });
    expect(code).toBe(0);
    expect(stderr).toContain('很快就能破解');
    expect(stdout).toContain('Windows 檔案總管、7-Zip');
    const unzip = (...args: readonly string[]) => spawnSync('unzip', args, { cwd: folder.path, env: { ...process.env, LC_ALL: 'C.UTF-8' } }).status;
    expect(unzip('-P', PASSWORD, '-d', 'x', 'a.zip')).toBe(0);
    for (const [name, bytes] of Object.entries(contents)) expect(read(folder, 'x', name).equals(bytes), name).toBe(true);
    expect(unzip('-P', 'wrong123', '-t', 'a.zip')).not.toBe(0);
  }));

  it('packs a file of 20 MB', () => inFolder(async (folder) => {
    const bytes = randomBytes(20_000_000);
    folder.write('big.bin', bytes);
    const env = { LHL_ZIP_PASSWORD: PASSWORD };
    expect((await lhl(['zip', 'big.bin', '-o', 'big.zip'], { cwd: folder.path, env })).code).toBe(0);
    expect((await lhl(['unzip', 'big.zip'], { cwd: folder.path, env })).code).toBe(0);
    expect(read(folder, 'big', 'big.bin').equals(bytes)).toBe(true);
  }));

  it('an interruption leaves nothing', () => inFolder(async (folder) => {
    folder.write('big.bin', randomBytes(20_000_000));
    // As soon as the archive is begun.
    const node = interruptedAt(join(folder.path, 'hook.cjs'), '.lhl-');
    expect((await built(['zip', 'big.bin', '-o', 'big.zip'], { cwd: folder.path, env: { LHL_ZIP_PASSWORD: PASSWORD }, node })).code).toBe(130);
    expect(readdirSync(folder.path)).toEqual(['big.bin', 'hook.cjs']);
  }));
});
