import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';
import { cellsOf, odsOf, odsTable, problemOf, read, xlsxOf, zipOf } from '../../support/workbook.ts';

/** A workbook that another program made oddly. */
const other = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../support/workbooks', 'others', `${name}.xlsx`));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const X15 = 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const cell = (text: string, prefix = ''): string => `<${prefix}c t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;

/** The parts of an .xlsx with one sheet. */
function partsOf(workbook: string, sheet: string, namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'): Record<string, string> {
  const relation = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${namespace}/${type}" Target="${target}"/></Relationships>`;
  return {
    '[Content_Types].xml': '<Types/>', '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'), 'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'), 'xl/worksheets/sheet1.xml': sheet,
  };
}

describe('a name in another namespace is another element', () => {
  const date = '<row><c s="1"><v>44691</v></c></row>';
  const beside = (workbook: string): Parameters<typeof xlsxOf>[1] => ({ workbook: `<workbookPr date1904="1"/>${workbook}`, formats: [14] });

  it.each([
    ['in an extension', `<extLst><ext uri="{1}"><x15:workbookPr ${X15} chartTrackingRefBase="1"/></ext></extLst>`],
    ['in an extension that repeats our own', '<extLst><ext uri="{1}"><workbookPr date1904="0"/></ext></extLst>'],
    ['outside of one', `<x15:workbookPr ${X15}/>`],
    ['as the usual one of its own part', '<workbookPr xmlns="urn:other" date1904="0"/>'],
    ['within one of ours that is within another', `<x15:a ${X15}><workbookPr date1904="0"/></x15:a>`],
  ])('%s, so that days count from 1904', async (_, workbook) => {
    expect(await cellsOf(xlsxOf(date, beside(workbook)))).toEqual([['115-05-11']]);
  });

  it('in the file that gave days four years early', async () => {
    const [plain, extended] = await Promise.all([cellsOf(other('1904-plain')), cellsOf(other('1904-ext'))]);
    expect(extended[1]?.[2]).toBe('115-05-11');
    expect(extended).toEqual(plain);
  });

  it('among cells, texts and merged cells', async () => {
    const odd = `<x15:c ${X15}><v>9</v></x15:c>`;
    const rows = `<row>${cell('一')}${odd}<c><v>2</v><x15:v ${X15}>7</x15:v></c></row><x15:row ${X15}><c><v>8</v></c></x15:row>`;
    const behind = `<extLst><ext><mergeCells><mergeCell ref="A1:B1"/></mergeCells></ext></extLst><x15:mergeCell ${X15} ref="A1:B1"/>`;
    expect(await cellsOf(xlsxOf([{ name: 'a', rows, behind }]))).toEqual([['一', '2']]);
    const strings = `<si><t>甲</t><x15:t ${X15}>乙</x15:t></si><x15:si ${X15}><t>丙</t></x15:si><si><t>丁</t></si>`;
    expect(await cellsOf(xlsxOf('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>', { strings }))).toEqual([['甲', '丁']]);
  });

  it('but the older of two forms of the same is read', async () => {
    const choice = (requires: string, inner: string): string => `<mc:AlternateContent ${MC} ${X15} xmlns:own="${MAIN}"><mc:Choice Requires="${requires}">${inner}</mc:Choice><mc:Fallback>${cell('舊')}</mc:Fallback></mc:AlternateContent>`;
    expect(await cellsOf(xlsxOf(`<row>${choice('x15', cell('新'))}${cell('後')}</row>`))).toEqual([['舊', '後']]);
    expect(await cellsOf(xlsxOf(`<row>${choice('own', cell('新'))}${cell('後')}</row>`))).toEqual([['新', '後']]);
    expect(await cellsOf(xlsxOf(`<row><mc:AlternateContent ${MC} ${X15}><mc:Choice Requires="x15">${cell('新')}</mc:Choice></mc:AlternateContent>${cell('後')}</row>`))).toEqual([['後']]);
  });

  it('whatever its prefix', async () => {
    const workbook = `<q:workbook xmlns:q="${MAIN}" xmlns:z="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:r="urn:other"><q:sheets><q:sheet name="名單" r:id="no" z:id="rId1"/></q:sheets></q:workbook>`;
    const sheet = `<q:worksheet xmlns:q="${MAIN}"><q:sheetData><q:row r="1">${cell('一', 'q:')}</q:row></q:sheetData></q:worksheet>`;
    expect(await read(zipOf(partsOf(workbook, sheet)))).toMatchObject({ name: '名單', rows: [{ cells: ['一'] }] });
  });

  it('of the strict form of the format as well', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const workbook = `<workbook xmlns="${strict}" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="名單" r:id="rId1"/></sheets></workbook>`;
    const sheet = `<worksheet xmlns="${strict}"><sheetData><row r="1">${cell('一')}</row></sheetData></worksheet>`;
    expect(await read(zipOf(partsOf(workbook, sheet, 'http://purl.oclc.org/ooxml/officeDocument/relationships')))).toMatchObject({ name: '名單', rows: [{ cells: ['一'] }] });
  });

  it('in an .ods, whatever the prefixes of it are', async () => {
    const usual = '<table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>001</text:p></table:table-cell></table:table-row>';
    const odd = '<o:table-cell xmlns:o="urn:other" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><text:p>x</text:p></o:table-cell>';
    expect(await cellsOf(odsOf(odsTable(usual.replace('<table:table-cell', `${odd}<table:table-cell`))))).toEqual([['001']]);
    const names = { office: 'a', table: 'text', text: 't', style: 'office' };
    const declared = Object.entries(names).map(([name, prefix]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
    const content = `<a:document-content ${declared}><a:body><a:spreadsheet><text:table text:name="名單"><text:table-row text:number-rows-repeated="2">`
      + '<text:table-cell a:value-type="string" a:string-value="table:name=\'x\'"/><text:table-cell a:value-type="float" a:value="7"><t:p>007</t:p></text:table-cell></text:table-row></text:table></a:spreadsheet></a:body></a:document-content>';
    const sheet = await read(zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }));
    expect(sheet.name).toBe('名單');
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([["table:name='x'", '007'], ["table:name='x'", '007']]);
  });
});

describe('the parts of an .xlsx', () => {
  it('lie where the file says', async () => {
    expect((await cellsOf(other('root-package')))[1]?.[0]).toBe('A134001272');
  });

  it.each([
    ['usual', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'], ['strict', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ])('are those of the %s form of the format, whatever else has the same last name', async (_, namespace) => {
    const workbook = '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    const parts = partsOf(workbook, '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>', namespace);
    const strings = (space: string, target: string): string => `<Relationship Id="${target}" Type="${space}/sharedStrings" Target="${target}.xml"/>`;
    for (const space of ['http://schemas.microsoft.com/office/2006/relationships', `${namespace}/more`, `urn:${namespace}`]) {
      const relations = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace('<Relationship ', `${strings(space, 'other')}${strings(namespace, 'own')}<Relationship `);
      const texts = { 'xl/other.xml': '<sst><si><t>別的</t></si></sst>', 'xl/own.xml': '<sst><si><t>自己的</t></si></sst>' };
      expect(await cellsOf(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': relations, ...texts }))).toEqual([['自己的']]);
    }
  });

  it('may be named with backslashes', async () => {
    expect(await cellsOf(other('backslash'))).toEqual(await cellsOf(other('1904-plain')));
  });

  it('may be missing, and do not hide the others', async () => {
    const sheet = await read(other('sheet-without-part'));
    expect(sheet).toMatchObject({ name: 'Sheet1', names: ['Sheet1'] });
    expect(sheet.rows).toHaveLength(2);
    expect(await problemOf(other('sheet-without-part'), ' ')).toEqual({ kind: 'damaged' });
    const lost = partsOf(`<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId9"/></sheets></workbook>`, '');
    expect(await problemOf(zipOf(lost))).toEqual({ kind: 'damaged' });
    // All sheets may be charts.
    expect(await problemOf(zipOf(partsOf('<workbook><sheets/></workbook>', '')))).toEqual({ kind: 'no-such-sheet', wanted: '1', names: [] });
  });

  it.each([['with a mark', 'utf16le', '\ufeff'], ['without one', 'utf16le', '']] as const)('may be UTF-16, %s', async (_, encoding, mark) => {
    const bytes = (parts: Record<string, string>, swap: boolean): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => {
      const units = Buffer.from(mark + text, encoding);
      return [name, Uint8Array.from(swap ? units.swap16() : units)];
    })));
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名單" r:id="rId1"/></sheets></workbook>`;
    const parts = partsOf(workbook, `<worksheet xmlns="${MAIN}"><sheetData><row>${cell(`王小明𠮷${'長'.repeat(70_000)}`)}</row></sheetData></worksheet>`);
    for (const swap of [false, true]) expect((await cellsOf(bytes(parts, swap)))[0]?.[0]).toMatch(/^王小明𠮷長{70000}$/);
  });

  it('say their encoding', async () => {
    expect(await cellsOf(other('utf16'))).toEqual([['王小明']]);
    const said = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><worksheet xmlns="${MAIN}"><sheetData><row>${cell('王')}</row></sheetData></worksheet>`;
    const book = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`;
    // Some programs say UTF-16, or a name that is none, of what they write as UTF-8.
    for (const encoding of ['UTF-16', 'utf-16le', 'ucs-2', 'UTF8', 'no-such']) expect(await cellsOf(zipOf(partsOf(book, said(encoding))))).toEqual([['王']]);
    const big5 = Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="Big5"?><worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>`), Uint8Array.of(0xa4, 0xfd), Buffer.from('</t></is></c></row></sheetData></worksheet>')]);
    const texts = partsOf(`<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`.replace('xmlns:r="r"', 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'), '');
    const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Uint8Array.from(Buffer.from(text))]));
    expect(await cellsOf(zipSync({ ...files, 'xl/worksheets/sheet1.xml': Uint8Array.from(big5) }))).toEqual([['王']]);
  });

  it('name a document type, as old files of OpenDocument do, but declare nothing', async () => {
    const manifest = '<?xml version="1.0"?><!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';
    const table = odsTable('<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>');
    const files = (text: string): Uint8Array => odsOf(table, { files: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': text } });
    expect(await cellsOf(files(manifest))).toEqual([['a']]);
    expect(await cellsOf(files(manifest.replace('"/>', '"><!-- [1] --></manifest:manifest>')))).toEqual([['a']]);
    expect(await problemOf(files(manifest.replace('"/>', '"><!DOCTYPE b></manifest:manifest>')))).toEqual({ kind: 'damaged' });
    expect(await problemOf(files(manifest.replace('"Manifest.dtd"', '[<!ENTITY a "b">]')))).toEqual({ kind: 'damaged' });
  });
});

describe('what LibreOffice reads in another order', () => {
  it.each([['row-order', [['一'], ['二']]], ['same-row-twice', [['一', '二']]], ['cell-order', [['一', '二']]]] as const)('is read so: %s', async (name, rows) => {
    expect(await cellsOf(other(name))).toEqual(rows);
  });
});

it('half a character is one finding and one U+FFFD', () => inFolder(async ({ path, write }) => {
  const book = write('half.xlsx', other('lone-surrogate'));
  const { stdout, code } = await lhl(['validate', book, '--reporter', 'json', '--today', '115-06-01']);
  expect(code).toBe(0);
  const { files } = JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] };
  expect(files[0]?.findings.map(({ rule }) => rule)).toEqual(['cell/lost-character']);
  await lhl(['fix', book, '-o', join(path, 'out.csv'), '--today', '115-06-01']);
  expect(readFileSync(join(path, 'out.csv'), 'utf8')).toContain(',王\ufffd明,');
}));
