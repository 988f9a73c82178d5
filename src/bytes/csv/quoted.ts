const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

/** A quoted value longer than this (bytes) was certainly never closed. */
const LONGEST_QUOTED = 65_536;

/** Where the value of a cell stands. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
  /** Whether quotes inside it are written twice. */
  readonly doubled: boolean;
  readonly fault: 'unclosed-quote' | 'text-after-quote' | null;
}

/** A row that was cut into cells. */
export interface Cut {
  readonly spans: readonly Span[];
  /** Where the next row starts. */
  readonly next: number;
  /** How many physical lines the row takes. */
  readonly lines: number;
}

/**
 * Cuts the row that begins at `start` and has a quote somewhere.
 * @param final whether no bytes follow
 * @param limit where the bytes end that are looked at
 * @returns null where these end before the row does
 */
export function cutQuoted(all: Uint8Array, start: number, final: boolean, limit = all.length): Cut | null {
  const bytes = limit < all.length ? all.subarray(0, limit) : all;
  const spans: Span[] = [];
  let lines = 1;
  let from = start;
  for (;;) {
    let fault: Span['fault'] = null;
    if (bytes[from] === QUOTE) {
      const closed = closeQuote(bytes, from, final);
      if (closed === 'more') return null;
      if (typeof closed === 'object') {
        const { to, doubled, next } = closed;
        lines += count(bytes, LF, from, to);
        spans.push({ from: from + 1, to, quoted: true, doubled, fault: null });
        if (next >= bytes.length && !final) return null;
        if (bytes[next] !== COMMA) return { spans, lines, next: afterLineEnd(bytes, next) };
        from = next + 1;
        continue;
      }
      fault = closed;
    }
    let to = from;
    while (to < bytes.length && bytes[to] !== COMMA && bytes[to] !== LF) to++;
    if (to >= bytes.length && !final) return null;
    const ends = bytes[to] !== COMMA;
    spans.push({ from, to: ends && to > from && bytes[to - 1] === CR ? to - 1 : to, quoted: false, doubled: false, fault });
    if (ends) return { spans, lines, next: to + 1 };
    from = to + 1;
  }
}

// Where the value in quotes that starts at `from` ends; or why it is not such a value; or that more bytes are needed to tell.
function closeQuote(bytes: Uint8Array, from: number, final: boolean):
  { to: number; doubled: boolean; next: number } | 'unclosed-quote' | 'text-after-quote' | 'more' {
  let doubled = false;
  for (let at = from + 1; ;) {
    const to = bytes.indexOf(QUOTE, at);
    const waited = (to < 0 ? bytes.length : to) - from;
    if (waited > LONGEST_QUOTED) return 'unclosed-quote';
    if (to < 0) return final ? 'unclosed-quote' : 'more';
    const after = bytes[to + 1];
    if (after === undefined) return final ? { to, doubled, next: to + 1 } : 'more';
    if (after === QUOTE) {
      doubled = true;
      at = to + 2;
    } else if (after === COMMA || after === LF) return { to, doubled, next: to + 1 };
    else if (after !== CR) return 'text-after-quote';
    else if (bytes[to + 2] === undefined) return final ? { to, doubled, next: to + 1 } : 'more';
    else return bytes[to + 2] === LF ? { to, doubled, next: to + 1 } : 'text-after-quote';
  }
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  return bytes[at] === CR ? at + 2 : at + 1;
}

/** How often a byte stands between two places. */
export function count(bytes: Uint8Array, byte: number, from: number, to: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte, from); at >= 0 && at < to; at = bytes.indexOf(byte, at + 1)) found++;
  return found;
}
