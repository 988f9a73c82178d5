import { big5Codes } from './big5.ts';
import type { Encoding } from './encoding.ts';

/**
 * Puts a text into bytes at a place, where three are free for each of its UTF-16 units.
 * @returns where it ends there; -1 where it has a unit that is not put
 */
export type Put = (text: string, into: Uint8Array, at: number) => number;

/** Makes bytes of text in one encoding, and never loses a character in silence. */
export interface Encoder {
  /** The bytes at the beginning of a file. */
  readonly mark: Uint8Array;
  /** Which character (code points, from 1) of a text the encoding lacks; 0 where it has all. */
  readonly lacking: (text: string) => number;
  /** @throws RangeError for a text that has a character which the encoding lacks */
  readonly encode: (text: string) => Uint8Array;
  /**
   * Returns a function that puts texts which need no further look.
   * @param except the characters that it does not put, as text or from a first to a last one; nor one that the encoding lacks,
   * U+0000, or one beyond U+FFFF
   */
  readonly putting: (except: readonly (string | readonly [number, number])[]) => Put;
}

/** The encoder of an encoding: CP950 as Windows writes it, or UTF-8 with or without a byte order mark. */
export function encoderOf(encoding: Encoding): Encoder {
  if (encoding !== 'big5') {
    const utf8 = new TextEncoder();
    return {
      mark: encoding === 'utf8-bom' ? Uint8Array.of(0xef, 0xbb, 0xbf) : new Uint8Array(0),
      lacking: () => 0,
      encode: (text) => utf8.encode(text),
      putting: (except) => putting(utf8Codes(), except),
    };
  }
  const codes = big5Codes();
  const put = putOf(codes);
  return {
    mark: new Uint8Array(0),
    lacking: (text) => lacking(text, codes),
    encode: (text) => encode(text, put),
    putting: (except) => putting(codes, except),
  };
}

function lacking(text: string, codes: Uint32Array): number {
  for (let i = 0; i < text.length; i++) {
    if (codes[text.charCodeAt(i)] === 0) return Array.from(text.slice(0, i)).length + 1;
  }
  return 0;
}

function encode(text: string, put: Put): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const end = put(text, bytes, 0);
  if (end < 0) throw new RangeError('a character that CP950 lacks');
  return bytes.subarray(0, end);
}

function putting(codes: Uint32Array, except: readonly (string | readonly [number, number])[]): Put {
  const those = codes.slice();
  for (const some of except) {
    if (typeof some !== 'string') those.fill(0, some[0], some[1] + 1);
    else for (let i = 0; i < some.length; i++) those[some.charCodeAt(i)] = 0;
  }
  return putOf(those);
}

// The loop stands in the function that is returned, since the compiler does not always inline a call from there.
function putOf(codes: Uint32Array): Put {
  return (text, into, at) => {
    let end = at;
    for (let i = 0; i < text.length; i++) {
      const code = codes[text.charCodeAt(i)] ?? 0;
      if (code === 0) return -1;
      if (code > 0xff) {
        if (code > 0xffff) into[end++] = code >> 16;
        into[end++] = code >> 8;
      }
      into[end++] = code;
    }
    return end;
  };
}

/** The bytes of each UTF-16 unit in UTF-8 as one number (RFC 3629); 0 for the halves of characters, and for U+0000. */
export function utf8Codes(): Uint32Array {
  const codes = new Uint32Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const last = 0x80 | (unit & 0x3f);
    if (unit < 0x80) codes[unit] = unit;
    else if (unit < 0x800) codes[unit] = ((0xc0 | (unit >> 6)) << 8) | last;
    else codes[unit] = ((0xe0 | (unit >> 12)) << 16) | ((0x80 | ((unit >> 6) & 0x3f)) << 8) | last;
  }
  return codes.fill(0, 0xd800, 0xe000);
}
