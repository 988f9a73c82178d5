// Personal data in lists of people, and in rows of another width: what a command says of them when it moved or mended them.
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/schemas/index.ts';
import { course, csv, ods, person } from '../../support/convert.ts';
import { inFolder, type Folder } from '../../support/folder.ts';
import { NOW } from '../../support/masking-ways.ts';
import { lhl } from '../../support/run.ts';

/** What is said in a folder, lines joined. */
async function said(folder: Folder, ...argv: string[]): Promise<string> {
  const { stdout, stderr } = await lhl(argv, { cwd: folder.path, now: NOW });
  return (stdout + stderr).replaceAll(/\n\s*/g, '');
}

const list = (...rows: readonly (readonly string[])[]): string => `\ufeff${csv(rows)}`;
const convert = ['convert', '--force', '-o', 'out.csv', ...course, 'list.csv'] as const;

describe('a row of another width shows no value', () => {
  // The name of the course is missing, and the last column may be blank: what stands behind it stands in the wrong column.
  const fields = formats.find(({ id }) => id === 'unopened-19')?.fields ?? [];
  const own: Partial<Record<string, string>> = { idNumber: person(1)[0], name: '陳阿土', birthday: '068-07-19', score: '密甲', certificate: '密乙', attendance: '密丙' };
  const good = fields.map(({ key, kind }) => (key === 'idNumber' ? person(0)[0] : kind.example));
  const shifted = fields.flatMap(({ key, kind }) => (key === 'courseName' ? [] : [own[key] ?? kind.example]));

  it('when fix has mended it, and checks what it wrote', () => inFolder(async (folder) => {
    folder.write('in.csv', list(fields.map(({ header }) => header), good, shifted));
    for (const argv of [['fix', '--dry-run', 'in.csv'], ['fix', '--suggested', '--force', '-o', 'out.csv', 'in.csv']]) {
      const text = await said(folder, ...argv);
      for (const part of ['row/columns', 'cell/date-format', 'L3 ']) expect(text).toContain(part);
      for (const secret of ['陳阿土', '07-19', '密甲', '密乙', '密丙']) expect(text).not.toContain(secret);
    }
  }));

  it('when convert has filled it up, and checks what it wrote', () => inFolder(async (folder) => {
    folder.write('list.csv', list(['身分證字號', '姓名', '單位', '成績', '備註'], [...person(0), '總務處', '90', ''], [...person(1), '８０', '密丁']));
    const text = await said(folder, ...convert);
    for (const part of ['已寫出 out.csv：2 筆', 'cell/number', 'N3 ']) expect(text).toContain(part);
    expect(text).not.toContain('密丁');
  }));
});

describe('what stands where headers should', () => {
  it('is shown by convert only where it is headers for certain', () => inFolder(async (folder) => {
    const [id, name] = person(2);
    const header = ['身分證字號', '姓名'];
    // The line break behind the header row is lost.
    folder.write('list.csv', list([...header, `單位\r${id.slice(0, 6)}****`, '王阿土', '總務處'], [id, name, '人事室']));
    const asked = [...convert, '--where', '沒有=是'];
    expect(await said(folder, ...asked)).not.toMatch(/王阿土|總務處/u);
    folder.write('list.csv', list([...header, '單位\r無證號', '王阿土', '總務處'], [id, name, '人事室']));
    expect(await said(folder, ...asked)).not.toMatch(/王阿土|總務處/u);
    // Nobody is in such a row, although it is wider than the others.
    folder.write('list.csv', list([...header, '職別', '應付金額', '餐點'], [id, name, '人事室']));
    expect(await said(folder, ...asked)).toContain('D 欄「應付金額」');
  }));

  it('is not told by merge where it may be a person', () => inFolder(async (folder) => {
    folder.write('a.csv', list(['王阿土', '總務處'], ['李阿水', '人事室']));
    folder.write('b.csv', list(['陳阿木', '總務處']));
    folder.write('c.csv', list(['A12345****', '總務處']));
    folder.write('d.csv', list(['連絡人', '金額'], ['甲', '1']));
    folder.write('e.csv', list(['連絡人', '時數'], ['甲', '1']));
    for (const files of [['a.csv', 'b.csv'], ['c.csv', 'a.csv'], ['d.csv', 'a.csv']]) {
      const text = await said(folder, 'merge', '-o', 'out.csv', ...files);
      expect(text).toContain('A1');
      expect(text).not.toMatch(/阿[土水木]|A12345/u);
    }
    expect(await said(folder, 'merge', '-o', 'out.csv', 'd.csv', 'e.csv')).toMatch(/時數.*金額/u);
  }));
});

describe('what was typed, and what stands in a column of marks', () => {
  it.each([['A123-456-789', '789'], ['A12345678', '5678'], ['079-06-30', '06-30'], ['0912-345-678', '678']])('%j is masked', (value, end) => inFolder(async (folder) => {
    folder.write('list.csv', list(['身分證字號', '姓名', '簽到'], ...[0, 1, 2, 3].map((i) => [...person(i), i % 2 === 0 ? '出席' : value])));
    for (const more of [[], ['--where', `簽到=${value}`], ['--where', `${value}=出席`], ['--where', '簽到=沒有'], ['--map', `${value}=name`], ['--where', value], ['--map', value], ['--set', value], ['--start-time', value], ['--where', '簽到=出席']]) {
      const text = await said(folder, ...convert, ...more);
      expect(text, more.join(' ')).not.toContain(end);
    }
  }));

  it('so are the names of sheets, and the keys of a configuration', () => inFolder(async (folder) => {
    folder.write('list.ods', ods([['沒有'], ['標題']], { 'A123-456-789': [['x']], '名單 1150510': [['x']] }));
    const text = await said(folder, 'convert', '-o', 'out.csv', 'list.ods');
    expect(text).toContain('名單 1150510');
    folder.write('c.json', JSON.stringify({ 'A123-456-789': 1, rules: { 'A123-456-789': 'off' } }));
    for (const each of [text, await said(folder, 'validate', '--config', 'c.json', 'list.ods')]) expect(each).not.toContain('456-789');
  }));
});
