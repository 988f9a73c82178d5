import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findFiles } from '../io/find-files.ts';
import { OpenProblem } from '../io/input.ts';
import { showName } from './archive-problem.ts';
import { UsageError, type Context } from './command.ts';

/**
 * The files that words name, in the order of the words; those of a pattern, which the Windows command line hands over
 * unexpanded, in the order of their names.
 * @throws OpenProblem for a folder; UsageError for a pattern that fits no file
 */
export async function namedFiles(words: readonly string[], { world: { cwd }, t }: Context): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const word of words) {
    if (await stat(resolve(cwd, word)).then((there) => there.isDirectory(), () => false)) throw new OpenProblem(word, 'EISDIR');
    const { files, without } = await findFiles([word], () => false, { base: cwd, cwd });
    if (without.length > 0) throw new UsageError(t.report.run.noMatch(showName(word)));
    paths.push(...files);
  }
  return paths;
}
