import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../../support/folder.ts';
import { lhl as run } from '../../../support/process.ts';
import { odsOf, odsTable, xlsxOf } from '../../../support/workbook.ts';

// Ninety megabytes of XML in a tenth of the memory that a tree of it would take.
describe('a workbook within a small memory', () => {
  const small = { node: ['--max-old-space-size=100'] };
  const header = '<table:table-row><table:table-cell office:value-type="string"><text:p>身分證字號</text:p></table:table-cell></table:table-row>';

  it('a million blank rows that are written one by one are read', async () => {
    await inFolder(async (folder) => {
      const rows = '<table:table-row><table:table-cell table:style-name="ce1" table:number-columns-repeated="1024"/></table:table-row>'.repeat(1_000_000);
      const { code, stdout, stderr } = await run(['validate', folder.write('空白.ods', odsOf(odsTable(header + rows), { packed: true }))], small);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toContain('工作表1');
    });
  });

  it('cells that a few bytes repeat to the end of the sheet are refused', async () => {
    await inFolder(async (folder) => {
      const rows = header.replace('<table:table-row>', '<table:table-row table:number-rows-repeated="1048576">').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"');
      const { code, stderr } = await run(['validate', folder.write('重複.ods', odsOf(odsTable(rows)))], { node: ['--max-old-space-size=400'] });
      expect(code).toBe(2);
      expect(stderr).toContain('--max-cells');
    });
  });

  it('a sheet of two cells, the first and the last, is read', async () => {
    await inFolder(async (folder) => {
      const book = folder.write('兩格.xlsx', xlsxOf('<row r="1"><c r="A1" t="inlineStr"><is><t>身分證字號</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
      const { code, stdout, stderr } = await run(['validate', book], small);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toContain('工作表1');
      for (const argv of [['fix', book, '-o', `${folder.path}/f.csv`], ['convert', book, '-o', `${folder.path}/c.csv`, '--to', 'unopened']]) {
        const ended = await run(argv, { node: ['--max-old-space-size=160'] });
        expect(ended.stderr).not.toContain('heap');
        expect([1, 2]).toContain(ended.code);
      }
    });
  });

  it('what unpacks to a gigabyte is not unpacked', async () => {
    await inFolder(async (folder) => {
      const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(0), 'xl/workbook.xml': new Uint8Array(600_000_000) }, { level: 1 });
      const { code, stderr } = await run(['validate', folder.write('炸彈.xlsx', bomb)], small);
      expect(code).toBe(2);
      expect(stderr).toContain('--max-size');
    });
  });
});
