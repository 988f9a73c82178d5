import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../streams/input.ts';

/**
 * Makes a folder, and those above it that are missing. Node's own way to make several never ends where a file system says that one above
 * is missing which is there, as /proc does.
 * @param mode the rights of what is made; the user's own where it is left out
 * @returns the outermost that was made; undefined where the folder was there
 * @throws the error of the system
 */
export async function makeFolders(folder: string, mode = 0o700): Promise<string | undefined> {
  const obstacle = await madeOne(folder, mode);
  if (obstacle === null || obstacle === 'there') return obstacle === null ? folder : undefined;
  const above = dirname(folder);
  if (errorCode(obstacle) !== 'ENOENT' || above === folder) throw obstacle;
  const outermost = await makeFolders(above, mode);
  const still = await madeOne(folder, mode);
  if (still === null) return outermost ?? folder;
  if (still === 'there') return outermost;
  if (outermost !== undefined) await removeEmpty(above, outermost);
  throw still;
}

// Makes one folder. Systems differ in the error that they give for one that is there. Another program may make the same one just then.
async function madeOne(folder: string, mode: number): Promise<Error | 'there' | null> {
  try {
    await mkdir(folder, { mode });
    return null;
  } catch (error) {
    const isThere = await stat(folder).then((found) => found.isDirectory(), () => false);
    if (isThere) return 'there';
    if (error instanceof Error) return error;
    throw error;
  }
}

/** Removes folders that were made, from the innermost to the outermost, as long as they are empty. */
export async function removeEmpty(from: string, outermost: string): Promise<void> {
  for (let folder = from; folder.startsWith(outermost); folder = dirname(folder)) {
    if (!await rmdir(folder).then(() => true, () => false)) return;
  }
}
