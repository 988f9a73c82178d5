import type { Disk } from '../files/disk.ts';

/** A path of which only the end is a pattern. */
export interface Split {
  /** The longest part that exists, which is never a pattern, however it is called. */
  readonly folder: string;
  /** The rest behind it, with `/` between the names; empty where all of it exists. */
  readonly rest: string;
}

/**
 * Splits a path at its longest part that exists: folders are called `新增資料夾 (2)` or `[1]`, and a name that exists is not a pattern.
 * @param full an absolute path as `resolve` gives it: with a drive, of a share (`\\server\share`), or long (`\\?\C:\`)
 */
export function splitPath(full: string, { path, kindOf }: Pick<Disk, 'path' | 'kindOf'>): Split {
  const { root } = path.parse(full);
  const names = full.slice(root.length).split(path.sep).filter((name) => name !== '');
  for (let count = names.length; count > 0; count--) {
    const folder = root + names.slice(0, count).join(path.sep);
    if (kindOf(folder) !== 'none') return { folder, rest: names.slice(count).join('/') };
  }
  return { folder: root, rest: names.join('/') };
}

/** Whether a text holds a sign that stands for more than itself. */
export function isPattern(text: string): boolean {
  return /[*?]|\[[^\]]+\]|\{[^}]+\}|[!@+]\(/.test(text);
}

/** The questions to a pattern. */
export interface Pattern {
  /** Whether a path fits; it has `/` between its names and is relative to where the pattern begins. */
  readonly fits: (path: string) => boolean;
  /** Whether anything in a folder could fit, by its path and its depth from 1. */
  readonly mayHold: (folder: string, depth: number) => boolean;
}

/**
 * Reads a pattern: `*`, `?`, `[ab]`, `{a,b}`, `**` for any number of folders, and `@( )`, `+( )`, `!( )`. Other parentheses
 * are what they are, since browsers call files `成績 (1).csv`. Capital and small letters are the same.
 * @param dots whether `*` stands for hidden files too
 */
export async function readPattern(text: string, dots: boolean): Promise<Pattern> {
  // Loaded only where there is a pattern: most people check one file.
  const { default: picomatch } = await import('picomatch');
  const options = { nocase: true, nonegate: true, dot: dots, windows: false };
  const read = (part: string): ((path: string) => boolean) => picomatch(plainParentheses(part), options);
  // A slash in braces or brackets is not between two names.
  const names = /[[({][^\])}]*\//.test(text) ? ['**'] : text.split('/');
  const open = names.indexOf('**');
  const heads = (open < 0 ? names : names.slice(0, open)).map(read);
  const hidden = text.includes('/.');
  return {
    fits: read(text),
    mayHold(folder, depth) {
      const name = folder.slice(folder.lastIndexOf('/') + 1);
      const head = heads[depth - 1];
      if (head) return (open >= 0 || depth < names.length) && head(name);
      return open >= 0 && (dots || hidden || !name.startsWith('.'));
    },
  };
}

// Writes `\(` for each that does not belong to one of the signs that make a pattern of it.
function plainParentheses(text: string): string {
  const opened: boolean[] = [];
  return text.replace(/\\.|[!@+]?\(|\)/gs, (found) => {
    if (found.startsWith('\\')) return found;
    if (found === ')') return opened.pop() === true ? ')' : '\\)';
    opened.push(found.length === 2);
    return found.length === 2 ? found : '\\(';
  });
}
