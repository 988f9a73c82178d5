import { statSync, type Stats } from 'node:fs';
import { basename, resolve } from 'node:path';
import { isArchive } from '../../api/table-kind.ts';
import { SEEN_OF_PAGE, looksLikePage } from '../../bytes/page/recognise.ts';
import { workbookOf } from '../../bytes/sheet/recognise.ts';
import { fileSource } from '../../system/archives/file-source.ts';
import { openArchive } from '../../system/archives/open.ts';
import { readUnrecorded } from '../../system/streams/input.ts';
import { isOwnReport } from '../report/reporters.ts';
import type { Context } from '../command.ts';

/** The kinds of thing that can be opened; `report` is one that this program wrote, `missing` a path at which nothing lies. */
export type Kind = 'folder' | 'archive' | 'page' | 'report' | 'table' | 'missing';

/**
 * Tells what a path is by its first bytes. A file that cannot be read counts as a table, since the check says best what is wrong with it.
 * @throws Interrupted
 */
export async function kindOf(path: string, context: Context): Promise<Kind> {
  const { host } = context;
  const there = isThere(path, host.cwd);
  if (!there) return 'missing';
  if (there.isDirectory()) return 'folder';
  if (!there.isFile()) return 'table';
  try {
    const head = await headOf(path, context);
    if (await isOwnReport(Buffer.from(head).toString('utf8'))) return 'report';
    // Nothing but a CSV may be uploaded under that name, so that it is checked as one.
    if (/\.(?:csv|txt)$/i.test(path)) return 'table';
    if (await isArchive(head, () => fileSource(path, host.cwd), basename(path)))
      return await holdsWorkbook(path, context) ? 'table' : 'archive';
    return looksLikePage(head) ? 'page' : 'table';
  } catch (error) {
    if (host.signal.aborted) throw error;
    return 'table';
  }
}

// A path may be one that the system does not take.
function isThere(path: string, cwd: string): Stats | null {
  try {
    return statSync(resolve(cwd, path));
  } catch {
    return null;
  }
}

async function headOf(path: string, { host }: Context): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of readUnrecorded(path, host)) {
    pieces.push(piece);
    if ((size += piece.length) >= SEEN_OF_PAGE) break;
  }
  return Buffer.concat(pieces).subarray(0, SEEN_OF_PAGE);
}

// A workbook is an archive to programs, not to people. An archive that cannot be opened is still one.
async function holdsWorkbook(path: string, { host: { cwd } }: Context): Promise<boolean> {
  const archive = await openArchive({ path, cwd }, null).catch(() => null);
  if (archive === null) return false;
  const workbook = workbookOf(archive.entries.map(({ name }) => name)) !== null;
  await archive.close();
  return workbook;
}
