// A roster in .xls as LibreOffice writes it: text, and birthdays that it took for numbers or days.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../src/index.ts';
import { ods, person } from '../../support/convert.ts';
import { inFolder } from '../../support/folder.ts';
import { hasOffice, inOffice, officeTime, xlsx, type SaveAs } from '../../support/office.ts';
import { webhrRoster } from '../../support/roster.ts';

const xls = (path: string): SaveAs => ({ path, filter: 'MS Excel 97', options: '' });

describe.skipIf(!hasOffice)('人員基本資料表 in LibreOffice (where it is installed)', () => {
  it('is read from .xls and .xlsx as from .ods', () => inFolder(async (folder) => {
    const people = Array.from({ length: 40 }, (_, i) => person(i)).map(([id, name], i) => ({ id, name, birthday: `0700${String(1 + i % 9)}${String(10 + i % 18)}` }));
    const whole = ods(webhrRoster(people));
    const path = folder.write('名 冊.ods', whole);
    const saved = [xls(join(folder.path, 'a.xls')), xlsx(join(folder.path, 'a.xlsx'))];
    await inOffice(folder.path, path, [], saved);
    const expected = await readRoster(whole);
    expect(expected.people).toHaveLength(40);
    for (const { path: file } of saved) expect(await readRoster(readFileSync(file))).toEqual(expected);
    // The compound file of Excel 97.
    expect([...readFileSync(saved[0]?.path ?? '').subarray(0, 4)]).toEqual([0xd0, 0xcf, 0x11, 0xe0]);
  }), officeTime);

  it('tells which birthdays are not certain where a person typed them', () => inFolder(async (folder) => {
    const path = folder.write('名冊.ods', ods([['姓名', '身分證號', '出生日期'], ['王小明', 'A123456789', ''], ['林美惠', 'A223456781', '']]));
    const saved = xls(join(folder.path, 'b.xls'));
    // LibreOffice takes the zero from the first, and makes a day of the second.
    await inOffice(folder.path, path, [['C2', '0700102'], ['C3', '1993-03-04']], [saved]);
    const { people, uncertainBirthdays } = await readRoster(readFileSync(saved.path));
    expect([people.map(({ birthday }) => birthday), uncertainBirthdays]).toEqual([[null, '082-03-04'], 1]);
  }), officeTime);
});
