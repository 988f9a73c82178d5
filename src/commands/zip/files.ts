import { basename, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { OpenProblem, errorCode, refusePipe } from '../../system/streams/input.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import { safePath } from '../../bytes/zip/names.ts';
import type { ToPack } from '../../system/archives/pack.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';
import { namedFiles } from '../input/named-files.ts';
import { Refusal } from '../say/refusal.ts';

/** The files to pack, and how large they are together. */
export interface FilesToPack {
  readonly files: readonly ToPack[];
  /** In bytes. */
  readonly size: number;
}

/**
 * Finds the files that words name, and looks whether they can be packed under their names, without folders.
 * @throws OpenProblem for one that is not there or a folder; WriteProblem where the archive would replace one; Refusal for a name
 * that another file has, or that Windows does not take; UsageError for a pattern that fits nothing
 */
export async function filesToPack(words: readonly string[], output: string, context: Context): Promise<FilesToPack> {
  const { host, t } = context;
  const paths = new Map<string, string>();
  let size = 0;
  for (const path of await namedFiles(words, context)) {
    refusePipe(path, host.cwd);
    const there = await stat(resolve(host.cwd, path)).catch((error: unknown) => { throw new OpenProblem(path, errorCode(error)); });
    if (await isSamePlace(output, path, host)) throw new WriteProblem(output, 'INPUT');
    const name = basename(path);
    if (!isTaken(name)) throw new Refusal(2, t.pack.badName(showName(path)));
    // Some file systems take upper and lower case for one: names are compared as they do it.
    const key = name.normalize('NFC').toLowerCase();
    const other = paths.get(key);
    if (other !== undefined) throw new Refusal(2, t.pack.sameName(showName(other), showName(path)));
    paths.set(key, path);
    size += there.size;
  }
  return { files: [...paths.values()].map((path) => ({ path, name: basename(path) })), size };
}

// Whether Windows takes a name as it is.
function isTaken(name: string): boolean {
  try {
    const { parts } = safePath(name);
    return parts.length === 1 && parts[0] === name;
  } catch {
    return false;
  }
}
