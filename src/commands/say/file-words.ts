import { isAbsolute, relative, sep } from 'node:path';
import type { Messages } from '../../lang/index.ts';
import { isPattern } from '../../system/find/pattern.ts';
import type { OpenProblem } from '../../system/streams/input.ts';
import type { WriteProblem } from '../../system/streams/output.ts';
import { showName } from './show.ts';

/** Why a file cannot be opened, in words. */
export function openText({ kind, path, code }: OpenProblem, t: Messages): string {
  if (kind === 'missing' && sep === '\\' && path.includes('"')) return t.report.run.commandLine(showName(path));
  if (kind === 'missing' && isPattern(path)) return t.files.cannotOpen.pattern(showName(path));
  return kind === 'other' ? t.files.cannotOpen.other(showName(path), code) : t.files.cannotOpen[kind](showName(path));
}

/** Why a file cannot be written, in words, and where files lie that could not be put back. @param path as it may be shown */
export function writeProblemText({ kind, code, stranded }: WriteProblem, path: string, t: Messages): string {
  const text = t.files.cannotWrite[kind](path, code);
  return stranded.length === 0 ? text : `${text}${t.archive.problem.between}${t.files.stranded(stranded.map(showName))}`;
}

/** A path as it is short to read: from the working folder, where it lies below that. */
export function shortPath(path: string, cwd: string): string {
  const short = isAbsolute(path) ? relative(cwd, path) : path;
  return short === '' || short.startsWith('..') ? path : short;
}
