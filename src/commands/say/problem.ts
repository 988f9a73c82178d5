import { WriteProblem } from '../../system/streams/output.ts';
import { SheetProblem } from '../../bytes/sheet/problem.ts';
import { InputChanged } from '../../system/files/steady.ts';
import { Interrupted } from '../../system/host.ts';
import { complain, complainOf } from './complain.ts';
import { writeProblemText } from './file-words.ts';
import { showName } from './show.ts';
import { UsageError, type Context } from '../command.ts';
import { Refusal, sayRefusal } from './refusal.ts';
import { sheetText } from '../../api/words/sheet.ts';
import { TableProblem } from '../../api/table-problem.ts';
import { shownPath, tableRefusal } from '../input/table-input.ts';

/**
 * Says on standard error why a table cannot be read, or a file not be written.
 * @param path that of the input
 * @returns the exit code
 * @throws the error itself, where it is a wrong usage, an interruption, or a mistake of ours
 */
export function sayProblem(error: unknown, path: string, context: Context): 1 | 2 {
  const { t } = context;
  if (error instanceof UsageError || error instanceof Interrupted) throw error;
  if (error instanceof TableProblem) return sayProblem(tableRefusal(error.fact, path, context), path, context);
  if (error instanceof Refusal) {
    sayRefusal(error, context);
    return error.code;
  }
  if (error instanceof WriteProblem) complain(writeProblemText(error, showName(error.path), t), [], context);
  else if (error instanceof InputChanged) complain(t.files.changed(shownPath(error.path, t)), [], context);
  else if (error instanceof SheetProblem) complain(t.archive.problem.at(shownPath(path, t), sheetText(error.fact, t)), [], context);
  else complainOf(error, path === '-' ? t.report.standardInput : path, context);
  return 2;
}
