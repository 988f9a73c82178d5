import { maskUnknown } from '../findings/mask.ts';
import { isBlank } from '../schemas/text.ts';
import { looksLikeId } from '../schemas/recognise.ts';
import { bare, meaningOf, type Meaning } from './upload-words.ts';

/** A row of a table as it was read. */
export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** What a person says about a column: which one (its header, or its letter), and what it is; null to leave it out. */
export interface Mapping {
  readonly column: string;
  readonly to: Meaning | null;
}

/** One column of a table. */
export interface Column {
  /** From 0. */
  readonly index: number;
  /** As the table has it; '' where it has none. */
  readonly header: string;
  /** Null where nobody knows it. */
  readonly meaning: Meaning | null;
  /** Whether its header says that it counts hours. */
  readonly inHours: boolean;
  /** Whether a person wants it left out. */
  readonly leftOut: boolean;
}

/** Where a table has its header, its columns and its rows. */
export interface Layout {
  /** Null where the table has no header row. */
  readonly header: TableRow | null;
  /** Whether the header row names the ID, and nothing in it looks like personal data; only then it is certain that it holds headers and no values. */
  readonly certain: boolean;
  readonly columns: readonly Column[];
  /** Rows that have something in them and stand above the table, such as a title. */
  readonly above: readonly number[];
  /** The rows below the header. */
  readonly rows: readonly TableRow[];
}

/** Why the columns of a table cannot be told. */
export type LayoutProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-header' }
  /** IDs stand in that column (from 0), and no header above. */
  | { readonly kind: 'headerless'; readonly column: number }
  | { readonly kind: 'no-id'; readonly columns: readonly Column[] }
  /** A person said two things about that column (from 0). */
  | { readonly kind: 'said-twice'; readonly column: number }
  /** No ID is in the column that a person said has them. */
  | { readonly kind: 'no-id-there'; readonly column: number }
  | { readonly kind: 'no-such-column'; readonly wanted: string; readonly columns: readonly Column[]; readonly certain: boolean };

/** So many rows from the top may stand above the header or be it. */
const LOOKED_AT = 10;
/** More than a row can have of other fields. */
const OF_ID = 100;

/** Finds the header row of a table and what its columns are: of the first rows the one in which most headers are known. */
export function layoutOf(rows: readonly TableRow[], mappings: readonly Mapping[]): Layout | LayoutProblem {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank));
  const firstData = filled.findIndex(({ cells }) => cells.some(looksLikeId));
  const head = filled.slice(0, firstData < 0 ? LOOKED_AT : Math.min(LOOKED_AT, firstData));
  if (filled.length === 0) return { kind: 'empty' };
  let header: TableRow | null = null;
  let most = 0;
  for (const row of head) {
    const known = knownIn(row, mappings);
    if (known > most) [header, most] = [row, known];
  }
  const certain = most >= OF_ID && header?.cells.some((cell) => maskUnknown(cell) !== cell) !== true;
  const width = (header ? [header] : filled).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const told = new Map<number, Meaning | null>();
  for (const { column, to } of mappings) {
    const named = columnsNamed(column, header, width);
    if (named.length === 0) return { kind: 'no-such-column', wanted: column, columns: columnsOf(header, null, width, new Map()), certain };
    for (const index of named) {
      if (told.has(index) && told.get(index) !== to) return { kind: 'said-twice', column: index };
      told.set(index, to);
    }
  }
  const columns = columnsOf(header, secondLine(filled, header, columnsOf(header, null, width, told)), width, told);
  const ids = columns.find(({ meaning }) => meaning === 'idNumber');
  if (!ids) {
    if (header) return { kind: 'no-id', columns };
    const column = filled[firstData]?.cells.findIndex(looksLikeId) ?? -1;
    return column < 0 ? { kind: 'no-header' } : { kind: 'headerless', column };
  }
  const firstId = filled.findIndex(({ cells }) => looksLikeId(cells[ids.index] ?? ''));
  if (firstId < 0 && mappings.some(({ to }) => to === 'idNumber')) return { kind: 'no-id-there', column: ids.index };
  const first = header ? filled.indexOf(header) + 1 : firstId;
  const from = header?.row ?? (filled[first]?.row ?? 1) - 1;
  return {
    header,
    certain,
    columns,
    above: filled.slice(0, header ? first - 1 : first).map(({ row }) => row),
    rows: rows.filter(({ row }) => row > from),
  };
}

// How many different fields a row names; the ID outweighs all others, since a title may say a date or a course.
function knownIn({ cells }: TableRow, mappings: readonly Mapping[]): number {
  const known = new Set(cells.flatMap((cell) => {
    const mapped = mappings.find(({ column }) => bare(column) === bare(cell));
    return isBlank(cell) ? [] : mapped?.to ?? meaningOf(cell)?.key ?? [];
  }));
  return known.size + (known.has('idNumber') ? OF_ID : 0);
}

// A header may take two rows: 時數 above, 數位 and 實體 below it. The lower one has words in it and nobody.
function secondLine(filled: readonly TableRow[], header: TableRow | null, columns: readonly Column[]): TableRow | null {
  const next = header ? filled[filled.indexOf(header) + 1] : undefined;
  const words = next?.cells.filter((cell) => !isBlank(cell)) ?? [];
  const nobody = columns.every(({ index, meaning }) => (meaning !== 'idNumber' && meaning !== 'name') || isBlank(next?.cells[index] ?? ''));
  return next && nobody && words.length > 1 && words.every((word) => !/\d/.test(word.normalize('NFKC'))) ? next : null;
}

function columnsOf(header: TableRow | null, below: TableRow | null, width: number, told: ReadonlyMap<number, Meaning | null>): Column[] {
  // A column that a person names takes the place of one that only looks like it.
  const taken = new Set(told.values());
  return Array.from({ length: width }, (_, index) => {
    const text = header?.cells[index] ?? '';
    const mapped = told.get(index);
    // What stands above a second line may be the half of a header, or that of several columns.
    const second = below?.cells[index] ?? '';
    const read = isBlank(text) ? null : meaningOf(text + second);
    const meaning = mapped === undefined ? (read && !taken.has(read.key) ? read.key : null) : mapped;
    return { index, header: text, meaning, inHours: read?.inHours === true && meaning === 'total', leftOut: mapped === null };
  });
}

// A header comes before a letter, since ID is both.
function columnsNamed(wanted: string, header: TableRow | null, width: number): number[] {
  const named = (header?.cells ?? []).flatMap((cell, i) => (!isBlank(cell) && bare(cell) === bare(wanted) ? [i] : []));
  if (named.length > 0) return named;
  const index = /^[A-Z]{1,3}$/i.test(wanted) ? [...wanted.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : -1;
  return index >= 0 && index < width ? [index] : [];
}
