import { isText } from '../bytes/encoding/signature.ts';
import { SEEN_OF_PAGE, looksLikePage } from '../bytes/page/recognise.ts';
import { workbookOf } from '../bytes/sheet/recognise.ts';
import { isArchive } from './table-kind.ts';
import { loadTools } from './tools.ts';

/**
 * The kind of a file to people: an archive, a saved web page, a text (a CSV as a rule), or something else (a workbook as a rule). A
 * workbook is not an archive, though many are ZIPs; a web page that is called a workbook is a page.
 */
export type FileKind = 'archive' | 'page' | 'text' | 'other';

/** Tells what a file is, by its bytes and its name. An archive that is damaged, or of another program, is an archive too. */
export async function fileKind(bytes: Uint8Array, name: string): Promise<FileKind> {
  if (looksLikePage(bytes.subarray(0, SEEN_OF_PAGE))) return 'page';
  if (/\.(?:csv|txt)$/i.test(name)) return 'text';
  const [{ memorySource }, { openArchive }] = await Promise.all([import('../bytes/zip/source.ts'), import('../bytes/zip/archive.ts')]);
  try {
    if (!await isArchive(bytes.subarray(0, 512), () => Promise.resolve(memorySource(bytes)), name)) return isText(bytes) ? 'text' : 'other';
    const archive = await openArchive(memorySource(bytes), null, await loadTools());
    return workbookOf(archive.entries.map((entry) => entry.name)) === null ? 'archive' : 'other';
  } catch {
    return /\.(?:xls[xmb]?|ods)$/i.test(name) ? 'other' : 'archive';
  }
}
