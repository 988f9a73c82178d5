import { statSync, type Stats } from 'node:fs';
import { basename, resolve } from 'node:path';
import { kindByHead } from '../../api/file-kind.ts';
import { isResult } from '../../api/is-result.ts';
import { SEEN_OF_PAGE } from '../../bytes/page/recognise.ts';
import { fileSource } from '../../system/archives/file-source.ts';
import { openArchive } from '../../system/archives/open.ts';
import { readUnrecorded } from '../../system/streams/input.ts';
import { isOwnReport } from '../report/reporters.ts';
import type { Context } from '../command.ts';

/**
 * The kinds of thing that can be opened; `result` is what came back after an upload, `page` another one that was saved, `report` one that
 * this program wrote, `missing` a path at which nothing lies.
 */
export type Kind = 'folder' | 'archive' | 'result' | 'page' | 'report' | 'table' | 'missing';

// Its first bytes tell what a path is, and the rows of a table. A file that cannot be read counts as a table, since the check says best
// what is wrong with it.
async function kindOf(path: string, context: Context): Promise<Kind> {
  const { host } = context;
  const there = isThere(path, host.cwd);
  if (!there) return 'missing';
  if (there.isDirectory()) return 'folder';
  if (!there.isFile()) return 'table';
  try {
    const head = await headOf(path, context);
    if (await isOwnReport(Buffer.from(head).toString('utf8'))) return 'report';
    const kind = await kindByHead(head, basename(path), {
      source: () => fileSource(path, host.cwd), archive: () => openArchive({ path, cwd: host.cwd }, null),
    });
    if (kind === 'archive') return kind;
    const isPage = kind === 'page';
    return await isResult(readUnrecorded(path, host), basename(path), isPage) ? 'result' : isPage ? 'page' : 'table';
  } catch (error) {
    if (host.signal.aborted) throw error;
    return 'table';
  }
}

/** A path, and what it is. */
export interface Known {
  readonly path: string;
  readonly kind: Kind;
}

/** Tells what each of some paths is. @throws Interrupted */
export async function kindsOf(paths: readonly string[], context: Context): Promise<readonly Known[]> {
  const all: Known[] = [];
  for (const path of paths) all.push({ path, kind: await kindOf(path, context) });
  return all;
}

/** The upload that a result is about, where nothing lies with the two; null where it is not known. */
export function uploadIn(all: readonly Known[]): string | null {
  const upload = all.find(({ kind }) => kind === 'table');
  return all.length === 2 && upload && all.some(({ kind }) => kind === 'result') ? upload.path : null;
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
