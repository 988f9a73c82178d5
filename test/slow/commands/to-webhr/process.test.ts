import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { archived } from '../../../support/archives/honest.ts';
import { bin, cleanEnv, lhl } from '../../../support/archives/run.ts';
import { inFolder } from '../../../support/folder.ts';
import { all22, big5, gradeFile, only20, people, read, toWebhr } from '../../../support/webhr.ts';

const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

describe('lhl to-webhr, the built program', () => {
  it('converts, refuses and misunderstands with 0, 1 and 2', () => inFolder(async (folder) => {
    folder.write('g.csv', big5(gradeFile(all22, [{}, {}])));
    folder.write('bad.csv', big5(gradeFile(all22, [{}, { idNumber: 'A123456788' }])));
    const done = await lhl(['to-webhr', 'g.csv', '-o', 'out.csv'], folder.path);
    expect([done.code, done.stderr]).toEqual([0, '']);
    expect(done.stdout).toContain('輸入 2 筆 = 寫出 2 筆 + 另放 0 筆');
    const refused = await lhl(['to-webhr', 'bad.csv', '-o', 'bad-out.csv'], folder.path);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    const misunderstood = await lhl(['to-webhr', 'g.csv'], folder.path);
    expect([misunderstood.code, misunderstood.stdout]).toEqual([2, '']);
    expect(misunderstood.stderr).toContain('缺少 -o：要寫到哪裡，例如 -o webhr.csv');
    const zip = await archived([{ name: 'g.csv', data: readFileSync(join(folder.path, 'g.csv')) }], { password: '密碼' });
    const piped = await lhl(['to-webhr', '-', '-o', 'piped.csv'], folder.path, { stdin: zip, env: { LHL_ZIP_PASSWORD: '密碼' } });
    expect(piped.code).toBe(0);
    expect(read(folder, 'piped.csv')).toBe(read(folder, 'out.csv'));
    expect(readdirSync(folder.path).sort()).toEqual(['bad.csv', 'g.csv', 'out.csv', 'piped.csv']);
    for (const said of [done, refused, misunderstood, piped].flatMap(({ stdout, stderr }) => [stdout, stderr])) {
      for (const person of people.flat()) expect(said).not.toContain(person);
    }
  }));

  // Windows has no signals: to send one ends a process at once.
  it.skipIf(process.platform === 'win32')('removes what it has begun when it is interrupted', () => inFolder(async (folder) => {
    const child = spawn(process.execPath, [bin, 'to-webhr', '-', '-o', 'out.csv'], { cwd: folder.path, env: cleanEnv() });
    const ended = new Promise<number | null>((resolve) => { child.on('close', resolve); });
    const rows = Array.from({ length: 200 }, (_, i) => ({ idNumber: 'A123456789', name: '王小明', courseName: `課程${i}` }));
    const text = big5(gradeFile(only20, rows));
    child.stdin.on('error', () => undefined);
    // It goes on asking for more until the unfinished file can be seen.
    child.stdin.write(text);
    while (readdirSync(folder.path).length === 0) {
      child.stdin.write('\r\n');
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(folder.path)).toEqual([]);
  }));

  it.skipIf(office === undefined)('writes what LibreOffice opens with 20 columns and every value', () => inFolder(async (folder) => {
    const rows = [{ courseName: '十卅兀嗀碁銹' }, { term: '001', startDate: '1050624', endDate: '1050624' }, {}];
    folder.write('g.csv', big5(gradeFile(all22, rows)));
    expect((await toWebhr(folder, ['g.csv', '-o', 'out.csv'])).code).toBe(0);
    const profile = `-env:UserInstallation=file://${encodeURI(join(folder.path, 'profile'))}`;
    // Comma, double quote, Big5, from line 1, every column as text; and out again as UTF-8.
    const columns = Array.from({ length: 20 }, (_, i) => `${i + 1}/2`).join('/');
    execFileSync(office ?? '', [
      profile, '--headless', `--infilter=CSV:44,34,68,1,${columns}`, '--convert-to', 'ods', '--outdir', join(folder.path, 'ods'), join(folder.path, 'out.csv'),
    ], { stdio: 'ignore' });
    execFileSync(office ?? '', [
      profile, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', join(folder.path, 'csv'), join(folder.path, 'ods', 'out.ods'),
    ], { stdio: 'ignore' });
    const seen: string[][] = parse(readFileSync(join(folder.path, 'csv', 'out.csv')));
    expect(seen.map((row) => row.length)).toEqual([20, 20, 20, 20]);
    expect(seen).toEqual(parse(read(folder, 'out.csv')));
  }));
});
