import { constants } from 'node:fs';
import { copyFile, link, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from '../streams/input.ts';

/** Gives files their names, takes them away, and looks where they lie; a test hands in one that fails as Windows does. */
export interface FileSystem {
  /** As `process.platform` names it. */
  readonly platform: string;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives a file one more name. */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  /** Removes a file, or a folder with all that is in it. */
  readonly remove: (path: string) => Promise<void>;
  readonly removeFolder: (path: string) => Promise<void>;
  /** The path without links. */
  readonly realpath: (path: string) => Promise<string>;
  /** Brings a file, or the names in a folder, onto the disk. */
  readonly flush: (path: string, folder: boolean) => Promise<void>;
  /** In milliseconds. */
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** That of this machine. */
export const fileSystem: FileSystem = {
  platform: process.platform,
  rename,
  link,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeFolder: rmdir,
  realpath,
  async flush(path, folder) {
    const file = await open(path, folder ? 'r' : 'a');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  },
  now: () => performance.now(),
  pause: (milliseconds) => setTimeout(milliseconds),
};

const PATIENCE = 2000;
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Does something with a file that a virus scanner or an indexer may hold for a moment: on Windows it is tried again for
 * two seconds, with growing pauses. Elsewhere such an error is final at once.
 * @param alsoHeld further codes that mean the same, such as that of a folder whose files are not quite gone
 * @throws the last error
 */
export async function patiently<T>({ platform, now, pause }: FileSystem, act: () => Promise<T>, alsoHeld = ''): Promise<T> {
  const until = now() + PATIENCE;
  for (let wait = 10; ; wait = Math.min(wait * 2, 320)) {
    try {
      return await act();
    } catch (error) {
      const code = errorCode(error);
      if (platform !== 'win32' || !(HELD.has(code) || code === alsoHeld) || now() + wait > until) throw error;
    }
    await pause(wait);
  }
}

/** Removes a file or a folder. @returns the code of the error where it stays */
export async function removeOr(path: string, system: FileSystem): Promise<string | null> {
  return patiently(system, () => system.remove(path), 'ENOTEMPTY').then(() => null, errorCode);
}

/** Brings a file onto the disk before it takes the place of another. @throws the system's error where the disk takes no more */
export async function flushFile(path: string, system: FileSystem): Promise<void> {
  await system.flush(path, false).catch((error: unknown) => {
    // Where the disk is full or broken it must be told; a system that cannot flush, or a file without rights, changes nothing.
    if (['EIO', 'ENOSPC', 'EDQUOT'].includes(errorCode(error))) throw error;
  });
}

/** Brings the names in folders onto the disk, where the system knows how: Windows does not. */
export async function flushFolders(folders: Iterable<string>, system: FileSystem): Promise<void> {
  if (system.platform === 'win32') return;
  for (const folder of new Set(folders)) await system.flush(folder, true).catch(() => undefined);
}
