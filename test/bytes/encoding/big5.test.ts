import { describe, expect, it } from 'vitest';
import { big5Codes, decodeBig5, isInBig5 } from '../../../src/bytes/encoding/big5.ts';
import { encoderOf } from '../../../src/bytes/encoding/encode.ts';
import { witness } from '../../support/big5-witness.ts';

// Codes of characters that stand twice in CP950: read as the one that Windows writes.
const TWICE = new Set([0xa2cc, 0xa2ce, 0xf9e9, 0xf9ea, 0xf9eb, 0xf9f9, 0xf9fa, 0xf9fb, 0xf9fc, 0xf9fd]);

const hex = (code: number): string => code.toString(16).padStart(4, '0');

describe('reading CP950', () => {
  it('gives for each of the 65,536 pairs of bytes what iconv-lite gives, and null for what belongs to no character', () => {
    const wrong: string[] = [];
    let characters = 0;
    for (let pair = 0; pair < 0x10000; pair++) {
      const bytes = Uint8Array.of(pair >>> 8, pair & 0xff);
      const text = decodeBig5(bytes);
      const other = witness.decode(bytes);
      // The package takes 80 for a character of its own.
      if (text !== (/[\u0080\ufffd]/.test(other) ? null : other)) wrong.push(hex(pair));
      if (text?.length === 1) characters++;
    }
    expect(wrong).toEqual([]);
    expect(characters).toBe(19_720);
  });

  it('takes no byte above 7F alone, and no half pair at the end', () => {
    for (let byte = 0; byte < 0x100; byte++) {
      expect(decodeBig5(Uint8Array.of(byte))).toBe(byte < 0x80 ? String.fromCharCode(byte) : null);
      expect(decodeBig5(Uint8Array.of(0x41, 0xa4, 0x40, byte)) === null).toBe(byte >= 0x80);
    }
    expect(decodeBig5(new Uint8Array(0))).toBe('');
  });

  it('gives texts of every length back', () => {
    for (const length of [1, 11, 12, 13, 23, 24, 25, 500, 511, 512, 513, 70_000]) {
      const text = '許功蓋a,▓€\ue000\uf848\r\n'.repeat(length).slice(0, length);
      expect(decodeBig5(witness.encode(text)) === text).toBe(true);
    }
  });
});

describe('writing CP950', () => {
  it('gives each of the 65,536 units the code that iconv-lite gives, and none where that has none', () => {
    const codes = big5Codes();
    const wrong: string[] = [];
    for (let unit = 1; unit < 0x10000; unit++) {
      const text = String.fromCharCode(unit);
      const bytes = witness.encode(text);
      // The package writes a question mark for what it lacks.
      const known = unit < 0x80 || (bytes.length === 2 && decodeBig5(bytes) === text);
      if (codes[unit] !== (known ? bytes.reduce((code, byte) => (code << 8) | byte, 0) : 0)) wrong.push(hex(unit));
      const isPrivate = unit >= 0xe000 && unit <= 0xf8ff;
      if (isInBig5(unit) !== (known && !isPrivate)) wrong.push(`${hex(unit)} in`);
    }
    expect(wrong).toEqual([]);
    expect([isInBig5(0x20bb7), isInBig5(0)]).toEqual([false, true]);
  });

  it('gives back every pair of bytes that can be read, 造字 included', () => {
    const { encode } = encoderOf('big5');
    let pairs = 0;
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const bytes = Uint8Array.of(lead, trail);
        const text = decodeBig5(bytes);
        if (text?.length !== 1 || TWICE.has((lead << 8) | trail)) continue;
        pairs++;
        expect([...encode(text)]).toEqual([lead, trail]);
      }
    }
    expect(pairs).toBe(19_710);
  });

  it('writes 十 and 卅 as Windows does, and the euro sign', () => {
    const { encode } = encoderOf('big5');
    expect(Buffer.from(encode('十卅€a')).toString('hex')).toBe('a451a4caa3e161');
  });

  it('says which character is missing, and never writes another', () => {
    const { encode, lacking } = encoderOf('big5');
    for (const char of ['堃', '喆', '煊', '峯', '綉', '着', '羣', '啓', '𠮷', 'é', '\ufffd', '\u0080', '\uf8f8', '\uf849']) {
      expect(lacking(`王小${char}`)).toBe(3);
      expect(() => encode(char)).toThrow(RangeError);
    }
    expect(lacking('王小明')).toBe(0);
    expect(lacking('\ue000\uf848')).toBe(0);
  });
});
