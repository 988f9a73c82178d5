import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { encoderOf } from '../../../src/bytes/encoding/encode.ts';
import { RowBytes, quotedRows } from '../../../src/bytes/csv/row-bytes.ts';
import { csvText } from '../../../src/bytes/csv/write.ts';
import { random } from '../../support/random.ts';

const VALUES = [
  '', '', ' ', '0', '85.5', '王小明', '資訊安全通識', '許功蓋', 'A123456789', 'a,b', ',', '"', '"a"', 'a"b', 'a\nb', 'a\rb', '\r\n', '\r', 'a\tb', "O'Brien", '\0', '=1+1',
  '\u007f', '\u0080', 'é', '𠮷', '\ud842', '\udfb7', '\ue000', '\uf8f8', '\uffff', '\ufeff', '\u2028', '課'.repeat(700), 'x'.repeat(3000),
];

function rowsOf(seed: number): string[][] {
  const pick = random(seed);
  return Array.from({ length: pick(30) }, () => Array.from({ length: 1 + pick(5) }, () => VALUES[pick(VALUES.length)] ?? ''));
}

// What the package makes of rows by itself.
const plainly = (rows: string[][]): string => stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });

describe('rows as CSV', () => {
  it('are what csv-stringify makes of them, as text and as bytes', async () => {
    const made = await quotedRows();
    for (let seed = 1; seed <= 500; seed++) {
      const rows = rowsOf(seed);
      expect(csvText(rows)).toBe(plainly(rows));
      for (const row of rows) made.addRow(row);
      const bytes = Buffer.from(plainly(rows));
      expect(made.size).toBe(bytes.length);
      expect(bytes.equals(made.takeBytes())).toBe(true);
      expect(made.size).toBe(0);
    }
  });

  it('stay as they were when other rows come behind them', () => {
    const { putting } = encoderOf('utf8');
    const rows = new RowBytes(putting(['x']), () => Buffer.from('other\r\n'));
    rows.addRow(['a', '課']);
    expect(rows.addPlain(['a', 'x'])).toBe(false);
    rows.addRow(['b', 'x']);
    expect(rows.addPlain([])).toBe(true);
    const first = rows.takeBytes();
    rows.addRow(['z'.repeat(20)]);
    expect(Buffer.from(first).toString()).toBe('a,課\r\nother\r\n\r\n');
    expect(Buffer.from(rows.takeBytes()).toString()).toBe(`${'z'.repeat(20)}\r\n`);
  });
});

describe('what puts text into bytes', () => {
  it.each([['utf8', 'utf8'], ['big5', 'cp950']] as const)('puts every character that it takes and %s has, and no other', (encoding, packages) => {
    const { putting, encode, lacking } = encoderOf(encoding);
    const put = putting(['A', [0x5000, 0x5fff]]);
    const into = Buffer.alloc(8);
    let had = 0;
    const wrong: string[] = [];
    for (let unit = 1; unit < 0x10000; unit++) {
      const text = String.fromCharCode(unit);
      const half = unit >= 0xd800 && unit <= 0xdfff;
      const end = put(text, into, 2);
      if (half || lacking(text) > 0 || text === 'A' || (unit >= 0x5000 && unit <= 0x5fff)) {
        if (end !== -1) wrong.push(unit.toString(16));
        continue;
      }
      had++;
      const bytes = into.subarray(2, end);
      // The package's own table ends where 造字 begin.
      const other = iconv.encode(text, packages);
      const known = encoding === 'utf8' || unit < 0xe000;
      if (!bytes.equals(encode(text)) || (known && other.length === bytes.length && !bytes.equals(other))) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
    expect(had).toBeGreaterThan(encoding === 'utf8' ? 59_000 : 15_000);
    expect(put('\0', into, 0)).toBe(-1);
    expect(put('課\ud83d\ude00', into, 0)).toBe(-1);
  });
});
