import { blankForUploads } from '../../convert/webhr/columns.ts';
import { maskIds } from '../../findings/mask.ts';
import { cellName } from '../../findings/finding.ts';
import type { Sheet } from '../../bytes/sheet/sheet.ts';
import { wrap } from '../../lang/width.ts';
import { visible } from '../../reporters/pretty.ts';
import { headerAt } from '../../schemas/recognise.ts';
import { showName } from '../say/show.ts';
import type { Context } from '../command.ts';
import type { Converted } from './convert.ts';
import type { WebhrOptions } from './options.ts';
import type { Written } from './output.ts';
import { widthOf } from '../say/refusal.ts';
import { sheetNotes } from '../../api/sheet-notes.ts';

const MOST_PARTS = 20;

/** Makes the text that `lhl to-webhr` says once everything is written. */
export function summary(
  converted: Converted, sheet: Sheet | null, written: Written, leftOvers: readonly string[], options: WebhrOptions, { t, host }: Context,
): string {
  const { plan, outcome, blank, reasons } = converted;
  const done = { ...t.webhr.done, ...t.webhrCommand.done };
  const width = widthOf(host.stdout);
  const lines: string[] = [];
  const say = (text: string, by = 0): void => {
    lines.push(...wrap(text, width - by).map((line) => ' '.repeat(by) + line));
  };
  const rowsWritten = outcome.rows - outcome.keptOut;

  if (isNeedless(converted)) {
    say(done.needless(outcome.rows));
    lines.push('');
  }
  if (options.dryRun) say(t.files.dryRun);
  files();
  say(done.sum(outcome.rows, rowsWritten, outcome.keptOut));
  if (blank > 0) say(done.blank(blank));
  for (const note of sheet ? sheetNotes(sheet, plan.recognised, t) : []) say(note);
  lines.push('');
  changes();
  columns();
  lines.push('');
  limit();
  lines.push('');
  if (!options.dryRun) say(t.files.personal);
  return `${lines.join('\n')}\n`;

  function files(): void {
    const encoding = t.files.writtenEncoding[options.encoding];
    const [first, ...more] = written.parts;
    if (!first) say(done.noneLeft(showName(options.output)));
    else if (more.length === 0) {
      say(done.wrote(showName(first.path), rowsWritten, encoding, options.dryRun));
      if (options.rows !== null) say(done.onePart(options.rows), 2);
    } else {
      say(done.wroteParts(written.parts.length, rowsWritten, encoding, options.dryRun));
      for (const { path, rows } of written.parts.slice(0, MOST_PARTS)) say(done.part(showName(path), rows), 2);
      if (written.parts.length > MOST_PARTS) say(done.moreParts(written.parts.length - MOST_PARTS), 2);
    }
    for (const leftOver of leftOvers) say(done.leftOver(showName(leftOver)), 2);
    if (options.setAside === null) return;
    if (!written.aside) say(done.nothingAside(showName(options.setAside)));
    else {
      say(done.setAside(showName(written.aside.path), written.aside.rows));
      for (const { title, total } of reasons.totals()) say(done.setAsideReason(title, total), 2);
    }
  }

  function changes(): void {
    const { dates, namesCut, namesLong, hoursConverted, hoursFilled, hoursKept } = outcome.changes;
    const changed = [
      dates > 0 && done.dates(dates, plan.dates === 'compact' ? '1050624' : '105-06-24'),
      namesCut > 0 && done.namesCut(namesCut),
      hoursConverted > 0 && done.hoursConverted(hoursConverted),
      hoursFilled > 0 && done.hoursFilled(hoursFilled),
    ].filter((text) => text !== false);
    say(changed.length === 0 ? done.unchanged : done.changed);
    for (const text of changed) say(text, 2);
    if (hoursKept > 0) say(done.hoursKept(hoursKept));
    if (namesLong > 0) say(done.namesLong(namesLong));
    if (outcome.privateUse > 0) say(done.privateUse(outcome.privateUse));
    if (plan.headersReplaced.length > 0) say(done.headerReplaced(plan.headersReplaced.join(done.and)));
  }

  function columns(): void {
    const { recognised } = plan;
    if (recognised.headerless) say(done.assumed(recognised.columns.length));
    if (recognised.format.kind === 'upload') {
      say(done.uploadBlank(blankForUploads.map(({ header }) => header).join(done.and)));
      say(done.uploadRest);
    }
    const boxes = recognised.format.kind === 'upload' ? [] : recognised.columns.filter((field) => field?.mayBeAbsent === true);
    if (boxes.length > 0) say(done.boxes(boxes.map((field) => field?.header ?? '').join(done.and)));
    const unknown = recognised.extra.map(({ column, kind }) => {
      const header = headerAt(recognised, column - 1);
      return kind === 'blank' ? done.noHeader : header === null ? done.column(cellName(column, 1).slice(0, -1)) : visible(maskIds(header));
    });
    if (unknown.length > 0) say(done.unknownColumns([...new Set(unknown)].join(done.and)));
  }

  function limit(): void {
    const { beyond, beyondKeptOut } = outcome;
    const rest = rowsWritten - beyond;
    say(done.limit.title);
    say(done.limit.rule, 2);
    if (beyondKeptOut > 0) say(done.limit.asideBeyond(beyondKeptOut), 2);
    say(beyond > 0 ? done.limit.beyond(beyond, rowsWritten) : done.limit.none, 2);
    if (rest > 0) say(beyond > 0 ? done.limit.rest(rest) : done.limit.restAll, 2);
    say(done.limit.nightly, 2);
    if (beyond > 0) say(done.limit.howTo, 2);
  }
}

/** Whether WebHR takes no row of the input by this file, so that nobody needs to import it. */
export function isNeedless({ outcome }: Converted): boolean {
  return outcome.rows > 0 && outcome.late === outcome.rows;
}
