import { isText, signatureOf } from '../encoding/signature.ts';
import type { Looks } from './problem.ts';
import { LENGTH, RECORD, lastEnd, markAt } from './records.ts';

/** How many of the first bytes, and of the last, {@link recognise} wants to see. */
export const SEEN = { head: 512, tail: LENGTH.end + LENGTH.longestComment } as const;

/** Whether bytes begin as a ZIP does: a local header, an empty archive, or the mark of one that was or should be split. */
export function looksLikeZip(head: Uint8Array): boolean {
  const mark = markAt(head);
  return mark === RECORD.local || mark === RECORD.end || mark === RECORD.descriptor || (mark === RECORD.unsplit && hasLocal(head, 4));
}

/** How many bytes stand before an archive that begin as nothing else does: a byte order mark or line breaks that a server put there. */
export function blanksBefore(head: Uint8Array): number {
  const start = /^(?:\xef\xbb\xbf)?[\s\0]{0,60}PK\x03\x04/.exec(String.fromCharCode(...head.subarray(0, 80)));
  return start === null ? 0 : start[0].length - 4;
}

/**
 * Tells what a file is by its first bytes, its end record, and its name: an archive to be opened, one part of a split archive, or
 * something else. Every command asks this, so that all of them say the same.
 * @param tail the last bytes of it
 * @param name without folders; null where it has none
 */
export function recognise(head: Uint8Array, tail: Uint8Array, size: number, name: string | null): 'zip' | 'part' | Looks {
  const end = lastEnd(tail, size - tail.length, size);
  const starts = looksLikeZip(head);
  const seen = signatureOf(head);
  if (!starts && seen !== null && seen !== 'program') return seen;
  if (end !== null && end.disk !== 0 && end.disk !== 0xffff) return 'part';
  // A part may begin with anything, text of a file that is stored as it is included.
  const surely = /\.(?:zx?\d{2,3}|zip\.\d{3})$/i.test(name ?? '');
  if (end === null && (markAt(head) === RECORD.descriptor || surely || (isPartName(name) && (starts || !isText(head))))) return 'part';
  // The last part of a set that was only cut has an end record, which speaks of the whole.
  if (end !== null && isPartName(name) && end.offset + end.size > end.at) return 'part';
  if (starts || (end !== null && (seen === 'program' || blanksBefore(head) > 0))) return 'zip';
  return looksLike(head);
}

/** Whether a file is called as the parts of a split archive are: `.z01`, `.zip.001`, `.001`. */
export function isPartName(name: string | null): boolean {
  return /\.(?:zx?\d{2,3}|\d{3})$/i.test(name ?? '');
}

function hasLocal(head: Uint8Array, at: number): boolean {
  return markAt(head, at) === RECORD.local;
}

/** Tells by its first bytes what a file that is not a ZIP seems to be. */
export function looksLike(head: Uint8Array): Looks {
  if (head.length === 0) return 'empty';
  const seen = signatureOf(head);
  if (seen !== null) return seen;
  const start = String.fromCharCode(...head.subarray(0, 512));
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|meta|style|table|\?xml|!--)/i.test(start)) return 'html';
  const utf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  return utf16 || isText(head) ? 'csv' : 'unknown';
}
