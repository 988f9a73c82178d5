// Rows that are proven to be right while they are made, so that the check of the file that was written need not read them again.
import { describe, expect, it } from 'vitest';
import { course, csv, person } from '../../support/convert.ts';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';

const COUNT = 40;
type Person = readonly [id: string, name: string, birthday: string];
const one = (i: number): Person => [...person(i), i % 3 === 0 ? '' : `0${String(60 + (i % 20))}-01-15`];
const [ID] = person(0);

describe('the report of a file that was made of a list', () => {
  it.each<readonly [string, (row: Person, i: number) => Person]>([
    ['right', (row) => row],
    ['a person twice', (row, i) => (i === COUNT - 1 ? one(0) : row)],
    ['an ID with two names', (row, i) => (i === COUNT - 1 ? [ID, '王小明', ''] : row)],
    ['a wrong ID', ([id, ...rest], i) => [i === 7 ? `${id.slice(0, 9)}${String((Number(id[9]) + 1) % 10)}` : id, ...rest]],
    ['the wrong ID of the first person', ([id, ...rest], i) => [i === 0 ? `${id.slice(0, 9)}${String((Number(id[9]) + 1) % 10)}` : id, ...rest]],
    ['no ID', ([id, ...rest], i) => [i === 7 ? '' : id, ...rest]],
    ['a resident number in its old form', ([id, ...rest], i) => [i === 7 ? 'AC01234568' : id, ...rest]],
    ['a name with a remark', ([id, name, birthday], i) => [id, i === 7 ? `${name}(離職)` : name, birthday]],
    ['a name that CP950 lacks', ([id, name, birthday], i) => [id, i === 7 ? '王堃' : name, birthday]],
    ['a name of 造字', ([id, name, birthday], i) => [id, i === 7 ? '王\ue000' : name, birthday]],
    ['no name', ([id, name, birthday], i) => [id, i === 7 ? '' : name, birthday]],
    ['a person of a hundred years', ([id, name, birthday], i) => [id, name, i === 7 ? '010-01-01' : birthday]],
    ['a person who is not born', ([id, name, birthday], i) => [id, name, i === COUNT - 1 ? '115-09-01' : birthday]],
    ['a day that is none', ([id, name, birthday], i) => [id, name, i === 7 ? '070-02-30' : birthday]],
  ])('is that of its own check: %s', (_what, change) => inFolder(async (folder) => {
    folder.write('a.csv', csv([['身分證字號', '姓名', '生日'], ...Array.from({ length: COUNT }, (_, i) => [...change(one(i), i)])]));
    const { stdout } = await lhl(['convert', 'a.csv', '-o', 'out.csv', '--today', '115-11-22', ...course], { cwd: folder.path });
    const checked = await lhl(['validate', 'out.csv', '--today', '115-11-22'], { cwd: folder.path });
    expect(checked.stdout).not.toBe('');
    expect(stdout.slice(-checked.stdout.length)).toBe(checked.stdout);
  }));
});
