// Made-up grade files and upload forms for `lhl to-webhr`, and runs of it whose words are looked through for personal data.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect } from 'vitest';
import { grades } from '../../src/schemas/grades.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { unopened19 } from '../../src/schemas/unopened-19.ts';
import type { FieldKey } from '../../src/schemas/format.ts';
import type { Folder } from './folder.ts';
import { lhl, type Circumstances, type Ran } from './run.ts';

/** People who do not exist. */
export const people = [
  ['A123456789', '王小明'], ['A223456781', '陳美麗'], ['A806754477', '歐陽大華'], ['A800000014', '林子'], ['B123456780', '張三豐'], ['AC17003729', '黎氏'],
] as const;
const BIRTHDAY = '087-03-29';

/** The cells of a row by what they mean. */
export type CellsBy = Partial<Record<FieldKey, string>>;

const GRADE: CellsBy = {
  idNumber: 'A123456789', name: '王小明', learningType: '訓練', agencyCode: '323000000A', agencyName: '某某縣政府', department: '人事處', categoryName: '環境教育',
  studyLevel: '其他', courseName: '環境教育講座', studyType: '班', fee: '0', term: '01', startDate: '104-05-10', endDate: '104-05-11', total: '3', unit: '小時',
  score: '85.5', certificate: '府人字第1號', nature: '實體', digitalHours: '0', physicalHours: '3', workRelated: '是',
};
const UPLOAD: CellsBy = {
  idNumber: 'A123456789', courseName: '環境教育講座', startDate: '104-05-10', startTime: '09:10:00', endDate: '104-05-12', endTime: '12:10:00',
  name: '王小明', degree: '6', category: '337', county: '26', term: '1', total: '3', unit: '1', score: '85', certificate: '府人字第1號', attendance: '全勤',
  birthday: BIRTHDAY, nature: '2', digitalHours: '0', physicalHours: '3', courseCode: 'A1',
  actualStartDate: '104-05-10', actualStartTime: '09:10:00', actualEndDate: '104-05-12', actualEndTime: '12:10:00',
};

/** The columns of a grade download with both boxes ticked, and of one with neither. */
export const all22 = Object.keys(GRADE) as FieldKey[];
export const only20 = all22.filter((key) => key !== 'department' && key !== 'categoryName');

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** The header of a grade file with these columns. */
export function gradeHeader(keys: readonly FieldKey[]): string {
  return line(keys.map((key) => grades.fields.find((field) => field.key === key)?.header ?? key));
}

/** A row of a grade file with these columns, but for the cells given. */
export function gradeRow(keys: readonly FieldKey[], cells: CellsBy = {}): string {
  return line(keys.map((key) => cells[key] ?? GRADE[key] ?? ''));
}

/** A grade file with a header, one row for each person. */
export function gradeFile(keys: readonly FieldKey[], rows: readonly CellsBy[]): string {
  return gradeHeader(keys) + rows.map((cells, i) => gradeRow(keys, { idNumber: people[i]?.[0] ?? '', name: people[i]?.[1] ?? '', ...cells })).join('');
}

/** An upload form of 25 or 19 columns, one row for each person. */
export function uploadFile(rows: readonly CellsBy[], form: 25 | 19 = 25): string {
  const { fields } = form === 25 ? unopened : unopened19;
  return line(fields.map(({ header }) => header)) + rows.map((cells, i) => {
    const by: CellsBy = { ...UPLOAD, idNumber: people[i]?.[0] ?? '', name: people[i]?.[1] ?? '', ...cells };
    return line(fields.map(({ key }) => by[key] ?? ''));
  }).join('');
}

/** Text as CP950, by tables that this project did not make. */
export const big5 = (text: string): Buffer => iconv.encode(text, 'cp950');

/** The options that name the agency of an upload form. */
export const agency = ['--agency-code', '323000000A', '--agency-name', '某某縣政府'] as const;

/** Runs `lhl to-webhr` in a folder, and makes sure that nothing it says holds personal data. */
export async function toWebhr(folder: Folder, args: readonly string[], circumstances: Circumstances = {}): Promise<Ran> {
  const ran = await lhl(['to-webhr', ...args], { cwd: folder.path, ...circumstances });
  for (const said of [ran.stdout, ran.stderr]) {
    for (const [id, name] of people) {
      expect(said).not.toContain(id);
      expect(said).not.toContain(name);
    }
    expect(said).not.toContain(BIRTHDAY);
  }
  return ran;
}

/** The text of a CP950 file in a folder. */
export function read(folder: Folder, name: string): string {
  return iconv.decode(readFileSync(join(folder.path, name)), 'cp950');
}

/** The rows of a CP950 file in a folder, the header left out, cut at commas. */
export function rowsOf(folder: Folder, name: string): string[][] {
  return read(folder, name).split('\r\n').slice(1, -1).map((row) => row.split(','));
}

/** Whether a folder has a file of that name. */
export const has = (folder: Folder, name: string): boolean => existsSync(join(folder.path, name));
