import type { Look } from '../../convert/upload/evidence.ts';
import { namedMeaning } from '../../convert/upload/words.ts';
import { wrap } from '../../lang/width.ts';
import type { Field } from '../../schemas/format.ts';
import type { Context } from '../command.ts';
import { columnsText, likelyColumns, mapWord } from '../../api/words/columns.ts';
import { answersText, listed, rowList } from './layout-refusal.ts';
import type { OptionWords } from '../say/command-line.ts';
import { convertLines } from './line.ts';
import type { ConvertOptions } from './options.ts';
import type { Planned } from './plan.ts';
import { columnText, headerOf, takesText, wordOf } from '../../api/words/list.ts';
import { Refusal, widthOf } from '../say/refusal.ts';
import { shownPath } from '../input/table-input.ts';

/** Everything that only a person can decide or say, told at once: null where nothing is open. */
export function openQuestions(planned: Planned, path: string, output: string, options: ConvertOptions, context: Context): Refusal | null {
  const { plan, layout, attendance, suspects, answered } = planned;
  const { t, host } = context;
  const { refused } = t.convert;
  const parts = [
    part(refused.twice, twiceLines(planned, context)),
    part(refused.suspects, suspectLines(planned, context)),
    part(refused.attendance, attendanceLines(planned, context), refused.attendanceHelp),
    part(refused.missing(plan.missing.length), plan.missing.flatMap((field) => listed(missingText(field, planned, context), context))),
  ].filter(({ lines }) => lines.length > 0);
  const [first, ...others] = parts;
  if (!first) return null;
  const width = widthOf(host.stderr);
  const more = others.flatMap(({ text, lines, help }) => ['', ...wrap(text, width), ...lines, ...after(help, width)]);
  const again = [...kept(options.words, suspects.map(({ field }) => field.key)), ...asked(planned, context)];
  const copy = [...wrap(refused.copy, width), ...convertLines(path, output, again, context)];
  const lines = [...first.lines, ...after(first.help, width), ...more, '', ...copy];
  const columns = plan.unused
    .map(({ column }) => column)
    .filter((one) => !one.leftOut && !answered.has(one.index) && !attendance.some(({ column }) => column === one));
  const unused = columnsText({ columns, rows: planned.kept.people, certain: layout.certain }, t);
  const help = plan.missing.length > 0 && unused !== '' ? refused.unused(unused) : '';
  return new Refusal(2, t.convert.at(shownPath(path, t), refused.notWritten(first.text)), lines, help);
}

interface Part {
  readonly text: string;
  readonly lines: readonly string[];
  readonly help: string;
}

const part = (text: string, lines: readonly string[], help = ''): Part => ({ text, lines, help });
const after = (help: string, width: number): string[] => (help === '' ? [] : wrap(help, width));

function twiceLines({ plan, layout }: Planned, context: Context): string[] {
  const { t } = context;
  const { refused } = t.convert;
  const lines = plan.twice.flatMap(({ field, columns }) => {
    const names = columns.map((column) => columnText(column, layout.certain, t)).join(t.marks.comma);
    return listed(refused.twiceField(headerOf(field), names, field.key), context);
  });
  return plan.twice.some(({ field }) => field.key === 'idNumber') ? [...lines, ...listed(refused.twoHalves, context)] : lines;
}

function attendanceLines({ attendance, layout }: Planned, context: Context): string[] {
  const { t } = context;
  const text = t.convert.refused.attendanceColumn;
  return attendance.flatMap(({ column, answers }) => listed(text(columnText(column, layout.certain, t), answersText(answers, t)), context));
}

function suspectLines({ suspects, layout, kept: { people } }: Planned, context: Context): string[] {
  const { t } = context;
  const { refused } = t.convert;
  return suspects.flatMap(({ field, column, rows }) => {
    const isName = field.key === 'name';
    const likely = isName ? likelyColumns({ columns: layout.columns, rows: people }, ['name']) : [];
    const names = likely.map((one) => columnText(one, layout.certain, t)).join(t.marks.comma);
    const text = refused.suspect(headerOf(field), columnText(column, layout.certain, t), rowList(rows, context), isName);
    return listed(names === '' ? text : text + refused.likely(names), context);
  });
}

function missingText(field: Field, { layout, kept: { people } }: Planned, { t }: Context): string {
  const { refused } = t.convert;
  const { columns, certain } = layout;
  const header = headerOf(field);
  const likely = likelyColumns({ columns, rows: people }, looksOf(field))
    .map((column) => columnText(column, certain, t))
    .join(t.marks.comma);
  const hint = likely === '' ? '' : refused.likely(likely);
  if (field.personal !== undefined) return refused.missingPersonal(header, wordOf(field)) + hint;
  const takes = takesText(field, t);
  const start = columns.find(({ meaning }) => meaning === 'startDate');
  if ((field.key === 'endDate' || field.key === 'actualEndDate') && start) {
    return refused.missingEnd(header, field.key, columnText(start, certain, t), mapWord(start, layout), takes) + hint;
  }
  return refused.missingField(header, wordOf(field), takes) + hint;
}

function looksOf({ key, kind }: Field): readonly Look[] {
  if (key === 'name') return ['name'];
  return kind.id === 'date' ? ['moment', 'date'] : kind.id === 'time' ? ['time'] : [];
}

// An answer about a field is not repeated when it has turned out wrong.
function kept(words: readonly OptionWords[], wrong: readonly string[]): OptionWords[] {
  const fieldOf = (value: string): string => namedMeaning(value.slice(value.lastIndexOf('=') + 1)) ?? '';
  return words.filter(([flag, value = '']) => flag !== '--map' || !wrong.includes(fieldOf(value)));
}

// Nothing of it is known, so nothing of it can be run as it stands.
function asked({ plan, layout, attendance, suspects }: Planned, { t }: Context): OptionWords[] {
  const { placeholder } = t.convert;
  const columnOf = (field: Field): OptionWords => ['--map', `${placeholder.column(headerOf(field))}=${wordOf(field)}`];
  const missing = plan.missing.filter(({ personal }) => personal !== undefined);
  const mapped = new Set([...[...plan.twice, ...suspects].map(({ field }) => field), ...missing]);
  return [
    ...[...mapped].map(columnOf),
    ...attendance.map(({ column }): OptionWords => ['--where', `${mapWord(column, layout)}=${placeholder.answer}`]),
    ...setsFor(plan.missing.filter(({ personal }) => personal === undefined), t),
  ];
}

// Both days at once, as for a course of one day; the user who copies them sees that they are the same.
function setsFor(fields: readonly Field[], t: Context['t']): OptionWords[] {
  const ends = fields.find(({ key }) => key === 'endDate' || key === 'actualEndDate');
  const starts = fields.find(({ key }) => key === 'startDate' || key === 'actualStartDate');
  return fields.filter((field) => !starts || field !== ends)
    .map((field) => (
      ends && field === starts ? `date=${t.convert.placeholder.day}` : `${wordOf(field)}=${t.convert.placeholder.value(headerOf(field))}`
    ))
    .map((value) => ['--set', value]);
}
