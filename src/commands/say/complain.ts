import { ZipProblem } from '../../bytes/zip/problem.ts';
import { lineWidth, wrap } from '../../lang/width.ts';
import { OpenProblem } from '../../system/streams/input.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import { UsageError, type Context } from '../command.ts';
import { inWords, zipText } from '../../api/words/archive.ts';
import { openText, shortPath, writeProblemText } from './file-words.ts';
import { showName } from './show.ts';

/** Says something on standard error, broken into lines; those of a list are indented. */
export function complain(text: string, list: readonly string[], { host }: Context): void {
  const columns = lineWidth(host.stderr.columns);
  const lines = [...wrap(`lhl: ${text}`, columns), ...list.flatMap((item) => indented(item, columns))];
  host.stderr.write(`${lines.join('\n')}\n`);
}

function indented(item: string, columns: number): string[] {
  return wrap(item, columns - 4).map((line, i) => (i === 0 ? '  - ' : '    ') + line);
}

/**
 * Says what is wrong with an archive, or with a file that should come out of it.
 * @throws the error itself, where an archive cannot cause it
 */
export function complainOf(error: unknown, archive: string, context: Context): void {
  const { t } = context;
  const at = (text: string): string => t.archive.problem.at(showName(archive), text);
  if (error instanceof ZipProblem) {
    const { refused, started, passwords } = inWords(error.fact, t);
    const text = zipText(error.fact, archive, t);
    const rest = refused === true ? [t.archive.problem.refused] : started === true ? [t.archive.problem.nothingLeft] : [];
    complain([at(text), ...rest].join(t.archive.problem.between), passwords === true ? t.archive.problem.passwordSources : [], context);
  } else if (error instanceof OpenProblem) complain(openText(error, t), [], context);
  else if (error instanceof WriteProblem && error.kind === 'temporary')
    complain(t.files.cannotWrite.temporary(showName(error.path), error.code), [], context);
  else if (error instanceof WriteProblem) complain(at(writeText(error, context)), [], context);
  else if (error instanceof UsageError) complain(error.message, [], context);
  else throw error;
}

function writeText(problem: WriteProblem, { t, host }: Context): string {
  const shown = showName(shortPath(problem.path, host.cwd));
  if (problem.kind === 'long') return t.unzip.tooLongName(shown);
  return problem.kind === 'exists' ? t.unzip.exists(shown) : writeProblemText(problem, shown, t);
}
