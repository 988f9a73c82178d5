import { describe, expect, it } from 'vitest';
import { cellsOf, oleOf, problemOf, read } from '../../support/workbook.ts';

const u16 = (...values: readonly number[]): number[] => values.flatMap((value) => [value & 255, value >> 8 & 255]);
const u32 = (value: number): number[] => u16(value & 0xffff, value >>> 16);
const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const wide = (text: string): number[] => Array.from({ length: text.length }, (_, i) => u16(text.charCodeAt(i))).flat();
const record = (id: number, ...bytes: readonly number[]): number[] => [...u16(id, bytes.length), ...bytes];

const BEGIN = (version = 0x600): number[] => record(0x809, ...u16(version, 5, 0, 0), ...u32(0), ...u32(0));
const END = record(0x0a);

interface Part {
  readonly name: string;
  readonly records: readonly number[];
  readonly state?: number;
  readonly type?: number;
}

// Each sheet is named, with its place, before the first of them begins.
function streamOf(sheets: readonly Part[], globals: readonly number[] = [], version = 0x600): Uint8Array {
  const named = (starts: readonly number[]): number[] => sheets.flatMap(({ name, state = 0, type = 0 }, i) => record(0x85, ...u32(starts[i] ?? 0), state, type, name.length, 1, ...wide(name)));
  const formats = [0, 200, 14, 20].flatMap((id) => record(0xe0, ...u16(0, id), ...Array.from({ length: 16 }, () => 0)));
  const head = (starts: readonly number[]): number[] => [...BEGIN(version), ...record(0x41e, ...u16(200, 3), 0, 0x30, 0x30, 0x30), ...formats, ...globals, ...named(starts), ...END];
  const bodies = sheets.map(({ records }) => [...BEGIN(), ...records, ...END]);
  let at = head([]).length;
  const starts = bodies.map((body) => (at += body.length) - body.length);
  return Uint8Array.from([...head(starts), ...bodies.flat()]);
}

const xlsOf = (...parts: Parameters<typeof streamOf>): Uint8Array => oleOf({ Workbook: streamOf(...parts) });

/** One that is so short that it stands in pieces of 64 bytes in the stream of the root, and that ends with its last byte. */
function shortXlsOf(stream: Uint8Array): Uint8Array {
  const blocks = Math.ceil(stream.length / 64);
  const table = Uint8Array.from(Array.from({ length: blocks }, (_, i) => u32(i === blocks - 1 ? 0xfffffffe : i + 1)).flat());
  const bytes = oleOf({ Table: table, Workbook: stream });
  const view = new DataView(bytes.buffer);
  const directory = (view.getUint32(48, true) + 1) * 512;
  const [tableEntry, entry] = [directory + 128, directory + 256];
  const start = view.getUint32(entry + 116, true);
  view.setUint32(60, view.getUint32(tableEntry + 116, true), true);
  bytes[tableEntry + 66] = 0;
  for (const [at, value] of [[directory + 116, start], [directory + 120, blocks * 64], [entry + 116, 0], [entry + 120, stream.length]] as const) view.setUint32(at, value, true);
  view.setUint32(512 + (start + Math.ceil(stream.length / 512) - 1) * 4, 0xfffffffe, true);
  return bytes.slice(0, (start + 1) * 512 + stream.length);
}

const place = (row: number, column: number, style = 0): number[] => u16(row - 1, column - 1, style);
const label = (row: number, column: number, text: string): number[] => record(0x204, ...place(row, column), ...u16(text.length), 1, ...wide(text));
const formula = (row: number, column: number, result: readonly number[], style = 0): number[] => record(0x06, ...place(row, column, style), ...result, ...u16(0), ...u32(0), ...u16(0));
const text = (value: string): number[] => record(0x207, ...u16(value.length), 1, ...wide(value));
const AS_TEXT = [0, 0, 0, 0, 0, 0, 255, 255];

describe('an .xls', () => {
  it('has numbers in four forms, each shown in its format', async () => {
    const rk = (value: number): number[] => u32((value << 2 | 2) >>> 0);
    const half = (value: number): number[] => { const bytes = f64(value); return [(bytes[4] ?? 0) & 0xfc, ...bytes.slice(5)]; };
    const bytes = xlsOf([{ name: 'a', records: [
      ...record(0x27e, ...place(1, 1, 1), ...rk(1)), ...record(0x27e, ...place(1, 2), ...u32((50 << 2 | 3) >>> 0)), ...record(0x203, ...place(1, 3), ...f64(1150510)),
      ...record(0xbd, ...u16(0, 3), ...u16(2), ...rk(46152), ...u16(0), ...half(-2), ...u16(3), ...half(0.25), ...u16(5)),
      ...formula(1, 7, f64(7), 1), ...record(0x205, ...place(1, 8), 1, 0), ...record(0x205, ...place(1, 9), 42, 1), ...formula(1, 10, [1, 0, 0, 0, 0, 0, 255, 255]), ...formula(1, 11, [2, 0, 7, 0, 0, 0, 255, 255]),
    ] }]);
    expect(await cellsOf(bytes)).toEqual([['001', '0.5', '1150510', '115-05-10', '-2', '06:00:00', '007', 'TRUE', '#N/A', 'FALSE', '#DIV/0!']]);
    expect((await read(bytes)).repairs).toEqual([
      { row: 1, column: 4, kind: 'date', shown: '2026/5/10', became: '115-05-10' }, { row: 1, column: 6, kind: 'time', shown: '6:00', became: '06:00:00' },
    ]);
  });

  it('may be so short that it is kept in small pieces, and end where they do', async () => {
    const words = ['一', 'b', '丙'.repeat(300)];
    const stream = streamOf([{ name: 'a', records: words.flatMap((word, i) => label(i + 1, 1, word)) }]);
    expect([stream.length < 4096, stream.length % 64 === 0]).toEqual([true, false]);
    expect(await cellsOf(shortXlsOf(stream))).toEqual(words.map((word) => [word]));
    expect(await problemOf(shortXlsOf(stream).slice(0, -64))).toEqual({ kind: 'damaged' });
  });

  it.each([[100_000, 2], [7_200_000, 111]])('may stand behind %i bytes, so that the table of its pieces has many of them', async (before, tables) => {
    const stream = streamOf([{ name: 'a', records: label(1, 1, '遠') }]);
    const bytes = oleOf({ Before: new Uint8Array(before), Workbook: stream });
    expect(new DataView(bytes.buffer).getUint32(44, true)).toBe(tables);
    expect(await cellsOf(bytes)).toEqual([['遠']]);
  });

  it('is the stream of its name, in whichever letters, and not a folder', async () => {
    const stream = streamOf([{ name: 'a', records: label(1, 1, 'x') }]);
    expect(await cellsOf(oleOf({ WORKBOOK: stream }))).toEqual([['x']]);
    const bytes = oleOf({ Workbook: new Uint8Array(10), Book: stream });
    bytes[(new DataView(bytes.buffer).getUint32(48, true) + 1) * 512 + 128 + 66] = 1;
    expect(await cellsOf(bytes)).toEqual([['x']]);
  });

  it('has texts that cells share, which may go on in the next record and change their width there', async () => {
    const strings = [
      ...record(0xfc, ...u32(3), ...u32(3), ...u16(4), 0, 0x61, 0x62),
      ...record(0x3c, 1, ...wide('王明'), ...u16(2), 0x08 | 0x04 | 1, ...u16(1), ...u32(4), ...wide('甲乙'), 1, 2),
      ...record(0x3c, 3, 4, 9, 9, 9, 9, ...u16(2), 1, ...wide('𠮷')),
    ];
    const cell = (column: number, index: number): number[] => record(0xfd, ...place(1, column), ...u32(index));
    expect(await cellsOf(xlsOf([{ name: 'a', records: [...cell(1, 0), ...cell(2, 1), ...cell(3, 2)] }], strings))).toEqual([['ab王明', '甲乙', '𠮷']]);
    expect(await problemOf(xlsOf([{ name: 'a', records: cell(1, 9) }], strings))).toEqual({ kind: 'damaged' });
  });

  it('has the text of a formula in a record behind it, others between them', async () => {
    const shared = record(0x4bc, ...Array.from({ length: 12 }, () => 0));
    const bytes = xlsOf([{ name: 'a', records: [...formula(1, 1, AS_TEXT), ...shared, ...text('01'), ...formula(1, 2, [3, 0, 0, 0, 0, 0, 255, 255]), ...formula(1, 3, AS_TEXT), ...text('乙')] }]);
    expect(await cellsOf(bytes)).toEqual([['01', '', '乙']]);
  });

  it('counts from 1904 where it says so, and has one value in merged cells', async () => {
    const merged = record(0xe5, ...u16(1), ...u16(0, 1, 0, 1));
    const records = [...record(0x203, ...place(1, 1, 2), ...f64(44690)), ...label(1, 2, 'x'), ...label(2, 2, 'y'), ...label(3, 1, 'z'), ...merged];
    expect(await cellsOf(xlsOf([{ name: 'a', records }], record(0x22, ...u16(1))))).toEqual([['115-05-10'], [''], ['z']]);
  });

  it('has sheets that can be seen, hidden ones, and charts on a sheet or of their own', async () => {
    const chart = [...BEGIN(), ...label(1, 1, 'chart'), ...END];
    const bytes = xlsOf([
      { name: '圖', records: label(1, 1, 'chart'), type: 2 }, { name: '隱', records: label(1, 1, 'x'), state: 1 }, { name: '空', records: record(0x201, ...place(9, 9)) }, { name: '名單', records: [...chart, ...label(3, 2, 'y')] },
    ]);
    const sheet = await read(bytes);
    expect(sheet).toMatchObject({ file: 'xls', name: '名單', names: ['空', '名單'] });
    expect(sheet.rows.map(({ cells, empty }) => [empty, ...cells])).toEqual([[true, ''], [true, ''], [false, '', 'y']]);
    expect(await cellsOf(bytes, '隱')).toEqual([['x']]);
    expect(await cellsOf(bytes, '2')).toEqual([[''], [''], ['', 'y']]);
  });

  it('is not read where it needs a password, or is another document', async () => {
    const sheets = [{ name: 'a', records: label(1, 1, 'x') }];
    expect(await problemOf(xlsOf(sheets, record(0x2f, ...u16(1))))).toEqual({ kind: 'encrypted' });
    const some = new Uint8Array(10);
    expect(await problemOf(oleOf({ EncryptionInfo: some, EncryptedPackage: some }))).toEqual({ kind: 'encrypted' });
    expect(await problemOf(oleOf({ Book: some }))).toEqual({ kind: 'damaged' });
    // It begins with a record that begins no workbook, and has numbers as if it were an old one.
    expect(await problemOf(oleOf({ Book: Uint8Array.from(record(0x99, ...u16(0, 5))) }))).toEqual({ kind: 'damaged' });
    expect(await problemOf(oleOf({ WordDocument: some }))).toEqual({ kind: 'other-document', what: 'text' });
    expect(await problemOf(oleOf({ 'PowerPoint Document': some }))).toEqual({ kind: 'other-document', what: 'slides' });
    expect(await problemOf(oleOf({ Contents: some }))).toEqual({ kind: 'other-document', what: 'unknown' });
  });

  it.each([0x09, 0x209, 0x409])('does not begin anew with the record %i, by which only older ones begin', async (id) => {
    expect(await cellsOf(xlsOf([{ name: 'a', records: [...record(id, ...u16(0, 0x10, 0)), ...label(1, 1, 'x')] }]))).toEqual([['x']]);
  });

  it('is not read where it says too often what a cell holds', async () => {
    const records = Array.from({ length: 101 }, () => label(1, 1, 'x')).flat();
    expect(await problemOf(xlsOf([{ name: 'a', records }]), null, { maxCells: 100, maxSize: 100_000 })).toMatchObject({ kind: 'too-many-cells' });
  });

  it('may hold other workbooks, which are not read for it', async () => {
    const inner = xlsOf([{ name: '裡', records: label(1, 1, 'inner') }]);
    const bytes = xlsOf([{ name: '外', records: label(1, 1, 'outer') }]);
    const streams = (book: Uint8Array): Uint8Array => book.slice(1536);
    // The directory: the root, an inner stream and an outer one of the same name; the root's tree begins with the outer.
    const both = oleOf({ Workbook: streams(inner), WORKBOOK: streams(bytes) });
    const directory = (new DataView(both.buffer).getUint32(48, true) + 1) * 512;
    const view = new DataView(both.buffer);
    view.setUint32(directory + 76, 2, true);
    for (const at of [256 + 68, 256 + 72]) view.setUint32(directory + at, 0xffffffff, true);
    expect(await read(both)).toMatchObject({ name: '外', rows: [{ cells: ['outer'] }] });
  });

  it('is damaged where sheets lie in each other, texts are cut off, or a chain of its pieces is a ring', async () => {
    const bytes = xlsOf([{ name: 'a', records: label(1, 1, 'x') }]);
    expect(await problemOf(bytes.slice(0, -2000))).toEqual({ kind: 'damaged' });
    expect(await problemOf(oleOf({ Before: new Uint8Array(9000), Workbook: streamOf([{ name: 'a', records: label(1, 1, 'x') }]) }).slice(0, -2000))).toEqual({ kind: 'damaged' });
    expect(await problemOf(xlsOf([{ name: 'a', records: record(0x204, ...place(1, 1), ...u16(9), 1, ...wide('x')) }]))).toEqual({ kind: 'damaged' });
    const ring = Uint8Array.from(bytes);
    new DataView(ring.buffer).setUint32(512 + 4, 1, true);
    expect(await problemOf(ring)).toEqual({ kind: 'damaged' });
    const sheets = Array.from({ length: 200 }, (_, i) => ({ name: `s${i}`, records: record(0x201, ...place(9, 9)) }));
    const honest = xlsOf(sheets);
    expect(await read(honest)).toMatchObject({ rows: [] });
  });
});
