import type { Layout, LayoutProblem, TableRow } from '../convert/upload-columns.ts';
import type { Sifted } from '../convert/upload-people.ts';
import type { Sheet } from '../io/sheet/sheet.ts';
import { wrap } from '../lang/width.ts';
import type { Field } from '../schemas/format.ts';
import type { Context } from './command.ts';
import { convertLine, type OptionWords } from './convert-line.ts';
import type { ConvertOptions } from './convert-options.ts';
import type { Planned } from './convert-plan.ts';
import { columnText, exampleOf, headerOf, letterOf, takesText } from './convert-words.ts';
import { showText } from './archive-problem.ts';
import { Refusal, widthOf } from './refusal.ts';
import { shownPath } from './table-input.ts';

const MOST_ROWS = 20;

/** The numbers of rows, the first of them where there are many. */
export function rowList(rows: readonly TableRow[], { t }: Context): string {
  const numbers = rows.slice(0, MOST_ROWS).map(({ row }) => row);
  return t.convert.rowList(numbers, rows.length - numbers.length);
}

// The list may stand on one of the other sheets.
function otherSheets(sheet: Sheet | null, { t, world }: Context): string[] {
  const others = sheet?.names.filter((name) => name !== sheet.name) ?? [];
  return sheet && others.length > 0 ? wrap(t.sheet.otherSheets(showText(sheet.name), others.map(showText).join(t.sheet.and)), widthOf(world.stderr)) : [];
}

/** Why the columns of a table cannot be told. */
export function layoutRefusal(problem: LayoutProblem, sheet: Sheet | null, path: string, context: Context): Refusal {
  const { t } = context;
  const { refused } = t.convert;
  const at = (text: string): string => t.convert.at(shownPath(path, t), text);
  const listed = (columns: Layout['columns'], certain: boolean): string[] => indented(columns.map((column) => columnText(column, certain || column.meaning !== null, t)).join(t.explain.comma), context);
  switch (problem.kind) {
    case 'empty': return new Refusal(1, at(refused.empty), otherSheets(sheet, context));
    case 'no-header': return new Refusal(2, at(refused.noHeader), otherSheets(sheet, context), refused.noHeaderHelp);
    case 'headerless': return new Refusal(2, at(refused.headerless(letterOf(problem.column))), [], refused.headerlessHelp(letterOf(problem.column)));
    case 'no-id': return new Refusal(2, at(refused.noId), [...listed(problem.columns, false), ...otherSheets(sheet, context)], refused.noIdHelp);
    case 'said-twice': return new Refusal(2, at(refused.saidTwice(letterOf(problem.column))));
    case 'no-id-there': return new Refusal(2, at(refused.noIdThere(letterOf(problem.column))));
    case 'no-such-column': return new Refusal(2, at(refused.noSuchColumn(showText(problem.wanted))), listed(problem.columns, problem.certain), refused.noSuchColumnHelp);
  }
}

/** Rows whose values may stand in the wrong columns. */
export function shiftedRefusal(rows: readonly TableRow[], { columns }: Layout, path: string, context: Context): Refusal {
  const { t } = context;
  return new Refusal(1, t.convert.at(shownPath(path, t), t.convert.refused.shifted(rows.length, columns.length, rowList(rows, context))), [], t.convert.refused.shiftedHelp);
}

/** A table without anybody in it. */
export function noPeople({ nobody }: Sifted, sheet: Sheet | null, path: string, context: Context): Refusal {
  const { t } = context;
  const { refused } = t.convert;
  return new Refusal(1, t.convert.at(shownPath(path, t), nobody.length === 0 ? refused.noPeople : refused.nobody(rowList(nobody, context))), otherSheets(sheet, context));
}

/** Everything that only a person can decide or say: null where nothing is open. */
export function openQuestions({ plan, layout }: Planned, path: string, output: string, options: ConvertOptions, context: Context): Refusal | null {
  const { t } = context;
  const { refused } = t.convert;
  const at = (text: string): string => t.convert.at(shownPath(path, t), text);
  const names = (columns: Layout['columns']): string => columns.map((column) => columnText(column, layout.certain, t)).join(t.explain.comma);
  if (plan.twice.length > 0) {
    const [first] = plan.twice;
    const lines = plan.twice.flatMap(({ field, columns }) => indented(refused.twiceField(headerOf(field), names(columns)), context));
    const help = refused.twiceHelp(letterOf(first?.columns[0]?.index ?? 0), first?.field.key ?? 'name');
    return new Refusal(2, at(refused.twice), lines, plan.twice.some(({ field }) => field.key === 'idNumber') ? `${refused.twoHalves}\n${help}` : help);
  }
  if (plan.missing.length === 0) return null;
  const constant = plan.missing.filter(({ personal }) => personal === undefined);
  const sets = setsFor(constant, context);
  const lines = plan.missing.flatMap((field) => indented(missingText(field, layout, context), context));
  if (constant.length > 0) lines.push('', ...wrap(refused.copy, widthOf(context.world.stderr)), convertLine(path, output, [...options.words, ...sets]));
  const unused = plan.unused.filter(({ column }) => !column.leftOut).map(({ column }) => column);
  return new Refusal(2, at(refused.missing(plan.missing.length)), lines, unused.length > 0 ? refused.unused(names(unused)) : '');
}

function missingText(field: Field, { columns }: Layout, { t }: Context): string {
  const { refused } = t.convert;
  const header = headerOf(field);
  if (field.personal !== undefined) return refused.missingPersonal(header, field.key);
  const takes = takesText(field, t);
  const start = columns.find(({ meaning }) => meaning === 'startDate');
  if ((field.key === 'endDate' || field.key === 'actualEndDate') && start) return refused.missingEnd(header, field.key, letterOf(start.index), takes);
  return refused.missingField(header, field.key, takes);
}

// Both days at once, as of a course of one day; who copies it sees that they are the same.
function setsFor(fields: readonly Field[], { t }: Context): OptionWords[] {
  const ends = fields.find(({ key }) => key === 'endDate' || key === 'actualEndDate');
  const starts = fields.find(({ key }) => key === 'startDate' || key === 'actualStartDate');
  return fields.filter((field) => !starts || field !== ends)
    .map((field) => ['--set', `${ends && field === starts ? 'date' : field.key}=${exampleOf(field, t)}`]);
}

function indented(text: string, { world }: Context): string[] {
  return wrap(text, widthOf(world.stderr) - 4).map((line, i) => (i === 0 ? '  - ' : '    ') + line);
}
