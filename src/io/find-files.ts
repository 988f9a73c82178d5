import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** What the words of a command line led to. */
export interface Found {
  /** Paths in the order of their names, each once. */
  readonly files: readonly string[];
  /** Folders and patterns in which there is no file. */
  readonly without: readonly string[];
}

/**
 * The files that words of the command line name: files as they are, every `.csv` in a folder and below it, and patterns
 * such as `2026/*.csv`, which the Windows command line hands over unexpanded.
 * @param words paths or patterns; `-` and names of files that do not exist stay as they are
 * @param exclude patterns of files to leave out, of those found in folders and by patterns
 */
export async function findFiles(words: readonly string[], exclude: readonly string[], cwd: string): Promise<Found> {
  const paths = new Set<string>();
  const without: string[] = [];
  const left = await matcher(exclude, cwd);
  for (const word of words) {
    const kind = word === '-' || word === '' ? 'file' : await kindOf(resolve(cwd, word));
    // A file may be called `[1].csv`: what exists is no pattern.
    if (kind === 'file' || (kind === 'none' && !/[*?]|\[[^\]]+\]|\{[^}]+\}|[!@+]\(/.test(word))) {
      paths.add(word);
      continue;
    }
    const found = kind === 'folder' ? await search('**/*.csv', resolve(cwd, word)) : await search(slashed(word), cwd);
    const kept = found.filter((path) => !left(path));
    if (kept.length === 0) without.push(word);
    for (const path of kept) paths.add(isAbsolute(word) ? path : relative(cwd, path) || path);
  }
  return { files: [...paths].sort((one, other) => (one < other ? -1 : 1)), without };
}

/** Tells whether a path fits one of the patterns; both may be relative to the working folder. */
export async function matcher(patterns: readonly string[], cwd: string): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  // Loaded only where there is a pattern: most people check one file.
  const [{ default: picomatch }, { escapePath }] = await Promise.all([import('picomatch'), import('tinyglobby')]);
  const absolute = patterns.map((pattern) => slashed(isAbsolute(pattern) ? pattern : `${escapePath(slashed(cwd))}/${slashed(pattern)}`));
  const fits = picomatch(absolute, { dot: true, nocase: true });
  return (path) => fits(slashed(resolve(cwd, path)));
}

// Elsewhere than on Windows a backslash is a character of a name.
function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

async function search(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, { cwd, absolute: true, caseSensitiveMatch: false, onlyFiles: true, expandDirectories: false });
  return found.map((path) => resolve(path));
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  const there = await stat(path).catch(() => null);
  return there === null ? 'none' : there.isDirectory() ? 'folder' : 'file';
}
