import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { findFiles, withoutQuote } from '../../system/find/find-files.ts';
import { OpenProblem } from '../../system/streams/input.ts';
import { showName } from '../say/show.ts';
import { UsageError, type Context } from '../command.ts';

/**
 * The files that words name, in the order of the words; those of a pattern, which the Windows command line hands over
 * unexpanded, in the order of their names.
 * @throws OpenProblem for a folder, also for one that cannot be read; UsageError for a pattern that fits no file
 */
export async function namedFiles(words: readonly string[], { host: { cwd }, t: { report: { run } } }: Context): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const typed of words) {
    const word = sep === '\\' ? withoutQuote(typed) : typed;
    if (word === null) throw new UsageError(run.commandLine(showName(typed)));
    if (await stat(resolve(cwd, word)).then((there) => there.isDirectory(), () => false)) throw new OpenProblem(word, 'EISDIR');
    const { files, without, locked: [locked] } = await findFiles([word], () => false, { base: cwd, cwd });
    if (locked) throw new OpenProblem(locked.path, locked.code);
    if (without.length > 0) throw new UsageError(run.noMatch(showName(word)));
    paths.push(...files);
  }
  return paths;
}
