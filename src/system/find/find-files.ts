import { disk as ownDisk, placeOf, type Disk } from '../files/disk.ts';
import { errorCode } from '../streams/input.ts';
import { isPattern, readPattern, splitPath, type Pattern, type Split } from './pattern.ts';
import { foldName } from '../files/same-place.ts';

/** A word that led to no file, and why: a pattern, a folder, or one in which the command line went wrong. */
export interface Missed {
  readonly word: string;
  readonly why: 'no-match' | 'empty-folder' | 'quote';
  /** The workbooks and archives in such a folder. */
  readonly unread: readonly string[];
}

/** The files that the words of a command line, or of a configuration, led to. */
export interface Found {
  /** Paths in the order of their names, each file once. */
  readonly files: readonly string[];
  readonly without: readonly Missed[];
  /** Folders that cannot be read, with the code of the system. */
  readonly locked: readonly { readonly path: string; readonly code: string }[];
  /** Words whose files were all left out. */
  readonly excluded: readonly string[];
  /** Workbooks and archives in the folders: only those that are named themselves are opened. */
  readonly unread: readonly string[];
}

/** Where words are looked for. */
export interface Where {
  /** The folder that the words are relative to. */
  readonly base: string;
  /** The working folder, which the paths returned are relative to, unless the word was absolute. */
  readonly cwd: string;
  readonly disk?: Disk;
}

interface Collected {
  readonly files: string[];
  readonly unread: string[];
  readonly locked: { readonly path: string; readonly code: string }[];
}

/**
 * The files that words name: files as they are, every `.csv` in a folder and below it (hidden ones excepted), and
 * patterns such as `2026/*.csv`, which the Windows command line hands over unexpanded.
 * @param words paths or patterns; `-` and names of files that do not exist stay as they are
 * @param excluded tells which files to leave out, by their absolute paths, and whether a word names just this file
 */
export async function findFiles(
  words: readonly string[], excluded: (path: string, named: boolean) => boolean, { base, cwd, disk = ownDisk }: Where,
): Promise<Found> {
  const { path } = disk;
  const files = new Map<string, string>();
  const unread = new Set<string>();
  const without: Missed[] = [];
  const locked: { path: string; code: string }[] = [];
  const leftOut: string[] = [];
  for (const typed of words) {
    if (typed === '-' || typed === '') {
      files.set(typed, typed);
      continue;
    }
    const word = path.sep === '\\' ? withoutQuote(typed) : typed;
    if (word === null) {
      without.push({ word: typed, why: 'quote', unread: [] });
      continue;
    }
    const shown = (full: string): string => (path.isAbsolute(word) ? full : path.relative(cwd, full) || full);
    const split = splitPath(path.resolve(base, word), disk);
    const single = isSingle(split, disk);
    const found = single === null ? await collect(split, disk) : { files: [single], unread: [], locked: [] };
    const kept = found.files.filter((full) => !excluded(full, single !== null));
    for (const full of kept) if (!files.has(full)) files.set(full, single !== null && base === cwd ? word : shown(full));
    for (const each of found.locked) locked.push({ path: shown(each.path), code: each.code });
    const beside = found.unread.filter((full) => !excluded(full, false)).map(shown).sort();
    for (const each of beside) unread.add(each);
    if (found.files.length > 0 && kept.length === 0) leftOut.push(word);
    else if (found.files.length + found.locked.length === 0)
      without.push({ word, why: split.rest === '' ? 'empty-folder' : 'no-match', unread: beside });
  }
  const once = await eachOnce(files, disk);
  return { files: once.sort((one, other) => (one < other ? -1 : 1)), without, locked, excluded: leftOut, unread: [...unread].sort() };
}

/** Tells whether a path fits one of the patterns, or lies in a folder that does; the patterns are relative to a folder. */
export async function matcher(patterns: readonly string[], base: string, disk = ownDisk): Promise<(path: string) => boolean> {
  const each = await Promise.all(patterns.map(async (typed) => {
    const word = disk.path.sep === '\\' ? withoutQuote(typed) ?? typed : typed;
    const { folder, rest } = splitPath(disk.path.resolve(base, word), disk);
    if (rest === '') return (full: string): boolean => within(full, folder, disk) !== null;
    const [itself, below] = await Promise.all([readPattern(rest, true), readPattern(`${rest}/**`, true)]);
    return (full: string): boolean => {
      const inside = within(full, folder, disk);
      return inside !== null && (itself.fits(inside) || below.fits(inside));
    };
  }));
  return (full) => each.some((fits) => fits(full));
}

/**
 * Undoes what the command line of Windows makes of `"dir\"`, in which `\"` is a quotation mark: `dir"`. No name has one there.
 * @returns the word as it was meant; null where more was swallowed
 */
export function withoutQuote(word: string): string | null {
  const at = word.indexOf('"');
  if (at < 0) return word;
  return at === word.length - 1 && at > 0 ? word.slice(0, -1) : null;
}

// The path of a file, there or missing; null where there is more to look for.
function isSingle({ folder, rest }: Split, { path, kindOf }: Disk): string | null {
  if (rest === '') return kindOf(folder) === 'folder' ? null : folder;
  return isPattern(rest) ? null : path.join(folder, ...rest.split('/'));
}

// The names below a folder with `/` between them; empty for itself, null for what lies elsewhere.
function within(full: string, folder: string, { path, platform }: Disk): string | null {
  const fold = (text: string): string => foldName(text, platform);
  if (fold(full) === fold(folder)) return '';
  const start = folder.endsWith(path.sep) ? folder : folder + path.sep;
  return fold(full).startsWith(fold(start)) ? fold(full).slice(fold(start).length).replaceAll(path.sep, '/') : null;
}

// A file that is named in two ways, as `A.csv` and `a.csv` on Windows or by a link, is checked once, under its first name.
async function eachOnce(files: ReadonlyMap<string, string>, disk: Disk): Promise<string[]> {
  if (files.size < 2) return [...files.values()];
  const places = await Promise.all([...files].map(async ([full, shown]) =>
    [shown === '-' ? '-' : await placeOf(full, disk), shown] as const));
  const first = new Map<string, string>();
  for (const [place, shown] of places) if (!first.has(place)) first.set(place, shown);
  return [...first.values()];
}

const isCsv = (name: string): boolean => /\.csv$/i.test(name);
// `~$` is what Excel puts beside a workbook that is open.
const isContainer = (name: string): boolean => /\.(?:xls[xmb]?|ods|zip)$/i.test(name) && !name.startsWith('~$');

async function collect({ folder, rest }: Split, disk: Disk): Promise<Collected> {
  const found: Collected = { files: [], unread: [], locked: [] };
  const pattern = rest === '' ? null : await readPattern(rest, false);
  const real = pattern ? await disk.real(folder).catch(() => folder) : folder;
  await look({ folder, inside: '', depth: 1, above: [real] }, pattern, found, disk);
  return found;
}

interface Place {
  readonly folder: string;
  /** Its names below the one where the search began, each with a `/` behind it. */
  readonly inside: string;
  readonly depth: number;
  /** The folders on the way and this one, last, by their paths without links: no circle is followed. */
  readonly above: readonly string[];
}

// Where the system cannot tell where a link leads, one of these is followed and no other below it.
const UNKNOWN = '';

// A link is followed only by a pattern. One that leads nowhere is taken as a file, so that it is reported.
async function look({ folder, inside, depth, above }: Place, pattern: Pattern | null, found: Collected, disk: Disk): Promise<void> {
  const entries = await disk.list(folder).catch((error: unknown) => {
    const code = errorCode(error);
    // A pattern that begins at a file, or where nothing is, finds nothing.
    if (pattern === null || depth > 1 || (code !== 'ENOENT' && code !== 'ENOTDIR')) found.locked.push({ path: folder, code });
    return [];
  });
  for (const { name, folder: isFolder, link } of entries) {
    const path = disk.path.join(folder, name);
    const relative = inside + name;
    const enters = pattern ? pattern.mayHold(relative, depth) : !name.startsWith('.');
    const kind = isFolder || (link && pattern && disk.kindOf(path) === 'folder') ? 'folder' : 'file';
    if (kind === 'folder') {
      if (!enters) continue;
      const real = link ? await disk.real(path).catch(() => UNKNOWN) : disk.path.join(above.at(-1) ?? folder, name);
      if (link && above.includes(real)) continue;
      await look({ folder: path, inside: `${relative}/`, depth: depth + 1, above: [...above, real] }, pattern, found, disk);
    } else if (pattern) {
      if (pattern.fits(relative)) found.files.push(path);
    } else if (!name.startsWith('.')) {
      if (isCsv(name)) found.files.push(path);
      else if (isContainer(name)) found.unread.push(path);
    }
  }
}
