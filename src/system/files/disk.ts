import { statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path, { type PlatformPath } from 'node:path';
import { foldName } from './same-place.ts';

/** An entry of a folder. */
export interface DiskEntry {
  readonly name: string;
  readonly folder: boolean;
  /** A link, which may lead to a file, to a folder or nowhere. */
  readonly link: boolean;
}

/** The questions to the disk when files are looked for; a test hands in a disk of Windows. */
export interface Disk {
  /** How paths are written. */
  readonly path: PlatformPath;
  /** `process.platform`, which decides whether `A.csv` and `a.csv` are one name. */
  readonly platform: string;
  readonly kindOf: (path: string) => 'file' | 'folder' | 'none';
  /** Throws the system's error where nobody may look. */
  readonly list: (folder: string) => Promise<readonly DiskEntry[]>;
  /** The path without links, in the letters that the disk has; throws where the system cannot tell. */
  readonly real: (path: string) => Promise<string>;
}

/** The disk of this machine. */
export const disk: Disk = {
  path,
  platform: process.platform,
  kindOf(at) {
    try {
      return statSync(at).isDirectory() ? 'folder' : 'file';
    } catch {
      return 'none';
    }
  },
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, folder: entry.isDirectory(), link: entry.isSymbolicLink() }));
  },
  real: (at) => realpath(at),
};

/**
 * A text that two paths have in common exactly where they lead to one file: `A.csv` and `a.csv` on Windows, a link and its
 * target. The system gives the letters that the disk has, so that two files on a disk that tells them apart stay two; where
 * it cannot, as of what does not exist, and on some drives that are kept in memory, the path itself is compared.
 * @param path absolute
 */
export async function placeOf(path: string, { real, platform }: Disk): Promise<string> {
  return real(path).catch(() => foldName(path, platform));
}
