import { layoutOf, type Layout, type Mapping } from '../convert/upload-columns.ts';
import { droppedPath } from '../convert/upload-answer.ts';
import type { FieldKey } from '../schemas/format.ts';
import type { Context } from './command.ts';
import { showText } from './archive-problem.ts';
import { readTable, type ReadTable } from './convert-input.ts';
import type { ConvertOptions } from './convert-options.ts';
import { planTable } from './convert-plan.ts';
import { columnText, headerOf, letterOf } from './convert-words.ts';
import type { Interview } from './new-interview.ts';
import { sayProblem } from './problem.ts';
import type { TableOptions } from './table-options.ts';

/** A list of people with what is known of its columns. */
export interface List {
  readonly path: string;
  readonly read: ReadTable;
  readonly mappings: readonly Mapping[];
  /** The sheet that was asked for, since the first one has no list; null where none was. */
  readonly sheet: string | null;
}

/**
 * Reads the list, asked for where it was not named, and asks for those of its columns that cannot be told.
 * @throws what reading it may throw, where it was named; Interrupted
 */
export async function listOf(named: string | undefined, table: TableOptions, options: ConvertOptions, ask: Interview, context: Context): Promise<List> {
  for (;;) {
    const path = named ?? droppedPath(await ask.line(context.t.convert.ask.list, context.t.convert.ask.listHelp));
    try {
      const { read, sheet } = await sheetOf(path, table, options, ask, context);
      const mappings = await columnsOf(read, ask, context);
      // What cannot be mended by asking is refused here.
      planTable(read, path, options.format, mappings, options.said, context);
      return { path, read, sheet, mappings: await oneDay(read, path, await decided(read, path, mappings, options, ask, context), options, ask, context) };
    } catch (error) {
      if (named !== undefined) throw error;
      sayProblem(error, path, context);
    }
  }
}

// Where the first sheet of a workbook has no list, another one may. It is the same archive, so its password is asked for once.
async function sheetOf(path: string, table: TableOptions, { inputEncoding }: ConvertOptions, ask: Interview, context: Context): Promise<{ read: ReadTable; sheet: string | null }> {
  const { t } = context;
  let password: Promise<Uint8Array> | null = null;
  const opening = { ...table, password: { ...table.password, of: (archive: string) => (password ??= table.password.of(archive)) } };
  const read = await readTable(path, opening, inputEncoding, context);
  const layout = layoutOf(read.rows, []);
  const names = read.sheet?.names ?? [];
  if (table.sheet !== null || names.length < 2 || !('kind' in layout) || (layout.kind !== 'no-header' && layout.kind !== 'no-id')) return { read, sheet: null };
  const numbers = names.map((_, i) => String(i + 1));
  const listed = names.map((name, i) => `${String(i + 1)} ${showText(name)}`).join(t.explain.comma);
  const number = await ask.oneOf(t.convert.ask.sheet, listed, numbers, t.convert.ask.sheetNumber);
  const sheet = names[Number(number) - 1] ?? '';
  return { read: sheet === read.sheet?.name ? read : await readTable(path, { ...opening, sheet }, inputEncoding, context), sheet };
}

// The ID and the name: without them there is no list.
async function columnsOf({ rows }: ReadTable, ask: Interview, { t }: Context): Promise<Mapping[]> {
  const mappings: Mapping[] = [];
  for (;;) {
    const layout = layoutOf(rows, mappings);
    const told = mappings.some(({ to }) => to === 'idNumber');
    if ('kind' in layout) {
      if (layout.kind === 'headerless') mappings.push({ column: letterOf(layout.column), to: 'idNumber' });
      else if (layout.kind === 'no-id' && !told) mappings.push({ column: await letter('idNumber', layout.columns, false), to: 'idNumber' });
      else return mappings;
    } else if (layout.columns.some(({ meaning }) => meaning === 'name') || mappings.some(({ to }) => to === 'name')) return mappings;
    else mappings.push({ column: await letter('name', layout.columns, layout.certain), to: 'name' });
  }

  async function letter(key: 'idNumber' | 'name', columns: Layout['columns'], certain: boolean): Promise<string> {
    const texts = columns.map((column) => columnText(column, certain || column.meaning !== null, t));
    return ask.oneOf(t.convert.ask.column[key], texts.join(t.explain.comma), columns.map(({ index }) => letterOf(index)), t.convert.ask.letter);
  }
}

// Of several columns for one field, the one that is meant.
async function decided(read: ReadTable, path: string, known: readonly Mapping[], { format, said }: ConvertOptions, ask: Interview, context: Context): Promise<Mapping[]> {
  const { t } = context;
  const mappings = [...known];
  const asked = new Set<FieldKey>();
  for (;;) {
    const { plan, layout } = planTable(read, path, format, mappings, said, context);
    const twice = plan.twice.find(({ field }) => !asked.has(field.key));
    if (!twice) return mappings;
    const { field, columns } = twice;
    asked.add(field.key);
    const texts = columns.map((column) => columnText(column, layout.certain, t)).join(t.explain.comma);
    const help = field.key === 'idNumber' ? `${texts}\n${t.convert.refused.twoHalves}` : texts;
    const letter = await ask.oneOf(t.convert.ask.which(headerOf(field)), help, columns.map(({ index }) => letterOf(index)), t.convert.ask.letter);
    mappings.push({ column: letter, to: columns.find(({ index }) => letterOf(index) === letter)?.meaning ?? field.key });
  }
}

// A list with a day in each row, of which a day given for all of them would be the wrong end.
async function oneDay(read: ReadTable, path: string, mappings: readonly Mapping[], { format, said }: ConvertOptions, ask: Interview, context: Context): Promise<readonly Mapping[]> {
  const { t } = context;
  const { plan, layout } = planTable(read, path, format, mappings, said, context);
  const start = layout.columns.find(({ meaning }) => meaning === 'startDate');
  if (!start || !plan.missing.some(({ key }) => key === 'endDate' || key === 'actualEndDate')) return mappings;
  if (!await ask.yes(t.convert.ask.oneDay(columnText(start, layout.certain, t)))) return mappings;
  const column = letterOf(start.index);
  return [...mappings.filter((known) => known.column !== column), { column, to: 'date' }];
}
