// --dry-run of every command: it says what would be written and where, writes nothing, and ends with the same code.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, flagsOf, type CommandName } from '../../src/commands/registry.ts';
import { zip } from '../support/archives/writer.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { failedPage } from '../support/result.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { all22, big5, gradeFile } from '../support/webhr.ts';

const now = new Date('2026-11-22T04:00:00Z');
const password = ['--password-file', 'password.txt'];

/** A line of each command that writes, what it would write, and whether that takes a terminal to see. */
const lines: Readonly<Partial<Record<CommandName, { argv: readonly string[]; named: string }>>> = {
  validate: { argv: ['--output', 'report.html', 'wrong.csv'], named: 'report.html' },
  fix: { argv: ['wrong.csv', '-o', 'out.csv'], named: 'out.csv' },
  convert: { argv: ['a.csv', '-o', 'out.csv', '--to', 'unopened-19'], named: 'out.csv' },
  template: { argv: ['unopened', '-o', 'form.xlsx'], named: 'form.xlsx' },
  split: { argv: ['a.csv', '-o', 'parts/more', '--rows', '1'], named: 'parts/more' },
  merge: { argv: ['a.csv', 'b.csv', '-o', 'out.csv'], named: 'out.csv' },
  unzip: { argv: ['a.zip', '-o', 'out'], named: 'out' },
  zip: { argv: ['a.csv', '-o', 'out.zip', ...password], named: 'out.zip' },
  'to-webhr': { argv: ['a.csv', '-o', 'out.csv', '--agency-code', '323000000A', '--agency-name', '機關', '--rows', '1'], named: 'out-2.csv' },
  result: { argv: ['failed.html', '--of', 'wrong.csv', '-o', 'rows.csv'], named: 'rows.csv' },
  hours: { argv: ['grades.csv', '-o', 'people.csv'], named: 'people.csv' },
  rules: { argv: ['-o', 'out.txt'], named: 'out.txt' },
  explain: { argv: ['cell/code', '-o', 'out.txt'], named: 'out.txt' },
  formats: { argv: ['-o', 'out.json'], named: 'out.json' },
  codes: { argv: ['county', '-o', 'out.txt'], named: 'out.txt' },
  schema: { argv: ['unopened', '-o', 'out.sql'], named: 'out.sql' },
};

function prepare(folder: Folder): void {
  for (const name of ['a.csv', 'b.csv']) folder.write(name, upload([row(), row({ idNumber: 'A223456781' })]));
  folder.write('wrong.csv', upload([row({ county: '1', degree: '9' })]));
  folder.write('a.zip', zip([{ name: 'grades.csv', data: 'a,b\r\n' }]));
  folder.write('grades.csv', big5(gradeFile(all22, [{}, {}])));
  folder.write('password.txt', 'Abcd1234\n');
  folder.write('failed.html', failedPage(upload([row({ county: '1', degree: '9' })])));
}

/** Every file with its content, and when it was changed. */
const stateOf = (folder: Folder): unknown[] => readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).sort().map((name) => {
  const path = join(folder.path, name);
  return statSync(path).isFile() ? [name, statSync(path).mtimeMs, readFileSync(path, 'latin1')] : [name];
});

const written = commands.filter((spec) => flagsOf(spec).includes('--dry-run')).map(({ name }) => name);

describe('--dry-run', () => {
  it('is an option of every command that has an output', () => {
    expect(written).toEqual(commands.filter((spec) => flagsOf(spec).some((flags) => flags.startsWith('-o, --output'))).map(({ name }) => name));
    // `new` asks at a terminal; its writing is that of `convert`.
    expect(written.filter((name) => lines[name] === undefined)).toEqual(['new']);
  });

  it.each(written.filter((name) => name !== 'new'))('%s', (name) => inFolder(async (folder) => {
    prepare(folder);
    const { argv, named } = lines[name] ?? { argv: [], named: '' };
    const run = (...more: string[]): Promise<Ran> => lhl([name, ...argv, ...more], { cwd: folder.path, now });
    const before = stateOf(folder);
    const dry = await run('--dry-run');
    expect(stateOf(folder)).toEqual(before);
    expect(dry.stdout + dry.stderr).toContain('沒有寫檔案（--dry-run）');
    expect(dry.stdout + dry.stderr).toContain(named);
    expect(dry.stdout).not.toContain('已寫出');
    const english = await run('--dry-run', '--lang', 'en');
    expect(english.code).toBe(dry.code);
    expect(english.stdout + english.stderr).toContain('--dry-run');
    const real = await run();
    expect(dry.code).toBe(real.code);
    expect(stateOf(folder).length).toBeGreaterThan(before.length);
    expect(real.stdout + real.stderr).not.toContain('--dry-run');
    // What is there now stands in the way of either, but not of a report in the way of another.
    if (name === 'validate') return;
    const [again, dryAgain] = [await run(), await run('--dry-run')];
    expect(dryAgain.code).toBe(again.code);
    expect(dryAgain.stderr).toBe(again.stderr);
  }));

  it.each([
    ['a folder that is not there', ['convert', 'a.csv', '-o', 'no/out.csv']],
    ['a file in the place of the folder', ['split', 'a.csv', '-o', 'b.csv']],
    ['a folder of that name', ['merge', 'a.csv', 'b.csv', '-o', 'folder']],
    ['the input itself', ['to-webhr', 'a.csv', '-o', 'a.csv', '--agency-code', '323000000A', '--agency-name', '機關']],
    ['a wrong password', ['zip', 'a.csv', '-o', 'out.zip', '--password-file', 'a.csv']],
    ['no file that could be read', ['fix', 'no.csv', '-o', 'out.csv']],
  ])('meets what keeps the output from being written: %s', (_name, argv) => inFolder(async (folder) => {
    prepare(folder);
    mkdirSync(join(folder.path, 'folder'));
    const [dry, real] = [await lhl([...argv, '--dry-run'], { cwd: folder.path }), await lhl(argv, { cwd: folder.path })];
    expect(dry.code).toBe(2);
    expect(dry).toEqual(real);
  }));

  it('convert checks what it would write', () => inFolder(async (folder) => {
    prepare(folder);
    const dry = await lhl(['convert', 'wrong.csv', '-o', 'out.csv', '--dry-run'], { cwd: folder.path, now });
    const real = await lhl(['convert', 'wrong.csv', '-o', 'out.csv'], { cwd: folder.path, now });
    expect(dry.code).toBe(1);
    const report = (text: string): string => text.slice(text.lastIndexOf('\nout.csv\n'));
    expect(report(dry.stdout)).toBe(report(real.stdout));
    expect(report(dry.stdout)).toContain('cell/code');
  }));
});
