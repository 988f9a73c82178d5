import type { LackingAt } from '../../api/lacking.ts';
import type { Survey } from '../../api/survey.ts';
import { cellName } from '../../findings/finding.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Sheet } from '../../bytes/sheet/sheet.ts';
import type { Messages } from '../../lang/index.ts';
import { wrap } from '../../lang/width.ts';
import { visible } from '../../reporters/pretty.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';
import { rowsText, type ChangeLog } from './changes.ts';
import type { FixOptions } from './options.ts';
import { backupOf } from './output.ts';
import { widthOf } from '../say/refusal.ts';
import { unreadNotes } from '../../api/sheet-notes.ts';

/** Makes the text that `lhl fix` says of the changes and the files, before it checks the file that it wrote. */
export function fixReport(
  path: string, sheet: Sheet | null, survey: Survey, log: ChangeLog, written: Encoding, options: FixOptions, { t, host }: Context,
): string {
  const { done } = t.fix;
  const width = widthOf(host.stdout);
  const lines: string[] = [];
  const say = (text: string): void => { lines.push(...wrap(text, width)); };
  const encoding = t.files.writtenEncoding[written];
  const whereTo = options.inPlace ? path : options.output;
  if (!survey.changed) unchanged();
  else {
    const changes = log.lines(width - 2);
    if (changes.length > 0) {
      say(done.changed(options.dryRun));
      lines.push(...changes.map((line) => `  ${line}`));
      if (options.changes !== null) say(done.listed(showName(options.changes), options.dryRun));
      if (survey.suggested > 0) say(done.suggested(survey.suggested));
      places();
    }
    if (lines.length > 0) lines.push('');
    if (options.dryRun) say(done.wouldWrite(whereTo === null ? null : showName(whereTo), survey.rows, encoding));
    else say(done.wrote(showName(options.output ?? path), survey.rows, encoding));
    if (options.inPlace && !options.dryRun) say(done.kept(showName(backupOf(path))));
    if (survey.blank > 0) say(done.sum(survey.rows + survey.blank, survey.rows, survey.blank));
    if (survey.lacking && written !== 'big5' && options.encoding === null) say(t.fix.lacking(lackingText(survey.lacking, t)));
  }
  for (const note of sheet ? unreadNotes(sheet, t) : []) say(note);
  if (survey.shifted.length > 0) {
    say(done.shifted(rowsText(survey.shifted, t)));
    if (survey.recognised.misplaced) say(done.notOrdered);
  }
  if (survey.waiting > 0) say(done.waiting(survey.waiting));
  if (!options.dryRun && (survey.changed || !options.inPlace)) say(t.files.personal);
  if (survey.changed) lines.push('', ...wrap(done.left(options.dryRun), width));
  return `${lines.join('\n')}\n\n`;

  function unchanged(): void {
    say(done.none);
    if (options.dryRun && !options.inPlace) say(done.wouldBeSame(options.output && showName(options.output)));
    else if (options.inPlace) say(done.untouched);
    else say(done.same(showName(options.output ?? '')));
  }

  // The numbers that a person sees in the output may be others.
  function places(): void {
    const moved = [
      survey.blank > 0 && done.removedRows, survey.removed.size > 0 && done.removedColumns, survey.ordered && done.movedColumns,
    ].filter((text) => text !== false);
    if (moved.length > 0) say(done.places + moved.join(''));
  }
}

/** Which character it is that CP950 lacks. */
export function lackingText({ row, column, header, value, position }: LackingAt, t: Messages): string {
  return t.fix.character(`${cellName(column, row)}${header === '' ? '' : ` ${visible(header).trim()}`}${value}`, position);
}
