import { describe, expect, it } from 'vitest';
import { cellsOf, problemOf, read, xlsxOf, type XlsxBeside } from '../../support/workbook.ts';

const row = (cells: string, r = 1): string => `<row r="${r}">${cells}</row>`;

describe('the texts of an .xlsx', () => {
  it('are what was typed, whatever their form', async () => {
    const strings = [
      '<si><t>王小明</t></si>',
      '<si><t xml:space="preserve">  前後 </t></si>',
      '<si><r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve"> 明</t></r><rPh sb="0" eb="1"><t>ㄨㄤˊ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t>一_x000D_\n二_x005F_x0041_</t></si>',
      '<si><t>A&amp;B &lt;丙&gt; &#x5803;&#134071;</t></si>',
      '<si/>',
    ].join('');
    const cells = [0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    const inline = '<c t="inlineStr"><is><t>０１</t></is></c><c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>ㄐ</t></rPh></is></c><c t="str"><f>"01"</f><v>01</v></c>';
    expect(await cellsOf(xlsxOf(row(cells + inline), { strings }))).toEqual([
      ['王小明', '  前後 ', '王 明', '一\r\n二_x0041_', 'A&B <丙> 堃𠮷', '', '０１', '甲乙', '01'],
    ]);
  });

  it('may stand in any prefix, in comments and in CDATA', async () => {
    const bytes = xlsxOf('<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="1"><!-- <c> --><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b&c]]></x:t></x:is></x:c></x:row>');
    expect(await cellsOf(bytes)).toEqual([['a<b&c']]);
  });

  it('are not lost without a word where the shared one is missing', async () => {
    expect(await problemOf(xlsxOf(row('<c t="s"><v>7</v></c>'), { strings: '<si><t>a</t></si>' }))).toEqual({ kind: 'damaged' });
    expect(await problemOf(xlsxOf(row('<c t="s"><v>0</v></c>')))).toEqual({ kind: 'damaged' });
  });
});

/** What a number becomes in a format. */
const shown = async (value: string, format: string | number, beside: XlsxBeside = {}): Promise<string | undefined> =>
  (await cellsOf(xlsxOf(row(`<c s="1"><v>${value}</v></c>`), { ...beside, formats: [format] })))[0]?.[0];

describe('the numbers of an .xlsx', () => {
  it.each([
    ['1', '000', '001'], ['1', '00', '01'], ['912345678', '0000000000', '0912345678'], ['0.5', 'General', '0.5'], ['3', 'General', '3'], ['3.0', 0, '3'],
    ['10000000000', 0, '10000000000'], ['1E10', 0, '10000000000'], ['1E21', 0, '1000000000000000000000'], ['1.5E-7', 0, '0.00000015'], ['-12000000000000000000000', 0, '-12000000000000000000000'],
    ['0.30000000000000004', 0, '0.3'], ['1150510', 0, '1150510'], ['910630', 0, '910630'], ['1150510', '@', '1150510'],
    ['1234.5', '#,##0.00', '1,234.50'], ['1234', 3, '1,234'], ['2.5', 1, '3'], ['1.005', '0.00', '1.01'], ['0.5', 9, '50%'], ['0.1234', 10, '12.34%'],
    ['10000000000', 11, '10000000000'], ['1E10', '0.00E+00', '10000000000'], ['3', '0"人"', '3人'], ['3', 'General"人"', '3人'], ['3', 'G/通用格式', '3'],
    ['3', '[$-404]@', '3'], ['3', '"第"@', '第3'], ['42', 'General;General', '42'], ['42', 'General;[Red]-General;"零"', '42'], ['-42', 'General;[Red]-General;"零"', '-42'], ['0', 'General;[Red]-General;"零"', '零'],
    ['-42', '[$-404]General', '-42'], ['42', '[>100]"多"General;[<=100]"少"General', '少42'], ['420', '[>100]"多"General;[<=100]"少"General', '多420'], ['5', '[>100]"多"0;[<=1]"少"0;General', '5'], ['420', '[>100]"多"0;General', '多420'],
    ['12', '[$NT$-404]#,##0', 'NT$12'], ['5', '[Red]0', '5'], ['-5', '0_);(0)', '(5)'], ['1234', '_-* #,##0_-;-* #,##0_-', '1,234'], ['12345', '[DBNum1]0', '12345'],
    // The sign is never lost, and neither is the number.
    ['-1', '[<10]"0"0;0', '-01'], ['-1', '000;000', '-001'], ['-1', '0;[Red]0', '-1'], ['-1', '0;"負"0', '負1'], ['-1', '0_);(0)', '(1)'], ['-1', '[<0](0);0', '(1)'], ['-7', '[>=100]0;[<100]000', '-007'],
    ['-1', '"A-"000', '-A-001'], ['-0.4', '0', '-0'], ['-1', ';;;', '-1'], ['0', '#', '0'], ['0', '0;-0;"-"', '0'], ['0', '_($* #,##0_);_($* (#,##0);_($* "-"??_)', '0'], ['5', '"有"', '5'], ['5', '0.##', '5'], ['5.25', '0.##', '5.25'], ['0.5', '.00', '.50'],
    ['1234567', '#,##0,', '1,235'], ['1234567', '0,000', '1,234,567'], ['1', '0,000', '0,001'], ['7', '00"-"00', '00-07'], ['9.995', '0.00', '10.00'], ['5', '[>100]0;"少"0;"零"', '5'], ['-5', '[>100]0;"少"0;"零"', '-少5'],
    ['0', '0;;;@', '0'], ['0.5', 12, '0.5'], ['1150510', '000\\/00\\/00', '115/05/10'], ['1150510', '000"-"00"-"00', '115-05-10'], ['7', `0${'"x"'.repeat(2000)}`, '7'],
  ] as const)('%s in the format %s is %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it.each([['"學號"@', '學號001'], ['0;0;0;@"號"', '001號'], ['@', '001'], [';;;', '001'], ['0;0;0;"無"', '001'], ['_(@_)', '001']] as const)('do not matter to a text in the format %s but for what stands around it: %s', async (format, text) => {
    const cells = '<c s="1" t="inlineStr"><is><t>001</t></is></c><c s="1" t="s"><v>0</v></c><c s="1" t="str"><v>001</v></c>';
    expect(await cellsOf(xlsxOf(row(cells), { formats: [format], strings: '<si><t>001</t></si>' }))).toEqual([[text, text, text]]);
  });

  it('are said to be true, false or a mistake as the program says it', async () => {
    expect(await cellsOf(xlsxOf(row('<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>')))).toEqual([['TRUE', 'FALSE', '#N/A']]);
  });

  it('of formulas are those that were calculated last, and a formula without one is told', async () => {
    const sheet = await read(xlsxOf(row('<c><f>1+2</f><v>3</v></c><c><f>A1</f></c><c t="str"><f>""</f><v></v></c><c s="1"/><c><f>B1</f><v/></c><c t="inlineStr"><is><t>x</t></is></c>')));
    expect(sheet.rows[0]?.cells).toEqual(['3', '', '', '', '', 'x']);
    expect(sheet.uncalculated).toEqual([{ row: 1, column: 2 }, { row: 1, column: 5 }]);
  });
});

describe('the dates of an .xlsx', () => {
  it.each([
    [14, '2026/5/10'], [15, '10-May-26'], [27, '115/5/10'], [28, '115年5月10日'], [30, '5/10/26'], [31, '2026年5月10日'], [36, '115/5/10'],
    [50, '115/5/10'], [51, '115年5月10日'], [54, '115年5月10日'], [57, '115/5/10'], [58, '115年5月10日'],
    ['yyyy/m/d', '2026/5/10'], ['yyyy\\-mm\\-dd;@', '2026-05-10'], ['[$-404]e/m/d', '115/5/10'], ['[$-404]e/m/d;@', '115/5/10'], ['e.mm.dd', '115.05.10'], ['[$-404]e-mm-dd', '115-05-10'],
    ['ggge"年"m"月"d"日"', '中華民國115年5月10日'], ['[$-404]gge"年"mm"月"', '民國115年05月'], ['[$-404]aaaa', '星期日'], ['m"月"d"日"', '5月10日'], ['mmm', 'May'], ['mmmm', 'May'],
    ['[Red]yyyy/mm/dd', '2026/05/10'], ['[$-1030404]e/mm/dd', '115/05/10'],
  ] as const)('in the format %s are Minguo days, and what was shown (%s) is told', async (format, shows) => {
    const sheet = await read(xlsxOf(row('<c s="1"><v>46152</v></c>'), { formats: [format] }));
    expect(sheet.rows[0]?.cells).toEqual(['115-05-10']);
    // What is shown in that form already is nothing to be told.
    expect(sheet.repairs).toEqual(shows === '115-05-10' ? [] : [{ row: 1, column: 1, kind: 'date', shown: shows, became: '115-05-10' }]);
  });

  it.each([
    [20, '0.381944444444444', '9:10', '09:10:00'], [21, '0.38194', '9:10:00', '09:10:00'], [45, '0.0069444444', '10:00', '00:10:00'], [46, '1.5', '36:00:00', '36:00:00'],
    [32, '0.75', '18時00分', '18:00:00'], [34, '0.75', '下午06時00分', '18:00:00'], [55, '0.25', '上午06時00分', '06:00:00'], ['h:mm AM/PM', '0.5', '12:00 PM', '12:00:00'],
    ['hh:mm:ss', '46152.9999999', '00:00:00', '00:00:00'],
    ['[mm]:ss', '0.0625', '90:00', '01:30:00'], ['[s]', '0.0625', '5400', '01:30:00'], ['[h]:mm', '1.0625', '25:30', '25:30:00'],
  ] as const)('in the format %s that shows only the time of %s (%s) are %s', async (format, value, shows, became) => {
    const sheet = await read(xlsxOf(row(`<c s="1"><v>${value}</v></c>`), { formats: [format] }));
    // What is shown in that form already is nothing to be told.
    expect(sheet.repairs).toEqual(shows === became ? [] : [{ row: 1, column: 1, kind: 'time', shown: shows, became }]);
    expect(sheet.rows[0]?.cells).toEqual([became]);
  });

  it('have their time behind them where it is shown and is not midnight', async () => {
    expect(await shown('46152.381944', 22)).toBe('115-05-10 09:10:00');
    expect(await shown('46152', 22)).toBe('115-05-10');
    expect(await shown('46152.381944', 14)).toBe('115-05-10');
  });

  it('count as the calendar of the file does', async () => {
    expect(await shown('1', 14)).toBe('1900-01-01');
    expect(await shown('59', 14)).toBe('1900-02-28');
    expect(await shown('60', 14)).toBe('1900-02-29');
    expect(await shown('61', 14)).toBe('1900-03-01');
    expect(await shown('4384', 14)).toBe('001-01-01');
    expect(await shown('4383', 14)).toBe('1911-12-31');
    expect(await shown('33054', 14)).toBe('079-06-30');
    expect(await shown('44690', 14, { workbook: '<workbookPr date1904="1"/>' })).toBe('115-05-10');
    // 115/5/10 as LibreOffice keeps it, which takes it for the year 115 of the Julian calendar.
    expect(await shown('-651828', 'yyyy/m/d')).toBe('115-05-10');
    expect(await shown('99999999', 14)).toBe('99999999');
    expect(await shown('-1', 20)).toBe('-1');
  });

  it('may be written out', async () => {
    const bytes = xlsxOf(row('<c t="d" s="1"><v>2026-05-10T00:00:00</v></c><c t="d"><v>2026-05-10T09:10:00Z</v></c><c t="d"><v>soon</v></c><c t="d" s="1"><v>later</v></c>'), { formats: [14] });
    expect(await cellsOf(bytes)).toEqual([['115-05-10', '115-05-10 09:10:00', 'soon', 'later']]);
    const shows = await read(xlsxOf(row('<c t="d" s="1"><v>1899-12-31T09:10:00</v></c><c t="d" s="2"><v>2026-05-10T09:10:00</v></c><c t="d" s="3"><v>2026-05-10T09:10:00</v></c>'), { formats: [20, 22, 14] }));
    expect(shows.rows.map(({ cells }) => cells)).toEqual([['09:10:00', '115-05-10 09:10:00', '115-05-10']]);
    expect(shows.repairs.map(({ kind, shown: text }) => [kind, text])).toEqual([['time', '9:10'], ['date', '2026/5/10 9:10'], ['date', '2026/5/10']]);
  });
});

describe('the rows of an .xlsx', () => {
  it('count as the sheet does, and what is only formatted is nothing', async () => {
    const blank = '<c r="A9" s="1"/><c r="Z9" s="1"/>';
    const sheet = await read(xlsxOf(
      row('<c r="B3"><v>1</v></c><c r="F3" s="1"/>', 3) + row('', 4) + row('<c r="A6"><v>2</v></c><c r="D6" t="inlineStr"><is><t></t></is></c>', 6) + row(blank, 9), { formats: ['0'] },
    ));
    expect(sheet.rows).toEqual([
      { row: 1, line: 1, cells: [''], empty: true, quoted: 0, needsQuotes: false, faults: null },
      { row: 2, line: 2, cells: [''], empty: true, quoted: 0, needsQuotes: false, faults: null },
      { row: 3, line: 3, cells: ['', '1'], empty: false, quoted: 0, needsQuotes: false, faults: null },
      { row: 4, line: 4, cells: [''], empty: true, quoted: 0, needsQuotes: false, faults: null },
      { row: 5, line: 5, cells: [''], empty: true, quoted: 0, needsQuotes: false, faults: null },
      { row: 6, line: 6, cells: ['2', ''], empty: false, quoted: 0, needsQuotes: false, faults: null },
    ]);
  });

  it('have the value of merged cells in the first of them alone', async () => {
    const cell = (r: string): string => `<c r="${r}"><v>${r.slice(1)}</v></c>`;
    const date = '<c r="B2" s="1"><v>46152</v></c>';
    const sheet = await read(xlsxOf([{
      name: 'a', rows: row(cell('A1') + cell('B1') + cell('C1')) + row(cell('A2') + date + cell('C2'), 2) + row(cell('A3'), 3), behind: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="$C$2:XFD1048576"/></mergeCells>',
    }], { formats: [14] }));
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([['1', '', '1'], ['', '', '2'], ['3', '', '']]);
    expect(sheet.repairs).toEqual([]);
  });

  it('that merged cells cover are told where they hold something else', async () => {
    const cell = (r: string): string => `<c r="${r}"><v>1</v></c>`;
    const behind = '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B3:B5"/><mergeCell ref="A3:A4"/><mergeCell ref="C3:C4"/><mergeCell ref="C5:D5"/></mergeCells>';
    const sheet = await read(xlsxOf([{ name: 'a', rows: row(cell('A1')) + row(cell('A3') + cell('B3'), 3) + row(cell('D4'), 4) + row(cell('A5') + cell('C5'), 5), behind }]));
    expect(sheet.merged).toEqual([{ row: 3, column: 1 }, { row: 3, column: 2 }]);
  });

  // As LibreOffice does.
  it('may come in any order, and stand where their cells say; the last word counts', async () => {
    expect(await cellsOf(xlsxOf(row('<c r="A2"><v>2</v></c>', 2) + row('<c r="A1"><v>1</v></c>', 1)))).toEqual([['1'], ['2']]);
    expect(await cellsOf(xlsxOf(row('<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c><c><v>3</v></c>')))).toEqual([['1', '3']]);
    expect(await cellsOf(xlsxOf(row('<c r="A1"><v>1</v></c>') + row('<c r="B1"><v>2</v></c>')))).toEqual([['1', '2']]);
    expect(await cellsOf(xlsxOf(row('<c r="A2"><v>1</v></c>')))).toEqual([[''], ['1']]);
    const twice = await read(xlsxOf(row('<c r="B1" s="1"><v>46152</v></c><c r="A1" s="1"><v>46153</v></c><c r="B1" s="1"><v>46154</v></c>') + row('<c r="A1"><v>7</v></c>'), { formats: [14] }));
    expect(twice.rows.map(({ cells }) => cells)).toEqual([['7', '115-05-12']]);
    expect(twice.repairs).toEqual([{ row: 1, column: 2, kind: 'date', shown: '2026/5/12', became: '115-05-12' }]);
    const dates = await read(xlsxOf(row('<c r="A2" s="1"><v>46152</v></c>', 2) + row('<c r="B1" s="1"><v>46152</v></c><c r="A1"><f>B1</f></c>', 1) + row('<c r="A1"><v>5</v></c>', 1), { formats: [14] }));
    expect(dates.repairs.map(({ row: at, column }) => [at, column])).toEqual([[1, 2], [2, 1]]);
    expect(dates.uncalculated).toEqual([]);
  });

  it('are refused where no sheet has them', async () => {
    expect(await problemOf(xlsxOf(row('<c r="A1048577"><v>1</v></c>', 1048577)))).toEqual({ kind: 'damaged' });
    for (const place of ['A1048577', 'XFE1', 'A0', '1', 'A', 'A1B']) expect(await problemOf(xlsxOf(row(`<c r="${place}"><v>1</v></c>`)))).toEqual({ kind: 'damaged' });
  });
});

describe('the sheets of an .xlsx', () => {
  const one = (text: string): string => row(`<c t="inlineStr"><is><t>${text}</t></is></c>`);
  const bytes = xlsxOf([
    { name: '說明 & 範例', rows: row('<c s="1"/>') }, { name: '代碼', rows: one('x'), state: 'hidden' }, { name: '名單', rows: one('y') }, { name: '2', rows: one('z') }, { name: 'Very', rows: one('v'), state: 'veryHidden' },
  ]);

  it('are told by name, hidden ones apart, and the first with content is read', async () => {
    expect(await read(bytes)).toMatchObject({ file: 'xlsx', name: '名單', names: ['說明 & 範例', '名單', '2'] });
  });

  it.each([['名單', 'y'], ['2', 'z'], ['3', 'z'], ['代碼', 'x'], ['very', 'v']])('can be asked for as %s', async (wanted, text) => {
    expect(await cellsOf(bytes, wanted)).toEqual([[text]]);
  });

  it('are blank where that is asked for, or none has content', async () => {
    expect(await read(bytes, '1')).toMatchObject({ name: '說明 & 範例', rows: [] });
    expect(await read(xlsxOf([{ name: 'a', rows: '' }, { name: 'b', rows: '' }]))).toMatchObject({ name: 'a', rows: [] });
  });

  it('are named where none is the wanted one', async () => {
    for (const wanted of ['名冊', '0', '4']) {
      expect(await problemOf(bytes, wanted)).toEqual({ kind: 'no-such-sheet', wanted, names: ['說明 & 範例', '名單', '2'] });
    }
  });
});
