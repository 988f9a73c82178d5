import { decodeBig5 } from '../encoding/big5.ts';

/** The encodings by the numbers that Windows and the Macintosh give them ([MS-XLS] 2.4.52, CodePage, 2021). */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874', 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 1200: 'utf-16le', 10_000: 'macintosh',
  10_001: 'shift_jis', 10_002: 'big5',
  10_003: 'euc-kr', 10_008: 'gb18030', 32_768: 'macintosh', 32_769: 'windows-1252', 65_001: 'utf-8',
};

/**
 * Returns a function that decodes the bytes of an old workbook. A byte that belongs to no character becomes U+FFFD, which the checks tell.
 * @param page the number of its encoding; null where it names none, as in old files of Taiwan, which are Big5 then
 */
export function codePage(page: number | null): (bytes: Uint8Array) => string {
  const label = page === null ? 'big5' : LABELS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  const western = label === 'windows-1252' || page === null;
  const decoder = western ? null : new TextDecoder(label);
  return (bytes) => (label === 'big5' ? decodeBig5(bytes) : null) ?? decoder?.decode(bytes) ?? westernText(bytes);
}

// Node 20 takes Windows' Western encoding for ISO 8859-1, in which 80 to 9F are invisible.
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function westernText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte >= 0x80 && byte <= 0x9f ? WESTERN[byte - 0x80] : String.fromCharCode(byte))).join('');
}
