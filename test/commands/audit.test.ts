import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/commands/registry.ts';
import { zip } from '../support/archives/writer.ts';
import { hiddenName } from '../../src/system/files/left-overs.ts';
import { auditDocument, linesOf } from '../support/audit-document.ts';
import { callAgain, exampleEnv, exampleOf, filesFor, touchesFiles } from '../support/commands.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { lhl, type Circumstances, type Ran } from '../support/run.ts';
import { passedPage } from '../support/result.ts';
import { failedPage } from '../support/result.ts';
import { updating } from '../support/update.ts';
import { row, upload } from '../support/upload.ts';
import { all22, big5, gradeFile } from '../support/webhr.ts';

const published = new URL('../../docs/audit.schema.json', import.meta.url);
const NOW = new Date('2026-11-30T01:02:03.004Z');
const chen = { idNumber: 'A223456781', name: '陳美麗' };
const run = (folder: Folder, words: readonly string[], circumstances: Circumstances = {}): Promise<Ran> =>
  lhl(words, { cwd: folder.path, now: NOW, ...circumstances });
const read = (folder: Folder, name: string): Buffer => readFileSync(join(folder.path, name));
const lines = (folder: Folder, name = 'audit.jsonl'): ReturnType<typeof linesOf> => linesOf(read(folder, name).toString());
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const fact = (path: string, bytes: Uint8Array | string, rows: number | null): unknown => ({ path, bytes: Buffer.byteLength(bytes), sha256: sha256(bytes), rows });
const LOG = ['--audit-log', 'audit.jsonl'];

describe('the schema of the audit log', () => {
  it('is up to date (LHL_UPDATE=1 writes it anew)', () => {
    const made = `${JSON.stringify(z.toJSONSchema(auditDocument), null, 2)}\n`;
    if (updating) writeFileSync(published, made);
    expect(readFileSync(published, 'utf8')).toBe(made);
  });

  it('holds for each command that touches a file, by a validator that did not make it', () => inFolder(async (folder) => {
    const input = folder.write('in.csv', upload([row(), row(chen)]));
    const archive = folder.write('in.zip', zip([{ name: 'a.csv', data: upload([row()]) }]));
    const page = folder.write('in.html', passedPage());
    const grades = folder.write('grades.csv', big5(gradeFile(all22, [{}, {}])));
    const files = { ...filesFor(folder.path, input, archive), page, grades };
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(published, 'utf8')) as object);
    const recorded: string[] = [];
    for (const spec of commands) {
      const log = `${spec.name}.jsonl`;
      const { code, stdout } = await run(folder, [...callAgain(spec, files), '--audit-log', log], { env: exampleEnv });
      expect([spec.name, code]).toEqual([spec.name, 'asks' in exampleOf(spec.name) ? 2 : 0]);
      if (!existsSync(join(folder.path, log))) continue;
      recorded.push(spec.name);
      const [line] = lines(folder, log);
      expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
      expect(line).toMatchObject({ time: NOW.toISOString(), command: spec.name, exitCode: code });
      if (stdout !== '') expect(line?.outputs.at(-1)).toEqual(fact('-', stdout, null));
      for (const { path, sha256: sum } of [...line?.inputs ?? [], ...line?.outputs ?? []].filter(({ path }) => path !== '-' && !path.includes('*')))
        expect([path, sum]).toEqual([path, sha256(readFileSync(join(folder.path, path.replace(folder.path, ''))))]);
      expect(read(folder, log).toString()).not.toMatch(/A[12]23456|王小明|陳美麗|Abcd1234|示範機關/);
    }
    expect(recorded).toEqual(commands.filter(touchesFiles).map(({ name }) => name));
    expect((await run(folder, ['rules', '-o', 'rules.json', ...LOG])).code).toBe(0);
    expect(lines(folder)[0]?.outputs[0]).toEqual(fact('rules.json', read(folder, 'rules.json'), null));
  }));
});

describe('a line of the audit log', () => {
  it('tells files with their rows, findings by rule and the exit code, for standard input and output too', () => inFolder(async (folder) => {
    const bytes = upload([row({ county: '1' }), row(), row(), row()]);
    const { stdout, code } = await run(folder, ['lint', '-', '--reporter', 'json', '--reporter', 'csv=r.csv', ...LOG], { stdin: bytes, pieces: 100 });
    expect(lines(folder)).toEqual([{
      time: NOW.toISOString(), version: expect.any(String) as string, command: 'validate', arguments: ['-'],
      options: { reporter: ['json', 'csv=r.csv'], 'audit-log': 'audit.jsonl' },
      inputs: [fact('-', bytes, 4)], outputs: [fact('r.csv', read(folder, 'r.csv'), null), fact('-', stdout, null)],
      counts: { 'cell/code': 1, 'table/duplicate': 3 }, exitCode: code,
    }]);
  }));

  it('tells what a command wrote, each part with its rows, and what it replaced', () => inFolder(async (folder) => {
    const before = upload([row({ county: '1' }), row(chen)]);
    folder.write('a.csv', before);
    await run(folder, ['fix', '--in-place', 'a.csv', ...LOG]);
    await run(folder, ['split', '--rows', '1', '-o', 'parts', 'a.csv', ...LOG]);
    await run(folder, ['merge', '-o', 'all.csv', 'parts/*.csv', ...LOG]);
    const [fixed, split, merged] = lines(folder);
    expect(fixed?.inputs).toEqual([fact('a.csv', before, 2)]);
    expect(fixed?.outputs.map(({ sha256: sum, rows }) => [sum, rows]).slice(0, 2)).toEqual([[sha256(before), null], [sha256(read(folder, 'a.csv')), 2]]);
    expect(split?.outputs.slice(0, 2)).toEqual([1, 2].map((i) => fact(join('parts', `a-${i}.csv`), read(folder, `parts/a-${i}.csv`), 1)));
    expect([merged?.inputs.map(({ rows }) => rows), merged?.outputs[0]]).toEqual([[1, 1], fact('all.csv', read(folder, 'all.csv'), 2)]);
  }));

  it('tells what came back and the hours of people by their rows too', () => inFolder(async (folder) => {
    folder.write('grades.csv', big5(gradeFile(all22, [{}, {}])));
    const bad = upload([row({ county: '1' }), row(chen)]);
    folder.write('up.csv', bad);
    folder.write('page.html', failedPage(bad));
    await run(folder, ['hours', 'grades.csv', '-o', 'people.csv', '--by', 'unit', ...LOG]);
    await run(folder, ['result', 'page.html', '--of', 'up.csv', '-o', 'rows.csv', ...LOG]);
    const [hours, result] = lines(folder);
    expect([hours?.inputs, hours?.outputs[0]?.rows]).toEqual([[fact('grades.csv', read(folder, 'grades.csv'), 2)], 2]);
    expect(hours?.options).toMatchObject({ by: 'unit' });
    expect(result?.inputs.map(({ path, sha256: sum }) => [path, sum])).toEqual(['page.html', 'up.csv'].map((name) => [name, sha256(read(folder, name))]));
    expect(result?.outputs[0]).toEqual(fact('rows.csv', read(folder, 'rows.csv'), 2));
    expect(result?.counts).toEqual({ 'cell/code': 1 });
  }));

  it('tells the whole of a file that was not read to its end, and of an archive', () => inFolder(async (folder) => {
    const unknown = Buffer.concat([Buffer.from('甲,乙\r\n'), Buffer.alloc(2_000_000, '1,2\r\n')]);
    folder.write('unknown.csv', unknown);
    const archive = zip([{ name: 'a.csv', data: upload([row(), row(chen)]), cipher: 256, password: 'Secret123' }]);
    folder.write('in.zip', archive);
    await run(folder, ['validate', 'unknown.csv', 'in.zip', '--password', 'Secret123', ...LOG]);
    expect(lines(folder)[0]).toMatchObject({ inputs: [fact('in.zip', archive, 2), fact('unknown.csv', unknown, null)], options: { password: true } });
  }));

  it('holds no password, nothing of the file of one, and no value of a cell', () => inFolder(async (folder) => {
    folder.write('pw.txt', 'Secret123\n');
    folder.write('A123456789.csv', '員工,身分證號\r\n王小明,A123456789\r\n');
    folder.write('in.zip', zip([{ name: 'a.csv', data: upload([row()]), cipher: 256, password: 'Secret123' }]));
    await run(folder, ['validate', 'in.zip', '--password-file', 'pw.txt', ...LOG]);
    await run(folder, ['validate', 'in.zip', '--password-stdin', ...LOG], { stdin: 'Secret123' });
    await run(folder, ['validate', 'in.zip', ...LOG], { env: { LHL_ZIP_PASSWORD: 'Secret123' } });
    await run(folder, ['convert', 'A123456789.csv', '-o', 'x.csv', '--set', 'name=王小明', '--where', '員工=王小明', '--map', '員工=name', '--start-time', '09:10', ...LOG]);
    const all = lines(folder);
    expect(all.slice(0, 3).map(({ inputs }) => inputs.map(({ path }) => path))).toEqual([['in.zip'], ['in.zip'], ['in.zip']]);
    expect(all.at(-1)?.arguments).toEqual(['A12345****.csv']);
    expect(all.at(-1)?.options).toEqual({ output: 'x.csv', set: ['name'], where: ['員工'], map: ['員工'], 'start-time': true, 'audit-log': 'audit.jsonl' });
    const text = read(folder, 'audit.jsonl').toString();
    for (const secret of ['Secret123', sha256('Secret123'), sha256('Secret123\n'), '王小明', 'A123456789', '09:10']) expect(text).not.toContain(secret);
  }));

  it('is added for a run that failed, and for what --dry-run would write', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    expect((await run(folder, ['validate', 'none.csv', ...LOG])).code).toBe(2);
    expect((await run(folder, ['fix', 'a.csv', ...LOG])).code).toBe(2);
    expect((await run(folder, ['split', 'a.csv', '-o', 'parts', '--dry-run', ...LOG])).code).toBe(0);
    expect(lines(folder).map(({ inputs, outputs, exitCode }) => [inputs.length, outputs.map(({ path }) => path), exitCode])).toEqual([
      [0, ['-'], 2], [0, [], 2], [1, ['-'], 0],
    ]);
  }));
});

describe('the place of the audit log', () => {
  it('is that of the option, else of LHL_AUDIT_LOG, else of the configuration, for every command', () => inFolder(async (folder) => {
    folder.write('lhl.config.json', JSON.stringify({ auditLog: 'logs/of config.jsonl' }));
    mkdirSync(join(folder.path, 'logs'));
    folder.write('deep/a.csv', upload([row()]));
    const deep = { cwd: join(folder.path, 'deep') };
    await run(folder, ['template', 'unopened', '-o', 't.csv'], deep);
    await run(folder, ['validate', 'a.csv'], deep);
    await run(folder, ['validate', 'a.csv'], { ...deep, env: { LHL_AUDIT_LOG: 'env.jsonl' } });
    await run(folder, ['validate', 'a.csv', '--audit-log', 'option.jsonl'], { ...deep, env: { LHL_AUDIT_LOG: 'env.jsonl' } });
    await run(folder, ['validate', 'a.csv', '--no-config'], deep);
    expect(['logs/of config.jsonl', 'deep/env.jsonl', 'deep/option.jsonl'].map((name) => lines(folder, name).length)).toEqual([2, 1, 1]);
    expect(lines(folder, 'logs/of config.jsonl').map(({ command }) => command)).toEqual(['template', 'validate']);
  }));

  it('is told before the work begins where nothing can be added to it', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('note.txt', '備忘\n');
    folder.write('empty.csv', '');
    mkdirSync(join(folder.path, 'folder'));
    const cases = [['nowhere/log.jsonl', '資料夾不存在'], ['folder', '資料夾'], ['note.txt', '不是 lhl 的稽核紀錄'], ['a.csv', '輸入檔'], ['./a.csv', '輸入檔'], ['', '檔名'], ['-', '檔名']] as const;
    for (const [log, why] of cases) {
      const { code, stdout, stderr } = await run(folder, ['split', 'a.csv', '-o', 'parts', '--audit-log', log]);
      expect([log, code, stdout, existsSync(join(folder.path, 'parts'))]).toEqual([log, 2, '', false]);
      expect(stderr.replaceAll('\n', '')).toContain(why);
    }
    expect(read(folder, 'note.txt').toString()).toBe('備忘\n');
    expect(read(folder, 'a.csv')).toEqual(upload([row()]));
    for (const words of [['merge', 'a.csv', 'empty.csv', '-o', 'audit.jsonl', '--force'], ['validate', 'a.csv', '--reporter', 'json=audit.jsonl', '--force']]) {
      expect((await run(folder, [...words, ...LOG])).stderr).toContain('是稽核紀錄');
    }
  }));

  it('is told where the configuration cannot tell it', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('lhl.config.json', '{"auditLog": 7}');
    const wrong = await run(folder, ['split', 'a.csv', '-o', 'parts']);
    expect([wrong.code, wrong.stderr.includes('auditLog'), existsSync(join(folder.path, 'parts'))]).toEqual([2, true, false]);
    // Another mistake in it is that of `validate` alone.
    folder.write('lhl.config.json', '{"file": []}');
    expect((await run(folder, ['split', 'a.csv', '-o', 'parts'])).code).toBe(0);
  }));

  it('gets a line of its own behind one that was torn off, and a new line although the lock of a killed run is there', () => inFolder(async (folder) => {
    folder.write('a.csv', upload([row()]));
    folder.write('audit.jsonl', '{"time":"2026-11-2');
    // The name of a process that does not run, on this computer.
    folder.write('audit.jsonl.lock', hiddenName('tmp').replace(`-${process.pid.toString(36)}-`, '-2hwn3-'));
    await run(folder, ['validate', 'a.csv', ...LOG]);
    const [torn, ...whole] = read(folder, 'audit.jsonl').toString().split('\n');
    expect(torn).toBe('{"time":"2026-11-2');
    expect(linesOf(whole.join('\n'))).toHaveLength(1);
    expect(readdirSync(folder.path).sort()).toEqual(['a.csv', 'audit.jsonl']);
  }));

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('needs no right to make a file beside it', () => inFolder(async (folder) => {
    folder.write('logs/audit.jsonl', '');
    folder.write('a.csv', upload([row()]));
    chmodSync(join(folder.path, 'logs'), 0o555);
    try {
      expect((await run(folder, ['validate', 'a.csv', '--audit-log', 'logs/audit.jsonl'])).code).toBe(0);
    } finally {
      chmodSync(join(folder.path, 'logs'), 0o755);
    }
    expect(lines(folder, 'logs/audit.jsonl')).toHaveLength(1);
  }));
});
