// What holds for every command of the registry, tried with its typical call (test/support/commands.ts).
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/registry.ts';
import { zip } from '../support/archives/writer.ts';
import { callAgain, callOf, exampleEnv, exampleOf, writesFiles, type Files } from '../support/commands.ts';
import { inFolder, type Folder } from '../support/folder.ts';
import { passedPage } from '../support/result.ts';
import { lhl, type Ran } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';
import { all22, big5, gradeFile } from '../support/webhr.ts';

/** Good files in a folder. */
function goodFiles(folder: Folder): Files {
  for (const name of ['a.csv', 'b.csv']) folder.write(name, upload([row(), row({ courseName: '第二課' })]));
  folder.write('a.zip', zip([{ name: 'a.csv', data: upload([row()]) }]));
  folder.write('a.html', passedPage());
  folder.write('grades.csv', big5(gradeFile(all22, [{}, {}])));
  return { input: 'a.csv', second: 'b.csv', archive: 'a.zip', page: 'a.html', grades: 'grades.csv', out: (name) => name };
}
const run = (folder: Folder, argv: readonly string[]): Promise<Ran> => lhl(argv, { cwd: folder.path, env: exampleEnv });
const written = (folder: Folder): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).sort()
  .map((name) => [name, statSync(join(folder.path, name)).isFile() ? readFileSync(join(folder.path, name), 'base64') : 'folder']));
describe.each(commands.map((spec) => [spec.name, spec] as const))('lhl %s', (name, spec) => {
  const good = exampleOf(name).asks === true ? 2 : 0;

  it.each(['zh', 'en'])('does what it is for, ends with 0, and speaks the language that was asked for (%s)', (lang) => inFolder(async (folder) => {
    const { code, stdout, stderr } = await run(folder, [...callOf(spec, goodFiles(folder)), '--lang', lang]);
    expect([code, good === 0 ? stderr : '']).toEqual([good, '']);
    expect(stdout + stderr).not.toMatch(/undefined|\[object|NaN/);
    expect(stdout + stderr).toMatch(lang === 'zh' ? /\p{Script=Han}/u : /[a-z]{3}/);
  }));

  it('ends with 2, and says where the help is, where it does not understand the command line', () => inFolder(async (folder) => {
    const files = goodFiles(folder);
    const before = written(folder);
    const wrong = [[...callOf(spec, files), '--no-such-option']];
    if (spec.args === 'none' || spec.args.startsWith('one')) wrong.push([...callOf(spec, files), 'too', 'many']);
    if (spec.args === 'one' || spec.args === 'many') wrong.push([name]);
    for (const argv of wrong) {
      const { code, stdout, stderr } = await run(folder, argv);
      expect([argv.join(' '), code, stdout]).toEqual([argv.join(' '), 2, '']);
      expect(stderr.replaceAll('\n', '')).toMatch(new RegExp(`lhl ${name}.*--help`));
    }
    expect(written(folder)).toEqual(before);
  }));

  if (writesFiles(spec) && spec.args !== 'none' && !spec.args.endsWith('-or-none')) it('ends with 2 and writes nothing where the input is not there', () => inFolder(async (folder) => {
    const files: Files = { ...goodFiles(folder), input: 'none.csv', second: 'none.csv', archive: 'none.zip' };
    const words = callOf(spec, files);
    if (!words.some((word) => word.startsWith('none.'))) return;
    const before = written(folder);
    const { code, stderr } = await run(folder, words);
    expect([code, stderr.includes('none.')]).toEqual([2, true]);
    expect(written(folder)).toEqual(before);
  }));

  if (writesFiles(spec)) it('replaces what it wrote only with --force', () => inFolder(async (folder) => {
    const files = goodFiles(folder);
    expect((await run(folder, callOf(spec, files))).code).toBe(0);
    const mine = Object.keys(written(folder)).filter((path) => !['a.csv', 'b.csv', 'a.zip', 'grades.csv'].includes(path));
    expect(mine.length).toBeGreaterThan(0);
    for (const path of mine) if (statSync(join(folder.path, path)).isFile()) folder.write(path, 'mine');
    const before = written(folder);
    const refused = await run(folder, callOf(spec, files));
    expect([refused.code, refused.stderr]).not.toEqual([0, '']);
    expect(written(folder)).toEqual(before);
    expect((await run(folder, callAgain(spec, files))).code).toBe(0);
    expect(written(folder)).not.toEqual(before);
    expect(existsSync(join(folder.path, 'a.csv'))).toBe(true);
  }));

  it('is in the help of the program, in both languages', async () => {
    for (const lang of ['zh', 'en']) expect((await lhl(['--help', '--lang', lang])).stdout).toMatch(new RegExp(`^(?:\\S.*?)? {2,}${name} {2,}`, 'm'));
  });
});
