import { isOtherArchive, isText, signatureOf } from '../bytes/encoding/signature.ts';
import { ZipProblem } from '../bytes/zip/problem.ts';
import { SEEN, blanksBefore, isPartName, looksLikeZip, recognise } from '../bytes/zip/recognise.ts';
import type { Source } from '../bytes/zip/source.ts';

/**
 * Whether bytes are an archive to be opened; text, workbooks and unknown content are not.
 * @param head the first of them
 * @param whole opens what can be read at any place; null for what can be read only once
 * @param name that of the file, without folders; null where it has none
 * @throws ZipProblem for a part of a split archive, and for an archive or a program that is opened by other programs; the errors of `whole`
 */
export async function isArchive(head: Uint8Array, whole: (() => Promise<Source>) | null, name: string | null): Promise<boolean> {
  if (looksLikeZip(head) || blanksBefore(head) > 0) return true;
  if (isText(head) && !isPartName(name)) return false;
  const seen = signatureOf(head);
  // Only the end of a program tells whether it holds an archive.
  if (whole === null && seen === 'program') return true;
  const kind = whole === null ? seen ?? 'unknown' : await kindOf(await whole(), name ?? '');
  if (kind === 'part') throw new ZipProblem({ kind: 'multi-disk' });
  if (kind === 'program' || isOtherArchive(kind)) throw new ZipProblem({ kind: 'not-zip', looks: kind });
  return kind === 'zip';
}

async function kindOf(whole: Source, name: string): Promise<ReturnType<typeof recognise>> {
  try {
    const head = await whole.read(0, SEEN.head);
    return recognise(head, await whole.read(Math.max(0, whole.size - SEEN.tail), SEEN.tail), whole.size, name);
  } finally {
    await whole.close();
  }
}
