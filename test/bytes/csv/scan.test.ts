import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../../src/bytes/csv/reader.ts';
import { RowScan } from '../../../src/bytes/csv/scan.ts';
import { decode } from '../../../src/bytes/encoding/encoding.ts';
import { random } from '../../support/random.ts';

/** The values of two cells of the first row, and where the row ends; null where it has to be read. */
function scanned(bytes: Uint8Array, columns: readonly number[]): { end: number; cells: string[] } | null {
  const scan = new RowScan(columns);
  const end = scan.end(bytes, 0);
  return end < 0 ? null : { end, cells: columns.map((_, i) => decode(bytes, 'big5', scan.starts[i], scan.ends[i]) ?? '') };
}

describe('a row that is found by its bytes', () => {
  it.each<[string, readonly string[]]>([
    ['1,b,c\r\nx', ['1', 'c']], ['1,b,c\nx', ['1', 'c']], ['"1",b,"c d"\r\nx', ['1', 'c d']], ['"1",b,""\nx', ['1', '']],
    ['1,"b,2",c\r\nx', ['1', 'c']], ['1,b"2",c"\r\nx', ['1', 'c"']], ['1\r\nx', ['1', '']], ['1,b,\r\nx', ['1', '']], ['1,b,\r\r\nx', ['1', '\r']],
    ['許功蓋1,b,碁\r\nx', ['許功蓋1', '碁']],
  ])('%j', (text, cells) => {
    const bytes = iconv.encode(text, 'cp950');
    expect(scanned(bytes, [0, 2])).toEqual({ end: bytes.length - 1, cells });
  });

  it.each([
    ['may be blank', ',,\r\n1'], ['has no digit', '王,b,c\r\n1'], ['is empty', '\r\n1'], ['has a quote within quotes', '1,"b""",c\r\n1'],
    ['has a line end within quotes', '1,"b\r\n",c\r\n1'], ['has text behind quotes', '1,"b"x,c\r\n1'], ['is not closed', '1,"b,c\r\n1'],
    ['is very long', `1,${'x'.repeat(40_000)}\r\n1`],
  ])('is left to be read where it %s', (_what, text) => {
    expect(scanned(iconv.encode(text, 'cp950'), [0, 2])).toBeNull();
  });

  it('is the one that the reader reads, whatever stands in it', () => {
    const parts = ['1', '2', 'a', ',', ',', ',', '"', '"', '""', '\r', '\n', '\r\n', ' ', '王', '許', '\0', '","'];
    const next = random(7);
    let taken = 0;
    for (let i = 0; i < 5000; i++) {
      const text = `${Array.from({ length: 1 + next(14) }, () => parts[next(parts.length)]).join('')}\n`;
      const bytes = iconv.encode(text, 'cp950');
      const found = scanned(bytes, [0, 2]);
      if (!found) continue;
      taken++;
      const [record] = new CsvReader('big5', true).read(bytes);
      expect({ text, end: record?.bytes?.length, cells: [0, 2].map((column) => record?.cells[column] ?? '') }).toEqual({ text, ...found });
      expect(record?.faults?.filter(({ kind }) => kind !== 'nul') ?? []).toEqual([]);
    }
    expect(taken).toBeGreaterThan(500);
  });
});
