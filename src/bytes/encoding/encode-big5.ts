import iconv from 'iconv-lite';

const NAME = 'lhlcp950';
// Windows decodes these to 十 and 卅 too, but never writes them.
const ONLY_READ = [0xa2cc, 0xa2ce];
// The user-defined areas of CP950 (造字) as Windows maps them: first and last lead byte, first trail byte, first code point.
const AREAS: readonly (readonly [number, number, number, number])[] = [
  [0xfa, 0xfe, 0x40, 0xe000], [0x8e, 0xa0, 0x40, 0xe311], [0x81, 0x8d, 0x40, 0xeeb8], [0xc6, 0xc6, 0xa1, 0xf6b1], [0xc7, 0xc8, 0x40, 0xf70f],
];

let codes: Uint32Array | null = null;

/** The CP950 code of each UTF-16 unit, as Windows writes it; 0 for a unit that CP950 lacks, and for U+0000. */
export function big5Codes(): Uint32Array {
  return codes ??= readCodes();
}

// The package writes a `?` for what it lacks, in silence: only a character that Node reads back as itself gets its code.
function readCodes(): Uint32Array {
  register();
  const units = Array.from({ length: 0x10000 - 0x80 }, (_, i) => i + 0x80).filter((unit) => unit < 0xd800 || unit > 0xdfff);
  const table = new Uint32Array(0x10000);
  for (let unit = 0; unit < 0x80; unit++) table[unit] = unit;
  const bytes = iconv.encode(String.fromCharCode(...units), NAME);
  const readBack = new TextDecoder('big5').decode(bytes);
  if (readBack.length !== units.length) throw new Error('CP950 is not read back character by character');
  let at = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0;
    const lead = bytes[at++] ?? 0;
    if (lead <= 0x80) continue;
    const trail = bytes[at++] ?? 0;
    if (readBack.charCodeAt(i) === unit) table[unit] = (lead << 8) | trail;
  }
  return table;
}

// The tables of the package lack the user-defined areas; how to add an encoding to it: iconv-lite, "Note on adding a table
// without modifying the code" (2019).
function register(): void {
  iconv.encodingExists('cp950');
  const encodings = iconv.encodings as Record<string, { type: string; table: () => unknown[]; encodeSkipVals?: readonly number[] }> | null;
  const cp950 = encodings?.['cp950'];
  if (!encodings || !cp950) throw new Error('iconv-lite has no cp950');
  encodings[NAME] = { type: '_dbcs', table: () => [...cp950.table(), ...userDefined()], encodeSkipVals: ONLY_READ };
}

function userDefined(): [string, string][] {
  const rows: [string, string][] = [];
  for (const [first, last, start, unit] of AREAS) {
    let next = unit;
    for (let lead = first; lead <= last; lead++) {
      for (const [from, to] of [[start, 0x7e], [0xa1, 0xfe]] as const) {
        const count = Math.max(0, to - from + 1);
        if (count === 0) continue;
        rows.push([((lead << 8) | from).toString(16), String.fromCharCode(...Array.from({ length: count }, (_, i) => next + i))]);
        next += count;
      }
    }
  }
  return rows;
}
