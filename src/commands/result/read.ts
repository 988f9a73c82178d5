import { factOf } from '../../api/read-result.ts';
import { ResultReader, type ResultContent } from '../../api/result-page.ts';
import { ResultProblem } from '../../api/result-problem.ts';
import { findRows, type FoundRows } from '../../api/result-upload.ts';
import { pageText, resultText } from '../../api/words/result.ts';
import { ruleOf } from '../../rules/index.ts';
import { PageProblem } from '../../bytes/page/problem.ts';
import { describe } from '../../reporters/describe.ts';
import type { Context } from '../command.ts';
import { listed } from '../convert/layout-refusal.ts';
import { openTable, shownPath } from '../input/table-input.ts';
import { Refusal } from '../say/refusal.ts';
import { sayProblem } from '../say/problem.ts';
import type { ResultOptions } from './options.ts';

/** The value that was read, or the exit code where it could not be. */
export type Read<T> = { readonly value: T } | { readonly code: 1 | 2 };

/** Reads the result. Says on standard error why it cannot be read. @throws UsageError, Interrupted */
export async function readContent(options: ResultOptions, context: Context): Promise<Read<ResultContent>> {
  const { path, formats, encoding, table } = options;
  const reader = new ResultReader({ formats, encoding, maxCells: table.cells.maxCells, parse: null });
  return saying(path, context, async () => {
    const input = await openTable(path, table, context, { again: true, page: reader });
    try {
      const content = await reader.readResult(input);
      context.host.audit?.addRows(path, content.failed.length + content.others);
      return content;
    } finally {
      await input.close();
    }
  });
}

/** Finds its rows in the upload. Says on standard error why they cannot be found. @throws UsageError, Interrupted */
export async function readUpload(
  of: string, content: ResultContent, options: ResultOptions, context: Context,
): Promise<Read<FoundRows>> {
  const { formats, format, encoding, today, table } = options;
  return saying(of, context, async () => {
    // The sheet is that of the result.
    const input = await openTable(of, { ...table, sheet: null }, context, { byName: true, again: true });
    try {
      const found = await findRows(content, input, { formats, format, encoding, today });
      context.host.audit?.addRows(of, found.rows);
      return found;
    } finally {
      await input.close();
    }
  });
}

async function saying<T>(path: string, context: Context, read: () => Promise<T>): Promise<Read<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    return { code: sayProblem(refusalOf(error, path, context), path, context) };
  }
}

// An error of reading the result or the upload as it is said; any other as it is.
function refusalOf(error: unknown, path: string, context: Context): unknown {
  const { problem } = context.t.result;
  const refuse = (text: string, code: 1 | 2 = 2, lines: readonly string[] = []): Refusal =>
    new Refusal(code, context.t.archive.problem.at(shownPath(path, context.t), text), lines, problem.nothing);
  if (error instanceof PageProblem) return refuse(pageText(error.fact, context.t));
  const fact = error instanceof ResultProblem ? error.fact : factOf(error, (found) =>
    found.map((one) => describe(one, ruleOf(one.rule).severity, context.t.rules, false)));
  if (fact === null) return error;
  const { text, lines } = resultText(fact, context.t);
  // That the file was not processed is told, though not why.
  return refuse(text, fact.kind === 'list' ? 1 : 2, lines.flatMap((line) => listed(line, context)));
}
