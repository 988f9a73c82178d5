import { isOtherArchive, isText, signatureOf } from '../../bytes/encoding/signature.ts';
import type { Host } from '../../system/host.ts';
import { blanksBefore, isPartName, looksLikeZip } from '../../bytes/zip/recognise.ts';
import { ZipProblem } from '../../bytes/zip/problem.ts';

/**
 * Whether a file, or standard input, is an archive to be opened; text, workbooks and what is not known are none.
 * @param path that of a file that can be read at any place; null for what can be read only once
 * @throws ZipProblem for a part of a split archive, and for an archive or a program that is opened by other programs; OpenProblem
 */
export async function isArchive(head: Uint8Array, path: string | null, name: string | null, { cwd }: Host): Promise<boolean> {
  if (looksLikeZip(head) || blanksBefore(head) > 0) return true;
  if (isText(head) && !isPartName(name)) return false;
  const seen = signatureOf(head);
  // What stands in a program is known only at its end.
  if (path === null && seen === 'program') return true;
  const kind = path === null ? seen ?? 'unknown' : await (await import('../../system/archives/file-kind.ts')).kindOfFile(path, cwd, name ?? '');
  if (kind === 'part') throw new ZipProblem({ kind: 'multi-disk' });
  if (kind === 'program' || isOtherArchive(kind)) throw new ZipProblem({ kind: 'not-zip', looks: kind });
  return kind === 'zip';
}
