import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../support/archives/writer.ts';
import { cellsOf, odsOf, odsTable, oleOf, problemOf, read, xlsxOf, zipOf } from '../../support/workbook.ts';

const row = (r: number, cells: string): string => `<row r="${r}">${cells}</row>`;
const CELLS = { maxCells: 1000, maxSize: 1_000_000 };
const cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>';

describe('the limit of cells', () => {
  it('holds for all rows up to the last, each as wide as the widest, blank ones as one cell', async () => {
    const rows = (last: number): string => row(1, '<c r="A1"><v>1</v></c><c r="J1"><v>1</v></c>') + row(last, `<c r="A${last}"><v>1</v></c>`);
    expect((await read(xlsxOf(rows(982)), null, CELLS)).rows).toHaveLength(982);
    expect(await problemOf(xlsxOf(rows(983)), null, CELLS)).toEqual({ kind: 'too-many-cells', limit: 1000, at: { row: 983, column: 1 } });
  });

  it('is not touched by rows that are only formatted', async () => {
    const styled = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 2}" s="1" customFormat="1"><c r="A${i + 2}" s="1"/><c r="XFD${i + 2}" s="1"/></row>`).join('');
    expect(await cellsOf(xlsxOf(row(1, '<c><v>1</v></c>') + styled))).toEqual([['1']]);
    const blank = '<table:table-row><table:table-cell table:style-name="x" table:number-columns-repeated="16384"/></table:table-row>'.repeat(20_000);
    expect(await cellsOf(odsOf(odsTable(`<table:table-row>${cell}</table:table-row>${blank}`)))).toEqual([['a']]);
  });

  it('holds for cells and rows that a few bytes repeat', async () => {
    const repeated = (rows: number, columns: number): Uint8Array =>
      odsOf(odsTable(`<table:table-row table:number-rows-repeated="${rows}">${cell.replace('<table:table-cell', `<table:table-cell table:number-columns-repeated="${columns}"`)}</table:table-row>`));
    expect((await read(repeated(100, 10), null, CELLS)).rows).toHaveLength(100);
    expect(await problemOf(repeated(1_048_576, 16_384), null, CELLS)).toMatchObject({ kind: 'too-many-cells' });
    for (const [rows, columns] of [[0, 1], [-1, 1], [1.5, 1], [1, 16_385], [1_048_577, 1]] as const) {
      expect(await problemOf(repeated(rows, columns))).toEqual({ kind: 'damaged' });
    }
  });

  it('holds for formulas that were never calculated', async () => {
    expect(await problemOf(xlsxOf(row(1, '<c><f>A1</f></c>'.repeat(1001))), null, CELLS)).toEqual({ kind: 'too-many-cells', limit: 1000, at: { row: 1, column: 1001 } });
  });

  it('holds for texts that cells share', async () => {
    expect(await problemOf(xlsxOf(row(1, '<c t="s"><v>0</v></c>'), { strings: '<si><t>a</t></si>'.repeat(1001) }), null, CELLS)).toEqual({ kind: 'too-many-cells', limit: 1000, at: null });
  });
});

describe('the limit of bytes', () => {
  it('holds for what a workbook unpacks to, and not for pictures in it', async () => {
    const size = 2_000_000;
    const sheet = (blanks: number): Record<string, string> => ({
      '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>',
      'xl/worksheets/s.xml': `<worksheet><sheetData>${'<!-- -->'.repeat(blanks / 8)}${row(1, '<c><v>1</v></c>')}</sheetData></worksheet>`,
    });
    expect(await problemOf(zipOf(sheet(size)), null, CELLS)).toEqual({ kind: 'too-large', limit: 1_000_000 });
    expect((await read(zipOf({ ...sheet(0), 'xl/media/image1.png': ' '.repeat(size) }), null, CELLS)).rows).toHaveLength(1);
    expect(await problemOf(oleOf({ Workbook: new Uint8Array(50_000) }), null, { maxCells: 1, maxSize: 1000 })).toEqual({ kind: 'too-large', limit: 1000 });
  });

  it('holds for a part that is never large, before it is read', async () => {
    const said = (size: number): Buffer => zip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: '_rels/.rels', data: '<Relationships/>', lie: { size, both: true } }]);
    expect(await problemOf(said(33_554_433))).toEqual({ kind: 'too-large', limit: 33_554_432 });
    expect(await problemOf(said(33_554_432))).toMatchObject({ kind: 'damaged' });
  });

  it('is held against what is there, not what is said', async () => {
    const bytes = zipSync({ 'content.xml': new TextEncoder().encode(`<a>${' '.repeat(100_000)}</a>`), mimetype: new Uint8Array(0) });
    const view = new DataView(bytes.buffer);
    // The sizes of the first entry, in its own header and in the directory.
    const directory = bytes.findIndex((_, i) => view.byteLength - i > 4 && view.getUint32(i, true) === 0x02014b50);
    view.setUint32(22, 10, true);
    view.setUint32(directory + 24, 10, true);
    expect(await problemOf(bytes)).toMatchObject({ kind: 'damaged' });
  });
});

describe('XML', () => {
  const broken = (rows: string): Promise<unknown> => problemOf(xlsxOf(rows));

  it.each([
    ['is not nested without end', '<a>'.repeat(300) + '</a>'.repeat(300)], ['has no text without end', `<c t="str"><v>${'a'.repeat(2_200_000)}</v></c>`], ['has its tags in order', '<row><c></row></c>'], ['has an end', '<row><c>'],
    ['has no entity of its own', '<row><c t="str"><v>&lol;</v></c></row>'], ['has no reference to nothing', '<row><c t="str"><v>&#0;</v></c><c t="str"><v>&#xD800;</v></c></row>'], ['has no bare ampersand', '<row><c t="str"><v>a & b</v></c></row>'],
    ['has values in quotes', '<row r=1></row>'],
  ])('%s', async (_, rows) => {
    expect(await broken(rows)).toEqual({ kind: 'damaged' });
  });

  it('declares nothing', async () => {
    const laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>';
    expect(await problemOf(zipOf({ mimetype: 'x', 'content.xml': laughs }))).toEqual({ kind: 'damaged' });
    expect(await problemOf(zipOf({ mimetype: 'x', 'content.xml': '' }))).toEqual({ kind: 'damaged' });
  });

  it('is of characters, in whichever encoding', async () => {
    const content = (bytes: Uint8Array): Promise<unknown> => problemOf(zipSync({ mimetype: new Uint8Array(0), 'content.xml': Uint8Array.from(bytes) }));
    for (const broken of [Buffer.from('\uFEFF<a>\ud800</a>', 'utf16le'), Buffer.from('\uFEFF<a/>', 'utf16le').subarray(0, 9), Buffer.from('<a>\xff</a>', 'latin1')]) {
      expect(await content(broken)).toEqual({ kind: 'damaged' });
    }
    expect(await content(Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>\xff</a>', 'latin1'))).toEqual({ kind: 'damaged' });
  });

  it('names no thousands of namespaces, and none that grow', async () => {
    const many = Array.from({ length: 501 }, (_, i) => ` xmlns:n${i}="x"`).join('');
    expect(await broken(`<row${many}/>`)).toEqual({ kind: 'damaged' });
    const nested = Array.from({ length: 200 }, (_, i) => `<a xmlns:n${i}="x">`).join('');
    expect(await cellsOf(xlsxOf(`${row(1, '<c><v>1</v></c>')}<row r="2">${nested}${'</a>'.repeat(200)}</row>`))).toEqual([['1']]);
  });
});

describe('a sheet', () => {
  it('does not become long by blanks that are written as a number', async () => {
    const blanks = '<text:s text:c="16000000"/>';
    expect((await cellsOf(odsOf(odsTable('<table:table-row><table:table-cell><text:p>a<text:s text:c="40"/>b</text:p></table:table-cell></table:table-row>'))))[0]?.[0]).toHaveLength(42);
    expect(await problemOf(odsOf(odsTable(`<table:table-row><table:table-cell><text:p>${blanks}${blanks}</text:p></table:table-cell></table:table-row>`)))).toEqual({ kind: 'damaged' });
    expect(await problemOf(odsOf(odsTable('<table:table-row><table:table-cell><text:p><text:s text:c="-1"/></text:p></table:table-cell></table:table-row>')))).toEqual({ kind: 'damaged' });
  });

  it('is not gone over for each of many merged cells or sheets that claim it', async () => {
    const rows = row(1, '<c><v>1</v></c><c><v>2</v></c>');
    expect(await problemOf(xlsxOf([{ name: 'a', rows, behind: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>` }]))).toEqual({ kind: 'damaged' });
    const high = '<row r="1048576"><c><v>1</v></c></row>';
    expect(await problemOf(xlsxOf([{ name: 'a', rows: high, behind: `<mergeCells>${'<mergeCell ref="B1:C1048576"/>'.repeat(50_000)}</mergeCells>` }]))).toEqual({ kind: 'damaged' });
  });
});

describe('documents that are no workbook', () => {
  const types = { '[Content_Types].xml': '<Types/>' };
  it.each([
    ['text', { ...types, 'word/document.xml': '<x/>' }], ['slides', { ...types, 'ppt/presentation.xml': '<x/>' }], ['binary-workbook', { ...types, 'xl/workbook.bin': 'x', 'xl/worksheets/sheet1.bin': 'x' }], ['unknown', { ...types, 'visio/document.xml': '<x/>' }],
  ] as const)('are told: %s', async (what, files) => {
    expect(await problemOf(zipOf(files))).toEqual({ kind: 'other-document', what });
  });

  it('may be an .ods whose parts are encrypted', async () => {
    const manifest = '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await problemOf(zipOf({ mimetype: 'x', 'META-INF/manifest.xml': manifest, 'content.xml': '\u0001\u0002' }))).toEqual({ kind: 'encrypted' });
  });
});
