import type { FileProblem, ProblemCode } from '../../findings/problem.ts';
import { maskPath } from '../../findings/mask.ts';
import type { Missed } from '../../system/find/find-files.ts';
import { OpenProblem } from '../../system/streams/input.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import { SheetProblem } from '../../bytes/sheet/problem.ts';
import { Interrupted } from '../../system/host.ts';
import { ZipProblem } from '../../bytes/zip/problem.ts';
import { visible } from '../../reporters/pretty.ts';
import { isWorkbookName, zipText } from '../../api/words/archive.ts';
import { complain } from './complain.ts';
import { openText } from './file-words.ts';
import { TableProblem } from '../../api/table-problem.ts';
import { tableRefusal } from '../input/table-input.ts';
import { UsageError, type Context } from '../command.ts';
import { sayProblem } from './problem.ts';
import { Refusal } from './refusal.ts';
import { sheetText } from '../../api/words/sheet.ts';

const opening: Readonly<Record<OpenProblem['kind'], ProblemCode>> = {
  missing: 'missing', folder: 'unreadable', denied: 'denied', large: 'too-large', pipe: 'unreadable', other: 'unreadable',
};
// A kind that is not named here belongs to the archive, or to the workbook, as a whole; most workbooks are archives themselves.
const ofZip: Readonly<Record<string, ProblemCode>> = {
  'no-password': 'no-password', 'wrong-password': 'wrong-password', 'doubtful-password': 'wrong-password',
  'too-large': 'too-large', ratio: 'too-large', 'too-many': 'too-large', 'no-files': 'archive-content',
};
const ofSheet: Readonly<Record<string, ProblemCode>> = {
  'other-document': 'other-document', encrypted: 'no-password',
  'no-such-sheet': 'no-sheet', 'too-many-cells': 'too-large', 'too-large': 'too-large',
};
const missed = { 'no-match': 'no-match', 'empty-folder': 'empty-folder', quote: 'command-line' } as const;

/**
 * Says on standard error why a file cannot be checked, and gives it for the reports.
 * @throws the error itself, where it is an interruption, a report that cannot be written, or a mistake of ours
 */
export function tellProblem(error: unknown, path: string, context: Context): FileProblem {
  if (error instanceof Interrupted || error instanceof WriteProblem) throw error;
  const problem = problemOf(error, path, context);
  // A missing password is told without the help, since the other files are checked.
  if (error instanceof UsageError) complain(error.message, [], context);
  else sayProblem(error, path, context);
  return problem;
}

/**
 * Tells why a file cannot be read, for the reports.
 * @throws the error itself, where it is a mistake of ours
 */
export function problemOf(error: unknown, path: string, context: Context): FileProblem {
  const { t } = context;
  const of = (code: ProblemCode, message: string): FileProblem => ({ path: shown(path), code, message });
  if (error instanceof OpenProblem) return of(opening[error.kind], openText(error, t));
  if (error instanceof ZipProblem)
    return of(ofZip[error.fact.kind] ?? (isWorkbookName(path) ? 'workbook' : 'archive'), zipText(error.fact, path, t));
  if (error instanceof SheetProblem) return of(ofSheet[error.fact.kind] ?? 'workbook', sheetText(error.fact, t));
  if (error instanceof TableProblem) return problemOf(tableRefusal(error.fact, path, context), path, context);
  if (error instanceof Refusal)
    return of(
      'archive-content', [error.text, ...error.lines.map((line) => line.trim()), error.after].filter((line) => line !== '').join('\n'),
    );
  if (error instanceof UsageError) return of('no-password', error.message);
  throw error;
}

/** A word that led to no file, or whose files were all left out. */
export interface MissedWord extends Omit<Missed, 'why'> {
  readonly why: Missed['why'] | 'excluded';
}

/** Says on standard error that a word led to no file, and gives it for the reports. */
export function tellMissed({ word, why, unread }: MissedWord, context: Context): FileProblem {
  const { t } = context;
  const { run } = t.report;
  const path = shown(word);
  const text = { 'no-match': run.noMatch, 'empty-folder': run.emptyFolder, quote: run.commandLine, excluded: run.excluded }[why](path);
  // Which ones they are is told once for the whole run.
  const message = unread.length === 0 ? text : [text, run.byName].join(run.between);
  complain(message, [], context);
  return { path, code: why === 'excluded' ? 'excluded' : missed[why], message };
}

/** A path as the reports show it. */
export function shown(path: string): string {
  return visible(maskPath(path));
}
