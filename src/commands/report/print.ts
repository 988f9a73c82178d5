import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRegularFile } from '../../system/streams/input.ts';
import { WriteProblem, streamSink } from '../../system/streams/output.ts';
import { ReportFiles } from '../../system/files/report-files.ts';
import type { ExitCode } from '../../system/host.ts';
import { displayWidth, lineWidth as terminalWidth, padTo, wrap } from '../../lang/width.ts';
import { writeProblemText } from '../say/file-words.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';
import { noteTeller } from '../say/file-notes.ts';
import { forms } from '../options/choices.ts';
import { choiceOption, given, textOption, type Options } from '../options/options.ts';
import { refuseReportName } from '../say/refusal.ts';

/** Whether the user asked for JSON with `--reporter`, or by the name of the file. @throws UsageError for an unknown form */
export function wantsJson(options: Options, context: Context): boolean {
  const fitting = /\.json$/i.test(textOption(options, 'output') ?? '') ? 'json' : 'pretty';
  return choiceOption(options, 'reporter', '--reporter', forms, fitting, context) === 'json';
}

/** Data as JSON text. */
export function asJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/**
 * Writes a text to the file given with `-o`, else to standard output. A file that holds the same text already may be there.
 * @throws UsageError for the name of another kind of file
 */
export async function print(text: string, options: Options, context: Context): Promise<ExitCode> {
  const { host, t } = context;
  const path = textOption(options, 'output');
  if (path === null || path === '-') {
    await streamSink(host.stdout, host.signal).write(text);
    return 0;
  }
  refuseReportName(path, 'text', context);
  const dryRun = given(options, 'dryRun');
  const width = terminalWidth(host.stdout.columns);
  const done = (): ExitCode => {
    const told = [t.files.dryRun, t.files.wouldWrite(showName(path))].join(t.archive.problem.between);
    if (dryRun) host.stdout.write(indented(told, '', width));
    return 0;
  };
  if (isRegularFile(path, host.cwd) && await readFile(resolve(host.cwd, path), 'utf8').catch(() => null) === text) return done();
  const isReport = async (): Promise<boolean> => Promise.resolve(false);
  const files = new ReportFiles(host, { force: given(options, 'force'), isReport, dryRun }, noteTeller(context));
  try {
    await (await files.beginReport(path)).write(text);
    await files.commit();
    return done();
  } catch (error) {
    await files.discard();
    if (!(error instanceof WriteProblem)) throw error;
    host.stderr.write(`lhl: ${writeProblemText(error, showName(error.path), t)}\n`);
    return 2;
  }
}

/** Terminal cells that a line may take: those of the terminal, or 80 in a file and where none is known. */
export function lineWidth(options: Options, { host }: Context): number {
  return textOption(options, 'output') !== null ? 80 : terminalWidth(host.stdout.columns);
}

/**
 * Sets rows in columns with two blanks between them. Each column is as wide as its widest cell; the last takes what is
 * left of the line, and wraps.
 * @param most terminal cells that a column may take at most, for those that may not take all they want
 */
export function table(rows: readonly (readonly string[])[], width: number, most: readonly (number | undefined)[] = []): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths: number[] = [];
  for (let i = 0; i < count; i++) {
    const wanted = Math.max(...rows.map((row) => displayWidth(row[i] ?? '')));
    const left = width - widths.reduce((sum, one) => sum + one + 2, 0);
    widths.push(Math.max(1, Math.min(i === count - 1 ? left : wanted, most[i] ?? Number.POSITIVE_INFINITY, left)));
  }
  return rows.map((row) => {
    const cells = widths.map((wide, i) => wrap(row[i] ?? '', wide));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      `${cells.map((cell, i) => padTo(cell[line] ?? '', widths[i] ?? 0)).join('  ').trimEnd()}\n`).join('');
  }).join('');
}

/** A text in lines that begin with some blanks. */
export function indented(text: string, by: string, width: number): string {
  return wrap(text, width - by.length).map((line) => `${by}${line}`.trimEnd() + '\n').join('');
}
