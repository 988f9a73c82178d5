import type { Encoding } from './encoding.ts';

/** Makes bytes of text in one encoding, and never loses a character in silence. */
export interface Encoder {
  /** What stands at the beginning of a file. */
  readonly mark: Uint8Array;
  /** Which character (code points, from 1) of a text the encoding lacks; 0 where it has all. */
  readonly lacking: (text: string) => number;
  /** @throws RangeError for a text that has a character which the encoding lacks */
  readonly encode: (text: string) => Uint8Array;
}

/** The encoder of an encoding: CP950 as Windows writes it, or UTF-8 with or without a byte order mark. */
export async function encoderOf(encoding: Encoding): Promise<Encoder> {
  if (encoding !== 'big5') {
    const utf8 = new TextEncoder();
    return { mark: encoding === 'utf8-bom' ? Uint8Array.of(0xef, 0xbb, 0xbf) : new Uint8Array(0), lacking: () => 0, encode: (text) => utf8.encode(text) };
  }
  const { big5Codes } = await import('./encode-big5.ts');
  const codes = big5Codes();
  return { mark: new Uint8Array(0), lacking: (text) => lacking(text, codes), encode: (text) => encode(text, codes) };
}

function lacking(text: string, codes: Uint16Array): number {
  for (let i = 0; i < text.length; i++) {
    if (codes[text.charCodeAt(i)] === 0) return Array.from(text.slice(0, i)).length + 1;
  }
  return 0;
}

function encode(text: string, codes: Uint16Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(text.length * 2);
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = codes[unit] ?? 0;
    if (code === 0) throw new RangeError('a character that CP950 lacks');
    if (code > 0xff) bytes[end++] = code >> 8;
    bytes[end++] = code & 0xff;
  }
  return bytes.subarray(0, end);
}
