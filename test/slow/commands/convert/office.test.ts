import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attendance, convert, ods, person, rowsIn, without } from '../../../support/convert.ts';
import { inFolder } from '../../../support/folder.ts';
import { hasOffice, inOffice, officeTime, xlsx } from '../../../support/office.ts';

describe('an attendance list', () => {
  it.skipIf(!hasOffice)('as LibreOffice saves it in .xlsx, days and times and all (skipped where it is not installed)', () => inFolder(async (folder) => {
    const path = folder.write('名單.ods', ods(attendance(3)));
    const typed = [['E3', '上課日期'], ['E4', '2026-05-10'], ['E5', '115.5.11'], ['E6', "'1150512"], ['F3', '開始時間'], ['F4', '9:10'], ['F5', '9:10'], ['F6', '上午9點'], ['G3', '生日'], ['G4', '1990-03-29']] as const;
    await inOffice(folder.path, path, typed, [xlsx(join(folder.path, '名單.xlsx'))]);
    const { code, stdout, stderr } = await convert(folder, ['名單.xlsx', '-o', 'upload.csv', ...without('date', '--start-time'), '--map', '上課日期=date']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(rowsIn(folder, 'upload.csv').slice(1).map((cells) => [cells[0], cells[2], cells[3], cells[4], cells[16]])).toEqual([
      [person(0)[0], '115-05-10', '09:10:00', '115-05-10', '079-03-29'], [person(1)[0], '115-05-11', '09:10:00', '115-05-11', ''], [person(2)[0], '115-05-12', '09:00:00', '115-05-12', ''],
    ]);
    // What the workbook keeps as a day is told, a birthday without its day.
    expect(stdout).toContain('2026-05-10');
    expect(stdout).not.toMatch(/1990-03-29|079-03-29/);
  }), officeTime);
});
