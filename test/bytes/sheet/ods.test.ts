import { describe, expect, it } from 'vitest';
import { cellsOf, odsOf, odsTable, problemOf, read, zipOf } from '../../support/workbook.ts';

const text = (...lines: readonly string[]): string => `<table:table-cell office:value-type="string">${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</table:table-cell>`;
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const one = (cell: string): Promise<(readonly string[])[]> => cellsOf(odsOf(odsTable(row(cell))));
const blank = (columns: number): string => `<table:table-cell table:style-name="ce1" table:number-columns-repeated="${columns}"/>`;

describe('the texts of an .ods', () => {
  it('are what is shown: paragraphs are lines, and blanks and tabs stand for themselves', async () => {
    expect(await one(text('　王<text:s/>小<text:s text:c="3"/>明 ', 'a<text:tab/>b<text:line-break/>c'))).toEqual([['　王 小   明 \na\tb\nc']]);
    expect(await one(text('<text:span>王</text:span><text:a>小</text:a>', '', '&lt;&#x5803;&gt;'))).toEqual([['王小\n\n<堃>']]);
  });

  it('are without comments, notes and pronunciation', async () => {
    const comment = '<office:annotation><dc:date>2026</dc:date><text:p>註解</text:p><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list></office:annotation>';
    const shape = '<draw:frame><draw:text-box><text:p>圖說</text:p></draw:text-box></draw:frame>';
    expect(await one(`<table:table-cell office:value-type="string">${comment}${shape}<text:p>王<text:ruby><text:ruby-base>明</text:ruby-base><text:ruby-text>ㄇ</text:ruby-text></text:ruby><text:note>n</text:note></text:p></table:table-cell>`)).toEqual([['王明']]);
    const within = '<office:annotation><dc:creator>某</dc:creator><text:p>註</text:p></office:annotation>';
    expect(await one(text(`甲${within}乙`))).toEqual([['甲乙']]);
    const table = `<table:table>${row(text('表'))}</table:table>`;
    expect(await one(`<table:table-cell office:value-type="string">${table}<text:p>甲</text:p>${table}<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list></table:table-cell>`)).toEqual([['甲']]);
  });

  it('stand in an attribute where the program shows nothing else', async () => {
    expect(await one('<table:table-cell office:value-type="string" office:string-value="甲"/>')).toEqual([['甲']]);
    expect(await one('<table:table-cell><text:p>甲</text:p></table:table-cell>')).toEqual([['甲']]);
  });
});

describe('the values of an .ods', () => {
  const value = (type: string, attributes: string, shown: string | null): string =>
    `<table:table-cell office:value-type="${type}" ${attributes}>${shown === null ? '' : `<text:p>${shown}</text:p>`}</table:table-cell>`;

  it.each([
    ['float', 'office:value="1"', '001', '001'], ['float', 'office:value="1234.5"', '1,234.50', '1,234.50'], ['percentage', 'office:value="0.5"', '50%', '50%'],
    ['float', 'office:value="0.5"', null, '0.5'], ['float', 'office:value="3"', null, '3'], ['float', 'office:value="10000000000"', '1.00E+10', '10000000000'],
    ['float', 'office:value="1150510"', '1150510', '1150510'], ['currency', 'office:value="12"', 'NT$12', 'NT$12'], ['float', '', null, ''], ['float', 'office:value="12"', '   12', '12'], ['float', 'office:value="12"', ' ', '12'],
    ['boolean', 'office:boolean-value="true"', 'TRUE', 'TRUE'], ['boolean', 'office:boolean-value="false"', null, 'FALSE'],
  ])('of type %s, %s, shown as %s, are %s', async (type, attributes, shown, became) => {
    expect(await one(value(type, attributes, shown) + text('x'))).toEqual([[became, 'x']]);
  });

  it.each([
    ['date', 'office:date-value="2026-05-10"', '115/5/10', '115-05-10'], ['date', 'office:date-value="2026-05-10"', null, '115-05-10'],
    ['date', 'office:date-value="2026-05-10T09:10:00"', '2026-05-10 09:10', '115-05-10 09:10:00'], ['date', 'office:date-value="2026-05-10T09:10:00"', '115年5月10日', '115-05-10'],
    ['date', 'office:date-value="2026-05-10T09:10:00.000000000"', null, '115-05-10 09:10:00'], ['date', 'office:date-value="2026-05-10T00:00:00"', '2026-05-10 00:00', '115-05-10'],
    ['date', 'office:date-value="0115-05-09"', '115/5/10', '115-05-10'], ['date', 'office:date-value="1905-01-02"', '1905/1/2', '1905-01-02'],
    ['time', 'office:time-value="PT09H10M00S"', '9:10', '09:10:00'], ['time', 'office:time-value="PT9H10M5.4999S"', null, '09:10:05'], ['time', 'office:time-value="PT36H00M00S"', '36:00:00', '36:00:00'],
    ['time', 'office:time-value="PT36H30M00S"', '36:30', '36:30:00'], ['time', 'office:time-value="PT36H30M00S"', '2190:00', '36:30:00'], ['time', 'office:time-value="PT36H30M00S"', null, '36:30:00'],
    ['time', 'office:time-value="PT1107657H10M00.000000279S"', '09:10', '09:10:00'], ['time', 'office:time-value="PT1107669H10M30S"', '下午 9:10', '21:10:30'], ['time', 'office:time-value="PT36H00M00S"', '12:00:00', '12:00:00'],
  ])('of type %s, %s, shown as %s, are %s and told', async (type, attributes, shown, became) => {
    const sheet = await read(odsOf(odsTable(row(value(type, attributes, shown)))));
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([[became]]);
    // What is shown in that form already is nothing to be told.
    expect(sheet.repairs).toMatchObject(shown === became ? [] : [{ row: 1, column: 1, kind: type, became }]);
    if (shown !== null && shown !== became) expect(sheet.repairs[0]?.shown).toBe(shown);
  });

  it('that are no date are what is shown', async () => {
    for (const day of ['2026-02-30', '2026-02-00', '2026-13-05', '2026-00-05', '2026-05-99', '2026-5-1'])
      expect(await one(value('date', `office:date-value="${day}"`, '2/30'))).toEqual([['2/30']]);
  });

  it('of formulas are those that were calculated last, and a formula without one is told', async () => {
    const sheet = await read(odsOf(odsTable(row([
      '<table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=A1"/>', '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"><text:p/></table:table-cell>',
      '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>', text('x'),
    ].join('')))));
    expect(sheet.rows[0]?.cells).toEqual(['3', '#N/A', '', '', '', 'x']);
    expect(sheet.uncalculated).toEqual([{ row: 1, column: 3 }]);
  });
});

describe('the rows of an .ods', () => {
  it('count with those that repeat them, and what is only formatted is nothing', async () => {
    const sheet = await read(odsOf(odsTable(
      row(blank(1024), 'table:number-rows-repeated="2"')
      + row(`${text('a')}${blank(2)}<table:table-cell table:number-columns-repeated="2"><text:p>b</text:p></table:table-cell>${blank(1019)}`, 'table:number-rows-repeated="2"')
      + row(blank(1024), 'table:number-rows-repeated="3"') + row(text('c')) + row(blank(16384), 'table:number-rows-repeated="1048568"'),
    )));
    expect(sheet.rows.map(({ row: at, cells, empty }) => [at, empty ? '-' : cells.join('|')])).toEqual([
      [1, '-'], [2, '-'], [3, 'a|||b|b'], [4, 'a|||b|b'], [5, '-'], [6, '-'], [7, '-'], [8, 'c||||'],
    ]);
  });

  it('may have blank cells of a type, as many as the sheet has and more', async () => {
    const blanks = '<table:table-cell office:value-type="string" table:number-columns-repeated="16385"/>';
    expect(await cellsOf(odsOf(odsTable(row(text('a')) + row(blanks, 'table:number-rows-repeated="1048576"'))))).toEqual([['a']]);
  });

  it('may stand in groups and in a head that is printed on each page', async () => {
    const rows = `<table:table-header-rows>${row(text('a'))}</table:table-header-rows><table:table-row-group><table:table-rows>${row(text('b'))}</table:table-rows><table:table-row-group>${row(text('c'))}</table:table-row-group></table:table-row-group>`;
    expect(await cellsOf(odsOf(odsTable(rows)))).toEqual([['a'], ['b'], ['c']]);
  });

  it('have the value of merged cells in the first of them alone', async () => {
    const merged = '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>甲</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>乙</text:p></table:covered-table-cell>';
    expect(await cellsOf(odsOf(odsTable(row(merged + text('丙')))))).toEqual([['甲', '', '丙']]);
  });

  it('that merged cells cover are told where they hold something else', async () => {
    const high = (rows: string): string => `<table:table-cell table:number-rows-spanned="${rows}" table:number-columns-spanned="1"><text:p>甲</text:p></table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const sheet = await read(odsOf(odsTable(row(high('2')) + row(covered) + row(high('2') + text('a')) + row(covered + text('b')) + row(high('1') + text('c')))));
    expect(sheet.merged).toEqual([{ row: 3, column: 1 }]);
    expect(sheet.rows.map(({ cells }) => cells[0])).toEqual(['甲', '', '甲', '', '甲']);
  });

  it('are not those of changes that were made, nor of other documents', async () => {
    const before = `<table:tracked-changes><table:deletion><table:table-row>${text('old')}</table:table-row><table:table-cell office:value-type="string"><text:p>old</text:p></table:table-cell></table:deletion></table:tracked-changes>`;
    const link = `<table:dde-links><table:dde-link><table:table table:name="x">${row(text('dde'))}</table:table></table:dde-link></table:dde-links>`;
    expect(await read(odsOf(before + odsTable(row(text('new'))) + link))).toMatchObject({ names: ['工作表1'], rows: [{ cells: ['new'] }] });
    expect(await cellsOf(odsOf(odsTable(row(text('new'))) + row(text('stray'))))).toEqual([['new']]);
  });
});

describe('the sheets of an .ods', () => {
  const styles = '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const bytes = odsOf([
    odsTable(row(blank(1)), '空白', 'table:style-name="ta1"'), odsTable(row(text('x')), '代碼', 'table:style-name="ta2"'), odsTable(row(text('y')), '名單 &amp;'), odsTable(row(text('z')), '其他'),
  ].join(''), { styles });

  it('are told by name, hidden ones apart, and the first with content is read', async () => {
    expect(await read(bytes)).toMatchObject({ file: 'ods', name: '名單 &', names: ['空白', '名單 &', '其他'] });
  });

  it.each([['名單 &', 'y'], ['3', 'z'], ['代碼', 'x']])('can be asked for as %s', async (wanted, cell) => {
    expect(await cellsOf(bytes, wanted)).toEqual([[cell]]);
  });

  it('are blank where that is asked for, and named where none is the wanted one', async () => {
    expect(await read(bytes, '空白')).toMatchObject({ name: '空白', rows: [] });
    expect(await problemOf(bytes, '9')).toEqual({ kind: 'no-such-sheet', wanted: '9', names: ['空白', '名單 &', '其他'] });
  });
});

describe('an .ods', () => {
  it.each([
    ['with a manifest and no mimetype', { 'META-INF/manifest.xml': '<manifest:manifest/>' }], ['with styles alone', { 'styles.xml': '<x/>' }], ['with nothing else', {}],
  ])('is recognised %s', async (_, files) => {
    expect(await cellsOf(odsOf(odsTable(row(text('a'))), { files }))).toEqual([['a']]);
  });

  it.each([['text', 'text'], ['presentation', 'slides'], ['drawing', 'unknown']])('is told from a document whose content is a %s', async (body, what) => {
    const content = `<office:document-content><office:body><office:${body}><text:p>x</text:p></office:${body}></office:body></office:document-content>`;
    expect(await problemOf(zipOf({ mimetype: 'x', 'content.xml': content }))).toEqual({ kind: 'other-document', what });
  });
});
