import { PageProblem } from './problem.ts';

/** A page in a message. */
export interface HtmlPart {
  readonly bytes: Uint8Array;
  /** As its own header says; null where that is silent. */
  readonly charset: string | null;
}

// A saved page has some dozens.
const MOST_PARTS = 10_000;
const DEEPEST = 10;
const LONGEST_HEADER = 65_536;
/** RFC 2046 allows 70. */
const LONGEST_BOUNDARY = 200;

/**
 * The pages in a message, in its order (RFC 2045, 2046, 2557): frames have one each. Pictures and styles are left out.
 * @throws PageProblem where there is none, or its parts cannot be told apart
 */
export function htmlParts(message: Uint8Array): readonly HtmlPart[] {
  const found: HtmlPart[] = [];
  const open: { readonly bytes: Uint8Array; readonly depth: number }[] = [{ bytes: message, depth: 0 }];
  let seen = 0;
  for (let part = open.pop(); part; part = open.pop()) {
    if (++seen > MOST_PARTS || part.depth > DEEPEST) throw new PageProblem({ kind: 'broken' });
    const { bytes: all, depth } = part;
    if (all.length === 0) continue;
    const { headers, body } = headed(all, depth > 0 ? 0 : endOfBlankLines(all));
    const { type, parameters } = contentType(headers.get('content-type') ?? 'text/plain');
    if (type.startsWith('multipart/')) {
      const inner = partsOf(body, parameters.get('boundary') ?? '');
      open.push(...inner.reverse().map((bytes) => ({ bytes, depth: depth + 1 })));
    } else if (type === 'text/html' || type === 'application/xhtml+xml') {
      const bytes = decoded(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase());
      found.push({ bytes, charset: parameters.get('charset') ?? null });
    }
  }
  if (found.length === 0) throw new PageProblem({ kind: 'broken' });
  return found;
}

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
const EQUALS = 0x3d;

// A message as a whole may have blank lines above all.
function endOfBlankLines(bytes: Uint8Array): number {
  let at = 0;
  while (bytes[at] === CR || bytes[at] === LF) at++;
  return at;
}

// A part may have no header lines; it begins with the blank line behind them then (RFC 2046, 5.1). @param start where they begin
function headed(bytes: Uint8Array, start: number): { readonly headers: ReadonlyMap<string, string>; readonly body: Uint8Array } {
  let at = start;
  for (;;) {
    const end = bytes.indexOf(LF, at);
    if (end < 0 || end - start > LONGEST_HEADER) throw new PageProblem({ kind: 'broken' });
    const blank = end === at || (end === at + 1 && bytes[at] === CR);
    at = end + 1;
    if (blank) break;
  }
  const lines = latin(bytes.subarray(start, at)).replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(headers), body: bytes.subarray(at) };
}

function contentType(value: string): { readonly type: string; readonly parameters: ReadonlyMap<string, string> } {
  const parameters = [...value.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/g)]
    .map(([, name = '', quoted, plain = '']): [string, string] => [name.toLowerCase(), quoted ?? plain]);
  return { type: value.replace(/;.*$/s, '').trim().toLowerCase(), parameters: new Map(parameters) };
}

// A part lies between two lines of the boundary; a message that was cut short ends with its last part.
function partsOf(body: Uint8Array, boundary: string): Uint8Array[] {
  if (boundary === '' || boundary.length > LONGEST_BOUNDARY) throw new PageProblem({ kind: 'broken' });
  const mark = Uint8Array.from(`--${boundary}`, (char) => char.charCodeAt(0));
  const parts: Uint8Array[] = [];
  let from = -1;
  for (let at = body.indexOf(DASH); at >= 0; at = body.indexOf(DASH, at + 1)) {
    if ((at > 0 && body[at - 1] !== LF) || !mark.every((byte, i) => body[at + i] === byte)) continue;
    if (from >= 0 && parts.push(body.subarray(from, at)) > MOST_PARTS) throw new PageProblem({ kind: 'broken' });
    const end = body.indexOf(LF, at);
    from = body[at + mark.length] === DASH || end < 0 ? body.length : end + 1;
    at += mark.length;
  }
  if (from < 0) throw new PageProblem({ kind: 'broken' });
  if (from < body.length) parts.push(body.subarray(from));
  return parts;
}

function decoded(body: Uint8Array, encoding: string): Uint8Array {
  return encoding === 'base64' ? fromBase64(body) : encoding === 'quoted-printable' ? fromQuoted(body) : body;
}

function fromQuoted(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    const code = byte === EQUALS ? /^[0-9a-f]{2}/i.exec(latin(body.subarray(at + 1, at + 3)))?.[0] : undefined;
    if (byte !== EQUALS) bytes[size++] = byte;
    else if (code !== undefined) {
      bytes[size++] = parseInt(code, 16);
      at += 2;
    } else {
      // A line break behind the sign only wraps the line, and is dropped. Anything else behind it is kept as it is.
      const end = endOfSoftLine(body, at + 1);
      if (end < 0) bytes[size++] = byte;
      else at = end;
    }
  }
  return bytes.subarray(0, size);
}

function endOfSoftLine(body: Uint8Array, from: number): number {
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x09) at++;
  if (body[at] === CR) at++;
  return body[at] === LF ? at : -1;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

// A character that is not a digit is passed over, as RFC 2045 says.
function fromBase64(body: Uint8Array): Uint8Array {
  const values = new Int8Array(256).fill(-1);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of body) {
    const value = values[byte] ?? -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[size++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, size);
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
