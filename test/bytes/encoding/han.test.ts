import { expect, it } from 'vitest';
import { decode, type Encoding } from '../../../src/bytes/encoding/encoding.ts';
import { encoderOf } from '../../../src/bytes/encoding/encode.ts';
import { hanIn } from '../../../src/bytes/encoding/han.ts';

it.each<[Encoding]>([['big5'], ['utf8'], ['utf8-bom']])('Chinese characters are told by their bytes: %s', (encoding) => {
  const { encode, lacking } = encoderOf(encoding);
  const areHan = hanIn(encoding, '無');
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const char = String.fromCharCode(unit);
    if ((unit >= 0xd800 && unit <= 0xdfff) || lacking(char) > 0) continue;
    const bytes = encode(char);
    const is = unit >= 0x4e00 && unit <= 0x9fff && char !== '無';
    if (areHan(bytes, 0, bytes.length) !== is) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

it.each<[Encoding]>([['big5'], ['utf8']])('in the midst of others, and not where they are cut or none: %s', (encoding) => {
  const areHan = hanIn(encoding, '無');
  const bytes = encoderOf(encoding).encode('a王小明b無c');
  const size = encoding === 'big5' ? 2 : 3;
  const asked = (from: number, to: number): boolean => areHan(bytes, from, to);
  expect([asked(1, 1 + 3 * size), asked(1, 1 + size), asked(1 + size, 1 + 3 * size), asked(1, 1)]).toEqual([true, true, true, false]);
  expect([asked(0, 1), asked(0, 1 + size), asked(1, 2 + 3 * size), asked(1, 3 * size), asked(2, 1 + 2 * size), asked(2 + 3 * size, 2 + 4 * size)]).toEqual(Array(6).fill(false));
  // The end of all bytes.
  expect(areHan(bytes.subarray(1, 3 * size), 0, 3 * size)).toBe(false);
});

it('bytes that are not UTF-8 are none', () => {
  const areHan = hanIn('utf8', '無');
  for (const bytes of [[0xe7, 0x8e, 0x4b], [0xe7, 0x4e, 0x8b], [0xe7, 0xce, 0x8b], [0xd7, 0x8e, 0x8b], [0xf7, 0x8e, 0x8b]]) {
    expect(decode(Uint8Array.from(bytes), 'utf8')).toBeNull();
    expect(areHan(Uint8Array.from(bytes), 0, 3)).toBe(false);
  }
});
