import { win32 } from 'node:path';

const CONTAINER = /\.(?:xl[a-z]{1,2}|od[st]|fods|ots|numbers|ett?|zipx?|z\d\d|7z|rar|gz|tgz|bz2|xz|tar)$/i;

/** Whether a path has the name of a workbook or an archive, under which no text is written. */
export function isContainerName(path: string): boolean {
  return CONTAINER.test(path);
}

/** A name that Windows cannot give, or would give to something else than a file, as the code of a problem in writing. */
export type NameProblem = 'QUOTE' | 'RESERVED' | 'STREAM' | 'CHARACTER' | 'TRAILING' | 'ENAMETOOLONG';

// Microsoft, "Naming Files, Paths, and Namespaces" (2024).
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])[ ]*(?:\.|$)/iu;
const LONGEST = 255;

/** Tells what is wrong with the names in a path on a system; null where they are right. */
export function nameProblem(path: string, platform: string): NameProblem | null {
  if (platform !== 'win32') return null;
  if (path.includes('"')) return 'QUOTE';
  const { root } = win32.parse(path);
  for (const part of path.slice(root.length).split(/[\\/]/)) {
    if (part === '' || part === '.' || part === '..') continue;
    if (part.includes(':')) return 'STREAM';
    if (/[<>|?*\u0000-\u001f]/.test(part)) return 'CHARACTER';
    if (RESERVED.test(part)) return 'RESERVED';
    if (/[. ]$/.test(part)) return 'TRAILING';
    if (part.length > LONGEST) return 'ENAMETOOLONG';
  }
  return null;
}
