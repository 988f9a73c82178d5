import { lineWidth, wrap } from '../../lang/width.ts';
import { formats } from '../../schemas/index.ts';
import { recognise } from '../../schemas/recognise.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';
import type { RowCounts } from '../input/csv-rows.ts';
import type { MergeOptions } from './options.ts';
import type { MergedEncoding } from './encoding.ts';
import type { Surveyed } from './survey.ts';

/** Makes the text that `lhl merge` says once the file is written. */
export function mergeSummary(
  files: readonly Surveyed[], { output, within, as, across, dryRun }: MergeOptions, { encoding, anew, lacking }: MergedEncoding,
  { t, host }: Context,
): string {
  const { merge } = t.split;
  const width = lineWidth(host.stdout.columns);
  const lines: string[] = [];
  const say = (text: string, by = 0): void => {
    lines.push(...wrap(text, width - by).map((line) => ' '.repeat(by) + line));
  };
  const sum = (key: keyof RowCounts): number => files.reduce((total, { counts }) => total + counts[key], 0);
  const rows = sum('rows');
  if (dryRun) say(t.files.dryRun);
  say(merge.done(files.length, showName(output), t.files.writtenEncoding[encoding], dryRun));
  for (const { path, counts } of files) say(t.split.part(showName(path), counts.rows), 2);
  // Read again from what was written, and equal: else nothing would be said.
  say(t.split.sum(rows, rows));
  const header = files[0]?.headerRow ?? null;
  say(header === null ? merge.headerless : merge.oneHeader);
  say(anew ? merge.anew(t.files.writtenEncoding[encoding]) : merge.unchanged);
  if (across) say(merge.acrossNone);
  if (lacking) say(merge.lackingSo(showName(lacking.path), lacking.cell, lacking.position));
  if (sum('blank') > 0) say(t.split.blank(sum('blank')));
  if (sum('empty') > 0) say(t.split.empty(sum('empty')));
  const limit = recognise(files[0]?.first ?? [], formats, as).format?.rowLimit ?? null;
  if (limit !== null && rows > limit) say(merge.overLimit(rows, limit, showName(output)));
  if (within !== null) say(merge.within(showName(within)));
  if (!dryRun) say(t.files.personal);
  return `${lines.join('\n')}\n`;
}
