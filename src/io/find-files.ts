import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { errorCode } from './input.ts';

/** What the words of a command line, or of a configuration, led to. */
export interface Found {
  /** Paths in the order of their names, each file once. */
  readonly files: readonly string[];
  /** Folders and patterns in which there is no file. */
  readonly without: readonly string[];
  /** Folders in which nobody can look, with the code of the system. */
  readonly locked: readonly { readonly path: string; readonly code: string }[];
}

/**
 * The files that words name: files as they are, every `.csv` in a folder and below it (hidden ones excepted), and
 * patterns such as `2026/*.csv`, which the Windows command line hands over unexpanded.
 * @param words paths or patterns; `-` and names of files that do not exist stay as they are
 * @param base the folder that the words are relative to
 * @param excluded tells which files to leave out
 * @param cwd the working folder, which the paths returned are relative to, unless the word was absolute
 */
export async function findFiles(words: readonly string[], base: string, excluded: (path: string) => boolean, cwd: string): Promise<Found> {
  const files = new Map<string, string>();
  const without: string[] = [];
  const locked: { path: string; code: string }[] = [];
  for (const word of words) {
    const shown = (path: string): string => (isAbsolute(word) ? path : relative(cwd, path) || path);
    if (word === '-' || word === '') {
      files.set(word, word);
      continue;
    }
    const full = resolve(base, word);
    const kind = kindOf(full);
    // A file may be called `[1].csv`: what exists is no pattern.
    if (kind === 'file' || (kind === 'none' && !/[*?]|\[[^\]]+\]|\{[^}]+\}|[!@+]\(/.test(word))) {
      if (!excluded(full) && !files.has(full)) files.set(full, base === cwd ? word : shown(full));
      continue;
    }
    const before = locked.length;
    const found = kind === 'folder' ? await walk(full, (path, code) => locked.push({ path: shown(path), code })) : await search(slashed(word), base);
    if (found.length === 0 && locked.length === before) without.push(word);
    for (const path of found) if (!excluded(path) && !files.has(path)) files.set(path, shown(path));
  }
  return { files: [...files.values()].sort((one, other) => (one < other ? -1 : 1)), without, locked };
}

/** Tells whether a path fits one of the patterns, or lies in a folder that does; the patterns are relative to a folder. */
export async function matcher(patterns: readonly string[], base: string): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  // Loaded only where there is a pattern: most people check one file.
  const [{ default: picomatch }, { escapePath }] = await Promise.all([import('picomatch'), import('tinyglobby')]);
  const absolute = patterns.map((pattern) => slashed(isAbsolute(pattern) ? pattern : `${escapePath(slashed(base))}/${slashed(pattern).replace(/^\.\//, '')}`));
  const fits = picomatch(absolute.flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, '')}/**`]), { dot: true, nocase: true });
  return (path) => fits(slashed(path));
}

// Elsewhere than on Windows a backslash is a character of a name.
function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

async function search(pattern: string, base: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, { cwd: base, absolute: true, caseSensitiveMatch: false, onlyFiles: true, expandDirectories: false });
  return found.map((path) => resolve(path));
}

// A link called `.csv` is taken as it is, so that one that leads nowhere is reported.
async function walk(folder: string, onLocked: (path: string, code: string) => void): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    onLocked(folder, errorCode(error));
    return [];
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) found.push(...await walk(path, onLocked));
    else if (/\.csv$/i.test(entry.name)) found.push(path);
  }
  return found;
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}
