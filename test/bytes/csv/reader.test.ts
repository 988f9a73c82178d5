import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { CsvReader, type CsvRecord } from '../../../src/bytes/csv/reader.ts';
import type { Encoding } from '../../../src/bytes/encoding/encoding.ts';
import { random } from '../../support/random.ts';

function read(bytes: Uint8Array, encoding: Encoding, size = bytes.length): CsvRecord[] {
  const reader = new CsvReader(encoding);
  const records: CsvRecord[] = [];
  for (let at = 0; at < bytes.length; at += size) records.push(...reader.read(bytes.subarray(at, at + size)));
  return [...records, ...reader.end()];
}

const cells = (records: readonly CsvRecord[]): string[][] => records.map((record) => [...record.cells]);

// Characters whose second Big5 byte looks like ASCII (許功蓋 end in 5C), and what CSV itself is made of.
const ALPHABET = [...'許功蓋育珮王A1x ,"\n\r;', '\r\n', '""', '"', ''];

describe('the CSV reader', () => {
  it('cuts what csv-stringify wrote into the cells that csv-parse sees, wherever the chunks end', () => {
    const next = random(20260131);
    for (let round = 0; round < 300; round++) {
      const width = 1 + next(6);
      const rows = Array.from({ length: 1 + next(8) }, () => Array.from({ length: width }, () => Array.from({ length: next(5) }, () => ALPHABET[next(ALPHABET.length)]).join('')));
      const text = stringify(rows, { record_delimiter: next(2) === 0 ? '\n' : '\r\n', quoted: next(3) === 0, quoted_match: /[\r\n]/ });
      const encoding = next(2) === 0 ? 'big5' : 'utf8';
      const bytes = encoding === 'big5' ? iconv.encode(text, 'cp950') : Buffer.from(text);
      const witness: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n'] });
      const records = read(bytes, encoding, 1 + next(64));
      expect(cells(records), JSON.stringify(text)).toEqual(witness);
      expect(records.every((record) => record.faults === null)).toBe(true);
    }
  });

  it('counts rows as a spreadsheet does and lines as an editor does', () => {
    const records = read(Buffer.from('a,b\r\n"1\r\n2",x\n\n,\n"z"'), 'utf8');
    expect(records.map(({ row, line, empty }) => [row, line, empty])).toEqual([[1, 1, false], [2, 2, false], [3, 4, true], [4, 5, false], [5, 6, false]]);
    expect(cells(records)).toEqual([['a', 'b'], ['1\r\n2', 'x'], [''], ['', ''], ['z']]);
  });

  it.each([
    ['a quote that is never closed', '"a,b\nc,d\n', [['"a', 'b'], ['c', 'd']], [['unclosed-quote', 1, 1]]],
    ['text after a closing quote', 'x,"a"b,c\n"d",e\n', [['x', '"a"b', 'c'], ['d', 'e']], [['text-after-quote', 1, 2]]],
    ['a quote inside a value', 'a"b,c"\nd,e\n', [['a"b', 'c"'], ['d', 'e']], []],
    ['a NUL byte', 'a,\0b\nc,d\n', [['a', '\0b'], ['c', 'd']], [['nul', 1, 2]]],
  ] as const)('reads on after %s', (_, text, expected, faults) => {
    for (const size of [1, 2, 3, 64]) {
      const records = read(Buffer.from(text), 'utf8', size);
      expect(cells(records)).toEqual(expected);
      expect(records.flatMap(({ row, faults: found }) => (found ?? []).map(({ kind, column }) => [kind, row, column]))).toEqual(faults);
    }
  });

  it.each([
    ['big5', [0x41, 0x80, 0x42], '80'],
    ['big5', [0xff], 'FF'],
    ['big5', [0xa4, 0xa4, 0xa3, 0xc0], 'A3 C0'],
    ['big5', [0xa4], 'A4'],
    ['utf8', [0xe4, 0xb8, 0xad, 0xa4], 'A4'],
    ['utf8', [0xed, 0xa0, 0x80], 'ED'],
  ] as const)('tells the %s bytes that belong to no character', (encoding, bad, hex) => {
    const [record] = read(Buffer.from([0x31, 0x2c, ...bad, 0x2c, 0x32, 0x0a]), encoding);
    expect(record?.cells).toEqual(['1', '', '2']);
    expect(record?.faults).toEqual([{ column: 2, kind: 'bytes', hex, raw: bad.map((byte) => byte.toString(16).toUpperCase()).join(' ') }]);
  });

  it('reads the private-use area (造字) of CP950 as Windows does, and 碁銹裏墻恒粧嫺', () => {
    const [record] = read(Buffer.from([0xfa, 0x40, 0x2c, 0xfe, 0xfe, 0x2c, 0xc6, 0xa1, 0x2c, 0xf9, 0xd6, 0xf9, 0xdc, 0x0a]), 'big5');
    expect(record?.cells).toEqual(['\ue000', '\ue310', '\uf6b1', '碁嫺']);
  });

  it.each(['a,b\r\n', '"a",b\n'])('keeps the bytes of the first ten rows, in which the header is looked for: %j', (line) => {
    const records = read(Buffer.from(line.repeat(12)), 'utf8');
    expect(records.map(({ bytes }) => (bytes === undefined ? null : Buffer.from(bytes).toString()))).toEqual([...Array<string>(10).fill(line), null, null]);
  });

  it('bounds what a file without line ends can cost', () => {
    const bytes = Buffer.concat([Buffer.alloc(5_000_000, 0x41), Buffer.from('\na,b\n')]);
    const records = read(bytes, 'big5', 262_144);
    expect(records.map(({ row, cells: [first], faults }) => [row, first, faults?.[0]?.kind])).toEqual([[1, '', 'endless'], [2, 'a', undefined]]);
  });

  it('asks about rows by their bytes only where enough follows, however short the last piece of a file is', () => {
    const bytes = Buffer.from(Array.from({ length: 12 }, (_, i) => `${'x'.repeat(i)},y\r\n`).join(''));
    let asked = 0;
    for (let size = 1; size <= bytes.length; size++) {
      const take = (piece: Uint8Array, from: number): number => {
        const next = piece.indexOf(0x0a, from) + 1;
        asked++;
        expect([next > 0, piece.length - next >= 15], `pieces of ${String(size)}`).toEqual([true, true]);
        return next;
      };
      const reader = new CsvReader('utf8', false, { takeRow: take, settleRows: () => undefined });
      const read: CsvRecord[] = [];
      for (let at = 0; at < bytes.length; at += size) read.push(...reader.read(bytes.subarray(at, at + size)));
      read.push(...reader.end());
      // The last row at least is read, and counts on from those that were taken.
      expect(read.at(-1)).toMatchObject({ row: 12, line: 12, cells: ['x'.repeat(11), 'y'] });
    }
    expect(asked).toBeGreaterThan(100);
  });
});
