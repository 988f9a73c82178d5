// Personal data in lists of people, and in rows of another width: what a command says of them when it moved or mended them.
import { describe, expect, it } from 'vitest';
import { formats } from '../src/schemas/index.ts';
import { course, csv, person } from './convert.ts';
import { inFolder, type Folder } from './folder.ts';
import { NOW } from './masking-ways.ts';
import { lhl } from './run.ts';

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
