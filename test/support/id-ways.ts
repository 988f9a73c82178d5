// The ways in which people and programs write an ID, as data.

/** One way of writing an ID. */
export interface Way {
  readonly name: string;
  /** As it stands in a file. */
  readonly written: string;
  /** The end of it, which nobody may see: the last four characters of the ID, and what parts them. */
  readonly end: string;
  /** Whether it is one even in a path: ten characters in one piece. */
  readonly whole: boolean;
}

const full = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);
const digitsFrom = (zero: number) => (char: string): string => (/\d/.test(char) ? String.fromCodePoint(zero + Number(char)) : char);
const first = (change: (char: string) => string) => (char: string, i: number): string => (i === 0 ? change(char) : char);
const before = (sign: string, ...places: number[]) => (char: string, i: number): string => (places.includes(i) ? sign + char : char);
const zeroAsO = (char: string): string => (char === '0' ? 'O' : char);
const oneAsL = (char: string): string => (char === '1' ? 'l' : char);

type Change = (char: string, i: number) => string;

// Ten characters in one piece.
const whole: Readonly<Record<string, readonly [id: string, ...changes: Change[]]>> = {
  'as it is': ['A123456789'],
  'an old one': ['AC17003729'],
  'a new one': ['A806754477'],
  'in small letters': ['a123456789'],
  'full-width': ['A123456789', full],
  'full-width and small': ['a123456789', full],
  'with full-width digits': ['A123456789', (char, i) => (i > 0 ? full(char) : char)],
  'with O for 0': ['A806754477', zeroAsO],
  'with l for 1': ['A112345673', oneAsL],
  'with O and l': ['A100100187', zeroAsO, oneAsL],
  'in Arabic digits': ['A123456789', digitsFrom(0x0660)],
  'in Persian digits': ['A123456789', digitsFrom(0x06f0)],
  'in Devanagari digits': ['A123456789', digitsFrom(0x0966)],
  'in Thai digits': ['A123456789', digitsFrom(0x0e50)],
  'in bold digits': ['A123456789', digitsFrom(0x1d7ce)],
  'in digits in circles': ['A123456789', (char) => (/\d/.test(char) ? String.fromCodePoint(0x245f + Number(char)) : char)],
  'with a Greek letter': ['A123456789', first(() => '\u0391')],
  'with a Cyrillic letter': ['B123456780', first(() => '\u0412')],
  'with a mark on the letter': ['A123456789', first((char) => `${char}\u0301`)],
  'with a marked letter': ['A123456789', first(() => '\u00c1')],
  'with marks on digits': ['A123456789', (char) => `${char}\u0332`],
  'with a zero-width space': ['A123456789', before('\u200b', 4, 8)],
  'with a soft hyphen': ['A123456789', before('\u00ad', 7)],
  'with a mark of direction': ['A123456789', before('\u200e', 1, 9)],
  'behind other letters': ['A123456789', first((char) => `no${char}`)],
  'behind a word': ['A123456789', first((char) => `證號${char}`)],
};

// With what parts them.
const parted: typeof whole = {
  ...Object.fromEntries(['-', '－', '—', '.', '/', '_', ':', '·', ' ', '\u3000', '\u00a0', '　-　'].map((sign) => [`with ${sign}`, ['A123456789', before(sign, 4, 7)] as const])),
  'with a hyphen behind the letter': ['A123456789', before('-', 1)],
  'with a blank behind two': ['B123456780', before(' ', 2)],
  'with pairs of digits': ['A123456789', before(':', 2, 4, 6, 8)],
  'sign by sign': ['A123456789', (char, i) => (i > 0 ? `-${char}` : char)],
  'with blanks everywhere': ['A806754477', (char, i) => (i > 0 ? ` ${char}` : char)],
  'with the letter in brackets': ['A123456789', (char, i) => (i === 0 ? `(${char})` : char)],
  'with digits in brackets': ['A123456789', (char, i) => (i === 1 ? `【${char}` : i === 4 ? `】${char}` : char)],
  'an old one with a dot': ['AC17003729', before('.', 2, 6)],
  'full-width with a hyphen': ['A123456789', full, (char, i) => (i === 4 || i === 7 ? `－${char}` : char)],
  'with everything': ['A806754477', zeroAsO, first(() => '\u0410'), (char, i) => (i === 5 ? `／${full(char)}` : char)],
};

// Without the check digit.
const nine: typeof whole = {
  'nine': ['A12345678'],
  'nine full-width': ['A12345678', full],
  'nine with a hyphen': ['A12345678', before('-', 4)],
  'nine of an old one': ['AC1700372'],
  'nine behind a word': ['A12345678', first((char) => `證號${char}`)],
};

const waysOf = (list: typeof whole, isWhole: boolean): Way[] => Object.entries(list).map(([name, [id, ...changes]]) => {
  const pieces = [...id].map((char, i) => changes.reduce((text, change) => change(text, i), char));
  return { name, written: pieces.join(''), end: pieces.slice(-4).join('').replace(/^[^\p{L}\p{N}]+/u, ''), whole: isWhole };
});

/** All of them. */
export const ways: readonly Way[] = [...waysOf(whole, true), ...waysOf(parted, false), ...waysOf(nine, false)];

// What reporters do to a text so that it can stand where it does.
function plainly(text: string): string {
  const unescaped = text
    .replaceAll(/(?:%[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
    .replaceAll(/&#39;|&quot;|&amp;/g, (entity) => ({ '&#39;': "'", '&quot;': '"' })[entity] ?? '&')
    .replaceAll(/"lhl\/v1":"[^"]*"/g, '')
    // Sums of files: four of their digits can be those of an ID.
    .replaceAll(/\b[0-9a-f]{4}(?: [0-9a-f]{4}){3}\b/g, '');
  return unescaped.replaceAll(/\\u(?:\{[0-9A-Fa-f]+\}|[0-9a-f]{4})|[\p{Cf}\p{M}]/gu, '');
}

const ends = new Map(ways.map(({ end }) => [end, plainly(end)]));

/** The ways of which the end can be seen in a text, also where a line is broken. */
export function seenIn(text: string, among: readonly Way[] = ways): string[] {
  const joined = plainly(text).replaceAll(/\n\s*/g, '');
  // Many ways have one end, which begins with no blank.
  const seen = new Set([...ends].filter(([, end]) => joined.includes(end)).map(([written]) => written));
  return among.filter(({ end }) => seen.has(end)).map(({ name }) => name);
}
