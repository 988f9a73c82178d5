import { describe, expect, it } from 'vitest';
import { inFolder } from '../../support/folder.ts';
import { lhl } from '../../support/run.ts';
import { cellsOf, odsTable, oleOf, problemOf, read } from '../../support/workbook.ts';

const u16 = (...values: readonly number[]): number[] => values.flatMap((value) => [value & 255, value >> 8 & 255]);
const u32 = (value: number): number[] => u16(value & 0xffff, value >>> 16);
const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const record = (id: number, ...bytes: readonly number[]): number[] => [...u16(id, bytes.length), ...bytes];
const END = record(0x0a);

// 王小明 in CP950, in GBK, and with a byte that neither has.
const BIG5 = [0xa4, 0xfd, 0xa4, 0x70, 0xa9, 0xfa];
const GBK = [0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7];

describe('a workbook of Excel 5 and 95', () => {
  const BEGIN = record(0x809, ...u16(0x500, 5, 0, 0));
  const place = (row: number, column: number, style = 0): number[] => u16(row - 1, column - 1, style);
  const label = (row: number, column: number, bytes: readonly number[], id = 0x204): number[] => record(id, ...place(row, column), ...u16(bytes.length), ...bytes, ...(id === 0xd6 ? [1, 0, 0] : []));

  function bookOf(cells: readonly number[], page: number | null, name: readonly number[] = BIG5): Uint8Array {
    const globals = (start: number): number[] => [
      ...BEGIN, ...(page === null ? [] : record(0x42, ...u16(page))), ...record(0x41e, ...u16(170), 3, ...ascii('000')), ...record(0x41e, ...u16(171), 13, ...ascii('[$-404]e/mm/dd').slice(0, 13)),
      ...[0, 170, 14].flatMap((format) => record(0xe0, ...u16(0, format), ...Array.from({ length: 12 }, () => 0))), ...record(0x85, ...u32(start), 0, 0, name.length, ...name), ...END,
    ];
    return oleOf({ Book: Uint8Array.from([...globals(globals(0).length), ...BEGIN, ...cells, ...END]) });
  }

  it('is read, its texts in the encoding that it names', async () => {
    const cells = [
      ...label(1, 1, BIG5), ...label(1, 2, BIG5, 0xd6), ...record(0x203, ...place(1, 3, 1), ...f64(1)), ...record(0x27e, ...place(1, 4, 2), ...u32(46152 << 2 | 2)),
      ...record(0x06, ...place(2, 1), 0, 0, 0, 0, 0, 0, 255, 255, ...u16(0), ...u32(0), ...u16(0)), ...record(0x207, ...u16(6), ...BIG5), ...record(0x205, ...place(2, 2), 1, 0),
    ];
    const sheet = await read(bookOf(cells, 950));
    expect(sheet).toMatchObject({ file: 'xls', name: '王小明' });
    expect(sheet.rows.map(({ cells: row }) => row)).toEqual([['王小明', '王小明', '001', '115-05-10'], ['王小明', 'TRUE', '', '']]);
  });

  it.each([
    ['Simplified Chinese', 936, GBK, '王小明'], ['none, in Taiwan', null, BIG5, '王小明'], ['none, elsewhere', null, [0xc9, 0x74, 0xe9], 'Été'], ['Western, with its marks', 1252, [0x93, 0x80, 0x94], '“€”'],
    ['another, with a byte that it has not', 950, [...BIG5, 0x80], '王小明\u0080'], ['another, with half a character', 950, [0xa4, 0xfd, 0xa4], '王\ufffd'],
  ] as const)('in %s', async (_, page, bytes, text) => {
    expect((await cellsOf(bookOf(label(1, 1, bytes), page, ascii('a'))))[0]?.[0]).toBe(text);
  });

  it('is not read where it has a password', async () => {
    const locked = Uint8Array.from([...BEGIN, ...record(0x2f, ...u16(1, 2)), ...END]);
    expect(await problemOf(oleOf({ Book: locked }))).toEqual({ kind: 'encrypted' });
  });
});

describe('a workbook of Excel 2, 3 and 4', () => {
  const head = { 2: record(0x09, ...u16(2, 0x10)), 3: record(0x209, ...u16(3, 0x10, 0)), 4: record(0x409, ...u16(4, 0x10, 0)) };
  const page = record(0x42, ...u16(950));

  it('is its records alone: 2', async () => {
    const at = (row: number, column: number, format = 0): number[] => [...u16(row - 1, column - 1), 0, format, 0];
    const bytes = Uint8Array.from([
      ...head[2], ...page, ...record(0x1e, 7, ...ascii('General')), ...record(0x1e, 3, ...ascii('000')), ...record(0x1e, 8, ...ascii('yyyy/m/d')),
      ...record(0x04, ...at(1, 1), 6, ...BIG5), ...record(0x02, ...at(1, 2, 1), ...u16(7)), ...record(0x03, ...at(1, 3, 2), ...f64(46152)), ...record(0x05, ...at(1, 4), 0, 0),
      ...record(0x06, ...at(2, 1), 0, 0, 0, 0, 0, 0, 255, 255, 0, 0), ...record(0x07, 2, ...ascii('ab')), ...END,
    ]);
    expect(await cellsOf(bytes)).toEqual([['王小明', '007', '115-05-10', 'FALSE'], ['ab', '', '', '']]);
  });

  it.each([[3, 0x243, 0x206], [4, 0x443, 0x406]] as const)('is its records alone: %s', async (version, style, formula) => {
    const bytes = Uint8Array.from([
      ...head[version], ...page, ...[ascii('General'), ascii('000')].flatMap((code) => (version === 3 ? record(0x1e, code.length, ...code) : record(0x41e, ...u16(0), code.length, ...code))),
      ...[0, 1].flatMap((format) => record(style, 0, format, ...Array.from({ length: 10 }, () => 0))),
      ...record(0x204, ...u16(0, 0, 0, 6), ...BIG5), ...record(0x203, ...u16(0, 1, 1), ...f64(7)), ...record(formula, ...u16(0, 2, 1), ...f64(8), ...u16(0, 0)), ...END,
    ]);
    expect(await cellsOf(bytes)).toEqual([['王小明', '007', '008']]);
  });

  it('may be a chart, a macro or several sheets in one, which are named', async () => {
    expect(await problemOf(Uint8Array.from([...record(0x409, ...u16(4, 0x100, 0)), ...END]))).toEqual({ kind: 'other-document', what: 'old-workbook' });
    expect(await problemOf(Uint8Array.from(head[2]))).toEqual({ kind: 'damaged' });
  });
});

describe('a workbook in the XML of Excel 2002 and 2003', () => {
  const book = (sheets: string, styles = ''): Buffer => Buffer.from(`<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"><Styles><Style ss:ID="Default"><NumberFormat/></Style>${styles}</Styles>${sheets}</Workbook>`);
  const sheet = (name: string, rows: string, behind = ''): string => `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${behind}</Worksheet>`;
  const cell = (type: string, value: string, attributes = ''): string => `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
  const hidden = '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
  const styles = '<Style ss:ID="n"><NumberFormat ss:Format="000"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="t"><NumberFormat ss:Format="[h]:mm"/></Style><Style ss:ID="u" ss:Parent="n"/>';

  it('is read as it is shown', async () => {
    const rows = `<Column ss:Index="2" ss:StyleID="n"/><Row>${cell('String', '王&#10;明')}${cell('Number', '7')}${cell('Number', '8', 'ss:StyleID="u"')}${cell('Number', '1E10')}${cell('Boolean', '1')}${cell('Error', '#N/A')}</Row>`
      + `<Row ss:Index="3" ss:StyleID="d">${cell('DateTime', '2026-05-10T00:00:00.000')}${cell('DateTime', '1900-01-01T12:00:00.000', 'ss:StyleID="t"')}${cell('DateTime', '2026-05-10T09:10:00.000', 'ss:StyleID="Default"')}<Cell ss:Index="5" ss:Formula="=A1"/></Row>`
      + '<Row ss:Span="1"/><Row><Cell ss:MergeAcross="1"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>粗</B>細</ss:Data><Comment><ss:Data><B>註</B></ss:Data></Comment></Cell><Cell><Data ss:Type="String">三</Data></Cell></Row>';
    const read1 = await read(book(sheet('隱', `<Row>${cell('String', 'x')}</Row>`, hidden) + sheet('空', '') + sheet('名單', rows), styles));
    expect(read1).toMatchObject({ file: 'xml', name: '名單', names: ['空', '名單'], uncalculated: [{ row: 3, column: 5 }] });
    expect(read1.rows.map(({ cells }) => cells)).toEqual([
      ['王\n明', '007', '008', '10000000000', 'TRUE', '#N/A'], [''], ['115-05-10', '36:00:00', '115-05-10 09:10:00', '', '', ''], [''], [''], ['粗細', '', '三', '', '', ''],
    ]);
    expect(read1.repairs.map(({ row, column, kind, shown }) => [row, column, kind, shown])).toEqual([
      [3, 1, 'date', '2026/5/10'], [3, 2, 'time', '36:00'], [3, 3, 'date', '2026-05-10T09:10:00.000'],
    ]);
  });

  it('has formats that have names', async () => {
    const named = [
      ['General Number', '1.5', '1.5'], ['Fixed', '1.5', '1.50'], ['Standard', '1234.5', '1,234.50'], ['Percent', '0.5', '50.00%'], ['Scientific', '1500', '1500'], ['Currency', '1234.5', '$1,234.50'], ['Euro Currency', '1234.5', '€1,234.50'],
      ['Yes/No', '0', 'No'], ['True/False', '0', 'False'], ['On/Off', '0', 'Off'], ['Yes/No', '1', '1'], ['True/False', '-1', '-1'], ['On/Off', '2', '2'], ['0"人"', '2', '2人'],
    ] as const;
    const days = [
      ['General Date', '2026/5/10 9:10'], ['Long Date', '2026年5月10日'], ['Medium Date', '10-May-26'], ['Short Date', '2026/5/10'], ['Long Time', '9:10:05 AM'], ['Medium Time', '9:10 AM'], ['Short Time', '9:10'],
    ] as const;
    const style = (name: string, i: number): string => `<Style ss:ID="s${String(i)}"><NumberFormat ss:Format="${name.replaceAll('"', '&quot;')}"/></Style>`;
    const rows = `<Row>${named.map(([, value], i) => cell('Number', value, `ss:StyleID="s${String(i)}"`)).join('')}</Row><Row>${days.map((_, i) => cell('DateTime', '2026-05-10T09:10:05.000', `ss:StyleID="s${String(named.length + i)}"`)).join('')}</Row>`;
    const { rows: records, repairs } = await read(book(sheet('a', rows), [...named, ...days].map(([name], i) => style(name, i)).join('')));
    const [numbers, moments] = records.map(({ cells }) => cells);
    // A word would lose which number it was.
    expect(numbers).toEqual(named.map(([, , shown]) => shown));
    expect(moments?.slice(0, days.length)).toEqual(['115-05-10 09:10:05', '115-05-10', '115-05-10', '115-05-10', '09:10:05', '09:10:05', '09:10:05']);
    expect(repairs.map(({ shown }) => shown)).toEqual(days.map(([, shown]) => shown));
  });

  it('says of each sheet whether it is hidden', async () => {
    const shown = hidden.replace('SheetHidden', 'SheetVisible');
    const one = (name: string, behind: string): string => sheet(name, `<Row>${cell('String', name)}</Row>`, behind);
    expect((await read(book(one('隱', hidden) + one('一', shown) + one('二', shown)))).names).toEqual(['一', '二']);
  });

  it('may leave out what is usual, and give values that are none', async () => {
    const cells = ['<Cell><Data>文</Data></Cell>', cell('Number', 'x'), cell('Number', ' '), cell('Boolean', '0'), cell('DateTime', 'soon'), '<Cell ss:StyleID="none"><Data ss:Type="Number">3</Data></Cell>', '<Cell/>', cell('String', '')].join('');
    expect(await cellsOf(book(sheet('a', `<Row>${cells}${cell('String', 'z')}</Row>`)))).toEqual([['文', 'x', ' ', 'FALSE', 'soon', '3', '', '', 'z']]);
    const text = '<Style ss:ID="t"><NumberFormat ss:Format="@&quot;號&quot;"/></Style>';
    expect(await cellsOf(book(sheet('a', `<Row>${cell('String', '1', 'ss:StyleID="t"')}${cell('String', '', 'ss:StyleID="t"')}${cell('String', 'z')}</Row>`), text))).toEqual([['1號', '', 'z']]);
  });

  it('has styles of a column, of a row and of a cell, the nearest of which counts, and merged cells', async () => {
    const three = ['a', 'b', 'c'].map((id) => `<Style ss:ID="${id}"><NumberFormat ss:Format="0&quot;${id}&quot;"/></Style>`).join('');
    const rows = `<Column ss:StyleID="a" ss:Span="1"/><Column/><Column ss:Index="5" ss:StyleID="c"/><Row>${cell('Number', '1').repeat(5)}</Row><Row ss:StyleID="b">${cell('Number', '1')}${cell('Number', '1', 'ss:StyleID="c"')}</Row>`
      + `<Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">x</Data></Cell>${cell('String', 'y')}</Row><Row>${cell('String', 'hid')}${cell('String', 'hid')}${cell('String', 'z')}</Row>`;
    expect(await cellsOf(book(sheet('a', rows) + sheet('b', `<Row>${cell('Number', '1')}</Row>`), three))).toEqual([
      ['1a', '1a', '1', '1', '1c'], ['1b', '1c', '', '', ''], ['x', '', 'y', '', ''], ['', '', 'z', '', ''],
    ]);
    // The columns of one sheet are not those of the next, and neither are the rows that its last one stands for.
    expect(await cellsOf(book(sheet('a', '<Row ss:Span="3"/>') + sheet('b', `<Column/><Row>${cell('Number', '1')}</Row>`)))).toEqual([['1']]);
    expect(await cellsOf(book(sheet('a', rows) + sheet('b', `<Row>${cell('Number', '1')}</Row>`), three), 'b')).toEqual([['1']]);
  });

  it.each([
    ['columns that go back', '<Column ss:Span="16383"/><Column ss:Index="1" ss:Span="16383"/>'], ['a row that no sheet has', `<Row ss:Index="1048577">${cell('String', 'x')}</Row>`],
    ['a row before the first', `<Row ss:Index="0">${cell('String', 'x')}</Row>`], ['a column that no sheet has', `<Row>${cell('String', 'x', 'ss:Index="16385"')}</Row>`], ['no end', '<Row>'],
  ])('is damaged where it has %s', async (_, rows) => {
    expect(await problemOf(book(sheet('a', rows)))).toEqual({ kind: 'damaged' });
  });

  it('is bounded like any other', async () => {
    expect(await problemOf(book(sheet('a', `<Row>${cell('String', 'x').repeat(101)}</Row>`)), null, { maxCells: 100, maxSize: 1_000_000 })).toMatchObject({ kind: 'too-many-cells' });
    expect(await problemOf(book(sheet('a', '')), null, { maxCells: 100, maxSize: 100 })).toEqual({ kind: 'too-large', limit: 100 });
  });

  it('is told by its first bytes, whatever it is called', () => inFolder(async ({ write }) => {
    for (const name of ['list.xls', 'list.xml', 'list']) {
      const { stdout } = await lhl(['validate', write(name, book(sheet('名單', `<Row>${cell('String', '身分證字號')}</Row>`)))]);
      expect(stdout).toContain('工作表「名單」');
    }
  }));
});

it('OpenDocument as XML alone is read', async () => {
  const names = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
  const rows = '<table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>001</text:p></table:table-cell></table:table-row>';
  const flat = (kind: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><office:document ${names}><office:body><office:${kind}>${odsTable(rows, '名單')}</office:${kind}></office:body></office:document>`);
  expect(await read(flat('spreadsheet'))).toMatchObject({ file: 'fods', name: '名單', rows: [{ cells: ['001'] }] });
  expect(await problemOf(flat('text'))).toEqual({ kind: 'other-document', what: 'text' });
});
