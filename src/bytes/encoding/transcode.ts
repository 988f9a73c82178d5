import { big5Codes, big5Units } from './big5.ts';
import { utf8Codes } from './encode.ts';
import type { Encoding } from './encoding.ts';

/**
 * Writes the text between two places in another encoding, from `at` on, where two bytes are free for each of its own.
 * @returns where it ends there; -1 where it has a character that has to be looked at as text
 */
export type Transcode = (bytes: Uint8Array, from: number, to: number, into: Uint8Array, at: number) => number;

/** Returns what gives the same bytes as to decode text and to encode it again; of some text, none. */
export function transcoding(read: Encoding, written: Encoding): Transcode {
  const codes = written === 'big5' ? big5Codes() : utf8Codes();
  if (read === 'big5') return ofBig5(codes);
  return written === 'big5' ? ofUtf8(codes) : copy;
}

// Only text that is known to be UTF-8 is handed over.
const copy: Transcode = (bytes, from, to, into, at) => {
  into.set(bytes.subarray(from, to), at);
  return at + to - from;
};

// A character with two codes gets the one that is written.
function ofBig5(codes: Uint32Array): Transcode {
  const units = big5Units();
  return (bytes, from, to, into, at) => {
    let end = at;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] ?? 0;
      if (byte < 0x80) {
        into[end++] = byte;
        continue;
      }
      const code = codes[units[((byte & 0x7f) << 8) | (bytes[++i] ?? 0)] ?? 0] ?? 0;
      if (code === 0 || i >= to) return -1;
      if (code > 0xffff) into[end++] = code >> 16;
      into[end++] = code >> 8;
      into[end++] = code;
    }
    return end;
  };
}

// A character of four bytes, and bytes that are not UTF-8, are left.
function ofUtf8(codes: Uint32Array): Transcode {
  return (bytes, from, to, into, at) => {
    let end = at;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] ?? 0;
      if (byte < 0x80) {
        into[end++] = byte;
        continue;
      }
      const second = (bytes[++i] ?? 0) ^ 0x80;
      // Stryker disable next-line EqualityOperator: no character of CP950 begins with E0.
      const third = byte < 0xe0 ? 0 : (bytes[++i] ?? 0) ^ 0x80;
      const unit = byte < 0xe0 ? ((byte & 0x1f) << 6) | second : ((byte & 0x0f) << 12) | (second << 6) | third;
      const code = codes[unit] ?? 0;
      if (byte < 0xc2 || byte > 0xef || (second | third) > 0x3f || unit < (byte < 0xe0 ? 0x80 : 0x800) || code === 0 || i >= to) return -1;
      into[end++] = code >> 8;
      into[end++] = code;
    }
    return end;
  };
}
