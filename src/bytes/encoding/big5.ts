// CP950 as Windows means it. Node's decoder follows Windows, private-use area (造字) included, but lets two
// bytes through that are no CP950: 80 as U+0080 and FF as U+F8F8. No pair of bytes gives either of these.
const BAD = /[\u0080\uf8f8]/;
const strict = new TextDecoder('big5', { fatal: true });

/** CP950 bytes as text; null where some byte does not belong to it. 造字 become private-use characters. */
export function decodeBig5(bytes: Uint8Array): string | null {
  try {
    const text = strict.decode(bytes);
    return BAD.test(text) ? null : text;
  } catch {
    return null;
  }
}

let repertoire: Uint8Array | null = null;

/** Whether CP950 has a character (a code point), private use not included. */
export function isInBig5(codePoint: number): boolean {
  if (codePoint < 0x80) return true;
  if (codePoint > 0xffff || (codePoint >= 0xe000 && codePoint <= 0xf8ff)) return false;
  repertoire ??= readRepertoire();
  return repertoire[codePoint] === 1;
}

function readRepertoire(): Uint8Array {
  const pairs = new Uint8Array(126 * 157 * 2);
  let end = 0;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) trail = 0xa1;
      pairs[end++] = lead;
      pairs[end++] = trail;
    }
  }
  const has = new Uint8Array(0x10000);
  for (const char of new TextDecoder('big5').decode(pairs.subarray(0, end))) {
    const codePoint = char.codePointAt(0) ?? 0;
    if (codePoint >= 0x80 && codePoint !== 0xfffd && codePoint <= 0xffff) has[codePoint] = 1;
  }
  return has;
}
