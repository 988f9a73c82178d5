import { describe, expect, it } from 'vitest';
import { encoderOf } from '../../../src/bytes/encoding/encode.ts';
import { decode, type Encoding } from '../../../src/bytes/encoding/encoding.ts';
import { transcoding } from '../../../src/bytes/encoding/transcode.ts';

type Write = (bytes: Uint8Array) => string | null;

/** What becomes of bytes; null where they are to be looked at as text. */
function writing(from: Encoding, to: Encoding): Write {
  const transcode = transcoding(from, to);
  return (bytes) => {
    const into = new Uint8Array(bytes.length * 2);
    const end = transcode(bytes, 0, bytes.length, into, 0);
    return end < 0 ? null : into.subarray(0, end).join();
  };
}

/** The same by way of text; null where it is not text, or has a character that the encoding lacks. */
function byText(from: Encoding, to: Encoding): Write {
  const encoder = encoderOf(to);
  return (bytes) => {
    const text = decode(bytes, from);
    return text === null || encoder.lacking(text) > 0 ? null : encoder.encode(text).join();
  };
}

const pairs: readonly Uint8Array[] = Array.from({ length: 0x80 * 0x100 }, (_, i) => Uint8Array.of(0x80 + (i >> 8), i & 0xff, 0x41));
const units: readonly Uint8Array[] = Array.from({ length: 0xffff }, (_, i) => new TextEncoder().encode(`${String.fromCharCode(i + 1)}A`));

describe('text in another encoding', () => {
  it.each<[Encoding, Encoding, readonly Uint8Array[]]>([
    ['big5', 'big5', pairs], ['big5', 'utf8', pairs], ['big5', 'utf8-bom', pairs], ['utf8', 'big5', units], ['utf8-bom', 'big5', units], ['utf8', 'utf8-bom', units],
  ])('is what it is by way of text: %s, %s', (from, to, texts) => {
    const [direct, expected] = [writing(from, to), byText(from, to)];
    const wrong = texts.filter((bytes) => direct(bytes) !== expected(bytes));
    expect(wrong.map((bytes) => [...bytes])).toEqual([]);
    expect(texts.filter((bytes) => direct(bytes) !== null).length).toBeGreaterThan(13_000);
  });

  it.each([
    [[0xc0, 0x80]], [[0xe0, 0x80, 0xaf]], [[0xed, 0xa0, 0x80]], [[0xf0, 0x9f, 0x98, 0x80]], [[0xe5, 0x9d]], [[0xe5, 0x41, 0x41]], [[0x80]], [[0xe5]],
  ])('is left where it is not UTF-8, or not of this plane: %j', (bytes) => {
    expect(writing('utf8', 'big5')(Uint8Array.from(bytes))).toBeNull();
  });

  it('is left where a character is cut', () => {
    expect(writing('big5', 'utf8')(Uint8Array.of(0x41, 0xa4))).toBeNull();
    expect(writing('big5', 'big5')(Uint8Array.of(0xa4, 0xa4, 0xa4).subarray(0, 1))).toBeNull();
  });
});
