import { resolve } from 'node:path';
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
 * Finds the files that words name, and looks whether they can be packed under their names: those in a folder that is named with the folders
 * below it, all others without.
 * @throws OpenProblem for one that is not there; WriteProblem where the archive would replace one; Refusal for a name
 * that another file has, or that Windows does not take; UsageError for a pattern that fits nothing, or an empty folder
 */
export async function filesToPack(words: readonly string[], output: string, context: Context): Promise<FilesToPack> {
  const { host, t } = context;
  const paths = new Map<string, ToPack>();
  let size = 0;
  const all = { takes: () => true, except: [output], left: t.pack.left, none: t.pack.emptyFolder };
  for (const { path, name } of await namedFiles(words, context, all)) {
    refusePipe(path, host.cwd);
    const there = await stat(resolve(host.cwd, path)).catch((error: unknown) => { throw new OpenProblem(path, errorCode(error)); });
    if (await isSamePlace(output, path, host)) throw new WriteProblem(output, 'INPUT');
    if (!isTaken(name)) throw new Refusal(2, t.pack.badName(showName(path)));
    // Some file systems take upper and lower case for one: names are compared as they do it.
    const key = name.normalize('NFC').toLowerCase();
    const other = paths.get(key);
    if (other !== undefined) throw new Refusal(2, t.pack.sameName(showName(other.path), showName(path)));
    paths.set(key, { path, name });
    size += there.size;
  }
  return { files: [...paths.values()], size };
}

// Whether Windows takes a name as it is.
function isTaken(name: string): boolean {
  try {
    return safePath(name).parts.join('/') === name;
  } catch {
    return false;
  }
}
