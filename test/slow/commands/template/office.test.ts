// The workbooks of lhl template in LibreOffice: typed into as people type, saved, and checked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleRow } from '../../../../src/convert/template/example.ts';
import { defaultSheetLimits } from '../../../../src/bytes/sheet/limits.ts';
import { openSheet } from '../../../../src/system/archives/sheet.ts';
import { cellName } from '../../../../src/findings/finding.ts';
import { formats } from '../../../../src/schemas/index.ts';
import { inFolder } from '../../../support/folder.ts';
import { csv950, hasOffice, inOffice, officeTime, ods, xlsx, type Typed } from '../../../support/office.ts';
import { lhl } from '../../../support/run.ts';

const uploads = formats.filter(({ kind }) => kind === 'upload');
const people = [['A123456789', '王小明'], ['A223456781', '林美玲'], ['B123456780', '陳大文']] as const;
// What a spreadsheet takes for a number, a date or a time, wherever the cell is not text.
const tricky = { county: '01', courseCode: '1E10', attendance: '3-2', certificate: '00012', birthday: '079-06-30', startTime: '09:00:00', score: '085.5' } as const;

describe.skipIf(!hasOffice)('in LibreOffice', () => {
  it.each(uploads.flatMap((format) => (['xlsx', 'ods'] as const).map((file) => ({ format, file, id: format.id }))))(
    'what is typed into $id as .$file stays as it was typed, as CSV and as a workbook', ({ format, file }) => inFolder(async (folder) => {
      const path = (name: string): string => join(folder.path, name);
      expect((await lhl(['template', format.id, '-o', path(`範 本.${file}`)])).code).toBe(0);
      const rows = people.map(([idNumber, name], row) => {
        const own = { idNumber, name, term: `00${row + 1}`, subjectCode: `${row + 1}E10`, teacherCode: `${row + 1}-2` };
        return format.fields.map(({ key }) => ({ ...exampleRow, ...tricky, ...own } as Record<string, string>)[key] ?? '');
      });
      const typed: Typed = rows.flatMap((cells, row) => cells.map((text, i) => [cellName(i + 1, row + 2), text] as const));
      await inOffice(folder.path, path(`範 本.${file}`), typed, [csv950(path('upload.csv')), xlsx(path('saved.xlsx')), ods(path('saved.ods'))]);
      const lines = new TextDecoder('big5').decode(readFileSync(path('upload.csv'))).split(/\r?\n/);
      expect(lines).toEqual([format.fields.map(({ header }) => header), ...rows].map((cells) => cells.join(',')).concat(''));
      const checked = await lhl(['validate', path('upload.csv'), '--today', '115-11-22']);
      expect(checked.stdout).toContain('檔案處理成功');
      expect(checked.stdout).toContain('錯誤 0、提醒 0');
      expect(checked.code).toBe(0);
      for (const name of ['saved.xlsx', 'saved.ods']) {
        const sheet = await openSheet(readFileSync(path(name)), null, defaultSheetLimits);
        expect([...sheet.rows].slice(1).map(({ cells }) => cells)).toEqual(rows);
        expect(sheet.repairs).toEqual([]);
      }
    }), officeTime);

  it.each(['xlsx', 'ods'] as const)('the .%s keeps its header in sight, says what goes into a cell, and offers the codes', (file) => inFolder(async ({ path }) => {
    const form = join(path, `範本.${file}`);
    await lhl(['template', 'unopened', '-o', form, '--rows', '50']);
    const at = (cell: string, what: string): string => `doc.Sheets(0).getCellRangeByName("${cell}").Validation.${what}`;
    const told = await inOffice(path, form, [['J60', '01'], ['B52', '3-2']], [], [
      'doc.CurrentController.hasFrozenPanes()', 'doc.CurrentController.getSplitRow()', 'doc.CurrentController.getSplitColumn()',
      at('C2', 'InputTitle'), at('C51', 'InputMessage'), at('J2', 'ShowInputMessage'), at('J51', 'getFormula1()'), at('J51', 'ShowList'),
      // Stop is 0 and a warning 1.
      at('J2', 'ErrorAlertStyle'), at('J2', 'ShowErrorMessage'), at('I2', 'ErrorAlertStyle'), at('A2', 'ShowErrorMessage'),
      'doc.Sheets(2).getCellRangeByName("H4").String', 'doc.Sheets(2).getCellRangeByName("I4").String',
      // Below the prepared rows too.
      'doc.Sheets(0).getCellRangeByName("J60").String', 'doc.Sheets(0).getCellRangeByName("B52").String',
    ]);
    expect(told).toEqual([
      'True', '1', '0', '開課起始日期', '必填。|民國日期 YYY-MM-DD；例如 115-05-10', 'True', '$代碼表.$H$4:$H$31', '1',
      '0', 'True', '1', 'False', '01', '海外', '01', '3-2',
    ]);
  }), officeTime);
});
