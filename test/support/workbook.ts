// Workbooks written by hand, and read by the program.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { CsvRecord } from '../../src/bytes/csv/reader.ts';
import { defaultSheetLimits } from '../../src/bytes/sheet/limits.ts';
import { openSheet } from '../../src/system/archives/sheet.ts';
import { SheetProblem, type SheetFact } from '../../src/bytes/sheet/problem.ts';
import type { Sheet, SheetLimits } from '../../src/bytes/sheet/sheet.ts';
import { ZipProblem, type ZipFact } from '../../src/bytes/zip/problem.ts';

/** Reads a workbook, all its rows at once. */
export async function read(bytes: Uint8Array, wanted: string | null = null, limits: SheetLimits = defaultSheetLimits): Promise<Omit<Sheet, 'rows'> & { readonly rows: readonly CsvRecord[] }> {
  const sheet = await openSheet(bytes, wanted, limits);
  return { ...sheet, rows: [...sheet.rows] };
}

/** The texts of a workbook's sheet. */
export async function cellsOf(bytes: Uint8Array, wanted: string | null = null): Promise<(readonly string[])[]> {
  return (await read(bytes, wanted)).rows.map(({ cells }) => cells);
}

/** Why a workbook cannot be read. */
export async function problemOf(bytes: Uint8Array, wanted: string | null = null, limits: SheetLimits = defaultSheetLimits): Promise<SheetFact | ZipFact> {
  try {
    await openSheet(bytes, wanted, limits);
  } catch (error) {
    if (error instanceof SheetProblem || error instanceof ZipProblem) return error.fact;
    throw error;
  }
  throw new Error('it was read');
}

/** A workbook that LibreOffice saved. */
export function savedWorkbook(name: string): Uint8Array {
  return readFileSync(resolve(import.meta.dirname, 'workbooks', name));
}

/** A ZIP of these texts. @param packed whether they are made smaller, with which most tests of workbooks have nothing to do */
export function zipOf(files: Readonly<Record<string, string>>, packed = false): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: packed ? 6 : 0, mtime: '2026-11-22T12:00' });
}

/** A sheet of an .xlsx: its name, its rows as XML, and what stands behind them. */
export interface XlsxPart {
  readonly name: string;
  readonly rows: string;
  readonly behind?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** What an .xlsx has beside its sheets. */
export interface XlsxBeside {
  readonly strings?: string;
  /** Number formats, one for each style from 1 on; a number is that of a built-in one. */
  readonly formats?: readonly (string | number)[];
  readonly workbook?: string;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** An .xlsx with these sheets, or with one of these rows. */
export function xlsxOf(sheets: string | readonly XlsxPart[], { strings, formats = [], workbook = '' }: XlsxBeside = {}): Uint8Array {
  const list: readonly XlsxPart[] = typeof sheets === 'string' ? [{ name: '工作表1', rows: sheets }] : sheets;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const styles = formats.map((code, i) => (typeof code === 'number' ? code : 200 + i));
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${PACKAGE}>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${workbook}<sheets>${list.map(({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${PACKAGE}>${list.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${
      relation(901, 'styles', 'styles.xml')}${strings === undefined ? '' : relation(900, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${formats.map((code, i) => (typeof code === 'number' ? '' : `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`)).join('')
    }</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>` }),
    ...Object.fromEntries(list.map(({ rows, behind = '' }, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${behind}</worksheet>`])),
  });
}

/** An .ods with these tables as XML. */
export function odsOf(tables: string, { styles = '', files = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, packed = false }: {
  readonly styles?: string; readonly files?: Readonly<Record<string, string>>; readonly packed?: boolean;
} = {}): Uint8Array {
  const names = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';
  return zipOf({
    ...files,
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  }, packed);
}

/** A table of an .ods with these rows as XML. */
export function odsTable(rows: string, name = '工作表1', attributes = ''): string {
  return `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;
}

/** An OLE container with these streams. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const SECTOR = 512;
  const END = 0xfffffffe;
  // Streams shorter than 4096 bytes would have to stand in a stream of their own.
  const padded = Object.entries(streams).map(([name, bytes]) => ({ name, bytes, sectors: Math.ceil(Math.max(bytes.length, 4096) / SECTOR) }));
  const directory = Math.ceil((padded.length + 1) / 4);
  const needed = padded.reduce((sum, { sectors }) => sum + sectors, directory);
  // The sectors of the table, and those that list the sectors of it that have no room in the header.
  const listsOf = (tables: number): number => Math.max(0, Math.ceil((tables - 109) / 127));
  let tables = 1;
  while (tables * 128 < tables + listsOf(tables) + needed) tables++;
  const lists = listsOf(tables);
  const fat: number[] = [...Array<number>(tables).fill(0xfffffffd), ...Array<number>(lists).fill(0xfffffffc)];
  const chain = (length: number): number => {
    const start = fat.length;
    for (let i = 0; i < length; i++) fat.push(i === length - 1 ? END : start + i + 1);
    return start;
  };
  const entry = (name: string, type: number, start: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(128);
    const view = new DataView(bytes.buffer);
    [...name].forEach((letter, i) => { view.setUint16(i * 2, letter.charCodeAt(0), true); });
    view.setUint16(64, (name.length + 1) * 2, true);
    bytes[66] = type;
    view.setUint32(116, start, true);
    view.setUint32(120, length, true);
    return bytes;
  };
  const directoryStart = chain(directory);
  const starts = padded.map(({ sectors }) => chain(sectors));
  const out = new Uint8Array((fat.length + 1) * SECTOR);
  const view = new DataView(out.buffer);
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directoryStart, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END, true);
  view.setUint32(68, lists > 0 ? tables : END, true);
  view.setUint32(72, lists, true);
  for (let i = 0; i < 109 + lists * 127; i++) {
    const at = i < 109 ? 76 + i * 4 : (tables + Math.floor((i - 109) / 127) + 1) * SECTOR + ((i - 109) % 127) * 4;
    view.setUint32(at, i < tables ? tables - 1 - i : 0xffffffff, true);
  }
  for (let i = 0; i < lists; i++) view.setUint32((tables + i + 2) * SECTOR - 4, i === lists - 1 ? END : tables + i + 1, true);
  // The last sector of the table comes first: they may stand anywhere.
  for (let i = 0; i < tables * 128; i++) view.setUint32((tables - Math.floor(i / 128)) * SECTOR + (i % 128) * 4, fat[i] ?? 0xffffffff, true);
  const entries = [entry('Root Entry', 5, END, 0), ...padded.map(({ name, bytes }, i) => entry(name, 2, starts[i] ?? 0, Math.max(bytes.length, 4096)))];
  entries.forEach((bytes, i) => { out.set(bytes, (directoryStart + 1) * SECTOR + i * 128); });
  padded.forEach(({ bytes }, i) => { out.set(bytes, ((starts[i] ?? 0) + 1) * SECTOR); });
  return out;
}
