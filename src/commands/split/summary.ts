import { lineWidth, wrap } from '../../lang/width.ts';
import type { Recognised } from '../../schemas/recognise.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';
import type { RowCounts } from '../input/csv-rows.ts';
import { shownPath } from '../input/table-input.ts';
import type { SplitPart } from './output.ts';

/** The result of splitting a file. */
export interface Split {
  readonly path: string;
  readonly folder: string;
  readonly dryRun: boolean;
  readonly written: readonly SplitPart[];
  readonly counts: RowCounts;
  /** Courses that are larger than a part. */
  readonly cut: number;
  readonly recognised: Recognised;
  /** Rows of a part at most. */
  readonly limit: number;
  readonly leftOvers: readonly string[];
}

/** Makes the text that `lhl split` says once everything is written. */
export function splitSummary(
  { path, folder, dryRun, written, counts, cut, recognised, limit, leftOvers }: Split, { t, host }: Context,
): string {
  const width = lineWidth(host.stdout.columns);
  const { format } = recognised;
  const lines: string[] = [];
  const say = (text: string, by = 0): void => {
    lines.push(...wrap(text, width - by).map((line) => ' '.repeat(by) + line));
  };
  const out = written.reduce((sum, { rows }) => sum + rows, 0);
  if (dryRun) say(t.files.dryRun);
  say(t.split.done(shownPath(path, t), t.report.format[format.id], written.length, showName(folder), dryRun));
  for (const part of written) say(t.split.part(showName(part.path), part.rows), 2);
  say(t.split.sum(counts.rows, out));
  if (written.length === 1) say(t.split.onePart(limit));
  else say(cut === 0 ? t.split.together : t.split.cut(cut, limit));
  if (counts.blank > 0) say(t.split.blank(counts.blank));
  if (counts.empty > 0) say(t.split.empty(counts.empty));
  if (recognised.headerless) say(t.split.headerless(recognised.columns.length));
  if (format.rowLimit !== null && written.some(({ rows }) => rows > (format.rowLimit ?? 0))) say(t.split.overLimit(format.rowLimit));
  for (const leftOver of leftOvers) say(t.split.leftOver(showName(leftOver)));
  say(t.split.unchanged(!recognised.headerless));
  if (!dryRun) say(t.files.personal);
  return `${lines.join('\n')}\n`;
}
