// CP950 as Windows means it. The decoders of Node and of browsers agree with Windows on most pairs, and this code asks them
// about those alone: for the user-defined areas (造字) browsers have characters of Hong Kong, they decode F9FE differently, and
// they have more at A3C0-A3FE than the euro sign, the only character of CP950 there (WHATWG, Encoding Standard, index-big5, 2024).

/** The user-defined areas as Windows maps them: first and last row, and the unit with which the first row would begin. */
const AREAS = [[0xfa, 0xfe, 0xe000], [0x8e, 0xa0, 0xe311], [0x81, 0x8d, 0xeeb8], [0xc6, 0xc8, 0xf672]] as const;
/** The second bytes of a row: 40 to 7E, and A1 to FE. */
const TRAILS = Uint8Array.from({ length: 157 }, (_, i) => i + (i < 63 ? 0x40 : 0x62));
/** The two characters of CP950 that stand where they do not agree. */
const [AT_A3E1, AT_F9FE] = ['€', '\u2593'] as const;
const FIRST_LEAD: number = 0x81;
const LAST_LEAD: number = 0xfe;

/** How many pairs of a row, from its first on, the decoders agree on. */
function agreedIn(lead: number): number {
  switch (lead) {
    case 0xa3: return 94;
    case 0xc6: return 63;
    case 0xf9: return 156;
    default: return (lead > 0xa0 && lead < 0xc6) || (lead > 0xc8 && lead < 0xf9) ? TRAILS.length : 0;
  }
}

// Windows reads these as 十 and 卅 too, but never writes them.
const READ_AS_TEN = 0xa2cc;
const READ_AS_THIRTY = 0xa2ce;

/** The UTF-16 unit of each pair without its highest bit; 0 where the pair has no character, and where nobody has asked for it yet. */
const units = new Uint16Array(0x8000);
units[0x23e1] = AT_A3E1.charCodeAt(0);
units[0x79fe] = AT_F9FE.charCodeAt(0);

// One by one: a file has a few hundred characters, and for a loop over all that CP950 has the engine would compile what is in it.
function unitOf(lead: number, trail: number): number {
  const place = TRAILS.indexOf(trail);
  if (place < 0) return 0;
  const unit = place < agreedIn(lead) ? decodeAgreed(Uint8Array.of(lead, trail)).charCodeAt(0) : ownUnit(lead, place);
  return units[((lead & 0x7f) << 8) | trail] = unit;
}

// The unit of a pair in the user-defined areas.
function ownUnit(lead: number, place: number): number {
  const area = AREAS.find(([from, to]) => lead >= from && lead <= to);
  return area ? area[2] + (lead - area[0]) * TRAILS.length + place : 0;
}

function makeUnits(): void {
  const text = agreedText();
  let row = 0;
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    const agreed = agreedIn(lead);
    const own = ownUnit(lead, 0);
    putAgreed((lead & 0x7f) << 8, agreed, text, row);
    if (own > 0) putOwn((lead & 0x7f) << 8, agreed, own);
    row += agreed;
  }
}

// Loops over thousands of characters stand alone, since the engine compiles them with all that stands around them.

function putAgreed(pairs: number, agreed: number, text: string, from: number): void {
  for (let place = 0; place < agreed; place++) units[pairs | (TRAILS[place] ?? 0)] = text.charCodeAt(from + place);
}

function putOwn(pairs: number, agreed: number, own: number): void {
  for (let place = agreed; place < TRAILS.length; place++) units[pairs | (TRAILS[place] ?? 0)] = own + place;
}

let decoder: InstanceType<typeof TextDecoder> | null = null;

function decodeAgreed(pairs: Uint8Array): string {
  return (decoder ??= new TextDecoder('big5')).decode(pairs);
}

// All characters on which the decoders agree, in the order of their codes.
function agreedText(): string {
  const pairs = new Uint8Array(2 * 0x80 * TRAILS.length);
  let end = 0;
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    const agreed = agreedIn(lead);
    putPairs(pairs, end, lead, agreed);
    end += agreed * 2;
  }
  const text = decodeAgreed(pairs.subarray(0, end));
  if (2 * text.length !== end) throw new Error('Big5 is not read pair by pair');
  return text;
}

function putPairs(pairs: Uint8Array, from: number, lead: number, agreed: number): void {
  for (let place = 0; place < agreed; place++) {
    pairs[from + place * 2] = lead;
    pairs[from + place * 2 + 1] = TRAILS[place] ?? 0;
  }
}

const buffer = new Uint16Array(1024);
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const utf16 = new TextDecoder(isLittleEndian ? 'utf-16le' : 'utf-16be');
const SHORT = 24;

/** CP950 bytes as text; null where some byte does not belong to it. 造字 become private-use characters. */
export function decodeBig5(bytes: Uint8Array): string | null {
  const into = bytes.length <= buffer.length ? buffer : new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      into[length++] = byte;
      continue;
    }
    const trail = bytes[++i] ?? 0;
    const unit = units[((byte & 0x7f) << 8) | trail] || unitOf(byte, trail);
    if (unit === 0) return null;
    into[length++] = unit;
  }
  const text = into.subarray(0, length);
  return length <= SHORT ? String(Reflect.apply(String.fromCharCode, null, text)) : utf16.decode(text);
}

/** The UTF-16 unit of each pair without its highest bit; 0 where the pair has no character. */
export function big5Units(): Uint16Array {
  big5Codes();
  return units;
}

let codes: Uint32Array | null = null;

/** The CP950 code of each UTF-16 unit, as Windows writes it; 0 for a unit that CP950 lacks, and for U+0000. */
export function big5Codes(): Uint32Array {
  return codes ??= makeCodes();
}

// A character with two codes is written with the first, so that is put last.
function makeCodes(): Uint32Array {
  makeUnits();
  const made = new Uint32Array(0x10000);
  putCodes(made);
  for (let unit = 0; unit < 0x80; unit++) made[unit] = unit;
  return made;
}

function putCodes(made: Uint32Array): void {
  for (let pair = 0xffff; pair > 0x8000; pair--)
    if (pair !== READ_AS_TEN && pair !== READ_AS_THIRTY) made[units[pair & 0x7fff] ?? 0] = pair;
}

/** Whether CP950 has a character (a code point), private use not included. */
export function isInBig5(codePoint: number): boolean {
  if (codePoint < 0x80) return true;
  return codePoint <= 0xffff && (answers[codePoint] ||= hasCharacter(codePoint) ? YES : NO) === YES;
}

// The answers to earlier questions. Most files ask for a few hundred characters, and to note them all would slow the start.
const answers = new Uint8Array(0x10000);
const [YES, NO] = [1, 2];

let repertoire: string | null = null;

// All at once, since a file that asks about one character asks about many; their codes are not needed.
function hasCharacter(codePoint: number): boolean {
  return (repertoire ??= `${agreedText()}${AT_A3E1}${AT_F9FE}`).includes(String.fromCharCode(codePoint));
}
