import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRADES, LONG, PASSWORD, extracted, same } from '../../../support/archives/extracted.ts';
import { everything, inside, newFolder } from '../../../support/archives/run.ts';

const has7z = spawnSync('7z').error === undefined;

describe.skipIf(!has7z)('archives of 7-Zip (skipped where it is not installed)', () => {
  it.each([
    ['Deflate64', ['-mm=Deflate64']],
    ['Deflate64 + AES-256', ['-mm=Deflate64', '-mem=AES256', `-p${PASSWORD}`]],
    ['AES-128', ['-mem=AES128', `-p${PASSWORD}`]],
    ['AES-192', ['-mem=AES192', `-p${PASSWORD}`]],
    ['AES-256', ['-mem=AES256', `-p${PASSWORD}`]],
    ['ZipCrypto', ['-mem=ZipCrypto', `-p${PASSWORD}`]],
    ['stored', ['-mx=0']],
    ['names in the local code page', ['-mcu=off']],
  ])('%s', async (_, flags) => {
    const folder = newFolder();
    mkdirSync(join(folder, '下載'));
    writeFileSync(join(folder, '下載/成績.csv'), GRADES);
    writeFileSync(join(folder, '下載/long.csv'), LONG);
    writeFileSync(join(folder, '下載/empty.csv'), '');
    execFileSync('7z', ['a', '-tzip', ...flags, join(folder, 'a.zip'), '下載'], { cwd: folder, stdio: 'ignore' });
    expect(await extracted(readFileSync(join(folder, 'a.zip')))).toEqual(same({ '下載/成績.csv': GRADES, '下載/long.csv': LONG, '下載/empty.csv': Buffer.alloc(0) }));
  });

  it.each([['BZip2', 'bzip2'], ['LZMA', 'LZMA'], ['PPMd', 'PPMd']])('%s is named, with the way to open it', async (method, name) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'long.csv'), LONG);
    execFileSync('7z', ['a', '-tzip', `-mm=${method}`, `-p${PASSWORD}`, 'a.zip', 'long.csv'], { cwd: folder, stdio: 'ignore' });
    const { code, stderr } = await inside(['unzip', 'a.zip'], folder, { LHL_ZIP_PASSWORD: PASSWORD });
    expect(code).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toContain('7-Zip');
    expect(everything(folder)).toEqual(['a.zip', 'long.csv']);
    expect((await inside(['unzip', '--list', 'a.zip'], folder)).stdout).toContain(name);
  });

  it('an archive split by 7-Zip is told from a damaged one', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'long.csv'), LONG);
    execFileSync('7z', ['a', '-tzip', '-mx=0', '-v40k', 'a.zip', 'long.csv'], { cwd: folder, stdio: 'ignore' });
    for (const part of ['a.zip.001', 'a.zip.002', 'a.zip.003']) {
      for (const command of ['unzip', 'validate']) {
        const { code, stderr } = await inside([command, part], folder);
        expect(code).toBe(2);
        expect(stderr.replaceAll('\n', '')).toMatch(new RegExp(`^lhl: ${part}：這只是分割壓縮檔（分卷）的其中一份.*7-Zip`));
      }
    }
  });
});
