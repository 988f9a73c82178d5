import { describe, expect, it } from 'vitest';
import { CsvOutput } from '../../../src/bytes/csv/output.ts';
import type { Encoding } from '../../../src/bytes/encoding/encoding.ts';

async function written(asked: Encoding | null, ...rows: readonly (readonly string[])[]): Promise<{ encoding: Encoding; hex: string; lacking: unknown }> {
  const output = await CsvOutput.beginCsv(asked);
  for (const cells of rows) output.addRow(cells);
  const { lacking } = output;
  const { encoding, pieces } = output.finish();
  return { encoding, hex: Buffer.concat(pieces).toString('hex'), lacking };
}

const hex = (text: string): string => Buffer.from(text).toString('hex');

describe('the rows of a CSV file', () => {
  it('are CP950 where that has all their characters, else UTF-8 with a mark', async () => {
    expect(await written(null, ['王', 'a,b'], [''])).toEqual({ encoding: 'big5', hex: `a4fd${hex(',"a,b"\r\n\r\n')}`, lacking: null });
    expect(await written(null, ['a'], ['b', '王小堃𠮷'], ['𠮷'])).toEqual({ encoding: 'utf8-bom', hex: hex('\ufeffa\r\nb,王小堃𠮷\r\n𠮷\r\n'), lacking: { row: 2, column: 2, position: 3 } });
    expect(await written(null)).toEqual({ encoding: 'big5', hex: '', lacking: null });
  });

  it('are in the encoding that is asked for, or in none', async () => {
    expect(await written('utf8', ['王'])).toMatchObject({ encoding: 'utf8', hex: hex('王\r\n') });
    expect(await written('utf8-bom', ['王'])).toMatchObject({ encoding: 'utf8-bom', hex: hex('\ufeff王\r\n') });
    await expect(written('big5', ['堃'])).rejects.toThrow(RangeError);
  });

  it.each([999, 1000, 1001, 2000, 2001])('are all there, in their order: %i', async (count) => {
    const rows = Array.from({ length: count }, (_, i) => [String(i), '王']);
    const output = await CsvOutput.beginCsv(null);
    for (const cells of rows) output.addRow(cells);
    const { pieces } = output.finish();
    expect(Buffer.concat(pieces).toString('latin1')).toBe(rows.map(([number = '']) => `${number},\xa4\xfd\r\n`).join(''));
    // They are handed over in pieces, and not as one text.
    expect(pieces.length).toBe(1 + Math.ceil(count / 1000));
  });
});
