import { lstat, mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileSystem, type FileSystem } from './file-system.ts';
import { errorCode } from '../streams/input.ts';
import type { FileNote } from './left-overs.ts';
import { makeFolders } from './make-folders.ts';
import { WriteProblem } from '../streams/output.ts';
import { isReadOnly, Replacing } from './replacing.ts';

/** Where something of an archive goes below the destination. */
export interface Placed {
  readonly parts: readonly string[];
  readonly folder: boolean;
}

/**
 * Looks for what stands in the way of files that are to go into a folder.
 * @returns whether the folder exists
 * @throws WriteProblem where a file exists and must not be replaced, or a folder and a file, or a link, are in each other's way
 */
export async function findConflict(destination: string, placed: readonly Placed[], force: boolean): Promise<boolean> {
  const top = await kindOf(destination, true);
  if (top === null) return false;
  if (top !== 'folder') throw new WriteProblem(destination, 'CLASH');
  for (const { parts, folder } of placed) {
    for (const [i] of parts.entries()) {
      const path = join(destination, ...parts.slice(0, i + 1));
      const found = await kindOf(path, false);
      const kind = found === 'read-only' ? 'file' : found;
      if (kind === null) break;
      const wantsFolder = folder || i < parts.length - 1;
      // A link to a folder would lead the file out of the destination.
      if (wantsFolder && kind !== 'folder') throw new WriteProblem(path, 'CLASH');
      if (!wantsFolder && kind === 'folder') throw new WriteProblem(path, 'EISDIR');
      if (!wantsFolder && !force) throw new WriteProblem(path, 'EEXIST');
      if (!wantsFolder && found === 'read-only') throw new WriteProblem(path, 'READONLY');
    }
  }
  return true;
}

async function kindOf(path: string, through: boolean): Promise<'file' | 'read-only' | 'folder' | 'link' | null> {
  const found = await (through ? stat : lstat)(path).catch(async (error: unknown) => {
    const code = errorCode(error);
    // A link that leads nowhere is in the way all the same.
    if (code === 'ENOENT') return through ? lstat(path).then(() => 'file' as const, () => null) : null;
    if (code === 'ENOTDIR') return 'file' as const;
    throw new WriteProblem(path, code);
  });
  if (found === null || found === 'file') return found;
  return found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : isReadOnly(found) ? 'read-only' : 'file';
}

/**
 * Moves staged files into a folder that exists, all or none: the files that they replace are kept in `old` as well until all are there.
 * @returns the files that could not be removed afterwards
 * @throws WriteProblem, after everything was put back; it names the files that were not, and lie in `old` alone
 */
export async function place(
  stage: string, old: string, destination: string, placed: readonly Placed[], force: boolean, system: FileSystem = fileSystem,
): Promise<readonly FileNote[]> {
  await findConflict(destination, placed, force);
  const replacing = new Replacing(system);
  let at = destination;
  try {
    await mkdir(old, { mode: 0o700 });
    for (const [i, { parts, folder }] of placed.entries()) {
      at = join(destination, ...parts);
      await putFolders(folder ? at : dirname(at), (step) => { replacing.onUndo(step); });
      if (!folder) await replacing.putFile(join(stage, ...parts), at, join(old, String(i)));
    }
  } catch (error) {
    throw new WriteProblem(at, errorCode(error), { stranded: await replacing.takeBack() });
  }
  return replacing.finish();
}

async function putFolders(folder: string, onUndo: (step: () => Promise<unknown>) => void): Promise<void> {
  const made = await makeFolders(folder);
  if (made === undefined) return;
  const folders: string[] = [];
  for (let each = folder; each.startsWith(made); each = dirname(each)) folders.push(each);
  // Undone in reverse, so the outermost comes first here.
  for (const each of folders.reverse()) onUndo(() => rmdir(each));
}
