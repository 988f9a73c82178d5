import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isPageName } from '../../api/entry-table.ts';
import { isWorkbookName } from '../../api/words/archive.ts';
import { defaultLimits } from '../../bytes/zip/limits.ts';
import { Interrupted, type ExitCode } from '../../system/host.ts';
import type { ArchivePassword } from '../input/archive-password.ts';
import { complainOf } from '../say/complain.ts';
import { extractInto, folderFor } from '../unzip.ts';
import type { Context } from '../command.ts';
import type { Place, PlaceOptions } from './place.ts';

/** The result of opening an archive: the exit code, and the tables and pages in it. */
export interface Extracted {
  readonly code: ExitCode;
  readonly files: readonly string[];
}

/**
 * Extracts an archive into a folder of its own beside the report about it; a folder that is there already stays as it is.
 * @throws Interrupted
 */
export async function extract(
  path: string, place: Place | null, { output, dryRun }: PlaceOptions, password: ArchivePassword, context: Context,
): Promise<Extracted> {
  const { cwd } = context.host;
  const beside = place?.aside === true || output !== null ? place && dirname(place.report) : null;
  const wanted = beside === null ? folderFor(path, false, null) : join(beside, basename(folderFor(path, false, null)));
  let folder = wanted;
  for (let i = 2; existsSync(resolve(cwd, folder)); i++) folder = `${wanted} (${i})`;
  try {
    await extractInto(path, folder, defaultLimits, password, { dryRun }, context);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    complainOf(error, path, context);
    return { code: 2, files: [] };
  }
  if (dryRun) return { code: 0, files: [] };
  const names = await readdir(resolve(cwd, folder), { recursive: true });
  return { code: 0, files: names.filter(isRead).sort().map((name) => join(folder, name)) };
}

const isRead = (name: string): boolean => /\.(?:csv|txt)$/i.test(name) || isWorkbookName(name) || isPageName(name);
