import { layoutOf } from '../../convert/upload/columns.ts';
import { meaningOf } from '../../convert/upload/words.ts';
import { droppedPath } from '../../convert/upload/answer.ts';
import type { Context } from '../command.ts';
import { showText } from '../say/show.ts';
import type { ArchivePassword } from '../input/archive-password.ts';
import { readTable, type ReadTable } from '../convert/input.ts';
import type { ConvertOptions } from '../convert/options.ts';
import { planTable, type Answers } from '../convert/plan.ts';
import { Columns } from './columns.ts';
import { Back, type Interview } from './interview.ts';
import { sayProblem } from '../say/problem.ts';
import type { TableOptions } from '../options/table-options.ts';

/** A list of people with what was said of its columns and rows. */
export interface List {
  readonly path: string;
  readonly read: ReadTable;
  readonly of: Omit<Answers, 'said'>;
  /** The sheet that was asked for, since the first one has no list; null where no sheet was asked for. */
  readonly sheet: string | null;
}

/** Reads tables, each of them once however often the questions begin anew, and asks once for the password of each. */
export type Reads = (path: string, sheet: string | null) => Promise<ReadTable>;

/** Makes the {@link Reads} of a run. */
export function readsOf(table: TableOptions, { inputEncoding }: ConvertOptions, context: Context): Reads {
  const tables = new Map<string, ReadTable>();
  const passwords = new Map<string, Promise<Uint8Array>>();
  const of = (archive: string): Promise<Uint8Array> => {
    const password = passwords.get(archive) ?? table.password.of(archive);
    passwords.set(archive, password);
    return password;
  };
  const again: ArchivePassword['again'] = table.password.again && (async (archive, wrong) => {
    const other = await table.password.again?.(archive, wrong) ?? null;
    if (other !== null) passwords.set(archive, Promise.resolve(other));
    return other;
  });
  return async (path, sheet) => {
    const key = JSON.stringify([path, sheet]);
    try {
      const opening = { ...table, password: { ...table.password, of, again }, sheet: sheet ?? table.sheet };
      const read = tables.get(key) ?? await readTable(path, opening, inputEncoding, context);
      tables.set(key, read);
      return read;
    } catch (error) {
      // A wrong password is asked for again.
      passwords.clear();
      throw error;
    }
  };
}

/**
 * Reads the list, asked for where it was not named, and asks for those of its columns and rows that cannot be told.
 * @throws what reading it may throw, where it was named; Interrupted, Back
 */
export async function listOf(
  named: string | undefined, reads: Reads, table: TableOptions, options: ConvertOptions, ask: Interview, context: Context,
): Promise<List> {
  for (let again = false; ; again = true) {
    const path = named ?? droppedPath(await ask.line(context.t.interview.list, context.t.interview.listHelp, null, again));
    try {
      const { read, sheet } = await sheetOf(path, reads, table, options.people !== null, ask, context);
      const columns = new Columns(read, path, options, ask, context);
      await columns.ofPeople();
      // This refuses a list that no question can mend.
      planTable(read, path, options, { ...columns.of, said: options.said }, context);
      await columns.decided();
      await columns.ofNames();
      await columns.present();
      await columns.ofDays();
      return { path, read, sheet, of: columns.of };
    } catch (error) {
      if (named !== undefined || error instanceof Back) throw error;
      sayProblem(error, path, context);
    }
  }
}

// Where the first sheet of a workbook has no list, another one may.
async function sheetOf(
  path: string, reads: Reads, table: TableOptions, byName: boolean, ask: Interview, { t }: Context,
): Promise<{ read: ReadTable; sheet: string | null }> {
  const read = await reads(path, null);
  const layout = layoutOf(read.rows, [], meaningOf, 'idNumber', byName);
  const names = read.sheet?.names ?? [];
  if (table.sheet !== null || names.length < 2 || !('kind' in layout) || !['no-header', 'no-id', 'no-name'].includes(layout.kind))
    return { read, sheet: null };
  const numbers = names.map((_, i) => String(i + 1));
  const listed = names.map((name, i) => `${String(i + 1)} ${showText(name)}`).join(t.marks.comma);
  const number = await ask.oneOf(t.interview.sheet, listed, numbers, t.interview.sheetNumber);
  const sheet = names[Number(number) - 1] ?? '';
  return { read: sheet === read.sheet?.name ? read : await reads(path, sheet), sheet };
}
