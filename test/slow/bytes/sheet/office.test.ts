import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../../support/folder.ts';
import { hasOffice, office } from '../../../support/office.ts';
import { cellsOf, problemOf, read, savedWorkbook } from '../../../support/workbook.ts';

const FILES = ['xlsx', 'ods', 'xls'] as const;

describe.each(FILES)('what LibreOffice saved as .%s', (file) => {
  it('is read as it was shown', async () => {
    const sheet = await read(savedWorkbook(`office.${file}`));
    expect(sheet).toMatchObject({ file, name: '名單 一', names: ['空白', '名單 一', '其他'], uncalculated: [] });
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['身分證字號', '　全形   x\n二行', '', '', '', '', '', '', '', ''], [''], [''],
      ['堃喆𠮷', '001', '0.5', '3', '10000000000', '1,234.50', '50%', 'TRUE', '3', '#N/A'],
      ['115-05-10', '115-05-10', '115-05-10', '115-05-10 09:10:00', '09:10:00', '115-05-11', '1150510', '01', '\'01', 'ab'],
      ['合併', '', '有註解', '', '', '', '', '', '', ''],
    ]);
    expect(sheet.repairs.map(({ row, column, kind, shown }) => [row, column, kind, shown])).toEqual([
      [5, 1, 'date', '2026/5/10'], [5, 2, 'date', '115/5/10'], [5, 3, 'date', '中華民國115年5月10日'], [5, 4, 'date', '2026-05-10 09:10'], [5, 5, 'time', '9:10'], [5, 6, 'date', '0115/5/11'],
    ]);
    expect(await cellsOf(savedWorkbook(`office.${file}`), '隱藏')).toEqual([['祕密']]);
  });

  // Typed into it cell by cell: 115-05-10 is the year 115 to LibreOffice, and 1E10 a number.
  it('is what was typed', async () => {
    expect((await cellsOf(savedWorkbook(`typed.${file}`))).map(([cell]) => cell)).toEqual([
      '115/5/10', '115/2/29', '104/2/29', '91/6/30', '2026/5/10', '1150510', '09:10:00', '10000000000', '1', '01', '3-2', '50.00%', '115-05-10', '100/2/29', '1234', '115/12/31', '115/1/1', '0.5', '2026/5/10 9:10',
    ]);
  });

  it('with a password is said to have one', async () => {
    expect(await problemOf(savedWorkbook(`encrypted.${file}`))).toEqual({ kind: 'encrypted' });
  });
});

const cell = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><style:style style:name="yellow" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffff00"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="名單">
<table:table-header-rows><table:table-row>${cell('姓名')}${cell('=1+1 &amp; &lt;x&gt;')}</table:table-row></table:table-header-rows>
${Array.from({ length: 300 }, (_, i) => `<table:table-row>${cell(`王${'小'.repeat(i % 9)}明${i}`)}${cell('𠮷堃')}</table:table-row>`).join('')}
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:style-name="yellow" table:number-columns-repeated="5"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>`;

describe.skipIf(!hasOffice)('what the LibreOffice of this computer saves', () => {
  it.each(['ods', 'xls'] as const)('as .%s is read, a sheet that is formatted to its end as well', async (file) => {
    await inFolder((folder) => Promise.resolve().then(async () => {
      const source = folder.write('名單 一.fods', flat);
      execFileSync(office ?? 'soffice', [`-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`, '--headless', '--convert-to', file, '--outdir', folder.path, source], { stdio: 'ignore' });
      const rows = await cellsOf(readFileSync(join(folder.path, `名單 一.${file}`)));
      expect(rows).toHaveLength(301);
      expect(rows[0]).toEqual(['姓名', '=1+1 & <x>']);
      expect(rows[300]).toEqual(['王小小明299', '𠮷堃']);
    }));
  });
});
