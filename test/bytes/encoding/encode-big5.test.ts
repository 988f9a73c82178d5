import { describe, expect, it } from 'vitest';
import { decodeBig5 } from '../../../src/bytes/encoding/big5.ts';
import { encoderOf } from '../../../src/bytes/encoding/encode.ts';

// Codes of characters that stand twice in CP950: read as the one that Windows writes.
const TWICE = new Set([0xa2cc, 0xa2ce, 0xf9e9, 0xf9ea, 0xf9eb, 0xf9f9, 0xf9fa, 0xf9fb, 0xf9fc, 0xf9fd]);

describe('writing CP950', () => {
  it('gives back every pair of bytes that can be read, 造字 included', async () => {
    const { encode } = await encoderOf('big5');
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

  it('writes 十 and 卅 as Windows does, and the euro sign', async () => {
    const { encode } = await encoderOf('big5');
    expect(Buffer.from(encode('十卅€a')).toString('hex')).toBe('a451a4caa3e161');
  });

  it('says which character is missing, and never writes another', async () => {
    const { encode, lacking } = await encoderOf('big5');
    for (const char of ['堃', '喆', '煊', '峯', '綉', '着', '羣', '啓', '𠮷', 'é', '\ufffd', '\u0080', '\uf8f8', '\uf849']) {
      expect(lacking(`王小${char}`)).toBe(3);
      expect(() => encode(char)).toThrow(RangeError);
    }
    expect(lacking('王小明')).toBe(0);
    expect(lacking('\ue000\uf848')).toBe(0);
  });
});
