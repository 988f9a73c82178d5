import type { Looks } from './problem.ts';

const MAGIC: readonly (readonly [Looks, string])[] = [
  ['pdf', '%PDF'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['gzip', '\x1f\x8b'],
  ['office', '\xd0\xcf\x11\xe0'],
  ['program', 'MZ'],
];

/** Whether bytes begin as a ZIP does: a local header, an empty archive, or the mark of one that was split. */
export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b
    && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6) || (head[2] === 7 && head[3] === 8));
}

/** What a file that is no ZIP seems to be, by its first bytes. */
export function looksLike(head: Uint8Array): Looks {
  if (head.length === 0) return 'empty';
  const start = String.fromCharCode(...head.subarray(0, 512));
  for (const [looks, magic] of MAGIC) if (start.startsWith(magic)) return looks;
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|meta|style|table|\?xml|!--)/i.test(start)) return 'html';
  const line = start.split('\n', 1)[0] ?? '';
  return line.includes(',') && !/[\x00-\x08\x0e-\x1f]/.test(start) ? 'csv' : 'unknown';
}
