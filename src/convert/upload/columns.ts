import type { FieldKey } from '../../schemas/format.ts';
import { isBlank } from '../../schemas/text.ts';
import { evidenceOf, hasIdOrMasked, isIdOrMasked } from './evidence.ts';
import { headerOf } from './header.ts';
import { othersIn } from './column-codes.ts';
import { cellOf, isBlankRow, type PlainCells } from './plain-cells.ts';
import { bare, meaningOf, type Meaning, type ReadHeader } from './words.ts';

/** A row of a table as it was read. */
export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Its cells where it was not read as text: to ask for `cells` would make text of all of them. */
  readonly plain?: PlainCells;
}

/** A statement of a person about a column: which one (see {@link columnsNamed}), and what it is; null to leave it out. */
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
  /** Null where it is unknown. */
  readonly meaning: Meaning | null;
  /** Whether its header says that it counts hours. */
  readonly inHours: boolean;
  /** Whether a person wants it left out. */
  readonly leftOut: boolean;
  /** Whether its values and not its header tell what it is. */
  readonly byValues: boolean;
}

/** Where a table has its header, its columns and its rows. */
export interface Layout {
  /** Null where the table has no header row. */
  readonly header: TableRow | null;
  /** Whether it is certain that the header row holds headers and no values: nothing in it looks like personal data. */
  readonly certain: boolean;
  readonly columns: readonly Column[];
  /** Rows that have something in them and stand above the table, such as a title. */
  readonly above: readonly number[];
  /** The rows below the header. */
  readonly rows: readonly TableRow[];
}

/** The facts of a table whose columns are unknown: its columns, and rows that show their content. */
interface Told {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly certain: boolean;
}

/** Why the columns of a table stay unknown. */
export type LayoutProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-header' }
  /** IDs stand in that column (from 0), and no header above. */
  | { readonly kind: 'headerless'; readonly column: number } & Omit<Told, 'certain'>
  | { readonly kind: 'no-id' } & Told
  /** No header names the field that no row can do without. */
  | { readonly kind: 'no-anchor'; readonly anchor: FieldKey } & Told
  /** A person said two things about that column. */
  | { readonly kind: 'said-twice'; readonly column: Column; readonly certain: boolean }
  /** No column has names, by which a roster would tell the IDs. */
  | { readonly kind: 'no-name' } & Told
  /** No ID is in the column that a person said has them. */
  | { readonly kind: 'no-id-there'; readonly column: Column } & Told
  | { readonly kind: 'no-such-column'; readonly wanted: readonly string[] } & Told;

/**
 * Finds the header row of a table and what its columns are. Where no header names the ID, the one column of IDs is that.
 * @param read tells what a header means
 * @param anchor the field that no row can do without
 * @param byName whether a table will do that has names and no IDs, since a list of people tells them
 */
export function layoutOf(
  rows: readonly TableRow[], mappings: readonly Mapping[], read: ReadHeader = meaningOf, anchor: FieldKey = 'idNumber', byName = false,
): Layout | LayoutProblem {
  const filled = othersIn(rows).some((at) => isBlankRow(rows[at])) ? rows.filter((row) => !isBlankRow(row)) : rows;
  if (filled.length === 0) return { kind: 'empty' };
  const firstData = filled.findIndex(hasIdOrMasked);
  const wanted = { read, anchor, byName: byName && anchor === 'idNumber' };
  const found = headerOf(filled, firstData, mappings, wanted);
  const header = found?.row ?? null;
  const certain = found?.certain === true;
  const width = (header ? [header] : filled).reduce((widest, row) => Math.max(widest, row.plain?.table.width ?? row.cells.length), 0);
  const told = new Map<number, Meaning | null>();
  const unknown: string[] = [];
  for (const { column, to } of mappings) {
    const named = columnsNamed(column, header, width);
    if (named.length === 0) unknown.push(column);
    for (const index of named) {
      if (told.has(index) && told.get(index) !== to) return { kind: 'said-twice', column: columnAt(index, header), certain };
      told.set(index, to);
    }
  }
  const at = header ? filled.findIndex(({ row }) => row === header.row) : -1;
  const data = (): TableRow[] => filled.slice(at + 1);
  if (unknown.length > 0) {
    return { kind: 'no-such-column', wanted: unknown, columns: columnsOf(header, null, width, new Map(), read), rows: data(), certain };
  }
  const second = secondLine(filled, header, columnsOf(header, null, width, told, read));
  let columns = columnsOf(header, second, width, told, read, found?.fromAbove);
  if (certain && !columns.some(({ meaning }) => meaning === 'idNumber')) columns = withIds(columns, data());
  const ids = columns.find(({ meaning }) => meaning === anchor);
  const names = wanted.byName && header !== null && columns.some(({ meaning }) => meaning === 'name');
  if (!ids && !names) {
    if (header && wanted.byName) return { kind: 'no-name', columns, rows: data(), certain };
    if (header && anchor !== 'idNumber') return { kind: 'no-anchor', anchor, columns, rows: data(), certain };
    if (header) return { kind: 'no-id', columns, rows: data(), certain };
    const column = filled[firstData]?.cells.findIndex(isIdOrMasked) ?? -1;
    return column < 0 ? { kind: 'no-header' } : { kind: 'headerless', column, columns, rows: filled };
  }
  const holds = anchor === 'idNumber' ? isIdOrMasked : (cell: string): boolean => !isBlank(cell);
  const firstId = filled.findIndex((row) => holds(cellOf(row, ids?.index ?? -1)));
  if (ids && firstId < 0 && anchor === 'idNumber' && mappings.some(({ to }) => to === 'idNumber'))
    return { kind: 'no-id-there', column: ids, columns, rows: data(), certain };
  const first = header ? at + 1 : firstId;
  const from = header?.row ?? (filled[first]?.row ?? 1) - 1;
  const below = rows.findIndex(({ row }) => row > from);
  return {
    header,
    certain,
    columns,
    above: filled.slice(0, header ? first - 1 : first).map(({ row }) => row),
    rows: below < 0 ? [] : rows.slice(below),
  };
}

/**
 * The columns that a person names by a header, in any spelling, or by a letter; a header comes first, since ID is both. `B:B`, as
 * spreadsheets name a whole column, is always the letter.
 */
export function columnsNamed(wanted: string, header: TableRow | null, width: number): number[] {
  const [, whole] = /^([A-Z]{1,3}):\1$/i.exec(wanted) ?? [];
  const cells = whole === undefined ? header?.cells : undefined;
  const named = cells?.flatMap((cell, i) => (!isBlank(cell) && bare(cell) === bare(wanted) ? [i] : [])) ?? [];
  if (named.length > 0) return named;
  const letters = whole ?? wanted;
  const index = /^[A-Z]{1,3}$/i.test(letters)
    ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : -1;
  return index >= 0 && index < width ? [index] : [];
}

// Where several columns hold IDs, such as that of a manager, only a person knows which one is meant.
function withIds(columns: readonly Column[], data: readonly TableRow[]): Column[] {
  const holding = columns.filter(({ index, leftOut }) => !leftOut && data.some((row) => isIdOrMasked(cellOf(row, index))));
  const [only] = holding;
  if (!only || holding.length > 1 || only.meaning !== null) return [...columns];
  const { look, valid, count } = evidenceOf(data, only.index);
  const right = look === 'masked-id' || (look === 'id' && valid * 2 > count);
  return columns.map((column) => (right && column === only ? { ...column, meaning: 'idNumber', byValues: true } : column));
}

function columnAt(index: number, header: TableRow | null): Column {
  return { index, header: header?.cells[index] ?? '', meaning: null, inHours: false, leftOut: false, byValues: false };
}

// A header may take two rows: 時數 above, 數位 and 實體 below it. The lower one has words in it, and no person.
function secondLine(filled: readonly TableRow[], header: TableRow | null, columns: readonly Column[]): TableRow | null {
  const next = header ? filled.find(({ row }) => row > header.row) : undefined;
  const words = next?.cells.filter((cell) => !isBlank(cell)) ?? [];
  const nobody = columns.every(({ index, meaning }) => (meaning !== 'idNumber' && meaning !== 'name') || isBlank(next?.cells[index] ?? ''));
  return next && nobody && words.length > 1 && words.every((word) => !/\d/.test(word.normalize('NFKC'))) ? next : null;
}

function columnsOf(
  header: TableRow | null, below: TableRow | null, width: number, told: ReadonlyMap<number, Meaning | null>,
  read: ReadHeader, unread: ReadonlySet<number> = new Set(),
): Column[] {
  // A column that a person names takes the place of one that only looks like it.
  const taken = new Set(told.values());
  return Array.from({ length: width }, (_, index) => {
    const text = header?.cells[index] ?? '';
    const mapped = told.get(index);
    // The text above a second line may be half of a header, or the header of several columns.
    const second = below?.cells[index] ?? '';
    const known = isBlank(text) || unread.has(index) ? null : read(text + second);
    const meaning = mapped === undefined ? (known && !taken.has(known.key) ? known.key : null) : mapped;
    return { ...columnAt(index, header), meaning, inHours: known?.inHours === true && meaning === 'total', leftOut: mapped === null };
  });
}
