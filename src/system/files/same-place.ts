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
export async function isSamePlace(one: string, other: string, around: Around): Promise<boolean> {
  const [here, there] = await Promise.all([identity(one, around), identity(other, around)]);
  const same = isSameNumber(here, there);
  if (same !== null) return same;
  const [first, second] = await Promise.all([placeOf(one, around), placeOf(other, around)]);
  return isSamePath(here, first, second);
}

/** The first of some paths that is the same place as one before it; null where all are different ones. */
export async function repeatedPlace(paths: readonly string[], around: Around): Promise<string | null> {
  const before: { readonly number: string | null; readonly place: Place }[] = [];
  for (const path of paths) {
    const [number, place] = await Promise.all([identity(path, around), placeOf(path, around)]);
    if (before.some((other) => isSameNumber(number, other.number) ?? isSamePath(number, place, other.place))) return path;
    before.push({ number, place });
  }
  return null;
}

// Null where numbers alone do not tell. If the disk ignored case, both names or neither would exist.
function isSameNumber(here: string | null, there: string | null): boolean | null {
  if ((here === null) !== (there === null)) return false;
  return here !== null && here === there && here !== NONE ? true : null;
}

// Two numbers are two files, whatever their names: not every disk of a Mac takes upper and lower case for one.
function isSamePath(number: string | null, one: Place, other: Place): boolean {
  return one.path === other.path || ((number === null || number === NONE) && one.folded === other.folded);
}

interface Place {
  /** Without links. */
  readonly path: string;
  /** The same as names are compared. */
  readonly folded: string;
}

async function placeOf(name: string, { cwd, files: system = fileSystem }: Around): Promise<Place> {
  const path = await realPlace(resolve(cwd, name), system);
  return { path, folded: foldName(path, system.platform) };
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
async function identity(path: string, { cwd }: Around): Promise<string | null> {
  const there = await stat(resolve(cwd, path), { bigint: true }).catch(() => null);
  return there === null ? null : there.ino === 0n ? NONE : `${String(there.dev)}:${String(there.ino)}`;
}

/** Whether a name is that of a file itself, and the file has another name too, which is given: a copy kept by a link. */
export async function isOtherName(path: string, of: string, { cwd }: Around): Promise<boolean> {
  const there = await lstat(resolve(cwd, path), { bigint: true }).catch(() => null);
  const other = await stat(resolve(cwd, of), { bigint: true }).catch(() => null);
  return there?.isFile() === true && other !== null && there.ino !== 0n && there.dev === other.dev && there.ino === other.ino;
}
