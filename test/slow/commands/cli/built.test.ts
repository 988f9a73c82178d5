import { expect, it } from 'vitest';
import { commands } from '../../../../src/commands/registry.ts';
import { zip } from '../../../support/archives/writer.ts';
import { callOf, exampleEnv } from '../../../support/commands.ts';
import { allCases } from '../../../support/fixtures.ts';
import { inFolder } from '../../../support/folder.ts';
import { lhl as built } from '../../../support/process.ts';
import { lhl } from '../../../support/run.ts';
import { row, upload } from '../../../support/upload.ts';
import { all22, big5, gradeFile } from '../../../support/webhr.ts';

const clean = allCases().find(({ name }) => name === 'unopened/clean-big5-crlf')?.input ?? '';
const broken = allCases().find(({ name }) => name === 'unopened/sample')?.input ?? '';

it.each([
  ['--version'], ['--help'], ['check'], ['validate', '--as', 'form', clean], ['validate', '--today', '115-11-22', clean], ['validate', '--today', '115-11-22', broken],
  ['validate', clean, 'nowhere.csv'], ['validate', '--show-values', '--reporter', 'json', '--today', '115-11-22', broken],
])('the built program says and does the same: lhl %s %s %s', async (...argv) => {
  expect(await built(argv)).toEqual(await lhl(argv));
});

it.each(commands.map((spec) => [spec.name, spec] as const))('so does the typical call of lhl %s', (_name, spec) => inFolder(async (folder) => {
  for (const name of ['a.csv', 'b.csv']) folder.write(name, upload([row(), row({ courseName: '第二課' })]));
  folder.write('a.zip', zip([{ name: 'a.csv', data: upload([row()]) }]));
  folder.write('grades.csv', big5(gradeFile(all22, [{}])));
  const where = { cwd: folder.path, env: exampleEnv };
  const call = (to: string): readonly string[] => callOf(spec, { input: 'a.csv', second: 'b.csv', archive: 'a.zip', grades: 'grades.csv', out: (name) => `${to}-${name}` });
  const [there, here] = [await built(call('x'), where), await lhl(call('y'), where)];
  const same = (text: string): string => text.replaceAll(/\b[xy]-/g, '');
  expect({ ...there, stdout: same(there.stdout), stderr: same(there.stderr) }).toEqual({ ...here, stdout: same(here.stdout), stderr: same(here.stderr) });
}));
