import { lstat, mkdir, rename, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './input.ts';
import { WriteProblem } from './output.ts';

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
      const kind = await kindOf(path, false);
      if (kind === null) break;
      const wantsFolder = folder || i < parts.length - 1;
      // A link to a folder would lead the file out of the destination.
      if (wantsFolder && kind !== 'folder') throw new WriteProblem(path, 'CLASH');
      if (!wantsFolder && kind === 'folder') throw new WriteProblem(path, 'EISDIR');
      if (!wantsFolder && !force) throw new WriteProblem(path, 'EEXIST');
    }
  }
  return true;
}

async function kindOf(path: string, through: boolean): Promise<'file' | 'folder' | 'link' | null> {
  const found = await (through ? stat : lstat)(path).catch(async (error: unknown) => {
    const code = errorCode(error);
    // A link that leads nowhere is in the way all the same.
    if (code === 'ENOENT') return through ? lstat(path).then(() => 'file' as const, () => null) : null;
    if (code === 'ENOTDIR') return 'file' as const;
    throw new WriteProblem(path, code);
  });
  if (found === null || found === 'file') return found;
  return found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'file';
}

/**
 * Moves staged files into a folder that exists, all or none: what they replace is kept in `old` until all are there.
 * @throws WriteProblem, after everything was put back
 */
export async function place(stage: string, old: string, destination: string, placed: readonly Placed[], force: boolean): Promise<void> {
  await findConflict(destination, placed, force);
  const undo: (() => Promise<unknown>)[] = [];
  let at = destination;
  try {
    await mkdir(old, { mode: 0o700 });
    for (const [i, { parts, folder }] of placed.entries()) {
      at = join(destination, ...parts);
      await makeFolders(folder ? at : dirname(at), undo);
      if (folder) continue;
      const backup = join(old, String(i));
      const target = at;
      const replaced = await rename(target, backup).then(() => true, (error: unknown) => {
        if (errorCode(error) === 'ENOENT') return false;
        throw error;
      });
      if (replaced) undo.push(() => rename(backup, target));
      const staged = join(stage, ...parts);
      await rename(staged, target);
      undo.push(() => rename(target, staged));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw new WriteProblem(at, errorCode(error));
  }
}

async function makeFolders(folder: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  const folders: string[] = [];
  for (let each = folder; each.startsWith(made); each = dirname(each)) folders.push(each);
  // Undone in reverse, so the outermost comes first here.
  for (const each of folders.reverse()) undo.push(() => rmdir(each));
}
