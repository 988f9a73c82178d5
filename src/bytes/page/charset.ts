import { decodeBig5 } from '../encoding/big5.ts';
import { decode } from '../encoding/encoding.ts';

/** A page as text. */
export interface PageText {
  /** The text, piece by piece. */
  readonly pieces: Iterable<string>;
  /** How many bytes or pairs of bytes belong to no character: U+FFFD stands there. */
  readonly lost: number;
}

/** Bytes as text, all or nothing: null where one belongs to no character. */
type Decode = (bytes: Uint8Array) => string | null;

interface Charset {
  readonly decode: Decode;
  /** Decodes what can be, with U+FFFD in the place of the rest. */
  readonly most: (bytes: Uint8Array) => string;
}

const big5: Charset = { decode: decodeBig5, most: mostOfBig5 };
const utf8: Charset = { decode: (bytes) => decode(bytes, 'utf8'), most: (bytes) => new TextDecoder().decode(bytes) };

/**
 * A page as text. A byte order mark decides, then what the user says, then what the page says of itself, then the rule for files: valid
 * UTF-8 beyond ASCII is UTF-8, anything else CP950. A page that says something wrong of itself, as one does whose server did not know
 * better, is read by the first of these by which all of it can be read.
 * @param declared the charset that stands around the page, as in a message; null where it stands in it, if anywhere
 */
export function pageText(bytes: Uint8Array, declared: string | null, forced: 'big5' | 'utf8' | null): PageText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return textBy(bytes.subarray(3), utf8);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide(bytes.subarray(2), 'utf-16be');
  if (forced !== null) return textBy(bytes, forced === 'big5' ? big5 : utf8);
  const said = charsetOf(declared ?? metaCharset(bytes));
  const asked = said === null ? [utf8, big5] : [said, utf8, big5];
  const [first = big5] = said === null ? [big5] : asked;
  const fitting = asked.find((charset) => lostIn(bytes, charset) === 0);
  return textBy(bytes, fitting ?? first);
}

// Where a character has two bytes, > may be half of one: the page is read at once.
function wide(bytes: Uint8Array, name: string): PageText {
  const text = new TextDecoder(name).decode(bytes);
  return { pieces: [text], lost: text.split('\ufffd').length - 1 };
}

// Browsers look at as many bytes.
const HEAD = 4096;

function metaCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const said = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/i.exec(head);
  return said?.[1] ?? null;
}

/** The names of CP950 that browsers do not know. */
const MORE_OF_BIG5: ReadonlySet<string> = new Set([
  'big-5', 'big5-eten', 'cp950', 'cp-950', 'ms950', 'ms-950', 'windows-950', 'x-windows-950',
]);

// Null where it is none.
function charsetOf(label: string | null): Charset | null {
  const name = (label ?? '').trim().toLowerCase();
  if (MORE_OF_BIG5.has(name)) return big5;
  try {
    return charsetBy(new TextDecoder(name));
  } catch {
    return null;
  }
}

function charsetBy(decoder: InstanceType<typeof TextDecoder>): Charset | null {
  if (decoder.encoding === 'big5') return big5;
  if (decoder.encoding === 'utf-8') return utf8;
  // It is said by servers that were not told what they send, and the tag that says UTF-16 could not be read in it.
  if (decoder.encoding === 'windows-1252' || decoder.encoding.startsWith('utf-16')) return null;
  const most = (bytes: Uint8Array): string => decoder.decode(bytes);
  return { most, decode: (bytes) => ((text) => (text.includes('\ufffd') ? null : text))(most(bytes)) };
}

function textBy(bytes: Uint8Array, charset: Charset): PageText {
  return {
    lost: lostIn(bytes, charset),
    pieces: {
      *[Symbol.iterator]() {
        for (const piece of cut(bytes)) yield charset.decode(piece) ?? charset.most(piece);
      },
    },
  };
}

function lostIn(bytes: Uint8Array, { decode: whole, most }: Charset): number {
  let lost = 0;
  for (const piece of cut(bytes)) if (whole(piece) === null) lost += most(piece).split('\ufffd').length - 1;
  return lost;
}

const PIECE = 65_536;

// Pieces end behind a blank or a mark, and so never within a character: no charset has these bytes as a part of one.
function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length;) {
    let end = Math.min(from + PIECE, bytes.length);
    while (end < bytes.length && (bytes[end - 1] ?? 0) >= 0x30) end++;
    yield bytes.subarray(from, end);
    from = end;
  }
}

// A pair that is none gives its second byte back where that is ASCII, so that no tag is swallowed.
function mostOfBig5(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const char = byte < 0x80 ? String.fromCharCode(byte) : decodeBig5(bytes.subarray(at, at + 2));
    text += char ?? '\ufffd';
    at += byte < 0x80 || (char === null && (bytes[at + 1] ?? 0) < 0x80) ? 1 : 2;
  }
  return text;
}
