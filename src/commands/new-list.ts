import { layoutOf, type Layout, type Mapping } from '../convert/upload-columns.ts';
import { droppedPath } from '../convert/upload-answer.ts';
import type { FieldKey } from '../schemas/format.ts';
import type { Context } from './command.ts';
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
}

/**
 * Reads the list, asked for where it was not named, and asks for those of its columns that cannot be told.
 * @throws what reading it may throw, where it was named; Interrupted
 */
export async function listOf(named: string | undefined, table: TableOptions, options: ConvertOptions, ask: Interview, context: Context): Promise<List> {
  for (;;) {
    const path = named ?? droppedPath(await ask.line(context.t.convert.ask.list, context.t.convert.ask.listHelp));
    try {
      const read = await readTable(path, table, options.inputEncoding, context);
      const mappings = await columnsOf(read, ask, context);
      // What cannot be mended by asking is refused here.
      planTable(read, path, options.format, mappings, options.said, context);
      return { path, read, mappings: await decided(read, path, mappings, options, ask, context) };
    } catch (error) {
      if (named !== undefined) throw error;
      sayProblem(error, path, context);
    }
  }
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
    const letter = await ask.oneOf(t.convert.ask.which(headerOf(field)), texts, columns.map(({ index }) => letterOf(index)), t.convert.ask.letter);
    mappings.push({ column: letter, to: columns.find(({ index }) => letterOf(index) === letter)?.meaning ?? field.key });
  }
}
