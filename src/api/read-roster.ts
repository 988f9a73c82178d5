import { rosterTable, type NoRoster, type RosterTable } from '../convert/roster/columns.ts';
import { gatherPeople } from '../convert/roster/gather.ts';
import type { Roster } from '../convert/roster/roster.ts';
import type { TableRow } from '../convert/upload/columns.ts';
import { defaultSheetLimits } from '../bytes/sheet/limits.ts';
import { maskIds } from '../findings/mask.ts';
import { unopened } from '../schemas/unopened.ts';
import type { ToldOptions } from './check.ts';
import { openInput, passwordsOf, type InputOptions } from './input.ts';
import type { Bytes } from './memory.ts';
import { wholeOf } from './pieces.ts';
import { RosterProblem, rosterProblem } from './roster-problem.ts';
import { TableProblem } from './table-problem.ts';
import { todayOf } from './today.ts';
import { toldFaults } from './told-faults.ts';
import { mendOf } from './upload-mend.ts';
import { NoWhole, readWhole } from './whole-table.ts';

/** How a roster is read. */
export type RosterOptions = InputOptions & Pick<ToldOptions, 'lang'>;

/**
 * Reads a list of people: 人員基本資料表 (CPAB1207R) of WebHR, 同仁登錄會員明細, 學員名冊 and 簽到表 of the portal, or any other table that has a
 * column of IDs and one of names. Of a workbook all sheets that are such lists are read, unless one is named. IDs are mended where their
 * meaning stays the same; a row whose ID is wrong is left out and told.
 * @param bytes a CSV in any encoding, a workbook (.xlsx, .xls, .ods), or a ZIP that holds one of these
 * @throws RosterProblem where it is not a list of people; TableProblem, ZipProblem, SheetProblem, OptionProblem
 */
export async function readRoster(bytes: Bytes, options: RosterOptions = {}): Promise<Roster> {
  const limit = options.limits?.maxSize ?? defaultSheetLimits.maxSize;
  const whole =
    bytes instanceof Uint8Array ? bytes : await wholeOf(bytes, limit, () => new TableProblem({ kind: 'too-large', limit }));
  const reading = { ...options, password: once(options) };
  const first = await readSheet(whole, reading);
  const tables = [rosterTable(first.rows, first.name)];
  for (const sheet of options.sheet === undefined ? first.others : []) {
    const { rows, name } = await readSheet(whole, { ...reading, sheet });
    tables.push(rosterTable(rows, name));
  }
  return rosterOf(tables);
}

function rosterOf(tables: readonly (RosterTable | NoRoster)[]): Roster {
  const lists = tables.filter((table): table is RosterTable => !('kind' in table));
  const others = tables.filter((table): table is NoRoster => 'kind' in table);
  // A list of people that cannot be used must not be left out in silence.
  const doubtful = others.find(({ kind }) => kind === 'twice' || kind === 'masked');
  const none = others.find(({ kind }) => kind !== 'empty') ?? { kind: 'empty', sheet: null, columns: [], certain: false };
  if (doubtful || lists.length === 0) throw rosterProblem(doubtful ?? none);
  const gathered = gatherPeople(lists, mendOf(unopened, todayOf(undefined)));
  if (gathered.people.length === 0) throw new RosterProblem({ kind: 'no-valid-id', rows: gathered.unused.map(({ row }) => row) });
  const names = (of: readonly { readonly sheet: string | null }[]): string[] => of.flatMap(({ sheet }) => sheet ?? []);
  return { ...gathered, sheets: names(lists), otherSheets: names(others.filter(({ kind }) => kind !== 'empty')) };
}

interface ReadSheet {
  readonly rows: readonly TableRow[];
  /** As it may be shown; null for a CSV. */
  readonly name: string | null;
  /** The names of the other sheets of the workbook. */
  readonly others: readonly string[];
}

async function readSheet(bytes: Uint8Array, options: RosterOptions): Promise<ReadSheet> {
  const input = await openInput(bytes, options, { byName: false, again: true });
  try {
    const { rows, sheet } = await readWhole(input, options.encoding ?? null, options.limits?.maxCells ?? defaultSheetLimits.maxCells);
    return { rows, name: sheet && maskIds(sheet.name), others: sheet?.names.filter((name) => name !== sheet.name) ?? [] };
  } catch (error) {
    if (!(error instanceof NoWhole)) throw error;
    const { why } = error;
    if (why.kind === 'too-many') throw new RosterProblem({ kind: 'too-many-cells' });
    if (why.found.some(({ rule }) => rule === 'file/empty')) throw new RosterProblem({ kind: 'empty' });
    throw new RosterProblem({ kind: 'unreadable', findings: await toldFaults(why.found, options) });
  } finally {
    await input.close();
  }
}

// A person is asked for the password once, however many sheets are read.
function once({ password }: InputOptions): () => Promise<readonly Uint8Array[]> {
  let given: Promise<readonly Uint8Array[]> | null = null;
  return () => given ??= passwordsOf(password);
}
