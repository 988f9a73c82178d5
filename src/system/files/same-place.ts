import { realpathSync } from 'node:fs';
import { lstat, readlink, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileSystem, type FileSystem } from './file-system.ts';
import type { Host } from '../host.ts';

/** Where paths are relative to, and how names are compared there. */
export type Around = Pick<Host, 'cwd' | 'files'>;

/**
 * Whether two paths are one place: the same name, or names that the system takes for the same, whether or not a file is there;
 * and the same file, however many names it has.
 */
export async function isSamePlace(one: string, other: string, { cwd, files: system = fileSystem }: Around): Promise<boolean> {
  const [first, second] = [resolve(cwd, one), resolve(cwd, other)];
  const [here, there] = await Promise.all([identity(first), identity(second)]);
  // If the disk ignored case, both names or neither would exist.
  if ((here === null) !== (there === null)) return false;
  if (here !== null && here === there && here !== NONE) return true;
  const [firstPlace, secondPlace] = await Promise.all([realPlace(first, system), realPlace(second, system)]);
  // Two numbers are two files, whatever their names: not every disk of a Mac takes upper and lower case for one.
  if (firstPlace === secondPlace || (here !== null && here !== NONE)) return firstPlace === secondPlace;
  return foldName(firstPlace, system.platform) === foldName(secondPlace, system.platform);
}

/** A name as the system compares it: Windows and macOS take upper and lower case for one, macOS composed and decomposed letters as well. */
export function foldName(name: string, platform: string): string {
  return platform === 'win32' || platform === 'darwin' ? name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC') : name;
}

/**
 * A path, absolute, without links; of what does not exist, the folder without links and the name. Where the system cannot
 * tell, as on some drives of the network, in memory or made by `subst`, what can be found out by looking at each link.
 */
export async function realPlace(path: string, system: FileSystem): Promise<string> {
  try {
    return await system.realpath(path);
  } catch {
    return followed(path, system, 0);
  }
}

const MOST_LINKS = 40;

async function followed(path: string, system: FileSystem, links: number): Promise<string> {
  const target = links > MOST_LINKS ? null : await readlink(path).catch(() => null);
  if (target !== null) return followed(resolve(dirname(path), target), system, links + 1);
  if (await lstat(path).then(() => true, () => false)) {
    // Node's own way goes from folder to folder and asks the system for links alone.
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  }
  const folder = dirname(path);
  return folder === path ? path : join(await realPlace(folder, system), basename(path));
}

const NONE = 'no number';

// The number of a file on its disk; some disks of the network have none.
async function identity(path: string): Promise<string | null> {
  const there = await stat(path, { bigint: true }).catch(() => null);
  return there === null ? null : there.ino === 0n ? NONE : `${String(there.dev)}:${String(there.ino)}`;
}

/** Whether a name is that of a file itself, and the file has another name too, which is given: a copy kept by a link. */
export async function isOtherName(path: string, of: string, { cwd }: Around): Promise<boolean> {
  const there = await lstat(resolve(cwd, path), { bigint: true }).catch(() => null);
  const other = await stat(resolve(cwd, of), { bigint: true }).catch(() => null);
  return there?.isFile() === true && other !== null && there.ino !== 0n && there.dev === other.dev && there.ino === other.ino;
}
