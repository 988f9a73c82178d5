// --dry-run of every command: it says what would be written and where, writes nothing, and ends with the same code.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, flagsOf, type CommandName } from '../../src/commands/registry.ts';
import { zip } from '../support/archives/writer.ts';
import { exampleEnv, exampleOf } from '../support/commands.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { failedPage } from '../support/result.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { all22, big5, gradeFile } from '../support/webhr.ts';

const now = new Date('2026-11-22T04:00:00Z');
/** A line of a command, and what it would write. */
interface Line { readonly argv: readonly string[]; readonly named: string }

/** Lines that tell more than the typical call of their command. */
const lines: Readonly<Partial<Record<CommandName, Line>>> = {
  validate: { argv: ['--output', 'report.html', 'wrong.csv'], named: 'report.html' },
  fix: { argv: ['wrong.csv', '-o', 'out.csv'], named: 'out.csv' },
  convert: { argv: ['a.csv', '-o', 'out.csv', '--to', 'unopened-19'], named: 'out.csv' },
  open: { argv: ['wrong.csv'], named: 'wrong.csv.檢核報告.html' },
  template: { argv: ['unopened', '-o', 'form.xlsx'], named: 'form.xlsx' },
  split: { argv: ['a.csv', '-o', 'parts/more', '--rows', '1'], named: 'parts/more' },
  'to-webhr': { argv: ['a.csv', '-o', 'out.csv', '--agency-code', '323000000A', '--agency-name', '機關', '--rows', '1'], named: 'out-2.csv' },
  result: { argv: ['failed.html', '--of', 'wrong.csv', '-o', 'rows.csv'], named: 'rows.csv' },
  hours: { argv: ['grades.csv', '-o', 'people.csv'], named: 'people.csv' },
};

/** The line of a command: its typical call, which writes to a file where it does not name one. */
function lineOf(name: CommandName): Line {
  const named: string[] = [];
  const words = exampleOf(name).words({ input: 'a.csv', second: 'b.csv', archive: 'a.zip', out: (path) => (named.push(path), path) });
  const [first] = named;
  return lines[name] ?? (first === undefined ? { argv: [...words, '-o', 'out.txt'], named: 'out.txt' } : { argv: words, named: first });
}

function prepare(folder: Folder): void {
  for (const name of ['a.csv', 'b.csv']) folder.write(name, upload([row(), row({ idNumber: 'A223456781' })]));
  folder.write('wrong.csv', upload([row({ county: '1', degree: '9' })]));
  folder.write('a.zip', zip([{ name: 'grades.csv', data: 'a,b\r\n' }]));
  folder.write('grades.csv', big5(gradeFile(all22, [{}, {}])));
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
  });

  // `new` asks at a terminal; its writing is that of `convert`.
  it.each(written.filter((name) => exampleOf(name).asks !== true))('%s', (name) => inFolder(async (folder) => {
    prepare(folder);
    const { argv, named } = lineOf(name);
    const run = (...more: string[]): Promise<Ran> => lhl([name, ...argv, ...more], { cwd: folder.path, now, env: exampleEnv });
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
    if (name === 'validate' || name === 'open') return;
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
