import { stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { findFiles, withoutQuote } from '../../system/find/find-files.ts';
import { folderFiles } from '../../system/find/folder-files.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import { OpenProblem } from '../../system/streams/input.ts';
import { complain } from '../say/complain.ts';
import { showName } from '../say/show.ts';
import { UsageError, type Context } from '../command.ts';

/** A file that a word named. */
export interface NamedFile {
  readonly path: string;
  /** Its name; of one in a folder that was named, with the folders below that, `/` between them. */
  readonly name: string;
}

/** The files of a folder that a command takes. */
export interface FolderNeeds {
  /** Whether it takes a file, by its name. */
  readonly takes: (name: string) => boolean;
  /** Files that are not meant even where they lie in the folder: the output, a blank form. */
  readonly except: readonly string[];
  /** Says which files were left out: `more` others beside those that are named. */
  readonly left: (folder: string, names: readonly string[], more: number) => string;
  /** Says that there is none to take. */
  readonly none: (folder: string) => string;
}

const MOST_LEFT = 5;

/**
 * The files that words name, in the order of the words; those of a pattern, which the Windows command line hands over
 * unexpanded, in the order of their names; those of a folder in natural order.
 * @param folders what is taken of a folder; null where none may be named
 * @throws OpenProblem for a folder where none may be named, and for one that cannot be read; UsageError for a pattern that fits no file,
 * and for a folder with nothing to take
 */
export async function namedFiles(
  words: readonly string[], context: Context, folders: FolderNeeds | null = null,
): Promise<readonly NamedFile[]> {
  const { host: { cwd }, t: { report: { run } } } = context;
  const named: NamedFile[] = [];
  for (const typed of words) {
    const word = sep === '\\' ? withoutQuote(typed) : typed;
    if (word === null) throw new UsageError(run.commandLine(showName(typed)));
    if (await stat(resolve(cwd, word)).then((there) => there.isDirectory(), () => false)) {
      if (folders === null) throw new OpenProblem(word, 'EISDIR');
      named.push(...await inFolder(word, folders, context));
      continue;
    }
    const { files, without, locked: [locked] } = await findFiles([word], () => false, { base: cwd, cwd });
    if (locked) throw new OpenProblem(locked.path, locked.code);
    if (without.length > 0) throw new UsageError(run.noMatch(showName(word)));
    named.push(...files.map((path) => ({ path, name: basename(path) })));
  }
  return named;
}

async function inFolder(folder: string, { takes, except, left: leftText, none }: FolderNeeds, context: Context): Promise<NamedFile[]> {
  const { host } = context;
  const found = await folderFiles(folder, host.cwd);
  const named: NamedFile[] = [];
  const left = [...found.left, ...found.files.filter((name) => !takes(name))];
  for (const name of found.files.filter(takes)) {
    const path = join(folder, name);
    const meant = await Promise.all(except.map((other) => isSamePlace(path, other, host)));
    if (!meant.includes(true)) named.push({ path, name });
  }
  if (named.length === 0) throw new UsageError(none(showName(folder)));
  if (left.length > 0)
    complain(leftText(showName(folder), left.slice(0, MOST_LEFT).map(showName), Math.max(0, left.length - MOST_LEFT)), [], context);
  return named;
}
