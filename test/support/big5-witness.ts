import iconv from 'iconv-lite';

const NAME = 'windowscp950';
// Windows decodes these to 十 and 卅 too, but never writes them.
const ONLY_READ = [0xa2cc, 0xa2ce];
// The user-defined areas (造字) as Windows maps them: first and last lead byte, first trail byte, first code point.
const AREAS = [
  [0xfa, 0xfe, 0x40, 0xe000], [0x8e, 0xa0, 0x40, 0xe311], [0x81, 0x8d, 0x40, 0xeeb8], [0xc6, 0xc6, 0xa1, 0xf6b1], [0xc7, 0xc8, 0x40, 0xf70f],
] as const;

/** CP950 as iconv-lite has it, with the user-defined areas that its table lacks ("Note on adding a table without modifying the code", 2019). */
export const witness = {
  decode: (bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes), register()),
  encode: (text: string): Buffer => iconv.encode(text, register()),
};

function register(): string {
  iconv.encodingExists('cp950');
  const encodings = iconv.encodings as Record<string, { type: string; table: () => unknown[]; encodeSkipVals?: readonly number[] }> | null;
  const cp950 = encodings?.['cp950'];
  if (!encodings || !cp950) throw new Error('iconv-lite has no cp950');
  encodings[NAME] ??= { type: '_dbcs', table: () => [...cp950.table(), ...userDefined()], encodeSkipVals: ONLY_READ };
  return NAME;
}

function userDefined(): [string, string][] {
  const rows: [string, string][] = [];
  for (const [first, last, start, unit] of AREAS) {
    let next: number = unit;
    for (let lead: number = first; lead <= last; lead++) {
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
