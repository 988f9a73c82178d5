// Cells and texts of an .xlsx that are read at once, because nearly all are written so: what they hold is what the ordinary reader finds.
import { describe, expect, it } from 'vitest';
import { SheetProblem } from '../../../src/bytes/sheet/problem.ts';
import { UsualCell } from '../../../src/bytes/sheet/xlsx-cell.ts';
import { random } from '../../support/random.ts';
import { read, xlsxOf } from '../../support/workbook.ts';

const FORMATS = ['yyyy/m/d', '0"人"', '@"號"', 'h:mm'];
const STRINGS = ['王小明', ' 前後 ', 'a&amp;b', '_x000D_一', '二\r\n三', '', 'x>y', '長'.repeat(40), '&#x20bb7;', '<![CDATA[<]]>'];

/** What a workbook holds, or why it cannot be read. */
async function outcomeOf(rows: string, strings: string): Promise<unknown> {
  try {
    const { rows: records, repairs, uncalculated } = await read(xlsxOf(rows, { strings, formats: FORMATS }));
    return { cells: records.map(({ cells }) => cells), repairs, uncalculated };
  } catch (error) {
    if (error instanceof SheetProblem) return error.fact;
    throw error;
  }
}

const usual = STRINGS.map((text) => `<si><t>${text}</t></si>`).join('');

/** Expects the same of the rows when nothing in them is written as usual: a blank more changes no meaning. */
async function expectSame(rows: string): Promise<void> {
  const [otherRows, otherStrings] = [rows.replaceAll('<c ', '<c  '), usual.replaceAll('<si>', '<si >')];
  expect(await outcomeOf(rows, usual), rows.slice(0, 300)).toEqual(await outcomeOf(otherRows, otherStrings));
}

const VALUES = ['0', '1', '2', '3', '5', '09', '99', '1234567890', ' 1 ', '1.0', '-1', '', ' ', '3.50', '1E10', '46153', '0.375', '46153.4', 'x', 'a&amp;b', 'a\r\nb', '_x0041_', 'x>y', '一', '<!-- -->1', '1</v><v>2', '&no;'];
const TYPES = ['', ' t="s"', ' t="n"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"', ' t="d"', ' t=\'s\'', ' t="strx"', ' t=""', ' t="s" t="n"', ' t="n" t="s"'];
const STYLES = ['', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="4"', ' s=""', ' s="1" s="0"', ' s="x"', ' s="99"'];
const REFERENCES = ['b2', 'XFD3', 'XFE3', 'A0', 'A1048577', 'AAAA1', 'A', '7', '', '$A$1', 'A01', 'A1 ', 'A1234567890', 'A1" r="B1', 'A1" cm="1', 'A1" x:y="1'];

/** A cell with its value where its type has it. */
const cell = (attributes: string, type: string, value: string): string =>
  `<c${attributes}${type}>${type.includes('inline') ? `<is><t>${value.replaceAll('v>', 't>')}</t></is>` : `<v>${value}</v>`}</c>`;

describe('cells that are written as usual', () => {
  it.each([
    '<c r="A1"><v>12</v></c>', '<c r="XFD1048576" s="3"><v>王小明</v></c>', '<c r="B2" s="10" t="s"><v>0</v></c>', '<c t="s" r="B2"><v>0</v></c>', '<c r="B2" t="n"><v>1.5</v></c>', '<c r="B2" t="str"><v>a_b</v></c>',
    '<c r="B2" t="inlineStr"><is><t>一</t></is></c>', '<c r="B2"><v></v></c>',
  ])('are read at once: %s', (text) => {
    expect(new UsualCell().read(`<row>${text}<c/>`, 5)).toBe(5 + text.length);
  });

  it.each(TYPES.map((type) => [type]))('hold what they hold in any other writing: %s', async (type) => {
    const expectCell = (style: string, value: string): Promise<void> => expectSame(`<row r="1">${cell(` r="B1"${style}`, type, value)}</row>`);
    for (const [i, value] of VALUES.entries()) await expectCell(STYLES[i % STYLES.length] ?? '', value);
    for (const value of VALUES) await expectCell('', value);
    for (const style of STYLES) await expectCell(style, '3');
  });

  it('stand where they say, or are refused', async () => {
    for (const reference of ['7', 'A0', 'A1048577', 'XFE7', 'AB7'])
      await expectSame(`<row r="7"><c r="A7"><v>0</v></c><c r="${reference}"><v>1</v></c><c r="AZ7"><v>2</v></c></row>`);
    for (const reference of REFERENCES)
      for (const type of ['', ' t="s"']) await expectSame(`<row r="1">${cell(` r="${reference}"`, type, '1')}<c><v>2</v></c></row>`);
  });

  it('are read alike wherever a piece of the file ends', async () => {
    const next = random(7);
    const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const cells = ['A', 'B', 'C', 'D', 'E'].map((column) => {
        const place = ` r="${column}${i + 1}"`;
        const parts = next(2) === 0 ? [place, pick(['', ' s="1"', ' s="3"'])] : [pick(['', ' s="2"']), place];
        return next(20) === 0 ? `<c${place}><f>1+1</f></c>` : cell(parts.join(''), pick(['', ' t="s"', ' t="str"', ' t="inlineStr"']), pick(['1', '2', '3', '4', '9']));
      });
      return `<row r="${i + 1}">${cells.join('')}</row>`;
    });
    await expectSame(rows.join(''));
  });
});
