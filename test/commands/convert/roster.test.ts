// `lhl convert --roster`: a list of names gets its IDs and birthdays where exactly one person fits, and else nothing is written.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertToUpload, readRoster } from '../../../src/index.ts';
import { convert, course, csv, rowsIn } from '../../support/convert.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import type { Ran } from '../../support/run.ts';
import { members, webhrRoster, type Member } from '../../support/roster.ts';
import { idOf } from '../../support/values.ts';

const [ONE, TWO, THREE, FOUR] = [['A1', '2100037'], ['A2', '2100074'], ['A1', '2100111'], ['A2', '2100148']].map(([kind, digits]) => idOf((kind ?? '') + (digits ?? '')));
const PEOPLE: readonly Member[] = [
  { id: ONE ?? '', name: '甲乙丙', unit: '人事處', birthday: '0700101' }, { id: TWO ?? '', name: '丁　戊', unit: '主計處', birthday: '0710202' },
  { id: THREE ?? '', name: '己庚辛', unit: '人事處', birthday: '0720303' }, { id: FOUR ?? '', name: '己庚辛', unit: '政風處', birthday: '0730404' },
];
const ROSTER = csv(webhrRoster(PEOPLE));

async function run(folder: Folder, list: readonly (readonly string[])[], ...more: readonly string[]): Promise<Ran> {
  folder.write('名 冊.csv', ROSTER);
  folder.write('list.csv', csv(list));
  const ran = await convert(folder, ['list.csv', '-o', 'out.csv', '--roster', '名 冊.csv', ...course, ...more]);
  for (const { name, birthday } of PEOPLE) for (const value of [name, birthday ?? '']) expect(ran.stdout + ran.stderr).not.toContain(value);
  return ran;
}

const written = (folder: Folder): (string | undefined)[][] => rowsIn(folder, 'out.csv').slice(1).map((row) => [row[0], row[6], row[16]]);

describe('a list of people', () => {
  it.each<[string, string[][], (string | undefined)[][]]>([
    ['has only names', [['序號', '姓名'], ['1', '甲乙丙'], ['2', '丁戊']], [[ONE, '甲乙丙', '070-01-01'], [TWO, '丁戊', '071-02-02']]],
    ['has names and units', [['115 年度研習', ''], ['姓名', '單位'], ['己庚辛', '政風處'], ['己庚辛', '人事處'], ['', ''], ['承辦人', '科長']], [[FOUR, '己庚辛', '073-04-04'], [THREE, '己庚辛', '072-03-03']]],
    ['has birthdays that tell two of one name apart', [['姓名', '生日'], ['己庚辛', '民國73年4月4日'], ['己庚辛', '0720303']], [[FOUR, '己庚辛', '073-04-04'], [THREE, '己庚辛', '072-03-03']]],
    ['has masked IDs', [['姓名', '身分證字號'], ['己庚辛', `${(FOUR ?? '').slice(0, 6)}****`], ['甲乙丙', '']], [[FOUR, '己庚辛', '073-04-04'], [ONE, '甲乙丙', '070-01-01']]],
    ['has IDs and lacks names', [['身分證字號', '姓名'], [ONE ?? '', ''], [TWO ?? '', '丁戊']], [[ONE, '甲乙丙', '070-01-01'], [TWO, '丁戊', '071-02-02']]],
    ['has IDs that the roster lacks', [['身分證字號', '姓名'], ['A123456789', '王小明']], [['A123456789', '王小明', '']]],
  ])('that %s', (_name, list, rows) => inFolder(async (folder) => {
    const { stderr } = await run(folder, list);
    expect(stderr).toBe('');
    expect(written(folder)).toEqual(rows);
  }));

  it('that lacks the name of somebody with two in the roster, or a birthday that the roster lacks, keeps the blank', () => inFolder(async (folder) => {
    const renamed = [...PEOPLE, { id: ONE ?? '', name: '甲乙丁', unit: '人事處', birthday: '0700101' }, { id: 'A123456789', name: '王小明', birthday: '' }];
    folder.write('r.csv', csv(webhrRoster(renamed)));
    folder.write('list.csv', csv([['身分證字號', '姓名'], [ONE ?? '', ''], ['A123456789', '']]));
    expect((await convert(folder, ['list.csv', '-o', 'out.csv', '--roster', 'r.csv', ...course])).code).toBe(1);
    expect(written(folder)).toEqual([[ONE, '', '070-01-01'], ['A123456789', '王小明', '']]);
  }));

  it('is checked against the roster once it is written', () => inFolder(async (folder) => {
    const { stdout } = await run(folder, [['身分證字號', '姓名'], ['A123456789', '王小明'], [ONE ?? '', '甲乙']]);
    expect(stdout).toContain('roster/unknown');
    expect(stdout).toContain('roster/name');
  }));
});

describe('nothing is written', () => {
  it.each([
    ['where nobody has the name', [['姓名'], ['甲乙丙'], ['甲乙']], ['第 3 列 甲○：名冊裡沒有人叫這個姓名']],
    ['where several people have it', [['姓名'], ['己庚辛']], ['第 2 列 己○辛：名冊裡有 2 人符合']],
    ['where the unit differs', [['姓名', '單位'], ['甲乙丙', '主計處']], ['第 2 列 甲○丙：名冊裡有 1 人叫這個姓名，但是單位', '--map "單位="']],
    ['where the birthday differs', [['姓名', '生日'], ['甲乙丙', '070-01-02']], ['第 2 列 甲○丙：名冊裡有 1 人叫這個姓名，但是單位、生日']],
    ['where what is left of a masked ID differs', [['姓名', '身分證字號'], ['甲乙丙', 'B12345****']], ['第 2 列 甲○丙：名冊裡有 1 人叫這個姓名']],
    ['where somebody stands below those who sign', [['姓名', '單位'], ['甲乙丙', ''], ['承辦人', '科長'], ['丁戊', '']], ['第 4 列 丁○：在簽名的下面']],
    ['where no column has names', [['學員', '單位', '日期'], ['甲乙丙', '人事處', '115-05-10']], ['找不到姓名（或身分證字號）', 'C 欄「日期」', '=name']],
  ])('%s', (_name, list, texts) => inFolder(async (folder) => {
    const { code, stdout, stderr } = await run(folder, list);
    expect([code === 0, stdout]).toEqual([false, '']);
    for (const text of texts) expect(stderr.replaceAll(/\n */g, '')).toContain(text);
    expect(readdirSync(folder.path).sort()).toEqual(['list.csv', '名 冊.csv']);
  }));

  it('where the output is the roster', () => inFolder(async (folder) => {
    folder.write('名冊.csv', ROSTER);
    folder.write('list.csv', csv([['姓名'], ['甲乙丙']]));
    const { code } = await convert(folder, ['list.csv', '-o', '名冊.csv', '--force', '--roster', '名冊.csv', ...course]);
    expect([code, existsSync(join(folder.path, '名冊.csv.bak'))]).toEqual([2, false]);
    expect(rowsIn(folder, '名冊.csv').length).toBe(7);
  }));
});

it('units that are called otherwise can be left out, and rows chosen', () => inFolder(async (folder) => {
  const list = [['姓名', '單位', '出席'], ['甲乙丙', '人事室', '是'], ['沒有人', '', '否']];
  await run(folder, list, '--map', '單位=', '--where', '出席=是');
  expect(written(folder)).toEqual([[ONE, '甲乙丙', '070-01-01']]);
}));

it('two of one name in the roster matter to nobody else', () => inFolder(async (folder) => {
  await run(folder, [['身分證字號', '姓名'], [FOUR ?? '', '己庚辛']]);
  expect(written(folder)).toEqual([[FOUR, '己庚辛', '073-04-04']]);
}));

it('convertToUpload does the same, and tells rows and masked names', async () => {
  const roster = await readRoster(Buffer.from(csv(webhrRoster([...PEOPLE, ...members(40)]))));
  const set = {
    courseName: '資訊安全通識', date: '115-05-10', startTime: '0910', endTime: '12:10:00', degree: '6', category: '522', county: '臺北市', term: '1', total: '3', unit: '1', nature: '2',
  };
  const { bytes } = await convertToUpload(Buffer.from('姓名\r\n甲乙丙\r\n'), { roster, set });
  expect(Buffer.from(bytes).toString('latin1').split('\r\n')[1]?.slice(0, 10)).toBe(ONE);
  const error: unknown = await convertToUpload(Buffer.from('姓名\r\n甲乙\r\n己庚辛\r\n'), { roster, set }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'unmatched', fact: { rows: [{ row: 2, name: '甲○', why: 'nobody', count: 0 }, { row: 3, name: '己○辛', why: 'several', count: 2 }] } });
  expect(JSON.stringify(error)).not.toMatch(/甲乙|己庚/);
});
