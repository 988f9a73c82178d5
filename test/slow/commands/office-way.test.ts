// The whole way of a personnel officer: a form, filled in as people type, saved, checked, mended, clean.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { unopened } from '../../../src/schemas/unopened.ts';
import { inFolder } from '../../support/folder.ts';
import { csv950, hasOffice, inOffice, officeTime, xlsx, type Typed } from '../../support/office.ts';
import { lhl } from '../../support/run.ts';

// As people type: zeros left out, names for codes, dates with slashes, short times, a lower-case ID.
const TYPED: Readonly<Record<string, string>> = {
  courseName: '資訊安全通識', startDate: '115/5/10', startTime: '9:10', endDate: '1150510', endTime: '12:10', degree: '無', category: '522', county: '1', term: '1',
  total: '3', unit: '小時', nature: '實體', digitalHours: '0', physicalHours: '3', actualStartDate: '民國115年5月10日', actualStartTime: '09:10', actualEndDate: '115.5.10', actualEndTime: '12:10',
};
const MENDED: Readonly<Record<string, string>> = {
  courseName: '資訊安全通識', startDate: '115-05-10', startTime: '09:10:00', endDate: '115-05-10', endTime: '12:10:00', degree: '6', category: '522', county: '01', term: '1',
  total: '3', unit: '1', nature: '2', digitalHours: '0', physicalHours: '3', actualStartDate: '115-05-10', actualStartTime: '09:10:00', actualEndDate: '115-05-10', actualEndTime: '12:10:00',
};
const PEOPLE = [['a123456789', 'A123456789', '王小明'], ['Ａ２２３４５６７８１', 'A223456781', '陳美麗']] as const;
const TODAY = ['--today', '115-11-22'];

describe.skipIf(!hasOffice)('from the form to a file that the portal takes', () => {
  it.each(['xlsx', 'ods'])('by way of LibreOffice: template.%s, typed into, saved, mended, clean', (file) => inFolder(async (folder) => {
    const path = (name: string): string => join(folder.path, name);
    expect((await lhl(['template', 'unopened', '-o', path(`範 本.${file}`)])).code).toBe(0);
    const typed: Typed = PEOPLE.flatMap(([idNumber, , name], row) => unopened.fields.flatMap(({ key }, i) => {
      const text = { ...TYPED, idNumber, name } as Readonly<Record<string, string | undefined>>;
      return text[key] === undefined ? [] : [[`${String.fromCharCode(65 + i)}${row + 2}`, text[key]] as const];
    }));
    await inOffice(folder.path, path(`範 本.${file}`), typed, [csv950(path('typed.csv')), xlsx(path('typed.xlsx'))]);
    const rows = PEOPLE.map(([, idNumber, name]) => unopened.fields.map(({ key }) => ({ ...MENDED, idNumber, name } as Readonly<Record<string, string>>)[key] ?? '').join(','));
    const clean = [unopened.fields.map(({ header }) => header).join(','), ...rows].map((row) => `${row}\r\n`).join('');
    for (const name of ['typed.csv', 'typed.xlsx']) {
      const checked = await lhl(['validate', ...TODAY, path(name)]);
      expect(checked.code).toBe(1);
      expect(checked.stdout).toContain('J2     *上課縣市「1」 改成「01」');
      const out = path(`${name}.mended.csv`);
      const mended = await lhl(['fix', ...TODAY, path(name), '-o', out]);
      expect(mended.stdout).toContain('錯誤 0、提醒 0');
      expect(mended.code).toBe(0);
      expect(iconv.decode(readFileSync(out), 'cp950')).toBe(clean);
      expect((await lhl(['validate', ...TODAY, out])).stdout).toContain('檔案處理成功  錯誤 0、提醒 0  沒有錯誤，可以上傳');
    }
  }), officeTime);
});
