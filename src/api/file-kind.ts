import { isText } from '../bytes/encoding/signature.ts';
import { SEEN_OF_PAGE, looksLikePage } from '../bytes/page/recognise.ts';
import { workbookOf } from '../bytes/sheet/recognise.ts';
import type { ZipArchive } from '../bytes/zip/archive.ts';
import type { Source } from '../bytes/zip/source.ts';
import { isArchive } from './table-kind.ts';
import { loadTools } from './tools.ts';
import { isWorkbookName } from './words/archive.ts';

/**
 * What a file is to people: an archive, a saved web page, a text (a CSV as a rule), or something else (a workbook as a rule). A workbook
 * is not an archive, though many are ZIPs; a web page that is called a workbook or a text is a page. Whatever is called a CSV is a text,
 * since nothing else may be uploaded under that name.
 */
export type FileKind = 'archive' | 'page' | 'text' | 'other';

/** Where a file lies. */
export interface FileAccess {
  /** Opens what can be read at any place. */
  readonly source: () => Promise<Source>;
  /** Opens it as an archive. */
  readonly archive: () => Promise<Pick<ZipArchive, 'entries' | 'close'>>;
}

/** Tells what a file is, by its bytes and its name. An archive that is damaged, or of another program, is an archive too. */
export async function fileKind(bytes: Uint8Array, name: string): Promise<FileKind> {
  const [{ memorySource }, { openArchive }] = await Promise.all([import('../bytes/zip/source.ts'), import('../bytes/zip/archive.ts')]);
  try {
    return await kindByHead(bytes.subarray(0, SEEN_OF_PAGE), name, {
      source: () => Promise.resolve(memorySource(bytes)),
      archive: async () => openArchive(memorySource(bytes), null, await loadTools()),
    });
  } catch {
    return ofUnopened(name);
  }
}

/**
 * Tells what a file is.
 * @param head the first bytes, {@link SEEN_OF_PAGE} of them where there are so many
 * @param name without folders
 * @throws ZipProblem for an archive that other programs open; the errors of `source`
 */
export async function kindByHead(head: Uint8Array, name: string, { source, archive }: FileAccess): Promise<FileKind> {
  if (/\.csv$/i.test(name)) return 'text';
  if (looksLikePage(head)) return 'page';
  if (/\.txt$/i.test(name)) return 'text';
  if (!await isArchive(head, source, name)) return isText(head) ? 'text' : 'other';
  const opened = await archive().catch(() => null);
  if (opened === null) return ofUnopened(name);
  await opened.close();
  return workbookOf(opened.entries.map((entry) => entry.name)) === null ? 'archive' : 'other';
}

const ofUnopened = (name: string): FileKind => (isWorkbookName(name) ? 'other' : 'archive');
