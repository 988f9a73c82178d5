import { answersOf } from '../../convert/upload/attendance.ts';
import type { Column, TableRow } from '../../convert/upload/columns.ts';
import type { UploadRows } from '../../convert/upload/row.ts';
import { fieldFor, type Source } from '../../convert/upload/plan.ts';
import { bare } from '../../convert/upload/words.ts';
import { mask } from '../../findings/mask.ts';
import type { Encoding } from '../../bytes/encoding/encoding.ts';
import type { Sheet } from '../../bytes/sheet/sheet.ts';
import { clip, lineWidth, wrap } from '../../lang/width.ts';
import { visible } from '../../reporters/pretty.ts';
import { holdsOf, type Field } from '../../schemas/format.ts';
import { showName, showUnknown } from '../say/show.ts';
import type { Context } from '../command.ts';
import { asRecognised } from '../../api/upload-mend.ts';
import type { Planned } from './plan.ts';
import { answersText, rowList } from './layout-refusal.ts';
import { columnText, headerOf, letterOf, withName } from '../../api/words/list.ts';
import { table } from '../report/print.ts';
import { sheetNotes } from '../../api/sheet-notes.ts';

/** The result of a conversion. */
export interface Done {
  readonly planned: Planned;
  readonly made: UploadRows;
  readonly sheet: Sheet | null;
  readonly encoding: Encoding;
  readonly output: string;
  readonly showValues: boolean;
  /** Whether nothing was written. */
  readonly dryRun: boolean;
}

const LONGEST_VALUE = 30;
const MOST_RANGES = 10;

// 4-43, 47
function rangesOf(rows: readonly TableRow[], comma: string): string {
  const ranges: [from: number, to: number][] = [];
  for (const { row } of rows) {
    const last = ranges.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else if (ranges.push([row, row]) > MOST_RANGES) break;
  }
  return (
    ranges
      .slice(0, MOST_RANGES)
      .map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`))
      .join(comma) + (ranges.length > MOST_RANGES ? '…' : '')
  );
}

/** Makes the text that `lhl convert` says once the file is written: the source of each field, and the columns that were not used. */
export function summary(
  { planned: { plan, layout, sifted, kept, matched }, made, sheet, encoding, output, showValues, dryRun }: Done, context: Context,
): string {
  const { t, host } = context;
  const { done } = t.convert;
  const width = lineWidth(host.stdout.columns);
  const lines: string[] = [];
  const say = (text: string, by = 0): void => { lines.push(...wrap(text, width - by).map((line) => ' '.repeat(by) + line)); };
  const { blank, nobody } = sifted;
  const { people, out, answers } = kept;

  if (dryRun) say(t.files.dryRun);
  say(done.wrote(showName(output), people.length, t.report.encoding[encoding], plan.format.fields.length, dryRun));
  say(
    done.sum(
      people.length + blank + nobody.length + out.length, people.length, blank, nobody.length, answers.length === 0 ? null : out.length,
    ),
  );
  notWanted();
  if (nobody.length > 0) say(done.nobody(rowList(nobody, context)), 2);
  if (people.some(({ row }, i) => row !== i + 2)) say(done.rows(rangesOf(people, t.marks.comma), people.length + 1), 2);
  if (layout.above.length > 0) {
    const above = layout.above.map((row) => ({ row, cells: [] }));
    say(layout.header ? done.above(layout.header.row, above.length) : done.aboveData(rowList(above, context)), 2);
  }
  const fields = layout.columns.map((column) => {
    const field = column.meaning === null ? null : fieldFor(plan.format, column.meaning);
    return field && { ...field, header: headerText(column) ?? field.header };
  });
  if (sheet) {
    const headers = layout.columns.map((column) => headerText(column) ?? letterOf(column.index));
    // A merged header, and what is merged in a column that goes nowhere, takes nothing from a person.
    const merged = sheet.merged.filter(({ row, column }) => row >= (people[0]?.row ?? 1) && (fields[column - 1] ?? null) !== null);
    for (const note of sheetNotes({ ...sheet, merged }, asRecognised(plan.format, fields), t, headers)) say(note, 2);
  }
  const limit = plan.format.rowLimit;
  if (limit !== null && people.length > limit) say(done.overLimit(limit, showName(output)));
  lines.push('');
  sources();
  changes();
  unused();
  lines.push('');
  if (!dryRun) say(t.files.personal);
  lines.push('');
  return `${lines.join('\n')}\n`;

  // People find a column by the header that it has in their list.
  function headerText({ header }: Column): string | null {
    const text = header.trim().replace(/\s+/gu, ' ');
    return layout.certain && text !== '' ? showUnknown(text) : null;
  }

  function notWanted(): void {
    if (out.length === 0) return;
    say(done.out(rowList(out, context)), 2);
    for (const { column } of answers) {
      const left = answersOf(out, column.index, [...people, ...out]).answers;
      say(done.outAnswers(columnText(column, layout.certain, t), answersText(left, t)), 4);
    }
  }

  function sources(): void {
    say(done.sources);
    const blankFields: string[] = [];
    const rows: string[][] = [];
    let same = 0;
    for (const [field, source] of plan.sources) {
      const from = sourceText(field, source);
      if (from === null) blankFields.push(headerOf(field));
      // That 姓名 comes from 姓名 goes without saying.
      else if (isSame(field, source)) same++;
      else rows.push([headerOf(field), from]);
    }
    if (same > 0) say(done.same(same), 2);
    if (rows.length > 0) lines.push(...table(rows, width - 2).trimEnd().split('\n').map((line) => `  ${line}`));
    if (blankFields.length > 0) say(done.blankFields(blankFields.join(t.marks.comma)), 2);
  }

  function isSame(field: Field, source: Source): boolean {
    const own = source.kind === 'column' ? source.otherwise === null : source.kind === 'roster' && !made.fromRoster.has(field);
    return own && 'column' in source && bare(source.column?.header ?? '') === bare(field.header);
  }

  function sourceText(field: Field, source: Source): string | null {
    switch (source.kind) {
      case 'none': return null;
      case 'set': return done.set(shown(field, withName(field, source.value)));
      case 'course': {
        const from = headerOf(plan.format.fields.find(({ key }) => key === source.of) ?? null);
        return done.course(from, sourceText(field, source.source) ?? '');
      }
      case 'time-of': return done.timeOf(columnText(source.column, layout.certain, t));
      case 'in-hours': return done.inHours(withName(field, '1'), columnText(source.column, layout.certain, t));
      case 'roster': return rosterText(field, source.column);
      case 'by-nature': return done.byNature;
      case 'column': {
        const text = columnText(source.column, layout.certain, t);
        const column = source.column.byValues ? done.byValues(text) : text;
        return source.otherwise === null
          ? column
          : done.filled(column, made.filled.get(field) ?? 0, shown(field, withName(field, source.otherwise)));
      }
    }
  }

  function rosterText(field: Field, from: Column | null): string | null {
    const count = made.fromRoster.get(field) ?? 0;
    const column = from && columnText(from, layout.certain, t);
    return count === 0 ? column : done.fromRoster(column, count);
  }

  function changes(): void {
    if (made.rewritten.size > 0) {
      lines.push('');
      say(done.rewritten);
      for (const [field, { count, example }] of made.rewritten) {
        say(done.rewrittenField(headerOf(field), count, example && [shown(field, example.from), shown(field, example.to)]), 2);
      }
    }
    if (made.hoursByNature > 0) say(done.hoursByNature(made.hoursByNature));
  }

  function unused(): void {
    if (plan.unused.length === 0) return;
    lines.push('');
    say(done.unused(t.report.format[plan.format.id]));
    for (const { column, values } of plan.unused) {
      const told = column.index === matched?.unit ? done.toldApart : done.unusedColumn;
      const chosen = answers.some((one) => one.column === column) ? done.chosenBy : told;
      say((column.leftOut ? done.leftOut : chosen)(columnText(column, layout.certain, t), values), 2);
    }
  }

  function shown(field: Field, value: string): string {
    return clip(visible(showValues ? value : mask(value, holdsOf(field))), LONGEST_VALUE);
  }
}
