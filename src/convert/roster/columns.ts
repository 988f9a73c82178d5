import { unopened } from '../../schemas/unopened.ts';
import { layoutOf, type Column, type Layout, type TableRow } from '../upload/columns.ts';
import { isIdOrMasked } from '../upload/evidence.ts';
import { looksMasked } from '../../schemas/kinds/id.ts';
import { sift } from '../upload/people.ts';
import { isBlank } from '../../schemas/text.ts';
import { columnOf } from './words.ts';

/** A sheet that is a list of people: its rows, and the columns (from 0; -1 for one that it does not have). */
export interface RosterTable {
  readonly sheet: string | null;
  readonly people: readonly TableRow[];
  /** Rows whose values may stand in the wrong columns. */
  readonly shifted: readonly TableRow[];
  readonly columns: Readonly<Record<'idNumber' | 'name' | 'birthday' | 'unit' | 'jobTitle', number>>;
}

/** Why a sheet is not a list of people that can be used. */
export interface NoRoster {
  readonly sheet: string | null;
  /**
   * `empty`: nothing is in it; `no-header`: it has no header row; `no-id`, `no-name`: no column has IDs, or names; `no-people`: nobody
   * stands below the header row; `twice`: several columns may be meant; `masked`: all IDs are hidden in the file itself.
   */
  readonly kind: 'empty' | 'no-header' | 'no-id' | 'no-name' | 'no-people' | 'twice' | 'masked';
  /** The columns that were found, or those that may be meant. */
  readonly columns: readonly Column[];
  /** Whether their headers are headers, and may be shown. */
  readonly certain: boolean;
}

/** Finds the people of a sheet: the header row is the one that names the ID and most other fields, wherever it stands. */
export function rosterTable(rows: readonly TableRow[], sheet: string | null): RosterTable | NoRoster {
  const layout = layoutOf(rows, []);
  const none = (kind: NoRoster['kind'], columns: readonly Column[] = [], certain = false): NoRoster => ({ sheet, kind, columns, certain });
  if ('kind' in layout) {
    if (layout.kind === 'empty') return none('empty');
    if (layout.kind === 'no-id') return none('no-id', layout.columns, layout.certain);
    return none('no-header');
  }
  const { columns, certain } = layout;
  for (const key of ['idNumber', 'name', 'birthday'] as const) {
    const claiming = columns.filter(({ meaning }) => meaning === key);
    if (claiming.length > 1) return none('twice', claiming, certain);
    if (claiming.length === 0 && key === 'name') return none('no-name', columns, certain);
  }
  const table = tableOf(layout, sheet);
  const ids = table.people.map(({ cells }) => cells[table.columns.idNumber] ?? '').filter((value) => !isBlank(value));
  if (ids.length === 0) return none('no-people', columns, certain);
  const all = ids.every((value) => isIdOrMasked(value) && looksMasked(value));
  return all ? none('masked', columns.filter(({ meaning }) => meaning === 'idNumber'), certain) : table;
}

function tableOf(layout: Layout, sheet: string | null): RosterTable {
  const { people, shifted } = sift(layout, unopened);
  const headers = layout.columns.map(({ header }) => header);
  const at = (key: string): number => layout.columns.find(({ meaning }) => meaning === key)?.index ?? -1;
  return {
    sheet,
    people,
    shifted,
    columns: {
      idNumber: at('idNumber'), name: at('name'), birthday: at('birthday'),
      unit: columnOf('unit', headers), jobTitle: columnOf('jobTitle', headers),
    },
  };
}
