import { spawn, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { bin, cleanEnv, ended, type Ended } from '../../support/process.ts';
import { reportDocument } from '../../support/report-document.ts';
import { row, upload } from '../../support/upload.ts';

const JSON_REPORT = ['--reporter', 'json', '--today', '115-11-22'];
const filesOf = (ran: Ended): { path: string; error: number; warning: number; rules: string[]; problem: string | null }[] =>
  reportDocument.parse(JSON.parse(ran.stdout)).files.map(({ path, counts, findings, problem }) => ({ path, ...counts, rules: findings.map(({ rule }) => rule), problem: problem?.code ?? null }));

// Root reads everything, so the program then runs as nobody; where nobody may not read the program, that is skipped.
const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canRunUnprivileged = process.platform !== 'win32' && spawnSync(process.execPath, [bin, '--version'], { cwd: tmpdir(), ...unprivileged }).status === 0;

describe('many files', () => {
  it.skipIf(!canRunUnprivileged)('checks a folder of 200 files, one unreadable, one not CSV, in the order of their names', () => inFolder(async (folder) => {
    for (let i = 0; i < 198; i++) folder.write(`資料 ${String(i % 3)}/${String(i).padStart(3, '0')} 檔.csv`, upload([row({ county: i === 7 ? '1' : '26' })]));
    folder.write('資料 1/picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
    folder.write('資料 1/notes.txt', 'not looked at');
    const locked = folder.write('資料 2/locked.csv', upload([row()]));
    chmodSync(locked, 0o000);
    folder.write('資料 3/哪裡.csv', upload([row()]));
    chmodSync(join(folder.path, '資料 3'), 0o000);
    chmodSync(folder.path, 0o755);
    const ran = await ended(spawn(process.execPath, [bin, 'lint', ...JSON_REPORT, '--ignore', 'file/name', folder.path], { env: cleanEnv(), ...unprivileged }));
    chmodSync(join(folder.path, '資料 3'), 0o755);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('locked.csv');
    expect(ran.stderr).toContain('資料 3');
    const files = filesOf(ran);
    expect(files.length).toBe(201);
    expect(files.filter(({ problem }) => problem !== null).map(({ path, problem }) => [path.slice(folder.path.length + 1), problem])).toEqual([['資料 2/locked.csv', 'denied'], ['資料 3', 'denied']]);
    expect(files.map(({ path }) => path)).toEqual(files.map(({ path }) => path).sort());
    expect(files.filter(({ error }) => error > 0).map(({ path, rules }) => [path.slice(folder.path.length + 1), ...rules])).toEqual([
      ['資料 1/007 檔.csv', 'cell/code'], ['資料 1/picture.csv', 'file/malformed'],
    ]);
  }));
});
