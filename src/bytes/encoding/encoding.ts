import { isSameBytes } from '../pieces.ts';
import { decodeBig5 } from './big5.ts';
import { isOtherArchive, signatureOf } from './signature.ts';

/** The encodings that are read; `utf8-bom` is UTF-8 with a byte order mark. */
export type Encoding = 'big5' | 'utf8' | 'utf8-bom';

/** The kind of a file, as its first bytes tell it. */
export type Head =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  | { readonly kind: 'empty' | 'blank' | 'utf16' | 'zip' | 'xls' | 'pdf' | 'image' | 'archive' | 'program' | 'binary' | 'cr-only' };

/**
 * Looks at the beginning of a file: its header line, or all that there is of it. The rest of the file plays no part.
 * A byte order mark decides; else the header line: valid UTF-8 beyond ASCII is UTF-8, anything else CP950.
 */
export function lookAt(head: Uint8Array): Head {
  if (head.length === 0) return { kind: 'empty' };
  const end = head.indexOf(0x0a);
  const line = end < 0 ? head : head.subarray(0, end);
  const seen = signatureOf(line);
  if (seen !== null) return { kind: seen === 'office' ? 'xls' : isOtherArchive(seen) ? 'archive' : seen };
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) return { kind: 'zip' };
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff) || everyOtherByteIsNul(line)) return { kind: 'utf16' };
  if (line.includes(0)) return { kind: 'binary' };
  if (end < 0 && line.subarray(0, -1).includes(0x0d) && !line.includes(0x22)) return { kind: 'cr-only' };
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return { kind: 'text', encoding: 'utf8-bom' };
  // The beginning of a file without any line end may be cut within a character.
  const whole = end < 0 && head.length >= 1024 ? line.subarray(0, lastAscii(line)) : line;
  return { kind: 'text', encoding: whole.some((byte) => byte >= 0x80) && decodeUtf8(whole) !== null ? 'utf8' : 'big5' };
}

/** UTF-16 as UTF-8 with a byte order mark; its own mark, or the side on which its characters have a NUL, tells the order of its bytes. */
export function utf8OfUtf16(bytes: Uint8Array): Uint8Array {
  const nul = bytes.indexOf(0);
  const big = startsWith(bytes, 0xfe, 0xff) || (!startsWith(bytes, 0xff, 0xfe) && nul % 2 === 0);
  return new TextEncoder().encode(`\ufeff${new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(bytes)}`);
}

/** Bytes as text, all or those from one place to another; null where some byte does not belong to the encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding, from = 0, to = bytes.length): string | null {
  if (isShortAscii(bytes, from, to)) return asciiText(bytes, from, to);
  const part = from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to);
  return encoding === 'big5' ? decodeBig5(part) : decodeUtf8(part);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

// A decoder takes very long to throw. U+FFFD stands for a wrong byte, and may also be in the file itself.
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = utf8.decode(bytes);
  return !text.includes('\ufffd') || isSameBytes(new TextEncoder().encode(text), bytes) ? text : null;
}

// A TextDecoder takes longer to start than to read most cells.
const SHORT = 24;
const AT_ONCE = 8;

function isShortAscii(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > SHORT) return false;
  for (let i = from; i < to; i++) if ((bytes[i] ?? 0) > 0x7f) return false;
  return true;
}

function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let at = from;
  for (; at + AT_ONCE <= to; at += AT_ONCE) {
    text += String.fromCharCode(
      bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0, bytes[at + 4] ?? 0, bytes[at + 5] ?? 0,
      bytes[at + 6] ?? 0, bytes[at + 7] ?? 0,
    );
  }
  for (; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** The first byte that does not belong to the encoding and those that go with it, in hexadecimal; '' where all belong. */
export function firstBadBytes(bytes: Uint8Array, encoding: Encoding): string {
  let at = 0;
  while (at < bytes.length) {
    const size = characterAt(bytes, at, encoding);
    if (size === 0) return hexadecimal(bytes.subarray(at,
      at + (encoding === 'big5' && (bytes[at] ?? 0) > 0x80 && bytes[at] !== 0xff ? 2 : 1)));
    at += size;
  }
  return '';
}

function characterAt(bytes: Uint8Array, at: number, encoding: Encoding): number {
  const longest = encoding === 'big5' ? 2 : 4;
  for (let size = 1; size <= longest && at + size <= bytes.length; size++) {
    if (decode(bytes.subarray(at, at + size), encoding) !== null) return size;
  }
  return 0;
}

/** Bytes as people write them: `A1 FF`. */
export function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function lastAscii(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) >= 0x80) end--;
  return end;
}

// UTF-16 without a mark: its commas and digits have a NUL beside them, always on the same side.
function everyOtherByteIsNul(line: Uint8Array): boolean {
  const sides: [number, number] = [0, 0];
  const size = Math.min(line.length, 512);
  for (let i = 0; i < size; i++) if (line[i] === 0) sides[i % 2 === 0 ? 0 : 1]++;
  const nuls = sides[0] + sides[1];
  return (nuls >= 4 || (nuls >= 2 && nuls * 2 >= size - 1)) && (sides[0] === 0 || sides[1] === 0);
}
